"""Roman numerals: centuries, kings and wars (XIXe siècle, Elisabeth II, II wojna światowa)."""

import re

from newsloom.translation.numbers.quantity import Kind, Quantity, Strength

NUMERAL = re.compile(
    r"(?<![\w.])([IVX]{1,6}|[XVI]{1,2}L[XVI]{0,5}|L[XVI]{1,5})(?=(?:e|er|ère|ème|th|º|ª|-\w{1,3})?(?!\w))"
)
LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50}


def value_of(numeral: str) -> int:
    """The value of a numeral of the letters I, V, X and L."""
    total = 0
    for letter, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = LETTERS[letter]
        total += -value if following and LETTERS[following] > value else value
    return total


def romans(text: str, language: str, known: list[Quantity]) -> list[Quantity]:
    """The Roman numerals of a text. They explain a number of the other side and are never asked for."""
    if not ("I" in text or "V" in text or "X" in text or "L" in text):
        return []
    taken = [(quantity.start, quantity.end) for quantity in known]
    found = []
    for match in NUMERAL.finditer(text):
        if match[1] == "I" and language.startswith("en"):
            continue
        if any(start <= match.start() < end for start, end in taken):
            continue
        keys = (float(value_of(match[1])),)
        found.append(Quantity(keys, Kind.HINT, match.start(), match.end(1), Strength.OPTIONAL))
    return found
