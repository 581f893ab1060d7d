"""Sources, editions, engines, people and tokens from the command line."""

import pytest
from tests.cli.conftest import Newsloom
from tests.press.server import Press
from tests.translation.engines.vendors import opened


def test_a_source_is_added_with_headline_rights_and_that_is_said(newsloom: Newsloom) -> None:
    done = newsloom("source", "add", "https://example.org/feed.xml")
    assert done.code == 0
    assert "rights: headline" in done.out
    assert "--rights full" in done.out


def test_a_source_goes_through_pause_resume_and_remove(newsloom: Newsloom) -> None:
    url = "https://example.org/feed.xml"
    added = newsloom(
        "source", "add", url, "--publisher", "Example", "--language", "EN", "--rights", "full",
        "--section", "heritage", "--map", "Money=enterprises", "--json",
    ).json  # fmt: skip
    assert (added["publisher"], added["language"], added["rights"]) == ("Example", "en", "full")
    assert newsloom("source", "pause", url, "--json").json["paused"] is True
    assert newsloom("source", "list", "--json").json["items"][0]["next_attempt_at"] is None
    assert newsloom("source", "resume", url, "--json").json["next_attempt_at"] is not None
    assert newsloom("source", "remove", url).code == 0
    assert newsloom("source", "list", "--json").json == {"items": []}


def test_the_same_source_twice_is_refused(newsloom: Newsloom) -> None:
    assert newsloom("source", "add", "https://example.org/feed.xml").code == 0
    again = newsloom("source", "add", "https://example.org/feed.xml")
    assert again.code == 2
    assert "is a source already" in again.err


def test_checking_a_source_says_what_a_poll_would_bring_and_keeps_nothing(newsloom: Newsloom, press: Press) -> None:
    found = newsloom("source", "check", press.feed("fr"), "--json").json
    assert found["entries"] == len(press.shown("fr"))
    assert found["first"] == press.shown("fr")[0].title
    assert newsloom("source", "list", "--json").json == {"items": []}


def test_checking_a_page_that_is_no_feed_is_exit_1_with_a_sentence(newsloom: Newsloom, press: Press) -> None:
    done = newsloom("source", "check", press.url("/en/"))
    assert done.code == 1
    assert done.out == ""
    assert press.url("/en/") in done.err


def test_editions_are_opened_closed_and_listed_in_order(newsloom: Newsloom) -> None:
    assert newsloom("edition", "add", "vi", "en", "fr").code == 0
    assert newsloom("edition", "remove", "en").code == 0
    listed = newsloom("edition", "list", "--json").json["items"]
    assert [one["language"] for one in listed] == ["vi", "fr"]
    assert listed[0] == {"language": "vi", "name": "Tiếng Việt", "direction": "ltr", "url": "/vi/"}


def test_one_unknown_language_opens_no_edition_at_all(newsloom: Newsloom) -> None:
    assert newsloom("edition", "add", "en", "klingonish").code == 2
    assert newsloom("edition", "list", "--json").json == {"items": []}


def test_an_engine_is_added_checked_used_by_name_and_removed(newsloom: Newsloom) -> None:
    assert newsloom("engine", "add", "pseudo", "dummy").code == 0
    assert "dummy" in newsloom("engine", "list").out
    assert newsloom("engine", "check", "dummy", "--json").json["leaves_machine"] is False
    assert newsloom("engine", "remove", "dummy").code == 0
    assert newsloom("engine", "check", "dummy").code == 2


@pytest.mark.parametrize("kind", ["deepl", "libretranslate", "openai"])
def test_a_remote_engine_is_added_with_its_key_its_price_and_its_settings(
    newsloom: Newsloom, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VENDOR_KEY", "s3cret")
    with opened(kind) as vendor:
        added = newsloom(
            "engine", "add", kind, "mine", "--url", vendor.url, "--key-env", "VENDOR_KEY",
            "--set", "parallel=2", *(("--model", "tiny") if kind == "openai" else ()), "--json",
        )  # fmt: skip
        assert added.json["state"] == "ok"
        checked = newsloom("engine", "check", "mine")
        assert "s3cret" not in added.out + checked.out
        assert len(vendor.asked) == 2
        if kind == "deepl":
            assert "30,315 of 500,000 characters" in checked.out
    monkeypatch.delenv("VENDOR_KEY")
    refused = newsloom("engine", "check", "mine")
    assert refused.code == 1
    assert "VENDOR_KEY" in refused.err


def test_an_engine_that_cannot_work_is_not_kept(newsloom: Newsloom) -> None:
    done = newsloom("engine", "add", "ctranslate2", "model", "--path", "/no/such/folder", "--pairs", "en-fr")
    assert done.code == 1
    assert "/no/such/folder" in done.err
    names = [engine["name"] for engine in newsloom("engine", "list", "--json").json["items"]]
    assert "model" not in names


def test_a_user_is_added_with_a_link_that_names_the_newsroom(newsloom: Newsloom) -> None:
    added = newsloom("user", "add", "anh", "--role", "editor", "--json").json
    assert added["role"] == "editor"
    assert "/newsroom/sign-in/" in added["sign_in_url"]
    assert newsloom("user", "add", "Anh").code == 2
    assert newsloom("user", "link", "anh", "--json").json["sign_in_url"] != added["sign_in_url"]


def test_a_token_alone_is_printed_on_stdout(newsloom: Newsloom) -> None:
    done = newsloom("token", "add", "widget", "--role", "reader")
    assert done.code == 0
    assert len(done.out.split()) == 1
    assert newsloom("token", "add", "widget").code == 2
