"""How a call is carried out with a server that errs: in portions, what failed once more in smaller ones, then alone.

A segment that is asked for alone cannot be mistaken for another: what is doubtful in company is settled alone.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass

from newsloom.foundation.errors import NewsloomError, UpstreamError
from newsloom.translation.engines import asking_again
from newsloom.translation.engines.doubts import Outcome, has_letters
from newsloom.translation.engines.port import DeclinedError

SMALLER = 4
"""Segments in a portion that is asked for again."""

ALONE = 2
"""How often a segment is asked for alone, at most."""

TOO_MUCH = frozenset({"engine-request-refused", "engine-text-too-long", "engine-answer-too-large"})
"""Errors that say nothing of the engine as long as the portion may have been too big."""


@dataclass(frozen=True, slots=True)
class Size:
    """The most that one request carries; no characters = any number."""

    segments: int
    characters: int = 0


Ask = Callable[[Sequence[int]], Outcome]
"""One request for the segments at these places."""


def settle(segments: Sequence[str], ask: Ask, *, name: str, size: Size, parallel: int = 1) -> list[str]:
    """All translations in the order of the segments; only what failed is asked for again.

    What holds no letter is not sent.

    :param name: the engine's, for the error.
    :raises DeclinedError: some were not to be had, not even alone.
    :raises UpstreamError: the engine failed.
    """
    done = {place: segment for place, segment in enumerate(segments) if not has_letters(segment)}
    failed: dict[int, str] = {}
    alone: Counter[int] = Counter()
    try:
        for most in (size.segments, SMALLER, 1):
            left = [place for place in range(len(segments)) if place not in done and alone[place] < ALONE]
            if not left:
                break
            portions = list(_cut(left, segments, Size(min(most, size.segments), size.characters)))
            alone.update(portion[0] for portion in portions if len(portion) == 1)
            with asking_again.leave(left) if failed else nullcontext():
                for outcome in _asked(portions, ask, parallel):
                    done.update(outcome.done)
                    failed.update(outcome.failed)
        missing = [place for place in range(len(segments)) if place not in done]
        if missing:
            raise _declined(name, missing, len(segments), failed)
    except NewsloomError as error:
        error.done = done
        raise
    return [done[place] for place in range(len(segments))]


def _declined(name: str, missing: Sequence[int], of: int, failed: Mapping[int, str]) -> DeclinedError:
    reasons = ", ".join(sorted({failed.get(place, "no answer") for place in missing}))
    return DeclinedError(
        "engine-declined",
        f"{name} has no usable translation for {len(missing)} of {of} segments ({reasons}).",
        "Another engine may have one; else translate these by hand.",
    )


def _cut(places: Sequence[int], segments: Sequence[str], size: Size) -> Iterator[list[int]]:
    portion: list[int] = []
    characters = 0
    for place in places:
        length = len(segments[place])
        if portion and (len(portion) >= size.segments or 0 < size.characters < characters + length):
            yield portion
            portion, characters = [], 0
        portion.append(place)
        characters += length
    if portion:
        yield portion


def _asked(portions: Sequence[Sequence[int]], ask: Ask, parallel: int) -> Iterator[Outcome]:
    """The outcomes as they come, then the engine's failure; after a failure no further request is begun."""
    failures: list[UpstreamError] = []

    def one(portion: Sequence[int]) -> Outcome:
        if failures:
            return Outcome({}, {})
        try:
            return ask(portion)
        except UpstreamError as error:
            if error.code in TOO_MUCH and len(portion) > 1:
                return Outcome({}, dict.fromkeys(portion, error.code))
            failures.append(error)
            return Outcome({}, {})

    if parallel == 1 or len(portions) < 2:
        yield from map(one, portions)
    else:
        with ThreadPoolExecutor(min(parallel, len(portions))) as threads:
            yield from threads.map(one, portions)
    if failures:
        raise failures[0]
