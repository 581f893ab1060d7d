"""Reads of entries."""

from datetime import datetime

from django.db.models import QuerySet

from newsloom.ingest.models import Entry


def due(now: datetime) -> QuerySet[Entry]:
    """Entries whose page is to be read and that nobody has claimed: news first, then what failed before.

    None whose publisher's rights ended.
    """
    fresh = Entry.objects.select_related("feed").filter(next_attempt_at__lte=now)
    fresh = fresh.exclude(feed__publisher__rights_until__lte=now)
    return fresh.exclude(claimed_until__gt=now).order_by("next_attempt_at", "-pk")
