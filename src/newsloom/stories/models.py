from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from newsloom.editions.sections import SECTION_CHOICES
from newsloom.sources.models import Publisher


class Withdrawn(models.TextChoices):
    """Why a story was withdrawn. What its publisher took down may come back by its publisher's doing."""

    GONE = "gone"  # its page answered 410
    MISSING = "missing"  # its page was not found on several visits
    KILLED = "killed"  # its feed took it back
    EDITOR = "editor"
    RIGHTS = "rights"  # the publisher's rights ended
    LEGAL = "legal"  # erased: no text of it is left


BY_PUBLISHER = (Withdrawn.GONE, Withdrawn.MISSING, Withdrawn.KILLED)


class Story(models.Model):
    """One publication of a publisher, as it stands there now."""

    wagtail_reference_index_ignore = True

    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE, related_name="stories")
    language = models.CharField(max_length=20)
    url = models.URLField(max_length=2000)  # canonical, at its publisher
    address_key = models.CharField(max_length=64)  # digest of the canonical address without tracking
    section = models.CharField(max_length=20, choices=SECTION_CHOICES)
    title = models.CharField(max_length=500)
    standfirst = models.TextField(blank=True)
    byline = models.CharField(max_length=300, blank=True)
    blocks = models.JSONField(default=list)
    published_at = models.DateTimeField()
    updated_at = models.DateTimeField()  # when its publisher last changed it
    admitted_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)
    content_hash = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64, blank=True, db_index=True)  # empty: too short to tell from others
    sketch = models.JSONField(default=list)
    duplicate_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="duplicates"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.CharField(max_length=60, blank=True)  # a `Withdrawn`

    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    next_visit_at = models.DateTimeField(null=True, blank=True)  # null: not visited any more
    missing_visits = models.PositiveSmallIntegerField(default=0)
    missing_since = models.DateTimeField(null=True, blank=True)
    visit_failures = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True, blank=True)
    articles_due = models.BooleanField(default=True)  # its articles do not yet follow it

    class Meta:
        ordering: ClassVar = ["-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["publisher", "address_key"], name="one_story_per_address"),
            models.CheckConstraint(condition=~Q(id=F("duplicate_of")), name="no_duplicate_of_itself"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["next_visit_at"], name="story_visits_due", condition=Q(next_visit_at__isnull=False)),
            models.Index(fields=["id"], name="story_articles_due", condition=Q(articles_due=True)),
            models.Index(fields=["publisher", "-id"], name="story_by_publisher"),
            models.Index(fields=["section", "-id"], name="story_by_section"),
            models.Index(fields=["address_key"], name="story_by_address"),
        ]

    def __str__(self) -> str:
        return self.title


class TextBand(models.Model):
    """A few hashes of a story's text, by which stories that are nearly the same are found."""

    wagtail_reference_index_ignore = True

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="bands")
    value = models.BigIntegerField(db_index=True)


class StoryRevision(models.Model):
    """What a story said before it was revised. For editors only."""

    wagtail_reference_index_ignore = True

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=500)
    standfirst = models.TextField(blank=True)
    blocks = models.JSONField(default=list)
    updated_at = models.DateTimeField()
    superseded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["story", "-number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["story", "number"], name="one_revision_per_number")]
