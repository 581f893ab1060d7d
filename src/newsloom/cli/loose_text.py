"""A text that no publisher announced, translated and judged as an article is, every segment with its origin."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsloom.foundation.html import text_of
from newsloom.publishing import verdicts
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.publishing.places import PlacedPassage, passage_of, passages_of, spots
from newsloom.translation import segments
from newsloom.translation.checks.contract import Finding, Verdict
from newsloom.translation.terms.queries import glossaries
from newsloom.translation.texts import LooseText
from newsloom.translation.translate import Desk, Rendering, Request

PORTION = 256
"""Segments asked for at once: an engine is well filled, and whoever waits sees that it goes on."""


@dataclass(frozen=True, slots=True)
class Translation:
    """The text in one language, and what the judge says of it.

    ``cuts`` and ``document.blocks`` have one entry a paragraph; renderings stand in the order of their segments.
    """

    target: str
    cuts: Sequence[segments.Passage]
    renderings: Sequence[Rendering]
    document: Document
    verdict: Verdict

    def paragraphs(self) -> list[str]:
        """The translated paragraphs as inline HTML."""
        return [block.text.html for block in self.document.blocks]

    def as_json(self) -> dict[str, Any]:
        """Every segment with its origin and findings, and the verdict on the whole."""
        return {
            "to": self.target,
            "text": "\n".join(text_of(paragraph) for paragraph in self.paragraphs()),
            "route": list(self._route()),
            "engines": sorted({name for each in self.renderings for name in each.engine.split("+") if name}),
            "origins": dict(Counter(each.origin for each in self.renderings)),
            "segments": list(self._segments()),
            "verdict": {"holds": self.verdict.holds, "findings": self.verdict.as_json()},
        }

    def _route(self) -> tuple[str, ...]:
        routes = [each.route for each in self.renderings]
        return max(routes, key=len, default=())

    def _segments(self) -> Iterator[dict[str, Any]]:
        findings = _by_segment(self.verdict, passages_of(self.document))
        number = 0
        for paragraph, cut in enumerate(self.cuts):
            for source in cut.segments:
                rendering = self.renderings[number]
                yield {
                    "paragraph": paragraph,
                    "source": source,
                    "target": rendering.text,
                    "origin": rendering.origin,
                    "engine": rendering.engine,
                    "version": rendering.version,
                    "route": list(rendering.route),
                    "repaired": rendering.repaired,
                    "findings": [
                        {"check": each.check, "severity": each.severity.value, "sentence": each.sentence()}
                        for each in findings.get(number, ())
                    ],
                }
                number += 1


def translations(
    desk: Desk, text: LooseText, source: str, targets: Sequence[str], *, engine: str, tell: Callable[[int], None]
) -> Iterator[Translation]:
    """The text in each language, cut into segments once.

    :param tell: hears how many segments have been translated.
    """
    cuts = [segments.split(paragraph, source) for paragraph in text.paragraphs]
    requests = [Request(segment) for cut in cuts for segment in cut.segments]
    told = 0
    for target in targets:
        terms = glossaries(source, target)
        renderings: list[Rendering] = []
        for start in range(0, len(requests), PORTION):
            portion = requests[start : start + PORTION]
            renderings += desk.translate(portion, source=source, target=target, engine=engine, terms=terms)
            told += len(portion)
            tell(told)
        document = _document(cuts, renderings, target)
        verdict = verdicts.judge_translation(document, source=source, target=target, terms=terms.for_story())
        yield Translation(target, cuts, renderings, document, verdict)


def _document(cuts: Sequence[segments.Passage], renderings: Sequence[Rendering], target: str) -> Document:
    left = iter(renderings)
    passages = [
        Passage(tuple(_segment(source, next(left)) for source in cut.segments), cut.gaps_in(target), cut.gaps)
        for cut in cuts
    ]
    blocks = (ArticleBlock(str(number), "paragraph", text=passage) for number, passage in enumerate(passages))
    return Document(Passage(), blocks=tuple(blocks))


def _segment(source: str, rendering: Rendering) -> ArticleSegment:
    return ArticleSegment(
        source, rendering.text, rendering.origin, rendering.engine, rendering.version, rendering.repaired
    )


def _by_segment(verdict: Verdict, passages: Sequence[PlacedPassage]) -> dict[int, list[Finding]]:
    """The findings on each segment; on all segments of its paragraph where a finding says no place in it."""
    found: dict[int, list[Finding]] = {}
    for finding in verdict.findings:
        at = passage_of(finding)
        if at is None:
            continue
        places = {spot.segment for side in ("source", "target") for spot in spots(finding, side, passages)}
        for number in places or {placed.number for placed in passages[at].segments}:
            found.setdefault(number, []).append(finding)
    return found
