"""Languages as BCP 47 tags: valid ones, their direction, script and own names, by CLDR (Babel)."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from newsloom.foundation.errors import RefusedError

RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"})


def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


@lru_cache(maxsize=512)
def normalise(tag: str) -> str:
    """The tag in its usual case (``zh-hans`` → ``zh-Hans``).

    :raises RefusedError: ``language-unknown`` where CLDR knows no such language.
    """
    try:
        locale = _locale(tag.strip().replace("_", "-"))
    except (UnknownLocaleError, ValueError, TypeError):
        raise RefusedError(
            "language-unknown",
            f"“{tag}” is not a language that Newsloom knows.",
            "Give a BCP 47 tag such as en, pt or zh-Hans.",
        ) from None
    return "-".join(part for part in (locale.language, locale.script, locale.territory) if part)


@lru_cache(maxsize=512)
def base(tag: str) -> str:
    """The language alone: ``zh-Hans`` → ``zh``."""
    return tag.split("-", 1)[0].lower()


@lru_cache(maxsize=512)
def script(tag: str) -> str:
    """The ISO 15924 code of the script that the language is usually written in, e.g. ``Latn``."""
    locale = _locale(tag)
    if locale.script:
        return str(locale.script)
    likely: str = get_global("likely_subtags").get(tag.replace("-", "_")) or get_global("likely_subtags").get(
        locale.language, ""
    )
    return next((part for part in likely.split("_") if len(part) == 4), "Latn")


def direction(tag: str) -> str:
    """``"rtl"`` or ``"ltr"``."""
    return "rtl" if script(tag) in RIGHT_TO_LEFT_SCRIPTS else "ltr"


@lru_cache(maxsize=512)
def own_name(tag: str) -> str:
    """The language's name in itself, capitalised as in a list: ``Tiếng Việt``."""
    locale = _locale(tag)
    name: str = locale.get_display_name(locale) or tag
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=4096)
def name_in(tag: str, reader: str) -> str:
    """The language's name in the reader's language, in running text: ``vietnamien``."""
    return _locale(tag).get_display_name(_locale(reader)) or tag


def same_text(first: str, second: str) -> bool:
    """Whether readers of one read the other as it stands: ``pt`` and ``pt-BR``, but not ``zh-Hans`` and ``zh-Hant``."""
    return base(first) == base(second) and script(first) == script(second)
