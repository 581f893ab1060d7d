"""The screens of a story's past: conflicts to settle, what was said before, corrections, erasing."""

import re

import pytest
from django.test import Client
from django.utils import timezone
from tests.api.newsdesk import NOON
from tests.newsroom.conftest import Site

from newsloom.newsroom.differences import differences
from newsloom.publishing import verdicts
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage, read_document
from newsloom.publishing.models import Article, ArticleRevision, Conflict, Correction
from newsloom.stories.models import Story, StoryRevision

TITLE = "The bridge of Marlow was opened on Monday", "Le pont de Marlow a été ouvert lundi"
OLD, NEW = "It cost 12 million euros and is 340 metres long.", "It cost 13 million euros and is 340 metres long."
EDITED = "Le pont, long de 340 mètres, a coûté 12 millions d’euros."
DRAFTED = "Il a coûté 13 millions d’euros et mesure 340 mètres."
THIRD = "Le pont, long de 340 mètres, a coûté 13 millions d’euros."


def written(source: str, text: str, origin: str) -> Document:
    def passage(words: tuple[str, str], by: str) -> Passage:
        return Passage((ArticleSegment(*words, by, "" if by == "person" else "test"),))  # type: ignore[arg-type]

    return Document(
        passage(TITLE, "engine"), blocks=(ArticleBlock("p1", "paragraph", passage((source, text), origin)),)
    )


@pytest.fixture
def conflict(site: Site) -> Conflict:
    """A live article whose revision meets the words of an editor."""
    article, live, newer = site.article, written(OLD, EDITED, "person"), written(NEW, DRAFTED, "engine")
    verdict = verdicts.store(verdicts.judge_translation(newer, source="en", target="fr"))
    assert not verdict["holds"]
    article.document, article.title, article.state = live.as_json(), TITLE[1], Article.State.UPDATING
    article.draft = {"document": newer.as_json(), "verdict": verdict, "engines": [], "route": ["en", "fr"]}
    article.route, article.reason_code, article.published_at = ["en", "fr"], "conflict", NOON
    article.verdict = {"holds": False, "findings": [], "counts": {}}
    article.save()
    return Conflict.objects.create(
        article=article, segment=1, old_source=OLD, new_source=NEW, edited=EDITED, drafted=DRAFTED, raised_at=NOON
    )


def address(conflict: Conflict) -> str:
    return f"/newsroom/articles/conflicts/{conflict.article_id}/"


def form(page: str, conflict: Conflict, choice: str, words: str = "") -> dict[str, str]:
    seen = re.search(r'name="seen" value="(\w+)"', page)
    assert seen
    return {"seen": seen[1], f"choice-{conflict.pk}": choice, f"words-{conflict.pk}": words}


def test_both_changes_stand_side_by_side_with_the_difference_marked(editor: Client, conflict: Conflict) -> None:
    page = editor.get(address(conflict)).content.decode()
    assert "It cost <del>12</del> million" in page
    assert "It cost <ins>13</ins> million" in page
    assert EDITED in page
    assert DRAFTED in page
    held = editor.get(f"/newsroom/articles/inspect/{conflict.article_id}/").content.decode()
    assert address(conflict) in held


@pytest.mark.parametrize(
    ("choice", "words", "expected"), [("machine", "", DRAFTED), ("third", THIRD, THIRD), ("third", f" {THIRD}", THIRD)]
)
def test_a_choice_brings_the_revision_before_readers(
    editor: Client, conflict: Conflict, choice: str, words: str, expected: str
) -> None:
    page = editor.get(address(conflict)).content.decode()
    answer = editor.post(address(conflict), form(page, conflict, choice, words), follow=True)
    assert "The revised article is live" in answer.content.decode()
    article = Article.objects.get(pk=conflict.article_id)
    assert article.state == Article.State.PUBLISHED
    assert [one.text for one in read_document(article.document or {}).segments()][1] == expected
    assert not Conflict.objects.filter(settled_at=None).exists()
    assert ArticleRevision.objects.get(article=article).document["blocks"]


def test_nothing_chosen_changes_nothing_and_keeps_what_was_typed(editor: Client, conflict: Conflict) -> None:
    page = editor.get(address(conflict)).content.decode()
    answer = editor.post(address(conflict), form(page, conflict, "", "Mots perdus ?"))
    assert answer.status_code == 409
    assert "Mots perdus ?" in answer.content.decode()
    assert Conflict.objects.filter(settled_at=None).exists()


def test_what_somebody_else_settled_meanwhile_is_not_settled_twice(editor: Client, conflict: Conflict) -> None:
    page = editor.get(address(conflict)).content.decode()
    editor.post(address(conflict), form(page, conflict, "machine"))
    assert editor.post(address(conflict), form(page, conflict, "third", THIRD)).status_code == 409
    assert Conflict.objects.get().choice == "machine"


def test_a_stranger_settles_nothing(client: Client, conflict: Conflict) -> None:
    assert client.get(address(conflict)).status_code == 302
    assert client.post(address(conflict), {f"choice-{conflict.pk}": "machine"}).status_code == 302
    assert Conflict.objects.filter(settled_at=None).exists()


def test_editors_see_what_an_article_said_before_with_the_difference(editor: Client, conflict: Conflict) -> None:
    page = editor.get(address(conflict)).content.decode()
    editor.post(address(conflict), form(page, conflict, "third", THIRD))
    past = editor.get(f"/newsroom/articles/revisions/{conflict.article_id}/").content.decode()
    assert "<del>12</del> millions" in past
    assert "<ins>13</ins> millions" in past


def test_editors_see_what_a_story_said_before_page_by_page(editor: Client, site: Site) -> None:
    story = site.story
    for number in range(1, 13):
        StoryRevision.objects.create(
            story=story,
            number=number,
            title=f"Title {number}",
            blocks=[],
            updated_at=NOON,
            superseded_at=timezone.now(),
        )
    newest = editor.get(f"/newsroom/stories/revisions/{story.pk}/").content.decode()
    assert newest.count("<h2>") == 10
    oldest = editor.get(f"/newsroom/stories/revisions/{story.pk}/?p=2").content.decode()
    assert oldest.count("<h2>") == 2
    assert "<del>1</del>" in oldest


def test_a_correction_is_shown_to_readers_and_taken_back(editor: Client, site: Site) -> None:
    article = site.article
    article.state, article.published_at = Article.State.PUBLISHED, NOON
    article.save()
    page = f"/newsroom/articles/inspect/{article.pk}/"
    editor.post(page, {"note": "La porte date de 1070."})
    correction = Correction.objects.get()
    assert correction.note == "La porte date de 1070."
    assert correction.noted_by is not None
    assert editor.post(page, {"note": " "}).status_code == 409
    editor.post(page, {"take_back": str(correction.pk)})
    assert not Correction.objects.exists()


def test_erasing_asks_for_a_confirmation_and_cannot_be_undone(
    administrator: Client, editor: Client, site: Site
) -> None:
    page = f"/newsroom/stories/erase/{site.story.pk}/"
    assert editor.get(page).status_code == 302
    assert "nobody can undo this" in administrator.get(page).content.decode()
    administrator.post(page)
    assert Story.objects.get().withdrawn_at is None
    administrator.post(page, {"confirmed": "on"})
    story = Story.objects.get()
    assert (story.title, story.withdrawn_why) == ("", "legal")
    shown = editor.get(f"/newsroom/stories/inspect/{story.pk}/").content.decode()
    assert "erased by law" in shown
    assert "restore" not in shown
    administrator.post(f"/newsroom/stories/restore/{story.pk}/")
    assert Story.objects.get().withdrawn_at is not None


def test_a_withdrawn_story_is_given_back_from_its_page(editor: Client, site: Site) -> None:
    editor.post(f"/newsroom/stories/withdraw/{site.story.pk}/")
    assert Story.objects.get().withdrawn_why == "editor"
    editor.post(f"/newsroom/stories/restore/{site.story.pk}/")
    assert Story.objects.get().withdrawn_at is None


def test_differences_are_escaped_and_marked_letter_by_letter_where_no_spaces_are_written() -> None:
    assert differences("a &lt;b&gt; c", "a d") == ("a <del>&lt;b&gt; c</del>", "a <ins>d</ins>")
    assert differences("三月三日", "三月五日") == ("三月<del>三</del>日", "三月<ins>五</ins>日")
    assert differences("380,000 people", "335,000 people") == ("<del>380,000</del> people", "<ins>335,000</ins> people")
