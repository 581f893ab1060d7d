"""A block's inline HTML as sentences, and sentences as a block again, exactly.

In: inline HTML and its language. Out: segments, what stood between them, and the hash that the memory knows them by.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import sentencex

from newsloom.foundation.languages import base
from newsloom.translation.markup import TAG, VOID

UNSPACED = frozenset({"zh", "ja"})
"""Languages that set no space between two sentences."""

BREAK = re.compile(r"(\s*<br\s*/?>\s*)", re.IGNORECASE)
OUTER_SPACE = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
WRAPPED = re.compile(r"^(<([A-Za-z][A-Za-z0-9-]*)[^<>]*>)(.*)(</\2\s*>)$", re.DOTALL)
ENTITY_END = re.compile(r"&#?\w+;$")
"""A semicolon that ends an entity is no Greek question mark."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The segments of a block and what stands around them: ``gaps`` has one entry more than ``segments``."""

    segments: tuple[str, ...]
    gaps: tuple[str, ...]

    def join(self, translated: Sequence[str] | None = None, *, target: str = "") -> str:
        """The block again, from its own segments or from their translations into ``target``."""
        segments = self.segments if translated is None else translated
        if len(segments) != len(self.segments):
            raise ValueError(f"{len(self.segments)} segments wanted, {len(segments)} given")
        if not segments:
            return self.gaps[0]
        gaps = self.gaps_in(target)
        return gaps[0] + "".join(segment + gap for segment, gap in zip(segments, gaps[1:], strict=True))

    def gaps_in(self, target: str) -> tuple[str, ...]:
        """What stands around and between the segments once they are translated into ``target``."""
        if len(self.gaps) < 2:
            return self.gaps
        return (self.gaps[0], *(_gap(gap, target) for gap in self.gaps[1:-1]), self.gaps[-1])


def _gap(gap: str, target: str) -> str:
    """Between two sentences: none in Chinese and Japanese, a space in all other languages; breaks stay."""
    if not target or gap.strip():
        return gap
    return "" if base(target) in UNSPACED else (gap or " ")


def split(source: str, language: str) -> Passage:
    """The sentences of inline HTML. No tag is torn: a sentence that ends inside a tag goes on to the tag's end."""
    segments: list[str] = []
    gaps: list[str] = [""]
    for index, part in enumerate(_at_breaks(source)):
        if index % 2:
            gaps[-1] += part
            continue
        before, inner, after = _unwrap(part)
        gaps[-1] += before
        for sentence in _sentences(inner, language):
            _, space_before, words, space_after = _outer(sentence)
            gaps[-1] += space_before
            if words:
                segments.append(words)
                gaps.append("")
            gaps[-1] += space_after
        gaps[-1] += after
    return Passage(tuple(segments), tuple(gaps))


def _at_breaks(source: str) -> list[str]:
    """Text and line breaks by turns; a break inside a tag is left in its text."""
    parts = BREAK.split(source)
    if len(parts) == 1:
        return parts
    turns = [parts[0]]
    for gap, text in zip(parts[1::2], parts[2::2], strict=True):
        if _depth(turns[-1]) == 0:
            turns.extend((gap, text))
        else:
            turns[-1] += gap + text
    return turns


def _depth(source: str) -> int:
    return sum(_step(tag) for tag in TAG.finditer(source))


def _unwrap(source: str) -> tuple[str, str, str]:
    """Takes off spaces and tags that stand around the whole."""
    before = after = ""
    inner = source
    while True:
        _, space_before, inner, space_after = _outer(inner)
        before, after = before + space_before, space_after + after
        wrapped = WRAPPED.match(inner)
        # A link stays with its words: an engine may move it, and the checks look for it in a segment.
        if not wrapped or wrapped[2].lower() == "a" or not _balanced(wrapped[3]):
            return before, inner, after
        before, inner, after = before + wrapped[1], wrapped[3], wrapped[4] + after


def _outer(source: str) -> tuple[str, str, str, str]:
    found = OUTER_SPACE.match(source)
    return (source, found[1], found[2], found[3]) if found else (source, "", source, "")


def _balanced(source: str) -> bool:
    depth = 0
    for tag in TAG.finditer(source):
        depth += _step(tag)
        if depth < 0:
            return False
    return depth == 0


def _sentences(source: str, language: str) -> list[str]:
    if not source.strip():
        return [source] if source else []
    words = TAG.sub("", source)
    found = list(sentencex.segment(base(language), words))
    if "".join(found) != words:
        return [source]
    return _with_tags(source, [len(sentence) for sentence in found])


def _with_tags(source: str, lengths: Sequence[int]) -> list[str]:
    """Cuts ``source`` after so many characters of text each; a cut that falls inside a tag is left out.

    Right at tags, closing ones belong to the sentence before and opening ones to the next.
    """
    wanted = list(accumulate(lengths))[:-1]
    cuts: dict[int, int] = {}
    text = position = depth = 0
    for tag in [*TAG.finditer(source), None]:
        end = tag.start() if tag else len(source)
        if depth == 0:
            for place in wanted[bisect_left(wanted, text) : bisect_right(wanted, text + end - position)]:
                cuts.setdefault(place, position + place - text)
        text += end - position
        if tag:
            position = tag.end()
            depth = max(0, depth + _step(tag))
    whole = (cut for cut in cuts.values() if not ENTITY_END.search(source, max(0, cut - 12), cut))
    edges = [0, *sorted(whole), len(source)]
    return [source[start:end] for start, end in pairwise(edges)]


def _step(tag: re.Match[str]) -> int:
    """How much deeper the text after the tag lies."""
    return 0 if tag[2].lower() in VOID else -1 if tag[1] else 1


def source_hash(text: str) -> str:
    """What the memory knows a segment by: 32 hexadecimal digits, the same whatever its spaces and composition."""
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.blake2b(folded.encode(), digest_size=16).hexdigest()


def context_hash(context: str) -> str:
    """The same for a segment's context; empty for none."""
    return source_hash(context) if context else ""
