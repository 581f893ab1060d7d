"""What a publisher's robots.txt allows us (RFC 9309), remembered for each host."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego

from newsloom.foundation.errors import PermanentError, TransientError
from newsloom.foundation.http import Answer

AGENT = "Newsloom"
REMEMBERED = timedelta(hours=12)
RETRIED = timedelta(minutes=10)
MAX_BYTES = 512 << 10
"""RFC 9309 asks for at least 500 KiB to be read."""
LONGEST_DELAY = 120.0
"""Seconds; a longer Crawl-delay is taken for a mistake and cut."""


@dataclass(frozen=True, slots=True)
class RobotRules:
    """The rules of one host for us, and until when they are believed."""

    rules: Protego | None
    until: datetime
    closed: bool = False

    def allows(self, url: str) -> bool:
        """True where the page may be fetched."""
        return not self.closed and (self.rules is None or bool(self.rules.can_fetch(url, AGENT)))

    @property
    def delay(self) -> float:
        """Seconds that the host asks to leave between two requests; 0 where it asks for none."""
        asked = self.rules.crawl_delay(AGENT) if self.rules is not None else None
        return min(max(float(asked or 0.0), 0.0), LONGEST_DELAY)


def read_rules(answer: Answer, now: datetime) -> RobotRules:
    """The rules in an answer to ``/robots.txt``; a host without one allows everything."""
    if answer.status != 200:
        return RobotRules(None, now + REMEMBERED)
    try:
        return RobotRules(Protego.parse(answer.body.decode("utf-8", "replace")), now + REMEMBERED)
    except ValueError:
        return RobotRules(None, now + REMEMBERED)


class Robots:
    """Asks each host for its robots.txt once in twelve hours; safe to share between threads.

    :param fetch: fetches an address, as :meth:`newsloom.foundation.http.Client.fetch` does.
    """

    def __init__(self, fetch: Callable[[str], Answer]) -> None:
        self._fetch = fetch
        self._known: dict[str, RobotRules] = {}
        self._lock = threading.Lock()
        self._asking: dict[str, threading.Lock] = {}

    def allowed(self, url: str, *, now: datetime) -> bool:
        """True where the publisher lets us fetch the page; see `require`."""
        return self._rules(url, now).allows(url)

    def require(self, url: str, *, now: datetime) -> None:
        """Returns where the publisher lets us fetch the page.

        As RFC 9309 has it: no robots.txt (any 4xx) allows all; one that cannot be had (5xx, unreachable) forbids all,
        and is asked for again after ten minutes.

        :raises PermanentError: ``page-robots``: robots.txt keeps us out.
        :raises TransientError: ``robots-unreachable``: the host cannot say at the moment.
        """
        rules = self._rules(url, now)
        if rules.closed:
            raise TransientError(
                "robots-unreachable",
                f"{_host(url)}/robots.txt cannot be read, so that nothing else there is asked for.",
                "It is tried again by itself.",
            )
        if not rules.allows(url):
            raise PermanentError(
                "page-robots",
                f"The publisher's robots.txt does not allow {url} to be fetched.",
                "Ask the publisher to allow the agent Newsloom.",
            )

    def pause(self, url: str) -> float:
        """Seconds that the host of an address asks to leave between two requests, as far as it was asked for them."""
        with self._lock:
            known = self._known.get(_host(url))
        return known.delay if known else 0.0

    def _rules(self, url: str, now: datetime) -> RobotRules:
        host = _host(url)
        with self._lock:
            asking = self._asking.setdefault(host, threading.Lock())
        with asking:  # one request a host, however many threads wait for its answer
            known = self._known.get(host)
            if known is None or known.until <= now:
                known = self._ask(host, now)
                with self._lock:
                    self._known[host] = known
        return known

    def _ask(self, host: str, now: datetime) -> RobotRules:
        try:
            return read_rules(self._fetch(f"{host}/robots.txt"), now)
        except PermanentError:
            return RobotRules(None, now + REMEMBERED)
        except TransientError:
            return RobotRules(None, now + RETRIED, closed=True)


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
