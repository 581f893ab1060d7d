"""How long the same text is in another language, and how far human translations stray from that."""

from functools import lru_cache

from newsloom.foundation.languages import base
from newsloom.translation.checks.letters import script_of

# Letters and spaces for a hundred of English: known for news and documents alike, rounded to 2.
RELATIVE = {
    "en": 1.0, "ar": 0.92, "be": 1.08, "bg": 1.1, "bn": 1.0, "ca": 1.14, "cs": 0.98, "da": 1.04, "de": 1.18, "el": 1.2,
        "es": 1.16, "et": 0.98, "eu": 1.08, "fa": 0.96,
    "fi": 1.04, "fr": 1.18, "gl": 1.12, "he": 0.8, "hi": 1.04, "hr": 1.02, "hu": 1.08, "id": 1.14, "it": 1.16,
    "ja": 0.46,
        "ko": 0.54, "lt": 1.02, "lv": 1.04, "ms": 1.12,
    "nb": 1.02, "nl": 1.16, "pl": 1.1, "pt": 1.12, "ro": 1.16, "ru": 1.1, "sk": 1.02, "sl": 1.02, "sq": 1.12,
    "sr": 1.02,
        "sv": 1.04, "sw": 1.08, "th": 0.96, "tl": 1.22,
    "tr": 1.06, "uk": 1.06, "ur": 1.04, "vi": 1.08, "zh": 0.34,
}  # fmt: skip
# The spread of log(target / expected) times the root of the source's length in English letters.
SPREAD = 1.6
WIDE_SPREAD = 2.3
TIGHT_SCRIPTS = frozenset({"Jpan", "Hans", "Hant", "Kore"})


@lru_cache(maxsize=1024)
def expected_ratio(source: str, target: str) -> float:
    """How many letters the target language takes for one of the source language."""
    return RELATIVE.get(base(target), 1.0) / RELATIVE.get(base(source), 1.0)


@lru_cache(maxsize=1024)
def spread(source: str, target: str) -> float:
    wide = script_of(source) in TIGHT_SCRIPTS or script_of(target) in TIGHT_SCRIPTS
    return WIDE_SPREAD if wide else SPREAD


def in_english_letters(length: int, language: str) -> float:
    return length / RELATIVE.get(base(language), 1.0)
