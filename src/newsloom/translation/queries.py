"""Reads of the room: engines and their health."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.conf import settings

from newsloom.translation.engines.port import PRICE, Capabilities, EngineConfig, Pair
from newsloom.translation.models import Engine, MemoryEntry


@dataclass(frozen=True, slots=True)
class EngineFault:
    """Why an engine failed last."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Circuit:
    """Whether an engine may be sent anything: see `models.Engine`."""

    failing: bool = False
    next_attempt_at: datetime | None = None
    probe_until: datetime | None = None

    def wait(self, now: datetime) -> float:
        """Seconds until somebody may try it; 0 where it works, or is due for a try."""
        until = max(filter(None, (self.next_attempt_at, self.probe_until)), default=None) if self.failing else None
        return max((until - now).total_seconds(), 0.0) if until else 0.0

    def state(self, now: datetime) -> str:
        """``closed``: it works; ``open``: nothing is sent; ``half-open``: the next portion says whether it works."""
        if not self.failing:
            return "closed"
        return "open" if self.next_attempt_at and self.next_attempt_at > now else "half-open"


@dataclass(frozen=True, slots=True)
class EngineHealth:
    """An engine as the operator sees it; ``able`` is what it could do when it was last opened."""

    id: int
    config: EngineConfig
    able: Capabilities | None
    enabled: bool
    state: str
    fault: EngineFault | None
    failures: int
    price: Decimal
    last_error_at: datetime | None
    next_attempt_at: datetime | None
    circuit: Circuit


def pairs_of(row: Engine) -> frozenset[Pair]:
    """The pairs that the operator gave."""
    return frozenset((str(source), str(target)) for source, target in row.pairs)


def price_of(row: Engine) -> Decimal:
    """What a million characters cost, in the site's currency."""
    return Decimal(str(row.settings.get(PRICE, 0)))


def config_of(row: Engine) -> EngineConfig:
    """What the engine is opened with; the key comes from the environment, never from the database."""
    return EngineConfig(
        name=row.name,
        kind=row.kind,
        url=row.url,
        key=os.environ.get(row.key_env, "") if row.key_env else "",
        key_env=row.key_env,
        path=row.path,
        pairs=pairs_of(row),
        settings=dict(row.settings),
        state_folder=str(settings.HOME.trials),
    )


def circuit(name: str) -> Circuit:
    """The circuit of an engine as all workers see it."""
    row = Engine.objects.filter(name=name).values_list("state", "next_attempt_at", "probe_until").first()
    return Circuit(row[0] == Engine.State.FAILING, row[1], row[2]) if row else Circuit()


def engines(*, only_enabled: bool = False) -> Sequence[EngineHealth]:
    """All engines by name, one statement."""
    rows = Engine.objects.filter(enabled=True) if only_enabled else Engine.objects.all()
    return [
        EngineHealth(
            id=row.pk,
            config=config_of(row),
            able=Capabilities.from_json(row.able) if row.able else None,
            enabled=row.enabled,
            state=row.state,
            fault=EngineFault(row.error_code, row.error_message) if row.error_code else None,
            failures=row.failures,
            price=price_of(row),
            last_error_at=row.last_error_at,
            next_attempt_at=row.next_attempt_at,
            circuit=Circuit(row.state == Engine.State.FAILING, row.next_attempt_at, row.probe_until),
        )
        for row in rows
    ]


def memory_size() -> int:
    """How many entries the memory has in use."""
    return MemoryEntry.objects.filter(withdrawn_at=None).count()
