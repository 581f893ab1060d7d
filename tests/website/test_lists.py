"""Pages of a publisher's and of a day's stories."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.website import newsstand
from tests.website.pages import read

from newsloom.editions.models import Edition


def test_a_publishers_page_lists_its_stories_alone(reader: Client, french: Edition) -> None:
    ours, other = newsstand.publisher("Le Courrier du Delta"), newsstand.publisher("Autre")
    path = newsstand.article(newsstand.story(ours, "Bài"), french, "Le four").path
    newsstand.article(newsstand.story(other, "Khác"), french, "D’un autre")
    address = read(reader, path).one(".publisher a").get("href")
    page = read(reader, address)
    assert page.text("h1") == "Le Courrier du Delta"
    assert page.texts(".list .headline") == ["Le four"]
    assert page.one(".note a").get("href") == "https://courrier.example/"


def test_an_address_with_a_publishers_former_name_leads_on(reader: Client, french: Edition) -> None:
    publisher = newsstand.publisher("Báo Bến Sông")
    answer = reader.get(f"/fr/publisher/ancien-nom-{publisher.pk}/")
    assert (answer.status_code, answer["Location"]) == (301, f"/fr/publisher/bao-ben-song-{publisher.pk}/")
    assert reader.get("/fr/publisher/x-999/").status_code == 404


def test_a_day_lists_its_stories_and_leads_to_the_days_beside(reader: Client, french: Edition) -> None:
    publisher = newsstand.publisher()
    for title, days in (("Ancien", 9), ("Du jour", 2), ("Nouveau", 0)):
        story = newsstand.story(publisher, title, published_at=newsstand.MORNING - timedelta(days=days))
        newsstand.article(story, french, title)
    page = read(reader, "/fr/archive/2026-11-18/")
    assert page.text("h1") == "mercredi 18 novembre 2026"
    assert page.texts(".list .headline") == ["Du jour"]
    assert [link.get("href") for link in page.all(".days a")] == ["/fr/archive/2026-11-20/", "/fr/archive/2026-11-11/"]
    empty = read(reader, "/fr/archive/2026-11-19/")
    assert not empty.all(".list .headline")
    assert empty.one('meta[name="robots"]').get("content") == "noindex, follow"
    assert reader.get("/fr/archive/")["Location"] == "/fr/archive/2026-11-20/"


@pytest.mark.parametrize("day", ["2026-02-30", "0001-01-01", "9999-12-31", "2026-13-01", "yesterday"])
def test_a_day_that_cannot_be_is_not_found(reader: Client, french: Edition, day: str) -> None:
    assert reader.get(f"/fr/archive/{day}/").status_code == 404


def test_an_edition_without_stories_has_no_newest_day(reader: Client, french: Edition) -> None:
    assert reader.get("/fr/archive/").status_code == 404
