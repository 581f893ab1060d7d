"""Dates, numbers, lists and names of languages as a language writes them (CLDR, by Babel)."""

import math
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from newsloom.foundation import languages

WORDS_A_MINUTE = 220
"""Silent reading of non-fiction, 238 words a minute in English and fewer in most languages (Brysbaert 2019), rounded
down: a promise of time that is kept."""

CHARACTERS_A_MINUTE = 400
"""For scripts that set no spaces between words."""

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_ZEROS = {"arab": 0x660, "arabext": 0x6F0, "beng": 0x9E6, "deva": 0x966, "mymr": 0x1040, "tibt": 0xF20}
"""The first figure of the numbering systems that some language of CLDR writes by default."""

_TAG = re.compile(r"(<[^>]*>)")
_SPACE_TO_BIND = re.compile(r" (?=[:;!?»])|(?<=«) |(?<=\d) (?=\d{3}(?!\d))")


@lru_cache(maxsize=256)
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


def long_date(when: datetime, language: str) -> str:
    """``22 août 2025``; the day is that of UTC."""
    return _figures(format_date(when.astimezone(UTC), "long", _locale(language)), language)


def weekday_date(when: datetime, language: str) -> str:
    """``vendredi 22 août 2025``"""
    return _figures(format_date(when.astimezone(UTC), "full", _locale(language)), language)


def short_date(when: datetime, language: str) -> str:
    """``22 août``"""
    return _figures(format_skeleton("MMMd", when.astimezone(UTC), locale=_locale(language)), language)


def clock(when: datetime, language: str) -> str:
    """``14:05`` or ``2:05 PM``, UTC."""
    return _figures(format_time(when.astimezone(UTC), "short", locale=_locale(language)), language)


def number(value: int, language: str) -> str:
    return _figures(format_decimal(value, locale=_locale(language), numbering_system="default"), language)


def _figures(text: str, language: str) -> str:
    """The text in the figures that CLDR gives the language first; Babel writes ASCII's."""
    zero = _ZEROS.get(_locale(language).default_numbering_system)
    return text.translate({0x30 + digit: zero + digit for digit in range(10)}) if zero else text


def listed(parts: Sequence[str], language: str) -> str:
    """``14 nombres, 6 noms et 2 citations``"""
    return format_list(list(parts), locale=_locale(language))


def language_name(tag: str, reader: str) -> str:
    """The language's name in running text: ``vietnamien``, ``tiếng Việt``."""
    name = languages.name_in(tag, reader)
    if languages.base(reader) == "vi" and name.startswith("Tiếng "):
        return "t" + name[1:]  # CLDR gives Vietnamese names as they stand in a list
    return name


def reading_minutes(text: str) -> int:
    """How long an attentive reader takes, in whole minutes, at least one."""
    unspaced = len(_UNSPACED.findall(text))
    words = len(_UNSPACED.sub(" ", text).split())
    return max(1, math.ceil(words / WORDS_A_MINUTE + unspaced / CHARACTERS_A_MINUTE))


def bound(fragment: str) -> str:
    """Inline HTML whose lines do not break inside a figure («1 969»), nor before «:» and its like.

    Such spaces are French; engines carry them into other languages too.
    """
    if " " not in fragment:
        return fragment
    parts = _TAG.split(fragment)
    parts[::2] = [_SPACE_TO_BIND.sub("\N{NO-BREAK SPACE}", text) for text in parts[::2]]
    return "".join(parts)
