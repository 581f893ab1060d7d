"""What people wrote for sentences nearly like an article's, as its editor sees it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from newsloom.newsroom.differences import change
from newsloom.newsroom.marking import marked
from newsloom.newsroom.sheets import as_typed
from newsloom.publishing.document import ArticleSegment, Document
from newsloom.translation.nearest import Near, nearest

AT_LEAST = 70.0
"""Likeness in per cent below which editing costs more than writing."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry of the memory beside a sentence.

    :param likeness: in per cent, never 100 for a sentence that differs.
    :param source: the entry's source, as a change of the sentence.
    :param target: its translation as it is shown. :param words: the same as an editor types it.
    """

    likeness: int
    source: SafeString
    target: SafeString
    words: str


def suggestions(document: Document, *, source: str, target: str) -> dict[int, tuple[Suggestion, ...]]:
    """For each sentence, by its number, what the memory has that is not what stands there already."""
    segments = list(document.segments())
    found = nearest((segment.source for segment in segments), source=source, target=target, at_least=AT_LEAST)
    return {
        number: kept
        for number, segment in enumerate(segments)
        if (kept := tuple(_suggested(segment, found[segment.source])))
    }


def _suggested(segment: ArticleSegment, found: Sequence[Near]) -> Iterator[Suggestion]:
    for one in found:
        if one.target_text != segment.text:
            source = change(segment.source, one.source_text)
            yield Suggestion(int(one.likeness), source, marked(one.target_text), as_typed(one.target_text))
