"""Finds two numbers of a translation that have changed places.

Translations reorder, so a turned order alone proves little in some languages. What a number stands beside (its unit,
its sign, the noun it counts) moves with it in a good translation and stays behind when two numbers are swapped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from newsloom.translation.numbers.matching import Match, Pair
from newsloom.translation.numbers.quantity import Kind, Quantity, Strength

# Languages that put the verb last or modifiers first. Between one of them and any other, order says little by itself.
TURNING = frozenset({"ja", "ko", "tr", "hi", "zh"})
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he"})  # they write 1-0 and 70-90 % either way round
DASHES = frozenset("-–—‑")
OUT_OF = re.compile(r"-?(?:(?:out )?of|de(?: los| las)?|sur|trên|trong)-?")
YEAR_MARKED = frozenset({"ja", "ko", "zh"})  # they never write a year without its sign (年, 년)
NEAR = 80  # code points within which even those languages keep two numbers in their order
EVEN = frozenset({Kind.PLAIN, Kind.TIME})  # kinds that no place in the sentence tells apart
FAR = 0.08  # of a text's length: how much nearer the third number must be to the one than to the other
ONE_SIDED = 2.0  # how much better the crossed places must fit where the order is kept
CERTAIN = 3.0  # and in languages that keep it anyway


@dataclass(frozen=True, slots=True)
class Swap:
    """Two pairs whose numbers stand in each other's place."""

    first: Pair
    second: Pair


def swaps(texts: tuple[str, str], languages: tuple[str, str], found: Match) -> tuple[Swap, ...]:
    """The swapped numbers of a matched translation; each number is named at most once."""
    turning = len({language.split("-")[0] in TURNING for language in languages}) > 1
    pairs = [pair for pair in found.pairs if pair.target.strength is Strength.DIGITS]
    source, target = texts
    marked = languages[1].split("-")[0] in YEAR_MARKED
    mirrored = any(language in RIGHT_TO_LEFT for language in languages)
    seen: set[int] = set()
    out: list[Swap] = []
    for one, other in combinations(pairs, 2):
        if one.source.start in seen or other.source.start in seen or one.target.keys[0] == other.target.keys[0]:
            continue
        ascending = (one.source.value < other.source.value) is (one.source.start < other.source.start)
        if mirrored and ascending and _between(target, one.target, other.target) in DASHES:
            continue  # a range; a score is not, and its greater figure stands first
        if turning and OUT_OF.fullmatch(_between(source, one.source, other.source)):
            continue  # «one of four» is «four's one» where modifiers come first
        company = _company(one, other, found.pairs, texts) if turning else 0
        kept = company < 0 and _crossed(one, other, marked=marked) <= _straight(one, other, marked=marked)
        if (_swapped(one, other, turning=turning, marked=marked) and not kept) or (
            company > 0 and _turned_alike(one, other, marked=marked)
        ):
            seen |= {one.source.start, other.source.start}
            out.append(Swap(one, other))
    return tuple(out)


def _between(text: str, one: Quantity, other: Quantity) -> str:
    first, second = sorted((one, other), key=lambda quantity: quantity.start)
    return text[first.end : second.start].strip()


def _swapped(one: Pair, other: Pair, *, turning: bool, marked: bool) -> bool:
    evidence = _crossed(one, other, marked=marked) - _straight(one, other, marked=marked)
    if one.source.kind is Kind.HINT or other.source.kind is Kind.HINT:
        return evidence >= ONE_SIDED
    turned = (one.source.start < other.source.start) is not (one.target.start < other.target.start)
    if not turned:
        return evidence >= (ONE_SIDED if turning else CERTAIN)
    if _year_moved(one, other):
        return False
    if not turning:
        return evidence > -1
    if evidence:
        return evidence > 0
    if not all(pair.source.strength is Strength.DIGITS and pair.source.kind in EVEN for pair in (one, other)):
        return False
    return abs(one.target.start - other.target.start) <= NEAR


def _turned_alike(one: Pair, other: Pair, *, marked: bool) -> bool:
    """Whether two figures stand in turned order and nothing beside them says that they may."""
    turned = (one.source.start < other.source.start) is not (one.target.start < other.target.start)
    digits = one.source.strength is Strength.DIGITS and other.source.strength is Strength.DIGITS
    return turned and digits and _crossed(one, other, marked=marked) >= _straight(one, other, marked=marked)


def _company(one: Pair, other: Pair, pairs: Sequence[Pair], texts: tuple[str, str]) -> int:
    """How many third numbers changed from beside the one to beside the other, less those that did not."""
    changed = 0
    for third in pairs:
        if third is one or third is other:
            continue
        here = abs(one.source.start - third.source.start) - abs(other.source.start - third.source.start)
        there = abs(one.target.start - third.target.start) - abs(other.target.start - third.target.start)
        if min(abs(here) / len(texts[0]), abs(there) / len(texts[1])) > FAR:
            changed += 1 if (here > 0) is not (there > 0) else -1
    return changed


def _straight(one: Pair, other: Pair, *, marked: bool) -> float:
    return _alike(one.source, one.target, marked=marked) + _alike(other.source, other.target, marked=marked)


def _crossed(one: Pair, other: Pair, *, marked: bool) -> float:
    return _alike(one.source, other.target, marked=marked) + _alike(other.source, one.target, marked=marked)


def _year_moved(one: Pair, other: Pair) -> bool:
    """Whether one of them is a year that still stands as years do: «in 2016» often moves to the front."""
    years = [pair for pair in (one, other) if pair.source.kind is Kind.YEAR]
    if len(years) != 1:
        return False
    rest = other if years[0] is one else one
    return years[0].target.as_year and not rest.target.as_year


def _alike(one: Quantity, other: Quantity, *, marked: bool) -> float:
    """How well the surroundings of two quantities fit, whatever their values; ``marked``: every year has its sign."""
    score = 0.0
    if one.percent is not other.percent:
        score -= 2.0
    if bool(one.currency) is not bool(other.currency):
        score -= 1.5
    if one.unit and other.unit:
        score += 1.0 if one.unit == other.unit else 0.0
    elif one.unit or other.unit:
        score -= 1.0
    noun = "day" if one.kind is Kind.DAY else one.noun
    if one.kind is Kind.YEAR:
        score += 1.0 if other.as_year else -1.0 if other.noun or marked else 0.0
    elif noun and other.noun:
        score += 1.0 if noun == other.noun else -1.0
    for kind in (Kind.TIME, Kind.MONTH, Kind.DECADE, Kind.CENTURY):
        if (one.kind is kind) is not (other.kind is kind):
            score -= 1.0
    return score
