"""A channel: the newest stories of an edition, or of a part of it, as every feed format tells them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext

from newsloom.editions.models import Edition
from newsloom.website import addresses, queries
from newsloom.website.frame import frame
from newsloom.website.queries import ALL, Selection
from newsloom.website.teasers import Teaser

STORIES = 30
TOMBSTONES = 100
TOMBSTONES_LAST = timedelta(days=30)
"""So long a feed says that a story was withdrawn."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Item:
    """A story in a feed. ``name`` is what it is known by for ever, ``address`` its page."""

    name: str
    address: str
    title: str
    summary: str
    publisher: str
    section: str
    picture: str
    published_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A story that was taken back: the name of its item, and when. Nothing else is said of it."""

    name: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Channel:
    """``home`` is the page that lists the same stories, ``own`` the feed's own address."""

    title: str
    description: str
    language: str
    home: str
    own: str
    rights: str
    items: tuple[Item, ...]
    withdrawn: tuple[Tombstone, ...]


class Shelf(NamedTuple):
    """A list that has a page and feeds: ``home`` is the page's path; ``name`` is empty for a whole edition."""

    home: str
    name: str = ""
    selection: Selection = ALL


def channel(request: HttpRequest, edition: Edition, editions: Sequence[Edition], shelf: Shelf, form: str) -> Channel:
    """The newest stories of a shelf.

    :param form: the file that stands at the end of the feed's address, one of ``addresses.FEED_FORMS``.
    """
    around, base = frame(edition, editions), addresses.base(request)
    stories = queries.latest(edition, limit=STORIES, selection=shelf.selection)
    return Channel(
        title=writable(" · ".join(filter(None, (around.site_name, shelf.name)))),
        description=writable(around.tagline),
        language=edition.language,
        home=addresses.whole(base, shelf.home),
        own=addresses.whole(base, f"{shelf.home}{form}"),
        rights=gettext("Each story belongs to its publisher."),
        items=tuple(_item(story, base) for story in stories),
        withdrawn=tuple(_tombstones(edition, shelf.selection, base)),
    )


def _tombstones(edition: Edition, selection: Selection, base: str) -> Iterator[Tombstone]:
    since = timezone.now() - TOMBSTONES_LAST
    for gone in queries.withdrawn_since(edition, since, limit=TOMBSTONES, selection=selection):
        yield Tombstone(_name(base, gone.story_published_at, gone.pk), gone.updated_at or since)


def _name(base: str, published_at: datetime, pk: int) -> str:
    """What an article is called in feeds for ever (RFC 4151), whatever becomes of its title."""
    return f"tag:{urlsplit(base).hostname},{published_at:%Y-%m-%d}:article/{pk}"


def _item(story: Teaser, base: str) -> Item:
    return Item(
        name=_name(base, story.published_at, story.article_id),
        address=addresses.whole(base, story.path),
        title=writable(story.title),
        summary=writable(story.standfirst),
        publisher=writable(story.publisher),
        section=str(story.section.name),
        picture=story.picture,
        published_at=story.published_at,
        updated_at=story.updated_at,
    )


def writable(text: str) -> str:
    """The text without the characters that XML cannot carry at all."""
    return _UNWRITABLE.sub("", text)
