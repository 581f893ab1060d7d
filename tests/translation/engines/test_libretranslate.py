"""LibreTranslate's HTTP API, from a server that also misbehaves."""

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from newsloom.foundation.errors import ConfigurationError, PermanentError, TransientError
from newsloom.translation.engines.libretranslate import LibreTranslate
from newsloom.translation.engines.port import EngineConfig

Respond = Callable[..., None]


@pytest.fixture
def engine(server: Any) -> LibreTranslate:
    return LibreTranslate(EngineConfig("libre", "libretranslate", url=server.url + "/", key="s3cret"))


def ask(engine: LibreTranslate, *segments: str) -> list[str]:
    return engine.translate(list(segments), source="zh-Hans", target="en")


def test_it_asks_the_server_which_pairs_it_serves(engine: LibreTranslate) -> None:
    assert engine.capabilities().pairs == {("en", "fr"), ("zh-Hans", "en")}
    assert not engine.capabilities().leaves_machine


def test_it_sends_a_list_with_the_key_and_the_servers_own_codes(engine: LibreTranslate, server: Any) -> None:
    assert ask(engine, "你好", "再见") == ["en:你好", "en:再见"]
    sent = {"q": ["你好", "再见"], "source": "zh", "target": "en", "format": "text", "api_key": "s3cret"}
    assert server.asked == [sent]


def test_a_server_that_asks_to_wait_is_believed(engine: LibreTranslate, server: Any, respond: Respond) -> None:
    server.misbehave = lambda handler: respond(handler, 429, b'{"error": "Slowdown"}', Retry_After="17")
    with pytest.raises(TransientError) as caught:
        ask(engine, "你好")
    assert (caught.value.code, caught.value.retry_after) == ("engine-busy", 17)


def test_a_server_in_trouble_may_work_later(engine: LibreTranslate, server: Any, respond: Respond) -> None:
    server.misbehave = lambda handler: respond(handler, 500, b"<h1>Oops</h1>")
    with pytest.raises(TransientError) as caught:
        ask(engine, "你好")
    assert caught.value.code == "engine-unreachable"
    assert "500" in caught.value.message


def test_half_a_list_is_not_taken_for_the_whole(engine: LibreTranslate, server: Any, respond: Respond) -> None:
    server.misbehave = lambda handler: respond(handler, 200, json.dumps({"translatedText": ["hello"]}).encode())
    with pytest.raises(TransientError) as caught:
        ask(engine, "你好", "再见")
    assert caught.value.code == "engine-answer-incomplete"


def test_an_answer_that_breaks_off_may_work_later(engine: LibreTranslate, server: Any, respond: Respond) -> None:
    server.misbehave = lambda handler: respond(handler, 200, b'{"translatedText": ["hel', Content_Length="500")
    with pytest.raises(TransientError):
        ask(engine, "你好")


@pytest.mark.parametrize(
    "body", [b"<!doctype html><p>Sign in", b"[]", b'{"translatedText": "one"}', b'{"translatedText": [1]}', b"null"]
)
def test_a_page_or_another_shape_in_place_of_an_answer_is_a_permanent_error(
    engine: LibreTranslate, server: Any, respond: Respond, body: bytes
) -> None:
    server.misbehave = lambda handler: respond(handler, 200, body)
    with pytest.raises(PermanentError) as caught:
        ask(engine, "你好")
    assert caught.value.code == "engine-answer-broken"


def test_a_refused_key_is_the_operators_to_mend(engine: LibreTranslate, server: Any, respond: Respond) -> None:
    server.misbehave = lambda handler: respond(handler, 403, b'{"error": "Invalid API key"}')
    with pytest.raises(PermanentError) as caught:
        ask(engine, "你好")
    assert caught.value.code == "engine-refused"
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("body", [b"<html>", b'{"languages": 3}', b'[{"code": "en"}]', b"[3]"])
def test_a_list_of_languages_in_another_shape_is_a_permanent_error(
    engine: LibreTranslate, server: Any, respond: Respond, body: bytes
) -> None:
    server.misbehave = lambda handler: respond(handler, 200, body)
    with pytest.raises(PermanentError) as caught:
        engine.capabilities()
    assert caught.value.code == "engine-answer-broken"


def test_a_server_that_is_gone_may_come_back(engine: LibreTranslate, server: Any) -> None:
    def hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.connection.close()

    server.misbehave = hang_up
    with pytest.raises(TransientError) as caught:
        ask(engine, "你好")
    assert caught.value.code == "engine-unreachable"


def test_without_an_address_there_is_no_engine() -> None:
    with pytest.raises(ConfigurationError, match="--url"):
        LibreTranslate(EngineConfig("libre", "libretranslate"))


def test_a_server_elsewhere_is_told_to_leave_the_machine() -> None:
    config = EngineConfig("libre", "libretranslate", url="https://mt.example.org", pairs=frozenset({("en", "fr")}))
    assert LibreTranslate(config).capabilities().leaves_machine
