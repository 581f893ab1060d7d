"""The readable part of an article's address, in the reader's language."""

import unicodedata

from django.utils.text import slugify

LONGEST = 80
LATIN_LETTERS = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not take apart into a base letter and a mark."""


def make_slug(title: str) -> str:
    """Words joined by hyphens: Latin letters without their marks, other scripts as they are; never empty.

    Cut at a word's end to at most 80 characters.
    """
    decomposed = unicodedata.normalize("NFKD", title.translate(LATIN_LETTERS))
    bare = "".join(
        character
        for place, character in enumerate(decomposed)
        if not (unicodedata.combining(character) and _after_latin(decomposed, place))
    )
    words = slugify(unicodedata.normalize("NFC", bare), allow_unicode=True).split("-")
    slug = ""
    for word in words:
        if len(slug) + 1 + len(word) > LONGEST:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug or words[0][:LONGEST] or "story"


def _after_latin(text: str, place: int) -> bool:
    while place and unicodedata.combining(text[place]):
        place -= 1
    return text[place].isascii()
