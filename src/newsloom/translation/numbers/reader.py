"""Reads the numbers of a text by value, in the language it is written in."""

import re
from functools import lru_cache

from newsloom.translation.numbers import clock
from newsloom.translation.numbers.compounds import joined_measures
from newsloom.translation.numbers.grammar import Grammar
from newsloom.translation.numbers.lexicon import lexicon
from newsloom.translation.numbers.meaning import Meaning
from newsloom.translation.numbers.neighbours import counted, stands_as_year, unit_behind
from newsloom.translation.numbers.numerals import Numeral, numeral_at
from newsloom.translation.numbers.quantity import NOTHING, Key, Kind, Mention, Quantity, Reading, Strength, canonical
from newsloom.translation.numbers.roman import romans
from newsloom.translation.numbers.tokens import Token, may_tell, tokens

# What may stand between an amount and its currency: «3 milliards de dollars», «200 milioni d'euro».
OF_CURRENCY = re.compile(r"[\s\u2060]{0,2}(?:(?:de|di|of)\s|d['’])")
NEAR = re.compile(r"[\s\u2060'’«»\"“”-]{0,3}")
RANGE = 8  # code points between the two numbers of a range: « hingga »
DASHES = frozenset("-–—‑")
MONTHS = frozenset(range(1, 13))


@lru_cache(maxsize=4096)
def scanned(text: str, language: str) -> tuple[Token, ...]:
    """What ``read`` reads from."""
    return tuple(tokens(text, language))


@lru_cache(maxsize=4096)
def tells(text: str, language: str) -> bool:
    """Whether a translation must say anything of the text's numbers, amounts and dates; most texts have none."""
    return may_tell(text, language) and any(
        token.meaning is None or token.meaning.tells for token in scanned(text, language)
    )


@lru_cache(maxsize=4096)
def read(text: str, language: str) -> Reading:
    """Every number of the text, with the currencies, months and weekdays that it names.

    :param language: a BCP 47 tag; a language without a grammar is read with English words.
    """
    found = list(scanned(text, language))
    grammar = lexicon(language).grammar
    if not found:
        return NOTHING
    quantities = _quantities(text, found, grammar)
    quantities += romans(text, language, quantities)
    quantities.sort(key=lambda quantity: quantity.start)
    quantities = joined_measures(text, _with_ranges(text, quantities))
    currencies, months, weekdays = _named(found)
    return Reading(tuple(quantities), tuple(currencies), tuple(months), tuple(weekdays))


def _named(found: list[Token]) -> tuple[list[Mention], list[Mention], list[Mention]]:
    """The currencies, months and weekdays that a text names."""
    currencies: list[Mention] = []
    months: list[Mention] = []
    weekdays: list[Mention] = []
    for start, end, _, meaning in found:
        if meaning is None:
            continue
        if meaning.currency:
            currencies.append(Mention(meaning.currency, start, end, meaning.currency_weak))
        if meaning.month:
            months.append(Mention(frozenset({str(meaning.month)}), start, end, meaning.day_weak))
        if meaning.weekday:
            weekdays.append(Mention(frozenset({str(meaning.weekday)}), start, end, meaning.day_weak))
    return currencies, months, weekdays


def _quantities(text: str, found: list[Token], grammar: Grammar) -> list[Quantity]:
    quantities: list[Quantity] = []
    at = 0
    while at < len(found):
        token = found[at]
        meaning = token.meaning
        if meaning is not None and meaning.noun and meaning.weak and at and _glued(found, at):
            at += 1  # Korean 일 behind digits is a day, elsewhere the number 1
            continue
        if token.literal is not None or (meaning is not None and (meaning.number is not None or meaning.half)):
            numeral = numeral_at(text, found, at, grammar)
            if numeral is not None:
                quantity, at = _dressed(text, found, numeral, grammar)
                quantities.append(quantity)
                continue
        if meaning is not None and meaning.month:
            quantities.append(_month(text, token, meaning, dated=_beside_digits(text, found, at)))
        elif meaning is not None and meaning.hints:
            unit = unit_behind(found, at) if 0.5 in meaning.hints else ""
            quantities.append(Quantity(meaning.hints, Kind.HINT, token.start, token.end, Strength.OPTIONAL, unit=unit))
        at += 1
    return quantities


def _glued(found: list[Token], at: int) -> bool:
    return found[at - 1].literal is not None and found[at - 1].end == found[at].start


def _beside_digits(text: str, found: list[Token], at: int) -> bool:
    """Whether a day or a year stands next to a month's name."""
    before = at > 0 and found[at - 1].literal is not None and token_gap(text, found, at) <= 4
    return before or (at + 1 < len(found) and found[at + 1].literal is not None and token_gap(text, found, at + 1) <= 4)


def token_gap(text: str, found: list[Token], at: int) -> int:
    """How many code points divide a token from the one before."""
    return len(text[found[at - 1].end : found[at].start])


def _month(text: str, token: Token, meaning: Meaning, *, dated: bool) -> Quantity:
    weak = meaning.day_weak and not (dated and text[token.start].isupper())  # «May 4» is no verb
    strength = Strength.SPELT if dated and not weak else Strength.OPTIONAL
    keys = (("m", meaning.month), float(meaning.month))
    return Quantity(keys, Kind.MONTH, token.start, token.end, strength, weak=weak)


def _dressed(text: str, found: list[Token], numeral: Numeral, grammar: Grammar) -> tuple[Quantity, int]:
    """The numeral with its surroundings: percent, currency, unit, time, year or decade, and where reading goes on."""
    timed = clock.time_of(text, found, numeral.first, numeral.last)
    if timed is not None:
        time, end, after = timed
        parts = tuple(float(number) for number in time[1])
        return (
            Quantity(time[0], Kind.TIME, numeral.start, end, numeral.strength, parts=parts),
            after,
        )
    before = _beside(text, found, numeral.first - 1, numeral.first) if numeral.first else None
    after_token = _beside(text, found, numeral.last - 1, numeral.last, following=True)
    percent = any(token is not None and token.percent for token in (before, after_token))
    currency = _currency(before, after_token) or _behind_of(text, found, numeral.last)
    unit = after_token.unit if after_token is not None else ""
    if numeral.scaled and not unit and not currency and (last := found[numeral.last - 1].meaning) is not None:
        unit = last.unit
    kind = _kind(numeral, before, after_token, bool(percent or currency or unit))
    keys = _keys(numeral, grammar, after_token, kind, bool(currency) or percent)
    if (
        after_token is not None
        and after_token.clock == "month"
        and keys
        and numeral.values
        and numeral.values[0] in MONTHS
    ):
        kind, keys = Kind.MONTH, (("m", int(numeral.values[0])), *keys)
    return (
        Quantity(
            keys=keys or _pieces(numeral.parts),
            kind=kind,
            start=numeral.start,
            end=numeral.end,
            strength=numeral.strength,
            percent=percent,
            currency=currency,
            unit=unit,
            noun=counted(text, found, numeral.first, numeral.last, close=grammar.unspaced),
            scaled=numeral.scaled,
            parts=numeral.parts,
            name=numeral.named,
            as_year=numeral.digits and stands_as_year(text, found, numeral.first, numeral.last, grammar),
        ),
        numeral.last,
    )


def _beside(text: str, found: list[Token], one: int, other: int, *, following: bool = False) -> Meaning | None:
    index = other if following else one
    if not 0 <= index < len(found) or found[index].meaning is None:
        return None
    gap = text[found[one].end : found[other].start]
    return found[index].meaning if NEAR.fullmatch(gap) else None


def _behind_of(text: str, found: list[Token], last: int) -> frozenset[str]:
    """The currency behind «of»: «3 milliards de dollars»."""
    for token in found[last : last + 2]:
        if token.meaning is not None and token.meaning.currency:
            gap = text[found[last - 1].end : token.start]
            return token.meaning.currency if OF_CURRENCY.fullmatch(gap) else frozenset()
    return frozenset()


def _currency(before: Meaning | None, after: Meaning | None) -> frozenset[str]:
    if before is not None and before.currency and not (after is not None and after.currency and before.currency_weak):
        return before.currency
    return after.currency if after is not None else frozenset()


def _keys(numeral: Numeral, grammar: Grammar, after: Meaning | None, kind: Kind, dressed: bool) -> tuple[Key, ...]:
    keys: list[Key] = [*numeral.values]
    if after is not None and after.half and keys:
        keys.append(canonical(numeral.values[0] + 0.5))
    keys += [("t", minutes) for minutes in numeral.time]
    if numeral.plain_digits == 4 and not dressed and keys:
        keys += [keys[0] - offset for offset in grammar.calendar_offsets if isinstance(keys[0], float)]
    if kind is Kind.DECADE:
        keys += _decades(numeral.values[0])
    return tuple(keys)


def _decades(value: float) -> list[Key]:
    """«The 1980s» and «the 80s» say the same."""
    return [1900 + value, 2000 + value] if value < 100 else [value % 100]


def _pieces(parts: tuple[float, ...]) -> tuple[Key, ...]:
    """One key for digits that mean no single number (27:37, 5/4/2018): the same pieces in the same order are equal."""
    return (("p", int("".join(f"{int(part):04d}" for part in parts))),)


def _kind(numeral: Numeral, before: Meaning | None, after: Meaning | None, dressed: bool) -> Kind:
    named = (after is not None and after.decade) or (before is not None and before.decade)
    if named and numeral.values and numeral.values[0] % 10 == 0 and numeral.values[0] < 2100 and not numeral.scaled:
        return Kind.DECADE
    if (after is not None and after.century) or (before is not None and before.century):
        return Kind.CENTURY
    if numeral.ordinal:
        return Kind.ORDINAL
    if (after is not None and after.month) or (before is not None and before.month):
        small = numeral.values and numeral.values[0] <= 31 and not numeral.scaled
        if small and not dressed:
            return Kind.DAY
    if numeral.plain_digits == 4 and not dressed and not numeral.scaled and 1000 <= numeral.values[0] < 2700:
        return Kind.YEAR
    return Kind.PLAIN


def _with_ranges(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """In «2 to 3 million dollars» the first number may mean millions, and dollars, too."""
    for index in range(len(quantities) - 2, -1, -1):
        one, other = quantities[index], quantities[index + 1]
        gap = text[one.end : other.start]
        if len(gap) > RANGE or any(mark in gap for mark in ";:()") or one.kind in (Kind.MONTH, Kind.HINT):
            continue
        changed = one
        if other.scaled and not one.scaled and one.keys and other.keys:
            changed = changed._replace(keys=(*changed.keys, *_scaled_alike(one, other)))
        if other.percent and not one.percent and (one.value < other.value or gap.strip() in DASHES):
            changed = changed._replace(percent=True)
        if one.percent and not other.percent and gap.strip() in DASHES:
            quantities[index + 1] = other._replace(percent=True)  # «%90-70», written from right to left
        if len(gap) <= 3 and not one.noun:
            changed = changed._replace(noun=other.noun)
        if other.unit and not one.unit:
            changed = changed._replace(unit=other.unit)
        quantities[index] = changed
    return quantities


def _scaled_alike(one: Quantity, other: Quantity) -> list[Key]:
    first = one.keys[0]
    if not isinstance(first, float) or not isinstance(other.keys[0], float):
        return []
    return [canonical(first * scale) for scale in (1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12) if scale <= other.keys[0]]
