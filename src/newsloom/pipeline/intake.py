"""Errands to publishers, many at once: claimed here, run in threads, written down here, one by one.

A slow or hanging publisher holds its own few places and nobody else's.
"""

from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from newsloom.foundation.errors import TransientError
from newsloom.pipeline.errands import Brought, Errand, Reach, Tally, host_of
from newsloom.pipeline.steps import INTAKE

PLACES = 16
PER_HOST = 4
LEASE = timedelta(minutes=5)
LOOK_AHEAD = 500
"""Due rows looked through for hosts that have a place free."""


class Intake:
    """The errands under way. Used by one thread."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._pool = ThreadPoolExecutor(PLACES, thread_name_prefix="errand")
        self._under_way: dict[Future[Brought], Errand] = {}
        self._busy: Counter[str] = Counter()
        self._not_before: dict[str, datetime] = {}

    @property
    def under_way(self) -> int:
        return len(self._under_way)

    def start_due(self, now: datetime) -> int:
        """Claims what is due and sends it out, as far as there are places; how many went out."""
        started = 0
        for due, to_errand in INTAKE:
            room = PLACES - len(self._under_way)
            if room <= 0:
                break
            for row in self._claim(due(now), now, room):
                self._send(to_errand(row, self._reach), now)
                started += 1
        return started

    def _claim(self, due: QuerySet[Any], now: datetime, room: int) -> list[Any]:
        chosen: list[Any] = []
        taken: Counter[str] = Counter()
        for pk, url in due.values_list("pk", "url")[:LOOK_AHEAD]:
            host = host_of(url)
            if self._has_place(url, taken[host], now):
                taken[host] += 1
                chosen.append(pk)
                if len(chosen) == room:
                    break
        if not chosen:
            return []
        with transaction.atomic():
            rows = list(due.filter(pk__in=chosen))
            due.model.objects.filter(pk__in=[row.pk for row in rows]).update(claimed_until=now + LEASE)
        return rows

    def _has_place(self, url: str, taken: int, now: datetime) -> bool:
        host = host_of(url)
        if self._not_before.get(host, now) > now:
            return False
        most = 1 if self._reach.robots.pause(url) else PER_HOST
        return self._busy[host] + taken < most

    def _send(self, errand: Errand, now: datetime) -> None:
        self._busy[errand.host] += 1
        pause = self._reach.robots.pause(errand.url)
        if pause:
            self._not_before[errand.host] = now + timedelta(seconds=pause)
        self._under_way[self._pool.submit(errand.go)] = errand

    def collect(self, now: datetime, *, patience: float) -> Tally:
        """Writes down what has come back; waits up to ``patience`` seconds for the first."""
        tally = Tally()
        if not self._under_way:
            return tally
        done, _ = wait(self._under_way, timeout=patience, return_when=FIRST_COMPLETED)
        for future in done:
            errand = self._under_way.pop(future)
            self._busy[errand.host] -= 1
            brought = future.result()
            if isinstance(brought.error, TransientError) and brought.error.retry_after:
                self._not_before[errand.host] = now + timedelta(seconds=brought.error.retry_after)
            tally += brought.record(now)
        return tally

    def close(self) -> None:
        """Sends nothing more out; errands under way end by their own time limits, unheard."""
        self._pool.shutdown(wait=False, cancel_futures=True)
