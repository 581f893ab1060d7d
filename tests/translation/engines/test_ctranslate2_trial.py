"""How a model runs fastest is found once on a machine, kept, and left to the operator who knows better."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from newsloom.translation.engines.ctranslate2 import CTranslate2
from newsloom.translation.engines.ctranslate2_trial import LEAST_ROWS, Pace, Runner, machine, try_out
from newsloom.translation.engines.port import EngineConfig

TEXTS = [f"{'abcdefghij' * (number % 5 + 1)} {'xyz'[number % 3]}" for number in range(LEAST_ROWS)]


def opened(path: Path, state: Path, **settings: object) -> CTranslate2:
    return CTranslate2(
        EngineConfig(
            "tiny", "ctranslate2", path=str(path), pairs=frozenset({("en", "fr")}),
            settings={"beam_size": 1, **settings}, state_folder=str(state),
        )
    )  # fmt: skip


def test_the_first_real_texts_are_a_trial_and_the_next_start_knows_its_outcome(
    model_folder: Path, tmp_path: Path
) -> None:
    first = opened(model_folder, tmp_path)
    before = first.translate(["abc"], source="en", target="fr")
    assert first.last_trial is None  # one word says nothing about speed
    done = first.translate(TEXTS, source="en", target="fr")
    assert first.last_trial is not None
    assert len(first.last_trial.tried) > 3
    first.close()
    (file,) = tmp_path.glob("*.json")
    (entry,) = json.loads(file.read_text(encoding="utf-8"))
    assert entry["run"]["machine"]
    second = opened(model_folder, tmp_path)
    assert second.translate(TEXTS, source="en", target="fr") == done
    assert second.translate(["abc"], source="en", target="fr") == before
    assert second.last_trial is None
    second.close()


def test_another_machine_tries_for_itself(model_folder: Path, tmp_path: Path) -> None:
    opened(model_folder, tmp_path).translate(TEXTS, source="en", target="fr")
    (file,) = tmp_path.glob("*.json")
    entries = json.loads(file.read_text(encoding="utf-8"))
    entries[0]["run"]["machine"] = "another"
    file.write_text(json.dumps(entries), encoding="utf-8")
    engine = opened(model_folder, tmp_path)
    engine.translate(TEXTS, source="en", target="fr")
    assert engine.last_trial is not None
    assert len(json.loads(file.read_text(encoding="utf-8"))) == 2


def test_what_the_operator_sets_is_not_tried(model_folder: Path, tmp_path: Path) -> None:
    engine = opened(model_folder, tmp_path, threads=1, batch_tokens=512)
    engine.translate(TEXTS, source="en", target="fr")
    assert engine.last_trial is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("written", ["", "{", "[1]", '[{"run": 3}]', "null"])
def test_a_damaged_note_counts_as_none(model_folder: Path, tmp_path: Path, written: str) -> None:
    opened(model_folder, tmp_path).translate(TEXTS, source="en", target="fr")
    (file,) = tmp_path.glob("*.json")
    file.write_text(written, encoding="utf-8")
    assert opened(model_folder, tmp_path).translate(["abc"], source="en", target="fr") == ["bcd"]


class SlowlyLoaded:
    """Stands for a translator in a trial with known speeds."""

    def unload_model(self) -> None:
        """Nothing to free."""


def test_of_all_settings_the_fastest_is_chosen() -> None:
    speeds = {128: 0.002, 256: 0.0012, 512: 0.0006, 1024: 0.002, 2048: 0.003}
    layout = [Pace(0, 0, 0)]

    def load(pace: Pace) -> SlowlyLoaded:
        layout[0] = pace
        return SlowlyLoaded()

    clock = [0.0]

    def translate(_: object, rows: Sequence[int], batch_tokens: int) -> None:
        clock[0] += len(rows) * speeds[batch_tokens] * (8 if layout[0].within > 1 else 1)

    runner = Runner(load, translate, clock=lambda: clock[0])
    found = try_out(runner, [10] * 64, Pace(2, 1, 256), cores=2, gpu=False, fixed=frozenset())
    assert found.pace == Pace(2, 1, 512)
    assert {pace.within for pace, _ in found.tried} == {1, 2}
    alone = try_out(runner, [10] * 64, Pace(2, 1, 256), cores=2, gpu=False, fixed=frozenset({"batch_tokens"}))
    assert alone.pace == Pace(2, 1, 256)


def test_a_machine_is_named_by_what_its_speed_depends_on() -> None:
    assert machine("cpu", 2) != machine("cpu", 4) != machine("cuda", 4)
