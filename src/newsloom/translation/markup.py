"""Inline markup apart from its words: taken off for an engine that cannot keep it, and put back around the right ones.

In: inline HTML of one segment (``a em strong b i code sub sup span`` …). Out: the same tags around the translation.
A tag is never lost: where nothing tells which words it belongs to, it stands around those at the same place.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)([^<>]*?)(/?)>")
VOID = frozenset({"br", "wbr", "img"})
WORD = re.compile(r"\w+(?:[\u2019'.-]\w+)*|[^\w\s]", re.UNICODE)
NEUTRAL = re.compile(r'<g id="(\d+)">|</g>')
ALIKE = 70.0
"""Words this similar (0-100) on both sides are taken for the same: names, figures, loans."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag around ``text[start:end]``; where both are equal it stands alone (``<br>``)."""

    start: int
    end: int
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class Inline:
    """Plain text (entities resolved) and its marks, outer before inner."""

    text: str
    marks: tuple[Mark, ...] = ()


def read(source: str) -> Inline:
    """The plain text and marks of inline HTML; tags left open end with the text, stray ones are dropped."""
    if "<" not in source and "&" not in source:
        return Inline(source)
    text: list[str] = []
    length = position = 0
    opened: list[tuple[str, int, str, int]] = []
    found: list[tuple[int, Mark]] = []
    for order, tag in enumerate(TAG.finditer(source)):
        words = html.unescape(source[position : tag.start()])
        text.append(words)
        length += len(words)
        position = tag.end()
        closes, name = tag[1], tag[2].lower()
        if name in VOID:
            found.append((order, Mark(length, length, tag[0], "")))
        elif not closes:
            opened.append((name, length, tag[0], order))
        elif any(name == entry[0] for entry in opened):
            while opened:
                begun, start, opening, place = opened.pop()
                found.append((place, Mark(start, length, opening, f"</{begun}>")))
                if begun == name:
                    break
    text.append(html.unescape(source[position:]))
    whole = "".join(text)
    found.extend((place, Mark(start, len(whole), opening, f"</{name}>")) for name, start, opening, place in opened)
    return Inline(whole, tuple(mark for _, mark in sorted(found, key=lambda pair: pair[0])))


def write(inline: Inline) -> str:
    """Inline HTML, escaped, every tag closed; marks that cross are cut where the outer one ends."""
    if not inline.marks:
        return html.escape(inline.text, quote=False)
    out: list[str] = []
    position = 0
    opened: list[Mark] = []

    def close_until(place: int) -> None:
        nonlocal position
        while opened and opened[-1].end <= place:
            mark = opened.pop()
            out.append(html.escape(inline.text[position : mark.end], quote=False) + mark.closing)
            position = mark.end

    for mark in sorted(inline.marks, key=lambda each: (each.start, -each.end)):
        close_until(mark.start)
        out.append(html.escape(inline.text[position : mark.start], quote=False) + mark.opening)
        position = mark.start
        if mark.closing:
            end = min(mark.end, opened[-1].end) if opened else mark.end
            opened.append(Mark(mark.start, end, mark.opening, mark.closing))
    close_until(len(inline.text))
    return "".join(out) + html.escape(inline.text[position:], quote=False)


def plain(source: str) -> str:
    """The words alone."""
    return read(source).text


def neutral(inline: Inline) -> str:
    """What an engine that keeps markup is sent: escaped text with ``<g id="0">…</g>`` in place of the real tags."""
    return write(
        Inline(
            inline.text,
            tuple(
                Mark(mark.start, mark.end, f'<g id="{index}">', "</g>")
                for index, mark in enumerate(inline.marks)
                if mark.closing
            ),
        )
    )


def from_neutral(answer: str, source: Inline) -> Inline:
    """The real tags back in an engine's answer; those that it lost are projected.

    A tag that it tore into several pieces comes back around the first to the last, a link included once.
    """
    text, places = _read_neutral(answer)
    kept = tuple(
        Mark(*places[index], mark.opening, mark.closing)
        for index, mark in enumerate(source.marks)
        if mark.closing and index in places
    )
    lost = tuple(mark for index, mark in enumerate(source.marks) if not (mark.closing and index in places))
    projected = project(Inline(source.text, lost), text).marks if lost else ()
    return Inline(text, tuple(_uncross([*kept, *projected])))


def _read_neutral(answer: str) -> tuple[str, Mapping[int, tuple[int, int]]]:
    text: list[str] = []
    length = position = 0
    opened: list[tuple[int, int]] = []
    places: dict[int, tuple[int, int]] = {}
    for tag in NEUTRAL.finditer(answer):
        words = html.unescape(answer[position : tag.start()])
        text.append(words)
        length += len(words)
        position = tag.end()
        if tag[1]:
            opened.append((int(tag[1]), length))
        elif opened:
            index, start = opened.pop()
            if start < length:
                first, last = places.get(index, (start, length))
                places[index] = (min(first, start), max(last, length))
    text.append(html.unescape(answer[position:]))
    return "".join(text), places


def project(source: Inline, target: str) -> Inline:
    """The source's marks around the words of ``target`` that fit best.

    Words alike on both sides (names, figures) anchor a mark; between anchors, and without any, the place in the
    sentence decides. Every mark keeps at least one word where the target has one.
    """
    if not source.marks:
        return Inline(target)
    here = list(WORD.finditer(source.text))
    there = [word for word in WORD.finditer(target) if word[0][0].isalnum()] or list(WORD.finditer(target))
    if not there:
        return Inline(target, tuple(Mark(0, len(target), mark.opening, mark.closing) for mark in source.marks))
    partners = _partners([word[0] for word in here], [word[0] for word in there])
    starts = [word.start() for word in here]
    placed = [
        _place_inside(mark, here, target) or _place(mark, starts, partners, there, source.text, target)
        for mark in source.marks
    ]
    return Inline(target, tuple(_uncross(placed)))


def _partners(here: Sequence[str], there: Sequence[str]) -> list[float]:
    """For every source word the (possibly fractional) place of its partner among the target's words."""
    anchors: list[tuple[int, int]] = [(-1, -1)]
    taken: set[int] = set()
    stretch = len(there) / max(1, len(here))
    for index, word in enumerate(here):
        if len(word) < 2 and not word.isdigit():
            continue
        expected = index * stretch
        rated = [
            (fuzz.ratio(word.casefold(), other.casefold()) - abs(place - expected), place)
            for place, other in enumerate(there)
            if place not in taken and abs(place - expected) <= 3 + len(there) / 4
        ]
        best = max(rated, default=(0.0, -1))
        if best[0] >= ALIKE:
            anchors.append((index, best[1]))
            taken.add(best[1])
    anchors.append((len(here), len(there)))
    partners = [0.0] * len(here)
    known = dict(anchors)
    indexes = [index for index, _ in anchors]
    for index in range(len(here)):
        if index in known:
            partners[index] = float(known[index])
            continue
        right = bisect_left(indexes, index)
        (left_here, left_there), (right_here, right_there) = anchors[right - 1], anchors[right]
        share = (index - left_here) / (right_here - left_here)
        partners[index] = left_there + share * (right_there - left_there)
    return partners


def _place(
    mark: Mark, starts: Sequence[int], partners: Sequence[float], there: Sequence[re.Match[str]], text: str, target: str
) -> Mark:
    if mark.start == 0 and mark.end >= len(text.rstrip()) and mark.closing:
        return Mark(0, len(target), mark.opening, mark.closing)
    first, last = bisect_left(starts, mark.start), bisect_left(starts, mark.end)
    if not mark.closing or first >= last:
        return _place_alone(mark, first, partners, there, target)
    places = sorted(min(len(there) - 1, max(0, round(partners[index]))) for index in range(first, last))
    begin, end = places[0], places[-1]
    # One word gone astray must not draw the mark over half the sentence: no wider than twice what it covered.
    widest = max(1, 2 * (last - first))
    if end - begin + 1 > widest:
        middle = places[len(places) // 2]
        begin, end = max(begin, middle - (last - first) // 2), min(end, middle + (last - first) // 2)
    return Mark(there[begin].start(), there[end].end(), mark.opening, mark.closing)


def _place_inside(mark: Mark, here: Sequence[re.Match[str]], target: str) -> Mark | None:
    """A mark on a part of a word (H<sub>2</sub>O) whose word came over as it was."""
    word = next((word for word in here if word.start() <= mark.start and mark.end <= word.end()), None)
    if word is None or not mark.closing or mark.end - mark.start == len(word[0]):
        return None
    found = target.find(word[0])
    shift = found - word.start()
    return Mark(mark.start + shift, mark.end + shift, mark.opening, mark.closing) if found >= 0 else None


def _place_alone(
    mark: Mark, first: int, partners: Sequence[float], there: Sequence[re.Match[str]], target: str
) -> Mark:
    if first >= len(partners):
        return Mark(len(target), len(target), mark.opening, mark.closing)
    at = there[min(len(there) - 1, max(0, round(partners[first])))].start()
    return Mark(at, at, mark.opening, mark.closing)


def _uncross(marks: Sequence[Mark]) -> list[Mark]:
    """Marks that nest or stand apart: one that crosses an earlier one is cut back to its end, or begins after it."""
    done: list[Mark] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        start, end = mark.start, mark.end
        for other in done:
            if other.start < start < other.end < end:
                # Keep the longer part.
                if other.end - start >= end - other.end:
                    end = other.end
                else:
                    start = other.end
        done.append(Mark(start, end, mark.opening, mark.closing))
    return done
