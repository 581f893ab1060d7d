"""How the installation is doing, in one value: what ``newsloom status`` prints."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from django.db.models import Count, F

from newsloom.ingest.models import Entry
from newsloom.publishing.models import Article
from newsloom.sources import queries as sources
from newsloom.sources.models import Feed
from newsloom.stories.models import Story
from newsloom.translation import queries
from newsloom.translation.ledger.queries import BudgetStanding, budgets

LATENCY_OVER = timedelta(hours=24)
MOST_TROUBLES = 100


@dataclass(frozen=True, slots=True)
class FeedStatus:
    """A feed's health. ``state``: ok, failing, ended; a paused feed keeps the state it had."""

    url: str
    publisher: str
    state: str
    paused: bool
    error_code: str
    error_message: str
    last_attempt_at: datetime | None
    next_attempt_at: datetime | None

    def as_json(self) -> dict[str, Any]:
        error = {"code": self.error_code, "message": self.error_message} if self.error_code else None
        return {
            "url": self.url,
            "publisher": self.publisher,
            "state": self.state,
            "paused": self.paused,
            "error": error,
            "last_attempt_at": _iso(self.last_attempt_at),
            "next_attempt_at": _iso(self.next_attempt_at),
        }


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """An engine's health. ``circuit``: closed = it works, open = it rests, half-open = it is about to be tried."""

    name: str
    circuit: str
    failures: int
    error_message: str
    next_attempt_at: datetime | None

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "circuit": self.circuit,
            "failures": self.failures,
            "error": self.error_message or None,
            "next_attempt_at": _iso(self.next_attempt_at),
        }


@dataclass(frozen=True, slots=True)
class Trouble:
    """An entry that did not become a story, or an article that is held, waits, fails or lags, with the reason."""

    kind: str
    what: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Latency:
    """Seconds from a publisher's date to live, over the articles that went live in the last day."""

    articles: int
    median: float
    longest: float


@dataclass(frozen=True, slots=True)
class Status:
    """Feeds, entries, stories, articles by edition and state, and how fast news go live."""

    feeds: tuple[FeedStatus, ...]
    entries: dict[str, int]
    stories: int
    withdrawn: int
    duplicates: int
    articles: dict[str, dict[str, int]]
    troubles: tuple[Trouble, ...]
    latency: Latency | None
    engines: tuple[EngineStatus, ...] = ()
    budgets: tuple[BudgetStanding, ...] = ()

    def as_json(self) -> dict[str, Any]:
        latency = self.latency and {
            "articles": self.latency.articles,
            "median_seconds": round(self.latency.median, 1),
            "longest_seconds": round(self.latency.longest, 1),
        }
        return {
            "feeds": [feed.as_json() for feed in self.feeds],
            "entries": self.entries,
            "stories": self.stories,
            "withdrawn": self.withdrawn,
            "duplicates": self.duplicates,
            "articles": self.articles,
            "troubles": [
                {"kind": one.kind, "what": one.what, "code": one.code, "message": one.message} for one in self.troubles
            ],
            "latency": latency,
            "engines": [engine.as_json() for engine in self.engines],
            "budgets": [
                {
                    "engine": budget.engine or None,
                    "period": budget.period,
                    "unit": budget.unit,
                    "percent": budget.percent,
                    "level": budget.level,
                    "turns": budget.turns.isoformat(),
                }
                for budget in self.budgets
            ],
        }


def read_status(now: datetime) -> Status:
    """The state of everything, in a fixed number of queries."""
    return Status(
        feeds=tuple(_feed(feed) for feed in sources.feeds()),
        entries=dict(Entry.objects.order_by().values_list("state").annotate(Count("pk"))),
        stories=Story.objects.filter(withdrawn_at=None).count(),
        withdrawn=Story.objects.exclude(withdrawn_at=None).count(),
        duplicates=Story.objects.filter(withdrawn_at=None).exclude(duplicate_of=None).count(),
        articles=_articles(),
        troubles=_troubles(),
        latency=_latency(now),
        engines=tuple(_engine(engine, now) for engine in queries.engines(only_enabled=True)),
        budgets=tuple(budgets(now)),
    )


def _feed(feed: Feed) -> FeedStatus:
    return FeedStatus(
        url=feed.url,
        publisher=feed.publisher.name,
        state=feed.state,
        paused=feed.paused,
        error_code=feed.error_code,
        error_message=feed.error_message,
        last_attempt_at=feed.last_attempt_at,
        next_attempt_at=feed.next_attempt_at,
    )


def _engine(engine: queries.EngineHealth, now: datetime) -> EngineStatus:
    return EngineStatus(
        name=engine.config.name,
        circuit=engine.circuit.state(now),
        failures=engine.failures,
        error_message=engine.fault.message if engine.fault else "",
        next_attempt_at=engine.next_attempt_at,
    )


def _articles() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    active = Article.objects.filter(edition__active=True).order_by("edition__position", "edition")
    for language, state, count in active.values_list("edition__language", "state").annotate(Count("pk")):
        found.setdefault(language, {})[state] = count
    return found


def _troubles() -> tuple[Trouble, ...]:
    entries = Entry.objects.exclude(code="").order_by("-pk")[:MOST_TROUBLES]
    state = Article.State
    articles = (
        Article.objects.filter(state__in=[state.HELD, state.WAITING, state.TRANSLATING, state.UPDATING])
        .exclude(reason_code="")
        .order_by()
        .values_list("state", "edition__language", "source_language", "reason_code", "reason")
        .annotate(Count("pk"))
    )
    return (
        *(Trouble("entry", entry.url, entry.code, entry.message) for entry in entries),
        *(
            Trouble(kind, f"{count} from {source} to {target}", code, reason)
            for kind, target, source, code, reason, count in articles[:MOST_TROUBLES]
        ),
    )


def _latency(now: datetime) -> Latency | None:
    recent = Article.objects.filter(published_at__gt=now - LATENCY_OVER, story_published_at__gt=now - LATENCY_OVER)
    waits = [
        wait.total_seconds()
        for wait in recent.annotate(wait=F("published_at") - F("story_published_at"))
        .order_by("-published_at")
        .values_list("wait", flat=True)[:1000]
    ]
    return Latency(len(waits), median(waits), max(waits)) if waits else None


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
