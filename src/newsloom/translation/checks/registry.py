"""All the checks of a segment, in the order in which an editor would look."""

from collections.abc import Callable, Iterator

from newsloom.translation.checks import (
    additions,
    blocks,
    characters,
    consistency,
    currencies,
    dates,
    language,
    links,
    markup,
    names,
    numbers,
    omissions,
    quotations,
    units,
)
from newsloom.translation.checks import credits as picture_credits
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages
from newsloom.translation.checks.passage import Passage

SegmentCheck = Callable[[Passage, Passage, Languages], Iterator[Finding]]
DocumentCheck = Callable[[DocumentPair, Languages], Iterator[Finding]]

SEGMENT_CHECKS: dict[str, SegmentCheck] = {
    language.ID: language.check,
    omissions.ID: omissions.check,
    additions.ID: additions.check,
    links.ID: links.check,
    numbers.ID: numbers.check,
    currencies.ID: currencies.check,
    dates.ID: dates.check,
    units.ID: units.check,
    names.ID: names.check,
    markup.ID: markup.check,
    picture_credits.ID: picture_credits.check,
    quotations.ID: quotations.check,
    characters.ID: characters.check,
}
DOCUMENT_CHECKS: dict[str, DocumentCheck] = {
    blocks.ID: blocks.check_document,
    consistency.ID: consistency.check_document,
}
