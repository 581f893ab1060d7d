"""A revised story beside the wording that people worked on: whose sentences stand, and where two changes meet.

Pure: an old document, the new source's segments, and what becomes of the words that a person wrote.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from newsloom.publishing.building import Plan
from newsloom.publishing.document import Document, Passage
from newsloom.translation import markup
from newsloom.translation.segments import source_hash
from newsloom.translation.translate import Rendering

ALIKE = 0.3
"""How alike (0 to 1, by difflib) two sentences must be for one to be a new version of the other."""

Field = tuple[str, str]
"""The id of a block (empty for the story itself) and the name of a run of text in it."""

Numbered = tuple[int, str]
"""A segment of the new story: its number, and its text."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A sentence that a person edited and its publisher changed.

    :param number: of the new segment, counted through the new document.
    """

    number: int
    old_source: str
    new_source: str
    edited: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What is carried over into a revision: ``kept`` has a person's words by the number of the new segment."""

    kept: Mapping[int, str]
    clashes: tuple[Clash, ...]

    def applied(self, renderings: Sequence[Rendering]) -> list[Rendering]:
        """The renderings of the new story with the words that are kept in their places."""
        return [
            Rendering(self.kept[number], "person", route=each.route) if number in self.kept else each
            for number, each in enumerate(renderings)
        ]


NOTHING = Carried({}, ())


def carried_over(old: Document, planned: Plan) -> Carried:
    """A person's words wherever the same sentence stands in the new story, and the clashes where it was changed.

    A sentence that is gone from the story takes its words with it; they stay in the history.
    """
    new = _numbered(planned)
    everywhere = {source_hash(text): number for segments in new.values() for number, text in segments}
    kept: dict[int, str] = {}
    clashes: list[Clash] = []
    for field, passage in _passages(old):
        here = new.get(field, [])
        for at, segment in enumerate(passage.segments):
            if segment.origin != "person":
                continue
            same = _same(segment.source, here, everywhere)
            if same is not None:
                kept[same] = segment.text
            elif (now := _successor(passage, at, here)) is not None:
                clashes.append(Clash(now[0], segment.source, now[1], segment.text))
    return Carried(kept, tuple(_apart(clashes, kept)))


def _same(source: str, here: Sequence[Numbered], everywhere: Mapping[str, int]) -> int | None:
    """The number of the same sentence, in its own passage before any other."""
    key = source_hash(source)
    return next((number for number, text in here if source_hash(text) == key), everywhere.get(key))


def _successor(passage: Passage, at: int, here: Sequence[Numbered]) -> Numbered | None:
    """The new sentence that stands where an old one stood, where it is a version of it."""
    before = [source_hash(segment.source) for segment in passage.segments]
    after = [source_hash(text) for _, text in here]
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace" and old_from <= at < old_to:
            candidates = here[new_from:new_to]
            opposite = at - old_from if len(candidates) == old_to - old_from else None
            return _version(passage.segments[at].source, candidates, opposite)
    return None


def _version(source: str, candidates: Sequence[Numbered], opposite: int | None) -> Numbered | None:
    """The candidate most like the old sentence; else, where each old one has a new one opposite, that one."""
    likeness = [_likeness(source, text) for _, text in candidates]
    if max(likeness) >= ALIKE:
        return candidates[likeness.index(max(likeness))]
    return None if opposite is None else candidates[opposite]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, markup.plain(one), markup.plain(other), autojunk=False).ratio()


def _apart(clashes: Sequence[Clash], kept: Mapping[int, str]) -> Iterator[Clash]:
    """One clash a sentence: where two sentences became one, both persons' words are at stake."""
    together: dict[int, Clash] = {}
    for clash in clashes:
        first = together.get(clash.number)
        if first is not None:
            old, words = f"{first.old_source} {clash.old_source}", f"{first.edited} {clash.edited}"
            clash = replace(first, old_source=old, edited=words)
        together[clash.number] = clash
    return (clash for number, clash in sorted(together.items()) if number not in kept)


def _numbered(planned: Plan) -> dict[Field, list[Numbered]]:
    fields: dict[Field, list[Numbered]] = {}
    number = 0
    for field in planned.fields:
        block = "" if field.block is None else planned.blocks[field.block].id
        fields[block, field.name] = list(enumerate(field.cut.segments, start=number))
        number += len(field.cut.segments)
    return fields


def _passages(document: Document) -> Iterator[tuple[Field, Passage]]:
    yield ("", "title"), document.title
    yield ("", "standfirst"), document.standfirst
    for block in document.blocks:
        yield (block.id, "text"), block.text
        yield (block.id, "alt"), block.alt
        yield (block.id, "caption"), block.caption
