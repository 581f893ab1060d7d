"""Fills a language's lexicon from the tables of its grammar."""

import re
import unicodedata

from newsloom.translation.numbers import grammar as tables
from newsloom.translation.numbers.currencies import SIGNS
from newsloom.translation.numbers.grammar import Form, Grammar
from newsloom.translation.numbers.meaning import Meaning
from newsloom.translation.numbers.units import SYMBOLS

PERCENT_SIGNS = ("%", "٪", "％")

Meanings = dict[str, Meaning]


def filled(grammar: Grammar) -> tuple[Meanings, Meanings]:
    """The meanings of the grammar's whole words, and those of its stems."""
    shelves = _Shelves(grammar)
    _fill_numbers(shelves, grammar)
    _fill_calendar(shelves, grammar)
    _fill_rest(shelves, grammar)
    return shelves.words(), shelves.stems.meanings()


class _Shelf(dict[str, dict[str, object]]):
    """The traits of each form, gathered table by table: a word may stand in several."""

    def add(self, text: str, traits: dict[str, object]) -> None:
        self.setdefault(text, {}).update(traits)

    def meanings(self) -> Meanings:
        return {text: Meaning(**traits) for text, traits in self.items()}  # type: ignore[arg-type]


class _Shelves:
    """Where each form of a grammar finds its place: among whole words, stems, or the phrases that a word begins."""

    def __init__(self, grammar: Grammar) -> None:
        self.exact, self.stems = _Shelf(), _Shelf()
        self.phrases: dict[str, _Shelf] = {}
        self.sets = tables.endings(grammar)
        self._unspaced = grammar.unspaced
        self._word = re.compile(grammar.word)

    def add(self, form: Form, **traits: object) -> None:
        text = unicodedata.normalize("NFC", form.text.lower())
        head = self._word.match(text)
        if head is not None and head.end() < len(text) and not self._unspaced:
            self._add_phrase(head[0], text.replace("-", " ").replace("’", "'"), traits)
        else:
            (self.stems if form.stem else self.exact).add(text, traits)

    def _add_phrase(self, head: str, text: str, traits: dict[str, object]) -> None:
        begun = self.phrases.setdefault(head, _Shelf())
        begun[text] = {**begun.pop(text, {}), **traits}
        if not text.replace(" ", "").isalpha():
            self.exact.add(text, traits)

    def words(self) -> Meanings:
        """The whole words, each with its phrases, of which the longest is tried first."""
        for head, begun in self.phrases.items():
            longest_first = sorted(begun.meanings().items(), key=lambda phrase: -len(phrase[0]))
            self.exact.add(head, {"phrases": tuple(longest_first)})
        return self.exact.meanings()


def _fill_numbers(shelves: _Shelves, grammar: Grammar) -> None:
    for form in tables.forms(SYMBOLS, shelves.sets):
        shelves.add(form, unit=form.value)
    for sign in PERCENT_SIGNS:
        shelves.add(Form("", sign, stem=False, weak=False), percent=True)
    for form in tables.forms(SIGNS, shelves.sets):
        shelves.add(form, currency=frozenset(form.value.split(",")), currency_weak=form.weak)
    for form in tables.forms(grammar.numbers, shelves.sets):
        shelves.add(form, number=float(form.value), weak=form.weak)
    for form in tables.forms(grammar.scales, shelves.sets):
        shelves.add(form, number=float(form.value), scale=True, weak=form.weak)
    for form in tables.forms(grammar.ordinals, shelves.sets):
        shelves.add(form, number=float(form.value), ordinal=True, weak=form.weak)
    for form in tables.forms(grammar.hints, shelves.sets):
        shelves.add(form, hints=tuple(float(value) for value in form.value.split(",")))


def _fill_calendar(shelves: _Shelves, grammar: Grammar) -> None:
    for form in tables.listed(grammar.months, shelves.sets):
        shelves.add(form, month=int(form.value), day_weak=form.weak)
    for form in tables.listed(grammar.weekdays, shelves.sets):
        shelves.add(form, weekday=int(form.value), day_weak=form.weak)
    flags = {
        "half": grammar.halves,
        "join": grammar.joins,
        "percent": grammar.percent,
        "decade": grammar.decades,
        "century": grammar.centuries,
        "to": grammar.ranges,
    }
    for name, table in flags.items():
        for form in tables.words(table, shelves.sets):
            shelves.add(form, **{name: True})
    clocks = {"am": grammar.am, "pm": grammar.pm, "hour": grammar.hours, "minute": grammar.minutes}
    clocks["month"] = grammar.month_marks
    for name, table in clocks.items():
        for form in tables.words(table, shelves.sets):
            shelves.add(form, clock=name)
    for form in tables.words(grammar.never, shelves.sets):
        shelves.add(form)


def _fill_rest(shelves: _Shelves, grammar: Grammar) -> None:
    for form in tables.forms(grammar.currencies, shelves.sets):
        shelves.add(form, currency=frozenset(form.value.split(",")), currency_weak=form.weak)
    for form in tables.forms(grammar.units, shelves.sets):
        shelves.add(form, unit=form.value)
    for form in tables.forms(grammar.nouns, shelves.sets):
        shelves.add(form, noun=form.value)
