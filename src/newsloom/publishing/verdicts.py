"""What the checks say of an article, in the form that is stored and shown."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import strip_tags

from newsloom.publishing.document import Document
from newsloom.sources.models import Rights
from newsloom.stories.models import Story
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity, Verdict
from newsloom.translation.judge import judge_document
from newsloom.translation.numbers.reader import read
from newsloom.translation.terms.glossary import Glossary

StoredVerdict = Mapping[str, Any]
"""``{"holds": bool, "findings": [Finding.as_json()…], "counts": {"numbers": 14, …}}``"""


def judge_translation(document: Document, *, source: str, target: str, terms: Glossary | None = None) -> Verdict:
    """The judge's verdict on a whole article; spans count its passages that hold text, the title first.

    :param terms: what is to be written one way in this story.
    """
    passages = [passage for passage in document.passages() if passage]
    pair = DocumentPair([passage.source_html for passage in passages], [passage.html for passage in passages])
    found = terms.within("\n".join(strip_tags(text) for text in pair.source)) if terms else ()
    return judge_document(pair, Languages(source, target), found)


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
