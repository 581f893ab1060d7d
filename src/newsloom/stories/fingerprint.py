"""Sees that two publishers carry the same text: exactly, or but for some words (a headline, a dateline, a cut end).

A text is cut into shingles (five words, or eight characters where a script writes no spaces), each shingle is hashed,
and the smallest hashes are kept: two texts have as large a share of them in common as of all their shingles (bottom-k
sketch, Cohen and Kaplan 2007).
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsloom.stories.blocks import PICTURES, Block

WORDS = 5
SIGNS = 8
KEPT = 64
"""Hashes kept; with 64 a likeness is estimated to about 0.06."""
ALIKE = 0.7
"""Share of common shingles from which on two texts are one: agency copy lightly cut stays above, two reports on one
event stay far below (under 0.1)."""
SHORTEST = 12
"""Shingles that a text must have to be compared; below that, chance decides."""

_WORD = re.compile(r"\w+")
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text to know it again.

    :param exact: hex digest of the text without white space, punctuation and case.
    :param sketch: the smallest hashes of its shingles, ascending; empty for texts too short to compare.
    """

    exact: str
    sketch: tuple[int, ...]

    def likeness(self, other: "Fingerprint") -> float:
        """The estimated share of shingles in common, 0 to 1."""
        if self.exact == other.exact:
            return 1.0
        if not self.sketch or not other.sketch:
            return 0.0
        union = sorted({*self.sketch, *other.sketch})[:KEPT]
        both = set(self.sketch) & set(other.sketch)
        return sum(value in both for value in union) / len(union)

    def same(self, other: "Fingerprint") -> bool:
        """True where both are the same text, or nearly."""
        return self.likeness(other) >= ALIKE

    @property
    def bands(self) -> tuple[int, ...]:
        """A few of the hashes, to look up candidates by: texts that are nearly the same share most of them."""
        return self.sketch[:8]


def fingerprint(texts: Iterable[str]) -> Fingerprint:
    """The fingerprint of an article's texts: its paragraphs, without title, byline and captions."""
    whole = " ".join(texts).casefold()
    words = _WORD.findall(whole)
    squeezed = "".join(words)
    if len(_SPACELESS.findall(squeezed)) * 2 > len(squeezed):
        shingles = {squeezed[at : at + SIGNS] for at in range(len(squeezed) - SIGNS + 1)}
    else:
        shingles = {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}
    sketch = sorted(map(_hashed, shingles))[:KEPT] if len(shingles) >= SHORTEST else []
    return Fingerprint(hashlib.sha256(squeezed.encode()).hexdigest(), tuple(sketch))


def fingerprint_of(blocks: Iterable[Block]) -> Fingerprint:
    """The fingerprint of a story's blocks; pictures and their captions do not count."""
    return fingerprint(block.text for block in blocks if block.type not in PICTURES)


def _hashed(shingle: str) -> int:
    # 63 bits: fits a signed integer of every database
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=8).digest()) >> 1
