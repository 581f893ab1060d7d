"""What each caller may see, as queries that need one statement a page."""

from datetime import datetime

from django.db.models import Q, QuerySet

from newsloom.api.callers import Caller
from newsloom.editions.models import Edition
from newsloom.publishing.models import Article
from newsloom.stories.models import Story

State = Article.State

_LIVE = Q(state__in=Article.READABLE, edition__active=True, story__withdrawn_at=None)
_WITHDRAWN = Q(state=State.WITHDRAWN) | Q(story__withdrawn_at__isnull=False)
_WAS_LIVE = Q(published_at__isnull=False)


def editions(caller: Caller) -> QuerySet[Edition]:
    every = Edition.objects.all()
    return every if caller.is_editor else every.filter(active=True)


def stories(caller: Caller) -> QuerySet[Story]:
    """Editors see every story; readers those that stand at their publisher and are not told twice."""
    every = Story.objects.select_related("publisher").order_by("-pk")
    return every if caller.is_editor else every.filter(withdrawn_at=None, duplicate_of=None)


def withdrawn_stories() -> QuerySet[Story]:
    return Story.objects.filter(withdrawn_at__isnull=False)


def articles(caller: Caller) -> QuerySet[Article]:
    """Editors see every article; readers the live ones of the open editions."""
    every = _every_article()
    return every if caller.is_editor else every.filter(_LIVE)


def withdrawn_articles() -> QuerySet[Article]:
    """Articles that readers once saw and that are withdrawn: what is left of them is a tombstone."""
    return _every_article().filter(_WITHDRAWN, _WAS_LIVE)


def _every_article() -> QuerySet[Article]:
    return Article.objects.select_related("edition", "story__publisher").defer("draft", "story__blocks").order_by("-pk")


def withdrawn_at(article: Article) -> datetime:
    """When an article that was once live was withdrawn."""
    at = article.story.withdrawn_at or article.updated_at or article.published_at
    if at is None:
        raise ValueError(f"article {article.pk} was never live")
    return at
