"""What the judge does with one pair of languages: its false alarms, the errors it sees, its speed."""

import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsloom.translation.checks.contract import DocumentPair, Languages, Severity, Verdict
from newsloom.translation.evaluation import injections_text
from newsloom.translation.evaluation.injections import INJECTIONS
from newsloom.translation.evaluation.injections_text import Injection
from newsloom.translation.evaluation.press_texts import Document, aligned, read_pair
from newsloom.translation.judge import judge_document, judge_segment

FIGURE_CHECKS = frozenset({"numbers", "currencies", "dates", "units"})
DIGIT = re.compile(r"\d")
WARMING = "On 2 May 2020 Anna Kowalska paid $3.5 million in London."
# The same errors at every run.
SEED = 20


@dataclass
class Share:
    """So many of so many."""

    some: int = 0
    all: int = 0

    def count(self, *, is_one: bool) -> None:
        self.some += is_one
        self.all += 1

    @property
    def percent(self) -> float:
        return 100 * self.some / self.all if self.all else 0.0


@dataclass
class Measured:
    """One pair's counts."""

    languages: Languages
    sentences: Share = field(default_factory=Share)
    with_numbers: Share = field(default_factory=Share)
    paragraphs: Share = field(default_factory=Share)
    documents: Share = field(default_factory=Share)
    detected: dict[str, Share] = field(default_factory=dict)
    in_documents: Share = field(default_factory=Share)
    alarms: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def name(self) -> str:
        return f"{self.languages.source}-{self.languages.target}"

    @property
    def all_detected(self) -> Share:
        """All classes together that have a floor."""
        shares = [share for kind, share in self.detected.items() if kind != injections_text.NAME_IN_SCRIPT]
        return Share(sum(share.some for share in shares), sum(share.all for share in shares))


def measure(folder: Path, languages: Languages) -> Measured:
    """Judges the pair's human translations as they stand and with one error each."""
    documents = read_pair(folder, languages)
    measured = Measured(languages)
    # Tables are built at the first sentence with a name and a number; a running judge has them.
    judge_segment(WARMING, WARMING, languages)
    _as_they_stand(documents, measured)
    chance = random.Random(f"{SEED} {measured.name}")  # noqa: S311 - the same errors at every run, no secret
    _one_error_a_document(documents, measured, chance)
    for injection in _errors(documents, languages, chance):
        share = measured.detected.setdefault(injection.kind, Share())
        share.count(is_one=judge_segment(injection.source, injection.target, languages).holds)
    return measured


def _as_they_stand(documents: Sequence[Document], measured: Measured) -> None:
    languages = measured.languages
    for document in documents:
        for source, target in document.sentences:
            begun = time.process_time()
            verdict = judge_segment(source, target, languages)
            measured.seconds += time.process_time() - begun
            measured.sentences.count(is_one=verdict.holds)
            measured.alarms.update(_kinds(verdict))
            if DIGIT.search(source):
                measured.with_numbers.count(is_one=bool(FIGURE_CHECKS & {check for check, _ in _held(verdict)}))
        for paragraph in document.paragraphs(languages):
            measured.paragraphs.count(is_one=judge_segment(paragraph.source, paragraph.target, languages).holds)
        measured.documents.count(is_one=_held_whole(document, languages))


def _held_whole(document: Document, languages: Languages) -> bool:
    return judge_document(_as_pair(document, languages), languages).holds


def _one_error_a_document(documents: Sequence[Document], measured: Measured, chance: random.Random) -> None:
    """How many documents that pass as they stand are held with one wrong figure or name in one sentence."""
    for document in documents:
        broken = _with_one_error(document, measured.languages, chance)
        if broken is not None and not _held_whole(document, measured.languages):
            measured.in_documents.count(is_one=_held_whole(broken, measured.languages))


def _with_one_error(document: Document, languages: Languages, chance: random.Random) -> Document | None:
    for index in chance.sample(range(len(document.sentences)), len(document.sentences)):
        source, target = document.sentences[index]
        names = injections_text.name_errors(source, target, document, languages, chance)
        found = [error.target for error in names]
        figures = (inject(source, target, languages, chance) for inject in INJECTIONS.values())
        found += [broken for broken in figures if broken is not None and broken != target]
        if found:
            put = (*document.sentences[:index], (source, chance.choice(found)), *document.sentences[index + 1 :])
            return Document(document.name, put)
    return None


def _as_pair(document: Document, languages: Languages) -> DocumentPair:
    """The title, then paragraphs of three sentences; the last one may be shorter."""
    rest = document.sentences[1:]
    blocks = [aligned(rest[start : start + 3], languages) for start in range(0, len(rest), 3)]
    title_source, title_target = document.sentences[0]
    return DocumentPair(
        [title_source, *(block.source for block in blocks)], [title_target, *(block.target for block in blocks)]
    )


def _held(verdict: Verdict) -> list[tuple[str, str]]:
    return [(finding.check, finding.message) for finding in verdict.findings if finding.severity is Severity.HOLD]


def _kinds(verdict: Verdict) -> set[str]:
    return {f"{check}: {message}" for check, message in _held(verdict)}


def _errors(documents: Sequence[Document], languages: Languages, chance: random.Random) -> Iterator[Injection]:
    for document in documents:
        yield from injections_text.sentence_errors(document, languages, chance)
        for paragraph in document.paragraphs(languages):
            yield from injections_text.paragraph_errors(paragraph, languages, chance)
        for source, target in document.sentences:
            for kind, inject in INJECTIONS.items():
                broken = inject(source, target, languages, chance)
                if broken is not None and broken != target:
                    yield Injection(kind.replace("_", " "), source, broken)
    yield from injections_text.transcribed_errors(documents, languages, chance)
