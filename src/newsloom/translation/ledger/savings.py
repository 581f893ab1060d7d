"""What the memory answered in an engine's place: characters that were not sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from newsloom.translation.ledger import charges
from newsloom.translation.ledger.amounts import site_day
from newsloom.translation.ledger.charges import Charge


@dataclass(frozen=True, slots=True)
class Saved:
    """A text that the memory knew. ``engine``: who wrote it once; ``person`` for a person."""

    engine: str
    publisher: int
    characters: int


def write_down(found: Iterable[Saved], *, source: str, target: str, now: datetime) -> None:
    """Adds to the ledger what was saved, in one statement."""
    day = site_day(now)
    charges.write(
        Charge(day, saved.engine, source, target, saved.publisher, saved_characters=saved.characters, saved_segments=1)
        for saved in found
    )
