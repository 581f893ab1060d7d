"""Terms on the command line."""

from pathlib import Path

import pytest
from tests.cli.conftest import Newsloom

LETTER = ("open letter", "--from", "en", "--form", "fr=lettre ouverte", "--form", "fr=lettre publique")


def test_a_term_is_added_listed_changed_and_removed(newsloom: Newsloom) -> None:
    added = newsloom("term", "add", *LETTER, "--forbid", "fr=courrier", "--json").json
    assert added["queued"] == 0
    assert added["forms"] == [
        {"language": "en", "text": "open letter", "kind": "preferred"},
        {"language": "fr", "text": "lettre ouverte", "kind": "preferred"},
        {"language": "fr", "text": "lettre publique", "kind": "allowed"},
        {"language": "fr", "text": "courrier", "kind": "forbidden"},
    ]
    number = str(added["id"])
    assert "lettre ouverte" in newsloom("term", "list").out
    assert newsloom("term", "list", "--language", "es", "--json").json == {"items": []}
    changed = newsloom("term", "change", number, "Orange", "--from", "en", "--never-translate", "--json").json
    assert changed["never_translate"] is True
    assert len(changed["forms"]) == 1
    assert newsloom("term", "remove", number, "--json").json == {"id": added["id"], "queued": 0}
    assert newsloom("term", "remove", number).code == 2


def test_a_preview_changes_nothing(newsloom: Newsloom) -> None:
    assert newsloom("term", "preview", *LETTER, "--json").json == {"articles": {}, "complete": True, "examples": []}
    assert newsloom("term", "list", "--json").json == {"items": []}


@pytest.mark.parametrize("ending", ["tbx", "csv"])
def test_terms_go_out_into_a_file_and_come_in_again(newsloom: Newsloom, tmp_path: Path, ending: str) -> None:
    newsloom("term", "add", *LETTER, "--section", "heritage")
    file = str(tmp_path / f"terms.{ending}")
    assert newsloom("term", "export", file).code == 0
    number = str(newsloom("term", "list", "--json").json["items"][0]["id"])
    newsloom("term", "remove", number)
    done = newsloom("term", "import", file, "--json").json
    assert done == {"added": 1, "changed": 0, "unchanged": 0, "queued": 0}
    [back] = newsloom("term", "list", "--json").json["items"]
    assert (back["scope"], back["scope_key"], len(back["forms"])) == ("section", "heritage", 3)


@pytest.mark.parametrize(
    "words",
    [
        ("add", "open letter", "--from", "en"),
        ("add", "open letter", "--from", "en", "--form", "lettre ouverte"),
        ("add", *LETTER, "--section", "heritage", "--publisher", "3"),
        ("add", *LETTER, "--section", "moon"),
        ("export", "terms.doc"),
    ],
)
def test_wrong_usage_is_exit_2_and_keeps_nothing(newsloom: Newsloom, words: tuple[str, ...]) -> None:
    done = newsloom("term", *words)
    assert done.code == 2
    assert done.err
    assert newsloom("term", "list", "--json").json == {"items": []}


def test_a_file_that_cannot_be_read_is_exit_1(newsloom: Newsloom) -> None:
    done = newsloom("term", "import", "/no/such/terms.csv")
    assert done.code == 1
    assert "/no/such/terms.csv" in done.err
