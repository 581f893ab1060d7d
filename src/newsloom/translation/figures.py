"""A single number, as one language writes it, in the form of another: ``3,500.5`` → ``3.500,5``.

The separators are CLDR's (Babel). Only what is surely a number with thousands or decimals is changed: times, dates,
versions and telephone numbers pass as they are.
"""

import re
from functools import lru_cache

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

NARROW_SPACE = "\u202f"
SPACES = "[\u00a0\u202f\u2009 ]"
LEAST_GROUPED = 10_000
"""Where the language says so (Spanish, Portuguese, Polish), four figures stand without a separator."""


@lru_cache(maxsize=256)
def _separators(language: str) -> tuple[str, str]:
    locale = Locale.parse(language, sep="-")
    return get_group_symbol(locale), get_decimal_symbol(locale)


@lru_cache(maxsize=256)
def _form(language: str) -> re.Pattern[str]:
    group, decimal = _separators(language)
    between = SPACES if group.isspace() else f"(?:{re.escape(group)}|[\u00a0\u202f\u2009])"
    return re.compile(rf"(\d{{1,3}}(?:{between}\d{{3}})+|\d+)(?:{re.escape(decimal)}(\d+))?")


@lru_cache(maxsize=8192)
def rewrite(number: str, source: str, target: str) -> str:
    """The same value as ``target`` writes it; ``number`` itself where it is no plain number of ``source``."""
    found = _form(source).fullmatch(number)
    if not found or number.isdigit():
        return number
    whole, part = re.sub(r"\D", "", found[1]), found[2]
    grouped = not found[1].isdigit()
    group, decimal = _separators(target)
    group = NARROW_SPACE if group == "\u00a0" else group
    if grouped and (int(whole) >= LEAST_GROUPED or _groups_thousands(target)):
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", group, whole)
    return whole + (decimal + part if part is not None else "")


@lru_cache(maxsize=256)
def _groups_thousands(language: str) -> bool:
    """Whether four figures are written with a separator (``3,500``), as in English but not in Spanish."""
    return language.split("-")[0] not in {"es", "pl", "bg", "hu"}
