"""A publisher's feed from the command line: run, status, stories and articles by hand."""

import io

import pytest
from tests.cli.conftest import Newsloom
from tests.press.server import Press

pytestmark = pytest.mark.django_db(transaction=True)  # the pipeline works in threads of its own


@pytest.fixture
def in_print(newsloom: Newsloom, press: Press) -> Press:
    """A press whose English feed has been taken in, with an English and a Vietnamese edition."""
    assert newsloom("edition", "add", "en", "vi").code == 0
    assert newsloom("source", "add", press.feed("en"), "--rights", "full", "--publisher", "Press").code == 0
    assert newsloom("run", "--until-idle").code == 0
    return press


def test_a_run_says_in_json_what_it_did(newsloom: Newsloom, press: Press) -> None:
    newsloom("edition", "add", "en")
    newsloom("source", "add", press.feed("en"), "--rights", "full")
    done = newsloom("run", "--until-idle", "--json")
    assert done.code == 0
    assert (done.json["polled"], done.json["stories_new"]) == (1, len(press.shown("en")))
    assert done.json["held"] == done.json["refused"] == 0
    assert done.json["seconds"] > 0


def test_a_feed_that_fails_is_data_and_the_run_ends_with_0(newsloom: Newsloom, press: Press) -> None:
    newsloom("edition", "add", "en")
    newsloom("source", "add", press.url("/xx/rss.xml"))
    done = newsloom("run", "--until-idle", "--json")
    assert done.code == 0
    [later] = done.json["later"]
    assert later["what"] == press.url("/xx/rss.xml")
    [feed] = newsloom("status", "--json").json["feeds"]
    assert feed["state"] == "failing"
    assert feed["error"]["code"] == later["code"]
    assert feed["next_attempt_at"] == later["next_attempt_at"]


def test_status_counts_articles_by_edition_and_state(newsloom: Newsloom, in_print: Press) -> None:
    found = newsloom("status", "--json").json
    printed = len(in_print.shown("en"))
    assert found["stories"] == printed
    assert found["articles"]["en"] == {"published": printed}
    assert sum(found["articles"]["vi"].values()) == printed
    assert "Press" in newsloom("status").out


def test_now_asks_every_feed_again(newsloom: Newsloom, in_print: Press) -> None:
    before = in_print.asked("/en/rss.xml")
    assert newsloom("run", "--until-idle", "--json").json["polled"] == 0
    assert newsloom("run", "--now", "--until-idle", "--json").json["polled"] == 1
    assert in_print.asked("/en/rss.xml") == before + 1


def test_a_story_is_shown_and_withdrawn_by_hand(newsloom: Newsloom, in_print: Press) -> None:
    [first, *_] = newsloom("article", "list", "--edition", "en", "--json").json["items"]
    number = str(first["story"])
    story = newsloom("story", "show", number, "--json").json
    assert story["title"] == first["title"]
    assert story["blocks"]
    assert newsloom("story", "withdraw", number, "--json").json == {
        "id": int(number), "withdrawn": True, "changed": True,
    }  # fmt: skip
    states = {one["state"] for one in newsloom("story", "show", number, "--json").json["articles"]}
    assert states == {"withdrawn"}
    assert "already" in newsloom("story", "withdraw", number).out


def test_an_article_is_shown_with_its_verdict(newsloom: Newsloom, in_print: Press) -> None:
    [first, *_] = newsloom("article", "list", "--edition", "en", "--state", "published", "--json").json["items"]
    shown = newsloom("article", "show", str(first["id"]), "--json").json
    assert shown["verdict"]["holds"] is False
    assert first["title"] in newsloom("article", "show", str(first["id"])).out


def test_a_story_is_queued_for_a_new_translation(newsloom: Newsloom, in_print: Press) -> None:
    [first, *_] = newsloom("article", "list", "--edition", "en", "--json").json["items"]
    assert newsloom("story", "retranslate", str(first["story"]), "--json").json["id"] == first["story"]


def test_a_text_is_translated_from_stdin_and_judged(newsloom: Newsloom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsloom("engine", "add", "pseudo", "dummy")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"A cat.\n\nTwo <dogs>.\n"), encoding="utf-8"))
    done = newsloom("translate", "--from", "en", "--to", "fr,es", "--engine", "dummy", "--json")
    assert done.code == 0, done.err
    assert [one["to"] for one in done.json["translations"]] == ["fr", "es"]
    for translation in done.json["translations"]:
        assert translation["engines"] == ["dummy"]
        assert len(translation["text"].splitlines()) == 3
        assert "holds" in translation["verdict"]


def test_the_examination_names_what_is_missing(newsloom: Newsloom, press: Press) -> None:
    done = newsloom("doctor", "--json")
    assert done.code == 1
    states = {found["what"]: found["state"] for found in done.json["findings"]}
    assert states["database"] == "ok"
    assert states["editions"] == states["sources"] == "fault"
    newsloom("edition", "add", "en")
    newsloom("source", "add", press.feed("en"))
    newsloom("engine", "add", "pseudo", "dummy")
    assert newsloom("doctor").code == 0
