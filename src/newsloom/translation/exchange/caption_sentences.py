"""Captions as sentences, to be translated whole, and sentences spread over their captions again.

A sentence that runs through several captions is translated in one piece; its translation is parted where the time of
its captions says, at a word's end, and set in lines that fit. Whoever speaks and what stands around a whole caption
(``<v An>``, ``<i>``, a dash) is taken off and put back.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsloom.foundation.languages import base
from newsloom.translation import markup
from newsloom.translation.exchange.caption_limits import limits_of, room
from newsloom.translation.exchange.cues import Captions, Cue
from newsloom.translation.markup import Inline, Mark

MOMENT = re.compile(r"<\d[\d:.]*>")
"""A time inside a caption, at which a word lights up: it belongs to the words of the source alone."""
DASH = re.compile(r"^([-–—‐]\s?)(?=\S)")
VOICE = re.compile(r"(?=<v[\s.][^<>]*>)")
WRAPPED = re.compile(r"^(<(v|c|i|b|u|s|font|lang)\b[^<>]*>)(.*?)(</\2>)?$", re.DOTALL)
FULL_STOP = re.compile(r"[.!?…。！？।؟።]['\"”’»)\]]*$")
LONGEST_PAUSE = 1500
MOST_CUES = 8
CLAUSE_ENDS = ",;:.!?،，、。؛"
CLAUSE_IS_WORTH = 6
"""Characters."""
UNSPACED = frozenset({"zh", "ja", "th", "km", "lo", "my"})


@dataclass(frozen=True, slots=True)
class Speech:
    """What one voice says in a cue. ``before`` and ``after`` stand around it in every language."""

    cue: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Speeches that make one text. ``text`` is inline markup without line breaks."""

    speeches: tuple[Speech, ...]

    @property
    def text(self) -> str:
        return " ".join(speech.words for speech in self.speeches)


def sentences(captions: Captions) -> list[Sentence]:
    """The texts to translate, in the order of their cues."""
    cues = captions.cues
    found: list[Sentence] = []
    for number, cue in enumerate(cues):
        speeches = [speech for speech in _speeches(number, cue.text) if markup.plain(speech.words).strip()]
        for speech in speeches:
            if found and len(speeches) == 1 and _runs_on(found[-1], speech, cues):
                found[-1] = Sentence((*found[-1].speeches, speech))
            else:
                found.append(Sentence((speech,)))
    return found


def _speeches(number: int, text: str) -> Iterator[Speech]:
    lines = MOMENT.sub("", text).split("\n")
    dialogue = len(lines) > 1 and all(DASH.match(markup.plain(line)) for line in lines)
    for line in lines if dialogue else [" ".join(lines)]:
        for said in filter(str.strip, VOICE.split(line)):
            yield _unwrapped(number, said.strip())


def _unwrapped(number: int, said: str) -> Speech:
    before = after = ""
    while (wrapped := WRAPPED.match(said)) and _is_whole(wrapped[3], wrapped[2], closed=bool(wrapped[4])):
        before, said, after = before + wrapped[1], wrapped[3].strip(), (wrapped[4] or "") + after
    if dash := DASH.match(said):
        before, said = before + dash[1], said[dash.end() :]
    return Speech(number, before, " ".join(said.split()), after)


def _is_whole(inside: str, name: str, *, closed: bool) -> bool:
    """Whether a tag stands around the whole; WebVTT lets a voice's end out."""
    return f"<{name}" not in inside and f"</{name}" not in inside and (closed or name == "v")


def _runs_on(sentence: Sentence, speech: Speech, cues: Sequence[Cue]) -> bool:
    last = sentence.speeches[-1]
    here, there = cues[speech.cue], cues[last.cue]
    return (
        last.cue == speech.cue - 1
        and last.before == speech.before
        and len(sentence.speeches) < MOST_CUES
        and 0 <= here.start - there.end <= LONGEST_PAUSE
        and not FULL_STOP.search(markup.plain(last.words).rstrip())
        and "♪" not in last.words + speech.words
    )


def with_texts(captions: Captions, found: Sequence[Sentence], texts: Sequence[str], language: str) -> Captions:
    """The same captions, their sentences replaced by these translations."""
    lines: dict[int, list[tuple[Speech, Inline]]] = {}
    for sentence, text in zip(found, texts, strict=True):
        for speech, piece in zip(sentence.speeches, _spread(sentence, markup.read(text), language), strict=True):
            lines.setdefault(speech.cue, []).append((speech, piece))
    written = {
        number: "\n".join(
            speech.before + markup.write(_set(piece, language, one_line=len(said) > 1)) + speech.after
            for speech, piece in said
        )
        for number, said in lines.items()
    }
    numbers = iter(range(len(captions.cues)))
    return replace(
        captions,
        parts=tuple(
            replace(part, text=written.get(next(numbers), "")) if isinstance(part, Cue) else part
            for part in captions.parts
        ),
    )


def _spread(sentence: Sentence, whole: Inline, language: str) -> list[Inline]:
    """A translation in as many pieces as there are captions; the whole in each where it is too short for that."""
    lengths = [len(markup.plain(speech.words)) for speech in sentence.speeches]
    cuts = [0]
    so_far, total = 0, sum(lengths) or 1
    for length in lengths[:-1]:
        so_far += length
        cut = _nearest_break(whole.text, round(len(whole.text) * so_far / total), cuts[-1], language)
        if cut is None:
            return [whole] * len(lengths)
        cuts.append(cut)
    return [part(whole, start, end) for start, end in pairwise([*cuts, len(whole.text)])]


def _nearest_break(text: str, wanted: int, after: int, language: str) -> int | None:
    """The place nearest to ``wanted`` where a text may be parted; a clause's end is worth a small way."""
    reach = max(12, len(text) // 3)
    places = [
        place
        for place in range(max(after + 1, wanted - reach), min(len(text), wanted + reach + 1))
        if _may_part(text, place, language)
    ]
    if not places:
        places = [place for place in range(after + 1, len(text)) if _may_part(text, place, language)]
    return min(places, key=lambda place: _distance(text, place, wanted), default=None)


def _distance(text: str, place: int, wanted: float) -> float:
    """How far a place is from the one wanted; a clause that ends there brings it nearer."""
    return abs(place - wanted) - CLAUSE_IS_WORTH * (text[place - 1] in CLAUSE_ENDS)


def _may_part(text: str, place: int, language: str) -> bool:
    if base(language) not in UNSPACED:
        return text[place] == " " and place + 1 < len(text)
    return (
        unicodedata.category(text[place])[0] not in "MPZ"
        and unicodedata.category(text[place - 1]) not in {"Ps", "Pi"}
        and not (text[place].isascii() and text[place].isalnum() and text[place - 1].isascii())
    )


def part(inline: Inline, start: int, end: int) -> Inline:
    """What stands between two places, without blanks at its ends; marks are cut there."""
    while start < end and inline.text[start].isspace():
        start += 1
    while end > start and inline.text[end - 1].isspace():
        end -= 1
    marks = tuple(
        Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.opening, mark.closing)
        for mark in inline.marks
        if mark.start < end and mark.end > start
    )
    return Inline(inline.text[start:end], marks)


def _set(inline: Inline, language: str, *, one_line: bool) -> Inline:
    """In two lines where one is too long, parted near the middle, as far as that fits."""
    limits = limits_of(language)
    text = inline.text
    if one_line or room(text, language) <= limits.line:
        return inline
    places = [place for place in range(1, len(text)) if _may_part(text, place, language)]
    if not places:
        return inline
    middle = len(text) / 2
    place = min(places, key=lambda each: (_excess(text, each, language, limits.line), _distance(text, each, middle)))
    blank = text[place] == " "
    shift = 0 if blank else 1
    marks = tuple(
        Mark(
            mark.start + shift * (mark.start >= place),
            mark.end + shift * (mark.end > place),
            mark.opening,
            mark.closing,
        )
        for mark in inline.marks
    )
    return Inline(text[:place] + "\n" + text[place + blank :], marks)


def _excess(text: str, place: int, language: str, most: int) -> float:
    """By how much the longer line would be too long."""
    return max(0.0, max(room(text[:place], language), room(text[place:].strip(), language)) - most)
