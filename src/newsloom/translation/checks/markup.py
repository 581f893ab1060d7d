"""Inline markup: every tag closed, none lost, none made up."""

from collections import Counter
from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage, Tag

ID = "markup"

CROSSED = "The translation's markup is broken: “{found}” is not opened and closed in order."
LOST = "The markup “{found}” of the source is missing in the translation."
ADDED = "The translation has the markup “{found}”, which the source does not have."
# Without these a reader gets another text; without emphasis only another look.
WEIGHTY = frozenset(
    {"a", "sub", "sup", "del", "s", "ins", "abbr", "code", "li", "ul", "ol", "br", "script", "style", "img"}
)


def check(source: Passage, target: Passage, _languages: Languages) -> Iterator[Finding]:
    """Tags that are crossed or left open hold; lost or added emphasis is a note, other lost tags hold."""
    if not source.tags and not target.tags:
        return
    if (broken := _out_of_order(target.tags)) and not _out_of_order(source.tags):
        yield Finding(ID, Severity.HOLD, CROSSED, {"found": broken.name}, target_span=broken.span)
    yield from _counts(source.tags, target.tags)


def _out_of_order(tags: tuple[Tag, ...]) -> Tag | None:
    opened: list[Tag] = []
    for tag in tags:
        if tag.opens:
            opened.append(tag)
        elif tag.closes:
            if not opened or opened[-1].name != tag.name:
                return tag
            opened.pop()
    return opened[-1] if opened else None


def _counts(source: tuple[Tag, ...], target: tuple[Tag, ...]) -> Iterator[Finding]:
    there = Counter(tag.name for tag in source if not tag.closes)
    here = Counter(tag.name for tag in target if not tag.closes)
    for name in sorted((there - here) | (here - there)):
        lost = there[name] > here[name]
        severity = Severity.HOLD if name in WEIGHTY else Severity.NOTE
        place = _place(source if lost else target, name)
        yield Finding(
            ID,
            severity,
            LOST if lost else ADDED,
            {"found": name},
            source_span=place if lost else None,
            target_span=None if lost else place,
        )


def _place(tags: tuple[Tag, ...], name: str) -> Span | None:
    return next((tag.span for tag in tags if tag.name == name), None)
