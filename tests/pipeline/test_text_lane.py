"""Batches on their way through engines and the judge: side by side, and none held up by another."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.pipeline.tellings import stories
from tests.pipeline.textdesk import InstantEngine, claim, print_stories

from newsloom.pipeline import steps
from newsloom.pipeline.batch_size import FIRST, MOST, BatchSizes
from newsloom.pipeline.errands import Tally
from newsloom.pipeline.text_lane import LONG, TextLane
from newsloom.publishing.models import Article
from newsloom.translation.engines import registry
from newsloom.translation.engines.port import EngineConfig
from newsloom.translation.models import Engine
from newsloom.translation.translate import Desk

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 30.0


@dataclass
class Gate:
    """What the gated engines of a test wait for: texts that hold ``word`` are answered once ``opened`` is set."""

    word: str = ""
    opened: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)
    calls: list[int] = field(default_factory=list)


class GatedEngine(InstantEngine):
    """A test engine like the instant one, behind a gate."""

    def __init__(self, config: EngineConfig, gate: Gate) -> None:
        super().__init__(config)
        self._gate = gate

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        self._gate.calls.append(len(segments))
        if any(self._gate.word in segment for segment in segments):
            self._gate.reached.set()
            assert self._gate.opened.wait(PATIENCE)
        return super().translate(segments, source=source, target=target)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """A gate, and an engine behind it from English to French."""
    gate = Gate()
    monkeypatch.setitem(registry.KINDS, "gated", lambda config: GatedEngine(config, gate))
    Engine.objects.create(name="gated", kind="gated", pairs=[["en", "fr"]])
    yield gate
    gate.opened.set()


@pytest.fixture
def lane() -> Iterator[Callable[[], None]]:
    """Starts a text lane that works until the test ends."""
    desk, stop = Desk(), threading.Event()
    tallies: list[Tally] = []
    threads: list[threading.Thread] = []

    def start() -> None:
        desk.refresh()
        lane = TextLane(desk, timezone.now, tallies.append, lambda _: None, choices=steps.Choices())
        threads.append(threading.Thread(target=lane.run, args=(stop,)))
        threads[0].start()

    yield start
    stop.set()
    for thread in threads:
        thread.join()
    desk.close()


def published(at_least: int) -> bool:
    """Whether so many French articles go live within the time that a busy machine may take."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if Article.objects.filter(edition__language="fr", state=Article.State.PUBLISHED).count() >= at_least:
            return True
        time.sleep(0.05)
    return False


def long_story() -> list[str]:
    """A story of more characters than a batch takes along."""
    sentences = [sentence for telling in stories(30)[10:] for sentence in telling.english]
    assert sum(map(len, sentences)) > LONG
    return sentences


def test_a_long_article_does_not_hold_up_the_others(gate: Gate, lane: Callable[[], None]) -> None:
    endless = long_story()
    gate.word = endless[0]
    print_stories([endless, *(telling.english for telling in stories(8))], language="en", into="fr")
    lane()
    assert gate.reached.wait(PATIENCE)
    assert published(8)
    gate.opened.set()
    assert published(9)


def test_an_engine_has_its_next_batch_before_it_is_done_with_one(gate: Gate, lane: Callable[[], None]) -> None:
    tellings = stories(2 * FIRST)
    gate.word = tellings[0].english[0]
    print_stories([telling.english for telling in tellings], language="en", into="fr")
    lane()
    assert gate.reached.wait(PATIENCE)
    assert published(FIRST)
    gate.opened.set()
    assert published(2 * FIRST)


def test_a_slow_engine_holds_up_its_own_pair_only(
    gate: Gate, lane: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Gate()
    monkeypatch.setitem(registry.KINDS, "slow", lambda config: GatedEngine(config, slow))
    Engine.objects.create(name="slow", kind="slow", pairs=[["en", "es"]])
    gate.opened.set()
    print_stories([telling.english for telling in stories(12)], language="en", into="es")
    print_stories([telling.english for telling in stories(12)], language="en", into="fr", first=100)
    lane()
    assert slow.reached.wait(PATIENCE)
    assert published(24)
    slow.opened.set()


def test_a_batch_of_any_size_takes_the_same_number_of_statements(gate: Gate) -> None:
    gate.opened.set()
    print_stories([telling.english for telling in stories(26)], language="en", into="fr")
    desk = Desk()
    counts = []
    for size in (2, 24):
        claimed = claim(size)
        with CaptureQueriesContext(connection) as statements:
            tally = steps.judge(desk, steps.translate(desk, claimed, now=timezone.now()), now=timezone.now())
        assert tally.published == size
        counts.append(len(statements))
    desk.close()
    assert counts[0] == counts[1] <= 24


def test_batches_grow_with_a_fast_engine_and_shrink_with_a_slow_one() -> None:
    sizes, pair, other = BatchSizes(), ("en", 1), ("en", 2)
    for _ in range(9):
        sizes.learn(pair, articles=sizes.of(pair), seconds=0.1)
    assert sizes.of(pair) == MOST
    sizes.learn(pair, articles=MOST, seconds=600.0)
    assert sizes.of(pair) == 1
    assert sizes.of(other) == FIRST
