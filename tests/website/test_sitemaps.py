"""Sitemaps name every page once, with its versions in other languages."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree
from tests.website import newsstand

from newsloom.editions.models import Edition
from newsloom.website import addresses
from newsloom.website.feeds import sitemaps

NAMES = {"s": sitemaps.SITEMAP, "x": sitemaps.XHTML, "n": sitemaps.NEWS}


def _read(reader: Client, path: str) -> etree._Element:
    answer = reader.get(path)
    assert answer.status_code == 200, path
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    return etree.fromstring(answer.content)


def _said(tree: etree._Element, path: str) -> list[str]:
    return [str(found) for found in tree.xpath(path, namespaces=NAMES)]


def _all_addresses(reader: Client) -> Iterator[str]:
    for place in _said(_read(reader, "/sitemap.xml"), "//s:loc/text()"):
        yield from _said(_read(reader, place.removeprefix("http://testserver")), "//s:url/s:loc/text()")


@pytest.fixture
def few_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "STORIES_A_SITEMAP", 3)


def test_every_readable_article_stands_in_one_sitemap(
    reader: Client, french: Edition, english: Edition, few_a_file: None
) -> None:
    publisher, expected = newsstand.publisher(), []
    for number in range(8):
        story = newsstand.story(publisher, f"Bài {number}")
        expected.append(newsstand.article(story, french, f"Titre {number}").path)
        newsstand.article(story, english, "Held", state="held")
        newsstand.article(story, newsstand.edition(f"x{'abcdefgh'[number]}", active=False), "Closed")
    named = [one for one in _all_addresses(reader) if "-" in one.rsplit("/", 2)[1]]
    assert sorted(one for one in named if "/machine-" not in one) == sorted(
        f"http://testserver{path}" for path in expected
    )


def test_versions_name_each_other_and_themselves(reader: Client, french: Edition, english: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò gốm")
    paths = {
        "fr": newsstand.article(story, french, "Le four").path,
        "en": newsstand.article(story, english, "Kiln").path,
    }
    tree = _read(reader, f"/sitemap-{story.pk // addresses.STORIES_A_SITEMAP}.xml")
    expected = sorted((language, f"http://testserver{path}") for language, path in paths.items())
    for url in tree.findall("s:url", NAMES):
        links = [(link.get("hreflang"), link.get("href")) for link in url.findall("x:link", NAMES)]
        assert sorted(links) == expected
        assert url.findtext("s:lastmod", namespaces=NAMES).startswith("2026-11-20T08:0")


def test_google_news_is_told_the_last_two_days_alone(reader: Client, french: Edition) -> None:
    publisher, now = newsstand.publisher(), timezone.now()
    for title, age in (("Vieux", 49), ("Récent & beau", 47)):
        story = newsstand.story(publisher, title, published_at=now - timedelta(hours=age))
        newsstand.article(story, french, title)
    tree = _read(reader, "/fr/news.xml")
    assert _said(tree, "//n:title/text()") == ["Récent & beau"]
    assert _said(tree, "//n:language/text()") == ["fr"]
    assert _said(tree, "//n:name/text()") == ["Newsloom"]


def test_robots_are_told_where_the_sitemap_is(reader: Client, french: Edition) -> None:
    assert b"\nSitemap: http://testserver/sitemap.xml\n" in reader.get("/robots.txt").content


def test_a_sitemap_beyond_the_last_story_is_not_there(reader: Client, french: Edition) -> None:
    assert reader.get("/sitemap-999999999.xml").status_code == 404
    assert not _said(_read(reader, "/sitemap.xml"), "//s:loc[contains(., 'sitemap-0')]")
