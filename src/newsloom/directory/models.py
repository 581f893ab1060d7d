from typing import ClassVar

from django.db import models
from django.utils.translation import pgettext_lazy


class Topic(models.Model):
    """An entry of the directory. Its names stand in ``names``, a preferred one a language and any variants."""

    class Kind(models.TextChoices):
        FIGURE = "figure", pgettext_lazy("topic", "Figure")
        ENTERPRISE = "enterprise", pgettext_lazy("topic", "Enterprise")
        PRODUCT = "product", pgettext_lazy("topic", "Product")
        HERITAGE = "heritage", pgettext_lazy("topic", "Heritage")
        LOCALITY = "locality", pgettext_lazy("topic", "Locality")

    kind = models.CharField(max_length=12, choices=Kind.choices)
    slug = models.SlugField(max_length=120, unique=True)
    created_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering: ClassVar = ["slug"]

    def __str__(self) -> str:
        return self.slug


class TopicName(models.Model):
    """What a topic is called in a language: the name to write, or a variant that is met and accepted."""

    class Kind(models.TextChoices):
        PREFERRED = "preferred"
        VARIANT = "variant"

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="names")
    language = models.CharField(max_length=35)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.PREFERRED)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering: ClassVar = ["topic", "language", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["topic", "language", "name"], name="topic_name_once"),
            models.UniqueConstraint(
                fields=["topic", "language"],
                name="topic_one_preferred_name",
                condition=models.Q(kind="preferred"),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["language", "name"], name="topic_by_name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"
