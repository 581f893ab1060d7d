"""A page is known again by its address."""

import pytest

from newsloom.ingest.addresses import absolute, recognisable


@pytest.mark.parametrize(
    "again",
    [
        "https://a.example/story?id=3&utm_source=rss&utm_medium=feed",
        "http://www.a.example:80/story?id=3#comments",
        "https://A.Example/story?fbclid=xyz&id=3",
        "https://a.example:443/story?id=3&at_medium=RSS&at_campaign=KARANGA",
    ],
)
def test_tracking_and_ports_do_not_make_another_page(again: str) -> None:
    assert recognisable(again) == recognisable("https://a.example/story?id=3")


@pytest.mark.parametrize(
    "other", ["https://a.example/story?id=4", "https://a.example/story/?id=3", "https://b.example/story?id=3"]
)
def test_what_leads_elsewhere_stays_another_page(other: str) -> None:
    assert recognisable(other) != recognisable("https://a.example/story?id=3")


def test_recognising_twice_changes_nothing() -> None:
    once = recognisable("http://www.ví-dụ.example/bài viết?q=a+b&a=%C3%A9")
    assert recognisable(once) == once


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "mailto:a@b", "http://[broken", "", None])
def test_only_web_addresses_become_absolute(url: str | None) -> None:
    assert absolute(url, "https://a.example/") == ""
