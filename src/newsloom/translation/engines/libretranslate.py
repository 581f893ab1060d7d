"""LibreTranslate and what speaks like it: an HTTP API on the operator's own server or a vendor's."""

import json
import threading
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from newsloom.foundation import languages
from newsloom.foundation.errors import (
    ConfigurationError,
    PermanentError,
    RefusedError,
    TransientError,
    UpstreamError,
)
from newsloom.foundation.http import Client
from newsloom.translation.engines.port import Capabilities, EngineConfig, Pair

SEGMENTS_A_REQUEST = 40
CHARACTERS_A_REQUEST = 8000
TIMEOUT = 120.0
OWN_CODES = {"zh": "zh-Hans", "zt": "zh-Hant", "pb": "pt-BR", "tl": "fil"}
"""Its codes that are not BCP 47 tags, or say less than we must know."""

AGAIN = "It is tried again by itself."
LOOK = "Check the engine’s address and key."


class LibreTranslate:
    """One server. What pairs it serves is asked once, unless they were given.

    Settings: ``cost_per_million_characters``, ``batch_size``, ``characters_per_request``, ``timeout`` in seconds.
    """

    version = "api"

    def __init__(self, config: EngineConfig, *, client: Client | None = None) -> None:
        if not config.url:
            raise ConfigurationError(
                "engine-url-missing", f"{config.name} needs an address.", "Give one with --url http://host:port."
            )
        self.name = config.name
        self._url = config.url.rstrip("/")
        self._key = config.key
        self._settings = config.settings
        self._pairs = config.pairs
        self._host = urlsplit(config.url).hostname or ""
        # The operator named this host: it may be a private address, which other requests may not reach.
        self._client = client or Client(allow=frozenset({self._host}))
        self._codes: dict[str, str] = {tag: code for code, tag in OWN_CODES.items()}
        self._lock = threading.Lock()

    def capabilities(self) -> Capabilities:
        with self._lock:
            if not self._pairs:
                self._pairs = self._ask_pairs()
        return Capabilities(
            pairs=self._pairs,
            batch_size=int(self._number("batch_size", SEGMENTS_A_REQUEST)),
            characters_per_request=int(self._number("characters_per_request", CHARACTERS_A_REQUEST)),
            cost_per_million_characters=self._number("cost_per_million_characters", 0.0),
            leaves_machine=self._host not in {"127.0.0.1", "::1", "localhost"},
        )

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """One request; the answer must hold exactly as many texts as were sent."""
        if not segments:
            return []
        payload: dict[str, Any] = {
            "q": list(segments),
            "source": self._codes.get(source, source),
            "target": self._codes.get(target, target),
            "format": "text",
        }
        if self._key:
            payload["api_key"] = self._key
        try:
            answer = self._client.post_json(
                f"{self._url}/translate", payload, timeout=self._number("timeout", TIMEOUT)
            ).payload
        except UpstreamError as error:
            raise self._as_engine_error(error) from error
        return self._texts(answer, len(segments))

    def close(self) -> None:
        self._client.close()

    def _texts(self, answer: Any, wanted: int) -> list[str]:
        texts = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise PermanentError("engine-answer-broken", f"{self.name} answered without any translation.", LOOK)
        if len(texts) != wanted:
            raise TransientError(
                "engine-answer-incomplete", f"{self.name} gave {len(texts)} translations for {wanted} texts.", AGAIN
            )
        return [str(text) for text in texts]

    def _ask_pairs(self) -> frozenset[Pair]:
        try:
            answer = self._client.fetch(f"{self._url}/languages", accept="application/json")
        except UpstreamError as error:
            raise self._as_engine_error(error) from error
        try:
            return frozenset(self._read_pairs(json.loads(answer.body)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise PermanentError(
                "engine-answer-broken", f"{self.name} does not list its languages as LibreTranslate does.", LOOK
            ) from error

    def _read_pairs(self, listed: Any) -> Iterable[Pair]:
        for entry in listed:
            for code in entry["targets"]:
                source, target = self._tag(entry["code"]), self._tag(code)
                if source and target and source != target:
                    yield source, target

    def _tag(self, code: str) -> str:
        if code in OWN_CODES:
            return OWN_CODES[code]
        try:
            tag = languages.normalise(code)
        except RefusedError:
            return ""
        self._codes[tag] = code
        return tag

    def _number(self, name: str, default: float) -> float:
        value = self._settings.get(name, default)
        return float(value) if isinstance(value, int | float | str) else default

    def _as_engine_error(self, error: UpstreamError) -> UpstreamError:
        """The client's error in the words of an engine."""
        said = error.message
        if isinstance(error, TransientError):
            codes = {"http-429": "engine-busy", "fetch-timeout": "engine-timeout"}
            return TransientError(
                codes.get(error.code, "engine-unreachable"),
                f"{self.name}: {said}",
                AGAIN,
                retry_after=error.retry_after,
            )
        code = "engine-answer-broken" if error.code == "answer-not-json" else "engine-refused"
        return PermanentError(code, f"{self.name}: {said}", LOOK)
