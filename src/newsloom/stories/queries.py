"""Reads of stories."""

from datetime import datetime

from django.db.models import QuerySet

from newsloom.foundation.errors import RefusedError
from newsloom.stories.models import Story


def find_story(pk: int) -> Story:
    """A story with its publisher.

    :raises RefusedError: ``story-unknown``.
    """
    story = Story.objects.select_related("publisher").filter(pk=pk).first()
    if story is None:
        raise RefusedError(
            "story-unknown", f"There is no story {pk}.", "See the newsroom or the API for their numbers."
        )
    return story


def at_address(publisher_id: int, address_key: str) -> Story | None:
    """A publisher's story by the digest of its canonical address."""
    return Story.objects.filter(publisher_id=publisher_id, address_key=address_key).first()


def same_text(fingerprint: str) -> Story | None:
    """The first story that was admitted with the same text and is still there; None for a text too short to tell."""
    if not fingerprint:
        return None
    alike = Story.objects.filter(fingerprint=fingerprint, withdrawn_at=None, duplicate_of=None)
    return alike.order_by("pk").first()


def visits_due(now: datetime) -> QuerySet[Story]:
    """Stories whose page is to be looked at again and that nobody has claimed, the longest waiting first."""
    return Story.objects.filter(next_visit_at__lte=now).exclude(claimed_until__gt=now).order_by("next_visit_at")


def without_articles(limit: int) -> list[Story]:
    """Stories that their articles do not follow yet."""
    return list(Story.objects.select_related("publisher").filter(articles_due=True).order_by("pk")[:limit])
