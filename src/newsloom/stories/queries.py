"""Reads of stories."""

from datetime import datetime

from django.db.models import QuerySet

from newsloom.foundation.errors import RefusedError
from newsloom.sources.models import Publisher
from newsloom.stories.fingerprint import Fingerprint
from newsloom.stories.models import Story, Withdrawn

MOST_CANDIDATES = 20
"""Stories that share a hash with a new one and are compared with it."""


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


def standing(publisher: Publisher) -> QuerySet[Story]:
    """A publisher's stories that were not withdrawn."""
    return Story.objects.filter(publisher=publisher, withdrawn_at=None)


def withdrawn_for_rights(publisher: Publisher) -> list[int]:
    """The numbers of the stories that went when the publisher's rights ended."""
    gone = Story.objects.filter(publisher=publisher, withdrawn_why=Withdrawn.RIGHTS)
    return list(gone.exclude(withdrawn_at=None).values_list("pk", flat=True))


def at_address(publisher_id: int, address_key: str) -> Story | None:
    """A publisher's story by the digest of its canonical address."""
    return Story.objects.filter(publisher_id=publisher_id, address_key=address_key).first()


def same_text(text: Fingerprint, *, language: str) -> Story | None:
    """The first story that was admitted with the same text, or nearly the same, and is still there.

    None for a text too short to tell.
    """
    if not text.sketch:
        return None
    there = Story.objects.filter(withdrawn_at=None, duplicate_of=None, language=language).order_by("pk")
    exact = there.filter(fingerprint=text.exact).first()
    if exact is not None:
        return exact
    near = there.filter(bands__value__in=text.bands).distinct()[:MOST_CANDIDATES]
    return next((story for story in near if text.same(Fingerprint(story.fingerprint, tuple(story.sketch)))), None)


def visits_due(now: datetime) -> QuerySet[Story]:
    """Stories whose page is to be looked at again and that nobody has claimed, the longest waiting first."""
    return Story.objects.filter(next_visit_at__lte=now).exclude(claimed_until__gt=now).order_by("next_visit_at")


def without_articles(limit: int) -> list[Story]:
    """Stories that their articles do not follow yet."""
    return list(Story.objects.select_related("publisher").filter(articles_due=True).order_by("pk")[:limit])
