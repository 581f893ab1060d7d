"""What a whole document knows better than one of its segments: some findings of a segment become notes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newsloom.translation.checks import names, quotations
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity
from newsloom.translation.checks.foreign import looks_foreign
from newsloom.translation.checks.romanise import fold, fold_word, words_of

# Blocks of a story of which one may have one weak finding.
LONG_ENOUGH = 5
# A name's and a word's places in their passages, as shares of these: further apart neither stands for the other.
FAR_APART = 0.2


def in_view_of(pair: DocumentPair, segments: Sequence[Sequence[Finding]], languages: Languages) -> list[list[Finding]]:
    """The findings of each segment, those softened that the rest of the document explains.

    A name that the translation adds is one of the story's own; a name is put in the same other way each time, or never
    kept as it is; a quotation opened in one segment is closed in the next.
    """
    everything = " ".join(pair.source).casefold()
    story = _Story(pair, segments, languages.target)
    alone = sum(finding.severity is Severity.HOLD for findings in segments for finding in findings) == 1
    seen: list[list[Finding]] = []
    for index, findings in enumerate(segments):
        around = [*segments[max(0, index - 1) : index], *segments[index + 1 : index + 2]]
        quoted_beside = any(_is_open(other) for others in around for other in others)
        seen.append(
            [
                replace(finding, severity=Severity.NOTE)
                if story.explains(finding, index)
                or (alone and _is_weak(finding, everything, pair, index, languages))
                or (_is_open(finding) and quoted_beside)
                else finding
                for finding in findings
            ]
        )
    return seen


class _Story:
    """What became of each name in the rest of the story."""

    def __init__(self, pair: DocumentPair, segments: Sequence[Sequence[Finding]], language: str) -> None:
        self._language = language
        self._everything = " ".join(pair.source).casefold()
        self._source = [set(words_of(fold(text))) for text in pair.source]
        self._target = [set(words_of(text)) for text in pair.target]
        self._folded = [set(words_of(fold(text))) for text in pair.target]
        self._ways = Counter(_way(finding) for findings in segments for finding in set_of_ways(findings))
        self._lost = Counter(low for findings in segments for low in {_lost_name(finding) for finding in findings})

    def explains(self, finding: Finding, index: int) -> bool:
        """Whether the other segments show that the names of this one are in order."""
        if finding.check != names.ID or "name" in finding.params:
            return False
        other = finding.params.get("other", "")
        if finding.message == names.STRANGER:
            return other.casefold() in self._everything or self._is_said_elsewhere(other, index)
        elsewhere = [at for at, said in enumerate(self._source) if at != index and _lost_name(finding) in said]
        if finding.message == names.LOST:
            return self._is_left_out_mostly(_lost_name(finding), elsewhere)
        return (
            self._ways[_way(finding)] >= 2
            or (self._is_never_kept(_lost_name(finding), elsewhere) and not looks_foreign(other, self._language))
            or (other.casefold() not in self._everything and self._is_said_elsewhere(other, index))
        )

    def _is_said_elsewhere(self, word: str, index: int) -> bool:
        return any(word in said for at, said in enumerate(self._target) if at != index)

    def _is_left_out_mostly(self, low: str, elsewhere: Sequence[int]) -> bool:
        """Whether the translation does without the name in most of the segments in which the source has it."""
        return bool(elsewhere) and self._lost[low] > (len(elsewhere) + 1) / 2

    def _is_never_kept(self, low: str, elsewhere: Sequence[int]) -> bool:
        """Whether the name stands in no other segment of the translation as it is: it has a form of the language."""
        return bool(elsewhere) and self._lost[low] > 1 and not any(low in self._folded[at] for at in elsewhere)


def _lost_name(finding: Finding) -> str:
    """The source's name that a finding is about, folded; empty where it is about none."""
    return fold_word(finding.params["found"]) if finding.check == names.ID and "found" in finding.params else ""


def set_of_ways(findings: Sequence[Finding]) -> list[Finding]:
    """One finding for each way in which a segment puts a name."""
    return list({_way(finding): finding for finding in findings if _way(finding)[0]}.values())


def _way(finding: Finding) -> tuple[str, str]:
    if finding.message != names.REPLACED or "name" in finding.params:
        return "", ""
    return finding.params["found"].casefold(), finding.params["other"].casefold()[:4]


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
