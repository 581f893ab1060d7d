"""What documents say, made safe for a page: cleaned again at the edge, though it was cleaned when it came in."""

from urllib.parse import urlsplit

import nh3
from django.utils.safestring import SafeString, mark_safe

from newsloom.foundation.html import INLINE_TAGS, LINK_SCHEMES

LINK_REL = "noopener nofollow ugc"


def inline(fragment: str) -> SafeString:
    """Inline markup of strangers as a page may hold it; its links carry no weight of ours."""
    cleaned = nh3.clean(
        fragment,
        tags=set(INLINE_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(LINK_SCHEMES),
        link_rel=LINK_REL,
        clean_content_tags={"script", "style", "template", "iframe", "noscript"},
    )
    return mark_safe(cleaned)  # noqa: S308 (just cleaned)


def web_address(address: str) -> str:
    """The address where it is one of the web, else nothing."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.hostname else ""


def host(address: str) -> str:
    """``example.org`` of ``https://www.example.org/…``: what a reader is told of where a link leads."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
