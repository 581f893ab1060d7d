"""The fingerprint of a text: equal for two publications of the same words, whatever their markup and paragraphs."""

import hashlib
import unicodedata

SHORTEST = 200
"""Characters below which two texts may be equal by chance: a flash, a caption."""


def fingerprint(text: str) -> str:
    """64 hexadecimal digits, by letters and digits alone; empty for a text too short to tell."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    letters = "".join(character for character in folded if character.isalnum())
    if len(letters) < SHORTEST:
        return ""
    return hashlib.sha256(letters.encode()).hexdigest()
