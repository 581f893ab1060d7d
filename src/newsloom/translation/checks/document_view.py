"""What a whole document knows better than one of its segments: some findings of a segment become notes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newsloom.translation.checks import names, quotations
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity
from newsloom.translation.checks.foreign import looks_foreign

# Blocks of a story of which one may have one weak finding.
LONG_ENOUGH = 5
# A name's and a word's places in their passages, as shares of these: further apart neither stands for the other.
FAR_APART = 0.2


def in_view_of(pair: DocumentPair, segments: Sequence[Sequence[Finding]], languages: Languages) -> list[list[Finding]]:
    """The findings of each segment, those softened that the rest of the document explains.

    A name that the translation adds is one of the story's own; a name is put in the same other way each time; a
    quotation opened in one segment is closed in the next.
    """
    everything = " ".join(pair.source).casefold()
    ways = Counter(_way(finding) for findings in segments for finding in set_of_ways(findings))
    alone = sum(finding.severity is Severity.HOLD for findings in segments for finding in findings) == 1
    seen: list[list[Finding]] = []
    for index, findings in enumerate(segments):
        around = [*segments[max(0, index - 1) : index], *segments[index + 1 : index + 2]]
        quoted_beside = any(_is_open(other) for others in around for other in others)
        seen.append(
            [
                replace(finding, severity=Severity.NOTE)
                if _is_of_the_story(finding, everything)
                or ways[_way(finding)] >= 2
                or (alone and _is_weak(finding, everything, pair, index, languages))
                or (_is_open(finding) and quoted_beside)
                else finding
                for finding in findings
            ]
        )
    return seen


def set_of_ways(findings: Sequence[Finding]) -> list[Finding]:
    """One finding for each way in which a segment puts a name."""
    return list({_way(finding): finding for finding in findings if _way(finding)[0]}.values())


def _way(finding: Finding) -> tuple[str, str]:
    if finding.message != names.REPLACED or "name" in finding.params:
        return "", ""
    return finding.params["found"].casefold(), finding.params["other"].casefold()[:4]


def _is_of_the_story(finding: Finding, everything: str) -> bool:
    return finding.message == names.STRANGER and finding.params["other"].casefold() in everything


def _is_weak(finding: Finding, everything: str, pair: DocumentPair, index: int, languages: Languages) -> bool:
    """Whether a long story otherwise without fault names somebody less, and an ordinary word stands elsewhere."""
    if len(pair.source) < LONG_ENOUGH or not _way(finding)[0]:
        return False
    there, here, other = finding.source_span, finding.target_span, finding.params["other"]
    if there is None or here is None:
        return False
    apart = abs(there.start / len(pair.source[index]) - here.start / len(pair.target[index]))
    if apart < FAR_APART:
        return False
    return other.casefold() not in everything and not looks_foreign(other, languages.target)


def _is_open(finding: Finding) -> bool:
    return finding.message == quotations.UNBALANCED
