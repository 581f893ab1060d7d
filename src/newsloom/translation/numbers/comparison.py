"""A source and its translation compared in numbers, once for all the checks that ask."""

import re
from dataclasses import dataclass
from functools import lru_cache, partial

from newsloom.foundation.languages import base
from newsloom.translation.numbers.matching import Match, Pair, match
from newsloom.translation.numbers.order import Swap, swaps
from newsloom.translation.numbers.quantity import NOTHING, Mention, Quantity, Reading
from newsloom.translation.numbers.reader import read, tells
from newsloom.translation.numbers.traces import left_behind, stands_alone
from newsloom.translation.numbers.units import FACTORS, convertible, same_measure


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts say differently in numbers, amounts and dates."""

    match: Match
    swaps: tuple[Swap, ...] = ()
    changed_currencies: tuple[tuple[Mention, Mention], ...] = ()
    changed_units: tuple[Pair, ...] = ()
    changed_dates: tuple[tuple[Mention, Mention], ...] = ()


# Languages that write months, or small numbers as well, in digits: what is left out there is a number left out.
DIGIT_MONTHS = frozenset({"vi", "zh", "ja", "ko"})
# Up to here a number word may fall away in them («the two sides», «a year»).
DIGITAL = {"zh": 1, "ja": 1, "ko": 1, "vi": 2}
UNSPACED = frozenset({"zh", "ja", "ko", "th"})
DIGIT = re.compile(r"\d")
KEPT = frozenset({"length", "mass", "area"})  # dimensions whose figure changes with the unit
SCALES = {"celsius", "fahrenheit"}
SAME = Comparison(Match())


@lru_cache(maxsize=64)
def compare(source: str, target: str, source_language: str, target_language: str) -> Comparison:
    """Compares two texts; the last few answers are kept, since several checks ask about one pair."""
    says = tells(source, source_language)
    bare = stands_alone(target, target_language)
    if not says and not bare and (DIGIT.search(target) is None or not tells(target, target_language)):
        return SAME
    here = read(source, source_language)
    if not bare and not _says_anything(here) and DIGIT.search(target) is None:
        return SAME
    there = read(target, target_language)
    if here is NOTHING and there is NOTHING:
        return SAME
    to = base(target_language)
    left = partial(left_behind, target, target_language, close=to in UNSPACED)
    found = match(here, there, (source, target), left, months=to in DIGIT_MONTHS, digital=DIGITAL.get(to, 0))
    return Comparison(
        match=found,
        swaps=swaps((source, target), (source_language, target_language), found) if len(found.pairs) > 1 else (),
        changed_currencies=_changed(here.currencies, there.currencies) or _paid_otherwise(found),
        changed_units=(*_lost_percents(found, here, there), *filter(_other_unit, found.pairs)),
        changed_dates=(*_changed(here.months, there.months), *_changed(here.weekdays, there.weekdays)),
    )


def _says_anything(reading: Reading) -> bool:
    """Whether a translation without a single digit could say it wrongly."""
    if reading.currencies or reading.months or reading.weekdays:
        return True
    return any(quantity.strength for quantity in reading.quantities)


def _changed(here: tuple[Mention, ...], there: tuple[Mention, ...]) -> tuple[tuple[Mention, Mention], ...]:
    """Mentions without a partner on both sides: the source's and what the translation has in its place."""
    if not here or not there:
        return ()
    gone = [one for one in here if not one.weak and not any(one.values & other.values for other in there)]
    come = [other for other in there if not other.weak and not any(one.values & other.values for one in here)]
    return tuple(zip(gone, come, strict=False))


def _paid_otherwise(found: Match) -> tuple[tuple[Mention, Mention], ...]:
    """Amounts of equal value in currencies that cannot be one."""
    return tuple(
        (_amount(pair.source), _amount(pair.target))
        for pair in found.pairs
        if pair.source.currency and pair.target.currency and not pair.source.currency & pair.target.currency
    )


def _amount(quantity: Quantity) -> Mention:
    return Mention(quantity.currency, quantity.start, quantity.end)


def _lost_percents(found: Match, here: Reading, there: Reading) -> tuple[Pair, ...]:
    """Figures that are percentages on one side alone, where that side has more of them altogether."""
    more = sum(quantity.percent for quantity in here.quantities) - sum(
        quantity.percent for quantity in there.quantities
    )
    if not more:
        return ()
    return tuple(
        pair
        for pair in found.pairs
        if pair.source.strength
        and pair.target.strength
        and pair.source.percent is not pair.target.percent
        and pair.source.percent is (more > 0)
    )


def _other_unit(pair: Pair) -> bool:
    one, other = pair.source, pair.target
    if one.keys[:1] != other.keys[:1] or not one.unit or not other.unit or one.unit == other.unit:
        return False
    if {one.unit, other.unit} == SCALES:
        return True
    both = one.unit in FACTORS and other.unit in FACTORS
    if not both or not convertible(one.unit, other.unit) or FACTORS[one.unit][0] not in KEPT:
        return False
    return not same_measure(one.value, one.unit, other.value, other.unit)


__all__ = ["Comparison", "Reading", "Swap", "compare"]
