"""robots.txt (RFC 9309): may this page be asked for, and how much time between two requests does the host want?"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from newsloom.foundation.errors import PermanentError, TransientError, UpstreamError
from newsloom.foundation.http import Client

AGENT = "Newsloom"
KEPT_FOR = 24 * 3600.0
"""Seconds; RFC 9309 asks not to keep a copy longer than a day."""
KEPT_AFTER_FAILURE = 300.0
LARGEST = 512_000
"""Bytes; RFC 9309 asks to read at least 500 KiB."""
LONGEST_PAUSE = 60.0


@dataclass(frozen=True, slots=True)
class _Rules:
    until: float
    rules: Protego | None  # None: everything is allowed
    closed: bool = False  # the host's server fails: RFC 9309 has us stay away for now


class Robots:
    """The rules of every host asked so far; safe in several threads.

    :param clock: seconds, as `time.monotonic`.
    """

    def __init__(self, client: Client, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._client, self._clock = client, clock
        self._known: dict[str, _Rules] = {}
        self._asking: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def require(self, url: str) -> None:
        """Returns where the page may be asked for; asks the host for its rules first, where they are not known.

        :raises PermanentError: ``page-robots``: robots.txt keeps us out.
        :raises TransientError: ``robots-unreachable``: the host cannot say at the moment.
        """
        rules = self._of(url)
        if rules.closed:
            raise TransientError("robots-unreachable", f"{_root(url)}/robots.txt cannot be read at the moment.")
        if rules.rules is not None and not rules.rules.can_fetch(url, AGENT):
            raise PermanentError(
                "page-robots",
                f"The publisher's robots.txt does not allow {url} to be fetched.",
                "Ask the publisher to allow the agent Newsloom.",
            )

    def pause(self, host: str) -> float:
        """Seconds that a host wants between two requests, as far as it was asked; 0 where it does not care."""
        with self._lock:
            known = [rules for root, rules in self._known.items() if urlsplit(root).netloc == host]
        delays = [rules.rules.crawl_delay(AGENT) or 0.0 for rules in known if rules.rules is not None]
        return min(max(delays, default=0.0), LONGEST_PAUSE)

    def _of(self, url: str) -> _Rules:
        root = _root(url)
        with self._lock:
            known = self._known.get(root)
            asking = self._asking.setdefault(root, threading.Lock())
        if known is not None and known.until > self._clock():
            return known
        with asking:  # one request a host, however many threads wait for the answer
            known = self._known.get(root)
            if known is None or known.until <= self._clock():
                known = self._ask(root)
                with self._lock:
                    self._known[root] = known
            return known

    def _ask(self, root: str) -> _Rules:
        now = self._clock()
        try:
            answer = self._client.fetch(f"{root}/robots.txt", max_bytes=LARGEST, accept="text/plain, */*;q=0.1")
        except TransientError:
            return _Rules(now + KEPT_AFTER_FAILURE, None, closed=True)
        except UpstreamError:
            return _Rules(now + KEPT_FOR, None)  # 4xx: no rules (RFC 9309 §2.3.1.3)
        if answer.status in {404, 410}:
            return _Rules(now + KEPT_FOR, None)
        return _Rules(now + KEPT_FOR, Protego.parse(answer.body.decode("utf-8", "replace")))


def _root(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
