"""With models the demo shows a Vietnamese story in French; without a network it says what is missing and goes on."""

import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import program
from tests.engines.indexes import ModelIndexes
from tests.engines.tiny_model import argos_package, phrases_model

STORY = json.loads((Path(__file__).parent.parent / "engines" / "quan_ho.json").read_text(encoding="utf-8"))
"""A whole sample story in Vietnamese, English and French, sentence by sentence."""

TITLE = STORY[0][2]


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModelIndexes]:
    """An index with two models that know one story by heart."""
    folder = tmp_path_factory.mktemp("phrases")
    steps = {("vi", "en"): {vi: en for vi, en, _ in STORY}, ("en", "fr"): {en: fr for _, en, fr in STORY}}
    with ModelIndexes() as running:
        for (source, target), phrases in steps.items():
            model = phrases_model(folder / f"{source}-{target}", phrases)
            running.add_package(
                source, target, argos_package(model, folder / f"{source}-{target}-argos", source=source, target=target)
            )
        yield running


def demo(home: Path, argos: str, hub: str) -> tuple[int, str]:
    environment = {**os.environ, "NEWSLOOM_ARGOS_INDEX": argos, "NEWSLOOM_MODEL_HUB": hub}
    done = program(environment, "demo", "--once", "--models", "vi", "--home", str(home))
    return done.code, done.err


def test_a_vietnamese_story_is_live_in_french_by_way_of_english(shelves: ModelIndexes, tmp_path: Path) -> None:
    code, said = demo(tmp_path / "demo", shelves.argos, shelves.base)
    assert code == 0, said
    assert "argos-vi-en: from" in said
    assert "argos-en-fr: from" in said
    assert "Vietnamese to French: 1 of 7 stories are live; the newest by way of vi → en → fr" in said
    database = sqlite3.connect(tmp_path / "demo" / "newsloom.sqlite3")
    rows = database.execute("SELECT state, route FROM newsloom_publishing_article WHERE title = ?", (TITLE,)).fetchall()
    assert rows == [("published", '["vi", "en", "fr"]')]


def test_without_a_network_the_demo_says_so_and_goes_on(tmp_path: Path) -> None:
    code, said = demo(tmp_path / "demo", "http://127.0.0.1:9/index.json", "http://127.0.0.1:9")
    assert code == 0, said
    assert "The models for vi could not be fetched: http://127.0.0.1:9/index.json cannot be reached" in said
    assert "Vietnamese to French: 0 of 7 stories are live." in said
