"""When a feed or a page is asked for again. Pure; times come in as arguments."""

from datetime import datetime, timedelta

SHORTEST_INTERVAL = 60
LONGEST_INTERVAL = 3600
BACK_OFF = (5, 30, 120, 600, 1800, 3600, 3 * 3600, 6 * 3600)
"""Seconds to the next try after the first, second … failure in a row; the last stays: it never stops silently."""


def polling_interval(current: int, *, asked: int | None, anything_new: bool) -> int:
    """Seconds until the next poll of a feed that answered: shorter where it brought news, longer where it did not.

    :param asked: the publisher's own ``ttl`` in seconds; never undercut.
    """
    wanted = current // 2 if anything_new else current + current // 4
    return max(min(max(wanted, SHORTEST_INTERVAL), LONGEST_INTERVAL), min(asked or 0, 24 * 3600))


def retry_delay(failures: int, retry_after: float | None = None) -> timedelta:
    """How long to leave it alone after so many failures in a row (1 = the first).

    What the other side asked for is kept, and never undercut.
    """
    ours = BACK_OFF[min(max(failures, 1), len(BACK_OFF)) - 1]
    return timedelta(seconds=retry_after if retry_after is not None and failures <= 2 else max(ours, retry_after or 0))


VISITS = (
    (timedelta(hours=1), timedelta(minutes=5)),
    (timedelta(hours=6), timedelta(minutes=20)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=3), timedelta(hours=6)),
    (timedelta(days=7), timedelta(days=1)),
)
"""A published page is asked for again so often while it is younger than that."""


def next_visit(published_at: datetime, now: datetime) -> datetime | None:
    """When to look at a story's page again; None once it is older than a week."""
    age = now - published_at
    return next((now + pause for limit, pause in VISITS if age < limit), None)
