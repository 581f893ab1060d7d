"""A percentage stays a percentage, and a measure keeps its unit or is converted."""

from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage
from newsloom.translation.numbers.comparison import compare

ID = "units"
PERCENT = "“{number}” is a percentage on one side only."
UNIT = "The measure “{number}” has another unit in the translation but the same figure."


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """Holds where a figure lost or gained its percent sign, or kept its value under another unit."""
    compared = compare(source.plain, target.plain, languages.source, languages.target)
    for pair in compared.changed_units:
        one, other = pair.source, pair.target
        message = PERCENT if one.percent is not other.percent else UNIT
        words = {"number": source.plain[one.start : one.end]}
        yield Finding(ID, Severity.HOLD, message, words, Span(one.start, one.end), Span(other.start, other.end))
