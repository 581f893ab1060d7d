"""What the judge and the editors find is added to the record of the way that the words came by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection

from newsloom.translation.routing.models import WayRecord

COUNTS = ("segments", "held", "reviewed", "edited", "distance")


@dataclass(frozen=True, slots=True)
class Way:
    """A way as a rendering remembers it."""

    languages: tuple[str, ...]
    engines: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What is added to a record. ``distance``: thousandths of a sentence's letters, summed."""

    segments: int = 0
    held: int = 0
    reviewed: int = 0
    edited: int = 0
    distance: int = 0

    def __add__(self, other: "Findings") -> "Findings":
        return Findings(*(getattr(self, name) + getattr(other, name) for name in COUNTS))


def summed(found: Iterable[tuple[Way, Findings]]) -> dict[Way, Findings]:
    """The findings of each way together."""
    sums: dict[Way, Findings] = {}
    for way, its in found:
        sums[way] = sums.get(way, Findings()) + its
    return sums


def add(found: Mapping[Way, Findings]) -> None:
    """Adds findings to the records of their ways, in one statement."""
    rows = [
        (" ".join(way.languages), way.engines, *(getattr(its, name) for name in COUNTS))
        for way, its in sorted(found.items(), key=lambda each: (each[0].languages, each[0].engines))
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_upsert(), rows)


def _upsert() -> str:
    table = WayRecord._meta.db_table  # noqa: SLF001  Django documents _meta as public
    sums = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in COUNTS)
    return (
        f"INSERT INTO {table} (languages, engines, {', '.join(COUNTS)}) "  # noqa: S608  names of our own columns
        f"VALUES ({', '.join(['%s'] * (2 + len(COUNTS)))}) ON CONFLICT (languages, engines) DO UPDATE SET {sums}"
    )
