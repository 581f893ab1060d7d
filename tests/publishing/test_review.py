"""A person's way out of a held article: edit, judge again, approve with a reason; their words stay theirs."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsloom.accounts.models import User
from newsloom.editions.models import Edition
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import building, operations, places, review, verdicts
from newsloom.publishing.document import read_document
from newsloom.publishing.edits import EditHeldError
from newsloom.publishing.models import Approval, Article, SegmentEdit
from newsloom.sources.models import Publisher
from newsloom.stories.blocks import Block, give_ids, to_json
from newsloom.stories.models import Story
from newsloom.translation.models import MemoryEntry, WayRecord
from newsloom.translation.translate import Rendering

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
TITLE, SENTENCE = "The bridge of Marlow was opened on Monday", "It cost 12 million euros and is 340 metres long."
GOOD = "Le pont de Marlow a été ouvert lundi", "Il a coûté 12 millions d’euros et mesure 340 mètres."
WRONG = "Il a coûté 21 millions d’euros et mesure 340 mètres."

Translated = Callable[..., Article]

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    publisher = Publisher.objects.create(name="The Quay", rights="full")
    blocks = give_ids([Block("", "paragraph", text=SENTENCE, html=SENTENCE)])
    return Story.objects.create(
        publisher=publisher,
        language="en",
        url="https://quay.example/bridge",
        address_key="bridge",
        section="news",
        title=TITLE,
        blocks=to_json(blocks),
        published_at=NOW,
        updated_at=NOW,
        admitted_at=NOW,
        content_hash="first",
    )


@pytest.fixture
def translated(story: Story) -> Translated:
    """An article in French as an engine left it."""

    def translate(title: str, sentence: str) -> Article:
        edition = Edition.objects.create(language="fr")
        operations.follow_story(story_id=story.pk, editions=[edition], has_route=lambda *_: True, now=NOW)
        article = Article.objects.get()
        renderings = [Rendering(text, "engine", "test", "1", ("en", "fr")) for text in (title, sentence)]
        document = building.assemble(building.plan(story), renderings, target="fr")
        built = operations.Built(
            document, verdicts.judge_translation(document, source="en", target="fr"), ("en", "fr"), (("test", "1"),)
        )
        operations.settle([operations.Outcome(article.pk, 1, built)], now=NOW)
        article.refresh_from_db()
        return article

    return translate


@pytest.fixture
def editor() -> User:
    return User.objects.create(username="mai")


def test_an_edit_that_mends_the_finding_publishes_the_article_as_reviewed(translated: Translated, editor: User) -> None:
    held = translated(GOOD[0], WRONG)
    assert held.state == Article.State.HELD
    review.edit_article(article_id=held.pk, edits={1: GOOD[1]}, by=editor, now=NOW)
    held.refresh_from_db()
    assert held.state == Article.State.PUBLISHED
    assert held.reviewed_by == editor
    segments = list(read_document(held.document or {}).segments())
    assert [segment.origin for segment in segments] == ["engine", "person"]
    edit = SegmentEdit.objects.get()
    assert (edit.before, edit.after, edit.edited_by) == (WRONG, GOOD[1], editor)


def test_a_persons_words_go_into_the_memory_as_theirs(translated: Translated, editor: User) -> None:
    held = translated(GOOD[0], WRONG)
    review.edit_article(article_id=held.pk, edits={1: GOOD[1]}, by=editor, now=NOW)
    entry = MemoryEntry.objects.get()
    assert (entry.source_text, entry.target_text, entry.origin) == (SENTENCE, GOOD[1], "person")
    assert (entry.story_id, entry.publisher_id) == (held.story_id, held.story.publisher_id)


def test_what_a_person_changes_is_counted_against_the_way_that_an_engine_took(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    review.edit_article(article_id=held.pk, edits={1: GOOD[1]}, by=None, now=NOW)
    record = WayRecord.objects.get(languages="en fr", engines="test")
    assert (record.reviewed, record.edited) == (2, 1)
    assert 0 < record.distance < 100  # two letters of fifty, in thousandths


def test_an_edit_that_leaves_a_finding_keeps_the_article_held_and_the_words(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    review.edit_article(article_id=held.pk, edits={0: "Le pont de Marlow est ouvert depuis lundi"}, by=None, now=NOW)
    held.refresh_from_db()
    assert held.state == Article.State.HELD
    assert held.title == "Le pont de Marlow est ouvert depuis lundi"


def test_an_edit_that_would_break_a_live_article_is_refused_as_a_whole(translated: Translated) -> None:
    live = translated(*GOOD)
    assert live.state == Article.State.PUBLISHED
    with pytest.raises(RefusedError) as refused:
        review.edit_article(article_id=live.pk, edits={1: WRONG}, by=None, now=NOW)
    assert refused.value.code == "edit-held"
    live.refresh_from_db()
    assert GOOD[1] in str(live.document)
    assert not SegmentEdit.objects.exists()
    assert not MemoryEntry.objects.exists()


def test_an_approval_needs_a_reason_and_keeps_it_with_the_findings(translated: Translated, editor: User) -> None:
    held = translated(GOOD[0], WRONG)
    with pytest.raises(RefusedError, match="reason"):
        review.approve_article(article_id=held.pk, reason=" ", by=editor, now=NOW)
    review.approve_article(article_id=held.pk, reason="the publisher confirmed 21", by=editor, now=NOW)
    held.refresh_from_db()
    assert held.state == Article.State.PUBLISHED
    assert held.verdict is not None
    assert held.verdict["approved"]
    approval = Approval.objects.get()
    assert (approval.reason, approval.approved_by) == ("the publisher confirmed 21", editor)
    assert {finding["check"] for finding in approval.findings} == {"numbers"}


def test_an_edit_to_a_live_article_may_be_approved_over_what_the_judge_finds(
    translated: Translated, editor: User
) -> None:
    live = translated(*GOOD)
    review.approve_article(
        article_id=live.pk, edits={1: WRONG}, reason="the publisher confirmed 21", by=editor, now=NOW
    )
    live.refresh_from_db()
    assert live.state == Article.State.PUBLISHED
    assert WRONG in str(live.document)
    assert {finding["check"] for finding in Approval.objects.get().findings} == {"numbers"}


def test_a_refused_edit_says_what_the_judge_found_in_it(translated: Translated) -> None:
    with pytest.raises(EditHeldError) as refused:
        review.edit_article(article_id=translated(*GOOD).pk, edits={1: WRONG}, by=None, now=NOW)
    assert {finding.check for finding in refused.value.verdict.findings} == {"numbers"}
    assert [segment.text for segment in refused.value.document.segments()] == [GOOD[0], WRONG]


def test_an_edit_of_a_wording_that_somebody_changed_meanwhile_is_refused(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    seen = places.wording_key(held.document or {})
    review.edit_article(article_id=held.pk, edits={0: "Le pont de Marlow ouvert lundi"}, by=None, now=NOW, seen=seen)
    with pytest.raises(RefusedError) as refused:
        review.edit_article(article_id=held.pk, edits={1: GOOD[1]}, by=None, now=NOW, seen=seen)
    assert refused.value.code == "article-changed"
    with pytest.raises(RefusedError) as refused:
        review.approve_article(article_id=held.pk, reason="it is right", by=None, now=NOW, seen=seen)
    assert refused.value.code == "article-changed"


def test_an_edit_does_not_call_off_a_translation_that_is_queued(translated: Translated) -> None:
    live = translated(*GOOD)
    operations.retranslate(story_id=live.story_id, now=NOW)
    review.edit_article(article_id=live.pk, edits={0: "Le pont de Marlow est ouvert depuis lundi"}, by=None, now=NOW)
    live.refresh_from_db()
    assert (live.state, live.next_attempt_at, live.reason_code) == (Article.State.UPDATING, NOW, "fresh")


def test_only_what_is_held_can_be_approved(translated: Translated) -> None:
    with pytest.raises(RefusedError) as refused:
        review.approve_article(article_id=translated(*GOOD).pk, reason="looks fine", by=None, now=NOW)
    assert refused.value.code == "article-not-held"


@pytest.mark.parametrize(
    ("edits", "code"),
    [({9: "x"}, "segment-unknown"), ({-1: "x"}, "segment-unknown"), ({0: "<b></b> "}, "segment-empty")],
)
def test_impossible_edits_are_refused(translated: Translated, edits: dict[int, str], code: str) -> None:
    article = translated(GOOD[0], WRONG)
    with pytest.raises(RefusedError) as refused:
        review.edit_article(article_id=article.pk, edits=edits, by=None, now=NOW)
    assert refused.value.code == code


def test_an_edit_is_cleaned_like_a_publishers_page(translated: Translated) -> None:
    held = translated(GOOD[0], WRONG)
    review.edit_article(article_id=held.pk, edits={1: GOOD[1] + "<script>alert(1)</script>"}, by=None, now=NOW)
    held.refresh_from_db()
    assert "script" not in str(held.document)


def test_the_publishers_own_text_is_never_edited(story: Story) -> None:
    edition = Edition.objects.create(language="en")
    operations.follow_story(story_id=story.pk, editions=[edition], has_route=lambda *_: False, now=NOW)
    with pytest.raises(RefusedError) as refused:
        review.edit_article(article_id=Article.objects.get().pk, edits={0: "Better"}, by=None, now=NOW)
    assert refused.value.code == "article-is-original"
