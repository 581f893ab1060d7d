"""Text that says the same again at once: a doubled sentence, a loop of words."""

from typing import NamedTuple

# A stretch of twice this length that comes again holds at least one of the windows looked for.
WINDOW = 10
# What may stand between the two: a space, a full stop and a space, a line end.
GAP = 3
# People do say «so happy, so happy»; a shorter stretch must come four times before it is a fault.
SPOKEN = 24


class Repetition(NamedTuple):
    """``text[start:end]`` is said ``times`` times over; ``start`` to ``whole`` is all of them."""

    start: int
    end: int
    whole: int
    times: float


def repetition_in(text: str) -> Repetition | None:
    """The first stretch of two dozen letters that follows upon itself, or a shorter one four times over."""
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
    return _weighed(text, start, end, period)


def _weighed(text: str, start: int, end: int, period: int) -> Repetition | None:
    """The stretch by whole words, where it comes again with nothing but a mark or a space between."""
    while start < end and start > 0 and text[start - 1].isalnum() and text[start].isalnum() and text[start] < "\u0e00":
        start += 1
    stop = end + period
    while (
        end > start and stop < len(text) and text[stop].isalnum() and text[end - 1].isalnum() and text[end] < "\u0e00"
    ):
        end, stop = end - 1, stop - 1
    between = text[end : start + period]
    words = text[start : start + period]
    if len(between) > GAP or any(letter.isalnum() for letter in between) or not any(map(str.isalpha, words)):
        return None
    times = (end - start + len(between) + period) / period
    if times >= 4 or (times >= 2 and period >= SPOKEN):
        return Repetition(start, start + period, stop, times)
    return None
