"""Names across scripts: any letters become a coarse consonant skeleton in which a name and its transcription meet."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

WORD = re.compile(r"[^\s\d.,;:!?\"'’‘“”„«»()\[\]{}…।、。，：；？！「」『』《》·•|<>/—–-]+")

# Letters of Latin script without their marks: «Nguyễn» → «nguyen», «Łódź» → «lodz».
_SPECIAL = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ı": "i",
    "ŋ": "n",
    "ə": "a",
    "ħ": "h",
}


def _bare(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


_FOLDED = {
    code: _SPECIAL.get(chr(code).lower()) or _bare(chr(code).lower())
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if chr(code).isalpha()
} | dict.fromkeys(range(768, 880))


_MARKED = re.compile("[À-ɏ\u1e00-\u1eff\u0300-\u036f]")
_UNMARKED = {chr(code): letters or "" for code, letters in _FOLDED.items()}


def _unmarked(match: re.Match[str]) -> str:
    return _UNMARKED.get(match[0], match[0])


def fold(text: str) -> str:
    """Lower case without diacritics, for the Latin script; other letters stay."""
    lowered = text.lower()
    # A pattern finds the few marked letters faster than a table that is asked for every letter.
    return lowered if lowered.isascii() else _MARKED.sub(_unmarked, lowered)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """``fold`` with a memory, for the words that come again and again."""
    return fold(word)


def words_of(folded: str) -> list[str]:
    """The words of a folded text."""
    return WORD.findall(folded)


# Six classes: what Korean, Japanese, Arabic, Thai or Chinese cannot tell apart falls together.
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpfv", "p"), **dict.fromkeys("dt", "t"), **dict.fromkeys("gkqc", "k"), **dict.fromkeys("szj",
            "s"),
        **dict.fromkeys("mn", "n"), **dict.fromkeys("lr", "r"), **dict.fromkeys("aeiouywh'`-.’", None),
    }
)  # fmt: skip
_NO_LETTER = re.compile("[^a-z]")
_TWICE = re.compile(r"(.)\1+")
# How European names sound where it differs from how they are written.
_SPOKEN = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^kn", "n"), (r"^wr", "r"), (r"^ps", "s"), (r"^x", "s"), (r"^mc(?=[^aeiou])|^mac(?=[^aeiou])", "mak"), (
            r"tch|cz|sch|dge?(?=[^aeiouy]|$)|dzh|t[sz]", "s"), (r"(?<=[aeiou])ugh|(?<=[aiou])gh", ""),
        (r"gh", "g"), (r"ph", "f"), (r"ck", "k"), (r"c(?=[eiy])", "s"), (r"ch(?=[rl])", "k"), (r"ch|sh", "s"), (r"qu",
            "kv"), (r"x", "ks"), (r"mb$", "m"),
        (r"ng$", "n"), (r"th", "t"), (r"lk$", "k"),
    )
]  # fmt: skip
_TRANSCRIBED = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|dzh|tch|zh|ch|sh|ts|kh(?=[^aeiou])|tz", "s"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"x", "ks"),
    )
]


class _Romanised(dict[int, str]):
    """Each letter's romanisation in lower case, by code point for ``str.translate``: it hangs on no other letter."""

    def __missing__(self, code: int) -> str:
        roman = self[code] = anyascii(chr(code)).lower()
        return roman


_ROMAN = _Romanised()


@lru_cache(maxsize=16384)
def name_skeletons(name: str) -> tuple[str, ...]:
    """The skeletons of a name in Latin letters, as it is written, with a soft ``g`` and with a heard ``w``."""
    spoken = fold(name)
    for pattern, sound in _SPOKEN:
        spoken = pattern.sub(sound, spoken)
    ways = [spoken, re.sub("g(?=[eiy])", "s", spoken)] if "g" in spoken else [spoken]
    if "w" in spoken:
        ways += [way.replace("w", "v") for way in ways]
    return tuple(dict.fromkeys(map(_skeleton, ways)))


@lru_cache(maxsize=32768)
def transcribed_skeleton(word: str) -> str:
    """The skeleton of a word in any script, by its romanisation."""
    # The Hebrew vav is a vowel more often than a consonant in foreign names, and never written for both alike.
    roman = (word.replace("ו", "") if "\u0590" <= word[:1] <= "\u05ff" else word).translate(_ROMAN)
    if "h" in roman:
        for pattern, sound in _TRANSCRIBED:
            roman = pattern.sub(sound, roman)
        return _skeleton(roman)
    # What the patterns find in a word without an h.
    return _skeleton(roman.replace("ts", "s").replace("tz", "s").replace("x", "ks"))


def _first(match: re.Match[str]) -> str:
    return match[1]


def _skeleton(roman: str) -> str:
    letters = roman if roman.isascii() and roman.isalpha() else _NO_LETTER.sub("", roman)
    return _TWICE.sub(_first, letters.translate(_CLASSES))
