"""Writes to entries that are not the outcome of a request."""

from datetime import datetime

from newsloom.ingest.models import Entry
from newsloom.sources.models import Publisher

UNREAD = (Entry.State.NEW, Entry.State.FAILING)


def leave_entries(*, publisher: Publisher) -> int:
    """No page of a publisher is read any more; how many waited for that."""
    return Entry.objects.filter(feed__publisher=publisher, next_attempt_at__isnull=False).update(next_attempt_at=None)


def take_up_entries(*, publisher: Publisher, now: datetime) -> int:
    """The announced pages of a publisher that were never read are due again; how many."""
    return Entry.objects.filter(feed__publisher=publisher, state__in=UNREAD).update(next_attempt_at=now)
