"""RSS of editions and sections, read by a reader's program."""

import feedparser
from django.test import Client
from lxml import etree
from tests.website import newsstand

from newsloom.editions.models import Edition


def test_the_feed_of_an_edition_lists_its_newest_stories(reader: Client, french: Edition) -> None:
    publisher = newsstand.publisher()
    for number in range(35):
        story = newsstand.story(publisher, f"Bài {number}", section="heritage" if number else "news")
        newsstand.article(story, french, f"Titre {number} <b>&</b>", standfirst="Le chapeau")
    answer = reader.get("/fr/feed.xml")
    assert answer["Content-Type"] == "application/rss+xml; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    assert feed.feed.language == "fr"
    assert len(feed.entries) == 30
    first = feed.entries[0]
    assert first.title == "Titre 0 <b>&</b>" or "Titre 0" in first.title
    assert first.link.startswith("http://testserver/fr/titre-0")
    assert first.summary == "Le chapeau"
    assert first.published_parsed[:5] == (2026, 11, 20, 8, 0)
    assert len(feedparser.parse(reader.get("/fr/news/feed.xml").content).entries) == 1


def test_characters_that_xml_cannot_carry_are_left_out(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher("A\x0bB"), "Bài")
    newsstand.article(story, french, "Ti\x08tre </title><script>", standfirst="\x1b\ufffe")
    tree = etree.fromstring(reader.get("/fr/feed.xml").content)
    assert tree.findtext("channel/item/title") == "Titre </title><script>"


def test_withdrawn_and_held_stories_are_in_no_feed(reader: Client, french: Edition) -> None:
    publisher = newsstand.publisher()
    for state in ("withdrawn", "held", "waiting", "translating"):
        newsstand.article(newsstand.story(publisher, state), french, f"Titre {state}", state=state)
    assert b"Titre" not in reader.get("/fr/feed.xml").content


def test_an_unchanged_feed_answers_304(reader: Client, french: Edition) -> None:
    tag = reader.get("/fr/feed.xml")["ETag"]
    assert reader.get("/fr/feed.xml", headers={"if-none-match": tag}).status_code == 304


def test_an_unknown_edition_has_no_feed(reader: Client, french: Edition) -> None:
    assert reader.get("/de/feed.xml").status_code == 404
