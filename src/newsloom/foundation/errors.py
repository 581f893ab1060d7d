"""The errors of the whole program, by who must act.

    NewsloomError
    ├── RefusedError          the caller asked for something that cannot be done (exit 2, HTTP 4xx)
    ├── UpstreamError         a publisher or an engine failed; recorded on its feed, entry or engine
    │   ├── TransientError    it may work later: ``retry_after`` seconds, where known
    │   │   └── NotConnectedError  it was not even reached
    │   └── PermanentError    it will not work until somebody changes something
    └── ConfigurationError    the operator must act (exit 1)

Expected outcomes (a duplicate, a verdict, a 304) are values, not errors. Foreign exceptions are
translated into these in one place per port.
"""

from collections.abc import Mapping
from types import MappingProxyType


class NewsloomError(Exception):
    """A failure with a stable code, a sentence for a person, and what that person can do about it.

    :param code: stable and short, words joined by hyphens, e.g. ``"feed-not-a-feed"``; tests and
        integrators rely on it.
    :param message: one English sentence that names the thing and the reason.
    :param remedy: one English sentence that says what to do; may be empty.

    ``done`` holds what was had all the same, by its place in what was asked for, so that it is not lost.
    """

    done: Mapping[int, str] = MappingProxyType({})

    def __init__(self, code: str, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class RefusedError(NewsloomError):
    """What was asked for is wrong; asking again unchanged will not help."""


class UpstreamError(NewsloomError):
    """Somebody else's machine failed us; never the reader's or the editor's fault."""


class TransientError(UpstreamError):
    """It may work later.

    :param retry_after: seconds that the other side asked us to wait, where it said so.
    """

    def __init__(self, code: str, message: str, remedy: str = "", *, retry_after: float | None = None) -> None:
        super().__init__(code, message, remedy)
        self.retry_after = retry_after


class NotConnectedError(TransientError):
    """The other side was not reached: not a byte of what was to be sent has left."""


class PermanentError(UpstreamError):
    """It will fail again until the other side, or our configuration of it, changes."""


class ConfigurationError(NewsloomError):
    """The installation is not set up for what it was asked to do; the operator must act."""
