"""What was translated before: looked up in bulk, written in bulk, never shown twice as new work.

A person's words win over an engine's, those made for this very context over general ones, and an engine never
overwrites a person. What belongs to a withdrawn story is neither found nor kept for ever.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from newsloom.translation import markup
from newsloom.translation.clues import NONE, clues_of
from newsloom.translation.models import MemoryEntry

HASHES_A_QUERY = 10_000
"""SQLite takes 32,766 parameters in one statement."""

COLUMNS = (
    "source_language", "target_language", "source_hash", "context_hash", "terms_hash", "source_text",
    "target_text", "origin", "engine", "engine_version", "route", "story_id", "publisher_id", "withdrawn_at",
    "created_at", "clue_1", "clue_2", "clue_3", "clue_4",
)  # fmt: skip
KEY = ("source_language", "target_language", "source_hash", "context_hash", "terms_hash")


@dataclass(frozen=True, slots=True)
class Key:
    """A segment, its context and the terms in it, as hashes (``segments.source_hash``, ``segments.context_hash``,
    ``terms.glossary.terms_hash``).

    What an engine wrote while other terms were in force is not found; a person's words are, whatever the terms.
    """

    source: str
    context: str = ""
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translation as the memory has it. ``repaired``: a number or name was put back into an engine's words."""

    source_text: str
    target_text: str
    by_person: bool = False
    engine: str = ""
    version: str = ""
    route: tuple[str, ...] = ()
    story_id: int | None = None
    publisher_id: int | None = None
    repaired: bool = False


def look_up(keys: Iterable[Key], *, source: str, target: str, people_only: bool = False) -> dict[Key, Remembered]:
    """The best entry for each key that has one. One statement for ten thousand keys.

    :param people_only: leave aside what engines wrote.
    """
    wanted = list(dict.fromkeys(keys))
    rows = [row for hashes in _portions(wanted) for row in _rows(hashes, source, target, people_only=people_only)]
    by_source: dict[str, list[MemoryEntry]] = {}
    for row in rows:
        by_source.setdefault(row.source_hash, []).append(row)
    best = ((key, _best(by_source.get(key.source, ()), key)) for key in wanted)
    return {key: _remembered(row) for key, row in best if row is not None}


def _portions(keys: Sequence[Key]) -> Iterable[list[str]]:
    hashes = list(dict.fromkeys(key.source for key in keys))
    for start in range(0, len(hashes), HASHES_A_QUERY):
        yield hashes[start : start + HASHES_A_QUERY]


def _rows(hashes: Sequence[str], source: str, target: str, *, people_only: bool) -> list[MemoryEntry]:
    found = MemoryEntry.objects.filter(
        source_language=source, target_language=target, source_hash__in=hashes, withdrawn_at=None
    )
    return list(found.filter(origin=MemoryEntry.Origin.PERSON) if people_only else found)


def _best(rows: Sequence[MemoryEntry], key: Key) -> MemoryEntry | None:
    person = MemoryEntry.Origin.PERSON
    fitting = [
        row
        for row in rows
        if row.context_hash in {"", key.context} and (row.origin == person or row.terms_hash == key.terms)
    ]
    return max(fitting, key=lambda row: (row.origin == person, row.context_hash == key.context), default=None)


def _remembered(row: MemoryEntry) -> Remembered:
    return Remembered(
        source_text=row.source_text,
        target_text=row.target_text,
        by_person=row.origin == MemoryEntry.Origin.PERSON,
        engine=row.engine,
        version=row.engine_version,
        route=tuple(row.route.split()),
        story_id=row.story_id,
        publisher_id=row.publisher_id,
        repaired=row.origin == MemoryEntry.Origin.REPAIR,
    )


def remember(entries: Mapping[Key, Remembered], *, source: str, target: str, now: datetime) -> None:
    """Writes all entries in one statement and one transaction; an engine's entry never replaces a person's."""
    rows = [_row(key, entry, source, target, now) for key, entry in entries.items()]
    if not rows:
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(_upsert(), rows)


def bring_in(entries: Mapping[Key, Remembered], *, source: str, target: str, now: datetime) -> int:
    """Writes entries that come from elsewhere, in one transaction; returns how many the memory took.

    What it has stays, even what is withdrawn; a person's words from elsewhere replace an engine's.
    """
    rows = [_row(key, entry, source, target, now) for key, entry in entries.items()]
    if not rows:
        return 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(_insert_or_improve(), rows)
        return int(cursor.rowcount)


def _row(key: Key, entry: Remembered, source: str, target: str, now: datetime) -> tuple[str | int | None, ...]:
    return (
        source, target, key.source, key.context, "" if entry.by_person else key.terms,
        entry.source_text, entry.target_text,
        _origin(entry).value,
        entry.engine, entry.version, " ".join(entry.route), entry.story_id, entry.publisher_id,
        None, str(connection.ops.adapt_datetimefield_value(now)),
        *(clues_of(markup.plain(entry.source_text), source=source, target=target) if entry.by_person else NONE),
    )  # fmt: skip


def _origin(entry: Remembered) -> MemoryEntry.Origin:
    if entry.by_person:
        return MemoryEntry.Origin.PERSON
    return MemoryEntry.Origin.REPAIR if entry.repaired else MemoryEntry.Origin.ENGINE


def _upsert() -> str:
    """Insert or replace. Django's ``bulk_create`` cannot say on which condition a row is replaced."""
    table = MemoryEntry._meta.db_table  # noqa: SLF001  Django documents _meta as public
    person = MemoryEntry.Origin.PERSON.value
    return _insert(
        f"{table}.origin <> '{person}' OR {table}.withdrawn_at IS NOT NULL OR excluded.origin = '{person}'",
        kept=frozenset(KEY),
    )


def _insert_or_improve() -> str:
    """Insert, or write a person's words over an engine's; the story and publisher that a row came from stay."""
    table = MemoryEntry._meta.db_table  # noqa: SLF001
    person = MemoryEntry.Origin.PERSON.value
    return _insert(
        f"{table}.origin <> '{person}' AND {table}.withdrawn_at IS NULL AND excluded.origin = '{person}'",
        kept=frozenset((*KEY, "story_id", "publisher_id")),
    )


def _insert(replacing: str, *, kept: frozenset[str]) -> str:
    """An insert that, where there is such a row, replaces it under a condition, but for the columns ``kept``."""
    table = MemoryEntry._meta.db_table  # noqa: SLF001
    columns = ", ".join(COLUMNS)
    values = ", ".join(["%s"] * len(COLUMNS))
    changes = ", ".join(f"{column} = excluded.{column}" for column in COLUMNS if column not in kept)
    return (
        f"INSERT INTO {table} ({columns}) VALUES ({values}) "  # noqa: S608  names of our own columns
        f"ON CONFLICT ({', '.join(KEY)}) DO UPDATE SET {changes} WHERE {replacing}"
    )


def withdraw(*, story_id: int, now: datetime) -> int:
    """Takes a story's entries out of use; returns how many."""
    return MemoryEntry.objects.filter(story_id=story_id, withdrawn_at=None).update(withdrawn_at=now)


def withdraw_dropped(*, story_id: int, kept: Iterable[str], now: datetime) -> int:
    """Takes a story's entries out of use but for these source hashes; returns how many."""
    left = list(kept)
    entries = MemoryEntry.objects.filter(story_id=story_id, withdrawn_at=None)
    return entries.exclude(source_hash__in=left).update(withdrawn_at=now)


def restore(*, story_id: int) -> int:
    """Takes a story's entries into use again, after it came back; returns how many."""
    return MemoryEntry.objects.filter(story_id=story_id).exclude(withdrawn_at=None).update(withdrawn_at=None)


def purge(*, before: datetime) -> int:
    """Deletes entries that were withdrawn before a moment; returns how many."""
    deleted, _ = MemoryEntry.objects.filter(withdrawn_at__lt=before).delete()
    return deleted


def erase(*, story_id: int) -> int:
    """Deletes a story's entries at once, as a legal withdrawal asks; returns how many."""
    deleted, _ = MemoryEntry.objects.filter(story_id=story_id).delete()
    return deleted
