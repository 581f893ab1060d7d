"""Lines of the ledger before they are written, and the one statement that adds them up."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from datetime import date

from django.db import connection

from newsloom.translation.ledger.models import LedgerLine

KEY = ("day", "engine", "source_language", "target_language", "publisher_id")


@dataclass(frozen=True, slots=True)
class Charge:
    """What is added to one line."""

    day: date
    engine: str
    source_language: str
    target_language: str
    publisher_id: int
    characters: int = 0
    failed_characters: int = 0
    segments: int = 0
    calls: int = 0
    milliseconds: int = 0
    cost: int = 0
    saved_characters: int = 0
    saved_segments: int = 0

    @property
    def key(self) -> tuple[date, str, str, str, int]:
        return (self.day, self.engine, self.source_language, self.target_language, self.publisher_id)

    def __add__(self, other: "Charge") -> "Charge":
        sums = (getattr(self, name) + getattr(other, name) for name in COUNTS)
        return Charge(*self.key, *sums)


COLUMNS = tuple(field.name for field in fields(Charge))
COUNTS = tuple(name for name in COLUMNS if name not in KEY)


def summed(charges: Iterable[Charge]) -> list[Charge]:
    """One charge a line, in the order of their keys, in which every worker locks them."""
    lines: dict[tuple[date, str, str, str, int], Charge] = {}
    for charge in charges:
        lines[charge.key] = lines[charge.key] + charge if charge.key in lines else charge
    return [lines[key] for key in sorted(lines)]


def write(charges: Iterable[Charge]) -> None:
    """Adds charges to their lines, in the transaction that is open."""
    rows = [(str(connection.ops.adapt_datefield_value(charge.day)), *astuple(charge)[1:]) for charge in summed(charges)]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_upsert(), rows)


def _upsert() -> str:
    """Insert or add. Django's ``bulk_create`` cannot add to what stands there."""
    table = LedgerLine._meta.db_table  # noqa: SLF001  Django documents _meta as public
    columns, values = ", ".join(COLUMNS), ", ".join(["%s"] * len(COLUMNS))
    sums = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in COUNTS)
    return (
        f"INSERT INTO {table} ({columns}) VALUES ({values}) "  # noqa: S608  names of our own columns
        f"ON CONFLICT ({', '.join(KEY)}) DO UPDATE SET {sums}"
    )
