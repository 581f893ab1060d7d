"""A call carried out in portions: what is asked for again is smaller, and somebody has given leave for it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from newsloom.foundation.errors import RefusedError
from newsloom.translation.engines import asking_again
from newsloom.translation.engines.doubts import Outcome
from newsloom.translation.engines.portions import Size, settle

TEXTS = [f"text {number}" for number in "abcdefgh"]


class Shy:
    """A server that translates in company what does not stand in ``alone_only``."""

    def __init__(self, *alone_only: int) -> None:
        self.alone_only = alone_only
        self.asked: list[list[int]] = []

    def __call__(self, places: Sequence[int]) -> Outcome:
        self.asked.append(list(places))
        failed = {place: "shy" for place in places if place in self.alone_only and len(places) > 1}
        return Outcome({place: TEXTS[place].upper() for place in places if place not in failed}, failed)


def test_what_failed_is_asked_for_again_smaller_and_then_alone() -> None:
    shy = Shy(0, 1, 2, 4, 7)
    assert settle(TEXTS, shy, name="mine", size=Size(8)) == [text.upper() for text in TEXTS]
    assert shy.asked == [[*range(8)], [0, 1, 2, 4], [7], [0], [1], [2], [4]]


def test_no_portion_holds_more_characters_than_a_request_may() -> None:
    shy = Shy()
    settle(TEXTS, shy, name="mine", size=Size(8, characters=20))
    assert [len(portion) for portion in shy.asked] == [3, 3, 2]


def test_who_pays_gives_leave_for_what_is_sent_again_and_may_refuse() -> None:
    granted: list[list[int]] = []

    @contextmanager
    def leave(places: Sequence[int]) -> Iterator[None]:
        if len(granted) == 1:
            raise RefusedError("budget-spent", "No more.")
        granted.append(list(places))
        yield

    with asking_again.by(leave), pytest.raises(RefusedError) as refused:
        settle(TEXTS, Shy(3, 5), name="mine", size=Size(8))
    assert granted == [[3, 5]]
    assert sorted(refused.value.done) == [0, 1, 2, 4, 6, 7]
