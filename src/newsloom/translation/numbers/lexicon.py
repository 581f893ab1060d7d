"""The words of a language by meaning, made once from its grammar and asked for every word of a text."""

import importlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from newsloom.translation.numbers import grammar as tables
from newsloom.translation.numbers.filling import filled
from newsloom.translation.numbers.grammar import Grammar
from newsloom.translation.numbers.meaning import Meaning
from newsloom.translation.numbers.spelt import compound_value

LANGUAGES = frozenset(
    [
        "en",
        "vi",
        "fr",
        "es",
        "pt",
        "it",
        "de",
        "nl",
        "ro",
        "ca",
        "gl",
        "pl",
        "cs",
        "uk",
        "ru",
        "el",
        "tr",
        "ar",
        "he",
        "fa",
        "hi",
        "th",
        "zh",
        "ja",
        "ko",
        "id",
    ]
)


class Lexicon:
    """Looks a lower-case word up: exact forms, then stems, then compounds. Answers None for all other words."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.exact, self.stems = filled(grammar)
        self.pieces = _pieces(self, tables.endings(grammar))
        self._stem_lengths = _lengths_by_letter(self.stems)
        self._compound = _compound_pattern(self)

    def meaning_of(self, word: str) -> Meaning | None:
        """What the word means where numbers are read; nothing is remembered here (:mod:`tokens` does)."""
        return self._find(unicodedata.normalize("NFC", word))

    def _find(self, word: str) -> Meaning | None:
        found = self.exact.get(word)
        if found is None or (found.number is None and (found.hints or found.phrases)):
            found = _with_hints(self._by_stem(word), found)
        if self._compound is not None and (found is None or (found.number is None and found.hints)):
            compound = self._compound.fullmatch(word)
            if compound is not None:
                found = self._whole(compound) or found
        article = self.grammar.article
        if found is None and article and word.startswith(article) and len(word) > len(article) + 1:
            found = self._find(word.removeprefix(article))
        if found is None and len(word) > 2 and word[0] in self.grammar.prefixes:
            found = self._find(word[1:])
            if found is not None and word[0] == self.grammar.joins[:1]:
                found = replace(found, join=True)
        return found

    def _by_stem(self, word: str) -> Meaning | None:
        for length in self._stem_lengths.get(word[:1], ()):
            found = self.stems.get(word[:length])
            if found is not None:
                return found
        return None

    def _whole(self, compound: re.Match[str]) -> Meaning | None:
        """The value of a compound written as one word: ``einundzwanzig``, ``duecentomila``, ``dreißigjährig``."""
        value = compound_value(compound[1], self.pieces, self.grammar.glue or "")
        if value is None:
            return None
        return Meaning(hints=(value,)) if compound[2] else Meaning(number=value)


@lru_cache(maxsize=64)
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a language by its tag; English words serve languages that have no file."""
    name = tag.split("-", 1)[0].lower()
    name = name if name in LANGUAGES else "en"
    module = importlib.import_module(f"newsloom.translation.numbers.languages.{name}")
    return Lexicon(module.GRAMMAR)


def _lengths_by_letter(stems: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of the stems that begin with each letter, the longest first."""
    lengths: dict[str, set[int]] = {}
    for stem in stems:
        lengths.setdefault(stem[:1], set()).add(len(stem))
    return {letter: tuple(sorted(found, reverse=True)) for letter, found in lengths.items()}


def _pieces(source: Lexicon, sets: dict[str, tuple[str, ...]]) -> dict[str, tuple[float, bool]]:
    """The forms that compounds are made of: value, and whether it multiplies what stands before."""
    found = {
        word: (meaning.number, meaning.scale)
        for word, meaning in source.exact.items()
        if meaning.number and word.isalpha() and len(word) > 1 and not (meaning.scale and meaning.weak)
    }
    for form in tables.forms(source.grammar.pieces, sets):
        found[form.text] = (float(form.value), float(form.value) in (100, 1000, 1e6))
    return found


def _compound_pattern(source: Lexicon) -> re.Pattern[str] | None:
    grammar = source.grammar
    if grammar.glue is None:
        return None
    words = "|".join(map(re.escape, sorted(source.pieces, key=len, reverse=True)))
    glue = "|".join(part for part in grammar.glue.split("|") if part)
    joined = rf"(?:{glue})?" if glue else ""
    tails = "|".join(grammar.tails.split())
    tail = rf"(?:(?:{tails})\w*)" if tails else "(?!)"
    return re.compile(rf"((?:{words})(?:{joined}(?:{words}))*)({tail})?")


def _with_hints(stem: Meaning | None, exact: Meaning | None) -> Meaning | None:
    """A hint written out beside a number's stem keeps both: «milionů» is a scale after digits, else a hint."""
    if stem is None or exact is None:
        return exact or stem
    if exact.phrases and replace(exact, phrases=()) == Meaning():
        return replace(stem, phrases=exact.phrases)
    return replace(stem, hints=exact.hints, phrases=exact.phrases) if stem.number is not None else exact
