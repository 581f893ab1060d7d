"""Sitemaps, those of Google News above all: an address, a date and, there, a title for each article."""

import io
import re
from datetime import UTC, datetime

from lxml import etree

from newsloom.foundation.errors import TransientError
from newsloom.ingest.feeds.building import Draft, language_or_none, with_own_guids
from newsloom.ingest.feeds.entries import FeedFault, FeedKind, ParsedFeed
from newsloom.ingest.feeds.moments import from_text

MOST_ENTRIES = 1000
"""Google's own limit for a news sitemap; of a plain one, the newest so many are taken."""

_DOCTYPE = re.compile(rb"<!DOCTYPE(?:[^\[>]|\[.*?\]\s*)*>", re.DOTALL | re.IGNORECASE)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def read_sitemap(body: bytes, *, url: str) -> ParsedFeed:
    """The sitemap in ``body``, read as far as it goes.

    :raises TransientError: ``feed-truncated`` where not one whole entry arrived.
    """
    drafts, publication, is_news, whole = [], "", False, True
    steps = etree.iterparse(
        io.BytesIO(_DOCTYPE.sub(b"", body, count=1)), events=("end",), resolve_entities=False, no_network=True
    )
    try:
        for _, element in steps:
            if _name(element) != "url":
                continue
            draft, name = _draft(element)
            drafts.append(draft)
            is_news = is_news or bool(draft.title)
            publication = publication or name
            element.clear(keep_tail=False)
    except etree.XMLSyntaxError:
        whole = False
    if not drafts and not whole:
        raise TransientError("feed-truncated", f"{url} stopped before its first entry was complete.")
    if not is_news:
        drafts.sort(key=lambda draft: draft.updated_at or _LONG_AGO, reverse=True)
    kind: FeedKind = "news-sitemap" if is_news else "sitemap"
    fault = FeedFault("feed-truncated", f"{url} is damaged or stops in the middle; the entries before that were read.")
    return ParsedFeed(
        kind=kind,
        title=publication,
        language=next((language_or_none(draft.language) for draft in drafts if draft.language), None),
        home_url=None,
        ttl_seconds=None,
        entries=with_own_guids(drafts[:MOST_ENTRIES], url),
        faults=() if whole else (fault,),
    )


def _draft(element: etree._Element) -> tuple[Draft, str]:
    """One ``<url>`` and the name of the publication that it gives."""
    said: dict[str, str] = {}
    for part in element.iter():
        parent = part.getparent()
        owner = _name(parent) if parent is not None else ""
        said.setdefault(f"{owner}/{_name(part)}", (part.text or "").strip())
    draft = Draft(
        url=said.get("url/loc", ""),
        title=said.get("news/title", ""),
        published_at=from_text(said.get("news/publication_date")),
        updated_at=from_text(said.get("url/lastmod")),
        section=tuple(word for word in said.get("news/keywords", "").split(",") if word.strip()),
        image_url=said.get("image/loc", ""),
        language=said.get("publication/language", ""),
    )
    return draft, said.get("publication/name", "")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
