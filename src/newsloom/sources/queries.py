"""Reads of feeds."""

from datetime import datetime

from django.db.models import Q, QuerySet

from newsloom.foundation.errors import RefusedError
from newsloom.sources.models import Feed, Publisher


def feeds() -> list[Feed]:
    """All feeds with their publishers, in the order in which they were added."""
    return list(Feed.objects.select_related("publisher"))


def find_feed(url: str) -> Feed:
    """The feed at an address, the one that was given or the one it moved to.

    :raises RefusedError: ``source-unknown``.
    """
    feed = Feed.objects.select_related("publisher").filter(Q(url=url) | Q(given_url=url)).first()
    if feed is None:
        raise RefusedError(
            "source-unknown", f"No source has the address {url}.", "See `newsloom source list` for those there are."
        )
    return feed


def find_publisher(name: str) -> Publisher:
    """A publisher by its name.

    :raises RefusedError: ``publisher-unknown``.
    """
    publisher = Publisher.objects.filter(name=name).order_by("pk").first()
    if publisher is None:
        raise RefusedError(
            "publisher-unknown", f"There is no publisher “{name}”.", "See `newsloom source list` for those there are."
        )
    return publisher


def due(now: datetime) -> QuerySet[Feed]:
    """Feeds to poll now that nobody has claimed, the longest waiting first; none whose publisher's rights ended."""
    asked = Feed.objects.filter(next_attempt_at__lte=now).exclude(publisher__rights_until__lte=now)
    return asked.exclude(claimed_until__gt=now).order_by("next_attempt_at")


def expired(now: datetime) -> QuerySet[Publisher]:
    """Publishers whose rights have ended."""
    return Publisher.objects.filter(rights_until__lte=now)
