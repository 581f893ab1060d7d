"""Reads a feed of any kind: finds out what it is, has it read, and says plainly what is wrong with it."""

import re
from dataclasses import replace

from newsloom.foundation.charsets import decode
from newsloom.foundation.errors import PermanentError, TransientError
from newsloom.foundation.http.answers import media_type
from newsloom.foundation.http.decoding import TooLargeError, gunzip
from newsloom.ingest.addresses import absolute
from newsloom.ingest.feeds.entries import FeedFault, ParsedFeed
from newsloom.ingest.feeds.json_feed import read_json_feed
from newsloom.ingest.feeds.sitemap import read_sitemap
from newsloom.ingest.feeds.xml_feed import read_xml_feed

MAX_BYTES = 12 << 20
"""The largest feed read. Publishers' feeds stay under 2 MB; feedparser takes about a second for each MB."""

ROOTS = frozenset({"rss", "rdf", "feed", "channel", "entry"})
_SKIPPED = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^\[>]|\[.*?\])*>|\ufeff", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
_HTML = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_ALTERNATE = re.compile(r"<link\b[^>]*>", re.IGNORECASE)
_FEED_TYPE = re.compile(r"application/(?:rss\+xml|atom\+xml|feed\+json)", re.IGNORECASE)
_HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_ENTRY_END = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_LOC = re.compile(r"<loc>\s*([^<\s]+)")


def parse_feed(body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
    """The feed in ``body``, served at ``url`` (relative links are resolved against it).

    A damaged feed is read as far as it goes, and ``faults`` says what was wrong.

    :raises PermanentError: ``feed-is-html``, ``feed-empty``, ``feed-not-a-feed``, ``feed-too-large``,
        ``feed-is-sitemap-index``.
    :raises TransientError: ``feed-truncated`` where not one whole entry arrived.
    """
    body = _plain(body, url)
    if not body.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise PermanentError("feed-empty", f"{url} answered with nothing in it.", "Ask the publisher for the feed.")
    text = decode(body, content_type).lstrip("\ufeff\0 \t\r\n")
    if text[:1] in ("{", "["):
        return read_json_feed(text, url=url)
    root, start = _root(text)
    text = text[start:]
    if root == "urlset":
        return read_sitemap(text.encode(), url=url)
    if root == "sitemapindex":
        inner = _LOC.search(text)
        raise PermanentError(
            "feed-is-sitemap-index",
            f"{url} is a list of sitemaps, not a sitemap.",
            f"Add one of them instead, e.g. {inner[1]}." if inner else "Add one of the sitemaps that it lists.",
        )
    if root not in ROOTS and (root in ("html", "head", "body") or _HTML.search(text[:5000])):
        raise _is_html(text, url)
    cut = None if root is None else _cut_off(text, root)
    feed = read_xml_feed(text if cut is None else cut, url=url)
    if feed is None and media_type(content_type) == "text/html":
        raise _is_html(text, url)
    if feed is None:
        raise PermanentError(
            "feed-not-a-feed",
            f"{url} is neither RSS, Atom, JSON Feed nor a news sitemap.",
            "Look for the feed's address on the publisher's site.",
        )
    if cut is None:
        return feed
    if not feed.entries:
        raise TransientError("feed-truncated", f"{url} stopped before its first entry was complete.")
    fault = FeedFault("feed-truncated", f"{url} stopped in the middle; the whole entries before that were read.")
    return replace(feed, faults=(*feed.faults, fault))


def _plain(body: bytes, url: str) -> bytes:
    try:
        if body[:2] == b"\x1f\x8b":
            body = gunzip(body, MAX_BYTES)
    except TooLargeError:
        raise _too_large(url) from None
    if len(body) > MAX_BYTES:
        raise _too_large(url)
    return body


def _too_large(url: str) -> PermanentError:
    return PermanentError(
        "feed-too-large",
        f"{url} is larger than the {MAX_BYTES >> 20} MB that are read of a feed.",
        "Ask the publisher for a feed of its latest entries only.",
    )


def _root(text: str) -> tuple[str | None, int]:
    """The name of the outermost element, lower case, and where it or what must stand before it begins."""
    at = 0
    while skipped := _SKIPPED.match(text, at):
        at = skipped.end()
    found = _ROOT.match(text, at) or _ROOT.search(text, at, at + 20_000)
    if found is None:
        return None, 0
    doctype = text.rfind("<!DOCTYPE", 0, found.start())
    return found[1].lower(), max(doctype, 0) if doctype >= 0 else found.start()


def _is_html(page: str, url: str) -> PermanentError:
    remedy = "Give the address of its feed instead; many pages name it in their footer."
    for tag in _ALTERNATE.findall(page[:200_000]):
        href = _HREF.search(tag)
        if "alternate" in tag.lower() and _FEED_TYPE.search(tag) and href:
            address = absolute(next(part for part in href.groups() if part is not None), url)
            if address:
                remedy = f"The page names its feed: {address}"
                break
    return PermanentError("feed-is-html", f"{url} is a web page, not a feed.", remedy)


def _cut_off(text: str, root: str) -> str | None:
    """The whole entries of a feed that stops in the middle; None where it does not stop in the middle."""
    tail = text[-4000:].lower()
    if re.search(rf"</(\w+:)?{root}\s*(>|$)", tail) or (root == "rss" and "</channel" in tail):
        return None
    ends = [found.end() for found in _ENTRY_END.finditer(text)]
    return text[: ends[-1]] if ends else f"<{root}></{root}>"
