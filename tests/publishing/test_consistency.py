"""A phrase that an article calls two things is found, and made one by one click."""

import pytest
from django.utils import timezone
from tests.api.newsdesk import Newsdesk

from newsloom.editions.models import Edition
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import verdicts
from newsloom.publishing.consistency import repair_consistency, repairable
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage, read_document
from newsloom.publishing.models import Article, SegmentEdit
from newsloom.translation.checks.contract import Finding, Severity, Verdict


def said(source: str, text: str) -> Passage:
    return Passage((ArticleSegment(source, text, "engine", "rules", "1"),))


LETTERS = Document(
    said("A harbour changes hands", "Un port change de mains"),
    said("The mayor sent an open letter to the owner.", "Le maire a envoyé une lettre ouverte au propriétaire."),
    (
        ArticleBlock("a", "paragraph", said("The cranes stood still.", "Les grues étaient immobiles.")),
        ArticleBlock(
            "b",
            "paragraph",
            Passage(
                (
                    ArticleSegment("It rained.", "Il pleuvait.", "engine", "rules", "1"),
                    ArticleSegment(
                        "In the <em>open letter</em>, he gave three reasons.",
                        "Dans sa <em>lettre d’intention</em>, il a donné trois raisons.",
                        "engine",
                        "rules",
                        "1",
                    ),
                )
            ),
        ),
    ),
)


def judged(document: Document) -> Verdict:
    return verdicts.judge_translation(document, source="en", target="fr")


def of_consistency(verdict: Verdict) -> list[Finding]:
    return [finding for finding in verdict.findings if finding.check == "consistency"]


@pytest.fixture
def article(db: None) -> Article:
    desk = Newsdesk()
    verdict = judged(LETTERS)
    return desk.article(
        desk.story(title="A harbour changes hands"),
        Edition.objects.create(language="fr", position=1),
        state="held",
        source_language="en",
        document=LETTERS.as_json(),
        verdict=verdicts.store(verdict),
        reason_code="held",
    )


def test_one_letter_called_two_things_is_held_with_both_places() -> None:
    [finding] = of_consistency(judged(LETTERS))
    assert finding.severity == Severity.HOLD
    assert finding.params == {"phrase": "open letter", "found": "lettre d’intention", "other": "lettre ouverte"}
    passage = [each for each in LETTERS.passages() if each][3]
    assert finding.source_span is not None
    assert finding.target_span is not None
    assert finding.source_span.segment == finding.target_span.segment == 3
    assert passage.source_html[finding.source_span.start : finding.source_span.end] == "open letter"
    assert passage.html[finding.target_span.start : finding.target_span.end] == "lettre d’intention"


def test_one_click_writes_the_first_translation_in_place_of_the_second(article: Article) -> None:
    [finding] = of_consistency(judged(LETTERS))
    assert repairable(finding)
    repair_consistency(article_id=article.pk, finding=finding, by=None, now=timezone.now())
    article.refresh_from_db()
    segment = list(read_document(article.document or {}).segments())[-1]
    assert segment.text == "Dans sa <em>lettre ouverte</em>, il a donné trois raisons."
    assert segment.origin == "person"
    assert SegmentEdit.objects.get().after == segment.text
    assert of_consistency(judged(read_document(article.document or {}))) == []
    with pytest.raises(RefusedError) as refused:
        repair_consistency(article_id=article.pk, finding=finding, by=None, now=timezone.now())
    assert refused.value.code == "article-changed"


def test_other_findings_have_no_such_repair(article: Article) -> None:
    finding = Finding("numbers", Severity.HOLD, "A number is missing.")
    with pytest.raises(RefusedError) as refused:
        repair_consistency(article_id=article.pk, finding=finding, by=None, now=timezone.now())
    assert refused.value.code == "finding-not-repairable"
