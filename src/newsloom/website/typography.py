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


@lru_cache(maxsize=256)
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


def long_date(when: datetime, language: str) -> str:
    """``22 août 2025``; the day is that of UTC."""
    return format_date(when.astimezone(UTC), "long", _locale(language))


def weekday_date(when: datetime, language: str) -> str:
    """``vendredi 22 août 2025``"""
    return format_date(when.astimezone(UTC), "full", _locale(language))


def short_date(when: datetime, language: str) -> str:
    """``22 août``"""
    return format_skeleton("MMMd", when.astimezone(UTC), locale=_locale(language))


def clock(when: datetime, language: str) -> str:
    """``14:05`` or ``2:05 PM``, UTC."""
    return format_time(when.astimezone(UTC), "short", locale=_locale(language))


def number(value: int, language: str) -> str:
    return format_decimal(value, locale=_locale(language))


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
