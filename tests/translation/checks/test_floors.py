"""The floors in small: a report written for these tests in fifteen languages, as it stands and with one error."""

import json
import random
from pathlib import Path

import pytest

from newsloom.translation.checks.contract import DocumentPair, Languages
from newsloom.translation.evaluation.injections_text import (
    DOUBLED,
    DROPPED,
    ECHO,
    LINK,
    NAME,
    paragraph_errors,
    sentence_errors,
)
from newsloom.translation.evaluation.press_texts import Document
from newsloom.translation.judge import judge_document, judge_segment

REPORT: dict[str, list[str]] = json.loads((Path(__file__).parent / "report.json").read_text(encoding="utf-8"))
LANGUAGES = sorted(set(REPORT) - {"en"})


def report(language: str) -> Document:
    return Document("bridge", tuple(zip(REPORT["en"], REPORT[language], strict=True)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_a_good_translation_is_held(language: str) -> None:
    pair = Languages("en", language)
    held = [target for source, target in report(language).sentences if judge_segment(source, target, pair).holds]
    assert held == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_good_translation_passes_as_a_document_too(language: str) -> None:
    verdict = judge_document(DocumentPair(REPORT["en"], REPORT[language]), Languages("en", language))
    assert [finding.sentence() for finding in verdict.findings if finding.severity == "hold"] == []


@pytest.mark.parametrize("kind", [NAME, LINK, DROPPED, DOUBLED, ECHO])
def test_nineteen_of_twenty_injected_errors_are_seen(kind: str) -> None:
    seen = asked = 0
    for language in LANGUAGES:
        pair = Languages("en", language)
        document = report(language)
        for round_ in range(4):
            chance = random.Random(round_)
            errors = list(sentence_errors(document, pair, chance))
            for paragraph in document.paragraphs(pair):
                errors += paragraph_errors(paragraph, pair, chance)
            for error in errors:
                if error.kind == kind:
                    asked += 1
                    seen += judge_segment(error.source, error.target, pair).holds
    assert asked >= 30
    assert seen >= (0.93 if kind == DROPPED else 0.95) * asked
