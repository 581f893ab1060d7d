"""Models are looked for, installed, listed and removed from the command line."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from tests.cli.conftest import Newsloom
from tests.engines.indexes import ModelIndexes
from tests.engines.tiny_model import argos_package, letters_model


@pytest.fixture
def shelves(newsloom: Newsloom, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelIndexes]:
    """Indexes that the command asks in place of the public ones, and no models left from another test."""
    shutil.rmtree(settings.HOME.models, ignore_errors=True)
    with ModelIndexes() as running:
        monkeypatch.setenv("NEWSLOOM_ARGOS_INDEX", running.argos)
        monkeypatch.setenv("NEWSLOOM_MODEL_HUB", running.base)
        monkeypatch.setenv("NEWSLOOM_FETCH_ALLOW", "127.0.0.1,localhost")
        yield running
    shutil.rmtree(settings.HOME.models, ignore_errors=True)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return letters_model(tmp_path_factory.mktemp("letters"))


def test_a_model_is_found_installed_used_and_removed(
    newsloom: Newsloom, shelves: ModelIndexes, letters: Path, tmp_path: Path
) -> None:
    shelves.add_package("vi", "en", argos_package(letters, tmp_path / "vi-en", source="vi", target="en"))
    shelves.add_package("en", "fr", argos_package(letters, tmp_path / "en-fr"))
    found = newsloom("model", "search", "vi", "--json").json["items"]
    assert found[0] == {"install": "vi-en", "size": "unknown size", "licence": "not stated"}
    assert {"install": "nllb-600m", "size": "202 languages", "licence": "cc-by-nc-4.0"} in found
    done = newsloom("model", "install", "vi-fr", "--json")
    assert done.code == 0, done.err
    assert [model["name"] for model in done.json["items"]] == ["argos-vi-en", "argos-en-fr"]
    assert "argosmodel, 0.0 MB; no licence is stated" in done.err
    assert "gives no checksum" in done.err
    assert {engine["name"] for engine in newsloom("engine", "list", "--json").json["items"]} >= {
        "argos-vi-en", "argos-en-fr",
    }  # fmt: skip
    listed = newsloom("model", "list")
    assert "argos-vi-en" in listed.out
    assert "not stated" in listed.out
    assert newsloom("model", "remove", "argos-vi-en").code == 0
    assert [model["name"] for model in newsloom("model", "list", "--json").json["items"]] == ["argos-en-fr"]
    again = newsloom("model", "remove", "argos-vi-en")
    assert again.code == 2
    assert "newsloom model list" in again.err


def test_a_licence_that_forbids_commercial_use_is_shown_and_must_be_agreed_to(
    newsloom: Newsloom, shelves: ModelIndexes, tmp_path: Path
) -> None:
    model = letters_model(tmp_path / "nllb", more=["eng_Latn", "fra_Latn", "vie_Latn"])
    shelves.add_repository("skywood/nllb-200-distilled-600M-ct2-int8", model, licence="cc-by-nc-4.0")
    assert newsloom("model", "install", "nllb-600m", "--yes", "--set", "beams=1").code == 2
    refused = newsloom("model", "install", "nllb-600m")
    assert refused.code == 2
    assert "not for commercial use" in refused.err
    assert "MB" in refused.err
    assert newsloom("model", "list", "--json").json["items"] == []
    assert not [path for path in shelves.asked if path.startswith("/files/")]
    done = newsloom("model", "install", "nllb-600m", "--yes", "--set", "beam_size=1", "--json")
    assert done.code == 0, done.err
    (record,) = done.json["items"]
    assert (record["languages"], record["non_commercial"]) == (3, True)
    assert newsloom("engine", "check", "nllb-600m").out.endswith(
        "works: 3 languages in every direction.\nNo text leaves this machine.\n"
    )
    assert newsloom("model", "search", "--hub", "nllb", "--json").json["items"][0]["licence"] == "cc-by-nc-4.0"


def test_a_folder_at_hand_is_installed_the_same_way(newsloom: Newsloom, shelves: ModelIndexes, letters: Path) -> None:
    assert newsloom("model", "install", str(letters)).code == 2
    done = newsloom(
        "model", "install", str(letters), "--pairs", "en-fr", "--name", "letters", "--set", "device=cpu", "--json"
    )
    assert done.code == 0, done.err
    assert done.json["items"][0]["pairs"] == ["en-fr"]
    assert not shelves.asked
    refused = newsloom("model", "install", str(letters), "--pairs", "en-fr", "--name", "Not a name")
    assert refused.code == 2
    assert "--name" in refused.err


def test_without_a_network_it_is_said_what_could_not_be_asked(
    newsloom: Newsloom, shelves: ModelIndexes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSLOOM_ARGOS_INDEX", "http://127.0.0.1:9/index.json")
    failed = newsloom("model", "install", "vi-en")
    assert failed.code == 1
    assert "127.0.0.1:9" in failed.err
