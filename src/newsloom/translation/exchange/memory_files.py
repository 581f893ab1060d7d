"""The memory out to a TMX file, and a TMX file into the memory."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from newsloom.editions.models import Edition
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.sources.queries import expired
from newsloom.translation import memory
from newsloom.translation.exchange import tmx
from newsloom.translation.exchange.tmx import LeftOut, Unit
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.models import MemoryEntry
from newsloom.translation.segments import source_hash

AT_ONCE = 2_000
"""Units written in one transaction: others write between two of them."""
MOST_REASONS = 20

Told = Callable[[int], None]
"""Hears how many units were seen so far."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file's units.

    :param taken: went into the memory. :param kept: the memory had words for them already, which stay.
    :param pairs: ``("en", "fr")`` → how many units of that pair the file has.
    :param left_out: the first units that say nothing usable; ``unusable`` counts them all.
    """

    taken: int
    kept: int
    pairs: dict[tuple[str, str], int]
    unusable: int
    left_out: tuple[LeftOut, ...]


def export_memory(
    stream: BinaryIO,
    *,
    source: str,
    target: str,
    now: datetime,
    publisher_id: int | None = None,
    told: Told = lambda _: None,
) -> int:
    """Writes what the memory has in use for a pair, oldest first; returns how many units.

    What belongs to a withdrawn story, or to a publisher whose rights have ended, stays here.

    :param publisher_id: only what was translated for this publisher.
    """
    entries = MemoryEntry.objects.filter(source_language=source, target_language=target, withdrawn_at=None)
    entries = entries.exclude(publisher_id__in=expired(now).values("pk"))
    if publisher_id is not None:
        entries = entries.filter(publisher_id=publisher_id)
    count = 0

    def units() -> Iterator[Unit]:
        nonlocal count
        for entry in entries.order_by("pk").iterator(chunk_size=AT_ONCE):
            yield _unit(entry)
            count += 1
            if count % AT_ONCE == 0:
                told(count)

    tmx.write(units(), stream, source=source, version=version("newsloom"))
    return count


def _unit(entry: MemoryEntry) -> Unit:
    return Unit(
        entry.source_language,
        entry.target_language,
        entry.source_text,
        entry.target_text,
        origin=tmx.origin(entry.origin),
        engine=entry.engine,
        version=entry.engine_version,
        route=tuple(entry.route.split()),
        context_hash=entry.context_hash,
        terms_hash=entry.terms_hash,
        created_at=entry.created_at,
    )


def import_memory(path: Path, *, now: datetime, told: Told = lambda _: None) -> Imported:
    """Takes a TMX file into the memory; the whole file is read through before a word of it is written.

    Words that the memory has stay as they are, but a person's words from the file replace an engine's.

    :raises RefusedError: ``file-unreadable``, ``memory-file-broken``: nothing was taken in.
    """
    seen = _look_through(path, told)
    taken = 0
    done = 0
    with path.open("rb") as stream:
        units = (unit for unit in _settled(tmx.read(stream), Tongues.here()) if isinstance(unit, Unit))
        while portion := list(islice(units, AT_ONCE)):
            taken += _bring_in(portion, now)
            done += len(portion)
            told(done)
    return replace(seen, taken=taken, kept=done - taken)


def _look_through(path: Path, told: Told) -> Imported:
    pairs: dict[tuple[str, str], int] = {}
    left_out: list[LeftOut] = []
    unusable = 0
    try:
        with path.open("rb") as stream:
            for number, unit in enumerate(_settled(tmx.read(stream), Tongues.here()), start=1):
                if isinstance(unit, Unit):
                    pair = unit.source_language, unit.target_language
                    pairs[pair] = pairs.get(pair, 0) + 1
                else:
                    unusable += 1
                    left_out += [unit] if len(left_out) < MOST_REASONS else []
                if number % AT_ONCE == 0:
                    told(number)
    except OSError as error:
        raise RefusedError("file-unreadable", f"“{path}” cannot be read: {error.strerror}.") from None
    return Imported(0, 0, pairs, unusable, tuple(left_out))


class Tongues:
    """Tags as files write them, as this site writes them: ``fr-FR`` is the edition ``fr``."""

    def __init__(self, editions: Iterable[str]) -> None:
        self._editions = tuple(editions)
        self._known: dict[str, str] = {}

    @classmethod
    def here(cls) -> "Tongues":
        return cls(Edition.objects.values_list("language", flat=True))

    def settle(self, tag: str) -> str:
        """This site's tag.

        :raises RefusedError: ``language-unknown``.
        """
        if tag not in self._known:
            self._known[tag] = self._find(languages.normalise(tag))
        return self._known[tag]

    def _find(self, tag: str) -> str:
        if tag in self._editions:
            return tag
        plain = languages.base(tag)
        without_country = plain, f"{plain}-{languages.script(tag)}"
        return next(other for other in (*self._editions, *without_country) if languages.same_text(tag, other))


def _settled(units: Iterable[Unit | LeftOut], tongues: Tongues) -> Iterator[Unit | LeftOut]:
    for unit in units:
        if isinstance(unit, LeftOut):
            yield unit
            continue
        try:
            source, target = tongues.settle(unit.source_language), tongues.settle(unit.target_language)
        except RefusedError as error:
            yield LeftOut(unit.line, error.message)
            continue
        if source == target:
            yield LeftOut(unit.line, f"both its texts are in {source}")
        else:
            yield replace(unit, source_language=source, target_language=target)


def _bring_in(units: Iterable[Unit], now: datetime) -> int:
    pairs: dict[tuple[str, str], dict[Key, Remembered]] = {}
    for unit in units:
        entries = pairs.setdefault((unit.source_language, unit.target_language), {})
        entries.setdefault(Key(source_hash(unit.source), unit.context_hash, unit.terms_hash), _remembered(unit))
    return sum(
        memory.bring_in(entries, source=source, target=target, now=now) for (source, target), entries in pairs.items()
    )


def _remembered(unit: Unit) -> Remembered:
    return Remembered(
        source_text=unit.source,
        target_text=unit.target,
        by_person=unit.origin == "person",
        engine=unit.engine,
        version=unit.version,
        route=unit.route or (unit.source_language, unit.target_language),
        repaired=unit.origin == "repair",
    )
