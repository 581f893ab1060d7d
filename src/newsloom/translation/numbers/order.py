"""Finds two numbers of a translation that have changed places."""

from dataclasses import dataclass

from newsloom.translation.numbers.matching import Match, Pair


@dataclass(frozen=True, slots=True)
class Swap:
    """Two pairs whose numbers stand in each other's place."""

    first: Pair
    second: Pair


def swaps(source: str, target: str, languages: tuple[str, str], found: Match) -> tuple[Swap, ...]:
    """The swapped numbers of a matched translation."""
    return ()
