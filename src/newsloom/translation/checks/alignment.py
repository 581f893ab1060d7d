"""Sentences laid beside sentences by their lengths: whether the translation fits better with one of them left out.

After Gale and Church, «A Program for Aligning Sentences in Bilingual Corpora» (1993): translators keep the order and,
by and large, the lengths. The costs are negative logarithms of likelihoods.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

# What it costs to say that one sentence became two, or two became one, beside one for one.
SPLIT = 2.6
MERGED = 2.6
# Where the target's language has no full stops, its clauses are put together for nothing.
MOST_PARTS = 3
MOST_CLAUSES = 9
NEVER = 1e9


class Gap(NamedTuple):
    """Leaving out source sentence ``sentence`` makes the rest fit better by ``gain``."""

    sentence: int
    gain: float


def gaps(source: Sequence[float], target: Sequence[float], *, spread: float, clauses: bool = False) -> list[Gap]:
    """Each source sentence with what leaving it out gains; lengths in letters, both on the same scale.

    ``clauses``: the target is parted into clauses, of which any number makes a sentence.
    """
    whole = _cost(source, target, spread, clauses=clauses)
    found = []
    for index in range(len(source)):
        rest = [*source[:index], *source[index + 1 :]]
        found.append(Gap(index, whole - _cost(rest, target, spread, clauses=clauses)))
    return found


def _cost(source: Sequence[float], target: Sequence[float], spread: float, *, clauses: bool) -> float:
    """The cost of the best way to lay all of the target's sentences beside all of the source's."""
    parts = MOST_CLAUSES if clauses else MOST_PARTS
    split = 0.0 if clauses else SPLIT
    best = [0.0] + [NEVER] * len(target)
    previous = best
    for place, length in enumerate(source):
        row = [NEVER] * (len(target) + 1)
        for upto in range(1, len(target) + 1):
            beside = 0.0
            cheapest = NEVER
            for taken in range(1, min(parts, upto) + 1):
                beside += target[upto - taken]
                before = best[upto - taken]
                if before < NEVER:
                    cost = before + _unlikeness(length, beside, spread) + split * (taken - 1)
                    cheapest = min(cheapest, cost)
            if place and previous[upto - 1] < NEVER:
                both = _unlikeness(source[place - 1] + length, target[upto - 1], spread)
                cheapest = min(cheapest, previous[upto - 1] + both + MERGED)
            row[upto] = cheapest
        previous, best = best, row
    return best[-1]


def _unlikeness(length: float, beside: float, spread: float) -> float:
    """Half the square of the deviation in its own measure; no length pair is worse than quite impossible."""
    deviation = math.log((beside + 4) / (length + 4)) * math.sqrt(length + 4) / spread
    return min(0.5 * deviation * deviation, 40.0)
