"""DeepL: the vendor's API, free or paid."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsloom.foundation import languages
from newsloom.foundation.errors import ConfigurationError, PermanentError, RefusedError
from newsloom.translation.engines.deepl_glossaries import Glossaries
from newsloom.translation.engines.doubts import Outcome, weigh_list
from newsloom.translation.engines.placeholders import as_tags, from_tags
from newsloom.translation.engines.port import Capabilities, EngineConfig, Pair, Usage, Wording
from newsloom.translation.engines.portions import Size, settle
from newsloom.translation.engines.wire import Wire

PAID, FREE = "https://api.deepl.com", "https://api-free.deepl.com"
FREE_KEY = ":fx"
SEGMENTS_A_REQUEST = 50
"""The most texts that DeepL takes at once."""

CHARACTERS_A_REQUEST = 20_000
"""Of its 128 KiB a request: a character may take six bytes in JSON."""

PASSED_ON = ("formality", "model_type", "context")
VARIANTS = {"en": "EN-GB", "pt": "PT-PT", "zh": "ZH-HANS", "no": "NB"}
"""Which of a language's variants is written where an edition does not say."""

SOURCES = {"no": "NB"}
TWO_SCRIPTS = {"zh": ("zh-Hans", "zh-Hant")}


class DeepL:
    """One account. Which languages there are it is asked, unless pairs were given.

    Settings: ``formality``, ``model_type`` and ``context`` are passed on; ``parallel``,
    ``cost_per_million_characters``, ``timeout``, ``patience``.
    """

    def __init__(self, config: EngineConfig) -> None:
        if not config.key:
            raise ConfigurationError(
                "engine-key-missing",
                f"{config.name} needs the key of a DeepL API account.",
                "Name the environment variable that holds it: --key-env DEEPL_API_KEY.",
            )
        self.name = config.name
        address = FREE if config.key.endswith(FREE_KEY) else PAID
        self._wire = Wire(config, address=address, headers={"Authorization": f"DeepL-Auth-Key {config.key}"})
        self._glossaries = Glossaries(self._wire)
        self._pairs = config.pairs
        self._passed_on = {name: value for name in PASSED_ON if (value := self._wire.text(name))}
        self._size = Size(
            min(SEGMENTS_A_REQUEST, max(1, int(self._wire.number("batch_size", SEGMENTS_A_REQUEST)))),
            int(self._wire.number("characters_per_request", CHARACTERS_A_REQUEST)),
        )
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        """DeepL tells no version of its models; which of them was chosen is known."""
        return self._passed_on.get("model_type", "v2")

    def capabilities(self) -> Capabilities:
        with self._lock:
            if not self._pairs:
                self._pairs = frozenset(self._ask_pairs())
        return Capabilities(
            pairs=self._pairs,
            batch_size=self._size.segments * self._wire.parallel,
            characters_per_request=self._size.characters * self._wire.parallel,
            cost_per_million_characters=self._wire.number("cost_per_million_characters", 0.0),
            leaves_machine=self._wire.leaves_machine,
            keeps_markup=True,
            takes_terms=True,
        )

    def usage(self) -> Usage | None:
        """What of the account's characters is used in this period."""
        match self._wire.ask("GET", "/v2/usage"):
            case {"character_count": int(used), "character_limit": int(limit)}:
                return Usage(used, limit)
        return None

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """Neutral markup in and out."""
        return self.translate_with_terms(segments, [()] * len(segments), source=source, target=target)

    def translate_with_terms(
        self, segments: Sequence[str], terms: Sequence[Wording], *, source: str, target: str
    ) -> list[str]:
        """The same, with the terms as a glossary of the account where DeepL has glossaries for the pair."""
        if self._pairs and (source, target) not in self._pairs:
            raise PermanentError("engine-pair-unknown", f"{self.name} does not translate from {source} to {target}.")

        def ask(places: Sequence[int]) -> Outcome:
            sent = {place: segments[place] for place in places}
            followed = [wording for place in places for wording in terms[place]]
            texts = self._ask(list(sent.values()), followed, source, target)
            if len(places) == 1 != len(texts):
                raise self._wire.broken(f"gave {len(texts)} translations for one text")
            return weigh_list(sent, texts, source=source, target=target)

        return settle(segments, ask, name=self.name, size=self._size, parallel=self._wire.parallel)

    def close(self) -> None:
        self._wire.close()

    def _ask(self, segments: Sequence[str], terms: Sequence[tuple[str, str]], source: str, target: str) -> list[str]:
        order: dict[str, Any] = {
            "text": [as_tags(segment) for segment in segments],
            "source_lang": source_code(source),
            "target_lang": target_code(target),
            "tag_handling": "xml",
            "non_splitting_tags": ["g", "x"],
            "split_sentences": "0",  # a segment is a sentence
            **self._passed_on,
        }
        glossary = self._glossaries.holding(terms, source_code(source), target_code(target)) if terms else ""
        if not glossary:
            return self._texts(self._wire.ask("POST", "/v2/translate", order))
        try:
            return self._texts(self._wire.ask("POST", "/v2/translate", {**order, "glossary_id": glossary}))
        except PermanentError as error:
            if error.code not in {"engine-refused", "engine-request-refused"}:
                raise
            self._glossaries.forget(glossary)  # somebody removed it: this once without
            return self._texts(self._wire.ask("POST", "/v2/translate", order))

    def _texts(self, answer: Any) -> list[str]:
        match answer:
            case {"translations": [*listed]} if all(
                isinstance(each, dict) and isinstance(each.get("text"), str) for each in listed
            ):
                return [from_tags(each["text"]) for each in listed]
        raise self._wire.broken("answered without any translation")

    def _ask_pairs(self) -> Iterator[Pair]:
        sources = list(self._ask_tags("source"))
        targets = list(self._ask_tags("target"))
        return (
            (source, target)
            for source in sources
            for target in targets
            if languages.base(source) != languages.base(target)
        )

    def _ask_tags(self, side: str) -> Iterator[str]:
        listed = self._wire.ask("GET", f"/v2/languages?type={side}")
        try:
            codes = [str(each["language"]) for each in listed]
        except (KeyError, TypeError) as error:
            raise self._wire.broken("does not list its languages as DeepL does") from error
        return tags_of(codes)


def source_code(tag: str) -> str:
    """DeepL's code for a language that it reads: it knows no variants there."""
    base = languages.base(tag)
    return SOURCES.get(base, base.upper())


def target_code(tag: str) -> str:
    """DeepL's code for a language that it writes."""
    return VARIANTS.get(tag, tag.upper())


def tags_of(codes: Iterable[str]) -> Iterator[str]:
    """The tags of editions and stories that DeepL's codes serve, each once."""
    plain = {code: tag for tag, code in VARIANTS.items()}
    found: dict[str, None] = {}
    for code in codes:
        try:
            tag = languages.normalise(code)
        except RefusedError:
            continue
        found |= dict.fromkeys(TWO_SCRIPTS.get(tag, (tag,)))
        if code in plain:
            found[plain[code]] = None
    return iter(found)
