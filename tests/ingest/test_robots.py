"""robots.txt is obeyed and asked for rarely."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.press.server import Press

from newsloom.foundation.http import Client
from newsloom.ingest.robots import Robots

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def robots() -> Robots:
    return Robots(Client(allow=frozenset({"127.0.0.1"})).fetch)


def test_a_page_that_robots_txt_closes_is_not_fetched(press: Press, robots: Robots) -> None:
    assert robots.allowed(press.url("/en/stories/x.html"), now=NOW)
    assert not robots.allowed(press.url("/private/x.html"), now=NOW)


def test_rules_for_us_go_before_rules_for_all(press: Press, robots: Robots) -> None:
    press.robots = "User-agent: *\nDisallow: /\n\nUser-agent: Newsloom\nDisallow:\nCrawl-delay: 3\n"
    assert robots.allowed(press.url("/en/"), now=NOW)
    assert robots.pause(press.url("/en/")) == 3


def test_robots_txt_is_asked_for_once_in_twelve_hours(press: Press, robots: Robots) -> None:
    for hours in (0, 1, 11):
        robots.allowed(press.url("/en/"), now=NOW + timedelta(hours=hours))
    assert press.asked("/robots.txt") == 1
    robots.allowed(press.url("/en/"), now=NOW + timedelta(hours=13))
    assert press.asked("/robots.txt") == 2


def test_no_robots_txt_allows_all_and_a_broken_one_nothing_for_a_while(press: Press, robots: Robots) -> None:
    press.fail("/robots.txt", "404")
    assert robots.allowed(press.url("/private/"), now=NOW)
    press.fail("/robots.txt", "500")
    assert not robots.allowed(press.url("/en/"), now=NOW + timedelta(hours=13))
    press.mend("/robots.txt")
    assert not robots.allowed(press.url("/en/"), now=NOW + timedelta(hours=13, minutes=5))
    assert robots.allowed(press.url("/en/"), now=NOW + timedelta(hours=13, minutes=11))
