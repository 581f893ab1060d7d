"""Puts a number together from the digits and words of a text: «3 tỷ 200 triệu», «quatre-vingt-dix-sept», «2.8bn»."""

import re
from dataclasses import dataclass

from newsloom.translation.numbers.grammar import Grammar
from newsloom.translation.numbers.meaning import PAIR, Meaning
from newsloom.translation.numbers.quantity import Strength, canonical
from newsloom.translation.numbers.spelt import Spelt
from newsloom.translation.numbers.tokens import Token

BETWEEN_WORDS = re.compile(r"[\s\u00ad\u200c\u200e\u200f\u2060-]{0,2}")
NEXT = 2  # code points that may part two words of one number
SHORT_SCALES = 3  # «m», «bn», «tr»: letters that are a scale only right after digits


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


def numeral_at(text: str, found: list[Token], at: int, grammar: Grammar) -> Numeral | None:
    """The longest number that begins at a token, or None where its word is no number there (a bare «and a half»)."""
    head = found[at]
    if at + 1 == len(found) or found[at + 1].start - head.end > NEXT:
        return _alone(text, head, at)
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
        gap = text[found[last - 1].end : token.start]
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


def _alone(text: str, head: Token, at: int) -> Numeral | None:
    """A number of one token, as most are."""
    literal, meaning = head.literal, head.meaning
    if literal is not None:
        return Numeral(
            values=list(map(canonical, literal.values)),
            first=at,
            last=at + 1,
            start=head.start,
            end=head.end,
            strength=Strength.DIGITS,
            named=_name(text, head.start),
            plain_digits=literal.digits if literal.plain else 0,
            parts=literal.parts,
            time=literal.time,
            digits=True,
        )
    if meaning is None or meaning.half or meaning.number is None:
        return None
    weak = meaning.weak or meaning.scale or meaning.join or meaning.weekday or meaning.number < PAIR
    strength = Strength.OPTIONAL if weak or _title(text, head.start) else Strength.SPELT
    values = [canonical(meaning.number)]
    return Numeral(values, at, at + 1, head.start, head.end, strength, ordinal=meaning.ordinal, scaled=meaning.scale)


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
    if (
        any(meaning.weekday for meaning in meanings)
        or value < PAIR
        or all(meaning.weak or meaning.scale for meaning in meanings)
    ):
        return Strength.OPTIONAL
    return Strength.SPELT
