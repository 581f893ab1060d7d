"""Feeds out: RSS 2.0 of an edition and of each of its sections."""

import re
from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext
from django.views.decorators.http import conditional_page

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY
from newsloom.website import addresses, queries
from newsloom.website.answers import in_edition
from newsloom.website.frame import frame

STORIES = 30
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
    feed = Rss201rev2Feed(
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
            unique_id=address,
            categories=[str(story.section.name)],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")


def _writable(text: str) -> str:
    """Without the characters that XML cannot carry at all."""
    return _UNWRITABLE.sub("", text)
