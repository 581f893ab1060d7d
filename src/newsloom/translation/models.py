"""The engines that the operator gave, with their health, and the memory of what was translated."""

from django.db import models
from django.utils import timezone


class Engine(models.Model):
    """An engine as the operator set it up, and how it has fared.

    ``key_env`` names the environment variable that holds the key: a key itself is never stored.
    ``pairs`` lists ``[source, target]`` tags where the engine cannot tell them itself; empty = it tells.
    ``settings`` holds what only its kind understands (``beam_size``, ``publishes`` …).
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
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class MemoryEntry(models.Model):
    """One segment and its translation: looked up in bulk, never shown without its origin.

    ``context_hash`` is empty for what holds in any context, which is all that an engine writes.
    ``route`` is the way of languages that the text took, joined by spaces: ``en es fr``.
    ``withdrawn_at`` is set once its story was withdrawn or its rights ended: it is then never reused.
    """

    class Origin(models.TextChoices):
        ENGINE = "engine"
        PERSON = "person"

    source_language = models.CharField(max_length=35)
    target_language = models.CharField(max_length=35)
    source_hash = models.CharField(max_length=32)
    context_hash = models.CharField(max_length=32, blank=True, default="")
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

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = "memory entries"
        constraints = [
            models.UniqueConstraint(
                fields=["source_language", "target_language", "source_hash", "context_hash"],
                name="memory_one_entry_a_segment",
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_language}→{self.target_language}: {self.source_text[:60]}"
