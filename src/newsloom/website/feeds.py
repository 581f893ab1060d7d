"""Feeds out: RSS 2.0 of an edition and of each of its sections."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext
from django.views.decorators.http import conditional_page

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY
from newsloom.website import addresses, queries
from newsloom.website.answers import in_edition
from newsloom.website.frame import frame

STORIES = 30
TOMBSTONES = 100
TOMBSTONES_LAST = timedelta(days=30)
"""So long a feed says that a story was withdrawn."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@conditional_page
@in_edition
def edition_feed(request: HttpRequest, edition: Edition, editions: Sequence[Edition]) -> HttpResponse:
    """The newest stories of an edition."""
    return _feed(request, edition, editions, "")


@conditional_page
@in_edition
def section_feed(request: HttpRequest, edition: Edition, editions: Sequence[Edition], key: str) -> HttpResponse:
    """The newest stories of a section."""
    if key not in BY_KEY:
        raise Http404
    return _feed(request, edition, editions, key)


def _feed(request: HttpRequest, edition: Edition, editions: Sequence[Edition], key: str) -> HttpResponse:
    around, base = frame(edition, editions), addresses.base(request)
    title = f"{around.site_name} · {BY_KEY[key].name}" if key else around.site_name
    home = addresses.section(edition.language, key) if key else addresses.front(edition.language)
    since = timezone.now() - TOMBSTONES_LAST
    gone = queries.withdrawn_since(edition, since, limit=TOMBSTONES, section=key)
    feed = FeedWithTombstones(
        withdrawn=[(_name(base, one.story_published_at, one.pk), one.updated_at or since) for one in gone],
        title=_writable(title),
        link=addresses.whole(base, home),
        description=_writable(around.tagline),
        language=edition.language.lower(),
        feed_url=addresses.whole(base, addresses.feed(edition.language, key)),
        feed_copyright=gettext("Each story belongs to its publisher."),
    )
    for story in queries.latest(edition, limit=STORIES, selection=queries.Selection(section=key)):
        address = addresses.whole(base, story.path)
        feed.add_item(
            title=_writable(story.title),
            link=address,
            description=_writable(story.standfirst),
            author_name=_writable(story.publisher),
            pubdate=story.published_at,
            updateddate=story.updated_at,
            unique_id=_name(base, story.published_at, story.article_id),
            unique_id_is_permalink=False,
            categories=[str(story.section.name)],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


class FeedWithTombstones(Rss201rev2Feed):
    """RSS that also says which stories it takes back (RFC 6721), for readers that keep what they have read.

    :param withdrawn: the ids of the items, and when each was withdrawn. Nothing else is said of them.
    """

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), "xmlns:at": "http://purl.org/atompub/tombstones/1.0"}

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        withdrawn: Sequence[tuple[str, datetime]] = self.feed["withdrawn"]
        for name, when in withdrawn:
            handler.addQuickElement("at:deleted-entry", "", {"ref": name, "when": when.isoformat(timespec="seconds")})


def _name(base: str, published_at: datetime, pk: int) -> str:
    """What an article is called in feeds for ever (RFC 4151), whatever becomes of its title."""
    return f"tag:{urlsplit(base).hostname},{published_at:%Y-%m-%d}:article/{pk}"


def _writable(text: str) -> str:
    """Without the characters that XML cannot carry at all."""
    return _UNWRITABLE.sub("", text)
