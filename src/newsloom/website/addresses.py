"""Addresses on the site: paths for its own pages, whole addresses for feeds and machines."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.utils.encoding import iri_to_uri

from newsloom.publishing.slugs import make_slug

FEED_FORMS = {
    "feed.xml": "application/rss+xml",
    "atom.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
}
"""The end of a feed's address → its media type."""
LATEST = "latest"  # stands in addresses where a section's key would: every section


def front(language: str) -> str:
    return f"/{language}/"


def section(language: str, key: str) -> str:
    return f"/{language}/{key}/"


def publisher(language: str, pk: int, name: str) -> str:
    return f"/{language}/publisher/{make_slug(name)}-{pk}/"


def archive(language: str, day: date) -> str:
    return f"/{language}/archive/{day.isoformat()}/"


def newest_day(language: str) -> str:
    return f"/{language}/archive/"


STORIES_A_SITEMAP = 250
"""With 25 editions 6,250 addresses that name 25 versions each: some 20 MB, of the 50 that are allowed."""


def sitemap(story_id: int) -> str:
    """The sitemap that names a story."""
    return f"/sitemap-{story_id // STORIES_A_SITEMAP}.xml"


def news_sitemap(language: str) -> str:
    return f"/{language}/news.xml"


def window(language: str, article_id: int = 0) -> str:
    """What partners put into their pages: the newest headlines, or one story."""
    return f"/{language}/window/{article_id}/" if article_id else f"/{language}/window/"


def card(story_id: int) -> str:
    """The picture of a story that brings none."""
    return f"/card/{story_id}.png"


def oembed(request: HttpRequest, path: str) -> str:
    """What to ask for how a page of ours is shown elsewhere."""
    return f"/oembed?url={quote(whole(base(request), path), safe='')}"


@dataclass(frozen=True, slots=True)
class FeedAddress:
    path: str
    media_type: str


def feeds_beside(page: str) -> tuple[FeedAddress, ...]:
    """The feeds of what a page lists, RSS first."""
    return tuple(FeedAddress(f"{page}{form}", media_type) for form, media_type in FEED_FORMS.items())


def about(language: str) -> str:
    return f"/{language}/about/"


def machine_translation(language: str) -> str:
    return f"/{language}/machine-translation/"


def story(language: str, story_id: int) -> str:
    """Where a reader is sent on to the story in that language, or told that it is not there yet."""
    return f"/{language}/story/{story_id}/"


def base(request: HttpRequest) -> str:
    """The site's public address; where none is set, the one that the request came to, which is among the allowed."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def whole(base: str, path: str) -> str:
    """The path under the site's public address, letters beyond ASCII percent-encoded."""
    return f"{base}{iri_to_uri(path)}"
