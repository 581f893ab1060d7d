"""How a model fails without an error: it writes nothing, runs in a circle, or does not come to an end."""

from collections.abc import Sequence
from typing import Literal

Fault = Literal["", "empty", "loop", "unfinished"]

LONGEST_PERIOD = 12
LEAST_LOOP = 8
"""Pieces that a circle must fill before it counts as one, and this many rounds at least:"""
LEAST_ROUNDS = 4


def fault_of(source: Sequence[str], written: Sequence[str], *, words: bool, limit: int) -> Fault:
    """What is wrong with what was written for a source, in pieces.

    :param words: whether the source has any letter or digit.
    :param limit: the most pieces that the model was allowed to write.
    """
    if words and not "".join(written).strip("▁ "):
        return "empty"
    if circle(written) >= max(LEAST_LOOP, 2 * circle(source) + 1):
        return "loop"
    return "unfinished" if len(written) >= limit else ""


def circle(pieces: Sequence[str]) -> int:
    """How many pieces the longest repetition of one group right after itself fills; 0 where none repeats so often."""
    longest = 0
    for period in range(1, min(LONGEST_PERIOD, len(pieces) // LEAST_ROUNDS) + 1):
        run = 0
        for one, other in zip(pieces, pieces[period:], strict=False):
            run = run + 1 if one == other else 0
            if run >= period * (LEAST_ROUNDS - 1):
                longest = max(longest, run + period)
    return longest
