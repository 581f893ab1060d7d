"""RSS of editions and sections, read by a reader's program."""

from datetime import timedelta

import feedparser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree
from tests.website import newsstand

from newsloom.editions.models import Edition
from newsloom.publishing.models import Article


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


def test_what_was_withdrawn_is_found_by_an_index_and_only_for_thirty_days(reader: Client, french: Edition) -> None:
    publisher, now = newsstand.publisher(), timezone.now()
    for number, days in enumerate((1, 29, 31)):
        article = newsstand.article(newsstand.story(publisher, f"Bài {number}"), french, "Titre", state="withdrawn")
        Article.objects.filter(pk=article.pk).update(updated_at=now - timedelta(days=days))
    with CaptureQueriesContext(connection) as asked:
        feed = reader.get("/fr/feed.xml").content.decode()
    assert feed.count("<at:deleted-entry") == 2
    assert "Titre" not in feed
    if connection.vendor == "sqlite":
        [query] = [one["sql"] for one in asked if "'withdrawn'" in one["sql"]]
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query}")
            assert "withdrawn_lately" in str(cursor.fetchall())
