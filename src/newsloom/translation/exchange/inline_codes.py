"""Our inline HTML as words and codes, the way exchange files hold it, and back.

A code keeps the tag itself as its native form, so that a file comes back exactly; a file of another tool, whose codes
are not HTML, is understood by the code's kind (bold, italic).
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newsloom.foundation.html import clean_inline
from newsloom.translation.markup import TAG, VOID

KIND_OF = {"a": "link", "strong": "bold", "b": "bold", "em": "italic", "i": "italic", "u": "ulined", "br": "lb"}
TAG_OF = {"bold": "strong", "italic": "em", "b": "strong", "i": "em", "strong": "strong", "em": "em"}
ALSO = {"b": "strong", "i": "em"}
"""Tags that other tools write for ours."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a code. ``number`` pairs an opening code with its closing one; ``kind`` is the code's (``link``)."""

    role: Literal["words", "open", "close", "alone"]
    text: str
    number: int = 0
    kind: str = "other"


def pieces(fragment: str) -> Iterator[Piece]:
    """Inline HTML as words (entities resolved) and codes, every opening one closed; stray closing ones fall away."""
    opened: list[tuple[str, int]] = []
    at = number = 0
    for tag in TAG.finditer(fragment):
        if tag.start() > at:
            yield Piece("words", html.unescape(fragment[at : tag.start()]))
        at, name = tag.end(), tag[2].lower()
        if tag[1]:
            while any(name == each for each, _ in opened):
                yield _end(*opened[-1])
                if opened.pop()[0] == name:
                    break
            continue
        number += 1
        if name in VOID:
            yield Piece("alone", tag[0], number, KIND_OF.get(name, "other"))
        else:
            opened.append((name, number))
            yield Piece("open", tag[0], number, KIND_OF.get(name, "other"))
    if at < len(fragment):
        yield Piece("words", html.unescape(fragment[at:]))
    yield from (_end(*each) for each in reversed(opened))


def _end(name: str, number: int) -> Piece:
    return Piece("close", f"</{name}>", number, KIND_OF.get(name, "other"))


def words(text: str) -> str:
    """Words of a file as inline HTML."""
    return html.escape(text, quote=False)


def opening(native: str, kind: str) -> str:
    """The tag that an opening code stands for; empty where it is none of ours."""
    tag = TAG.fullmatch(native.strip())
    if tag and not tag[1] and tag[2].lower() not in VOID:
        name = tag[2].lower()
        return f"<{ALSO[name]}>" if name in ALSO else tag[0]
    return f"<{TAG_OF[kind]}>" if not tag and kind in TAG_OF else ""


def closing(opened: str) -> str:
    """The tag that closes this one; empty where nothing was opened."""
    tag = TAG.fullmatch(opened)
    return f"</{tag[2]}>" if tag else ""


def alone(native: str, kind: str) -> str:
    """The tag that a lone code stands for: a line break, or nothing."""
    tag = TAG.fullmatch(native.strip())
    return "<br>" if kind == "lb" or (tag and tag[2].lower() == "br") else ""


def cleaned(fragment: str) -> str:
    """What a file brought, as the memory and articles hold it: known tags alone, closed, spaces at the ends gone."""
    return clean_inline(fragment).replace("&nbsp;", "\xa0").strip()
