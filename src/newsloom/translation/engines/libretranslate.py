"""LibreTranslate and what speaks like it: an HTTP API on the operator's own server or a vendor's."""

import threading
from collections.abc import Iterable, Sequence
from typing import Any

from newsloom.foundation import languages
from newsloom.foundation.errors import PermanentError, RefusedError, UpstreamError
from newsloom.translation.engines.doubts import Outcome, weigh_list
from newsloom.translation.engines.port import Capabilities, EngineConfig, Pair
from newsloom.translation.engines.portions import Size, settle
from newsloom.translation.engines.wire import Wire

SEGMENTS_A_REQUEST = 40
CHARACTERS_A_REQUEST = 8000
OWN_CODES = {"zh": "zh-Hans", "zt": "zh-Hant", "pb": "pt-BR", "tl": "fil"}
"""Its codes that are not BCP 47 tags, or say less than we must know."""


class LibreTranslate:
    """One server. What pairs it serves and how much it takes at once it is asked, unless that was given.

    Settings: ``batch_size`` and ``characters_per_request`` of one request, ``format`` (``html`` leaves markup to the
    server), ``parallel`` requests at once, ``cost_per_million_characters``, ``timeout``, ``patience``.
    """

    version = "api"

    def __init__(self, config: EngineConfig) -> None:
        self.name = config.name
        self._wire = Wire(config)
        self._key = config.key
        self._pairs = config.pairs
        self._html = self._wire.text("format", "text") == "html"
        self._codes: dict[str, str] = {tag: code for code, tag in OWN_CODES.items()}
        self._lock = threading.Lock()
        self._limits = Size(SEGMENTS_A_REQUEST, CHARACTERS_A_REQUEST)

    def capabilities(self) -> Capabilities:
        with self._lock:
            if not self._pairs:
                self._pairs = self._ask_pairs()
                self._limits = self._ask_limits()
        size = self._size()
        return Capabilities(
            pairs=self._pairs,
            batch_size=size.segments * self._wire.parallel,
            characters_per_request=size.characters * self._wire.parallel,
            cost_per_million_characters=self._wire.number("cost_per_million_characters", 0.0),
            leaves_machine=self._wire.leaves_machine,
            keeps_markup=self._html,
        )

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """Plain text in and out; neutral markup where the server is trusted with it."""
        if self._pairs and (source, target) not in self._pairs:
            raise PermanentError("engine-pair-unknown", f"{self.name} does not translate from {source} to {target}.")

        def ask(places: Sequence[int]) -> Outcome:
            sent = {place: segments[place] for place in places}
            texts = self._texts(self._wire.ask("POST", "/translate", self._order(sent.values(), source, target)))
            if len(places) == 1 != len(texts):
                raise self._wire.broken(f"gave {len(texts)} translations for one text")
            return weigh_list(sent, texts, source=source, target=target)

        return settle(segments, ask, name=self.name, size=self._size(), parallel=self._wire.parallel)

    def close(self) -> None:
        self._wire.close()

    def _order(self, texts: Iterable[str], source: str, target: str) -> dict[str, Any]:
        return {
            "q": list(texts),
            "source": self._codes.get(source, source),
            "target": self._codes.get(target, target),
            "format": "html" if self._html else "text",
            **({"api_key": self._key} if self._key else {}),
        }

    def _texts(self, answer: Any) -> list[str]:
        texts = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self._wire.broken("answered without any translation")
        return [str(text) for text in texts]

    # ── What the server can do ────────────────────────────────────────────────────────────────────────────────────

    def _size(self) -> Size:
        """What one request may carry: what the operator set, else no more than the server said that it takes."""
        return Size(
            max(1, int(self._wire.number("batch_size", self._limits.segments))),
            int(self._wire.number("characters_per_request", self._limits.characters)),
        )

    def _ask_limits(self) -> Size:
        try:
            told = self._wire.ask("GET", "/frontend/settings")
        except UpstreamError:
            told = None  # not every server tells
        told = told if isinstance(told, dict) else {}
        return Size(
            _at_most(told.get("batchLimit"), SEGMENTS_A_REQUEST), _at_most(told.get("charLimit"), CHARACTERS_A_REQUEST)
        )

    def _ask_pairs(self) -> frozenset[Pair]:
        try:
            return frozenset(self._read_pairs(self._wire.ask("GET", "/languages")))
        except (KeyError, TypeError, AttributeError) as error:
            raise self._wire.broken("does not list its languages as LibreTranslate does") from error

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


def _at_most(told: object, usual: int) -> int:
    """The smaller of what a server says it takes and what is usual; -1 is its word for no limit."""
    return min(int(told), usual) if isinstance(told, int) and told > 0 else usual
