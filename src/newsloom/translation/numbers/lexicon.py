"""The words of a language by meaning, made once from its grammar and asked for every word of a text."""

import importlib
import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from newsloom.translation.numbers import grammar as tables
from newsloom.translation.numbers.currencies import SIGNS
from newsloom.translation.numbers.grammar import Form, Grammar
from newsloom.translation.numbers.spelt import compound_value
from newsloom.translation.numbers.units import SYMBOLS

PERCENT_SIGNS = ("%", "٪", "％")
PAIR = 2  # number words below it say little: «one», «first»
MEMORY = 50_000  # words remembered per language before the memory is emptied
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


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that one word may mean where numbers are read. ``weak``: it often means something else.

    ``tells``: the other side must say it too; a text without such words and without digits cannot be wrong in numbers.
    """

    number: float | None = None
    scale: bool = False
    ordinal: bool = False
    weak: bool = False
    hints: tuple[float, ...] = ()
    half: bool = False
    join: bool = False
    month: int = 0
    weekday: int = 0
    day_weak: bool = False
    percent: bool = False
    decade: bool = False
    century: bool = False
    clock: str = ""
    currency: frozenset[str] = frozenset()
    currency_weak: bool = False
    unit: str = ""
    noun: str = ""
    to: bool = False
    phrases: tuple[tuple[str, "Meaning"], ...] = ()
    tells: bool = field(init=False, default=False, compare=False)

    def __post_init__(self) -> None:
        number = self.number is not None and self.number >= PAIR and not self.weak
        tells = bool(number or self.month or self.weekday or self.currency or self.percent)
        object.__setattr__(self, "tells", tells)


class Lexicon(dict[str, Meaning | None]):
    """Looks a lower-case word up: exact forms, then stems, then compounds. Answers None for all other words."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__()
        self.grammar = grammar
        self.exact: dict[str, Meaning] = {}
        self.stems: dict[str, Meaning] = {}
        _fill(self, grammar)
        self.pieces = _pieces(self, tables.endings(grammar))
        self._lengths = sorted({len(stem) for stem in self.stems}, reverse=True)
        self._compound = _compound_pattern(self)

    def __missing__(self, word: str) -> Meaning | None:
        if len(self) > MEMORY:
            self.clear()
        meaning = self._find(unicodedata.normalize("NFC", word))
        self[word] = meaning
        return meaning

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
        for length in self._lengths:
            if length <= len(word):
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


def _fill(into: Lexicon, grammar: Grammar) -> None:
    sets = tables.endings(grammar)
    for form in tables.forms(SYMBOLS, sets):
        _add(into, form, unit=form.value)
    for sign in PERCENT_SIGNS:
        _add(into, Form("", sign, stem=False, weak=False), percent=True)
    for form in tables.forms(SIGNS, sets):
        _add(into, form, currency=frozenset(form.value.split(",")), currency_weak=form.weak)
    for form in tables.forms(grammar.numbers, sets):
        _add(into, form, number=float(form.value), weak=form.weak)
    for form in tables.forms(grammar.scales, sets):
        _add(into, form, number=float(form.value), scale=True, weak=form.weak)
    for form in tables.forms(grammar.ordinals, sets):
        _add(into, form, number=float(form.value), ordinal=True, weak=form.weak)
    for form in tables.forms(grammar.hints, sets):
        _add(into, form, hints=tuple(float(value) for value in form.value.split(",")))
    _fill_calendar(into, grammar, sets)
    for form in tables.forms(grammar.currencies, sets):
        _add(into, form, currency=frozenset(form.value.split(",")), currency_weak=form.weak)
    for form in tables.forms(grammar.units, sets):
        _add(into, form, unit=form.value)
    for form in tables.forms(grammar.nouns, sets):
        _add(into, form, noun=form.value)


def _fill_calendar(into: Lexicon, grammar: Grammar, sets: dict[str, tuple[str, ...]]) -> None:
    for form in tables.listed(grammar.months, sets):
        _add(into, form, month=int(form.value), day_weak=form.weak)
    for form in tables.listed(grammar.weekdays, sets):
        _add(into, form, weekday=int(form.value), day_weak=form.weak)
    flags = {
        "half": grammar.halves,
        "join": grammar.joins,
        "percent": grammar.percent,
        "decade": grammar.decades,
        "century": grammar.centuries,
        "to": grammar.ranges,
    }
    for name, table in flags.items():
        for form in tables.words(table, sets):
            _add(into, form, **{name: True})
    clocks = {"am": grammar.am, "pm": grammar.pm, "hour": grammar.hours, "minute": grammar.minutes}
    clocks["month"] = grammar.month_marks
    for name, table in clocks.items():
        for form in tables.words(table, sets):
            _add(into, form, clock=name)
    for form in tables.words(grammar.never, sets):
        _add(into, form)


def _add(into: Lexicon, form: Form, **traits: object) -> None:
    text = unicodedata.normalize("NFC", form.text.lower())
    head = re.match(into.grammar.word, text)
    if head is not None and head.end() < len(text) and not into.grammar.unspaced:
        _add_phrase(into, head[0], text.replace("-", " ").replace("’", "'"), traits)
        return
    shelf = into.stems if form.stem else into.exact
    known = shelf.get(text, Meaning())
    shelf[text] = replace(known, **traits)  # type: ignore[arg-type]


def _add_phrase(into: Lexicon, head: str, text: str, traits: dict[str, object]) -> None:
    known = into.exact.get(head, Meaning())
    same = dict(known.phrases).get(text, Meaning())
    others = [(other, meaning) for other, meaning in known.phrases if other != text]
    phrases = [*others, (text, replace(same, **traits))]  # type: ignore[arg-type]
    phrases.sort(key=lambda phrase: -len(phrase[0]))
    into.exact[head] = replace(known, phrases=tuple(phrases))
    if not text.replace(" ", "").isalpha():
        into.exact[text] = replace(into.exact.get(text, Meaning()), **traits)  # type: ignore[arg-type]


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
