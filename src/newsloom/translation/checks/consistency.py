"""One phrase, one translation: a phrase that comes back in a story is not called two things in the translation.

Seen: words that the source repeats letter by letter («thư ngỏ … thư ngỏ»), whose translations share their noun and
differ in what stands beside it («lettre ouverte … lettre d’intention»), where that noun is used for nothing else. A
phrase whose two translations share no word is not seen, nor is anything in scripts without spaces.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from newsloom.foundation.languages import base
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity, Span
from newsloom.translation.checks.function_words import words_of
from newsloom.translation.checks.letters import WITHOUT_SPACES, script_of
from newsloom.translation.checks.passage import Passage

ID = "consistency"

TWO_WAYS = "“{phrase}” is called “{found}” here and “{other}” elsewhere."

WORD = re.compile(r"[^\W_]+|[^\w\s'’-]")
LONGEST, SHORTEST = 4, 2
"""Words of a phrase."""
MOST_SEGMENTS = 6
"""A phrase that stands in more segments than that is the story's subject, called many things on purpose."""
SHORTEST_NOUN = 4
KIN = 4
"""Letters at the beginning that two forms of one word have in common."""
FARTHEST = 0.2
"""How far apart the two ends of a translation may lie, as a share of the segment."""


class Word(NamedTuple):
    """A word or mark of a segment: ``stem`` tells it from others, empty for what cannot be part of a phrase."""

    stem: str
    start: int
    end: int
    name: bool
    small: bool

    @property
    def mark(self) -> bool:
        return not self.stem and not self.small


@dataclass(frozen=True, slots=True)
class _Repeated:
    """A phrase of the source: its place in each segment, and whether nothing else could belong to it anywhere."""

    places: tuple[Span, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class _Story:
    source_texts: Sequence[str]
    target_texts: Sequence[str]
    translation: Sequence[Sequence[Word]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun and what stands beside it in one segment of the translation."""

    noun: str
    beside: str
    span: Span


def check_document(pair: DocumentPair, languages: Languages) -> Iterator[Finding]:
    """Phrases of the source that the translation calls two things; spans of both, the later one in the translation."""
    if {script_of(languages.source), script_of(languages.target)} & WITHOUT_SPACES:
        return
    sources = [Passage.of(text).plain for text in pair.source]
    targets = [Passage.of(text).plain for text in pair.target]
    if len(sources) != len(targets):
        return
    phrases = list(_repeated(sources, languages.source))
    if not phrases:
        return
    story = _Story(sources, targets, [_words(text, languages.target, cut=True) for text in targets])
    told: set[tuple[Span, Span]] = set()
    for repeated in phrases:
        found = _called_two_things(repeated.places, story)
        if found is None or (found[0].span, found[1].span) in told:
            continue
        told.add((found[0].span, found[1].span))
        first, second = found
        where = next(place for place in repeated.places if place.segment == second.span.segment)
        params = {
            "phrase": sources[where.segment or 0][where.start : where.end],
            "found": _cut(targets, second.span),
            "other": _cut(targets, first.span),
        }
        severity = Severity.HOLD if repeated.sure else Severity.NOTE
        yield Finding(ID, severity, TWO_WAYS, params, source_span=where, target_span=second.span)


def _cut(texts: Sequence[str], span: Span) -> str:
    return texts[span.segment or 0][span.start : span.end]


def _words(text: str, language: str, *, cut: bool) -> list[Word]:
    small = words_of(base(language))
    found = []
    for match in WORD.finditer(text):
        folded = match[0].casefold()
        is_small = folded in small or (len(folded) == 1 and folded.isalpha())
        stem = "" if is_small or not match[0][0].isalpha() else _stem(folded) if cut else folded
        found.append(Word(stem, match.start(), match.end(), match[0][0].isupper(), is_small))
    return found


def _stem(word: str) -> str:
    """The word without the ending of a plural."""
    return word[:-1] if word[-1] in "sxe" and len(word) > SHORTEST_NOUN else word


def _bounded(words: Sequence[Word], first: int, last: int) -> tuple[bool, bool]:
    """Whether nothing that could belong to the phrase stands before it, and after it."""
    return first == 0 or not words[first - 1].stem, last + 1 == len(words) or not words[last + 1].stem


def _neighbours(texts: Sequence[str], language: str) -> list[Set[tuple[str, str]]]:
    """Of each segment, the pairs of neighbours, none a small word, that stand in other segments too."""
    small = words_of(base(language))
    pairs: list[set[tuple[str, str]]] = []
    for text in texts:
        said = WORD.findall(text.casefold())
        pairs.append(
            {pair for pair in pairwise(said) if pair[0] not in small and pair[1] not in small and pair[0][0].isalpha()}
        )
    counted = Counter(chain.from_iterable(pairs))
    return [{pair for pair in here if counted[pair] > 1} for here in pairs]


def _repeated(texts: Sequence[str], language: str) -> Iterator[_Repeated]:
    """The phrases that stand in several segments, longer ones first."""
    often = _neighbours(texts, language)
    if not any(often):
        return
    # Only where two words come back is there anything to be taken apart.
    segments = [_words(text, language, cut=False) if here else [] for text, here in zip(texts, often, strict=True)]
    covered: set[tuple[int, int]] = set()
    for length in range(LONGEST, SHORTEST - 1, -1):
        places: dict[tuple[str, ...], dict[int, Span]] = {}
        alone: Counter[tuple[str, ...]] = Counter()
        for number, words in enumerate(segments):
            for at in range(len(words) - length + 1):
                if (words[at].stem, words[at + 1].stem) not in often[number]:
                    continue
                run = words[at : at + length]
                if not all(word.stem for word in run) or all(word.name for word in run):
                    continue
                before, after = _bounded(words, at, at + length - 1)
                span = Span(run[0].start, run[-1].end, number)
                if (number, span.end) not in covered:
                    key = tuple(word.stem for word in run)
                    alone[key] += before and after and number not in places.get(key, {})
                    places.setdefault(key, {}).setdefault(number, span)
        for key, found in places.items():
            if 1 < len(found) <= MOST_SEGMENTS and alone[key]:
                covered.update((number, span.end) for number, span in found.items())
                yield _Repeated(tuple(found.values()), sure=alone[key] == len(found))


def _called_two_things(places: Sequence[Span], story: _Story) -> tuple[Phrase, Phrase] | None:
    """The first two phrases that stand where the source's phrase would, around one noun used for nothing else."""
    segments = [place.segment or 0 for place in places]
    here = [story.translation[number] for number in segments]
    elsewhere = {
        word.stem for number, words in enumerate(story.translation) if number not in segments for word in words
    }
    stems = [{word.stem for word in words if word.stem} for words in here]
    for noun in sorted(set.intersection(*stems) - elsewhere):
        if len(noun) < SHORTEST_NOUN:
            continue
        sides = [
            [_phrases(words, noun, number, side) for words, number in zip(here, segments, strict=True)]
            for side in (1, -1)
        ]
        if any(_agree(called) for called in sides):
            continue
        for called in sides:
            differing = _differing(called, stems, elsewhere)
            if differing and all(_in_place(phrase, places, story) for phrase in differing):
                return differing
    return None


def _agree(called: Sequence[Sequence[Phrase]]) -> bool:
    first = {phrase.beside for phrase in called[0]}
    return all(first & {phrase.beside for phrase in phrases} for phrases in called[1:])


def _in_place(phrase: Phrase, places: Sequence[Span], story: _Story) -> bool:
    """Whether the phrase stands about as far into its segment as the source's does."""
    number = phrase.span.segment or 0
    place = next(place for place in places if place.segment == number)
    there = (place.start + place.end) / 2 / max(1, len(story.source_texts[number]))
    return abs(there - (phrase.span.start + phrase.span.end) / 2 / max(1, len(story.target_texts[number]))) <= FARTHEST


def _differing(
    called: Sequence[Sequence[Phrase]], stems: Sequence[Set[str]], elsewhere: Set[str]
) -> tuple[Phrase, Phrase] | None:
    """Two segments whose phrases have nothing beside the noun in common, not even in another place."""
    if any(len(phrases) != 1 for phrases in called):
        return None
    first = called[0][0]
    for number, [phrase] in enumerate(called[1:], start=1):
        apart = first.beside not in stems[number] and phrase.beside not in stems[0]
        kin = first.beside[:KIN] == phrase.beside[:KIN]
        if apart and not kin and not {first.beside, phrase.beside} & elsewhere:
            return first, phrase
    return None


def _phrases(words: Sequence[Word], noun: str, segment: int, side: int) -> list[Phrase]:
    """The noun with the next word that says something, one small word between them at most."""
    found = []
    for at, word in enumerate(words):
        if word.stem != noun or (word.name and at and words[at - 1].stem):
            continue
        step = at + side
        if 0 <= step < len(words) and words[step].small:
            step += side
        if 0 <= step < len(words) and words[step].stem and not words[step].name:
            low, high = sorted((at, step))
            if not all(_bounded(words, low, high)):
                continue
            found.append(Phrase(noun, words[step].stem, Span(words[low].start, words[high].end, segment)))
    return found
