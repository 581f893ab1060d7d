"""The demo: three sample publishers, six editions, and the real pipeline between them. Needs Django set up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from newsloom.config.database import migrate
from newsloom.config.home import Home
from newsloom.demo.publishers.server import RunningPublishers, serve
from newsloom.editions.operations import add_editions
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.pipeline.progress import Progress
from newsloom.pipeline.runner import Runner, open_runner
from newsloom.publishing.models import Article
from newsloom.sources.operations import add_feed
from newsloom.stories.models import Story
from newsloom.translation.operations import discover_apertium
from newsloom.translation.queries import engines
from newsloom.translation.routes import missing_engine_advice

EDITIONS = ("vi", "en", "fr", "es", "pt", "ca")
LOOPBACK = "127.0.0.1"
READ_IN = ("fr", "en")
"""The language in which a foreign publisher's stories are shown, and the one for stories in that language."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the demo has brought: stories, and their articles in all editions."""

    stories: int
    source_articles: int
    machine_articles: int
    held: int
    waiting: int

    def as_json(self) -> dict[str, int]:
        return {
            "stories": self.stories,
            "source_articles": self.source_articles,
            "machine_articles": self.machine_articles,
            "held": self.held,
            "waiting": self.waiting,
        }


@dataclass(frozen=True, slots=True)
class Journey:
    """The publisher's language and the reader's, as on the platform's own pages: Vietnamese to French."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """How many stories made a journey, how many set out on it, and the newest that readers see."""

    live: int
    all: int
    newest: Article | None


@dataclass(frozen=True, slots=True)
class Show:
    """A demo that is set up: its runner, its publishers, and whether there is an engine."""

    runner: Runner
    publishers: RunningPublishers
    has_engine: bool


@contextmanager
def open_show(home: Home, now: datetime, report: Callable[[Progress], None]) -> Iterator[Show]:
    """Makes the database, starts the publishers, adds their feeds; everything ends with the block."""
    migrate()
    add_editions(languages_wanted=EDITIONS)
    discover_apertium()
    with serve(host=LOOPBACK, start=now) as publishers:
        for feed in publishers.feeds:
            add_feed(
                url=feed.url,
                now=now,
                publisher=feed.publisher,
                language=feed.language,
                rights=feed.rights,
                section_map=feed.section_map,
            )
        with open_runner(home, allow=frozenset({LOOPBACK}), report=report) as runner:
            yield Show(runner, publishers, has_engine=bool(engines(only_enabled=True)))


def read_counts() -> Counts:
    """How many stories and articles there are now."""
    by_state = dict(Article.objects.order_by().values_list("state").annotate(Count("pk")))
    live = Article.objects.filter(state__in=Article.READABLE)
    routes = list(live.values_list("route", flat=True))
    return Counts(
        stories=Story.objects.filter(withdrawn_at=None, duplicate_of=None).count(),
        source_articles=sum(not route for route in routes),
        machine_articles=sum(bool(route) for route in routes),
        held=by_state.get(Article.State.HELD, 0),
        waiting=by_state.get(Article.State.WAITING, 0),
    )


def missing_engines() -> list[str]:
    """A sentence for each source language that waits: how many articles, for which editions, and what brings one."""
    waiting = Article.objects.filter(state=Article.State.WAITING).order_by("source_language", "edition__position")
    wanted: dict[str, dict[str, int]] = {}
    pairs = waiting.values_list("source_language", "edition__language").annotate(Count("pk"))
    for source, target, count in pairs:
        wanted.setdefault(source, {})[target] = count
    return [
        f"{sum(counts.values())} articles from {source} to {', '.join(counts)}. "
        + missing_engine_advice(source, next(iter(counts)))
        for source, counts in wanted.items()
    ]


def journey(language: str) -> Journey | None:
    """The journey of a language's stories; None where this is no language."""
    try:
        source = languages.normalise(language)
    except RefusedError:
        return None
    return Journey(source, next(target for target in READ_IN if target != languages.base(source)))


def arrival(way: Journey) -> Arrival:
    """What has become of a journey's stories."""
    articles = Article.objects.filter(source_language=way.source, edition__language=way.target)
    live = articles.filter(state__in=Article.READABLE)
    return Arrival(live.count(), articles.count(), live.order_by("-story__published_at", "-pk").first())
