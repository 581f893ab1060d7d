"""What a neural model does wrong without saying so, and what becomes of it."""

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engines.tiny_model import ALPHABET, NEXT_LETTER, letters_model

from newsloom.foundation.errors import ConfigurationError
from newsloom.translation.engines.ctranslate2 import LONGEST_INPUT, LONGEST_OUTPUT, CTranslate2
from newsloom.translation.engines.ctranslate2_cutting import cut_to_fit
from newsloom.translation.engines.ctranslate2_faults import circle, fault_of
from newsloom.translation.engines.port import EngineConfig


def opened(path: Path, **settings: object) -> CTranslate2:
    pairs = frozenset({("en", "fr")})
    return CTranslate2(EngineConfig("tiny", "ctranslate2", path=str(path), pairs=pairs, settings=settings))


def shifted(text: str) -> str:
    return "".join(NEXT_LETTER.get(letter, letter) for letter in text)


def test_a_text_longer_than_the_model_was_made_for_loses_no_word(model_folder: Path) -> None:
    engine = opened(model_folder, beam_size=1)
    words = random.Random(1)
    text = " ".join("".join(words.choices(ALPHABET, k=words.randint(2, 9))) for _ in range(200))
    assert len(text) > 5 * LONGEST_INPUT
    assert engine.translate([text, "abc"], source="en", target="fr") == [shifted(text), "bcd"]
    unbroken = "".join(words.choices(ALPHABET, k=900))
    assert engine.translate([unbroken], source="en", target="fr") == [shifted(unbroken)]
    engine.close()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One is here. Two are there.", ("One is here.", "Two are there.")),
        ("He came, saw it all; she left, went home", ("He came, saw it all;", "she left, went home")),
        ("It cost 1,250,000 euros and more", ("It cost 1,250,000", "euros and more")),
        ("第一句很长很长很长。第二句也很长很长。", ("第一句很长很长很长。", "第二句也很长很长。")),
    ],
)
def test_a_text_is_cut_where_a_reader_would_pause(text: str, parts: tuple[str, ...]) -> None:
    assert cut_to_fit(text, lambda part: len(part) < len(text) * 0.7).parts == parts


@given(st.text(alphabet="ab ,.;。、é\u0301\n1", max_size=400), st.integers(1, 40))
def test_a_cut_text_joined_again_has_all_its_characters_but_spaces(text: str, limit: int) -> None:
    cut = cut_to_fit(text, lambda part: len(part) <= limit)
    assert "".join(cut.join(cut.parts, "fr").split()) == "".join(text.split())
    assert all(len(part) <= max(limit, 1) for part in cut.parts)


def test_parts_are_joined_without_a_space_where_the_target_writes_none() -> None:
    cut = cut_to_fit("One is here. Two are there.", lambda part: len(part) < 20)
    assert cut.join(["一。", "二。"], "zh-Hans") == "一。二。"
    assert cut.join(["Un.", "Deux."], "fr") == "Un. Deux."


def test_a_model_that_runs_in_a_circle_is_stopped(tmp_path: Path) -> None:
    engine = opened(letters_model(tmp_path, circling=True), beam_size=1)
    (done,) = engine.translate(["a rather ordinary sentence"], source="en", target="fr")
    longest = max(len(list(run)) for run in _runs(done))
    assert longest < 8
    engine.close()


def _runs(text: str) -> list[str]:
    runs = [text[:1]]
    for before, letter in pairwise(text):
        if before == letter:
            runs[-1] += letter
        else:
            runs.append(letter)
    return runs


def test_what_the_model_cannot_write_stays_as_it_is(model_folder: Path) -> None:
    engine = opened(model_folder)
    assert engine.translate(["abc 42 yz"], source="en", target="fr") == ["bcd 42 za"]
    engine.close()


def test_what_repeats_in_the_source_may_repeat_in_the_translation(model_folder: Path) -> None:
    engine = opened(model_folder, beam_size=1)
    assert engine.translate(["ha " * 30], source="en", target="fr") == [("ib " * 30).strip()]
    engine.close()


@pytest.mark.parametrize(
    ("source", "written", "fault"),
    [
        ("a b c", "d e f", ""),
        ("a b c", "", "empty"),
        ("a b c", "▁", "empty"),
        ("a b c", "d d d d d d d d d d", "loop"),
        ("a b c", "x d e f d e f d e f d e f", "loop"),
        ("a a a a a a a a a", "d d d d d d d d d", ""),
    ],
)
def test_a_fault_is_told_by_its_pieces(source: str, written: str, fault: str) -> None:
    assert fault_of(source.split(), written.split(), words=True, limit=LONGEST_OUTPUT) == fault


def test_what_does_not_end_is_unfinished_and_what_has_no_words_may_stay_empty() -> None:
    long = [str(number) for number in range(LONGEST_OUTPUT)]
    assert fault_of(["a"], long, words=True, limit=LONGEST_OUTPUT) == "unfinished"
    assert fault_of(["—"], [], words=False, limit=LONGEST_OUTPUT) == ""
    assert circle(long) == 0


def test_a_gpu_that_is_not_there_is_said_and_not_waited_for(model_folder: Path) -> None:
    with pytest.raises(ConfigurationError, match="CUDA finds no GPU") as caught:
        opened(model_folder, device="cuda").translate(["abc"], source="en", target="fr")
    assert caught.value.code == "engine-cuda-missing"
    with pytest.raises(ConfigurationError, match="auto, cpu or cuda"):
        opened(model_folder, device="tpu").translate(["abc"], source="en", target="fr")
    assert opened(model_folder, device="auto").translate(["abc"], source="en", target="fr") == ["bcd"]
