"""Translated articles reach readers by the batch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsloom.editions.models import Edition
from newsloom.publishing import building, operations, verdicts
from newsloom.publishing.models import Article
from newsloom.publishing.review import edit_article
from newsloom.sources.models import Publisher
from newsloom.stories.models import Story
from newsloom.translation.translate import Rendering

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
BUILT_IN = "Le pont numéro {} a été ouvert lundi"

pytestmark = pytest.mark.django_db


@dataclass
class Newsroom:
    """Stories about numbered bridges, and an edition in French."""

    publisher: Publisher
    edition: Edition

    def stories(self, numbers: Sequence[int]) -> list[Article]:
        """Stories with an article each that waits for its translation."""
        return [self._story(number) for number in numbers]

    def _story(self, number: int) -> Article:
        story = Story.objects.create(
            publisher=self.publisher,
            language="en",
            url=f"https://quay.example/{number}",
            address_key=str(number),
            section="news",
            title=f"Bridge number {number} was opened on Monday",
            published_at=NOW,
            updated_at=NOW,
            admitted_at=NOW,
            content_hash=str(number),
        )
        operations.follow_story(story_id=story.pk, editions=[self.edition], has_route=lambda *_: True, now=NOW)
        return Article.objects.get(story=story)


@pytest.fixture
def newsroom() -> Newsroom:
    publisher = Publisher.objects.create(name="The Quay", rights="full")
    return Newsroom(publisher, Edition.objects.create(language="fr"))


def outcome(article: Article, title: str) -> operations.Outcome:
    """What an engine made of an article's story, judged."""
    rendering = Rendering(title, "engine", "test", "1", ("en", "fr"))
    document = building.assemble(building.plan(article.story), [rendering], target="fr")
    verdict = verdicts.judge_translation(document, source="en", target="fr")
    built = operations.Built(document, verdict, ("en", "fr"), (("test", "1"),))
    return operations.Outcome(article.pk, article.story.revision, built, article.reviewed_at)


def statements(articles: Sequence[Article]) -> int:
    outcomes = [outcome(article, BUILT_IN.format(article.story.address_key)) for article in articles]
    with CaptureQueriesContext(connection) as asked:
        states = operations.settle(outcomes, now=NOW)
    assert states == [Article.State.PUBLISHED] * len(articles)
    return len(asked)


def test_a_batch_is_settled_in_as_many_statements_as_one_article(newsroom: Newsroom) -> None:
    one, many = newsroom.stories([1]), newsroom.stories(range(2, 26))
    assert statements(one) == statements(many) <= 5
    assert set(Article.objects.values_list("title", flat=True)) == {BUILT_IN.format(number) for number in range(1, 26)}


def test_each_article_of_a_batch_follows_its_own_verdict(newsroom: Newsroom) -> None:
    good, bad = newsroom.stories([7, 8])
    states = operations.settle([outcome(good, BUILT_IN.format(7)), outcome(bad, BUILT_IN.format(90))], now=NOW)
    assert states == [Article.State.PUBLISHED, Article.State.HELD]
    good.refresh_from_db()
    bad.refresh_from_db()
    assert (good.state, good.next_attempt_at, good.reason) == (Article.State.PUBLISHED, None, "")
    assert bad.state == Article.State.HELD
    assert "8" in bad.reason


def test_an_article_whose_story_moved_on_stays_due_and_holds_up_no_other(newsroom: Newsroom) -> None:
    first, second = newsroom.stories([3, 4])
    outcomes = [outcome(first, BUILT_IN.format(3)), outcome(second, BUILT_IN.format(4))]
    Story.objects.filter(pk=first.story_id).update(revision=2)
    Article.objects.update(claimed_until=LATER)
    assert operations.settle(outcomes, now=NOW) == [None, Article.State.PUBLISHED]
    first.refresh_from_db()
    assert (first.state, first.title, first.claimed_until) == (Article.State.TRANSLATING, "", None)
    assert first.next_attempt_at is not None


def test_an_article_that_was_deleted_meanwhile_does_not_come_back(newsroom: Newsroom) -> None:
    [article] = newsroom.stories([5])
    outcomes = [outcome(article, BUILT_IN.format(5))]
    Article.objects.all().delete()
    assert operations.settle(outcomes, now=NOW) == [None]
    assert not Article.objects.exists()


def test_readers_are_told_of_an_update_only_where_the_words_changed(newsroom: Newsroom) -> None:
    [article] = newsroom.stories([6])
    operations.settle([outcome(article, BUILT_IN.format(6))], now=NOW)
    operations.settle([outcome(article, BUILT_IN.format(6))], now=LATER)
    article.refresh_from_db()
    assert article.updated_at == NOW
    operations.settle([outcome(article, "Le pont numéro 6 fut ouvert lundi")], now=LATER)
    article.refresh_from_db()
    assert article.updated_at == LATER


def test_what_a_person_writes_while_an_engine_works_is_not_overwritten(newsroom: Newsroom) -> None:
    [article] = newsroom.stories([7])
    operations.settle([outcome(article, BUILT_IN.format(7))], now=NOW)
    article.refresh_from_db()
    from_the_engine = outcome(article, BUILT_IN.format(7))
    theirs = "Le pont numéro 7 est ouvert depuis lundi"
    edit_article(article_id=article.pk, edits={0: theirs}, by=None, now=NOW)
    assert operations.settle([from_the_engine], now=NOW) == [None]
    article.refresh_from_db()
    assert article.title == theirs
