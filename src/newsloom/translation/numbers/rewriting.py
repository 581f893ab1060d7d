"""Writes a protected number of the source the way the target language writes it, by CLDR (Babel)."""

from decimal import Decimal
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

from newsloom.translation.numbers.lexicon import lexicon
from newsloom.translation.numbers.tokens import Token, tokens

ALONE = 4  # a number of so many digits is written without grouping in many languages: it is left as it is


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def rewrite(number: str, source_language: str, target_language: str) -> str:
    """The number in the target's form: English ``1,234.5`` is ``1.234,5`` in Spanish, ``5%`` is ``5 %`` in French.

    Whatever is ambiguous, or no plain number (times, dates, versions), is given back unchanged.
    """
    locale = _locale(target_language)
    body = number.strip()
    share = body.endswith("%")
    digits = body.removesuffix("%").rstrip()
    token = _only_literal(digits, source_language)
    if locale is None or token is None or token.literal is None:
        return number
    written = _in_form_of(digits, token.literal.values[0], locale)
    if not share:
        return written
    pattern = str(locale.percent_formats[None].pattern)
    return pattern.replace("#,##,##0", "#,##0").replace("#,##0", written)


def _only_literal(digits: str, language: str) -> Token | None:
    found = tokens(digits, language)
    if len(found) != 1 or found[0].literal is None or (found[0].start, found[0].end) != (0, len(digits)):
        return None
    literal = found[0].literal
    clear = len(literal.values) == 1 or not lexicon(language).grammar.loose
    plain = not any(mark in digits for mark in ":/-")
    return found[0] if clear and plain and literal.values else None


def _in_form_of(digits: str, value: float, locale: Locale) -> str:
    marks = [letter for letter in digits if not letter.isdigit()]
    if not marks:
        return digits
    places = 0 if value == int(value) and _grouped(digits) else len(digits) - max(map(digits.rfind, marks)) - 1
    whole, _, rest = f"{Decimal(repr(value)):.{places}f}".partition(".")
    group = get_group_symbol(locale)
    if len(whole) > ALONE or (len(whole) == ALONE and _grouped(digits)):
        whole = f"{int(whole):,}".replace(",", group)
    return whole + (get_decimal_symbol(locale) + rest if rest else "")


def _grouped(digits: str) -> bool:
    """Whether a mark inside the digits groups thousands."""
    pieces = "".join(letter if letter.isdigit() else " " for letter in digits).split()
    return len(pieces) > 1 and len(pieces[1]) == 3 and len(pieces[0]) <= 3
