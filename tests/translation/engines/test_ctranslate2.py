"""A neural model on this machine."""

import json
import shutil
from pathlib import Path

import pytest

from newsloom.foundation.errors import ConfigurationError, PermanentError
from newsloom.translation.engines.ctranslate2 import CTranslate2
from newsloom.translation.engines.port import EngineConfig

EN_FR = frozenset({("en", "fr")})


def opened(path: Path, **settings: object) -> CTranslate2:
    return CTranslate2(EngineConfig("tiny", "ctranslate2", path=str(path), pairs=EN_FR, settings=settings))


def test_a_folder_of_an_opus_conversion_translates_with_its_end_mark_added(model_folder: Path) -> None:
    engine = opened(model_folder)
    assert engine.translate(["abc yz", "news"], source="en", target="fr") == ["bcd za", "ofxt"]
    engine.close()


def test_an_argos_package_says_itself_what_it_translates_and_which_version_it_is(argos_folder: Path) -> None:
    engine = CTranslate2(EngineConfig("tiny", "ctranslate2", path=str(argos_folder)))
    assert engine.capabilities().pairs == EN_FR
    assert engine.version == "1.9"
    assert engine.translate(["abc"], source="en", target="fr") == ["bcd"]
    engine.close()


def test_segments_of_all_lengths_in_one_call_come_back_in_their_order(model_folder: Path) -> None:
    engine = opened(model_folder, beam_size=1, batch_tokens=64)
    segments = ["abc " * (index * 7 % 19 + 1) + "xyz"[index % 3] for index in range(300)]
    done = engine.translate(segments, source="en", target="fr")
    assert done == ["bcd " * (index * 7 % 19 + 1) + "yza"[index % 3] for index in range(300)]
    engine.close()


def test_another_models_weights_have_another_version(model_folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(model_folder, other)
    with (other / "model.bin").open("ab") as weights:
        weights.write(b"x")
    assert opened(model_folder).version != opened(other).version


def test_a_model_without_its_pair_asks_for_it(model_folder: Path) -> None:
    with pytest.raises(ConfigurationError, match="--pairs") as caught:
        CTranslate2(EngineConfig("tiny", "ctranslate2", path=str(model_folder)))
    assert caught.value.code == "engine-pairs-unknown"


@pytest.mark.parametrize("lost", ["model.bin", "source.spm"])
def test_a_folder_that_lacks_a_part_is_named(model_folder: Path, tmp_path: Path, lost: str) -> None:
    shutil.copytree(model_folder, tmp_path / "model")
    (tmp_path / "model" / lost).unlink()
    with pytest.raises(ConfigurationError) as caught:
        opened(tmp_path / "model")
    assert caught.value.code == "engine-model-missing"
    assert str(tmp_path / "model") in caught.value.message


def test_broken_weights_are_told_when_they_are_loaded(model_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(model_folder, tmp_path / "model")
    (tmp_path / "model" / "model.bin").write_bytes(b"no model")
    with pytest.raises(ConfigurationError) as caught:
        opened(tmp_path / "model").translate(["abc"], source="en", target="fr")
    assert caught.value.code == "engine-model-broken"


def test_a_pair_that_the_model_was_not_made_for_is_refused(model_folder: Path) -> None:
    with pytest.raises(PermanentError) as caught:
        opened(model_folder).translate(["abc"], source="fr", target="en")
    assert caught.value.code == "engine-pair-unknown"


def test_an_unreadable_description_counts_as_none(argos_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(argos_folder, tmp_path / "package")
    (tmp_path / "package" / "metadata.json").write_text("{", encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        CTranslate2(EngineConfig("tiny", "ctranslate2", path=str(tmp_path / "package")))
    assert caught.value.code == "engine-pairs-unknown"
    (tmp_path / "package" / "metadata.json").write_text(json.dumps({"from_code": "!!", "to_code": "fr"}), "utf-8")
    with pytest.raises(ConfigurationError):
        CTranslate2(EngineConfig("tiny", "ctranslate2", path=str(tmp_path / "package")))
