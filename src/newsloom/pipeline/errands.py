"""One request to a publisher, and what is written down after it: two halves, since what fetches touches no table."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import TypeVar
from urllib.parse import urlsplit

from newsloom.foundation.errors import UpstreamError
from newsloom.foundation.http import Client
from newsloom.ingest.robots import Robots

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reach:
    """What errands go out with."""

    client: Client
    robots: Robots
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Tally:
    """What steps did, added up."""

    polled: int = 0
    entries: int = 0
    stories_new: int = 0
    stories_revised: int = 0
    stories_withdrawn: int = 0
    published: int = 0
    held: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(**{part.name: getattr(self, part.name) + getattr(other, part.name) for part in fields(self)})


@dataclass(frozen=True, slots=True)
class Brought:
    """What an errand came back with: how to write it down, and the failure that is then written down."""

    record: Callable[[datetime], Tally]
    error: UpstreamError | None = None


@dataclass(frozen=True, slots=True)
class Errand:
    """A claimed request.

    :param go: makes it, in any thread, without the database.
    """

    url: str
    go: Callable[[], Brought]

    @property
    def host(self) -> str:
        return host_of(self.url)


def host_of(url: str) -> str:
    """Host and port, the unit of politeness."""
    return urlsplit(url).netloc.lower()


def errand(url: str, fetch: Callable[[], T], record: Callable[[T | UpstreamError, datetime], Tally]) -> Errand:
    """An errand out of its two halves; a failure upstream is an outcome to be recorded like any other."""

    def go() -> Brought:
        try:
            outcome: T | UpstreamError = fetch()
        except UpstreamError as error:
            outcome = error
        failure = outcome if isinstance(outcome, UpstreamError) else None
        return Brought(lambda now: record(outcome, now), failure)

    return Errand(url, go)
