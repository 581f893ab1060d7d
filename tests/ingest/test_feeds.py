"""Feeds are read in every format, and however damaged."""

import gzip
from datetime import UTC, datetime

import pytest
from tests.press.feeds import FEEDS
from tests.press.server import Press

from newsloom.foundation.errors import PermanentError, TransientError
from newsloom.ingest.feeds import ParsedFeed, parse_feed

URL = "https://publisher.example/feed.xml"


def parse(body: str | bytes, content_type: str | None = None) -> ParsedFeed:
    return parse_feed(body.encode() if isinstance(body, str) else body, url=URL, content_type=content_type)


def channel(items: str, head: str = "") -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>{head}{items}</channel></rss>'


def item(title: str = "A", number: int = 1, more: str = "") -> str:
    address = f"<link>https://publisher.example/{number}</link><guid isPermaLink='false'>{number}</guid>"
    return f"<item><title>{title}</title>{address}{more}</item>"


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("language", ["en", "fr", "vi"])
def test_every_format_gives_the_same_entries(press: Press, name: str, language: str) -> None:
    articles = press.shown(language)
    write, kind = FEEDS[name]
    feed = parse_feed(write(press.base, language, articles).encode(), url=press.feed(language, name), content_type=kind)
    assert [entry.title for entry in feed.entries] == [one.title for one in articles]
    assert [entry.url for entry in feed.entries] == [press.url(one.path) for one in articles]
    assert [entry.published_at for entry in feed.entries] == [one.published for one in articles]
    assert (feed.language or feed.entries[0].language) == language
    assert feed.faults == ()
    if name != "news.xml":
        assert [entry.summary for entry in feed.entries] == [one.standfirst for one in articles]
    if name in ("rss.xml", "whole.xml", "atom.xml", "feed.json"):
        assert [entry.byline for entry in feed.entries] == [one.byline for one in articles]
        assert [entry.section for entry in feed.entries] == [(one.section,) for one in articles]
    if name in ("rss.xml", "whole.xml", "feed.json"):
        assert feed.entries[0].image_url == press.url(articles[0].image)
    carries_all = name in ("whole.xml", "feed.json")
    assert all(bool(entry.content_html) is carries_all for entry in feed.entries)


def test_a_feed_says_what_kind_it_is_and_how_long_to_wait(press: Press) -> None:
    kinds = {name: parse(write(press.base, "en", press.shown("en"))).kind for name, (write, _) in FEEDS.items()}
    assert set(kinds.values()) == {"rss", "atom", "json", "news-sitemap"}
    assert parse(channel(item(), "<ttl>10</ttl>")).ttl_seconds == 600


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "feed-empty"),
        ("  \n", "feed-empty"),
        ("<html><body><h1>Closed</h1></body></html>", "feed-is-html"),
        ("<!DOCTYPE html><title>x</title>", "feed-is-html"),
        ("{broken", "feed-not-a-feed"),
        ('{"items": 3}', "feed-not-a-feed"),
        ("<catalogue><book/></catalogue>", "feed-not-a-feed"),
        ("just words", "feed-not-a-feed"),
        ("<sitemapindex><sitemap><loc>https://a.example/n.xml</loc></sitemap></sitemapindex>", "feed-is-sitemap-index"),
    ],
)
def test_what_is_no_feed_is_named_for_what_it_is(body: str, code: str) -> None:
    with pytest.raises(PermanentError) as caught:
        parse(body)
    assert caught.value.code == code
    assert caught.value.remedy


def test_a_web_page_that_names_its_feed_gives_the_remedy() -> None:
    page = '<html><head><link rel="alternate" type="application/rss+xml" href="/news.rss"></head><body>x</body></html>'
    with pytest.raises(PermanentError, match=r"https://publisher\.example/news\.rss"):
        parse(page)


def test_of_a_feed_that_stops_in_the_middle_the_whole_entries_are_kept() -> None:
    whole = channel(item("One", 1) + item("Two", 2) + item("Three", 3))
    feed = parse(whole[: whole.index("Three") + 2])
    assert [entry.title for entry in feed.entries] == ["One", "Two"]
    assert "feed-truncated" in {fault.code for fault in feed.faults}


def test_a_feed_that_stops_before_its_first_entry_may_work_later() -> None:
    with pytest.raises(TransientError) as caught:
        parse("<?xml version='1.0'?><rss><channel><item><title>cut")
    assert caught.value.code == "feed-truncated"


def test_of_two_entries_with_one_id_none_is_lost() -> None:
    twins = (item("One", 1) + item("Two", 2)).replace(">2</guid>", ">1</guid>")
    entries = parse(channel(twins)).entries
    assert [entry.guid for entry in entries] == ["1", "https://publisher.example/2"]
    assert len(parse(channel(item() + item())).entries) == 1


@pytest.mark.parametrize("date", ["Mon, 01 Jan 20260 10:00:00 GMT", "0001-01-01T00:00:00Z", "yesterday", ""])
def test_an_impossible_date_is_no_date(date: str) -> None:
    assert parse(channel(item(more=f"<pubDate>{date}</pubDate>"))).entries[0].published_at is None


def test_a_date_is_given_in_utc() -> None:
    entry = parse(channel(item(more="<pubDate>Sat, 18 Feb 2017 15:16:55 +0700</pubDate>"))).entries[0]
    assert entry.published_at == datetime(2017, 2, 18, 8, 16, 55, tzinfo=UTC)


def test_a_title_of_ten_thousand_letters_is_cut_at_a_word() -> None:
    title = parse(channel(item("word " * 2000))).entries[0].title
    assert len(title) <= 500
    assert title.endswith("word…")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&lt;b&gt;Bold&lt;/b&gt; &amp;amp; plain", "Bold & plain"),
        ("<![CDATA[Q&amp;A <i>today</i>]]>", "Q&A today"),
        ("a\x07b\x00c", "abc"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Safe", "Safe"),
        ("3 &lt; 5", "3 < 5"),
    ],
)
def test_markup_and_control_characters_leave_titles(written: str, read: str) -> None:
    assert parse(channel(item(written))).entries[0].title == read


def test_a_text_title_of_atom_means_its_angle_brackets() -> None:
    feed = parse(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text">The &lt;h1&gt; tag</title></entry></feed>'
    )
    assert feed.entries[0].title == "The <h1> tag"


def test_entities_that_expand_without_end_are_not_expanded() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    body = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{levels}]><rss><channel>{item("&l9;")}</channel></rss>'
    )
    assert all(len(entry.title) < 1000 for entry in parse(body).entries)


def test_a_charset_that_the_labels_get_wrong_is_seen(press: Press) -> None:
    body = channel(item("Thời sự hôm nay")).replace('"1.0"?', '"1.0" encoding="iso-8859-1"?')
    assert parse(body, "text/xml; charset=us-ascii").entries[0].title == "Thời sự hôm nay"
    russian = channel(item("Новости дня")).replace('"1.0"?', '"1.0" encoding="windows-1251"?').encode("cp1251")
    assert parse(russian).entries[0].title == "Новости дня"
    assert parse(channel(item("Wide")).encode("utf-16")).entries[0].title == "Wide"


def test_a_feed_in_a_gzip_file_is_read_and_a_bomb_is_not() -> None:
    assert len(parse(gzip.compress(channel(item()).encode())).entries) == 1
    with pytest.raises(PermanentError) as caught:
        parse(gzip.compress(b"\0" * (40 << 20)))
    assert caught.value.code == "feed-too-large"


def test_relative_and_broken_addresses() -> None:
    body = channel(
        "<item><title>A</title><link> /a b \n</link></item><item><title>B</title><link>javascript:x</link></item>"
    )
    assert [entry.url for entry in parse(body).entries] == ["https://publisher.example/a%20b", ""]


def test_an_author_is_a_name_not_an_address() -> None:
    entry = parse(channel(item(more="<author>desk@publisher.example (Jane Roe)</author>"))).entries[0]
    assert entry.byline == "Jane Roe"


def test_a_malformed_feed_is_read_as_well_as_possible() -> None:
    feed = parse(channel(item("Tom & Jerry &nbsp; again", 1) + item("Two", 2)))
    assert [entry.title for entry in feed.entries][1] == "Two"
    assert [fault.code for fault in feed.faults] == ["feed-malformed"]


def test_deleted_entries_and_drafts_are_what_a_feed_takes_back() -> None:
    feed = parse(
        """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"
        xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Quay</title><id>tag:quay</id>
        <at:deleted-entry ref="tag:quay,1" when="2026-05-04T12:00:00Z"><at:comment>No.</at:comment></at:deleted-entry>
        <entry><id>tag:quay,2</id><title>Kept</title><link href="https://quay.example/2"/></entry>
        <entry><id>tag:quay,3</id><title>A draft again</title><link href="https://quay.example/3"/>
        <app:control><app:draft>yes</app:draft></app:control></entry></feed>"""
    )
    assert feed.withdrawn == ("tag:quay,1", "tag:quay,3")
    assert [entry.title for entry in feed.entries] == ["Kept"]


def test_an_rss_feed_takes_entries_back_in_the_same_words() -> None:
    feed = parse(
        """<rss version="2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0"><channel><title>Quay</title>
        <at:deleted-entry ref="quay:1" when="2026-05-04T12:00:00Z"/>
        <item><title>Kept</title><link>https://quay.example/2</link><guid>quay:2</guid></item></channel></rss>"""
    )
    assert (feed.withdrawn, len(feed.entries)) == (("quay:1",), 1)
