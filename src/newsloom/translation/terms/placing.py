"""Terms put into a segment: before an engine sees it, or into what the engine made of it.

Plain values in and out. A term is never written twice where the source has it once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from newsloom.translation import protection
from newsloom.translation.checks.terms import Term, find, find_all, find_forbidden, occurrences
from newsloom.translation.engines.port import Wording
from newsloom.translation.markup import Inline

Span = tuple[int, int]
Placed = tuple[Span, str]
"""A stretch of a text and the words that are to stand there."""

ALIKE = 55.0
"""How alike (0-100) two translations of one sentence are at least, the term apart."""
WORDING_ALIKE = 88.0
SHORTEST_LOOSE = 6
"""Characters from which an engine's wording is looked for although some letters differ."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The terms of one segment, and the languages that they are to be followed between.

    :param text: the segment's plain text in the source language.
    """

    text: str
    terms: tuple[Term, ...]
    source: str
    target: str

    def put(self, term: Term, surface: str) -> str:
        """The words to write for a term that stands in the source as ``surface``; empty where any will do."""
        return surface if term.keep else next(iter(term.forms_in(self.target)), "")

    def accepted(self, term: Term) -> Sequence[str]:
        return term.forms_in(self.source) if term.keep else term.forms_in(self.target)

    def forms(self) -> list[str]:
        """The forms in which the terms stand in the source."""
        return [each.form for each in occurrences(self.terms, self.text, self.source)]


def wordings(wanted: Wanted) -> Wording:
    """The terms of a segment as an engine is told them."""
    pairs = (
        (surface, wanted.put(each.term, surface))
        for each in occurrences(wanted.terms, wanted.text, wanted.source)
        if (surface := wanted.text[each.span.start : each.span.end])
    )
    return tuple(dict.fromkeys(pair for pair in pairs if pair[1]))


def in_source(inline: Inline, wanted: Wanted, *, names_alone: bool = False) -> list[Placed]:
    """Where the terms stand in the source, and what the target is to have there.

    :param names_alone: only what is written with a capital or kept as it is: other words an engine may bend as its
        grammar asks, as long as it chooses the right one.
    """
    return [
        ((each.span.start, each.span.end), words)
        for each in occurrences(wanted.terms, inline.text, wanted.source)
        if (words := wanted.put(each.term, inline.text[each.span.start : each.span.end]))
        and not (names_alone and words[:1].islower() and not each.term.keep)
    ]


def on_the_way(inline: Inline, wanted: Wanted) -> list[Placed]:
    """Where a text between two engines holds what the target is to have already: it stays as it is."""
    spans = [
        span
        for term in wanted.terms
        for form in wanted.accepted(term)[:1]
        for span in find_all(form, inline.text, wanted.target)
    ]
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    return [(span, inline.text[span[0] : span[1]]) for span in sorted(kept)]


def unfollowed(text: str, wanted: Wanted) -> tuple[Term, ...]:
    """The terms that a translation (plain text) does not follow."""
    return tuple(
        term
        for term in wanted.terms
        if ((accepted := wanted.accepted(term)) and find(accepted, text, wanted.target) is None)
        or find_forbidden(term, text, wanted.target)
    )


def mended(translated: Inline, wanted: Wanted, wordings: Mapping[str, str]) -> Inline:
    """The translation with its unfollowed terms put right where it can be told what the engine wrote for them.

    :param wordings: what the engine makes of a term's form in the source when it stands alone.
    """
    for term in unfollowed(translated.text, wanted):
        stood = occurrences((term,), wanted.text, wanted.source)
        if not stood:
            continue
        surface = wanted.text[stood[0].span.start : stood[0].span.end]
        words = wanted.put(term, surface)
        if not words:
            continue
        known = find(wanted.accepted(term), translated.text, wanted.target) is not None
        wrong = [*term.forbidden_in(wanted.target)]
        if not known:
            wrong += [wordings.get(stood[0].form, ""), surface, stood[0].form]
        for wording in filter(None, wrong):
            spans = _spans_of(wording, translated.text, wanted.target)[: len(stood)]
            if spans:
                changes = [(span, _cased(words, translated.text[span[0] : span[1]], span[0])) for span in spans]
                translated = protection.replaced(translated, changes)
                break
    return translated


def _spans_of(wording: str, text: str, language: str) -> list[Span]:
    """Where an engine's wording stands in its own translation, in any case or number; else what is most like it."""
    exact = find_all(wording, text, language)
    if exact or len(wording) < SHORTEST_LOOSE:
        return exact
    found = fuzz.partial_ratio_alignment(wording.casefold(), text.casefold(), score_cutoff=WORDING_ALIKE)
    if found is None or len(text.casefold()) != len(text):
        return []
    start, end = found.dest_start, found.dest_end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return [(start, end)] if end - start <= len(wording) + 4 else []


def _cased(words: str, before: str, place: int) -> str:
    """A capital where the sentence begins with one."""
    return words[:1].upper() + words[1:] if place == 0 and before[:1].isupper() else words


def alike(first: str, second: str) -> bool:
    """Whether two texts may be one sentence translated twice: an engine that echoes its input is found out here."""
    return fuzz.ratio(first.casefold(), second.casefold()) >= ALIKE
