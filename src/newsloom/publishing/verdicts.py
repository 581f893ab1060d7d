"""What the checks say of an article, in the form that is stored and shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.html import strip_tags

from newsloom.publishing.document import Document
from newsloom.sources.models import Rights
from newsloom.stories.models import Story
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity, Span, Verdict
from newsloom.translation.judge import judge_document
from newsloom.translation.numbers.reader import read
from newsloom.translation.terms.glossary import Glossary

StoredVerdict = Mapping[str, Any]
"""``{"holds": bool, "findings": [Finding.as_json()…], "counts": {"numbers": 14, …}}``"""


def judge_translation(document: Document, *, source: str, target: str, terms: Glossary | None = None) -> Verdict:
    """The judge's verdict on a whole article; spans count its passages that hold text, the title first.

    What is left in the source's language is not judged.

    :param terms: what is to be written one way in this story.
    """
    full = [
        (passage, is_translated)
        for passage, is_translated in zip(document.passages(), document.translated(), strict=True)
        if passage
    ]
    numbers = [number for number, (_, is_translated) in enumerate(full) if is_translated]
    pair = DocumentPair([full[at][0].source_html for at in numbers], [full[at][0].html for at in numbers])
    found = terms.within("\n".join(strip_tags(text) for text in pair.source)) if terms else ()
    verdict = judge_document(pair, Languages(source, target), found)
    return verdict if len(numbers) == len(full) else _renumbered(verdict, numbers)


def _renumbered(verdict: Verdict, numbers: Sequence[int]) -> Verdict:
    """The same findings, their spans counted among all passages where the judge saw some of them."""

    def moved(span: Span | None) -> Span | None:
        return span if span is None or span.segment is None else span.within(numbers[span.segment])

    return Verdict(
        tuple(
            replace(finding, source_span=moved(finding.source_span), target_span=moved(finding.target_span))
            for finding in verdict.findings
        )
    )


def check_source(story: Story, document: Document) -> Verdict:
    """The verdict on an article in its own language: extraction must have left something to read."""
    findings = []
    if not document.title:
        findings.append(Finding("extraction", Severity.HOLD, "The story has no title."))
    has_text = any(block.text for block in document.blocks)
    if story.publisher.rights == Rights.FULL and not has_text:
        findings.append(Finding("extraction", Severity.HOLD, "The story has no text, only a title."))
    return Verdict(tuple(findings))


def store(verdict: Verdict, counts: Mapping[str, int] | None = None) -> dict[str, Any]:
    """A verdict as an article keeps it. ``counts``: how many numbers, names … were compared."""
    return {"holds": verdict.holds, "findings": verdict.as_json(), "counts": dict(counts or {})}


def counts(document: Document, *, source: str) -> dict[str, int]:
    """How many numbers and links of the source a verdict compared, for the label that readers see."""
    texts = [passage.source_html for passage in document.passages() if passage]
    return {
        "numbers": sum(len(read(strip_tags(text), source).quantities) for text in texts),
        "links": sum(text.count("<a ") for text in texts),
    }
