"""A segment as an editor sees it, with the words marked that a check found something in.

The markup is written anew from a short list of tags, so that nothing of a stranger's passes: every other tag falls
away, every word is escaped.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe

PLAIN_TAGS = frozenset({"em", "strong", "code", "sub", "sup"})
_PIECE = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)([^<>]*)>|&(?:\w+|#\d+|#[xX][0-9a-fA-F]+);|[^<&]+|[<&]")
_HREF = re.compile(r'\bhref="((?:https?:|mailto:)[^"]*)"')


@dataclass(frozen=True, slots=True)
class Mark:
    """``[start, end)`` in code points of the segment's HTML; ``finding`` is the number of what was found there."""

    start: int
    end: int
    finding: int
    holds: bool


def marked(fragment: str, marks: Sequence[Mark] = ()) -> SafeString:
    """The fragment's words with their emphasis and links, and ``<mark>`` around what was found."""
    opened: list[str] = []
    written = [_written(piece, marks, opened) for piece in _PIECE.finditer(fragment)]
    return mark_safe("".join(written) + "".join(f"</{name}>" for name in reversed(opened)))  # noqa: S308 (see above)


def _written(piece: re.Match[str], marks: Sequence[Mark], opened: list[str]) -> str:
    name = (piece[2] or "").lower()
    if not name:
        return "".join(_words(piece[0], piece.start(), marks))
    if name == "br":
        return "<br>"
    if piece[1]:
        if opened and opened[-1] == name:
            opened.pop()
            return f"</{name}>"
        return ""
    if name in PLAIN_TAGS:
        opened.append(name)
        return f"<{name}>"
    href = _HREF.search(piece[3]) if name == "a" and "a" not in opened else None
    if href is None:
        return ""
    opened.append(name)
    address = html.escape(html.unescape(href[1]))
    return f'<a href="{address}" target="_blank" rel="noreferrer noopener nofollow">'


def _words(text: str, at: int, marks: Sequence[Mark]) -> Iterator[str]:
    """The words from the place ``at`` on, cut where marks begin and end; an entity is marked whole."""
    long = len(text)
    inside = [mark for mark in marks if mark.start < at + long and mark.end > at]
    whole = text.startswith("&")
    edges = set() if whole else {place - at for mark in inside for place in (mark.start, mark.end)}
    cuts = sorted({0, long, *(edge for edge in edges if 0 < edge < long)})
    for start, end in pairwise(cuts):
        words = html.escape(html.unescape(text[start:end]) if whole else text[start:end])
        here = inside if whole else [mark for mark in inside if mark.start < at + end and mark.end > at + start]
        yield _around(words, here) if here else words


def _around(words: str, marks: Sequence[Mark]) -> str:
    tone = "hold" if any(mark.holds for mark in marks) else "note"
    numbers = " ".join(str(mark.finding) for mark in marks)
    return f'<mark class="newsroom-mark--{tone}" data-findings="{numbers}">{words}</mark>'
