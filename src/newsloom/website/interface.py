"""In which language the site's own words are said on a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.editions.models import Edition
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError

FALLBACK = "en"


def interface_language(tag: str) -> str:
    """The catalogue for an edition: its own, that of its base language, or English where there is none."""
    if tag in INTERFACE_LANGUAGES:
        return tag
    base = languages.base(tag)
    return base if base in INTERFACE_LANGUAGES else FALLBACK


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """The site's own words come from the catalogue for that language while the block runs."""
    with translation.override(interface_language(tag)):
        yield


def wanted_languages(header: str) -> list[str]:
    """The tags of an Accept-Language header, the most wanted first; a header of any length is taken."""
    return [tag for tag, weight in parse_accept_lang_header(header.lower()) if weight > 0 and tag != "*"]


def choose_edition(header: str, editions: list[Edition]) -> Edition | None:
    """The edition for a reader's Accept-Language, else the first; None where there is no edition at all.

    ``zh-TW`` finds ``zh-Hant`` and ``pt-BR`` finds ``pt``, but ``zh-TW`` does not find ``zh-Hans``.
    """
    for wanted in wanted_languages(header):
        exact = [edition for edition in editions if edition.language.lower() == wanted]
        alike = exact or [edition for edition in editions if _reads(wanted, edition.language)]
        if alike:
            return alike[0]
    return editions[0] if editions else None


def _reads(wanted: str, offered: str) -> bool:
    try:
        return languages.same_text(languages.normalise(wanted), offered)
    except RefusedError:
        return False
