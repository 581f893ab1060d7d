"""Addresses on the site: paths for its own pages, whole addresses for feeds and machines."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.encoding import iri_to_uri

LATEST = "latest"  # stands in addresses where a section's key would: every section


def front(language: str) -> str:
    return f"/{language}/"


def section(language: str, key: str) -> str:
    return f"/{language}/{key}/"


def feed(language: str, section_key: str = "") -> str:
    return f"/{language}/{section_key}/feed.xml" if section_key else f"/{language}/feed.xml"


def about(language: str) -> str:
    return f"/{language}/about/"


def machine_translation(language: str) -> str:
    return f"/{language}/machine-translation/"


def article(language: str, slug: str, pk: int) -> str:
    """An article's page, under the slug that it has or once had."""
    return f"/{language}/{slug}-{pk}/"


def story(language: str, story_id: int) -> str:
    """Where a reader is sent on to the story in that language, or told that it is not there yet."""
    return f"/{language}/story/{story_id}/"


def base(request: HttpRequest) -> str:
    """The site's public address; where none is set, the one that the request came to, which is among the allowed."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def whole(base: str, path: str) -> str:
    """The path under the site's public address, letters beyond ASCII percent-encoded."""
    return f"{base}{iri_to_uri(path)}"
