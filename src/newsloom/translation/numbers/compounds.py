"""Measures in two units that are one: «6-foot-6», «1 metre 98 centimetres»."""

from newsloom.translation.numbers.quantity import Quantity, canonical

# Greater unit → smaller unit, and how many of the smaller make one of the greater.
SMALLER = {
    "foot": ("inch", 12.0),
    "m": ("cm", 100.0),
    "pound": ("ounce", 16.0),
    "stone": ("pound", 14.0),
    "kg": ("g", 1e3),
}
BETWEEN = 8  # code points from the greater figure's end to the smaller one: «-foot-», « mét »


def joined_measures(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with every pair «greater unit, smaller unit» joined into one measure in the greater unit."""
    found: list[Quantity] = []
    for quantity in quantities:
        last = found[-1] if found else None
        if last is not None and _belongs(text, last, quantity):
            count = SMALLER[last.unit][1]
            value = canonical(last.value + quantity.value / count)
            parts = (last.value, quantity.value)
            found[-1] = last._replace(keys=(value,), parts=parts, end=quantity.end)
        else:
            found.append(quantity)
    return found


def _belongs(text: str, greater: Quantity, smaller: Quantity) -> bool:
    if greater.unit not in SMALLER or greater.parts or not smaller.keys or not greater.keys or smaller.percent:
        return False
    unit, count = SMALLER[greater.unit]
    if not 0 < smaller.value < count or smaller.start - greater.end > BETWEEN + len(greater.unit):
        return False
    gap = text[greater.end : smaller.start]
    tight = not any(mark in gap for mark in ".,;:()") and gap.count(" ") <= 3
    return tight and (smaller.unit == unit or (smaller.unit == "" and gap.endswith("-") and greater.unit == "foot"))
