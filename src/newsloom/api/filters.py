"""The filters of the lists: unknown words are refused, so that a slip of the pen is not an empty list."""

from typing import Annotated

from pydantic import AfterValidator, Field

from newsloom.api import visible
from newsloom.api.callers import Caller
from newsloom.editions.models import Edition
from newsloom.editions.sections import checked_section
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.ingest.addresses import recognisable
from newsloom.stories.content import address_digest


def _without_controls(text: str) -> str:
    if any(ord(letter) < 32 for letter in text):
        raise ValueError("Control characters cannot be looked for")
    return text


Word = Annotated[str, Field(max_length=200), AfterValidator(_without_controls)]
Address = Annotated[str, Field(max_length=2000), AfterValidator(_without_controls)]


def find_edition(language: str, caller: Caller) -> Edition:
    """The edition of a language.

    :raises RefusedError: ``edition-unknown``, also for one that this caller may not see.
    """
    try:
        edition = visible.editions(caller).filter(language=languages.normalise(language)).first()
    except RefusedError:
        edition = None
    if edition is None:
        raise RefusedError(
            "edition-unknown", f"There is no edition “{language[:80]}”.", "See /api/v1/editions for those there are."
        )
    return edition


def find_section(key: str) -> str:
    """The key of a section itself.

    :raises RefusedError: ``section-unknown``.
    """
    return checked_section(key[:80])


def address_key(source_url: str) -> str:
    """The key under which a story's address is kept: tracking parameters and the like do not count."""
    return address_digest(recognisable(source_url))
