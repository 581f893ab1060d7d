"""How far a run has come, for whoever shows it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsloom.ingest.models import Entry
from newsloom.pipeline.due import Later
from newsloom.pipeline.errands import Tally
from newsloom.publishing.models import Article
from newsloom.stories.models import Story


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts since the run began, and what is still before it."""

    tally: Tally
    pending_entries: int
    pending_articles: int
    under_way: int


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run did, and what it left for later. ``waiting`` counts all articles that wait for an engine."""

    tally: Tally
    waiting: int
    refused: int
    later: tuple[Later, ...]
    seconds: float

    def as_json(self) -> dict[str, Any]:
        return {
            "polled": self.tally.polled,
            "entries": self.tally.entries,
            "stories_new": self.tally.stories_new,
            "stories_revised": self.tally.stories_revised,
            "stories_withdrawn": self.tally.stories_withdrawn,
            "published": self.tally.published,
            "held": self.tally.held,
            "waiting": self.waiting,
            "refused": self.refused,
            "later": [one.as_json() for one in self.later],
            "seconds": round(self.seconds, 2),
        }


def pending(now: datetime) -> tuple[int, int]:
    """Entries to read and articles to translate that are due now."""
    entries = Entry.objects.filter(next_attempt_at__lte=now).count()
    articles = Article.objects.filter(next_attempt_at__lte=now).count()
    return entries, articles + Story.objects.filter(articles_due=True).count()
