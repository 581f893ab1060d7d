"""A held article from the command line: shown with numbered segments, mended, or approved with a reason."""

import json
from pathlib import Path

import pytest
from tests.api.newsdesk import Newsdesk
from tests.cli.conftest import Newsloom

from newsloom.accounts.operations import create_user
from newsloom.editions.models import Edition
from newsloom.publishing import verdicts
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.publishing.models import Approval, Article, SegmentEdit

TITLE = "The bridge of Marlow was opened on Monday", "Le pont de Marlow a été ouvert lundi"
SOURCE = "It cost 12 million euros and is 340 metres long."
WRONG = "Il a coûté 21 millions d’euros et mesure 340 mètres."
RIGHT = "Il a coûté 12 millions d’euros et mesure 340 mètres."

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def held(transactional_db: None) -> Article:
    body = Passage((ArticleSegment(SOURCE, WRONG, "engine", "test", "1"),))
    document = Document(
        title=Passage((ArticleSegment(*TITLE, "engine", "test", "1"),)),
        blocks=(ArticleBlock(id="p1", type="paragraph", text=body),),
    )
    verdict = verdicts.store(verdicts.judge_translation(document, source="en", target="fr"))
    assert verdict["holds"]
    desk = Newsdesk()
    french = Edition.objects.create(language="fr")
    return desk.article(desk.story(), french, state="held", document=document.as_json(), verdict=verdict)


def test_a_held_article_is_shown_with_numbered_segments_and_the_words_found(newsloom: Newsloom, held: Article) -> None:
    shown = newsloom("article", "show", str(held.pk), "--json").json
    assert [(one["number"], one["part"], one["text"]) for one in shown["segments"]] == [
        (0, "title", TITLE[1]),
        (1, "paragraph", WRONG),
    ]
    found = [one for one in shown["findings"] if one["check"] == "numbers"]
    assert found
    [place] = found[0]["target"]
    assert place["segment"] == 1
    assert "21" in WRONG[place["start"] : place["end"]]
    words = newsloom("article", "show", str(held.pk)).out
    assert f"   1  {WRONG}" in words
    assert f"article edit {held.pk}" in words


def test_an_edit_by_number_is_judged_again_and_goes_live_in_its_editors_name(newsloom: Newsloom, held: Article) -> None:
    create_user(name="mai", role="editor")
    done = newsloom("article", "edit", str(held.pk), "--segment", f"1={RIGHT}", "--by", "mai", "--json")
    assert done.code == 0, done.err
    assert (done.json["state"], done.json["findings"]) == ("published", [])
    edit = SegmentEdit.objects.get()
    assert edit.edited_by is not None
    assert (edit.before, edit.after, edit.edited_by.username) == (WRONG, RIGHT, "mai")


def test_an_edit_that_mends_nothing_leaves_it_held_and_says_why(newsloom: Newsloom, held: Article) -> None:
    done = newsloom("article", "edit", str(held.pk), "--segment", "0=Le pont de Marlow est ouvert depuis lundi")
    assert done.code == 0
    assert "still held" in done.out
    assert WRONG in done.out


def test_edits_come_from_a_file_of_json(newsloom: Newsloom, held: Article, tmp_path: Path) -> None:
    file = tmp_path / "edits.json"
    file.write_text(json.dumps({"1": RIGHT}), encoding="utf-8")
    assert newsloom("article", "edit", str(held.pk), "--file", str(file)).code == 0
    held.refresh_from_db()
    assert held.state == Article.State.PUBLISHED


def test_an_approval_is_kept_with_its_reason(newsloom: Newsloom, held: Article) -> None:
    done = newsloom("article", "approve", str(held.pk), "--reason", "the publisher confirmed 21")
    assert done.code == 0
    assert "is live" in done.out
    assert Approval.objects.get().reason == "the publisher confirmed 21"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["edit", "ID"], "nothing to edit"),
        (["edit", "ID", "--segment", "one=Words"], "is not a segment's number"),
        (["edit", "ID", "--segment", "1"], "is not a segment's number"),
        (["edit", "ID", "--segment", "9=Words"], "has no segment 9"),
        (["edit", "ID", "--segment", "1= "], "would be empty"),
        (["edit", "ID", "--file", "/nowhere/edits.json"], "cannot be read"),
        (["edit", "ID", "--file", __file__], "is not JSON of segments"),
        (["edit", "ID", "--segment", "1=Words", "--by", "nobody"], "no user"),
        (["edit", "999", "--segment", "1=Words"], "no article 999"),
        (["approve", "ID", "--reason", " "], "needs a reason"),
        (["approve", "ID"], "--reason"),
        (["show", "999"], "no article 999"),
        (["list", "--state", "asleep"], "no state"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(
    newsloom: Newsloom, held: Article, words: list[str], said: str
) -> None:
    done = newsloom("article", *[str(held.pk) if word == "ID" else word for word in words])
    assert done.code == 2
    assert said in done.err
    assert len(done.err.strip().splitlines()) == 1
    assert not SegmentEdit.objects.exists()


def test_an_article_goes_to_a_translator_and_comes_back(newsloom: Newsloom, held: Article, tmp_path: Path) -> None:
    file = tmp_path / "job.xlf"
    assert newsloom("article", "export", str(held.pk), str(file), "--json").json["segments"] == 2
    file.write_text(file.read_text().replace(WRONG, RIGHT))
    done = newsloom("article", "import", str(file), "--json")
    assert done.code == 0, done.err
    assert done.json == {"articles": [{"id": held.pk, "state": "published", "changed": 1}], "left": []}
    assert newsloom("article", "import", str(file)).out.startswith(f"Article {held.pk}: 0 sentences taken back.")


def test_each_sentence_that_cannot_be_taken_back_is_told(newsloom: Newsloom, held: Article, tmp_path: Path) -> None:
    file = tmp_path / "job.xlf"
    newsloom("article", "export", str(held.pk), str(file))
    file.write_text(file.read_text().replace(WRONG, RIGHT).replace(TITLE[0], "Something else"))
    refused = newsloom("article", "import", str(file))
    assert refused.code == 2
    assert "segment 0 (“Something else”) has another source text" in refused.err
    assert not SegmentEdit.objects.exists()
    rest = newsloom("article", "import", str(file), "--take-rest", "--json").json
    assert (rest["articles"][0]["changed"], rest["left"][0]["code"]) == (1, "source-tampered")


def test_a_file_or_an_article_that_cannot_be_had_is_told(newsloom: Newsloom, held: Article, tmp_path: Path) -> None:
    assert newsloom("article", "export", str(tmp_path / "job.xlf")).code == 2
    assert "no article 99" in newsloom("article", "export", "99", str(tmp_path / "job.xlf")).err
    assert not (tmp_path / "job.xlf").exists()
    assert "cannot be read" in newsloom("article", "import", str(tmp_path / "none.xlf")).err
