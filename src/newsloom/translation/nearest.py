"""What people wrote for sentences that are nearly the one in hand, for a person to look at: an engine never gets it.

An engine's words are not among them: near ones would lend the faults that are being mended.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from rapidfuzz.distance import Levenshtein

from newsloom.translation import markup
from newsloom.translation.clues import clues_of
from newsloom.translation.models import MemoryEntry

AT_LEAST = 60.0
MOST = 3
A_CLUE = 100
"""Entries looked at for one clue, the newest first: common words must not make it slow."""
AT_ONCE = 50
"""Texts looked up in one statement; SQLite joins 500 selections at most."""


@dataclass(frozen=True, slots=True)
class Near:
    """An entry, and how like the sentence in hand its source is: 100 is the same, markup included."""

    likeness: float
    source_text: str
    target_text: str
    created_at: datetime


def nearest(
    texts: Iterable[str], *, source: str, target: str, at_least: float = AT_LEAST, most: int = MOST
) -> dict[str, list[Near]]:
    """For each text (inline HTML) what people wrote for those of the pair that are most like it, the best first.

    Two statements for a few texts, not many more for fifty.

    :param at_least: likeness in per cent. :param most: entries for each text.
    """
    wanted = list(dict.fromkeys(texts))
    found: dict[str, list[Near]] = {}
    for start in range(0, len(wanted), AT_ONCE):
        portion = wanted[start : start + AT_ONCE]
        entries = _alike(portion, source, target)
        for text in portion:
            found[text] = _best(text, entries.get(text, ()), at_least, most)
    return found


def _alike(texts: Sequence[str], source: str, target: str) -> dict[str, list[MemoryEntry]]:
    """The entries that share a clue with each text."""
    table = MemoryEntry._meta.db_table  # noqa: SLF001  Django documents _meta as public
    selections: list[str] = []
    values: list[int] = []
    for number, text in enumerate(texts):
        for slot, clue in enumerate(clues_of(markup.plain(text), source=source, target=target), start=1):
            if clue is not None:
                selections.append(
                    f"SELECT * FROM (SELECT {number} AS text, id FROM {table} WHERE clue_{slot} = %s "  # noqa: S608
                    f"AND withdrawn_at IS NULL ORDER BY id DESC LIMIT {A_CLUE}) AS s{number}_{slot}"
                )
                values.append(clue)
    if not selections:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ".join(selections), values)
        pairs = cursor.fetchall()
    entries = _entries({pk for _, pk in pairs}, source, target)
    alike: dict[str, list[MemoryEntry]] = {}
    for number, pk in pairs:
        if pk in entries:
            alike.setdefault(texts[number], []).append(entries[pk])
    return alike


def _entries(pks: Iterable[int], source: str, target: str) -> dict[int, MemoryEntry]:
    """Those of the pair. It is looked at here: asked for it, SQLite walks through all entries of the pair instead."""
    found = MemoryEntry.objects.in_bulk(list(pks))
    return {pk: row for pk, row in found.items() if (row.source_language, row.target_language) == (source, target)}


def _best(text: str, entries: Iterable[MemoryEntry], at_least: float, most: int) -> list[Near]:
    plain = markup.plain(text)
    rated = []
    for entry in entries:
        likeness = _likeness(text, plain, entry.source_text, at_least)
        if likeness:
            rated.append((likeness, entry.pk, entry))
    # The same words stand once, whatever the contexts they were kept for.
    once = {(entry.source_text, entry.target_text): (likeness, pk, entry) for likeness, pk, entry in sorted(rated)}
    best = sorted(once.values(), reverse=True)[:most]
    return [Near(likeness, entry.source_text, entry.target_text, entry.created_at) for likeness, _, entry in best]


def _likeness(text: str, plain: str, other: str, at_least: float) -> float:
    """Per cent of letters that stay (Levenshtein); 0 below ``at_least``; under 100 where just the markup differs."""
    if text == other:
        return 100.0
    return min(99.9, 100 * Levenshtein.normalized_similarity(plain, markup.plain(other), score_cutoff=at_least / 100))
