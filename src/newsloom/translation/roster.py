"""The engines of the installation: which are there, what they can do, which rest after failing.

One that is down keeps its place by what it could do when it was last open: texts wait for it instead of losing their
way.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from newsloom.foundation.errors import NewsloomError, RefusedError, TransientError, UpstreamError
from newsloom.translation import operations, queries
from newsloom.translation.engines.port import PRICE, Capabilities, DeclinedError, Engine, EngineConfig
from newsloom.translation.engines.registry import open_engine
from newsloom.translation.ledger.spending import BudgetSpentError
from newsloom.translation.queries import Circuit

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Seat:
    """One open engine."""

    config: EngineConfig
    engine: Engine
    able: Capabilities


class Roster:
    """Follows the engine rows. An engine that cannot be opened is recorded on its row and tried again later."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self._lock = threading.RLock()
        self._seats: dict[str, Seat] = {}
        self._absent: dict[str, Capabilities] = {}
        self._rest: dict[str, datetime] = {}
        self._failed: set[str] = set()
        self._prices: dict[str, Decimal] = {}

    def refresh(self) -> None:
        """Opens what is new or changed, closes what is gone. One statement where nothing changed."""
        with self._lock:
            rows = {row.config.name: row for row in queries.engines(only_enabled=True)}
            for name in [
                name
                for name, seat in self._seats.items()
                if name not in rows or not _alike(rows[name].config, seat.config)
            ]:
                self._seats.pop(name).engine.close()
            self._prices = {name: row.price for name, row in rows.items()}
            self._failed = {name for name, row in rows.items() if row.state == "failing"}
            self._rest = {name: row.next_attempt_at for name, row in rows.items() if row.next_attempt_at}
            for name, row in rows.items():
                if name not in self._seats and not self._resting(name) and self._may_open(name):
                    self._open(row.config, known=row.able)
            self._absent = {name: row.able for name, row in rows.items() if name not in self._seats and row.able}

    def capabilities(self, *, only: str = "") -> dict[str, Capabilities]:
        """What serves readers; or the one engine asked for by name.

        :raises RefusedError: ``engine-unknown``.
        """
        with self._lock:
            able = {**self._absent, **{name: seat.able for name, seat in self._seats.items()}}
            if not only:
                return {name: each for name, each in able.items() if each.publishes}
            if only not in able:
                raise RefusedError(
                    "engine-unknown", f"There is no engine “{only}” in service.", "See newsloom engine list."
                )
            return {only: able[only]}

    def price(self, name: str) -> Decimal:
        """What a million characters cost with an engine; 0 where it is free or not in service."""
        return self.prices().get(name, Decimal())

    def prices(self) -> Mapping[str, Decimal]:
        """What a million characters cost, by engine."""
        with self._lock:
            return self._prices

    def resting(self) -> frozenset[str]:
        """Engines that failed and are not yet due again, or could not be opened."""
        with self._lock:
            return frozenset([*self._absent, *(name for name in self._rest if self._resting(name))])

    @contextmanager
    def at_work(self, name: str) -> Iterator[Seat]:
        """The engine, with what happens to it recorded on its row, which all workers share.

        While it rests nothing is sent. After its rest one worker tries it, with one portion; the others wait for that.

        :raises TransientError: ``engine-resting``: it failed a moment ago, or is being tried just now.
        """
        with self._lock:
            seat = self._seats.get(name)
        now, circuit = self._now(), queries.circuit(name)
        self._learn(name, circuit)
        wait = circuit.wait(now)
        if seat is None or wait > 0 or (circuit.failing and not operations.take_probe(name=name, now=now)):
            raise TransientError(
                "engine-resting", f"The engine {name} failed a moment ago.", "It is tried again by itself.",
                retry_after=max(wait, 1.0),
            )  # fmt: skip
        try:
            yield seat
        except (BudgetSpentError, DeclinedError):
            raise  # no fault of the engine's: it works, and one text was not to its liking
        except NewsloomError as error:
            self._note_failure(name, error, probing=circuit.failing)
            raise
        finally:
            if circuit.failing and name in self._failed:
                operations.end_probe(name=name)

    def works(self, name: str) -> None:
        """To be told of every portion that an engine answered: where it was being tried, it is in service again."""
        if name in self._failed:
            self._note_success(name)

    def close(self) -> None:
        """Ends all engines."""
        with self._lock:
            seats, self._seats = self._seats, {}
        for seat in seats.values():
            seat.engine.close()

    def _open(self, config: EngineConfig, *, known: Capabilities | None) -> None:
        try:
            engine = open_engine(config)
            able = engine.capabilities()
            self._seats[config.name] = Seat(config, engine, able)
        except NewsloomError as error:
            self._note_failure(config.name, error, probing=config.name in self._failed)
            return
        if able != known:
            operations.record_abilities(name=config.name, able=able)
        if config.name in self._failed:
            self._note_success(config.name)

    def _may_open(self, name: str) -> bool:
        return name not in self._failed or operations.take_probe(name=name, now=self._now())

    def _learn(self, name: str, circuit: Circuit) -> None:
        """Takes over what other workers found out."""
        with self._lock:
            if circuit.failing:
                self._failed.add(name)
            else:
                self._failed.discard(name)
            self._rest.pop(name, None)
            if circuit.failing and circuit.next_attempt_at:
                self._rest[name] = circuit.next_attempt_at

    def _resting(self, name: str) -> bool:
        return self._wait(name) > 0

    def _wait(self, name: str) -> float:
        due = self._rest.get(name)
        return (due - self._now()).total_seconds() if due else 0.0

    def _note_failure(self, name: str, error: NewsloomError, *, probing: bool = False) -> None:
        asked = error.retry_after if isinstance(error, TransientError) else None
        due = operations.record_failure(
            name=name, error=error, now=self._now(), retry_after=asked, passing=isinstance(error, UpstreamError),
            probing=probing,
        )  # fmt: skip
        with self._lock:
            self._failed.add(name)
            self._rest[name] = due

    def _note_success(self, name: str) -> None:
        operations.record_success(name=name)
        with self._lock:
            self._failed.discard(name)
            self._rest.pop(name, None)


def _alike(one: EngineConfig, other: EngineConfig) -> bool:
    """Whether an engine opened with one need not be opened again for the other: a new price changes nothing in it."""
    free = [
        replace(config, settings={name: value for name, value in config.settings.items() if name != PRICE})
        for config in (one, other)
    ]
    return free[0] == free[1]
