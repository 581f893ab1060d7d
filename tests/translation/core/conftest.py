"""An installation's engines in small: rows whose engine is a real adapter of its own kind, registered for the test."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from newsloom.foundation.errors import NewsloomError
from newsloom.translation.engines import registry
from newsloom.translation.engines.port import Capabilities, Engine, EngineConfig
from newsloom.translation.models import Engine as EngineRow
from newsloom.translation.translate import Desk


@dataclass
class Labeller:
    """An engine that writes the target language before each text, and remembers what it was sent."""

    config: EngineConfig
    sent: list[list[str]] = field(default_factory=list)
    fails: list[NewsloomError] = field(default_factory=list)
    closed: bool = False
    version: str = "7"

    @property
    def name(self) -> str:
        return self.config.name

    def capabilities(self) -> Capabilities:
        size = self.config.settings.get("batch_size", 100)
        return Capabilities(self.config.pairs, batch_size=size if isinstance(size, int) else 100, keeps_markup=True)

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        self.sent.append(list(segments))
        if self.fails:
            raise self.fails.pop(0)
        return [f"{target}({segment})" for segment in segments]

    def close(self) -> None:
        self.closed = True


@dataclass
class Clock:
    """A clock that stands still until it is told to go on."""

    moment: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def go_on(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> dict[str, Labeller]:
    """The engines of kind ``labeller`` that were opened, by name; the kind exists only in this test."""
    found: dict[str, Labeller] = {}

    def open_one(config: EngineConfig) -> Engine:
        return found.setdefault(config.name, Labeller(config))

    monkeypatch.setitem(registry.KINDS, "labeller", open_one)
    return found


@pytest.fixture
def add() -> Callable[..., EngineRow]:
    """Writes an engine row of kind ``labeller``: ``add("rules", "en-es", "es-fr")``."""

    def write(name: str, *pairs: str, **settings: object) -> EngineRow:
        return EngineRow.objects.create(
            name=name, kind="labeller", pairs=[pair.split("-") for pair in pairs], settings=settings
        )

    return write


@pytest.fixture
def desk(clock: Clock, opened: dict[str, Labeller], db: None) -> Iterator[Desk]:
    """A desk without engines; tests add rows and call ``refresh``."""
    desk = Desk(now=clock)
    yield desk
    desk.close()
