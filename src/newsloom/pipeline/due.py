"""What is due now, and what comes later: read off the tables, for the loop that waits and for the report at its end."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Min, Q
from django.utils import timezone

from newsloom.ingest.models import Entry
from newsloom.publishing.models import Article
from newsloom.sources.models import Feed
from newsloom.stories.models import Story
from newsloom.translation.ledger.spending import write_down_left_behind

SOON = timedelta(seconds=10)
"""A run until idle waits for what is due within this; longer retries are reported, not awaited."""
MOST_REPORTED = 50


@dataclass(frozen=True, slots=True)
class Later:
    """Something that failed and is tried again after the run."""

    kind: str  # feed | entry | article
    what: str
    code: str
    message: str
    next_attempt_at: datetime | None

    def as_json(self) -> dict[str, Any]:
        when = self.next_attempt_at.isoformat() if self.next_attempt_at else None
        return {
            "kind": self.kind,
            "what": self.what,
            "code": self.code,
            "message": self.message,
            "next_attempt_at": when,
        }


def next_intake() -> datetime | None:
    """When the next request to a publisher is due."""
    return _earliest(
        Feed.objects.aggregate(first=Min("next_attempt_at"))["first"],
        Story.objects.filter(next_visit_at__isnull=False).aggregate(first=Min("next_visit_at"))["first"],
        Entry.objects.filter(next_attempt_at__isnull=False).aggregate(first=Min("next_attempt_at"))["first"],
    )


def next_text(now: datetime) -> datetime | None:
    """When the next article is to be followed or translated; now, where a story is waiting for that."""
    if Story.objects.filter(articles_due=True).exists():
        return now
    due = Article.objects.filter(next_attempt_at__isnull=False, edition__active=True)
    first: datetime | None = due.aggregate(first=Min("next_attempt_at"))["first"]
    return first


def _earliest(*moments: datetime | None) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)


def later() -> tuple[Later, ...]:
    """What failed and is tried again some time, at most fifty of each kind."""
    feeds = [
        Later("feed", feed.url, feed.error_code, feed.error_message, feed.next_attempt_at)
        for feed in Feed.objects.filter(state=Feed.State.FAILING)[:MOST_REPORTED]
    ]
    entries = [
        Later("entry", entry.url, entry.code, entry.message, entry.next_attempt_at)
        for entry in Entry.objects.filter(next_attempt_at__isnull=False).exclude(code="")[:MOST_REPORTED]
    ]
    articles = [
        Later("article", str(article.pk), article.reason_code, article.reason, article.next_attempt_at)
        for article in Article.objects.filter(~Q(reason_code=""), next_attempt_at__isnull=False)[:MOST_REPORTED]
    ]
    return (*feeds, *entries, *articles)


def make_everything_due(now: datetime) -> None:
    """Every feed, every failed entry and every page of a story younger than a week becomes due, once."""
    allowed = Feed.objects.filter(paused=False).exclude(publisher__rights_until__lte=now)
    allowed.exclude(state=Feed.State.ENDED).update(next_attempt_at=now)
    Entry.objects.filter(next_attempt_at__isnull=False).update(next_attempt_at=now)
    week = now - timedelta(days=7)
    Story.objects.filter(published_at__gt=week, withdrawn_at=None).update(next_visit_at=now)
    Article.objects.filter(next_attempt_at__isnull=False).update(next_attempt_at=now)


def void_claims() -> None:
    """Gives back what an earlier program had claimed: whoever holds the home's lock is alone."""
    write_down_left_behind(before=timezone.now())
    for rows in (Feed.objects, Entry.objects, Story.objects, Article.objects):
        rows.filter(claimed_until__isnull=False).update(claimed_until=None)
