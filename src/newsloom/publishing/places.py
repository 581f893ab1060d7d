"""Where things stand in an article: its segments numbered as edits name them, and findings put on those segments."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.translation.checks.contract import Finding, Span

Side = Literal["source", "target"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment with its number, and where it begins in its passage's HTML on either side, in code points."""

    number: int
    segment: ArticleSegment
    source_at: int
    target_at: int


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """A passage that holds text. ``part``: title, standfirst, alt, caption, or the type of its block."""

    part: str
    segments: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """``[start, end)`` in code points of the HTML of one segment, on one side."""

    segment: int
    start: int
    end: int


def passages_of(document: Document) -> list[PlacedPassage]:
    """The passages that hold text, in the order in which the judge counts them."""
    placed, number = [], 0
    for part, passage in _parts(document):
        if passage:
            placed.append(PlacedPassage(part, tuple(_numbered(passage, number))))
            number += len(passage.segments)
    return placed


def with_segments(document: Document, changed: Mapping[int, ArticleSegment]) -> Document:
    """The document with other segments at these numbers."""
    if not changed:
        return document
    number = -1

    def passage(old: Passage) -> Passage:
        nonlocal number
        kept = []
        for segment in old.segments:
            number += 1
            kept.append(changed.get(number, segment))
        return replace(old, segments=tuple(kept))

    def block(old: ArticleBlock) -> ArticleBlock:
        text, alt, caption = passage(old.text), passage(old.alt), passage(old.caption)
        untranslated = any(each.origin == "source" for part in (text, alt, caption) for each in part.segments)
        return replace(old, text=text, alt=alt, caption=caption, in_source=old.in_source and untranslated)

    title, standfirst = passage(document.title), passage(document.standfirst)
    return replace(document, title=title, standfirst=standfirst, blocks=tuple(block(old) for old in document.blocks))


def _parts(document: Document) -> Iterator[tuple[str, Passage]]:
    yield "title", document.title
    yield "standfirst", document.standfirst
    for block in document.blocks:
        yield block.type, block.text
        yield "alt", block.alt
        yield "caption", block.caption


def _numbered(passage: Passage, first: int) -> Iterator[Placed]:
    source_at, target_at = _gap(passage.source_gaps, 0), _gap(passage.gaps, 0)
    for at, segment in enumerate(passage.segments):
        yield Placed(first + at, segment, source_at, target_at)
        source_at += len(segment.source) + _gap(passage.source_gaps, at + 1)
        target_at += len(segment.text) + _gap(passage.gaps, at + 1)


def _gap(gaps: Sequence[str], at: int) -> int:
    """How long the gap before a segment is; a passage without gaps has single spaces."""
    return len(gaps[at]) if gaps else int(at > 0)


def spots(finding: Finding, side: Side, passages: Sequence[PlacedPassage]) -> list[Spot]:
    """The parts of segments that a finding's span covers on one side; none where it says no place."""
    span = finding.source_span if side == "source" else finding.target_span
    if span is None or span.segment is None or not 0 <= span.segment < len(passages):
        return []
    return list(_cut(span, side, passages[span.segment]))


def _cut(span: Span, side: Side, passage: PlacedPassage) -> Iterator[Spot]:
    for placed in passage.segments:
        begins = placed.source_at if side == "source" else placed.target_at
        long = len(placed.segment.source if side == "source" else placed.segment.text)
        start, end = max(0, span.start - begins), min(long, span.end - begins)
        if start < end:
            yield Spot(placed.number, start, end)


def passage_of(finding: Finding) -> int | None:
    """The number of the passage that a finding is about; None for the whole article."""
    span = finding.target_span or finding.source_span
    return span.segment if span else None


def wording_key(stored: Mapping[str, Any]) -> str:
    """A short digest of a stored document: equal as long as nobody changed it."""
    written = json.dumps(stored, sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(written.encode(), digest_size=12).hexdigest()
