"""An amount keeps its currency."""

from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage
from newsloom.translation.numbers.comparison import compare
from newsloom.translation.numbers.quantity import Mention

ID = "currencies"
CHANGED = "The source says {currency}, the translation says {found}."


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """Holds where a currency of the source is gone and another one stands in the translation."""
    compared = compare(source.plain, target.plain, languages.source, languages.target)
    for gone, come in compared.changed_currencies:
        words = {"currency": _written(source, gone), "found": _written(target, come)}
        yield Finding(ID, Severity.HOLD, CHANGED, words, Span(gone.start, gone.end), Span(come.start, come.end))


def _written(passage: Passage, mention: Mention) -> str:
    return passage.plain[mention.start : mention.end]
