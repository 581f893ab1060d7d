"""Months and weekdays stay what they are."""

from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage
from newsloom.translation.numbers.comparison import compare

ID = "dates"
CHANGED = "The source says {date}, the translation says {found}."


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """Holds where a month or weekday of the source is gone and another one stands in the translation."""
    compared = compare(source.plain, target.plain, languages.source, languages.target)
    for gone, come in compared.changed_dates:
        words = {"date": source.plain[gone.start : gone.end], "found": target.plain[come.start : come.end]}
        yield Finding(ID, Severity.HOLD, CHANGED, words, Span(gone.start, gone.end), Span(come.start, come.end))
