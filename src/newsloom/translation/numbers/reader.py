"""Reads the numbers of a text by value, in the language it is written in."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from newsloom.translation.numbers import clock
from newsloom.translation.numbers.grammar import Grammar
from newsloom.translation.numbers.compounds import joined_measures
from newsloom.translation.numbers.lexicon import Meaning, lexicon
from newsloom.translation.numbers.neighbours import counted, stands_as_year, unit_behind
from newsloom.translation.numbers.quantity import NOTHING, Key, Kind, Mention, Quantity, Reading, Strength, canonical
from newsloom.translation.numbers.roman import romans
from newsloom.translation.numbers.spelt import Spelt
from newsloom.translation.numbers.tokens import Token, tokens

NEAR = re.compile(r"[\s\u2060'’«»\"“”-]{0,3}")
BETWEEN_WORDS = re.compile(r"[\s\u00ad\u200c\u200e\u200f\u2060-]{0,2}")
MONTHS = frozenset(range(1, 13))
SHORT_SCALES = 4  # «m», «bn», «tr»: letters that are a scale only right after digits


@dataclass(slots=True)
class Numeral:
    """A number put together from tokens ``first`` to ``last`` (not included), before its surroundings are read."""

    values: list[float]
    first: int
    last: int
    start: int
    end: int
    strength: Strength
    ordinal: bool = False
    scaled: bool = False
    plain_digits: int = 0
    parts: tuple[float, ...] = ()
    time: tuple[int, ...] = ()
    digits: bool = False
    named: str = ""


@lru_cache(maxsize=8192)
def read(text: str, language: str) -> Reading:
    """Every number of the text, with the currencies, months and weekdays that it names.

    :param language: a BCP 47 tag; a language without a grammar is read with English words.
    """
    found = tokens(text, language)
    grammar = lexicon(language).grammar
    if not found:
        return NOTHING
    quantities = _quantities(text, found, grammar)
    quantities += romans(text, language, quantities)
    quantities.sort(key=lambda quantity: quantity.start)
    quantities = joined_measures(text, _with_ranges(text, quantities, found))
    return Reading(
        quantities=tuple(quantities),
        currencies=tuple(
            Mention(token.meaning.currency, token.start, token.end, token.meaning.currency_weak)
            for token in found
            if token.meaning is not None and token.meaning.currency
        ),
        months=_named(found, "month"),
        weekdays=_named(found, "weekday"),
    )


def _named(found: list[Token], trait: str) -> tuple[Mention, ...]:
    return tuple(
        Mention(frozenset({str(getattr(token.meaning, trait))}), token.start, token.end, token.meaning.day_weak)
        for token in found
        if token.meaning is not None and getattr(token.meaning, trait)
    )


def _quantities(text: str, found: list[Token], grammar: Grammar) -> list[Quantity]:
    quantities: list[Quantity] = []
    at = 0
    while at < len(found):
        token = found[at]
        meaning = token.meaning
        if token.literal is not None or (meaning is not None and (meaning.number is not None or meaning.half)):
            numeral = _numeral(text, found, at, grammar)
            if numeral is not None:
                quantity, at = _dressed(text, found, numeral, grammar)
                quantities.append(quantity)
                continue
        if meaning is not None and meaning.month:
            quantities.append(_month(token, meaning, dated=_beside_digits(text, found, at)))
        elif meaning is not None and meaning.hints:
            unit = unit_behind(found, at) if 0.5 in meaning.hints else ""
            quantities.append(Quantity(meaning.hints, Kind.HINT, token.start, token.end, Strength.OPTIONAL, unit=unit))
        at += 1
    return quantities


def _beside_digits(text: str, found: list[Token], at: int) -> bool:
    """Whether a day or a year stands next to a month's name."""
    before = at > 0 and found[at - 1].literal is not None and token_gap(text, found, at) <= 4
    return before or (at + 1 < len(found) and found[at + 1].literal is not None and token_gap(text, found, at + 1) <= 4)


def token_gap(text: str, found: list[Token], at: int) -> int:
    """How many code points divide a token from the one before."""
    return len(text[found[at - 1].end : found[at].start])


def _month(token: Token, meaning: Meaning, *, dated: bool) -> Quantity:
    strength = Strength.SPELT if dated and not meaning.day_weak else Strength.OPTIONAL
    keys = (("m", meaning.month), float(meaning.month))
    return Quantity(keys, Kind.MONTH, token.start, token.end, strength, weak=meaning.day_weak)


def _gap(text: str, one: Token, other: Token) -> str:
    return text[one.end : other.start]


def _numeral(text: str, found: list[Token], at: int, grammar: Grammar) -> Numeral | None:
    """The longest number that begins at a token, or None where its word is no number there (a bare «and a half»)."""
    head = found[at]
    spelt = Spelt(twenties=grammar.tag == "fr", reversed_units=grammar.tag in {"ar", "de", "nl"})
    if head.literal is not None:
        values = head.literal.values
        spelt.take(values[0] if values else 0.0, scale=False, literal=True)
    elif head.meaning is not None and head.meaning.half:
        spelt.take(0.5, scale=False, literal=True)
    elif head.meaning is not None and head.meaning.number is not None:
        spelt.take(head.meaning.number, scale=head.meaning.scale)
    last = at + 1
    scales = 1.0
    joined = False
    pure = True  # one literal and scales only: then its other readings scale too
    while last < len(found):
        token = found[last]
        gap = _gap(text, found[last - 1], token)
        if not BETWEEN_WORDS.fullmatch(gap):
            break
        step = _step(found, at, last, spelt, gap, grammar)
        if step == 0:
            break
        for taken in found[last : last + step]:
            if taken.meaning is not None and taken.meaning.scale and taken.meaning.number:
                scales *= taken.meaning.number
            else:
                pure = False
            joined = joined or (taken.meaning is not None and taken.meaning.ordinal)
        last += step
        if joined:
            break
    return _finished(text, found, at, last, spelt, scales if pure else 0.0)


def _step(found: list[Token], at: int, last: int, spelt: Spelt, gap: str, grammar: Grammar) -> int:
    """How many further tokens belong to the number: 0, 1, or 2 with a joining word before."""
    token = found[last]
    meaning = token.meaning
    if token.literal is not None:
        return _take_literal(found, last, spelt, gap, grammar)
    if meaning is None:
        return 0
    if meaning.number is not None and meaning.join:
        return 1 if _take_joined(found[last - 1], meaning, spelt, grammar) else 0
    if meaning.number is not None:
        return 1 if _take_word(found, at, last, spelt, meaning) else 0
    if meaning.join and last + 1 < len(found):
        following = found[last + 1]
        if following.meaning is None or following.meaning.number is None or following.start - token.end > 1:
            return 0
        return 2 if _take_joined(found[last - 1], following.meaning, spelt, grammar) else 0
    return 0


def _take_word(found: list[Token], at: int, last: int, spelt: Spelt, meaning: Meaning) -> bool:
    previous = found[last - 1]
    if previous.literal is not None:
        ambiguous = not previous.literal.values
        return meaning.scale and not ambiguous and spelt.take(meaning.number or 0.0, scale=True)
    if _digits(found, at) and not meaning.scale:
        return False
    if previous.meaning is not None and previous.meaning.half and not meaning.scale:
        return False
    if meaning.noun == "year" and spelt.value >= 10 and not meaning.scale:
        return False  # Vietnamese «mười năm» is ten years
    if meaning.scale and meaning.weak and found[last].end - found[last].start < SHORT_SCALES and not _digits(found, at):
        return False
    return spelt.take(meaning.number or 0.0, scale=meaning.scale)


def _digits(found: list[Token], at: int) -> bool:
    return found[at].literal is not None


def _take_joined(previous: Token, meaning: Meaning, spelt: Spelt, grammar: Grammar) -> bool:
    if previous.meaning is None or previous.meaning.number is None:
        return False
    low = spelt.stack[-1] if spelt.stack else 0
    number = meaning.number or 0
    allowed = (
        ("tens" in grammar.join_after and 20 <= low < 100 and (number < 10 or (grammar.tag == "fr" and number == 11)))
        or ("hundreds" in grammar.join_after and low >= 100)
        or ("units" in grammar.join_after and low < 10 <= number < 100)
    )
    if not allowed:
        return False
    spelt.joined = True
    taken = spelt.take(number, scale=meaning.scale)
    spelt.joined = False
    return taken


def _take_literal(found: list[Token], last: int, spelt: Spelt, gap: str, grammar: Grammar) -> int:
    token, previous = found[last], found[last - 1]
    if previous.meaning is None or not previous.meaning.scale or token.literal is None or not token.literal.values:
        return 0
    following = found[last + 1] if last + 1 < len(found) else None
    scaled = following is not None and following.meaning is not None and following.meaning.scale
    scaled = scaled and following is not None and following.start - token.end <= 1
    tight = grammar.tag in {"zh", "ja", "ko"} and len(gap) <= 1
    if not (scaled or tight) or token.literal.values[0] >= spelt.open_to:
        return 0
    if scaled and not tight and grammar.tag in {"zh", "ja", "ko"}:
        return 0
    return 1 if spelt.take(token.literal.values[0], scale=False) else 0


def _finished(text: str, found: list[Token], at: int, last: int, spelt: Spelt, scales: float) -> Numeral | None:
    head = found[at]
    run = found[at:last]
    if head.literal is None and head.meaning is not None and head.meaning.half and last == at + 1:
        return None
    literal = head.literal
    values = [canonical(spelt.value)]
    if literal is not None and not literal.values:
        values = []
    if literal is not None and scales:
        values += [canonical(value * scales) for value in literal.values[1:]]
    meanings = [token.meaning for token in run if token.meaning is not None]
    digits = any(token.literal is not None for token in run)
    scaled = any(meaning.scale for meaning in meanings)
    weak_scale = digits and last == at + 2 and meanings and meanings[-1].scale and meanings[-1].weak
    if weak_scale and literal is not None and not _priced(found, at, last):
        values = [*map(canonical, literal.values), *values]  # «98 m» are metres, «£98m» millions
    alone = len(run) == 1
    return Numeral(
        values=values,
        first=at,
        last=last,
        start=head.start,
        end=run[-1].end,
        strength=Strength.OPTIONAL
        if not digits and _title(text, head.start)
        else _strength(meanings, digits, alone, spelt.value),
        named=_name(text, head.start) if digits else "",
        ordinal=any(meaning.ordinal for meaning in meanings),
        scaled=scaled,
        plain_digits=literal.digits if literal is not None and literal.plain and alone else 0,
        parts=literal.parts if literal is not None and alone else (),
        time=literal.time if literal is not None and alone else (),
        digits=digits,
    )


def _title(text: str, numeral_start: int) -> bool:
    """Whether a number word is capitalised inside a sentence: part of a name («Four Corners»)."""
    before = text[:numeral_start].rstrip()
    return text[numeral_start].isupper() and bool(before) and before[-1].isalnum()


def _priced(found: list[Token], at: int, last: int) -> bool:
    """Whether a currency's sign stands right before or behind tokens ``at`` to ``last``."""
    before = found[at - 1] if at and found[at].start - found[at - 1].end <= 1 else None
    behind = found[last] if last < len(found) and found[last].start - found[last - 1].end <= 1 else None
    return any(token is not None and token.meaning is not None and token.meaning.currency for token in (before, behind))


def _name(text: str, start: int) -> str:
    """The Latin letters that digits are glued to: they are a name then (HER2, F125), no number."""
    before = start
    while before and text[before - 1].isascii() and text[before - 1].isalpha():
        before -= 1
    return text[before:start]


def _strength(meanings: list[Meaning], digits: bool, alone: bool, value: float) -> Strength:
    if digits:
        return Strength.DIGITS
    if alone and (meanings[0].weak or meanings[0].scale or meanings[0].join):
        return Strength.OPTIONAL
    if any(meaning.weekday for meaning in meanings) or value < 2 or all(meaning.weak or meaning.scale for meaning in meanings):
        return Strength.OPTIONAL
    return Strength.SPELT


def _dressed(text: str, found: list[Token], numeral: Numeral, grammar: Grammar) -> tuple[Quantity, int]:
    """The numeral with its surroundings: percent, currency, unit, time, year or decade, and where reading goes on."""
    timed = clock.time_of(text, found, numeral.first, numeral.last)
    if timed is not None:
        keys, end, after = timed
        parts = tuple(float(number) for number in keys[1])
        return (
            Quantity(keys[0], Kind.TIME, numeral.start, end, numeral.strength, parts=parts),
            after,
        )
    before = _beside(text, found, numeral.first - 1, numeral.first) if numeral.first else None
    after_token = _beside(text, found, numeral.last - 1, numeral.last, following=True)
    percent = any(token is not None and token.percent for token in (before, after_token))
    currency = _currency(before, after_token)
    unit = after_token.unit if after_token is not None else ""
    if numeral.scaled and not unit and not currency and (last := found[numeral.last - 1].meaning) is not None:
        unit = last.unit
    keys = _keys(numeral, grammar, before, after_token, bool(currency) or percent)
    kind = _kind(numeral, before, after_token, bool(percent or currency or unit))
    if after_token is not None and after_token.clock == "month" and keys and keys[0] in MONTHS:
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
            as_year=stands_as_year(text, found, numeral.first, numeral.last, grammar),
        ),
        numeral.last,
    )


def _beside(text: str, found: list[Token], one: int, other: int, *, following: bool = False) -> Meaning | None:
    index = other if following else one
    if not 0 <= index < len(found) or found[index].meaning is None:
        return None
    gap = text[found[one].end : found[other].start]
    return found[index].meaning if NEAR.fullmatch(gap) else None


def _currency(before: Meaning | None, after: Meaning | None) -> frozenset[str]:
    if before is not None and before.currency and not (after is not None and after.currency and before.currency_weak):
        return before.currency
    return after.currency if after is not None else frozenset()


def _keys(
    numeral: Numeral, grammar: Grammar, before: Meaning | None, after: Meaning | None, dressed: bool
) -> tuple[Key, ...]:
    keys: list[Key] = [*numeral.values]
    if after is not None and after.half and keys:
        keys.append(canonical(numeral.values[0] + 0.5))
    for minutes in numeral.time:
        keys.append(("t", minutes))
    if numeral.plain_digits == 4 and not dressed and keys:
        keys += [keys[0] - offset for offset in grammar.calendar_offsets if isinstance(keys[0], float)]
    if _kind(numeral, before, after, dressed) is Kind.DECADE:
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


def _with_ranges(text: str, quantities: list[Quantity], found: list[Token]) -> list[Quantity]:
    """In «2 to 3 million dollars» the first number may mean millions, and dollars, too."""
    for index in range(len(quantities) - 2, -1, -1):
        one, other = quantities[index], quantities[index + 1]
        gap = text[one.end : other.start]
        if len(gap) > 6 or any(mark in gap for mark in ";:()") or one.kind in (Kind.MONTH, Kind.HINT):
            continue
        changed = one
        if other.scaled and not one.scaled and one.keys and other.keys:
            changed = replace(changed, keys=(*changed.keys, *_scaled_alike(one, other)))
        if other.percent and not one.percent:
            changed = replace(changed, percent=True)
        if len(gap) <= 3 and not one.noun:
            changed = replace(changed, noun=other.noun)
        if other.unit and not one.unit:
            changed = replace(changed, unit=other.unit)
        quantities[index] = changed
    return quantities


def _scaled_alike(one: Quantity, other: Quantity) -> list[Key]:
    first = one.keys[0]
    if not isinstance(first, float) or not isinstance(other.keys[0], float):
        return []
    return [canonical(first * scale) for scale in (1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12) if scale <= other.keys[0]]
