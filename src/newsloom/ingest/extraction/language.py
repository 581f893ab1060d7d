"""The language of an article: what page and feed say, checked against the words where they disagree."""

from collections.abc import Sequence

from newsloom.foundation.errors import RefusedError
from newsloom.foundation.languages import base, normalise

ENOUGH = 60
"""Characters of text from which on a guess is worth something."""


def find_language(named: Sequence[str], fed: str | None, text: str) -> str | None:
    """A BCP 47 tag: the feed's and the page's where they agree; else the one that the text is in; None if unsure."""
    candidates = [tag for one in (fed, *named) if one and (tag := _tag(one))]
    if candidates and len({base(tag) for tag in candidates}) == 1:
        return candidates[0]
    guessed = _guess(text)
    if not candidates:
        return guessed
    return next((tag for tag in candidates if guessed and base(tag) == base(guessed)), candidates[0])


def _tag(text: str) -> str | None:
    for candidate in (text, text.replace("_", "-").split("-")[0]):
        try:
            return normalise(candidate)
        except RefusedError:
            continue
    return None


def _guess(text: str) -> str | None:
    if len(text) < ENOUGH:
        return None
    from py3langid import classify  # loads its model of 1 MB, and most pages never need it

    code, _ = classify(text[:2000])
    return _tag(code)
