from typing import ClassVar

from django.db import models
from django.db.models import Q

from newsloom.sources.models import Feed
from newsloom.stories.models import Story


class Entry(models.Model):
    """What a feed announced, and what became of it."""

    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        NEW = "new"  # announced, its page not yet read
        FAILING = "failing"  # its page could not be had; it is tried again
        ADMITTED = "admitted"  # became a story, or is known to be one
        REFUSED = "refused"  # no article there, or not for us; see the code

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="entries")
    guid_key = models.CharField(max_length=64)  # digest of the id that the feed gives it
    address_key = models.CharField(max_length=64)  # digest of the address without tracking
    url = models.URLField(max_length=2000)
    announcement = models.JSONField(default=dict)  # what the feed said of it, within rights, until it is read
    announced_at = models.DateTimeField(null=True, blank=True)  # the feed's own date for it
    changed_at = models.DateTimeField(null=True, blank=True)  # the feed's date of its last change
    listed = models.BooleanField(default=True)  # still in the feed at the last poll
    state = models.CharField(max_length=10, choices=State.choices, default=State.NEW)
    code = models.CharField(max_length=60, blank=True)
    message = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    story = models.ForeignKey(Story, null=True, blank=True, on_delete=models.SET_NULL, related_name="entries")
    seen_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]
        verbose_name_plural = "entries"
        constraints: ClassVar = [models.UniqueConstraint(fields=["feed", "guid_key"], name="one_entry_per_guid")]
        indexes: ClassVar = [
            models.Index(fields=["next_attempt_at"], name="entries_due", condition=Q(next_attempt_at__isnull=False)),
            models.Index(fields=["feed", "address_key"], name="entry_by_address"),
            models.Index(fields=["feed"], name="entries_listed", condition=Q(listed=True)),
        ]

    def __str__(self) -> str:
        return self.url
