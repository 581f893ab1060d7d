"""The engines that the operator gave, with their health, the memory of what was translated, and the terms."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from newsloom.directory.models import Topic
from newsloom.translation.ledger.models import Budget, LedgerLine, Reservation
from newsloom.translation.routing.models import RouteRule, WayRecord

__all__ = [
    "Budget",
    "Engine",
    "LedgerLine",
    "MemoryEntry",
    "Reservation",
    "RouteRule",
    "Term",
    "TermForm",
    "WayRecord",
]


class Engine(models.Model):
    """An engine as the operator set it up, and how it has fared.

    ``key_env`` names the environment variable that holds the key: a key itself is never stored.
    ``pairs`` lists ``[source, target]`` tags where the engine cannot tell them itself; empty = it tells.
    ``settings`` holds what only its kind understands (``beam_size``, ``publishes`` …).
    Its circuit: closed while ``state`` is ok; open, nothing is sent, until ``next_attempt_at``; then half-open: one
    worker sends one portion, and what comes of it closes or opens it again.
    ``able`` is what it could do when it was last opened: an engine that is down still stands for its routes.
    """

    class State(models.TextChoices):
        OK = "ok"
        FAILING = "failing"

    name = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=32)
    url = models.CharField(max_length=500, blank=True, default="")
    key_env = models.CharField(max_length=120, blank=True, default="")
    path = models.CharField(max_length=1000, blank=True, default="")
    pairs = models.JSONField(default=list, blank=True)
    settings = models.JSONField(default=dict, blank=True)
    able = models.JSONField(null=True, blank=True)  # null: never opened yet; else engines.port.Capabilities.as_json
    enabled = models.BooleanField(default=True)
    state = models.CharField(max_length=16, choices=State.choices, default=State.OK)
    error_code = models.CharField(max_length=64, blank=True, default="")
    error_message = models.TextField(blank=True, default="")
    failures = models.PositiveIntegerField(default=0)
    last_error_at = models.DateTimeField(null=True, blank=True)
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    probe_until = models.DateTimeField(null=True, blank=True)  # one worker tries it again; the others wait till then
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class MemoryEntry(models.Model):
    """One segment and its translation: looked up in bulk, never shown without its origin.

    ``context_hash`` is empty for what holds in any context, which is all that an engine writes.
    ``origin`` ``repair``: an engine's words into which a number or name of the source was put back.
    ``route`` is the way of languages that the text took, joined by spaces: ``en es fr``.
    ``terms_hash`` tells which terms the engine followed in it; empty where none applied, and for a person's words.
    ``withdrawn_at`` is set once its story was withdrawn or its rights ended: it is then never reused.
    The clues (`translation.clues`) are what a person's entries of nearly the same words are found by; an engine's have
    none, since four more indexes would triple what writing it costs.
    """

    class Origin(models.TextChoices):
        ENGINE = "engine"
        PERSON = "person"
        REPAIR = "repair"

    source_language = models.CharField(max_length=35)
    target_language = models.CharField(max_length=35)
    source_hash = models.CharField(max_length=32)
    context_hash = models.CharField(max_length=32, blank=True, default="")
    terms_hash = models.CharField(max_length=32, blank=True, default="")
    source_text = models.TextField()
    target_text = models.TextField()
    origin = models.CharField(max_length=16, choices=Origin.choices, default=Origin.ENGINE)
    engine = models.CharField(max_length=200, blank=True, default="")
    engine_version = models.CharField(max_length=200, blank=True, default="")
    route = models.CharField(max_length=200, blank=True, default="")
    story_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    publisher_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    clue_1 = models.BigIntegerField(null=True, blank=True, editable=False)
    clue_2 = models.BigIntegerField(null=True, blank=True, editable=False)
    clue_3 = models.BigIntegerField(null=True, blank=True, editable=False)
    clue_4 = models.BigIntegerField(null=True, blank=True, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = "memory entries"
        indexes: ClassVar = [
            *(
                models.Index(fields=[clue, "-id"], name=f"memory_by_{clue}", condition=Q(**{f"{clue}__isnull": False}))
                for clue in ("clue_1", "clue_2", "clue_3", "clue_4")
            ),
            models.Index(fields=["withdrawn_at"], name="memory_withdrawn", condition=Q(withdrawn_at__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["source_language", "target_language", "source_hash", "context_hash", "terms_hash"],
                name="memory_one_entry_a_segment",
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_language}→{self.target_language}: {self.source_text[:60]}"


class Term(models.Model):
    """A name or word that is written one way: its forms stand in ``forms``, a language each.

    ``scope_key`` is a section's key or a publisher's number, by the scope; empty for the whole site.
    With ``never_translate`` its form in the source language stands in every language.
    """

    class Scope(models.TextChoices):
        SITE = "site"
        SECTION = "section"
        PUBLISHER = "publisher"

    scope = models.CharField(max_length=10, choices=Scope.choices, default=Scope.SITE)
    scope_key = models.CharField(max_length=20, blank=True, default="")
    never_translate = models.BooleanField(default=False)
    note = models.TextField(blank=True, default="")
    topic = models.OneToOneField(Topic, null=True, blank=True, on_delete=models.CASCADE, related_name="term")
    created_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering: ClassVar = ["-changed_at", "-id"]

    def __str__(self) -> str:
        return " · ".join(form.text for form in self.forms.all() if form.kind == TermForm.Kind.PREFERRED)


class TermForm(models.Model):
    """A term in one language: the form to write, another that is accepted, or one that is never to be written."""

    class Kind(models.TextChoices):
        PREFERRED = "preferred"
        ALLOWED = "allowed"
        FORBIDDEN = "forbidden"

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="forms")
    language = models.CharField(max_length=35)
    text = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.PREFERRED)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering: ClassVar = ["term", "language", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["term", "language", "text"], name="term_form_once"),
            models.UniqueConstraint(
                fields=["term", "language"], name="term_one_preferred_form", condition=Q(kind="preferred")
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["language", "text"], name="term_form_by_text")]

    def __str__(self) -> str:
        return f"{self.text} ({self.language})"
