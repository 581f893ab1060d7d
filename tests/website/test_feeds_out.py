"""Feeds of editions, sections and publishers in three formats, read by readers' programs."""

from datetime import timedelta

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree
from tests.website import newsstand

from newsloom.editions.models import Edition
from newsloom.publishing.document import ArticleBlock
from newsloom.publishing.models import Article
from newsloom.sources.models import Publisher

TYPES = {"feed.xml": "application/rss+xml", "atom.xml": "application/atom+xml", "feed.json": "application/feed+json"}


@pytest.fixture
def courier(french: Edition) -> Publisher:
    """Thirty-five stories of one publisher, the first of them news, and one of another publisher."""
    publisher = newsstand.publisher()
    for number in range(35):
        story = newsstand.story(publisher, f"Bài {number}", section="heritage" if number else "news")
        newsstand.article(story, french, f"Titre {number} <b>&</b>", standfirst="Le chapeau")
    other = newsstand.story(newsstand.publisher("Autre"), "Bài", section="heritage")
    newsstand.article(other, french, "D’un autre")
    return publisher


@pytest.mark.parametrize("form", ["feed.xml", "atom.xml"])
def test_the_feed_of_an_edition_lists_its_newest_stories(
    reader: Client, french: Edition, courier: Publisher, form: str
) -> None:
    answer = reader.get(f"/fr/{form}")
    assert answer["Content-Type"] == f"{TYPES[form]}; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    assert feed.feed.language == "fr"
    assert len(feed.entries) == 30
    first = feed.entries[0]
    assert "Titre 0" in first.title
    assert first.link.startswith("http://testserver/fr/titre-0")
    assert first.summary == "Le chapeau"
    assert first.author.endswith(courier.name)
    assert first.published_parsed[:5] == (2026, 11, 20, 8, 0)


def test_the_json_feed_says_the_same(reader: Client, french: Edition, courier: Publisher) -> None:
    answer = reader.get("/fr/feed.json")
    assert answer["Content-Type"] == "application/feed+json; charset=utf-8"
    feed = answer.json()
    assert (feed["version"], feed["language"]) == ("https://jsonfeed.org/version/1.1", "fr")
    assert feed["feed_url"] == "http://testserver/fr/feed.json"
    first = feed["items"][0]
    assert first["title"] == "Titre 0 <b>&</b>"
    assert first["id"].startswith("tag:testserver,2026-11-20:article/")
    assert first["content_text"] == "Le chapeau"
    assert first["date_published"] == "2026-11-20T08:00:00+00:00"


@pytest.mark.parametrize("form", TYPES)
def test_a_section_and_a_publisher_have_feeds_of_their_own(
    reader: Client, french: Edition, courier: Publisher, form: str
) -> None:
    ours = f"/fr/publisher/le-courrier-du-delta-{courier.pk}/{form}"
    section, publisher = (feedparser.parse(_as_xml(reader, path)) for path in (f"/fr/news/{form}", ours))
    assert [entry.title[:7] for entry in section.entries] == ["Titre 0"]
    assert len(publisher.entries) == 30
    assert not any("autre" in entry.title for entry in publisher.entries)


def _as_xml(reader: Client, path: str) -> bytes:
    """A feed as XML; of a JSON feed, its titles."""
    answer = reader.get(path)
    assert answer.status_code == 200
    if not path.endswith(".json"):
        return bytes(answer.content)
    items = "".join(f"<item><title>{item['title'].split('<')[0]}</title></item>" for item in answer.json()["items"])
    return f"<rss version='2.0'><channel>{items}</channel></rss>".encode()


def test_a_picture_is_told(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "Bài")
    picture = ArticleBlock(id="1", type="image", src="https://courrier.example/four.jpg")
    newsstand.article(story, french, "Titre", blocks=[picture])
    for form in ("feed.xml", "atom.xml"):
        entry = feedparser.parse(reader.get(f"/fr/{form}").content).entries[0]
        assert entry.media_content[0]["url"] == "https://courrier.example/four.jpg"
    assert reader.get("/fr/feed.json").json()["items"][0]["image"] == "https://courrier.example/four.jpg"


def test_characters_that_xml_cannot_carry_are_left_out(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher("A\x0bB"), "Bài")
    newsstand.article(story, french, "Ti\x08tre </title><script>", standfirst="\x1b\ufffe")
    tree = etree.fromstring(reader.get("/fr/feed.xml").content)
    assert tree.findtext("channel/item/title") == "Titre </title><script>"


@pytest.mark.parametrize("form", TYPES)
def test_withdrawn_and_held_stories_are_in_no_feed(reader: Client, french: Edition, form: str) -> None:
    publisher = newsstand.publisher()
    for state in ("withdrawn", "held", "waiting", "translating"):
        newsstand.article(newsstand.story(publisher, state), french, f"Titre {state}", state=state)
    assert b"Titre" not in reader.get(f"/fr/{form}").content


@pytest.mark.parametrize("form", TYPES)
def test_an_unchanged_feed_answers_304(reader: Client, french: Edition, courier: Publisher, form: str) -> None:
    tag = reader.get(f"/fr/{form}")["ETag"]
    assert reader.get(f"/fr/{form}", headers={"if-none-match": tag}).status_code == 304


def test_an_unknown_edition_section_or_publisher_has_no_feed(reader: Client, french: Edition) -> None:
    for path in ("/de/feed.xml", "/fr/nothing/feed.xml", "/fr/publisher/x-999/feed.xml", "/fr/feed.txt"):
        assert reader.get(path).status_code == 404, path


@pytest.mark.parametrize("form", ["feed.xml", "atom.xml"])
def test_what_was_withdrawn_is_found_by_an_index_and_only_for_thirty_days(
    reader: Client, french: Edition, form: str
) -> None:
    publisher, now = newsstand.publisher(), timezone.now()
    for number, days in enumerate((1, 29, 31)):
        article = newsstand.article(newsstand.story(publisher, f"Bài {number}"), french, "Titre", state="withdrawn")
        Article.objects.filter(pk=article.pk).update(updated_at=now - timedelta(days=days))
    with CaptureQueriesContext(connection) as asked:
        feed = reader.get(f"/fr/{form}").content.decode()
    assert feed.count("<at:deleted-entry") == 2
    assert "Titre" not in feed
    if connection.vendor == "sqlite":
        [query] = [one["sql"] for one in asked if "'withdrawn'" in one["sql"]]
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query}")
            assert "withdrawn_lately" in str(cursor.fetchall())
