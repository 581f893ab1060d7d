"""An editor mends a held article, has it judged again, approves it with a reason; nothing typed is ever lost."""

import re
from html import unescape

import pytest
from django.test import Client
from tests.api.newsdesk import NOON
from tests.newsroom.conftest import Site
from tests.publishing.test_consistency import LETTERS, judged

from newsloom.accounts.models import User
from newsloom.publishing import verdicts
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage, read_document
from newsloom.publishing.models import Approval, Article, SegmentEdit
from newsloom.translation.models import MemoryEntry

TITLE = "The bridge of Marlow was opened on Monday", "Le pont de Marlow a été ouvert lundi"
SOURCE = "It cost 12 million euros and is 340 metres long."
WRONG = "Il a coûté 21 millions d’euros et mesure 340 mètres."
RIGHT = "Il a coûté 12 millions d’euros et mesure 340 mètres."


def written(*pairs: tuple[str, str]) -> Document:
    title, *rest = (Passage((ArticleSegment(*pair, "engine", "test", "1"),)) for pair in pairs)
    return Document(title, blocks=tuple(ArticleBlock(f"p{at}", "paragraph", text) for at, text in enumerate(rest)))


@pytest.fixture
def held(site: Site) -> Article:
    document = written(TITLE, (SOURCE, WRONG))
    verdict = verdicts.judge_translation(document, source="en", target="fr")
    assert verdict.holds
    article = site.article
    article.document, article.verdict, article.title = document.as_json(), verdicts.store(verdict), TITLE[1]
    article.save()
    return article


class Screen:
    """The page of an article as a browser without JavaScript has it."""

    def __init__(self, client: Client, article: Article) -> None:
        self.client, self.path = client, f"/newsroom/articles/inspect/{article.pk}/"
        self.read(self.client.get(self.path).content.decode())

    def read(self, page: str) -> None:
        self.page = page
        fields = re.findall(r'<textarea name="(words-[^"]*)"[^>]*>([^<]*)</textarea>', page)
        self.names = [name for name, _ in fields]
        self.form = {name: unescape(words) for name, words in fields}
        self.form["seen"] = (re.findall(r'name="seen" value="(\w+)"', page) or [""])[0]

    def words(self, number: int) -> str:
        return self.form[self.names[number]]

    def send(self, action: str, edits: dict[int, str], *, reason: str = "") -> int:
        """Sends every field, as a browser does."""
        changed = {self.names[number]: words for number, words in edits.items()}
        answer = self.client.post(self.path, self.form | changed | {"action": action, "reason": reason})
        status = answer.status_code
        if status == 302:
            answer = self.client.get(answer["Location"])
        self.read(answer.content.decode())
        return status


def test_the_words_found_are_marked_on_both_sides_with_the_sentence_beside_them(editor: Client, held: Article) -> None:
    page = Screen(editor, held).page
    source, target = page.index(">12 million"), page.index(">21 millions")
    finding = page.index('data-finding="1"')
    assert "<mark" in page[source - 70 : source]
    assert "<mark" in page[target - 70 : target]
    assert source < target < finding


def test_a_mended_sentence_is_judged_again_and_the_article_goes_live(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    assert screen.send("save", {1: RIGHT}) == 302
    held.refresh_from_db()
    assert held.state == Article.State.PUBLISHED
    assert "The article is live." in screen.page
    edit = SegmentEdit.objects.get()  # the title, which was sent too, is not one
    assert edit.edited_by is not None
    assert (edit.before, edit.after, edit.edited_by.username) == (WRONG, RIGHT, "ana")
    assert MemoryEntry.objects.get().target_text == RIGHT
    assert f"<ins>{RIGHT}</ins>" in screen.page


def test_a_saved_edit_that_mends_nothing_says_that_it_is_still_held(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    assert screen.send("save", {0: "Le pont de Marlow est ouvert depuis lundi"}) == 302
    assert "It is still held" in screen.page
    assert screen.words(0) == "Le pont de Marlow est ouvert depuis lundi"


def test_an_approval_publishes_and_its_reason_stands_in_the_articles_history(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    assert screen.send("approve", {}, reason="the publisher confirmed 21") == 302
    held.refresh_from_db()
    assert held.state == Article.State.PUBLISHED
    assert "<blockquote>the publisher confirmed 21</blockquote>" in screen.page
    assert "approved by a person" in screen.page


def test_an_approval_takes_what_was_typed_along(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    title = "Le pont de Marlow est ouvert depuis lundi"
    assert screen.send("approve", {0: title}, reason="the publisher confirmed 21") == 302
    held.refresh_from_db()
    assert (held.state, held.title) == (Article.State.PUBLISHED, title)
    assert Approval.objects.get().findings


def test_an_approval_without_a_reason_is_refused_and_nothing_typed_is_lost(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    assert screen.send("approve", {0: "Un pont"}, reason=" ") == 409
    assert "An approval needs a reason" in screen.page
    assert screen.words(0) == "Un pont"
    assert not SegmentEdit.objects.exists()
    assert screen.send("approve", {}, reason="the publisher confirmed 21") == 302
    held.refresh_from_db()
    assert held.title == "Un pont"


def test_an_empty_sentence_is_refused_and_nothing_typed_is_lost(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    assert screen.send("save", {0: " ", 1: RIGHT}) == 409
    assert "cannot be left empty" in screen.page
    assert screen.words(1) == RIGHT


def test_an_edit_that_would_break_a_live_article_shows_what_was_found_in_it(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    screen.send("save", {1: RIGHT})
    assert screen.send("save", {1: WRONG}) == 409
    assert "Nothing was saved: readers see this article" in screen.page
    assert screen.words(1) == WRONG
    assert re.search(r"<mark[^>]*>21 millions", screen.page)
    held.refresh_from_db()
    assert RIGHT in str(held.document)
    assert screen.send("approve", {}, reason="the publisher confirmed 21") == 302
    held.refresh_from_db()
    assert WRONG in str(held.document)


def test_what_was_typed_survives_that_somebody_changed_the_article_meanwhile(editor: Client, held: Article) -> None:
    mine, theirs = Screen(editor, held), Screen(editor, held)
    theirs.send("save", {0: "Le pont de Marlow est ouvert depuis lundi"})
    assert mine.send("save", {1: RIGHT}) == 409
    assert "was changed meanwhile" in mine.page
    assert (mine.words(0), mine.words(1)) == ("Le pont de Marlow est ouvert depuis lundi", RIGHT)
    assert mine.send("save", {}) == 302
    held.refresh_from_db()
    texts = [segment.text for segment in read_document(held.document or {}).segments()]
    assert texts == ["Le pont de Marlow est ouvert depuis lundi", RIGHT]


def test_what_was_typed_for_a_sentence_that_moved_or_went_finds_its_place_or_is_shown(
    editor: Client, held: Article
) -> None:
    screen = Screen(editor, held)
    moved = written(("A new title", "Un nouveau titre"), ("First.", "D’abord."), (SOURCE, WRONG))
    Article.objects.update(document=moved.as_json())
    assert screen.send("save", {0: "Pont ouvert", 1: RIGHT}) == 409
    assert screen.words(2) == RIGHT
    assert screen.words(0) == "Un nouveau titre"
    lost = screen.page[screen.page.index("What you wrote for sentences that are gone") :]
    assert "Pont ouvert" in lost[:400]


def test_a_held_newer_wording_is_mended_while_the_older_one_is_live(editor: Client, held: Article) -> None:
    live = written(TITLE, (SOURCE, RIGHT))
    held.draft = {"document": held.document, "verdict": held.verdict, "engines": []}
    held.document, held.state, held.published_at = live.as_json(), Article.State.UPDATING, NOON
    held.reason_code = "revision-held"
    held.save()
    screen = Screen(editor, held)
    assert "What readers still see" in screen.page
    assert (
        f"/newsroom/articles/inspect/{held.pk}/"
        in editor.get("/newsroom/articles/?reason_code=revision-held").content.decode()
    )
    assert screen.send("save", {1: RIGHT}) == 302
    held.refresh_from_db()
    assert held.state == Article.State.PUBLISHED
    assert held.draft is None


def test_markup_in_a_sentence_is_typed_as_it_is_and_cleaned(editor: Client, held: Article) -> None:
    screen = Screen(editor, held)
    typed = "Le <em>pont</em> de Marlow &lt;ouvert&gt; chez Dupont & fils, 12\xa0%<script>alert(1)</script>"
    screen.send("save", {0: typed})
    held.refresh_from_db()
    stored = next(read_document(held.document or {}).segments()).text
    assert stored == "Le <em>pont</em> de Marlow &lt;ouvert&gt; chez Dupont &amp; fils, 12\xa0%"
    assert screen.words(0) == "Le <em>pont</em> de Marlow &lt;ouvert&gt; chez Dupont & fils, 12\xa0%"


def test_nothing_changed_is_no_edit(editor: Client, held: Article) -> None:
    assert Screen(editor, held).send("save", {}) == 302
    assert not SegmentEdit.objects.exists()


def test_the_publishers_own_text_has_no_fields(editor: Client, site: Site) -> None:
    site.article.route = []
    site.article.save()
    assert "<textarea" not in Screen(editor, site.article).page


def test_who_may_only_look_changes_nothing(editor: Client, held: Article) -> None:
    group = User.objects.get(username="ana").groups.get()
    group.permissions.remove(*group.permissions.filter(codename__in=["change_article", "change_story"]))
    screen = Screen(editor, held)
    assert "<textarea" not in screen.page
    assert "<mark" in screen.page
    for path in (screen.path, f"/newsroom/articles/withdraw/{held.pk}/", f"/newsroom/articles/retranslate/{held.pk}/"):
        assert editor.post(path, {"action": "approve", "reason": "because I say so"}).status_code in (302, 403)
    held.refresh_from_db()
    assert held.state == Article.State.HELD
    held.story.refresh_from_db()
    assert held.story.withdrawn_at is None


def test_a_story_is_withdrawn_after_it_was_asked_once_more(editor: Client, held: Article) -> None:
    path = f"/newsroom/articles/withdraw/{held.pk}/"
    asked = editor.get(path).content.decode()
    assert "Withdraw this story?" in asked
    assert "The gate of the north" in asked
    held.story.refresh_from_db()
    assert held.story.withdrawn_at is None
    page = editor.post(path, follow=True).content.decode()
    assert "The story is withdrawn in every language." in page
    held.refresh_from_db()
    assert held.state == Article.State.WITHDRAWN
    assert "<textarea" not in page


def test_a_story_is_translated_again_after_it_was_asked_once_more(editor: Client, held: Article) -> None:
    path = f"/newsroom/articles/retranslate/{held.pk}/"
    assert "Translate this story again?" in editor.get(path).content.decode()
    assert "1 article is translated anew." in editor.post(path, follow=True).content.decode()
    held.refresh_from_db()
    assert held.next_attempt_at is not None


def test_what_cannot_be_translated_again_says_why(editor: Client, held: Article) -> None:
    held.story.withdrawn_at = NOON
    held.story.save()
    page = editor.post(f"/newsroom/articles/retranslate/{held.pk}/", follow=True).content.decode()
    assert "A withdrawn story is not translated." in page


def test_the_first_page_and_the_menu_lead_to_what_is_held(editor: Client, held: Article) -> None:
    page = editor.get("/newsroom/").content.decode()
    assert "1 article is held back" in page
    assert 'href="/newsroom/articles/?state=held"' in page
    assert '"name": "held"' in page


def test_the_next_held_article_is_one_click_away(editor: Client, held: Article) -> None:
    assert "data-next-held" not in Screen(editor, held).page
    other = Article.objects.get(pk=held.pk)
    other.pk, other.story_id = None, _another_story(held)
    other.save()
    assert f'href="/newsroom/articles/inspect/{other.pk}/"' in Screen(editor, held).page


def _another_story(held: Article) -> int:
    story = held.story
    story.pk, story.address_key = None, "another"
    story.save()
    return int(story.pk)


def test_a_phrase_put_two_ways_is_written_one_way_by_one_click(editor: Client, held: Article) -> None:
    held.document, held.verdict = LETTERS.as_json(), verdicts.store(judged(LETTERS))
    held.save()
    screen = Screen(editor, held)
    [number] = re.findall(r'name="repair" value="(\d+)"', screen.page)
    answer = editor.post(screen.path, {"repair": number})
    assert answer.status_code == 302
    held.refresh_from_db()
    last = list(read_document(held.document or {}).segments())[-1]
    assert (last.text, last.origin) == ("Dans sa <em>lettre ouverte</em>, il a donné trois raisons.", "person")
    assert editor.post(screen.path, {"repair": "99"}).status_code == 409
