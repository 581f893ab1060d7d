"""Chat models behind OpenAI's interface: vLLM, llama.cpp, Ollama, LM Studio, or a vendor."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsloom.foundation.errors import ConfigurationError, PermanentError, TransientError
from newsloom.translation.engines import openai_dialogue as dialogue
from newsloom.translation.engines.doubts import Outcome, weigh
from newsloom.translation.engines.openai_dialogue import Order
from newsloom.translation.engines.port import Capabilities, EngineConfig, Wording
from newsloom.translation.engines.portions import Size, settle
from newsloom.translation.engines.wire import AGAIN, Wire

SEGMENTS_A_REQUEST = 16
CHARACTERS_A_REQUEST = 2400
TOKENS_A_CHARACTER = 2
"""The most that a model writes for a character of the source: scripts that it hardly knows cost that much."""

SPARE_TOKENS = 400
FORMAT, TEMPERATURE, LIMIT, NEW_LIMIT = "response_format", "temperature", "max_tokens", "max_completion_tokens"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote, and in which form it was to.

    :param cut_off: it had to stop.
    :param refused: it would not begin.
    """

    content: str
    as_json: bool = False
    cut_off: bool = False
    refused: bool = False


class OpenAI:
    """One model of one server. Without ``pairs`` it joins every two languages.

    Settings: ``model``, ``style`` (the newspaper's own rules, told to the model), ``batch_size`` and
    ``characters_per_request`` of one request, ``parallel`` requests at once, ``cost_per_million_characters``,
    ``timeout``, ``patience``.
    """

    def __init__(self, config: EngineConfig) -> None:
        self.name = config.name
        self._wire = Wire(config, headers={"Authorization": f"Bearer {config.key}"} if config.key else {})
        self._pairs = config.pairs
        self._model = self._wire.text("model")
        self._style = self._wire.text("style")
        self._size = Size(
            max(1, int(self._wire.number("batch_size", SEGMENTS_A_REQUEST))),
            int(self._wire.number("characters_per_request", CHARACTERS_A_REQUEST)),
        )
        self._left_out = frozenset({NEW_LIMIT})

    @property
    def version(self) -> str:
        """The model's name."""
        return self._model or "unknown"

    def capabilities(self) -> Capabilities:
        self._choose_model()
        return Capabilities(
            pairs=self._pairs,
            batch_size=self._size.segments * self._wire.parallel,
            characters_per_request=self._size.characters * self._wire.parallel,
            cost_per_million_characters=self._wire.number("cost_per_million_characters", 0.0),
            leaves_machine=self._wire.leaves_machine,
            keeps_markup=True,
            any_pair=not self._pairs,
            every_pair=not self._pairs,
            takes_terms=True,
        )

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """Neutral markup in and out."""
        return self.translate_with_terms(segments, [()] * len(segments), source=source, target=target)

    def translate_with_terms(
        self, segments: Sequence[str], terms: Sequence[Wording], *, source: str, target: str
    ) -> list[str]:
        """The same, each segment's terms told to the model."""
        if self._pairs and (source, target) not in self._pairs:
            raise PermanentError("engine-pair-unknown", f"{self.name} is not to translate from {source} to {target}.")
        self._choose_model()

        def ask(places: Sequence[int]) -> Outcome:
            sent = {place: segments[place] for place in places}
            order = Order(tuple(sent.values()), [terms[place] for place in places], source, target, self._style)
            reply = self._ask(order)
            if reply.refused:
                return Outcome({}, dict.fromkeys(places, "refused"))
            found = dialogue.read(reply.content, order, as_json=reply.as_json, cut_off=reply.cut_off)
            return weigh(sent, {places[number]: text for number, text in found.items()}, source=source, target=target)

        return settle(segments, ask, name=self.name, size=self._size, parallel=self._wire.parallel)

    def close(self) -> None:
        self._wire.close()

    def _choose_model(self) -> None:
        """Where the operator named no model, the only one of the server."""
        if self._model:
            return
        answer = self._wire.ask("GET", "/models")
        listed = answer.get("data") if isinstance(answer, dict) else None
        models = [str(each["id"]) for each in listed or () if isinstance(each, dict) and "id" in each]
        if len(models) != 1:
            known = ", ".join(models[:20]) or "none that it names"
            raise ConfigurationError(
                "engine-model-missing", f"{self.name} must be told its model; the server has {known}.",
                "Give one with --model NAME.",
            )  # fmt: skip
        self._model = models[0]

    def _ask(self, order: Order) -> Reply:
        """One request. What the server does not take of it is left out, in later ones too."""
        left_out = self._left_out
        while True:
            payload = self._payload(order, left_out)
            try:
                answer = self._wire.ask("POST", "/chat/completions", payload)
            except PermanentError as error:
                refused = _refused(payload, error)
                if not refused:
                    raise
                left_out |= refused
                if NEW_LIMIT in error.message and LIMIT in refused:
                    left_out -= {NEW_LIMIT}
            else:
                self._left_out = left_out
                return replace(self._reply(answer), as_json=FORMAT not in left_out)

    def _payload(self, order: Order, left_out: frozenset[str]) -> dict[str, Any]:
        most = SPARE_TOKENS + TOKENS_A_CHARACTER * sum(map(len, order.segments))
        schema = {"name": "translations", "strict": True, "schema": dialogue.SCHEMA}
        optional = {
            TEMPERATURE: 0,
            LIMIT: most,
            NEW_LIMIT: most,
            FORMAT: {"type": "json_schema", "json_schema": schema},
        }
        return {
            "model": self._model,
            "messages": dialogue.messages(order, as_json=FORMAT not in left_out),
            **{name: value for name, value in optional.items() if name not in left_out},
        }

    def _reply(self, answer: Any) -> Reply:
        match answer:
            case {"choices": [{"message": {"refusal": str(said)}}, *_]} if said:
                return Reply("", refused=True)
            case {"choices": [{"finish_reason": "content_filter"}, *_]}:
                return Reply("", refused=True)
            case {"choices": [{"message": {"content": str(content)}, **rest}, *_]}:
                return Reply(content, cut_off=rest.get("finish_reason") == "length")
            case {"choices": [{"message": {"content": None}}, *_]}:
                return Reply("", cut_off=True)
            case {"error": {"message": str(said)}}:
                raise TransientError("engine-unreachable", f"{self.name}: {said[:200]}", AGAIN)
        raise self._wire.broken("does not answer as OpenAI’s interface does")


def _refused(payload: dict[str, Any], error: PermanentError) -> frozenset[str]:
    """The parts of a request that the server seems not to take: those that it names, else the format of the answer."""
    if error.code != "engine-request-refused":
        return frozenset()
    named = frozenset(
        part for part in (FORMAT, TEMPERATURE, LIMIT, NEW_LIMIT) if part in payload and part in error.message
    )
    return named or frozenset({FORMAT} & payload.keys())
