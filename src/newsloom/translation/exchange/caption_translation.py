"""Captions in one language become captions in another, and are judged: by the checks of texts and those of captions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsloom.translation.checks.contract import DocumentPair, Finding, Languages
from newsloom.translation.exchange.caption_limits import examine
from newsloom.translation.exchange.caption_sentences import Sentence, sentences, with_texts
from newsloom.translation.exchange.cues import Captions
from newsloom.translation.judge import judge_document
from newsloom.translation.segments import split
from newsloom.translation.terms.glossary import Glossaries
from newsloom.translation.translate import Desk, Request

AT_ONCE = 500
"""Sentences translated between two reports."""


@dataclass(frozen=True, slots=True)
class TranslatedCaptions:
    """Captions in another language.

    :param findings: with the number of the cue that each is about, counted from 0.
    """

    captions: Captions
    findings: tuple[tuple[int, Finding], ...]
    engines: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return any(finding.severity == "hold" for _, finding in self.findings)


def translate_captions(
    captions: Captions,
    desk: Desk,
    *,
    source: str,
    target: str,
    terms: Glossaries | None = None,
    engine: str = "",
    told: Callable[[int], None] = lambda _: None,
) -> TranslatedCaptions:
    """The captions in another language, with what the judge finds in them.

    :param told: hears how many sentences were translated so far.
    :raises NewsloomError: as `Desk.translate` does.
    """
    found = sentences(captions)
    texts: list[str] = []
    engines: set[str] = set()
    for start in range(0, len(found), AT_ONCE):
        cut = [split(sentence.text, source) for sentence in found[start : start + AT_ONCE]]
        requests = [Request(segment) for passage in cut for segment in passage.segments]
        done = desk.translate(requests, source=source, target=target, terms=terms, engine=engine)
        engines.update(name for rendering in done for name in rendering.engine.split("+") if name)
        rest = iter(rendering.text for rendering in done)
        texts += [passage.join([next(rest) for _ in passage.segments], target=target) for passage in cut]
        told(len(texts))
    translated = with_texts(captions, found, texts, target)
    languages = Languages(source, target)
    findings = [*_judged(found, texts, languages, terms), *examine(translated.cues, target)]
    return TranslatedCaptions(translated, tuple(sorted(findings, key=lambda each: each[0])), tuple(sorted(engines)))


def _judged(
    found: Sequence[Sentence], texts: Sequence[str], languages: Languages, terms: Glossaries | None
) -> list[tuple[int, Finding]]:
    sources = [sentence.text for sentence in found]
    here = terms.for_story().within("\n".join(sources)) if terms else ()
    verdict = judge_document(DocumentPair(sources, texts), languages, here)
    return [(found[_place(finding)].speeches[0].cue if found else 0, finding) for finding in verdict.findings]


def _place(finding: Finding) -> int:
    span = finding.target_span or finding.source_span
    return span.segment if span is not None and span.segment is not None else 0
