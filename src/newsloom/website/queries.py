"""Reads of the site's lists: a page of them in one statement, all rails of a page in two."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import F, Q, QuerySet

from newsloom.editions.models import Edition
from newsloom.editions.sections import SECTIONS
from newsloom.publishing import queries as articles
from newsloom.publishing.models import Article
from newsloom.website.teasers import Teaser, teaser

_SHOWN = (
    "title",
    "standfirst",
    "slug",
    "section",
    "lead_picture",
    "story_published_at",
    "updated_at",
    "edition__language",
    "story",
    "publisher__name",
)
"""What a teaser shows; articles carry bodies that lists must not read."""

Place = tuple[datetime, int]
"""Where a list goes on: the story's time and the article's id of the last one shown."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which of an edition's stories a list shows: all of them where nothing is named.

    :param publisher: its id; 0 for all.
    :param day: in UTC.
    :param since: published then or later.
    """

    section: str = ""
    publisher: int = 0
    day: date | None = None
    since: datetime | None = None


ALL = Selection()


def _listed(edition: Edition) -> QuerySet[Article]:
    return articles.readable(edition).select_related("edition", "publisher").only(*_SHOWN)


def latest(edition: Edition, *, limit: int, selection: Selection = ALL, before: Place | None = None) -> list[Teaser]:
    """A page of an edition's stories, newest first."""
    rows = _selected(_listed(edition), selection)
    if before is not None:
        when, pk = before
        older = Q(story_published_at__lt=when) | Q(story_published_at=when, pk__lt=pk)
        rows = rows.filter(older, story_published_at__lte=when)  # the bound is what an index can seek by
    return [teaser(row) for row in rows[:limit]]


def _selected(rows: QuerySet[Article], selection: Selection) -> QuerySet[Article]:
    if selection.section:
        rows = rows.filter(section=selection.section)
    if selection.publisher:
        rows = rows.filter(publisher=selection.publisher)
    if selection.day:
        begins = _midnight(selection.day)
        rows = rows.filter(story_published_at__gte=begins, story_published_at__lt=begins + timedelta(days=1))
    if selection.since:
        rows = rows.filter(story_published_at__gte=selection.since)
    return rows


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def days_beside(edition: Edition, day: date) -> tuple[datetime | None, datetime | None]:
    """A moment of the nearest day before with a story, and of the nearest after; two looks into an index."""
    times = articles.readable(edition).values_list("story_published_at", flat=True)
    begins = _midnight(day)
    before = times.filter(story_published_at__lt=begins).first()
    after = times.filter(story_published_at__gte=begins + timedelta(days=1)).reverse().first()
    return before, after


def rails(edition: Edition, *, each: int) -> dict[str, list[Teaser]]:
    """The newest stories of every section, by its key; sections without a story have an empty list.

    Two statements: one finds the articles, a limited walk of the index a section, the other reads them.
    """
    found: dict[str, list[Teaser]] = {section.key: [] for section in SECTIONS}
    chosen = _newest_of_each(edition, list(found), each)
    for row in _listed(edition).filter(pk__in=chosen) if chosen else ():
        found[row.section].append(teaser(row))
    return found


def _newest_of_each(edition: Edition, sections: Sequence[str], each: int) -> list[int]:
    """Ids of each section's newest articles.

    A union of limited queries, each in a FROM of its own: Django's union() cannot limit its parts on SQLite.
    """
    parts: list[str] = []
    values: list[Any] = []
    for key in sections:
        limited = articles.readable(edition).filter(section=key).values_list("pk", flat=True)[:each]
        sql, bound = limited.query.sql_with_params()
        parts.append(f"SELECT * FROM ({sql}) AS s{len(parts)}")  # noqa: S608 (made of Django's own SQL)
        values += bound
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return [pk for (pk,) in cursor.fetchall()]


def was_withdrawn(story_id: int) -> bool:
    """Whether a story was taken from readers who had it."""
    return Article.objects.filter(story=story_id, state=Article.State.WITHDRAWN, published_at__isnull=False).exists()


def withdrawn_since(edition: Edition, since: datetime, *, limit: int, selection: Selection = ALL) -> list[Article]:
    """The articles that were taken from an edition's readers lately: of each a number and two dates, nothing else."""
    gone = _selected(articles.withdrawn_since(edition, since), selection)
    return list(gone.only("pk", "story_published_at", "updated_at")[:limit])


def of_story(story_id: int) -> list[Article]:
    """A story's articles that readers of active editions may see, in the editions' order."""
    return list(
        Article.objects.filter(
            story=story_id, story__withdrawn_at=None, state__in=Article.READABLE, edition__active=True
        )
        .select_related("edition", "publisher", "story")
        .only(*_SHOWN, "source_language", "route", "story__url", "story__withdrawn_at")
        .order_by(F("edition__position"), "edition_id")
    )


def addressed(first_story: int, end_story: int) -> list[Article]:
    """The articles of a range of stories that readers of active editions may see, those of a story together."""
    return list(
        Article.objects.filter(
            story__gte=first_story, story__lt=end_story, state__in=Article.READABLE, edition__active=True
        )
        .select_related("edition")
        .only("slug", "story", "updated_at", "edition__language")
        .order_by("story_id", "edition_id")
    )
