"""A whole installation in a test: a publisher's server, an engine, a home, and a clock that can be moved."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from tests.engines.phrasebook import PhrasebookEngine
from tests.press.server import Press

from newsloom.config.home import Home, read_home
from newsloom.editions.operations import add_editions
from newsloom.foundation.http import Limits
from newsloom.pipeline.progress import RunSummary
from newsloom.pipeline.runner import open_runner
from newsloom.publishing.models import Article
from newsloom.sources.models import Feed
from newsloom.sources.operations import add_feed
from newsloom.translation.models import Engine
from newsloom.translation.operations import add_engine

LOOPBACK = frozenset({"127.0.0.1"})
IMPATIENT = Limits(total=4.0, connect=2.0, read=2.0)


@dataclass
class Installation:
    """What a test works with; ``passed`` moves the clock of every later run."""

    press: Press
    engine: PhrasebookEngine
    home: Home
    passed: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        return timezone.now() + self.passed

    def add(self, *languages: str, feed: str = "rss.xml", rights: str = "full", publisher: str = "") -> list[Feed]:
        """Adds the press's feeds of these languages."""
        return [
            add_feed(url=self.press.feed(tag, feed), now=self.now(), rights=rights, publisher=publisher)
            for tag in languages
        ]

    def run(self, *, make_due: bool = False) -> RunSummary:
        """Runs the pipeline until it is idle."""
        with open_runner(self.home, allow=LOOPBACK, limits=IMPATIENT, clock=self.now) as runner:
            return runner.run_until_idle(make_due=make_due)

    def article(self, key: str, edition: str) -> Article:
        """The article of a story of the press, known by its key, in an edition."""
        return Article.objects.select_related("edition", "story").get(
            story__url__endswith=f"/{key}.html", edition__language=edition
        )


@pytest.fixture
def phrasebook() -> Iterator[PhrasebookEngine]:
    with PhrasebookEngine() as running:
        yield running


@pytest.fixture
def installation(transactional_db: None, press: Press, phrasebook: PhrasebookEngine, tmp_path: Path) -> Installation:
    """Editions in English, French and Vietnamese, and an engine from English to French; no feed yet."""
    add_editions(languages_wanted=["en", "fr", "vi"])
    Engine.objects.create(name="apertium", kind="apertium", enabled=False)  # whatever this machine has, we do without
    add_engine(kind="libretranslate", name="phrasebook", url=phrasebook.url)
    phrasebook.seen.clear()
    for number, printed in enumerate(press.articles):
        printed.published = printed.modified = timezone.now().replace(microsecond=0) - timedelta(minutes=7 * number)
    return Installation(press, phrasebook, replace(read_home(), path=tmp_path))
