"""Two wordings side by side, with the words marked that differ."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from newsloom.foundation.html import text_of

_PIECE = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|\d+(?:[.,\u00a0\u202f]\d+)*|\w+|\s+|[^\w\s]"
)
"""A word, a number with its separators, or a single letter in scripts that write no spaces between words."""


def differences(before: str, after: str) -> tuple[SafeString, SafeString]:
    """Both texts (inline HTML, shown plain): in the first ``<del>`` around what went, in the second ``<ins>``."""
    old, new = _PIECE.findall(text_of(before)), _PIECE.findall(text_of(after))
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    went = ((tag != "equal", old[start:end]) for tag, start, end, _, _ in changes)
    came = ((tag != "equal", new[start:end]) for tag, _, _, start, end in changes)
    return mark_safe("".join(_written(went, "del"))), mark_safe("".join(_written(came, "ins")))  # noqa: S308


def change(before: str, after: str) -> SafeString:
    """Both in one text (inline HTML, shown plain): ``<del>`` around what went, ``<ins>`` around what came for it."""
    old, new = _PIECE.findall(text_of(before)), _PIECE.findall(text_of(after))
    written: list[str] = []
    for tag, start, end, here, there in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        changed = tag != "equal"
        written += _written(iter([(changed, old[start:end])]), "del") if changed else ()
        written += _written(iter([(changed, new[here:there])]), "ins")
    return mark_safe("".join(written))  # noqa: S308  every word is escaped


def _written(runs: Iterator[tuple[bool, Sequence[str]]], element: str) -> Iterator[str]:
    for changed, pieces in runs:
        words = escape("".join(pieces))
        yield f"<{element}>{words}</{element}>" if changed and words else str(words)
