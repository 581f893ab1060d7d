"""The sample publishers answer as real ones do."""

import gzip
import json
import re
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import feedparser
import httpx
import pytest

from newsloom.demo.publishers.archive import articles_in
from newsloom.demo.publishers.houses import HOUSES
from newsloom.demo.publishers.server import FeedAddress, RunningPublishers, serve

START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SITE_SECTIONS = {"news", "politics", "heritage", "figures", "enterprises", "products", "localities"}


@pytest.fixture(scope="module")
def publishers() -> Iterator[RunningPublishers]:
    with serve(start=START) as running:
        yield running


def _feed(publishers: RunningPublishers, language: str) -> FeedAddress:
    return next(feed for feed in publishers.feeds if feed.language == language)


def _moment(stated: str) -> datetime:
    return datetime.fromisoformat(stated) if stated[:4].isdigit() else parsedate_to_datetime(stated)


def _article_urls(feed: FeedAddress) -> list[str]:
    answer = httpx.get(feed.url)
    if feed.language == "en":
        return [item["url"] for item in answer.json()["items"]]
    return [entry.link for entry in feedparser.parse(answer.content).entries]


def test_there_is_one_feed_a_language_with_full_rights(publishers: RunningPublishers) -> None:
    assert [feed.language for feed in publishers.feeds] == ["vi", "fr", "en"]
    assert {feed.rights for feed in publishers.feeds} == {"full"}
    assert all(feed.url.startswith(base) for feed, base in zip(publishers.feeds, publishers.base_urls, strict=True))


def test_section_names_differ_between_publishers_and_map_to_every_section(publishers: RunningPublishers) -> None:
    names = [name for feed in publishers.feeds for name in feed.section_map]
    assert len(set(names)) == len(names)
    assert all(set(feed.section_map.values()) == SITE_SECTIONS for feed in publishers.feeds)


@pytest.mark.parametrize(("language", "version"), [("vi", "rss20"), ("fr", "atom10")])
def test_a_feed_is_well_formed_and_says_all_that_the_articles_say(
    publishers: RunningPublishers, language: str, version: str
) -> None:
    parsed = feedparser.parse(httpx.get(_feed(publishers, language).url).content)
    assert not parsed.bozo
    assert parsed.version == version
    articles = articles_in(language)
    assert [entry.title for entry in parsed.entries] == [article.title for article in articles]
    for entry, article in zip(parsed.entries, articles, strict=True):
        assert entry.summary == article.standfirst
        assert entry.author == article.byline
        assert entry.tags[0].term == article.section
        assert _moment(entry.published) == article.published_at(START)


def test_the_json_feed_has_what_its_specification_requires(publishers: RunningPublishers) -> None:
    feed = _feed(publishers, "en")
    answer = httpx.get(feed.url)
    assert answer.headers["content-type"].startswith("application/feed+json")
    document = answer.json()
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["feed_url"] == feed.url
    assert [item["title"] for item in document["items"]] == [article.title for article in articles_in("en")]
    for item in document["items"]:
        assert item["id"] == item["url"]
        assert item["content_text"]
        assert datetime.fromisoformat(item["date_published"]).tzinfo is not None


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_every_page_carries_the_whole_article(publishers: RunningPublishers, language: str) -> None:
    urls = _article_urls(_feed(publishers, language))
    for url, article in zip(urls, articles_in(language), strict=True):
        page = httpx.get(url)
        assert page.status_code == 200
        assert f'<link rel="canonical" href="{url}">' in page.text
        for said in (article.title, article.standfirst, article.caption, article.credit, article.byline):
            assert said in page.text
        for block in article.blocks:
            assert block.html in page.text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_linked_data_is_valid_json_that_tells_caption_from_credit(publishers: RunningPublishers, language: str) -> None:
    url, article = _article_urls(_feed(publishers, language))[0], articles_in(language)[0]
    found = re.search(r'<script type="application/ld\+json">(.+?)</script>', httpx.get(url).text, re.DOTALL)
    assert found is not None
    described = json.loads(found[1])
    assert described["headline"] == article.title
    assert described["image"][0]["caption"] == article.caption
    assert described["image"][0]["creditText"] == article.credit
    assert datetime.fromisoformat(described["datePublished"]) == article.published_at(START)


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_the_lead_picture_of_every_page_is_there(publishers: RunningPublishers, language: str) -> None:
    for url in _article_urls(_feed(publishers, language)):
        found = re.search(r'<figure[^>]*><img[^>]*src="([^"]+)"', httpx.get(url).text)
        assert found is not None
        assert httpx.get(found[1]).headers["content-type"] in {"image/png", "image/jpeg"}


@pytest.mark.parametrize("path", ["/", "/robots.txt", "/sitemap-news.xml", "FEED", "ARTICLE"])
def test_what_has_not_changed_is_answered_304_by_tag_and_by_date(publishers: RunningPublishers, path: str) -> None:
    for base, feed in zip(publishers.base_urls, publishers.feeds, strict=True):
        url = {"FEED": feed.url, "ARTICLE": _article_urls(feed)[0]}.get(path, base + path)
        first = httpx.get(url)
        by_tag = httpx.get(url, headers={"If-None-Match": first.headers["etag"]})
        by_date = httpx.get(url, headers={"If-Modified-Since": first.headers["last-modified"]})
        assert (first.status_code, by_tag.status_code, by_date.status_code) == (200, 304, 304)
        assert by_tag.content == b""
        assert httpx.get(url, headers={"If-None-Match": '"another"'}).status_code == 200


def test_a_date_that_is_none_is_not_a_reason_for_304(publishers: RunningPublishers) -> None:
    answer = httpx.get(publishers.base_urls[0] + "/", headers={"If-Modified-Since": "not a date"})
    assert answer.status_code == 200


def test_text_travels_compressed_to_those_who_take_it(publishers: RunningPublishers) -> None:
    url = publishers.feeds[0].url
    plain = httpx.get(url, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    with httpx.stream("GET", url, headers={"Accept-Encoding": "gzip"}) as packed:
        assert packed.headers["content-encoding"] == "gzip"
        assert gzip.decompress(b"".join(packed.iter_raw())) == plain.content


def test_an_unknown_address_is_404_and_head_has_no_body(publishers: RunningPublishers) -> None:
    assert httpx.get(publishers.base_urls[0] + "/no-such-page").status_code == 404
    head = httpx.head(publishers.base_urls[0] + "/")
    assert head.status_code == 200
    assert head.content == b""
    assert int(head.headers["content-length"]) > 1000


def test_robots_lead_to_a_news_sitemap_of_every_article(publishers: RunningPublishers) -> None:
    for base, feed in zip(publishers.base_urls, publishers.feeds, strict=True):
        robots = httpx.get(base + "/robots.txt").text
        sitemap = robots.split("Sitemap: ")[1].strip()
        root = ET.fromstring(httpx.get(sitemap).content)  # noqa: S314 - our own server wrote it
        found = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
        assert found == _article_urls(feed)


def test_a_page_was_last_modified_when_its_article_says(publishers: RunningPublishers) -> None:
    feed = _feed(publishers, "en")
    for url, article in zip(_article_urls(feed), articles_in("en"), strict=True):
        stated = parsedate_to_datetime(httpx.head(url).headers["last-modified"])
        assert stated == article.modified_at(START)


def test_two_starts_at_one_moment_serve_the_same_bytes_but_for_their_ports() -> None:
    pages = []
    for _ in range(2):
        with serve(start=START) as running:
            pages.append(
                [httpx.get(f.url).text.replace(b, "") for f, b in zip(running.feeds, running.base_urls, strict=True)]
            )
    assert pages[0] == pages[1]


def test_closing_frees_the_ports_and_may_be_repeated() -> None:
    running = serve()
    ports = [int(base.rsplit(":", 1)[1]) for base in running.base_urls]
    running.close()
    running.close()
    for port in ports:
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_a_taken_port_is_an_error_and_leaves_nothing_running() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError, match="in use"):
            serve(taken.getsockname()[1])


def test_every_house_has_its_own_way_of_announcing() -> None:
    assert sorted(house.feed_format for house in HOUSES) == ["atom", "json", "rss"]
