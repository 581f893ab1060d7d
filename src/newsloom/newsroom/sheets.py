"""An article laid out for its editor: each sentence beside its original, what was found in it, and what was typed."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from newsloom.foundation.html import clean_inline, fold
from newsloom.newsroom.facts import Label
from newsloom.newsroom.marking import Mark, marked
from newsloom.publishing.consistency import repairable
from newsloom.publishing.document import ArticleSegment, Document
from newsloom.publishing.places import Placed, PlacedPassage, Spot, passage_of, passages_of, spots
from newsloom.translation.checks.contract import Finding, Severity
from newsloom.translation.segments import source_hash

COLUMNS = 46
"""Letters on a line of a field, about: how high it is where the browser does not fit it to its words."""
HASH = 12


@dataclass(frozen=True, slots=True)
class Note:
    """What a check found, and the number by which its marks name it. ``part``: of the article, where it says one."""

    number: int
    finding: Finding
    part: Label = ""

    @property
    def holds(self) -> bool:
        return self.finding.severity is Severity.HOLD

    @property
    def repairable(self) -> bool:
        return repairable(self.finding)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence beside its original.

    ``was`` is its wording as an editor types it, ``typed`` what stands in its field. ``name`` says of a field which
    sentence of which wording it is about, so that what was typed finds its place again after another's change.
    """

    number: int
    name: str
    source: SafeString
    text: SafeString
    typed: str
    was: str
    origin: Label
    notes: tuple[Note, ...]

    @property
    def changed(self) -> bool:
        return self.typed != self.was

    @property
    def rows(self) -> int:
        return 1 + len(self.typed) // COLUMNS

    @property
    def shown_apart(self) -> bool:
        """Whether the field alone would hide something: marked words, or markup."""
        return "<" in self.text


@dataclass(frozen=True, slots=True)
class Part:
    """A passage of the article."""

    label: Label
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A wording with its findings, those that hold it first. ``lost``: typed for sentences that are gone."""

    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """What came back in the field of a sentence: which one it was, of what source, and whether it was changed."""

    number: int
    source: str
    words: str


@dataclass(slots=True)
class _Desk:
    """What is at hand while a sheet is laid out."""

    notes: tuple[Note, ...]
    passages: list[PlacedPassage]
    typed: dict[tuple[int, str], str]
    stored: dict[int, ArticleSegment]
    at_line: dict[int, list[Note]] = field(default_factory=dict)
    marks: dict[tuple[str, int], list[Mark]] = field(default_factory=dict)


def lay_out(
    document: Document, findings: Sequence[Finding], *, typed: Sequence[Typed] = (), stored: Document | None = None
) -> Sheet:
    """The sheet of a document.

    :param typed: what an editor typed and could not be saved.
    :param stored: the wording that stands, where ``document`` is what the editor made of it.
    """
    passages = passages_of(document)
    wording = dict(enumerate((stored or document).segments()))
    words, lost = _put(typed, {number: segment.source for number, segment in wording.items()})
    desk = _Desk(_notes(findings, passages), passages, words, wording)
    for note in desk.notes:
        _place(note, desk)
    parts = tuple(Part(part_label(one.part), tuple(_line(placed, desk) for placed in one.segments)) for one in passages)
    return Sheet(parts, desk.notes, lost)


def _put(typed: Sequence[Typed], sources: Mapping[int, str]) -> tuple[dict[tuple[int, str], str], tuple[str, ...]]:
    """What was typed, put to the sentences that it was typed for, and what finds none any more."""
    places: dict[str, list[int]] = {}
    for number, source in sources.items():
        places.setdefault(source_hash(source)[:HASH], []).append(number)
    found: dict[tuple[int, str], str] = {}
    lost: list[str] = []
    for one in typed:
        there = places.get(one.source)
        if there:
            found[one.number if one.number in there else there[0], one.source] = one.words
        else:
            lost.append(one.words)
    return found, tuple(lost)


def _notes(findings: Sequence[Finding], passages: Sequence[PlacedPassage]) -> tuple[Note, ...]:
    in_order = sorted(findings, key=lambda one: (one.severity is not Severity.HOLD, _order(passage_of(one))))
    return tuple(Note(number, one, _part_of(one, passages)) for number, one in enumerate(in_order, start=1))


def _order(passage: int | None) -> int:
    return -1 if passage is None else passage


def _part_of(finding: Finding, passages: Sequence[PlacedPassage]) -> Label:
    at = passage_of(finding)
    return part_label(passages[at].part) if at is not None and 0 <= at < len(passages) else ""


def _place(note: Note, desk: _Desk) -> None:
    """Marks the words that a note is about, and puts its sentence to the first line that it marks."""
    finding = note.finding
    source, target = spots(finding, "source", desk.passages), spots(finding, "target", desk.passages)
    for side, found in (("source", source), ("target", target)):
        for spot in found:
            mark = Mark(spot.start, spot.end, note.number, note.holds)
            desk.marks.setdefault((side, spot.segment), []).append(mark)
    number = _line_of(finding, [*target, *source], desk.passages)
    if number is not None:
        desk.at_line.setdefault(number, []).append(note)


def _line_of(finding: Finding, found: Sequence[Spot], passages: Sequence[PlacedPassage]) -> int | None:
    if found:
        return found[0].segment
    at = passage_of(finding)
    return passages[at].segments[-1].number if at is not None and 0 <= at < len(passages) else None


def _line(placed: Placed, desk: _Desk) -> Line:
    number, segment = placed.number, placed.segment
    stored = desk.stored.get(number, segment)
    was, key = as_typed(stored.text), source_hash(stored.source)[:HASH]
    return Line(
        number=number,
        name=f"words-{number}-{key}-{_digest(was)}",
        source=marked(segment.source, desk.marks.get(("source", number), ())),
        text=marked(segment.text, desk.marks.get(("target", number), ())),
        typed=desk.typed.get((number, key), was),
        was=was,
        origin=_origin(segment),
        notes=tuple(desk.at_line.get(number, ())),
    )


def _origin(segment: ArticleSegment) -> Label:
    engine = f"{segment.engine} {segment.version}".strip()
    origins = {"memory": _("memory"), "person": _("a person"), "copy": _("copied"), "engine": "", "source": ""}
    repaired = _("repaired") if segment.repaired else ""
    return " · ".join(str(part) for part in (engine, origins.get(segment.origin, ""), repaired) if part)


def as_typed(text: str) -> str:
    """Inline HTML as an editor types it: a lone ``&`` needs no entity where it cannot be mistaken for one."""
    easy = fold(text.replace("&amp;", "&").replace("&nbsp;", "\xa0"))
    return easy if clean_inline(easy) == clean_inline(text) else fold(text)


def read_typed(form: Mapping[str, str]) -> Iterator[Typed]:
    """What was changed in the fields of a sheet; the others, which a browser sends too, are left out."""
    for name, words in form.items():
        kind, _, rest = name.partition("-")
        numbers = rest.split("-")
        if kind == "words" and len(numbers) == 3 and numbers[0].isdecimal():
            number, source, was = numbers
            if _digest(folded := fold(words)) != was:
                yield Typed(int(number), source, folded)


def _digest(words: str) -> str:
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def part_label(part: str) -> Label:
    """The name of a part of an article."""
    return {
        "title": _("Title"),
        "standfirst": _("Standfirst"),
        "heading": _("Heading"),
        "quote": _("Quotation"),
        "list_item": _("List item"),
        "alt": _("Text alternative"),
        "caption": _("Caption"),
        "paragraph": _("Paragraph"),
    }.get(part, part)
