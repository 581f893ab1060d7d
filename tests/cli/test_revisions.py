"""A story's changes from the command line: conflicts listed and settled, corrections, withdrawal, erasure, return."""

import pytest
from tests.api.newsdesk import NOON, Newsdesk
from tests.cli.conftest import Newsloom
from tests.newsroom.test_revisions import DRAFTED, EDITED, NEW, OLD, THIRD, TITLE, written

from newsloom.editions.models import Edition
from newsloom.publishing.models import Article, Conflict, Correction
from newsloom.stories.models import Story

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article(transactional_db: None) -> Article:
    desk = Newsdesk()
    document = written(OLD, EDITED, "person").as_json()
    return desk.article(desk.story(), Edition.objects.create(language="fr"), document=document, title=TITLE[1])


@pytest.fixture
def conflict(article: Article) -> Conflict:
    article.state, article.reason_code = Article.State.UPDATING, "conflict"
    verdict = {"holds": False, "findings": [], "counts": {}}
    article.draft = {"document": written(NEW, DRAFTED, "engine").as_json(), "verdict": verdict, "engines": []}
    article.published_at = NOON
    article.save()
    return Conflict.objects.create(
        article=article, segment=1, old_source=OLD, new_source=NEW, edited=EDITED, drafted=DRAFTED, raised_at=NOON
    )


def test_conflicts_are_listed_and_settled_by_their_number(newsloom: Newsloom, conflict: Conflict) -> None:
    [listed] = newsloom("article", "conflicts", "--json").json["items"]
    assert (listed["id"], listed["edited"], listed["drafted"]) == (conflict.pk, EDITED, DRAFTED)
    told = newsloom("article", "conflicts", str(conflict.article_id)).out
    assert all(words in told for words in ("person", "machine", "newsloom article settle"))
    assert newsloom("article", "settle", str(conflict.pk)).code == 2
    done = newsloom("article", "settle", str(conflict.pk), "--words", THIRD, "--json")
    assert done.json["state"] == "published"
    assert newsloom("article", "conflicts", "--json").json == {"items": []}
    assert newsloom("article", "settle", str(conflict.pk), "--keep", "mine").code == 2


def test_a_correction_is_told_to_readers(newsloom: Newsloom, article: Article) -> None:
    assert newsloom("article", "correct", str(article.pk), "--note", "Le pont mesure 340 mètres.").code == 0
    assert Correction.objects.get().note == "Le pont mesure 340 mètres."


def test_erasing_needs_a_yes_and_leaves_no_title(newsloom: Newsloom, article: Article) -> None:
    pk = str(article.story_id)
    refused = newsloom("story", "withdraw", pk, "--legal")
    assert refused.code == 2
    assert "--yes" in refused.err
    assert Story.objects.get().withdrawn_at is None
    assert newsloom("story", "withdraw", pk, "--legal", "--yes", "--json").json["erased"]
    assert (Story.objects.get().title, Article.objects.get().title) == ("", "")
    assert newsloom("story", "restore", pk).code == 2


def test_rights_end_on_a_day_and_stories_go_with_them(newsloom: Newsloom, article: Article) -> None:
    name = article.story.publisher.name
    done = newsloom("source", "rights", name, "--until", "2100-01-31", "--json")
    assert done.json == {"publisher": name, "rights": "full", "rights_until": "2100-01-31T00:00:00+00:00"}
    assert newsloom("source", "rights", name, "--until", "soon").code == 2
    newsloom("source", "rights", name, "--until", "2020-01-31")
    assert Story.objects.get().withdrawn_why == "rights"
    assert "without an end" in newsloom("source", "rights", name, "--until", "never").out
    assert Story.objects.get().withdrawn_at is None


def test_a_withdrawn_story_is_given_back(newsloom: Newsloom, article: Article) -> None:
    pk = str(article.story_id)
    newsloom("story", "withdraw", pk)
    assert newsloom("story", "restore", pk, "--json").json == {"id": int(pk), "withdrawn": False, "changed": True}
    assert Story.objects.get().withdrawn_at is None
