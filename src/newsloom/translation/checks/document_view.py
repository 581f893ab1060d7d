"""What a whole document knows better than one of its segments: some findings of a segment become notes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newsloom.translation.checks import names, quotations
from newsloom.translation.checks.contract import DocumentPair, Finding, Severity


def in_view_of(pair: DocumentPair, segments: Sequence[Sequence[Finding]]) -> list[list[Finding]]:
    """The findings of each segment, those softened that the rest of the document explains.

    A name that the translation adds is one of the story's own; a name is put in the same other way each time; a
    quotation opened in one segment is closed in the next.
    """
    everything = " ".join(pair.source).casefold()
    ways = Counter(_way(finding) for findings in segments for finding in set_of_ways(findings))
    seen: list[list[Finding]] = []
    for index, findings in enumerate(segments):
        around = [*segments[max(0, index - 1) : index], *segments[index + 1 : index + 2]]
        quoted_beside = any(_is_open(other) for others in around for other in others)
        seen.append(
            [
                replace(finding, severity=Severity.NOTE)
                if _is_of_the_story(finding, everything)
                or ways[_way(finding)] >= 2
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


def _is_open(finding: Finding) -> bool:
    return finding.message == quotations.UNBALANCED
