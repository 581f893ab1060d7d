"""Jobs for translators as XLIFF 2.1 (OASIS), one file an article: what is in it, as plain values.

A unit is a passage (a title, a paragraph), its segments are sentences. `xliff_out` writes it, `xliff_in` reads it.
"""

from dataclasses import dataclass
from typing import Literal

from newsloom.foundation.errors import RefusedError

CORE = "urn:oasis:names:tc:xliff:document:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"

State = Literal["initial", "translated", "reviewed", "final"]
FORMATS = {"bold": "xlf:b", "italic": "xlf:i", "ulined": "xlf:u", "lb": "xlf:lb"}
"""Our kinds of codes as XLIFF's ``subType`` names them."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a translator is told. ``priority`` 1 is the most urgent."""

    text: str
    category: str = ""
    priority: int = 5


@dataclass(frozen=True, slots=True)
class Match:
    """What a person wrote for a sentence like this one; ``likeness`` in per cent."""

    source: str
    target: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence and its translation, as inline HTML; ``target`` is None where there is none.

    :param origin: where the translation comes from: ``engine``, ``memory``, ``person`` …
    :param space: whether a space stands before it in its passage.
    """

    id: str
    source: str
    target: str | None
    state: State = "initial"
    origin: str = ""
    space: bool = False
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A name or word that is written one way."""

    term: str
    translation: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage. ``name`` says which part of the article it is."""

    id: str
    name: str
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """One article. ``skeleton`` is for whoever takes the file back; translators' tools leave it alone."""

    id: str
    original: str
    units: tuple[Unit, ...]
    notes: tuple[Note, ...] = ()
    skeleton: str = ""

    @property
    def segments(self) -> dict[str, Segment]:
        return {segment.id: segment for unit in self.units for segment in unit.segments}


@dataclass(frozen=True, slots=True)
class Job:
    """Articles of one pair of languages."""

    source_language: str
    target_language: str
    files: tuple[File, ...]


def broken(why: str) -> RefusedError:
    """The error for a file that is no XLIFF 2."""
    return RefusedError(
        "xliff-broken",
        f"The file cannot be read as XLIFF 2: {why}.",
        "Nothing was changed. Save it as XLIFF 2.0 or 2.1.",
    )
