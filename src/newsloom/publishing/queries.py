"""Reads of articles that readers may see."""

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from newsloom.editions.models import Edition
from newsloom.publishing.models import Article

_STATES = ", ".join(f"'{state}'" for state in Article.READABLE)
READABLE = RawSQL(f'"newsloom_publishing_article"."state" IN ({_STATES})', (), BooleanField())  # noqa: S611
"""The condition of the partial indexes of readable articles.

SQLite takes such an index only where its condition stands literally in the query; as bound values it walks all
articles of the edition and sorts them.
"""


def readable(edition: Edition) -> QuerySet[Article]:
    """The articles that readers of an edition may see, newest story first."""
    return Article.objects.filter(READABLE, edition=edition).order_by("-story_published_at", "-pk")


def find(pk: int) -> Article | None:
    """An article in any state, with its story, publisher and edition."""
    return Article.objects.select_related("edition", "publisher", "story__publisher").filter(pk=pk).first()
