"""The ledger's tables. Money stands in ten-billionths of the currency (`amounts`)."""

from typing import ClassVar

from django.db import models
from django.utils import timezone


class LedgerLine(models.Model):
    """What one engine was sent on one day, from one language to another, for one publisher.

    ``characters`` counts all that was sent, what an engine then failed on included (``failed_characters`` of them).
    ``saved_*`` is what the memory answered in the engine's place. ``publisher_id`` 0: nobody's text.
    """

    day = models.DateField()
    engine = models.CharField(max_length=200)
    source_language = models.CharField(max_length=35)
    target_language = models.CharField(max_length=35)
    publisher_id = models.BigIntegerField(default=0)
    characters = models.BigIntegerField(default=0)
    failed_characters = models.BigIntegerField(default=0)
    segments = models.BigIntegerField(default=0)
    calls = models.BigIntegerField(default=0)
    milliseconds = models.BigIntegerField(default=0)
    cost = models.BigIntegerField(default=0)
    saved_characters = models.BigIntegerField(default=0)
    saved_segments = models.BigIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["day", "engine", "source_language", "target_language", "publisher_id"], name="ledger_one_line"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.engine} {self.source_language}→{self.target_language}: {self.characters}"


class Budget(models.Model):
    """A limit that an engine, or all of them together, do not pass in a day or month.

    ``engine`` is empty for all. ``amount`` and ``spent`` are characters or ten-billionths of the currency, by
    ``unit``. ``spent`` counts from the day ``since``, with what is under way: it is the number that is locked and
    compared, and always equals the ledger's sum plus the open reservations.
    """

    class Period(models.TextChoices):
        DAY = "day"
        MONTH = "month"

    class Unit(models.TextChoices):
        CHARACTERS = "characters"
        MONEY = "money"

    engine = models.CharField(max_length=64, blank=True, default="")
    period = models.CharField(max_length=8, choices=Period.choices)
    unit = models.CharField(max_length=12, choices=Unit.choices)
    amount = models.BigIntegerField()
    spent = models.BigIntegerField(default=0)
    since = models.DateField()
    changed_at = models.DateTimeField(default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["engine", "period", "unit"], name="budget_once"),
            models.CheckConstraint(condition=models.Q(amount__gte=0, spent__gte=0), name="budget_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.engine or 'all'}: {self.amount} {self.unit} a {self.period}"


class Reservation(models.Model):
    """What was counted as spent before it was sent. It ends with the outcome, in the write that keeps the outcome.

    One that is left behind by a program that died is written into the ledger: its texts may have been sent.
    ``parts`` lists ``[publisher_id, characters, segments]``; ``price`` is in ten-thousandths, for a million characters.
    """

    engine = models.CharField(max_length=64)
    source_language = models.CharField(max_length=35)
    target_language = models.CharField(max_length=35)
    day = models.DateField()
    parts = models.JSONField()
    characters = models.BigIntegerField()
    price = models.BigIntegerField()
    made_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.engine}: {self.characters} under way"
