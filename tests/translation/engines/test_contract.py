"""What every engine promises, kept by all of them, the pseudo-translation included."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.translation.engines import vendors

from newsloom.foundation.errors import PermanentError, RefusedError
from newsloom.translation import markup
from newsloom.translation.engines.apertium import MODES, modes_in
from newsloom.translation.engines.port import Engine, EngineConfig
from newsloom.translation.engines.registry import open_engine

PAIR = ("en", "es")
HAS_APERTIUM = PAIR in modes_in(MODES)
KINDS = [
    "pseudo",
    "ctranslate2",
    "deepl",
    "libretranslate",
    "openai",
    pytest.param(
        "apertium",
        marks=[pytest.mark.apertium, pytest.mark.skipif(not HAS_APERTIUM, reason="apertium-eng-spa is not installed")],
    ),
]


@pytest.fixture(params=KINDS)
def engine(request: pytest.FixtureRequest, model_folder: Path) -> Iterator[Engine]:
    with ExitStack() as servers:
        remote = request.param in vendors.HANDLERS
        config = EngineConfig(
            "mine",
            request.param,
            url=servers.enter_context(vendors.opened(request.param)).url if remote else "",
            key="s3cret" if remote else "",
            path=str(model_folder) if request.param == "ctranslate2" else "",
            pairs=frozenset({PAIR}),
            settings={"beam_size": 1, "model": "tiny"},
        )
        opened = open_engine(config)
        yield opened
        opened.close()


@pytest.fixture
def ask(engine: Engine) -> Callable[[list[str]], list[str]]:
    return lambda segments: engine.translate(segments, source=PAIR[0], target=PAIR[1])


def test_it_tells_its_name_its_version_and_its_pairs(engine: Engine) -> None:
    assert engine.name == "mine"
    assert engine.version
    assert engine.capabilities().pairs == {PAIR}
    assert engine.capabilities().batch_size > 0


def test_as_many_texts_come_back_as_went_in_and_in_their_order(ask: Callable[..., list[str]]) -> None:
    counts = [index * 7 % 11 + 1 for index in range(60)]
    done = ask([" ".join(["house"] * count) for count in counts])
    by_length = [len(text) for _, text in sorted(zip(counts, done, strict=True))]
    assert by_length == sorted(by_length)
    assert len(set(by_length)) == 11


def test_the_same_text_twice_in_one_call_gives_the_same_twice(ask: Callable[..., list[str]]) -> None:
    done = ask(["a black cat", "the house", "a black cat"])
    assert done[0] == done[2] != done[1]


def test_nothing_gives_nothing(ask: Callable[..., list[str]]) -> None:
    assert ask([]) == []


@pytest.mark.parametrize("text", ["", " ", "*", "[x] {y} ^z$ <", "a\nb", "\\", "@ # ~ +", "12.5 %", "🙂", "\u0000"])
def test_odd_texts_do_not_confuse_it(engine: Engine, ask: Callable[..., list[str]], text: str) -> None:
    sent = markup.neutral(markup.Inline(text)) if engine.capabilities().keeps_markup else text
    before, odd, after = ask(["house", sent, "house"])
    assert before == after
    assert isinstance(odd, str)


def test_what_says_it_keeps_markup_keeps_it(engine: Engine, ask: Callable[..., list[str]]) -> None:
    if not engine.capabilities().keeps_markup:
        pytest.skip("takes plain text")
    source = markup.read('The <a href="/x">big house</a> of \ue000 is <b>nice</b>')
    done = markup.from_neutral(ask([markup.neutral(source)])[0], source)
    assert [mark.opening for mark in done.marks] == ['<a href="/x">', "<b>"]
    assert all(mark.start < mark.end for mark in done.marks)
    assert "\ue000" in done.text


def test_many_threads_may_ask_at_once(ask: Callable[..., list[str]]) -> None:
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda index: ask([f"cat {index}", "the house"]), "abcdefghijkl"))
    assert all(len(answer) == 2 for answer in answers)
    assert len({answer[1] for answer in answers}) == 1
    assert len({answer[0] for answer in answers}) == 12


def test_closing_twice_does_no_harm(engine: Engine, ask: Callable[..., list[str]]) -> None:
    assert len(ask(["house"])) == 1
    engine.close()
    engine.close()


@pytest.mark.parametrize("kind", ["ctranslate2", pytest.param("apertium", marks=pytest.mark.skipif(not HAS_APERTIUM, reason="no Apertium"))])  # fmt: skip # noqa: E501
def test_a_pair_it_has_not_is_a_permanent_error(kind: str, model_folder: Path) -> None:
    engine = open_engine(EngineConfig("mine", kind, path=str(model_folder) if kind == "ctranslate2" else "",
                                      pairs=frozenset({PAIR})))  # fmt: skip
    with pytest.raises(PermanentError) as caught:
        engine.translate(["house"], source="vi", target="ja")
    assert caught.value.code == "engine-pair-unknown"


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    with pytest.raises(RefusedError, match="apertium, ctranslate2, deepl, libretranslate, openai, pseudo"):
        open_engine(EngineConfig("mine", "babelfish"))
