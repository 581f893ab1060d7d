"""Reads of articles: what readers may see, and what machines and editors ask for."""

from datetime import datetime

from django.db.models import Q, QuerySet

from newsloom.editions.models import Edition
from newsloom.publishing.models import Article

State = Article.State


def readable(edition: Edition) -> QuerySet[Article]:
    """The articles that readers of an edition may see, newest story first. Without their bodies: lists need none."""
    return (
        Article.objects.filter(edition=edition, state__in=Article.READABLE)
        .select_related("edition", "story__publisher")
        .defer("document", "verdict", "story__blocks")
        .order_by("-story_published_at", "-pk")
    )


def latest(
    edition: Edition, *, limit: int, section: str | None = None, before: tuple[datetime, int] | None = None
) -> list[Article]:
    """A page of an edition's readable articles, newest story first.

    :param before: the story's time and the id of the last article of the page before (keyset paging).
    """
    articles = readable(edition)
    if section is not None:
        articles = articles.filter(section=section)
    if before is not None:
        when, pk = before
        articles = articles.filter(Q(story_published_at__lt=when) | Q(story_published_at=when, pk__lt=pk))
    return list(articles[:limit])


def find(pk: int) -> Article | None:
    """An article in any state, with its story, publisher and edition."""
    return Article.objects.select_related("edition", "story__publisher").filter(pk=pk).first()


def other_editions(article: Article) -> list[Article]:
    """The same story where readers of other active editions may see it, in the editions' order, this one included."""
    return list(
        Article.objects.filter(story=article.story_id, state__in=Article.READABLE, edition__active=True)
        .select_related("edition")
        .defer("document", "verdict")
        .order_by("edition__position", "edition_id")
    )
