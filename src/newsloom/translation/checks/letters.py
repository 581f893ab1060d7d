"""Letters by script: character classes for patterns, and which script a text is written in."""

import re
from functools import lru_cache

from newsloom.foundation.languages import script as usual_script

LATIN = "A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ\u0300-\u036f"
SCRIPT_RANGES = {
    "Latn": LATIN,
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Deva": "\u0900-\u097f\ua8e0-\ua8ff",
    "Beng": "\u0980-\u09ff",
    "Guru": "\u0a00-\u0a7f",
    "Gujr": "\u0a80-\u0aff",
    "Orya": "\u0b00-\u0b7f",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f",
    "Sinh": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Laoo": "\u0e80-\u0eff",
    "Tibt": "\u0f00-\u0fff",
    "Mymr": "\u1000-\u109f\uaa60-\uaa7f",
    "Geor": "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
    "Armn": "\u0530-\u058f",
    "Ethi": "\u1200-\u139f",
    "Khmr": "\u1780-\u17ff",
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "Hira": "\u3040-\u309f",
    "Kana": "\u30a0-\u30ff\uff66-\uff9f",
    "Hang": "\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f",
}
WRITTEN_WITH = {
    "Jpan": ("Hira", "Kana", "Hani"),
    "Kore": ("Hang",),
    "Hans": ("Hani",),
    "Hant": ("Hani",),
}
WITHOUT_SPACES = frozenset({"Jpan", "Hans", "Hant", "Thai", "Laoo", "Khmr", "Mymr"})
CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
ALL_SCRIPTS = {name: re.compile(f"[{ranges}]+") for name, ranges in SCRIPT_RANGES.items()}


@lru_cache(maxsize=64)
def letters_of(script: str) -> re.Pattern[str]:
    """Runs of letters of a script (ISO 15924), ``Jpan`` and its like with all the scripts that they mix."""
    parts = WRITTEN_WITH.get(script, (script,))
    return re.compile("[" + "".join(SCRIPT_RANGES.get(part, "") for part in parts) + "]+")


@lru_cache(maxsize=256)
def script_of(language: str) -> str:
    """``newsloom.foundation.languages.script`` with a memory of its own: it is asked for every segment."""
    return usual_script(language)


def count_letters(pattern: re.Pattern[str], text: str) -> int:
    """How many letters of ``text`` the pattern (runs of letters) covers."""
    return sum(map(len, pattern.findall(text)))


def _class_of(letters: list[int]) -> str:
    """A character class as short as it can be: consecutive letters become ranges."""
    pieces: list[str] = []
    start = previous = letters[0]
    for code in [*letters[1:], -1]:
        if code == previous + 1:
            previous = code
            continue
        pieces.append(chr(start) if start == previous else f"{chr(start)}-{chr(previous)}")
        start = previous = code
    return "".join(pieces)


def _cased(*, upper: bool) -> str:
    codes = (*range(0x41, 0x250), *range(0x370, 0x590), *range(0x1E00, 0x2000))
    return _class_of([code for code in codes if (chr(code).isupper() if upper else chr(code).islower())])


UPPER = _cased(upper=True)
LOWER = _cased(upper=False)
