"""What a lost number leaves behind: a unit, a percent sign or a counted noun that no number stands beside."""

import re

from newsloom.translation.numbers.lexicon import lexicon
from newsloom.translation.numbers.quantity import Quantity
from newsloom.translation.numbers.reader import read, scanned
from newsloom.translation.numbers.units import FACTORS

PERCENT = "%"
BOUND = "bound"  # a counter that never stands alone
TIGHT = 3  # code points between a figure and its unit or percent sign
AFTER, BEFORE = 24, 14  # and between a number and the noun it counts, on either side
CLOSE = 3  # both where counters stick to the number


def trait_of_unit(unit: str) -> str:
    """The dimension of a unit that humans convert, else the unit itself."""
    return FACTORS[unit][0] if unit in FACTORS else unit


def stands_alone(text: str, language: str) -> bool:
    """Whether a counter that never stands without its number does."""
    bound = lexicon(language).grammar.bound
    return bool(bound) and re.search(bound, text) is not None


def left_behind(text: str, language: str, *, close: bool) -> frozenset[str]:
    """The traits (``%``, dimensions of units, nouns) that some word of a text has and no number claims.

    :param close: the language writes its counters right behind the number.
    """
    quantities = read(text, language).quantities
    found = {BOUND} if stands_alone(text, language) else set()
    for token in scanned(text, language):
        meaning = token.meaning
        if meaning is None:
            continue
        if meaning.percent and not _claimed(quantities, token.start, token.end, TIGHT, TIGHT):
            found.add(PERCENT)
        if meaning.unit and not _claimed(quantities, token.start, token.end, TIGHT, 0):
            found.add(trait_of_unit(meaning.unit))
        if meaning.noun:
            after, before = (CLOSE, 0) if close else (AFTER, BEFORE)
            if not _claimed(quantities, token.start, token.end, after, before):
                found.add(meaning.noun)
    return frozenset(found)


def _claimed(quantities: tuple[Quantity, ...], start: int, end: int, after: int, before: int) -> bool:
    return any(
        quantity.start <= start <= quantity.end + after or start <= quantity.start <= end + before
        for quantity in quantities
    )
