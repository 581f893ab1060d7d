"""A feed and its entries as plain values, whatever the format was."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

FeedKind = Literal["rss", "atom", "json", "news-sitemap", "sitemap"]


@dataclass(frozen=True, slots=True)
class FeedFault:
    """Something wrong with a feed whose entries could still be read, in words for a person."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ParsedEntry:
    """What a feed announces: an address and what it says about it.

    Texts are plain, white space folded, without control characters.

    :param guid: the publisher's own id, unique within the feed; the address where there is none.
    :param url: absolute http(s) address of the page; empty where the entry has none.
    :param content_html: the whole article where the feed carries it, uncleaned.
    :param published_at: in UTC; None where missing or outside the years 1990 to 2100.
    :param section: the publisher's own categories, in order.
    """

    guid: str
    url: str
    title: str
    summary: str = ""
    content_html: str | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    byline: str = ""
    section: tuple[str, ...] = ()
    image_url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as read.

    :param ttl_seconds: how long the publisher asks to wait between polls.
    :param faults: what was wrong although entries could be read, e.g. ``feed-truncated``.
    :param withdrawn: ids of entries that the feed takes back; none of them is among its entries.
    """

    kind: FeedKind
    title: str
    language: str | None
    home_url: str | None
    ttl_seconds: int | None
    entries: tuple[ParsedEntry, ...]
    faults: tuple[FeedFault, ...] = ()
    withdrawn: tuple[str, ...] = ()
