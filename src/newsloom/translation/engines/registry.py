"""The kinds of engines there are, and how one is opened."""

from collections.abc import Callable

from newsloom.foundation.errors import ConfigurationError, RefusedError
from newsloom.translation.engines.apertium import Apertium
from newsloom.translation.engines.ctranslate2 import CTranslate2
from newsloom.translation.engines.libretranslate import LibreTranslate
from newsloom.translation.engines.openai import OpenAI
from newsloom.translation.engines.port import Engine, EngineConfig
from newsloom.translation.engines.pseudo import Pseudo

KINDS: dict[str, Callable[[EngineConfig], Engine]] = {
    "apertium": Apertium,
    "ctranslate2": CTranslate2,
    "libretranslate": LibreTranslate,
    "openai": OpenAI,
    "pseudo": Pseudo,
}
"""One line a kind; nothing else names them."""


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
