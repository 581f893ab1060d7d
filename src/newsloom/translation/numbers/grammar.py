"""How a language's number words are written down: tables of forms, one value a line.

A table holds entries divided by new lines or ``|``. An entry is a value and its forms: ``2 two pair?``.

- ``_`` stands for a space inside a form (``pour_cent``);
- a form that ends with ``*`` is a stem: every word that begins so has the meaning (``миллион*``);
- a form that ends with ``?`` is weak: an article, or a word that often means something else;
- ``stem+name`` takes every ending of the set ``name`` from the grammar's ``endings``.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One written form of a table: its words, whether it is only the beginning of a word, and whether it is weak."""

    value: str
    text: str
    stem: bool
    weak: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """All that the reader knows of a language. Tables are written as in this module's description.

    ``decimal`` is the decimal mark; ``loose`` says that the press of the language also writes marks the other way
    round (1.234 and 1,234). ``unspaced`` languages are searched for forms inside running text.
    """

    tag: str
    decimal: str = ","
    loose: bool = False
    unspaced: bool = False
    endings: str = ""
    numbers: str = ""
    scales: str = ""
    ordinals: str = ""
    hints: str = ""
    halves: str = ""
    joins: str = ""
    # After what a join may stand: "tens" (twenty and one), "hundreds" (two hundred and one), "units" (one and twenty).
    join_after: str = "tens hundreds"
    # Letters that glue compounds written as one word (einundzwanzig); None where the language writes none.
    glue: str | None = None
    # Forms found only inside compounds, and the tails that make an adjective of them (siedmio-letni, -jährig).
    pieces: str = ""
    tails: str = ""
    # Letters that may stand before a word and belong to another one (Hebrew ו, Arabic و).
    prefixes: str = ""
    article: str = ""
    months: str = ""
    weekdays: str = ""
    # What makes the digits beside it a month (5月, tháng 5).
    month_marks: str = ""
    percent: str = ""
    decades: str = ""
    centuries: str = ""
    am: str = ""
    pm: str = ""
    hours: str = ""
    minutes: str = ""
    currencies: str = ""
    units: str = ""
    nouns: str = ""
    ranges: str = ""
    # Words that hold a number's letters and mean none (สามารถ holds สาม).
    never: str = ""
    word: str = r"[^\W\d_]+"
    # Words right before a year, and hardly ever before another number (in 2016).
    year_cues: str = ""
    year_behind: bool = False  # a word for «year» stands behind it (2016 году)
    # A pattern of counters that never stand without their number, where one stands without it.
    bound: str = ""
    calendar_offsets: tuple[int, ...] = ()


def endings(grammar: Grammar) -> dict[str, tuple[str, ...]]:
    """The grammar's named sets of endings; ``0`` in a set is the empty ending."""
    found: dict[str, tuple[str, ...]] = {}
    for line in grammar.endings.replace("|", "\n").splitlines():
        name, _, rest = line.strip().partition(":")
        if rest:
            found[name.strip()] = tuple("" if ending == "0" else ending for ending in rest.split())
    return found


def forms(table: str, sets: dict[str, tuple[str, ...]]) -> Iterator[Form]:
    """Every form of a table, spelt out."""
    for line in table.replace("|", "\n").splitlines():
        value, *written = line.split()[:1] + line.split()[1:] or [""]
        for form in written:
            yield from _spelt_out(value, form, sets)


def listed(table: str, sets: dict[str, tuple[str, ...]]) -> Iterator[Form]:
    """The forms of a table whose entries stand in their order, numbered from 1 (months, weekdays)."""
    for number, entry in enumerate(table.split("|"), start=1):
        for form in entry.split():
            yield from _spelt_out(str(number), form, sets)


def words(table: str, sets: dict[str, tuple[str, ...]]) -> Iterator[Form]:
    """The forms of a table without values."""
    for form in table.replace("|", " ").split():
        yield from _spelt_out("", form, sets)


def _spelt_out(value: str, form: str, sets: dict[str, tuple[str, ...]]) -> Iterator[Form]:
    weak = form.endswith("?")
    form = form.removesuffix("?")
    stem, plus, name = form.partition("+")
    if plus and name in sets:
        for ending in sets[name]:
            yield from _spelt_out(value, stem + ending + ("?" if weak else ""), sets)
        return
    starred = form.endswith("*")
    yield Form(value, form.removesuffix("*").replace("_", " "), starred, weak)
