"""What the text lane runs on in tests and benches: stories in the database, and an engine that costs nothing."""

import html
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone
from tests.pipeline.tellings import stories

from newsloom.editions.operations import add_editions
from newsloom.pipeline import steps
from newsloom.pipeline.errands import Tally
from newsloom.pipeline.text_lane import TextLane
from newsloom.publishing import operations as publishing
from newsloom.publishing.models import Article
from newsloom.sources.models import Publisher
from newsloom.stories.blocks import Block, give_ids, to_json
from newsloom.stories.models import Story
from newsloom.translation.engines.port import Capabilities, Engine, EngineConfig
from newsloom.translation.models import MemoryEntry
from newsloom.translation.translate import Desk

PARAGRAPH = 3
"""Sentences in a paragraph."""


class InstantEngine:
    """A test engine that answers at once from what the stories' French versions say."""

    version = "1"

    def __init__(self, config: EngineConfig) -> None:
        self.name, self._pairs = config.name, config.pairs
        self._french = {
            english: french
            for story in stories(500)
            for english, french in zip(story.english, story.french, strict=True)
        }

    def capabilities(self) -> Capabilities:
        return Capabilities(self._pairs, batch_size=4096)

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        return [self._french[" ".join(segment.split())] for segment in segments]

    def close(self) -> None:
        """Nothing is held."""


def print_stories(texts: Sequence[Sequence[str]], *, language: str, into: str, first: int = 0) -> None:
    """Stories and their articles, those in ``into`` due for translation. A text begins with title and standfirst.

    :param first: the first one's number.
    """
    add_editions(languages_wanted=[language, into])
    publisher, _ = Publisher.objects.get_or_create(name="The Quay", rights="full")
    now = timezone.now()
    Story.objects.bulk_create(_story(publisher, language, number, text) for number, text in enumerate(texts, first))
    desk = Desk()
    steps.follow(desk, now=now, most=len(texts))
    desk.close()


def _story(publisher: Publisher, language: str, number: int, text: Sequence[str]) -> Story:
    title, standfirst, *sentences = text
    paragraphs = [" ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)]
    blocks = [Block("", "paragraph", text=each, html=html.escape(each, quote=False)) for each in paragraphs]
    now = timezone.now()
    return Story(
        publisher=publisher,
        language=language,
        url=f"https://quay.example/{number}",
        address_key=str(number),
        section="news",
        title=title,
        standfirst=standfirst,
        blocks=to_json(give_ids(blocks)),
        published_at=now,
        updated_at=now,
        admitted_at=now,
        content_hash=str(number),
    )


@dataclass
class Timed:
    """An engine with a record of when it was at work: spans of monotonic seconds."""

    engine: Engine
    spans: list[tuple[float, float]] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def version(self) -> str:
        return self.engine.version

    def capabilities(self) -> Capabilities:
        return self.engine.capabilities()

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        began = time.monotonic()
        try:
            return self.engine.translate(segments, source=source, target=target)
        finally:
            self.spans.append((began, time.monotonic()))

    def close(self) -> None:
        self.engine.close()

    def busy(self) -> float:
        """Seconds in which at least one call was under way."""
        seconds = end = 0.0
        for began, ended in sorted(self.spans):
            seconds += max(0.0, ended - max(began, end))
            end = max(end, ended)
        return seconds


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds that a run of the text lane took, and until the first article was settled; CPU seconds of the process."""

    wall: float
    first: float
    cpu: float


def settle_all(desk: Desk, articles: int) -> Run:
    """Runs the text lane until so many articles are published or held."""
    stop, settled, moments = threading.Event(), 0, list[float]()

    def count(tally: Tally) -> None:
        nonlocal settled
        if tally.published + tally.held:
            settled += tally.published + tally.held
            moments.append(time.monotonic())
        if settled >= articles:
            stop.set()

    lane = TextLane(desk, timezone.now, count, lambda _: None, choices=steps.Choices())
    began, cpu = time.monotonic(), time.process_time()
    lane.run(stop)
    return Run(moments[-1] - began, moments[0] - began, time.process_time() - cpu)


def claim(most: int) -> list[Article]:
    """The next articles that are due, as the text lane claims them."""
    return publishing.claim_articles(now=timezone.now(), most=lambda _: most)


def start_anew() -> None:
    """As before anything was translated."""
    MemoryEntry.objects.all().delete()
    Article.objects.all().delete()
    Story.objects.all().delete()
