"""The way to an engine's server: address, key, patience while it is busy, its failures in an engine's words."""

import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from newsloom.foundation.errors import ConfigurationError, PermanentError, TransientError, UpstreamError
from newsloom.foundation.http import Client, Limits
from newsloom.translation.engines.port import EngineConfig

TIMEOUT = 120.0
PATIENCE = 10.0
"""Seconds that an engine waits in its place for a server which says itself how long it is busy."""

SHORTEST_WAIT = 0.5
LARGEST_ANSWER = 8 << 20
"""Bytes: a portion of text is some kilobytes; who answers with megabytes has run wild."""

THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})
BUSY = frozenset({"http-429", "http-503", "http-529"})
TIMEOUTS = frozenset({"fetch-timeout", "http-408", "http-504", "http-524"})
CUT_OFF = "fetch-truncated"
UNREADABLE = frozenset({"answer-not-json", "fetch-encoding-unknown"})
NO_ENTRY = frozenset({"http-401", "http-403"})
NO_MONEY = frozenset({"http-402", "http-456"})
TOO_LONG = frozenset({"http-413", "http-414"})
NOT_TAKEN = frozenset({"http-400", "http-422"})

AGAIN = "It is tried again by itself."
LOOK = "Check the engine’s address and key."


class Wire:
    """One server and how it is spoken to. Safe to share between threads.

    Settings: ``timeout`` and ``patience`` in seconds, ``parallel`` requests at once.

    :param address: where it answers unless the operator gave another one.
    :raises ConfigurationError: ``engine-url-missing``, ``engine-key-invalid``.
    """

    def __init__(
        self,
        config: EngineConfig,
        *,
        address: str = "",
        headers: Mapping[str, str] | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = config.name
        self.url = (config.url or address).rstrip("/")
        self._settings = config.settings
        self._headers = dict(headers or {})
        self._sleep = sleep
        if not self.url:
            raise ConfigurationError(
                "engine-url-missing", f"{config.name} needs an address.", "Give one with --url http://host:port."
            )
        if not all(value.isascii() and value.isprintable() for value in self._headers.values()):
            raise ConfigurationError(
                "engine-key-invalid",
                f"The key of {config.name} holds characters that no key has.",
                "Set its environment variable to the key alone.",
            )
        self._host = urlsplit(self.url).hostname or ""
        self.parallel = max(1, int(self.number("parallel", 1)))
        # The operator named this host: it may be a private address, which other requests may not reach.
        allowed = frozenset({self._host}) if config.url else frozenset()
        self._client = Client(allow=allowed, limits=Limits(json_bytes=LARGEST_ANSWER, per_host=max(4, self.parallel)))

    @property
    def leaves_machine(self) -> bool:
        return self._host not in THIS_MACHINE

    def number(self, name: str, default: float) -> float:
        """A setting that is a number.

        :raises ConfigurationError: ``engine-setting-invalid``.
        """
        value = self._settings.get(name, default)
        try:
            return float(str(value))
        except ValueError:
            raise ConfigurationError(
                "engine-setting-invalid",
                f"{self.name}: “{name}” must be a number, not “{value}”.",
                "Remove the engine and add it again.",
            ) from None

    def text(self, name: str, default: str = "") -> str:
        """A setting that is a text."""
        return str(self._settings.get(name, default))

    def ask(self, method: str, path: str, payload: Any = None) -> Any:
        """What the server answers, as JSON holds it.

        :raises TransientError: ``engine-busy``, ``engine-timeout``, ``engine-unreachable``,
            ``engine-answer-incomplete``.
        :raises PermanentError: ``engine-refused``, ``engine-request-refused``, ``engine-text-too-long``,
            ``engine-quota-exceeded``, ``engine-answer-broken``.
        """
        timeout = self.number("timeout", TIMEOUT)
        patience = self.number("patience", PATIENCE)
        while True:
            try:
                return self._client.ask_json(
                    method, self.url + path, payload, headers=self._headers, timeout=timeout
                ).payload
            except UpstreamError as error:
                wait = _asked_to_wait(error)
                if wait is None or wait > patience:
                    raise self._as_engine_error(error) from error
                patience -= wait
                self._sleep(wait)

    def close(self) -> None:
        """Closes the connections kept open."""
        self._client.close()

    def broken(self, what: str) -> PermanentError:
        """The error of an answer in another shape than the engine's protocol has."""
        return PermanentError("engine-answer-broken", f"{self.name} {what}.", LOOK)

    def _as_engine_error(self, error: UpstreamError) -> UpstreamError:
        said = f"{self.name}: {error.message}"
        if isinstance(error, TransientError):
            if error.code == "http-429" and error.retry_after is None and "quota" in error.message.lower():
                return _quota(said)
            return TransientError(_transient_code(error.code), said, AGAIN, retry_after=error.retry_after)
        if error.code in NO_MONEY:
            return _quota(said)
        code, remedy = _permanent(error.code)
        return PermanentError(code, said, remedy)


def _asked_to_wait(error: UpstreamError) -> float | None:
    """Seconds, where the server is busy and says for how long."""
    if not isinstance(error, TransientError) or error.code not in BUSY or error.retry_after is None:
        return None
    return max(error.retry_after, SHORTEST_WAIT)


def _transient_code(code: str) -> str:
    if code in TIMEOUTS:
        return "engine-timeout"
    if code in BUSY:
        return "engine-busy"
    return "engine-answer-incomplete" if code == CUT_OFF else "engine-unreachable"


def _permanent(code: str) -> tuple[str, str]:
    if code in UNREADABLE:
        return "engine-answer-broken", LOOK
    if code == "fetch-too-large":
        return "engine-answer-too-large", LOOK
    if code in TOO_LONG:
        return "engine-text-too-long", "Set characters_per_request lower."
    if code in NOT_TAKEN:
        return "engine-request-refused", "Read what the server says, and check the engine’s settings."
    if code in NO_ENTRY:
        return "engine-refused", "Check the key: it is read from the environment variable given with --key-env."
    return "engine-refused", LOOK


def _quota(said: str) -> PermanentError:
    return PermanentError(
        "engine-quota-exceeded", said, "Raise the limit at the vendor, or wait until it is renewed; others go on."
    )
