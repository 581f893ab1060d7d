"""A story revised at its source: what is translated again, whose words stand, what readers and editors see."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from tests.pipeline.conftest import Installation

from newsloom.accounts.operations import create_user
from newsloom.foundation.errors import RefusedError
from newsloom.pipeline.status import read_status
from newsloom.publishing import review
from newsloom.publishing.conflicts import Choice, open_conflicts
from newsloom.publishing.document import ArticleSegment, read_document
from newsloom.publishing.models import Article, ArticleRevision, Conflict, SegmentEdit
from newsloom.publishing.review import Settlement
from newsloom.publishing.term_changes import apply_term_change
from newsloom.translation.terms.wording import Form, Scope, Wording

State = Article.State

OLD = "It had stood still since 1995, when the last cargo ship left."
NEW = "It had stood still since 1996, when the last cargo ship left."
MACHINE = "Elle était immobile depuis 1996, année du départ du dernier cargo."
PERSONS = "Elle n’avait plus bougé depuis 1995, quand partit le dernier cargo."
PERSONS_NEW = "Elle n’avait plus bougé depuis 1996, quand partit le dernier cargo."
OTHER = "The town hopes for 6,000 guests in the first season, a third more than the lighthouse draws."
OTHERS_WORDS = "La ville attend 6 000 visiteurs la première saison, un tiers de plus que le phare."


def segments(article: Article, *, draft: bool = False) -> list[ArticleSegment]:
    stored = (article.draft or {})["document"] if draft else article.document
    return list(read_document(stored or {}).segments())


def number_of(article: Article, source: str) -> int:
    return next(number for number, one in enumerate(segments(article)) if source.startswith(one.source[:20]))


@pytest.fixture
def edited(installation: Installation) -> Article:
    """The article of the crane in French, live, with two sentences that an editor wrote."""
    installation.add("en")
    installation.run()
    article = installation.article("harbour-crane", "fr")
    edits = {number_of(article, OLD): PERSONS, number_of(article, OTHER): OTHERS_WORDS}
    editor = create_user(name="mai", role="editor")
    return review.edit_article(article_id=article.pk, edits=edits, by=editor, now=installation.now())


def revise(installation: Installation, old: str = OLD, new: str = NEW, *, after: int = 10) -> None:
    crane = installation.press.article("en", "harbour-crane")
    at = next(at for at, text in enumerate(crane.paragraphs) if old in text)
    installation.engine.phrases["en", "fr", NEW] = MACHINE
    installation.press.revise(crane, at, crane.paragraphs[at].replace(old, new), after=timedelta(minutes=after))
    installation.engine.seen.clear()
    installation.passed = timedelta(minutes=after)
    installation.run(make_due=True)


def test_a_revised_sentence_that_a_person_had_edited_makes_a_conflict(
    installation: Installation, edited: Article
) -> None:
    revise(installation)
    article = installation.article("harbour-crane", "fr")
    [conflict] = open_conflicts(article)
    assert (conflict.old_source, conflict.new_source) == (OLD, NEW)
    assert (conflict.edited, conflict.drafted) == (PERSONS, MACHINE)
    assert article.state == State.UPDATING
    assert article.reason_code == "conflict"
    assert ("updating", "conflict") in {(one.kind, one.code) for one in read_status(installation.now()).troubles}
    assert [text for *_, text in installation.engine.seen] == [NEW]
    assert [one.text for one in segments(article) if one.origin == "person"] == [PERSONS, OTHERS_WORDS]
    assert [one.text for one in segments(article, draft=True) if one.origin == "person"] == [OTHERS_WORDS]


def test_readers_see_when_the_publisher_revised_it_and_the_last_true_wording(
    installation: Installation, edited: Article, client: Client
) -> None:
    revise(installation)
    article = installation.article("harbour-crane", "fr")
    page = client.get(article.path).content.decode()
    assert PERSONS in page
    assert MACHINE not in page
    assert 'class="updating"' in page
    assert article.story.updated_at.isoformat(timespec="minutes") in page


def test_a_site_may_choose_to_take_the_article_away_until_it_is_settled(
    installation: Installation, edited: Article, client: Client
) -> None:
    installation.home = replace(installation.home, unsettled="hold")
    revise(installation)
    article = installation.article("harbour-crane", "fr")
    assert article.state == State.HELD
    assert client.get(article.path).status_code == 404
    assert PERSONS not in client.get("/fr/").content.decode()
    [conflict] = open_conflicts(article)
    settle(installation, article, conflict, Choice.MACHINE)
    assert client.get(article.path).status_code == 200


def settle(
    installation: Installation, article: Article, conflict: Conflict, choice: Choice, words: str = ""
) -> Article:
    settlements = {conflict.pk: Settlement(choice, words)}
    return review.settle_conflicts(article_id=article.pk, settlements=settlements, by=None, now=installation.now())


@pytest.mark.parametrize(
    ("choice", "words", "expected", "origin"),
    [
        (Choice.MACHINE, "", MACHINE, "engine"),
        (Choice.THIRD, PERSONS_NEW, PERSONS_NEW, "person"),
    ],
)
def test_a_settled_conflict_brings_the_revision_before_readers(
    installation: Installation, edited: Article, choice: Choice, words: str, expected: str, origin: str
) -> None:
    revise(installation)
    [conflict] = open_conflicts(edited)
    article = settle(installation, edited, conflict, choice, words)
    assert article.state == State.PUBLISHED
    assert article.draft is None
    assert not open_conflicts(article)
    [said] = [one for one in segments(article) if one.source == NEW]
    assert (said.text, said.origin) == (expected, origin)
    assert [one.text for one in segments(article) if one.source == OTHER] == [OTHERS_WORDS]
    assert article.story_updated_at == article.story.updated_at


def test_ones_own_words_kept_for_the_new_source_are_judged(installation: Installation, edited: Article) -> None:
    revise(installation)
    [conflict] = open_conflicts(edited)
    article = settle(installation, edited, conflict, Choice.MINE)
    assert article.state == State.UPDATING  # they say 1995, and the publisher 1996
    assert article.reason_code == "revision-held"
    assert {one["check"] for one in (article.draft or {})["verdict"]["findings"]} >= {"numbers"}


def test_an_article_with_an_open_conflict_is_not_approved_over_it(installation: Installation, edited: Article) -> None:
    revise(installation)
    with pytest.raises(RefusedError) as refused:
        review.approve_article(article_id=edited.pk, reason="it is right", by=None, now=installation.now())
    assert refused.value.code == "conflicts-open"
    [conflict] = open_conflicts(edited)
    review.edit_article(
        article_id=edited.pk, edits={0: "Une vieille grue du port bouge"}, by=None, now=installation.now()
    )
    assert open_conflicts(edited) == [conflict]
    article = installation.article("harbour-crane", "fr")
    assert article.state == State.UPDATING


def test_writing_the_sentence_anew_settles_its_conflict(installation: Installation, edited: Article) -> None:
    revise(installation)
    [conflict] = open_conflicts(edited)
    edits = {conflict.segment: PERSONS_NEW}
    article = review.edit_article(article_id=edited.pk, edits=edits, by=None, now=installation.now())
    assert article.state == State.PUBLISHED
    conflict.refresh_from_db()
    assert conflict.choice == Choice.THIRD


def test_a_second_revision_carries_an_unsettled_conflict_on(installation: Installation, edited: Article) -> None:
    revise(installation)
    third = NEW.replace("cargo", "freight")
    installation.engine.phrases["en", "fr", third] = MACHINE.replace("cargo", "navire de fret")
    revise(installation, NEW, third, after=20)
    [conflict] = open_conflicts(edited)
    assert (conflict.old_source, conflict.new_source, conflict.edited) == (OLD, third, PERSONS)


def test_a_revision_taken_back_by_its_publisher_restores_the_persons_words(
    installation: Installation, edited: Article
) -> None:
    revise(installation)
    revise(installation, NEW, OLD, after=20)
    article = installation.article("harbour-crane", "fr")
    assert not open_conflicts(article)
    assert article.state == State.PUBLISHED
    assert [one.text for one in segments(article) if one.source == OLD] == [PERSONS]


def test_a_sentence_that_its_publisher_drops_takes_its_edit_into_the_history(
    installation: Installation, edited: Article
) -> None:
    revise(installation, " " + OLD, "")
    article = installation.article("harbour-crane", "fr")
    assert article.state == State.PUBLISHED
    assert not open_conflicts(article)
    assert SegmentEdit.objects.filter(article=article, after=PERSONS).exists()
    assert PERSONS in str(ArticleRevision.objects.filter(article=article).first().document)  # type: ignore[union-attr]


def test_the_wording_before_stays_in_the_history_and_its_address_leads_to_the_new_one(
    installation: Installation, client: Client
) -> None:
    installation.add("en")
    installation.run()
    before = installation.article("rowing-title", "fr")
    rowing = installation.press.article("en", "rowing-title")
    installation.press.retitle(rowing, "Nobody was hurt when the gears broke on 3 March.")
    installation.passed = timedelta(minutes=6)
    installation.run(make_due=True)
    after = installation.article("rowing-title", "fr")
    assert after.path != before.path
    answer = client.get(before.path)
    assert (answer.status_code, answer["Location"]) == (301, after.path)
    [revision] = ArticleRevision.objects.filter(article=after)
    assert revision.document == before.document
    assert before.title not in client.get(after.path).content.decode()


def test_a_revision_under_terms_sends_only_what_changed(installation: Installation) -> None:
    for wording in (
        Wording((Form("en", "harbour crane"), Form("fr", "grue portuaire"))),
        Wording((Form("en", "volunteers"), Form("fr", "bénévoles")), scope=Scope.SECTION, scope_key="news"),
    ):
        apply_term_change(wording=wording, now=installation.now())
    installation.engine.phrases["en", "fr", "harbour crane"] = "grue du port"
    installation.add("en")
    installation.run()
    assert "grue portuaire" in installation.article("harbour-crane", "fr").title
    revise(installation)
    assert [text for *_, text in installation.engine.seen] == [NEW]


def test_a_revision_keeps_what_was_repaired_and_sends_only_what_changed(installation: Installation) -> None:
    cost = "The work cost 42,500 euros, most of it for new bearings."
    installation.engine.phrases["en", "fr", cost] = "Les travaux ont coûté 45 200 euros, surtout pour des roulements."
    installation.add("en")
    installation.run()
    before = installation.article("harbour-crane", "fr")
    assert [one.repaired for one in segments(before) if one.source.startswith("The work")] == [True]
    revise(installation)
    assert [text for *_, text in installation.engine.seen] == [NEW]
    after = installation.article("harbour-crane", "fr")
    assert [one.text for one in segments(after) if one.source.startswith("The work")] == [
        one.text for one in segments(before) if one.source.startswith("The work")
    ]


def test_a_paragraph_left_in_the_original_language_is_not_sent_again(installation: Installation) -> None:
    installation.home = replace(installation.home, held_block="source")
    nurse = "“My shift ends at two, and I used to walk,” said a nurse at the stop on Mill Road."
    installation.engine.phrases["en", "fr", nurse] = "Ma garde finit à 7 heures."
    installation.add("en")
    installation.run()
    before = installation.article("night-bus", "fr")
    assert any(block.in_source for block in read_document(before.document or {}).blocks)
    bus = installation.press.article("en", "night-bus")
    new = "Nobody was hurt when the gears broke on 3 March."
    installation.press.revise(bus, 0, f"{bus.paragraphs[0]} {new}")
    installation.engine.seen.clear()
    installation.passed = timedelta(minutes=10)
    installation.run(make_due=True)
    assert [text for *_, text in installation.engine.seen] == [new]
    assert installation.article("night-bus", "fr").state == State.PUBLISHED
