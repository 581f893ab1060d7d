"""The kinds of engines there are, and how one is opened."""

from collections.abc import Callable, Iterable, Mapping

from newsloom.foundation.errors import ConfigurationError, RefusedError
from newsloom.translation.engines.apertium import Apertium
from newsloom.translation.engines.ctranslate2 import CTranslate2
from newsloom.translation.engines.deepl import DeepL
from newsloom.translation.engines.libretranslate import LibreTranslate
from newsloom.translation.engines.openai import OpenAI
from newsloom.translation.engines.port import PRICE, Engine, EngineConfig
from newsloom.translation.engines.pseudo import Pseudo

KINDS: dict[str, Callable[[EngineConfig], Engine]] = {
    "apertium": Apertium,
    "ctranslate2": CTranslate2,
    "deepl": DeepL,
    "libretranslate": LibreTranslate,
    "openai": OpenAI,
    "pseudo": Pseudo,
}
"""One line a kind; nothing else names them."""

REMOTE_SETTINGS = frozenset({"batch_size", "characters_per_request", "parallel", "patience", "timeout"})
SETTINGS: Mapping[str, frozenset[str]] = {
    "apertium": frozenset(),
    "ctranslate2": frozenset(
        {"batch_tokens", "beam_size", "compute_type", "device", "source_eos", "threads", "threads_within", "trial"}
    ),
    "deepl": REMOTE_SETTINGS | {"context", "formality", "model_type"},
    "libretranslate": REMOTE_SETTINGS | {"format"},
    "openai": REMOTE_SETTINGS | {"model", "style"},
    "pseudo": frozenset({"publishes"}),
}
"""What an operator may set of a kind, beside its price."""


def refuse_unknown_settings(kind: str, settings: Iterable[str]) -> None:
    """A misspelt setting would be kept and do nothing.

    :raises RefusedError: ``setting-unknown``.
    """
    if kind not in SETTINGS:
        return
    known = SETTINGS[kind] | {PRICE}
    for name in sorted(settings):
        if name not in known:
            raise RefusedError(
                "setting-unknown",
                f"Engines of kind {kind} have no setting “{name}”.",
                f"They have: {', '.join(sorted(known))}.",
            )


def open_engine(config: EngineConfig) -> Engine:
    """The engine that a configuration describes.

    :raises RefusedError: ``engine-kind-unknown``.
    :raises ConfigurationError: what it needs (a model, an address, a key, programs) is missing.
    """
    factory = KINDS.get(config.kind)
    if factory is None:
        raise RefusedError(
            "engine-kind-unknown",
            f"There is no kind of engine called “{config.kind}”.",
            f"Choose one of: {', '.join(sorted(KINDS))}.",
        )
    if config.key_env and not config.key:
        raise ConfigurationError(
            "engine-key-missing",
            f"The key of {config.name} is to be read from the environment variable {config.key_env}, which is not set.",
            f"Set it, for example: export {config.key_env}=….",
        )
    return factory(config)
