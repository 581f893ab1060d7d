"""A story is taken from readers everywhere at once, comes back, or is erased by law: one transaction each."""

from datetime import datetime

from django.db import connection, transaction

from newsloom.foundation.errors import RefusedError
from newsloom.publishing.projections import projections
from newsloom.stories import operations as stories
from newsloom.stories.models import Story, Withdrawn


@transaction.atomic
def withdraw(*, story: Story, why: str, now: datetime) -> bool:
    """Withdraws a story and takes it out of every place where it can be seen. False where it was withdrawn already."""
    withdrawn = stories.withdraw_story(story=story, why=why, now=now)
    take_down(story_id=story.pk, now=now)
    return withdrawn


@transaction.atomic
def take_down(*, story_id: int, now: datetime) -> None:
    """Takes a story that was withdrawn, or is another one's duplicate, out of every place."""
    story = Story.objects.select_related("publisher").get(pk=story_id)
    for projection in projections():
        projection.forget(story, now)


@transaction.atomic
def erase(*, story: Story, now: datetime) -> None:
    """Withdraws a story as a court or a right to be forgotten asks: no text of it is left, for editors neither.

    Its number, its dates and a digest of its address stay, so that its addresses answer 410 and it is not taken in
    again. The same text at other publishers is withdrawn too; nothing takes its place.
    """
    for twin in Story.objects.filter(duplicate_of=story.pk, withdrawn_at=None):
        withdraw(story=twin, why=Withdrawn.EDITOR, now=now)
    if not withdraw(story=story, why=Withdrawn.LEGAL, now=now):
        Story.objects.filter(pk=story.pk).update(withdrawn_why=Withdrawn.LEGAL)
    for projection in projections():
        projection.erase(story)
    transaction.on_commit(_empty_the_log)


def _empty_the_log() -> None:
    """SQLite overwrites what it deletes, but keeps older pages in its log until that is written back."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@transaction.atomic
def bring_back(*, story: Story, now: datetime) -> bool:
    """Gives a withdrawn story back to readers at its old addresses, after its page was looked at again.

    False where it was not withdrawn.

    :raises RefusedError: ``story-erased``.
    """
    if story.withdrawn_why == Withdrawn.LEGAL:
        raise RefusedError(
            "story-erased", f"Story {story.pk} was erased by law.", "Nothing is left of it that could come back."
        )
    return stories.bring_back_story(story=story, now=now)
