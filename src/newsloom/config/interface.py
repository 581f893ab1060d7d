"""The languages that the interface is complete in; `make check` fails where a catalogue of one misses a string."""

from typing import TypedDict

from newsloom.foundation import languages

INTERFACE_LANGUAGES = ("en", "vi", "fr", "es", "pt", "ca")


class LocaleInfo(TypedDict):
    """What Django wants to know of a language."""

    bidi: bool
    code: str
    name: str
    name_local: str


def locale_info(code: str) -> LocaleInfo:
    """Django's description of a language, from CLDR."""
    return {
        "bidi": languages.direction(code) == "rtl",
        "code": code,
        "name": languages.name_in(code, "en"),
        "name_local": languages.own_name(code),
    }
