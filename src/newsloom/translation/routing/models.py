"""What is known of each way from one language to another, and what the operator decided about it."""

from typing import ClassVar

from django.db import models
from django.utils import timezone


class WayRecord(models.Model):
    """How a way has fared. ``languages`` is its path (``en es pt``), ``engines`` their names joined by ``+``.

    ``segments`` were judged as engines wrote them, ``held`` of them held; ``reviewed`` stood before an editor, who
    changed ``edited`` of them by ``distance`` thousandths of their letters together.
    """

    languages = models.CharField(max_length=150)
    engines = models.CharField(max_length=200)
    segments = models.BigIntegerField(default=0)
    held = models.BigIntegerField(default=0)
    reviewed = models.BigIntegerField(default=0)
    edited = models.BigIntegerField(default=0)
    distance = models.BigIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["languages", "engines"], name="way_record_once")]

    def __str__(self) -> str:
        return f"{self.languages} by {self.engines}"


class RouteRule(models.Model):
    """What the operator decided for a pair of languages about one engine, on ways through ``via`` or on all.

    ``quality``, of a statement: the percentage of sentences that come out right, in the operator's experience.
    """

    class Kind(models.TextChoices):
        PIN = "pin"
        FORBID = "forbid"
        STATE = "state"

    source_language = models.CharField(max_length=35)
    target_language = models.CharField(max_length=35)
    engine = models.CharField(max_length=64)
    via = models.CharField(max_length=80, blank=True, default="")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    quality = models.PositiveSmallIntegerField(null=True, blank=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["source_language", "target_language", "engine", "via", "kind"], name="route_rule_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.engine} {self.source_language}→{self.target_language}"
