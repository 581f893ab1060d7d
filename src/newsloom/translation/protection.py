"""What must come through an engine unharmed: addresses, handles, words with markup inside, and numbers' values.

In: one segment, before and after the engine. Out: the same with opaque characters in place of what is protected,
and back; numbers that an engine merely copied, in the target language's form.
A protected span stands as one private-use character (U+E000 …); engines that keep markup bring it over as a word.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from newsloom.translation.markup import Inline, Mark

FIRST_OPAQUE = 0xE000
LAST_OPAQUE = 0xF8FF
OPAQUE = re.compile("[\ue000-\uf8ff]")
ADDRESS = re.compile(
    r"""
    \b(?:https?|ftp)://[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]]      # a web address
    | \b(?:www\.)[^\s<>"]*[^\s<>".,;:!?)\]]
    | \b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b                          # an e-mail address
    | (?<![\w@])[@\#]\w[\w.]*\w                                 # a handle, a hashtag
    | \b(?:[a-z0-9-]+\.)+(?:com|org|net|info|gov|edu|io|tv|vn|fr|es|pt|uk|de|it|br|cat|eu)\b(?!@)(?:/[^\s<>"]*[\w/])?
    """,
    re.VERBOSE | re.IGNORECASE,
)
MARKED_INSIDE = re.compile(r"\w+")
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009'\u2019]\d+)*")
ALIKE_ENOUGH = 75.0

Span = tuple[int, int]
Rewriter = Callable[[str, str, str], str]
"""Text with its numbers in the target's form: ``(text, source language, target language)``."""


@dataclass(frozen=True, slots=True)
class Shielded:
    """A segment with opaque characters, and what each stands for, in order."""

    inline: Inline
    kept: tuple[Inline, ...]


def protected_spans(inline: Inline) -> list[Span]:
    """Addresses, handles, and words with a tag inside them (``H<sub>2</sub>O``)."""
    spans = [match.span() for match in ADDRESS.finditer(inline.text)]
    edges = sorted({edge for mark in inline.marks for edge in (mark.start, mark.end)})
    if edges:
        words = MARKED_INSIDE.finditer(inline.text)
        spans += [word.span() for word in words if any(word.start() < edge < word.end() for edge in edges)]
    return _merged(spans)


def _merged(spans: Sequence[Span]) -> list[Span]:
    done: list[Span] = []
    for start, end in sorted(spans):
        if done and start < done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return done


def shield(inline: Inline, spans: Sequence[Span], *, first: int = FIRST_OPAQUE) -> Shielded:
    """Puts one opaque character in place of each span. Marks that end inside one are stretched over it."""
    text = inline.text
    out: list[str] = []
    kept: list[Inline] = []
    inner: set[Mark] = set()
    position = 0
    for start, end in spans:
        marks = tuple(
            mark
            for mark in inline.marks
            if start <= mark.start and mark.end <= end and (mark.start, mark.end) != (start, end)
        )
        inner.update(marks)
        kept.append(
            Inline(text[start:end], tuple(Mark(m.start - start, m.end - start, m.opening, m.closing) for m in marks))
        )
        out.append(text[position:start] + chr(first + len(kept) - 1))
        position = end
    out.append(text[position:])
    moved = tuple(
        Mark(_moved(mark.start, spans, 0), _moved(mark.end, spans, 1), mark.opening, mark.closing)
        for mark in inline.marks
        if mark not in inner
    )
    return Shielded(Inline("".join(out), moved), tuple(kept))


def _moved(place: int, spans: Sequence[Span], width: int) -> int:
    """Where a place of the open text stands in the shielded one; inside a span: before or after it."""
    shift = 0
    for start, end in spans:
        if place >= end:
            shift += end - start - 1
        elif place > start:
            return start - shift + width
    return place - shift


def unshield(inline: Inline, kept: Sequence[Inline], *, first: int = FIRST_OPAQUE) -> Inline:
    """What was protected, back in place of its character; characters of another numbering stay."""
    text: list[str] = []
    marks: list[Mark] = []
    starts: list[tuple[int, int]] = []
    length = position = 0
    for match in OPAQUE.finditer(inline.text):
        index = ord(match[0]) - first
        known = kept[index] if 0 <= index < len(kept) else Inline(match[0])
        between = inline.text[position : match.start()]
        text += [between, known.text]
        length += len(between)
        marks += [Mark(m.start + length, m.end + length, m.opening, m.closing) for m in known.marks]
        starts.append((match.end(), len(known.text) - 1))
        length += len(known.text)
        position = match.end()
    text.append(inline.text[position:])

    def moved(place: int) -> int:
        return place + sum(longer for end, longer in starts if end <= place)

    outer = [Mark(moved(m.start), moved(m.end), m.opening, m.closing) for m in inline.marks]
    return Inline("".join(text), tuple(sorted([*outer, *marks], key=lambda mark: (mark.start, -mark.end))))


def without_opaque(text: str) -> str:
    """The text without characters of the private-use area: they mean nothing to a reader."""
    return OPAQUE.sub("", text)


def mend(source: str, translated: str) -> str:
    """For engines that take plain text: addresses and handles that came out changed, as they were."""
    for match in ADDRESS.finditer(source):
        wanted = match[0]
        if wanted in translated:
            continue
        found = fuzz.partial_ratio_alignment(wanted, translated, score_cutoff=ALIKE_ENOUGH)
        if found is None or found.dest_end <= found.dest_start:
            continue
        start = translated.rfind(" ", 0, found.dest_start + 1) + 1
        end = translated.find(" ", found.dest_end - 1)
        end = len(translated) if end < 0 else end
        tail = re.search(r"[.,;:!?)\]»”\"]*$", translated[start:end])
        end -= len(tail[0]) if tail else 0
        translated = translated[:start] + wanted + translated[end:]
    return translated


def numbers_in_target_form(inline: Inline, translated: Inline, rewrite: Callable[[str], str]) -> Inline:
    """Numbers that the engine copied letter by letter, as the target language writes them.

    A number that the engine already wrote in another form is left alone.
    """
    forms = {number: rewrite(number) for number in set(NUMBER.findall(inline.text))}
    forms = {number: form for number, form in forms.items() if form != number}
    if not forms:
        return translated
    changes = [
        (match.span(), forms[match[0]])
        for match in NUMBER.finditer(translated.text)
        if match[0] in forms and not _inside_address(translated.text, match.span())
    ]
    return replaced(translated, changes)


def replaced(inline: Inline, changes: Sequence[tuple[Span, str]]) -> Inline:
    """The segment with other words at these spans, its marks where they were."""
    shielded = shield(inline, [span for span, _ in changes])
    return unshield(shielded.inline, [Inline(words) for _, words in changes])


def _inside_address(text: str, span: Span) -> bool:
    return any(match.start() <= span[0] and span[1] <= match.end() for match in ADDRESS.finditer(text))
