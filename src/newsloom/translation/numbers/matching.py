"""Pairs the numbers of a source with those of its translation, and says which found no partner."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsloom.translation.numbers.quantity import Key, Kind, Quantity, Reading, Strength
from newsloom.translation.numbers.traces import BOUND, PERCENT, trait_of_unit
from newsloom.translation.numbers.units import same_measure

# What each disagreement between two quantities of equal value costs when partners are chosen.
COST_KIND = 0.6
COST_PERCENT = 1.0
COST_UNIT = 0.5
COST_RANK = 0.4
COST_PLACE = 0.8
PAIR = 2  # up to here a number word may fall away («the two sides»)
SMALL = 12  # and up to here where no other number stands in its place
SPANS = frozenset({"year", "month", "week", "hour", "minute"})  # «a year» is written with a 1 where digits are
BRACKETS = ("(", "[", "（")
DEGREES = frozenset({"degree", "celsius"})
ASIDE = 20  # code points between a measure and its conversion in brackets


@dataclass(frozen=True, slots=True)
class Pair:
    """A number of the source and the number of the translation that says the same."""

    source: Quantity
    target: Quantity


@dataclass(slots=True)
class Match:
    """The outcome: pairs, numbers of the source that are missing, numbers of the translation that came from nowhere."""

    pairs: list[Pair] = field(default_factory=list)
    missing: list[Quantity] = field(default_factory=list)
    extra: list[Quantity] = field(default_factory=list)


def match(
    source: Reading,
    target: Reading,
    texts: tuple[str, str],
    left: Callable[[], frozenset[str]],
    *,
    months: bool = False,
    digital: int = 0,
) -> Match:
    """Pairs two readings.

    :param texts: source and translation as read: partners are sought at about the same place, names in the other text.
    :param left: asked for what numbers left behind in the translation (:mod:`traces`), where some may be missing.
    :param months: the translation writes months in digits: then none may be missing.
    :param digital: it writes small numbers in digits: then none greater than this may be missing either.
    """
    return _Matching(source, target, texts, left, months=months, digital=digital).outcome()


class _Matching:
    def __init__(
        self,
        source: Reading,
        target: Reading,
        texts: tuple[str, str],
        left: Callable[[], frozenset[str]],
        *,
        months: bool,
        digital: int,
    ) -> None:
        self.source = source.quantities
        self.target = target.quantities
        self.texts = texts
        self._ask = left
        self.weak_rivals: list[Quantity] = []
        self.told = False  # whether a counter that stands alone has been told
        self.currencies = (source.currencies, target.currencies)
        self.months = months
        self.digital = digital
        self.lengths = (max(len(texts[0]), 1), max(len(texts[1]), 1))
        self.of_source: dict[int, int] = {}
        self.of_target: dict[int, int] = {}

    @cached_property
    def left(self) -> frozenset[str]:
        """What numbers left behind in the translation."""
        return self._ask()

    def outcome(self) -> Match:
        self._pair_equal()
        unpaired = [q for i, q in enumerate(self.source) if i not in self.of_source]
        loose_source = [q for q in unpaired if self._asked_for(q)]
        loose_target = [q for j, q in enumerate(self.target) if j not in self.of_target and q.strength]
        if loose_source and loose_target:
            loose_source, loose_target = self._pair_converted(loose_source, loose_target)
        found = Match([Pair(self.source[i], self.target[j]) for i, j in sorted(self.of_source.items())])
        taken = set(self.of_target)
        self.weak_rivals = [
            q
            for j, q in enumerate(self.target)
            if j not in taken and not q.strength and q.kind is Kind.PLAIN and PAIR <= q.value <= SMALL and not q.scaled
        ]
        if unpaired:
            paired = [pair.source for pair in found.pairs]
            found.missing = [
                q
                for q in unpaired
                if q not in paired
                and (
                    (q in loose_source and not self._explained(q, loose_target, from_source=True))
                    or self._left_a_trace(q)
                )
            ]
        if loose_target:
            found.extra = [q for q in loose_target if not self._explained(q, loose_source, from_source=False)]
        return found

    def _left_a_trace(self, quantity: Quantity) -> bool:
        """Whether what the number stood beside is still there without it."""
        traits = []
        if quantity.percent:
            traits.append(PERCENT)
        measured = quantity.kind is not Kind.ORDINAL and not (quantity.scaled and not quantity.strength)
        if quantity.unit and measured and not quantity.parts:
            traits.append(trait_of_unit(quantity.unit))
        counts = quantity.strength and quantity.value > PAIR and not quantity.parts
        if quantity.noun and (counts or (self.digital and quantity.noun in SPANS)):
            traits.append(quantity.noun)
        if traits and not self.left.isdisjoint(traits):
            return True
        told = bool(self.digital) and not quantity.strength and not self.told and BOUND in self.left
        self.told = self.told or told
        return told

    def _asked_for(self, quantity: Quantity) -> bool:
        return bool(quantity.strength) or (self.months and quantity.kind is Kind.MONTH and not quantity.weak)

    def _pair_converted(
        self, loose_source: list[Quantity], loose_target: list[Quantity]
    ) -> tuple[list[Quantity], list[Quantity]]:
        """Pairs measures that the translator converted; gives what remains."""
        for one in list(loose_source):
            other = next((other for other in loose_target if one.unit and _alike(one, other)), None)
            if other is not None:
                loose_source.remove(one)
                loose_target.remove(other)
                i, j = self.source.index(one), self.target.index(other)
                self.of_source[i], self.of_target[j] = j, i
        return loose_source, loose_target

    def _pair_equal(self) -> None:
        by_key: dict[Key, list[int]] = {}
        for i, quantity in enumerate(self.source):
            for key in quantity.keys:
                by_key.setdefault(key, []).append(i)
        options: list[tuple[float, int, int]] = []
        for j, quantity in enumerate(self.target):
            for rank, key in enumerate(quantity.keys):
                options += [
                    (self._cost(self.source[i], quantity, key, rank), i, j)
                    for i in by_key.get(key, ())
                    if not self._other_part_of_date(self.source[i], quantity)
                    and not _other_time(self.source[i], quantity)
                ]
        if len(options) > 1:
            options.sort()
        for _, i, j in options:
            if i not in self.of_source and j not in self.of_target:
                self.of_source[i] = j
                self.of_target[j] = i

    def _other_part_of_date(self, one: Quantity, other: Quantity) -> bool:
        """Whether a month's name stands against a number that is no month, where months are written in digits."""
        return self.months and one.kind is Kind.MONTH and other.kind is not Kind.MONTH and not other.parts

    def _cost(self, one: Quantity, other: Quantity, key: Key, rank: int) -> float:
        cost = COST_PLACE * abs(one.start / self.lengths[0] - other.start / self.lengths[1])
        if one.kind is not other.kind:
            cost += COST_KIND
        if one.percent is not other.percent:
            cost += COST_PERCENT
        if one.unit != other.unit:
            cost += COST_UNIT
        if bool(one.currency) is not bool(other.currency):
            cost += COST_UNIT
        if rank or one.keys[0] != key:
            cost += COST_RANK
        return cost - 0.3 * (one.strength + other.strength)

    def _explained(self, loose: Quantity, counterparts: Sequence[Quantity], *, from_source: bool) -> bool:
        """Whether the other side says it in another way: again, in pieces, or converted."""
        mine, others = (self.source, self.target) if from_source else (self.target, self.source)
        if loose.name:
            return not self._named(loose.name, self.texts[1 if from_source else 0])
        if any(_other_time(loose, other) for other in counterparts):
            return False
        if loose.strength is Strength.SPELT and self._is_said_without(loose, counterparts, from_source=from_source):
            return True
        if not from_source and loose.keys[:1] == (1.0,):
            return True  # «a year ago» is «1年前»
        if not from_source and loose.keys[:1] == (2.0,) and not counterparts and not loose.percent:
            return True  # «the pair» is «2人», «doubled» «2倍»
        if _same_age(loose, others) or _in_degrees(loose, others) or self._paid_twice(loose, mine, counterparts):
            return True
        if loose.kind is Kind.CENTURY and any(quantity.kind is Kind.DECADE for quantity in mine):
            return True  # «20世纪90年代» is «the 1990s»
        if from_source and loose.percent and loose.value == 100:
            return True  # «100 per cent certain» is an idiom
        return (
            _in_pieces(loose, counterparts, mine, others)
            or _converted(loose, others)
            or self._repeated(loose, others, from_source=from_source)
            or _beside_its_conversion(loose, mine)
        )

    def _paid_twice(self, loose: Quantity, mine: Sequence[Quantity], counterparts: Sequence[Quantity]) -> bool:
        """«$200 billion (£150 billion)»: the amount in brackets may be left out, or added."""
        if not loose.currency or counterparts:
            return False
        side = 0 if mine is self.source else 1
        text = self.texts[side]
        if any(mention.values & loose.currency for mention in self.currencies[1 - side]):
            return False
        bracketed = text[: loose.start].rstrip("$€£¥ ")[-1:] in BRACKETS
        return bracketed and any(
            other.currency and not other.currency & loose.currency and 0 <= loose.start - other.end <= ASIDE
            for other in mine
        )

    def _is_said_without(self, loose: Quantity, counterparts: Sequence[Quantity], *, from_source: bool) -> bool:
        """Number words that a translation rightly drops (a dual, «both») or adds («the two countries»)."""
        if not from_source:
            return not loose.scaled
        if loose.noun and any(other.noun for other in self.weak_rivals):
            return False  # «ba người» (three people, ba also means father) for «two men»
        if self.digital or loose.kind is Kind.MONTH or loose.scaled:
            return loose.kind is not Kind.MONTH and loose.value <= max(self.digital, 1)
        rivals = [other for other in counterparts if other.kind is not Kind.MONTH and other.value > PAIR]
        return loose.value <= PAIR or (loose.value <= SMALL and not rivals)

    def _repeated(self, loose: Quantity, others: Sequence[Quantity], *, from_source: bool) -> bool:
        """A translation may say a number again, or say once what the source repeats in words."""
        if from_source and loose.strength is Strength.DIGITS:
            return False
        return any(
            key in other.keys
            for other in others
            for key in loose.keys
            if not (self._other_part_of_date(loose, other) or self._other_part_of_date(other, loose))
        )

    def _named(self, name: str, text: str) -> bool:
        return re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", text) is not None


def _in_pieces(
    loose: Quantity, counterparts: Sequence[Quantity], mine: Sequence[Quantity], others: Sequence[Quantity]
) -> bool:
    """«116 123» as two numbers or one, «19:30» as hours and minutes: the pieces must stand in the same order."""
    if loose.parts and any(len(other.parts) == len(loose.parts) for other in others if other in counterparts):
        return any(other.parts == loose.parts for other in counterparts)
    values = {key for other in others for key in _values(other)}
    if loose.parts and all(part in values for part in loose.parts):
        return loose.kind is not Kind.TIME or _in_order(loose.parts, others)
    whole = next((other for other in counterparts if loose.value in other.parts), None)
    if whole is None:
        return False
    here = {key for quantity in mine for key in _values(quantity)}
    return all(part in here for part in whole.parts)


def _other_time(one: Quantity, other: Quantity) -> bool:
    """Whether two times of day cannot be one, though their hours may be the same figure (3 p.m., 午前3時)."""
    if one.kind is not Kind.TIME or other.kind is not Kind.TIME:
        return False
    return {key for key in one.keys if isinstance(key, tuple)}.isdisjoint(other.keys)


def _in_order(parts: Sequence[float], others: Sequence[Quantity]) -> bool:
    """Whether hours and minutes stand next to each other, the hours first."""
    last = len(parts) - 1
    return any(
        all(parts[step] in (*other.keys, *other.parts) for step, other in enumerate(others[at : at + last + 1]))
        for at in range(len(others) - last)
    )


def _same_age(loose: Quantity, others: Sequence[Quantity]) -> bool:
    """«The early 2000s» is «the beginning of the 21st century»."""
    one = loose.keys[0] if loose.keys else None
    if not isinstance(one, float):
        return False
    for other in others:
        decade, century = (loose, other) if loose.kind is Kind.DECADE else (other, loose)
        whole = decade.kind is Kind.DECADE and decade.value % 100 == 0 and decade.value >= 1000
        if whole and century.keys and century.value in (decade.value / 100 + 1, 1000):
            return True
    return False


def _in_degrees(loose: Quantity, others: Sequence[Quantity]) -> bool:
    """«Temperatures in the 80s» (Fahrenheit) are 27 °C, or 26 to 32 °C."""
    for other in others:
        decade, degrees = (loose, other) if loose.kind is Kind.DECADE else (other, loose)
        if decade.kind is Kind.DECADE and degrees.kind is Kind.PLAIN and decade.value < 120:
            low, high = (decade.value - 32) / 1.8 - 1.5, (decade.value + 10 - 32) / 1.8 + 1.5
            if degrees.unit in DEGREES and low <= degrees.value <= high:
                return True
    return False


def _values(quantity: Quantity) -> Iterator[Key]:
    yield from quantity.keys
    yield from quantity.parts


def _converted(loose: Quantity, others: Sequence[Quantity]) -> bool:
    if not loose.unit or not loose.keys:
        return False
    return any(
        other.unit and other.keys and same_measure(loose.value, loose.unit, other.value, other.unit) for other in others
    )


def _beside_its_conversion(loose: Quantity, mine: Sequence[Quantity]) -> bool:
    """«six metres (18 feet)»: one of the two may be left out, or added."""
    if not loose.unit:
        return False
    return any(
        other is not loose and other.unit and 0 <= loose.start - other.end <= ASIDE and _alike(loose, other)
        for other in mine
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    return same_measure(one.value, one.unit, other.value, other.unit)
