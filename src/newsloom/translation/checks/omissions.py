"""Nothing dropped: the translation is not empty, not too short, and no sentence of the source is missing."""

import math
import re
from collections.abc import Iterator

from newsloom.translation.checks.alignment import gaps
from newsloom.translation.checks.common_capitals import is_translated
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.lengths import expected_ratio, in_english_letters, spread
from newsloom.translation.checks.letters import LATIN, UPPER, script_of
from newsloom.translation.checks.likeness import is_place_named, is_there, is_transcribed, sounds_in
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.romanise import fold, words_of
from newsloom.translation.checks.sentences import NO_STOPS, sentences

ID = "omissions"

EMPTY = "The translation is empty."
SHORT = "The translation is much shorter than the source lets expect."
LONG = "The translation is much longer than the source lets expect."
DROPPED = "A sentence of the source seems to be missing in the translation: “{found}”."
LISTED = "The source lists {wanted} items, the translation {found}."

# Deviations, in spreads, that no translator of a single sentence comes near.
FAR_TOO_SHORT = -4.5
FAR_TOO_LONG = 4.5
# Shorter segments («Yes.», «More») are any length in another language.
LONG_ENOUGH = 20
# A sentence is called missing when what its loss explains outweighs this.
DOUBT = 2.8
# Where the translation has as many sentences, another one has to have been parted too.
MORE_DOUBT = 4.0
FOUND = 3.0
MISSING = 1.5
MOST_SENTENCES = 14
FIGURE = re.compile(r"\d+")
NAME = re.compile(rf"(?<![\w.])[{UPPER}][{LATIN}]{{2,}}")
ITEM = re.compile(r"^\s*(?:[-•*▪–]|\d{1,2}[.)])\s+\S", re.MULTILINE)


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """An empty, a far too short or a far too long translation, a missing sentence, missing items of a list."""
    there, here = source.words, target.words
    if not here:
        if any(map(str.isalnum, there)):
            yield Finding(ID, Severity.HOLD, EMPTY)
        return
    yield from _lists(source.plain, target.plain)
    deviation = _deviation(len(there), len(here), languages)
    if deviation < FAR_TOO_SHORT:
        yield Finding(ID, Severity.HOLD, SHORT, target_span=Span(0, len(target.text)))
    elif deviation > FAR_TOO_LONG:
        yield Finding(ID, Severity.HOLD, LONG, target_span=Span(0, len(target.text)))
    else:
        yield from _dropped(source.plain, target.plain, languages)


def _deviation(there: int, here: int, languages: Languages) -> float:
    """How far the length is from the expected one, in spreads; nought for short segments."""
    if there < LONG_ENOUGH * expected_ratio("en", languages.source):
        return 0.0
    ratio = here / (there * expected_ratio(languages.source, languages.target))
    return (
        math.log(ratio)
        * math.sqrt(in_english_letters(there, languages.source))
        / spread(languages.source, languages.target)
    )


def _lists(source: str, target: str) -> Iterator[Finding]:
    if "\n" not in source:
        return
    wanted, found = len(ITEM.findall(source)), len(ITEM.findall(target))
    if wanted >= 2 and found < wanted:
        params = {"wanted": str(wanted), "found": str(found)}
        yield Finding(ID, Severity.HOLD, LISTED, params, target_span=Span(0, len(target)))


def _dropped(source: str, target: str, languages: Languages) -> Iterator[Finding]:
    theirs = sentences(source, languages.source)
    if not 2 <= len(theirs) <= MOST_SENTENCES:
        return
    ours = sentences(target, languages.target)
    ratio = expected_ratio(languages.source, languages.target)
    scale = expected_ratio(languages.source, "en")
    # As long and in as many sentences as expected: nothing is missing.
    there = [length * scale for length in _lengths(source, theirs)]
    here = [length * scale / ratio for length in _lengths(target, ours)]
    if len(ours) >= len(theirs) and sum(here) > 0.97 * sum(there):
        return
    clauses = script_of(languages.target) in NO_STOPS
    if not clauses and len(ours) > 2 * MOST_SENTENCES:
        return
    doubt = MORE_DOUBT if len(ours) >= len(theirs) else DOUBT
    best = 0.0
    missing: tuple[int, int] | None = None
    for index, gain in gaps(there, here, spread=spread(languages.source, languages.target), clauses=clauses):
        if gain + 2 * MISSING + 1 <= doubt or gain <= best - FOUND:
            continue
        weight = gain + _traces(index, theirs, source, target, languages)
        if weight > max(best, doubt):
            best, missing = weight, theirs[index]
    if missing:
        start, end = missing
        yield Finding(ID, Severity.HOLD, DROPPED, {"found": source[start:end]}, source_span=Span(start, end))


def _lengths(text: str, spans: tuple[tuple[int, int], ...]) -> list[int]:
    """The letters of each sentence; where tags stood (long runs of spaces) nothing counts."""
    if "  " not in text:
        return [end - start for start, end in spans]
    return [len(" ".join(text[start:end].split())) for start, end in spans]


def _traces(index: int, theirs: tuple[tuple[int, int], ...], source: str, target: str, languages: Languages) -> float:
    """What the figures and names that only this sentence has say: missing ones for its loss, found ones against it."""
    start, end = theirs[index]
    sentence, others = source[start:end], source[:start] + " " + source[end:]
    digits = set(FIGURE.findall(target))
    weight = 0.0
    for figure in set(FIGURE.findall(sentence)) - set(FIGURE.findall(others)):
        if len(figure) >= 2:
            weight += -FOUND if figure in digits else MISSING
    folded = fold(target)
    words = words_of(folded)
    script = script_of(languages.target)
    named = sounds_in(target, script) if script != "Latn" else ()
    for match in NAME.finditer(sentence):
        name = fold(match[0])
        if match.start() == 0 or match[0] in others or is_translated(name, languages.source):
            continue
        if is_there(name, folded, words):
            weight -= FOUND
        elif is_place_named(name, folded, languages.source, languages.target) or (
            script != "Latn" and is_transcribed(name, named, script)
        ):
            weight -= FOUND / 2
        else:
            weight += MISSING
    return max(-2 * FOUND, min(weight, 2 * MISSING + 1))
