from typing import ClassVar

from django.db import models
from django.db.models import Q

from newsloom.accounts.models import User
from newsloom.editions.models import Edition
from newsloom.editions.sections import SECTION_CHOICES
from newsloom.publishing.slugs import article_path
from newsloom.sources.models import Publisher
from newsloom.stories.models import Story


class Article(models.Model):
    """A story in an edition: what readers of that language see, or why they do not see it yet.

    ``document`` is what readers see, or saw last (a `publishing.document.Document`), in the states of `READABLE` only;
    of an article that was never live, what was built last. Section, publisher, story time and language stand here too,
    so that lists need no join.
    """

    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        TRANSLATING = "translating"
        WAITING = "waiting"  # for an engine for its pair of languages, or for a budget
        HELD = "held"  # the judge keeps it back; an editor decides
        PUBLISHED = "published"
        UPDATING = "updating"  # live in its last true wording, while a revision is being translated
        WITHDRAWN = "withdrawn"

    READABLE = (State.PUBLISHED, State.UPDATING)

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="articles")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="articles")
    source_language = models.CharField(max_length=20)
    section = models.CharField(max_length=20, choices=SECTION_CHOICES)
    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE, related_name="articles", db_index=False)
    state = models.CharField(max_length=12, choices=State.choices, default=State.TRANSLATING)
    title = models.CharField(max_length=1000, blank=True)
    standfirst = models.TextField(blank=True)
    slug = models.CharField(max_length=120, blank=True)
    lead_picture = models.CharField(max_length=2000, blank=True)  # its address at the publisher, for lists
    document = models.JSONField(null=True, blank=True)
    verdict = models.JSONField(
        null=True, blank=True
    )  # null: not judged; {"holds": bool, "findings": […], "counts": {…}}
    draft = models.JSONField(null=True, blank=True)  # of an article that was live: the newer wording that is held
    route = models.JSONField(default=list)  # languages passed, e.g. ["fr", "es", "pt"]; empty for the source language
    engines = models.JSONField(default=list)  # [{"name": …, "version": …}]
    translated_at = models.DateTimeField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    story_revision = models.PositiveIntegerField(default=0)  # the revision that its newest wording was built from
    rest_waits = models.BooleanField(default=False)  # headline and standfirst are out, the body waits for a budget
    reason_code = models.CharField(max_length=60, blank=True)  # why it waits, is held, or failed last
    reason = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True)  # null: nothing to do
    claimed_until = models.DateTimeField(null=True, blank=True)
    story_published_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)  # when it first went live here
    updated_at = models.DateTimeField(null=True, blank=True)  # when its readable wording last changed
    story_updated_at = models.DateTimeField(null=True, blank=True)  # the publisher's date of the revision it shows

    class Meta:
        ordering: ClassVar = ["-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["story", "edition"], name="one_article_per_edition"),
            models.CheckConstraint(
                condition=~Q(state__in=["published", "updating"])
                | Q(verdict__isnull=False, published_at__isnull=False),
                name="nothing_published_without_a_verdict",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["edition", "-story_published_at", "-id"],
                name="readable_latest",
                condition=Q(state__in=["published", "updating"]),
            ),
            models.Index(
                fields=["edition", "section", "-story_published_at", "-id"],
                name="readable_by_section",
                condition=Q(state__in=["published", "updating"]),
            ),
            models.Index(
                fields=["edition", "publisher", "-story_published_at", "-id"],
                name="readable_by_publisher",
                condition=Q(state__in=["published", "updating"]),
            ),
            models.Index(fields=["next_attempt_at"], name="articles_due", condition=Q(next_attempt_at__isnull=False)),
            models.Index(fields=["state", "edition", "-id"], name="article_by_state"),
            models.Index(fields=["edition", "-updated_at"], name="withdrawn_lately", condition=Q(state="withdrawn")),
        ]

    def __str__(self) -> str:
        return self.title or f"article {self.pk}"

    @property
    def is_machine_translated(self) -> bool:
        return bool(self.route)

    @property
    def path(self) -> str:
        """Its address on the site."""
        return article_path(self.edition.language, self.slug, self.pk)


class SegmentEdit(models.Model):
    """What a person made of a segment. Kept for ever: a machine never overwrites it."""

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="edits")
    source = models.TextField()
    before = models.TextField()
    after = models.TextField()
    edited_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    edited_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]


class Conflict(models.Model):
    """A sentence that a person had edited and whose source was revised: what becomes of the person's words.

    Open until somebody settles it; ``segment`` is its number in the wording under review, and holds while it is open.
    """

    wagtail_reference_index_ignore = True

    class Choice(models.TextChoices):
        OPEN = ""
        MINE = "mine"  # the person's words stand for the new source too
        MACHINE = "machine"
        THIRD = "third"  # somebody wrote other words

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="conflicts")
    segment = models.PositiveIntegerField()
    old_source = models.TextField()
    new_source = models.TextField()
    edited = models.TextField()  # the person's words for the old source
    drafted = models.TextField()  # the machine's words for the new one
    raised_at = models.DateTimeField()
    choice = models.CharField(max_length=10, choices=Choice.choices, blank=True, default=Choice.OPEN)
    settled_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["article", "segment"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["article", "segment"], name="one_open_conflict_a_segment", condition=Q(settled_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"conflict {self.pk}"


class ArticleRevision(models.Model):
    """A wording that readers saw before the one they see now. For editors only."""

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    document = models.JSONField()
    engines = models.JSONField(default=list)
    story_updated_at = models.DateTimeField(null=True, blank=True)  # the publisher's date of the revision it showed
    shown_from = models.DateTimeField(null=True, blank=True)
    superseded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]


class FormerAddress(models.Model):
    """A slug under which readers once had an article: it leads to the new one for ever, or says that it is gone."""

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="former_addresses")
    slug = models.CharField(max_length=120)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["article", "slug"], name="one_row_a_former_slug")]


class Correction(models.Model):
    """What an editor tells readers of an article was wrong in it before: dated, at the top of its text."""

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="corrections")
    note = models.TextField()
    noted_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]


class Approval(models.Model):
    """A person's decision to publish an article although the judge held it: who, when, why, over which findings."""

    wagtail_reference_index_ignore = True

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="approvals")
    reason = models.TextField()
    findings = models.JSONField(default=list)
    approved_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    approved_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-id"]
