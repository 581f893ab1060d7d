"""Every number of the source stands in the translation with its value, and none comes from nowhere."""

from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage
from newsloom.translation.numbers.comparison import compare
from newsloom.translation.numbers.quantity import Quantity

ID = "numbers"
MISSING = "The number {number} of the source is not in the translation."
EXTRA = "The number {number} of the translation is not in the source."
CHANGED = "The source says {number}, the translation says {found}."
SWAPPED = "The numbers {number} and {other} seem to have changed places."


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """Holds for numbers that changed, are missing, came from nowhere or changed places."""
    compared = compare(source.plain, target.plain, languages.source, languages.target)
    missing, extra = list(compared.match.missing), list(compared.match.extra)
    while missing and extra:
        one = missing.pop(0)
        other = min(extra, key=lambda found: abs(found.start / len(target.plain) - one.start / len(source.plain)))
        extra.remove(other)
        words = {"number": _written(source, one), "found": _written(target, other)}
        yield Finding(ID, Severity.HOLD, CHANGED, words, _span(one), _span(other))
    for quantity in missing:
        yield Finding(ID, Severity.HOLD, MISSING, {"number": _written(source, quantity)}, _span(quantity))
    for quantity in extra:
        yield Finding(ID, Severity.HOLD, EXTRA, {"number": _written(target, quantity)}, None, _span(quantity))
    for swap in compared.swaps:
        words = {"number": _written(source, swap.first.source), "other": _written(source, swap.second.source)}
        yield Finding(ID, Severity.HOLD, SWAPPED, words, _span(swap.first.source), _span(swap.first.target))


def _span(quantity: Quantity) -> Span:
    return Span(quantity.start, quantity.end)


def _written(passage: Passage, quantity: Quantity) -> str:
    return passage.plain[quantity.start : quantity.end].strip()
