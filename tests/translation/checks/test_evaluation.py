"""The evaluation, on a report of our own: it counts what it should and tells where a floor is not reached."""

import json
from pathlib import Path

import pytest

from newsloom.translation.evaluation.press import evaluate
from newsloom.translation.evaluation.press_texts import pairs_in

REPORT: dict[str, list[str]] = json.loads((Path(__file__).parent / "report.json").read_text(encoding="utf-8"))


def write_press(folder: Path, language: str, sentences: list[str]) -> None:
    document = {"id": "bridge", "title": sentences[0], "sentences": sentences[1:]}
    (folder / f"{language}.jsonl").write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8")


def test_figures_come_with_their_floors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("en", "fr", "vi"):
        write_press(tmp_path, language, REPORT[language])
    figures = {figure.name: figure for figure in evaluate(tmp_path)}
    assert [f"{pair.source}-{pair.target}" for pair in pairs_in(tmp_path)] == ["en-fr", "en-vi", "fr-vi", "vi-fr"]
    assert figures["sentences held, mean"].ok
    assert figures["detected, the source echoed"].value.startswith("100")
    assert "sentences held, mean" in capsys.readouterr().out


def test_bad_translations_do_not_reach_the_floors(tmp_path: Path) -> None:
    write_press(tmp_path, "en", REPORT["en"])
    write_press(tmp_path, "fr", REPORT["en"])
    figures = {figure.name: figure for figure in evaluate(tmp_path)}
    assert not figures["sentences held, mean"].ok


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no press texts"):
        evaluate(tmp_path)
