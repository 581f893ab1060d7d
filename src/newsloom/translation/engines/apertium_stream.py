"""Apertium's stream format: text with its special characters escaped, and tags that stick to words.

Tags travel as word-bound blanks (``[[t:g:0]]big house[[/]]``): every word keeps its tags wherever it moves to.
Opaque characters travel as words that no dictionary knows, since those are never changed nor lost.
"""

import html
import re
from collections.abc import Sequence
from itertools import pairwise

from newsloom.translation import markup
from newsloom.translation.markup import Inline, Mark

ENDING = ".[][\n]"
"""As Apertium's own text reader ends a text: the full stop closes the sentence for the tagger."""

SPECIAL = re.compile(r"([\\\[\]{}^$/@<>~*])")
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
OPAQUE = re.compile("[\ue000-\uf8ff]")
STAND_IN = re.compile(r"xnq(\d+)q", re.IGNORECASE)
PART = re.compile(r"\[\[(/|[^\]]*)\]\]|\[(?:\\.|[^\]\\])*\]|\\(.)|([^\\\[]+|.)", re.DOTALL)
SPACES = re.compile(r"\s+")
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
MARK_ID = re.compile(r"t:g:(\d+)")
OPENING_ID = re.compile(r'id="(\d+)"')
FIRST_OPAQUE = 0xE000


def escape(text: str) -> str:
    """Text as the stream takes it."""
    return SPECIAL.sub(r"\\\1", CONTROL.sub(" ", text))


def write(inline: Inline) -> bytes:
    """A record for the pipe, without its NUL. Marks are ``<g id="n">``."""
    edges = sorted({0, len(inline.text), *(edge for mark in inline.marks for edge in (mark.start, mark.end))})
    out: list[str] = []
    for start, end in pairwise(edges):
        words = OPAQUE.sub(lambda match: f"Xnq{ord(match[0]) - FIRST_OPAQUE}q", escape(inline.text[start:end]))
        tags = "; ".join(f"t:g:{_id(mark)}" for mark in inline.marks if mark.start <= start and end <= mark.end)
        out.append(_bound(words, tags) if tags and words.strip() else words)
    return ("".join(out) + ENDING).encode()


def _bound(words: str, tags: str) -> str:
    core = words.strip()
    lead = words[: len(words) - len(words.lstrip())]
    return f"{lead}[[{tags}]]{core}[[/]]{words[len(words.rstrip()) :]}"


def _id(mark: Mark) -> str:
    found = OPENING_ID.search(mark.opening)
    return found[1] if found else "0"


def read(answer: bytes) -> str:
    """The neutral form of an answer: ``<g id="n">`` around words, opaque characters back."""
    stream = answer.decode(errors="replace")
    stream = stream.rstrip().removesuffix("[][\n]").removesuffix("[]").removesuffix(".")
    if "[[" not in stream:
        return _opaque_again(html.escape(ESCAPED.sub(r"\1", stream).strip(), quote=False))
    text: list[str] = []
    marks: list[Mark] = []
    opened: Sequence[str] = ()
    start = length = 0
    for part in PART.finditer(stream):
        if part[1] == "/":
            marks += [Mark(start, length, f'<g id="{tag}">', "</g>") for tag in opened if length > start]
            opened = ()
        elif part[1] is not None:
            opened, start = MARK_ID.findall(part[1]), length
        else:
            words = SPACES.sub(" ", part[2] or part[3] or "")
            text.append(words)
            length += len(words)
    return _opaque_again(markup.write(Inline("".join(text), tuple(marks))).strip())


def _opaque_again(words: str) -> str:
    return STAND_IN.sub(lambda match: chr(FIRST_OPAQUE + min(int(match[1]), 0x18FF)), words)
