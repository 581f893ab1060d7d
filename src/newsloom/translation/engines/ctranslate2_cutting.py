"""Texts that are longer than a model was made for: cut where a reader would pause, joined again without a loss."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsloom.foundation.languages import base
from newsloom.translation.segments import UNSPACED

PAUSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[.!?…])[\"”»’')\]]*\s+|(?<=[。！？．])[”」』）]*",  # a sentence
        r"(?<=[;:—–])\s+|(?<=[；：])",  # a clause
        r"(?<=[,،、，])\s+|(?<=[、，])",  # a comma
        r"\s+",  # a word
    )
)
"""Where a text may be cut, the best kinds of places first."""

UNSPACED_LETTER = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]")
"""Of scripts that set no space between words: a cut between two of them tears no word for sure."""

MIDDLE = 0.3
"""A good place is no nearer to an end than this part of the text; else the next kind is looked at."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in parts; ``gaps`` is what stands between them, one less."""

    parts: tuple[str, ...]
    gaps: tuple[str, ...] = ()

    def join(self, translated: Sequence[str], target: str) -> str:
        """The translations of all parts as one text."""
        between = ["" if base(target) in UNSPACED else gap for gap in self.gaps]
        return "".join(part + gap for part, gap in zip(translated, [*between, ""], strict=True))


def cut_to_fit(text: str, fits: Callable[[str], bool]) -> Cut:
    """The text in as few parts as its pauses allow, each of which fits; a single character always does."""
    if len(text) < 2 or fits(text):
        return Cut((text,))
    first, gap, second = halves(text)
    before, after = cut_to_fit(first, fits), cut_to_fit(second, fits)
    return Cut((*before.parts, *after.parts), (*before.gaps, gap, *after.gaps))


def halves(text: str) -> tuple[str, str, str]:
    """The text cut once near its middle, and what to write in between: a space, unless a word is torn."""
    low, high = len(text) * MIDDLE, len(text) * (1 - MIDDLE)
    for pause in PAUSES:
        places = [place for place in pause.finditer(text) if low <= place.end() <= high]
        if places:
            best = min(places, key=lambda place: abs(place.end() - len(text) / 2))
            return text[: best.end()].rstrip(), " ", text[best.end() :]
    middle = len(text) // 2
    while middle < len(text) - 1 and unicodedata.combining(text[middle]):
        middle += 1
    return text[:middle], " " if UNSPACED_LETTER.match(text[middle]) else "", text[middle:]
