"""The judge: every check over a translation, and one verdict. Nothing goes live without it."""

from collections.abc import Iterator, Sequence

from newsloom.translation.checks import registry
from newsloom.translation.checks import terms as terms_check
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Verdict
from newsloom.translation.checks.document_view import in_view_of
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.terms import Term


def judge_segment(source: str, target: str, languages: Languages, terms: Sequence[Term] = ()) -> Verdict:
    """What the checks find in one segment or paragraph; spans are ``[start, end)`` in code points of each text."""
    return Verdict(tuple(_segment(source, target, languages, terms)))


def judge_document(pair: DocumentPair, languages: Languages, terms: Sequence[Term] = ()) -> Verdict:
    """What the checks find in a whole article (title, standfirst, paragraphs); spans carry the segment's index."""
    segments = [
        list(_segment(source, target, languages, terms))
        for source, target in zip(pair.source, pair.target, strict=False)
    ]
    found: list[Finding] = []
    for index, findings in enumerate(in_view_of(pair, segments, languages)):
        found.extend(finding.within(index) for finding in findings)
    for check_document in registry.DOCUMENT_CHECKS.values():
        found.extend(check_document(pair, languages))
    found.extend(terms_check.check_document(pair, languages, terms))
    return Verdict(tuple(found))


def _segment(source: str, target: str, languages: Languages, terms: Sequence[Term]) -> Iterator[Finding]:
    there, here = Passage.of(source), Passage.of(target)
    for check in registry.SEGMENT_CHECKS.values():
        yield from check(there, here, languages)
    if terms:
        yield from terms_check.check(there, here, languages, terms)
