"""Text that says the same again at once: a doubled sentence, a loop of words."""

from typing import NamedTuple

# A stretch of twice this length that comes again holds at least one of the windows looked for.
WINDOW = 10
# What may stand between the two: a space, a full stop and a space, a line end.
GAP = 3


class Repetition(NamedTuple):
    """``text[start:end]`` is said ``times`` times over; ``start`` to ``whole`` is all of them."""

    start: int
    end: int
    whole: int
    times: float


def repetition_in(text: str) -> Repetition | None:
    """The first stretch of ten or more letters that follows upon itself, or a shorter one four times over."""
    for place in range(0, len(text) - WINDOW, WINDOW):
        window = text[place : place + WINDOW]
        again = text.find(window, place + 1)
        if again >= 0 and (found := _around(text, place, again)):
            return found
    return None


def _around(text: str, place: int, again: int) -> Repetition | None:
    period = again - place
    start, end = place, place + WINDOW
    while start > 0 and text[start - 1] == text[start - 1 + period]:
        start -= 1
    while end + period < len(text) and text[end] == text[end + period]:
        end += 1
    length = end - start
    if length + GAP < period:
        return None
    times = (length + min(GAP, period) + period) / period
    words = text[start : start + period]
    if not any(letter.isalpha() for letter in words):
        return None
    if times >= 4 or (period >= WINDOW and times >= 2):
        return Repetition(start, start + period, end + period, times)
    return None
