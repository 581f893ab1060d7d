"""Stands between a portion of texts and its engine: leave to send is asked here, and what was sent is noted here."""

import time
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from newsloom.foundation.errors import NewsloomError, NotConnectedError
from newsloom.translation.ledger import spending
from newsloom.translation.ledger.amounts import Load, Urgency, cost, site_day
from newsloom.translation.ledger.charges import Charge
from newsloom.translation.ledger.spending import BudgetSpentError, Work

Text = TypeVar("Text", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Part:
    """A text of a story, and about how long it is when it is sent."""

    characters: int
    urgency: Urgency
    story: int


NEVER_LEFT = frozenset({"fetch-address-refused", "engine-pair-unknown"})
"""Codes of failures for good before a single character was sent."""


class Meter:
    """Of one piece of work: made before its first portion, settled once, in the write that keeps what was done."""

    def __init__(self, work: Work, now: Callable[[], datetime]) -> None:
        self._work, self._now = work, now
        # A free engine without a budget is written down afterwards alone: a crash loses its line with its texts.
        self._guarded = bool(work.price) or spending.applying(work.engine).exists()
        self._written: list[Charge] = []
        self._ended: list[tuple[int, list[Charge]]] = []
        self._unspent: list[int] = []

    @contextmanager
    def sending(self, loads: Sequence[Load]) -> Iterator[None]:
        """To be held while texts are sent, again or for the first time.

        :raises BudgetSpentError: before anything is sent.
        """
        now = self._now()
        reservation = spending.reserve(self._work, loads, now=now) if self._guarded else None
        began, failed, left = time.monotonic(), True, True
        try:
            yield
            failed = False
        except NewsloomError as error:
            left = bool(error.done) or not _never_left(error)
            raise
        finally:
            if left:
                lasted = int((time.monotonic() - began) * 1000)
                self._note(reservation, self._charges(loads, now, lasted, failed=failed))
            elif reservation is not None:
                self._unspent.append(reservation)

    def in_turn(
        self, texts: Iterable[Text], part: Callable[[Text], Part]
    ) -> tuple[list[list[Text]], BudgetSpentError | None]:
        """The texts that the budgets have room for, in the order in which they are to be sent, and why not all of them.

        Where not all fit, headlines come before bodies, and a body is sent whole or not at all.
        """
        wanted = list(texts)
        if not self._guarded:
            return [wanted], None
        units: dict[tuple[Urgency, int], list[Text]] = {}
        sizes: dict[tuple[Urgency, int], int] = {}
        for text in wanted:
            its = part(text)
            unit = (its.urgency, its.story)
            units.setdefault(unit, []).append(text)
            sizes[unit] = sizes.get(unit, 0) + its.characters
        now = self._now()
        fits = spending.fitting(self._work, sizes, now=now)
        left_out = [urgency for urgency, story in units if (urgency, story) not in fits]
        if not left_out:
            return [wanted], None
        groups = [
            [text for unit, its in units.items() if unit in fits and unit[0] == urgency for text in its]
            for urgency in Urgency
        ]
        return groups, spending.spent_error(self._work, max(left_out), now=now)

    def settle(self) -> None:
        """Writes everything noted into the ledger, once."""
        if self._written or self._ended or self._unspent:
            spending.settle(written=self._written, ended=self._ended, unspent=self._unspent)
        self._written, self._ended, self._unspent = [], [], []

    def _note(self, reservation: int | None, its: list[Charge]) -> None:
        if reservation is None:
            self._written += its
        else:
            self._ended.append((reservation, its))

    def _charges(self, loads: Sequence[Load], now: datetime, lasted: int, *, failed: bool) -> list[Charge]:
        """One call stands in one line: that of the publisher with most of it."""
        sums = spending.by_publisher(loads)
        most = max(sums, key=lambda publisher: sums[publisher][0], default=0)
        work, day = self._work, site_day(now)
        return [
            Charge(
                day, work.engine, work.source, work.target, publisher, characters=characters,
                failed_characters=characters if failed else 0, segments=segments, calls=int(publisher == most),
                milliseconds=lasted if publisher == most else 0, cost=cost(work.price, characters),
            )
            for publisher, (characters, segments) in sums.items()
        ]  # fmt: skip


def _never_left(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, NotConnectedError) or (isinstance(error, NewsloomError) and error.code in NEVER_LEFT):
            return True
        error = error.__cause__
    return False
