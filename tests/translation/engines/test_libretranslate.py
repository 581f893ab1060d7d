"""LibreTranslate's HTTP API; what every remote engine promises is in the contract."""

from collections.abc import Iterator

import pytest
from tests.translation.engines.vendors import Vendor, opened, status

from newsloom.foundation.errors import ConfigurationError, PermanentError
from newsloom.translation.engines.libretranslate import LibreTranslate
from newsloom.translation.engines.port import EngineConfig


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    with opened("libretranslate") as server:
        yield server


@pytest.fixture
def engine(vendor: Vendor) -> LibreTranslate:
    return LibreTranslate(EngineConfig("libre", "libretranslate", url=vendor.url + "/", key="s3cret"))


def ask(engine: LibreTranslate, *segments: str) -> list[str]:
    return engine.translate(list(segments), source="zh-Hans", target="en")


def test_it_asks_the_server_which_pairs_it_serves_and_how_much_it_takes(engine: LibreTranslate) -> None:
    able = engine.capabilities()
    assert able.pairs == {("en", "fr"), ("zh-Hans", "en")}
    assert (able.characters_per_request, able.batch_size) == (5000, 40)
    assert not able.leaves_machine
    assert not able.keeps_markup


def test_it_sends_a_list_with_the_key_and_the_servers_own_codes(engine: LibreTranslate, vendor: Vendor) -> None:
    assert ask(engine, "你好", "再见") == ["en:你好", "en:再见"]
    sent = {"q": ["你好", "再见"], "source": "zh", "target": "en", "format": "text", "api_key": "s3cret"}
    assert {name: value for name, value in vendor.asked[0].items() if name != "Authorization"} == sent


def test_a_server_that_is_trusted_with_markup_is_sent_it(vendor: Vendor) -> None:
    config = EngineConfig("libre", "libretranslate", url=vendor.url, settings={"format": "html"})
    engine = LibreTranslate(config)
    assert engine.capabilities().keeps_markup
    assert ask(engine, '<g id="0">你好</g>') == ['en:<g id="0">你好</g>']
    assert vendor.asked[0]["format"] == "html"


def test_a_pair_that_the_server_has_not_is_not_sent(engine: LibreTranslate, vendor: Vendor) -> None:
    engine.capabilities()
    with pytest.raises(PermanentError) as caught:
        engine.translate(["Mưa"], source="vi", target="ja")
    assert caught.value.code == "engine-pair-unknown"
    assert vendor.asked == []


def test_what_the_server_says_of_its_refusal_is_passed_on(engine: LibreTranslate, vendor: Vendor) -> None:
    vendor.always = status(403, b'{"error": "Invalid API key"}')
    with pytest.raises(PermanentError, match=r"Invalid API key.*--key-env"):
        ask(engine, "你好")


@pytest.mark.parametrize("body", ["<html>", '{"languages": 3}', '[{"code": "en"}]', "[3]"])
def test_a_list_of_languages_in_another_shape_is_a_permanent_error(
    engine: LibreTranslate, vendor: Vendor, body: str
) -> None:
    vendor.pages["/languages"] = body
    with pytest.raises(PermanentError) as caught:
        engine.capabilities()
    assert caught.value.code == "engine-answer-broken"


def test_without_an_address_there_is_no_engine() -> None:
    with pytest.raises(ConfigurationError, match="--url"):
        LibreTranslate(EngineConfig("libre", "libretranslate"))


def test_a_server_elsewhere_is_told_to_leave_the_machine() -> None:
    config = EngineConfig("libre", "libretranslate", url="https://mt.example.org", pairs=frozenset({("en", "fr")}))
    assert LibreTranslate(config).capabilities().leaves_machine
