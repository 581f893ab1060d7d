from datetime import datetime
from typing import ClassVar

from django.db import models

from newsloom.editions.sections import DEFAULT_SECTION, SECTION_CHOICES


class Rights(models.TextChoices):
    """How much of a publisher's stories may be stored, translated and shown."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    FULL = "full"


class Publisher(models.Model):
    """Whose stories they are, and what may be done with them."""

    wagtail_reference_index_ignore = True

    name = models.CharField(max_length=200)
    named_by_feed = models.BooleanField(default=False)  # the name was not given: the first poll may set it
    home_url = models.URLField(max_length=2000, blank=True)
    rights = models.CharField(max_length=10, choices=Rights.choices, default=Rights.HEADLINE)
    rights_until = models.DateTimeField(null=True, blank=True)  # from then on nothing of it may be shown
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["name", "id"]

    def __str__(self) -> str:
        return self.name

    def rights_ended(self, now: datetime) -> bool:
        """Whether nothing of it may be shown any more."""
        return self.rights_until is not None and self.rights_until <= now


class Feed(models.Model):
    """One feed of a publisher, its rhythm and its health. A failure is data here, never a crash."""

    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        OK = "ok"
        FAILING = "failing"
        ENDED = "ended"

    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE, related_name="feeds")
    url = models.URLField(max_length=2000, unique=True)
    given_url = models.URLField(max_length=2000)  # as the operator gave it: a 301 changes only `url`
    language = models.CharField(max_length=20, blank=True)  # empty: learnt from the feed
    default_section = models.CharField(max_length=20, choices=SECTION_CHOICES, default=DEFAULT_SECTION)
    section_map = models.JSONField(default=dict, blank=True)  # the publisher's section name, folded → ours
    kind = models.CharField(max_length=20, blank=True)
    paused = models.BooleanField(default=False)

    state = models.CharField(max_length=10, choices=State.choices, default=State.OK)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    interval = models.PositiveIntegerField(default=300)  # seconds between polls while all is well
    failures = models.PositiveIntegerField(default=0)
    error_code = models.CharField(max_length=60, blank=True)
    error_message = models.TextField(blank=True)
    last_attempt_at = models.DateTimeField(null=True, blank=True)
    last_success_at = models.DateTimeField(null=True, blank=True)
    next_attempt_at = models.DateTimeField(null=True, blank=True, db_index=True)  # null: never again (ended, paused)
    claimed_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.url
