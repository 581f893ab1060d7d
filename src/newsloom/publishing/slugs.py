"""The readable part of an article's address, in the reader's language."""

import unicodedata
from collections.abc import Iterator

LONGEST = 80
LATIN_LETTERS = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not take apart into a base letter and a mark."""
APOSTROPHES = "'’ʼ"


def make_slug(title: str) -> str:
    """Words joined by hyphens: Latin letters without their marks, other scripts as they are; never empty.

    Cut at a word's end to at most 80 characters.
    """
    decomposed = unicodedata.normalize("NFKD", title.translate(LATIN_LETTERS).lower())
    words = "".join(_kept(decomposed)).split()
    slug = ""
    for word in (unicodedata.normalize("NFC", word) for word in words):
        if len(slug) + 1 + len(word) > LONGEST:
            return slug or word[:LONGEST]
        slug = f"{slug}-{word}" if slug else word
    return slug or "story"


def article_path(language: str, slug: str, pk: int) -> str:
    """An article's address on the site, under the slug that it has or once had: ``/fr/le-temple-de-hue-42/``."""
    return f"/{language}/{slug}-{pk}/"


def _kept(decomposed: str) -> Iterator[str]:
    """Letters, figures and the marks that other scripts than Latin are written with; blanks for the rest."""
    latin = False
    for character in decomposed:
        kind = unicodedata.category(character)[0]
        if kind == "M":
            yield "" if latin else character
            continue
        latin = character.isascii()
        yield character if kind in "LN" else "" if character in APOSTROPHES else " "
