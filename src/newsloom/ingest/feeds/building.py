"""What every format's entries go through: texts made plain, addresses absolute, ids unique."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from newsloom.foundation.errors import RefusedError
from newsloom.foundation.html import clip, fold, text_of
from newsloom.foundation.languages import normalise
from newsloom.ingest.addresses import absolute
from newsloom.ingest.feeds.entries import ParsedEntry

LONGEST_TITLE = 500
LONGEST_SUMMARY = 5_000
LONGEST_NAME = 200
MOST_SECTIONS = 20


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as its format gives it: addresses may be relative, texts may hold markup."""

    guid: str = ""
    url: str = ""
    title: str = ""
    summary: str = ""
    content_html: str = ""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    byline: str = ""
    section: tuple[str, ...] = ()
    image_url: str = ""
    language: str = ""
    plain: bool = False  # the title is text, not markup, so «<b>» in it means itself


def plain_title(text: str, *, plain: bool = False) -> str:
    """One line of plain text of at most LONGEST_TITLE characters."""
    return clip(fold(text) if plain else text_of(text), LONGEST_TITLE)


def language_or_none(tag: object) -> str | None:
    """The tag in its usual form; None where the feed names no language that exists (``en-en`` gives ``en``)."""
    if not isinstance(tag, str):
        return None
    for candidate in (tag.strip(), tag.strip().replace("_", "-").split("-")[0]):
        try:
            return normalise(candidate)
        except RefusedError:
            continue
    return None


def with_own_guids(drafts: Iterable[Draft], base: str) -> tuple[ParsedEntry, ...]:
    """The entries, each under an id of its own: of two with one id, the second goes by its address.

    An entry with the id and the address of an earlier one is that one again and is left out; one that says
    nothing at all (no address, no title, no text) is left out too.
    """
    seen: dict[str, str] = {}
    entries = []
    for draft in drafts:
        entry = _entry(draft, base)
        if not (entry.url or entry.title or entry.summary or entry.content_html):
            continue
        if entry.guid in seen:
            if seen[entry.guid] == entry.url:
                continue
            entry = replace(entry, guid=entry.url or _digest(entry))
            if entry.guid in seen:
                continue
        seen[entry.guid] = entry.url
        entries.append(entry)
    return tuple(entries)


def _entry(draft: Draft, base: str) -> ParsedEntry:
    address = absolute(draft.url, base)
    entry = ParsedEntry(
        guid=fold(draft.guid)[:2000],
        url=address,
        title=plain_title(draft.title, plain=draft.plain),
        summary=clip(text_of(draft.summary), LONGEST_SUMMARY),
        content_html=draft.content_html if draft.content_html.strip() else None,
        published_at=draft.published_at,
        updated_at=draft.updated_at,
        byline=clip(text_of(draft.byline), LONGEST_NAME),
        section=_sections(draft.section),
        image_url=absolute(draft.image_url, base) or None,
        language=language_or_none(draft.language),
    )
    return entry if entry.guid else replace(entry, guid=entry.url or _digest(entry))


def _sections(named: Iterable[str]) -> tuple[str, ...]:
    names = (clip(text_of(name), LONGEST_NAME) for name in named)
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_SECTIONS]


def _digest(entry: ParsedEntry) -> str:
    said = f"{entry.title}\0{entry.published_at}\0{entry.content_html or entry.summary}"
    return "text:" + hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]
