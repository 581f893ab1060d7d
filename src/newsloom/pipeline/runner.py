"""The steps on one machine: one thread talks to publishers, one turns stories into articles, until idle or for ever."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connections
from django.utils import timezone

from newsloom.config.home import HIDDEN, MEMORY_DAYS, SHOWN_IN_SOURCE, Home
from newsloom.foundation.http import Client, Limits
from newsloom.ingest.models import Entry
from newsloom.ingest.robots import Robots
from newsloom.pipeline import due, steps
from newsloom.pipeline.errands import Reach, Tally
from newsloom.pipeline.intake import Intake
from newsloom.pipeline.lock import alone
from newsloom.pipeline.progress import Progress, RunSummary, pending
from newsloom.pipeline.text_lane import TextLane
from newsloom.publishing.models import Article
from newsloom.translation.translate import Desk, open_desk

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
TICK = 0.2


class Runner:
    """The pipeline of one home. Made by `open_runner`."""

    def __init__(
        self,
        reach: Reach,
        desk: Desk,
        *,
        clock: Clock,
        report: Callable[[Progress], None] | None,
        choices: steps.Choices,
        memory_lasts: timedelta = timedelta(days=MEMORY_DAYS),
    ) -> None:
        self._reach, self._desk, self._clock, self._report = reach, desk, clock, report
        self._choices, self._memory_lasts = choices, memory_lasts
        self._tally, self._counting = Tally(), threading.Lock()
        self._stop, self._failure = threading.Event(), threading.Event()
        self._failed: BaseException | None = None
        self._text: TextLane | None = None
        self._under_way = 0

    def run(self, stop: threading.Event) -> None:
        """Works until ``stop`` is set."""
        self._work(stop.is_set)

    def run_until_idle(self, *, make_due: bool = False) -> RunSummary:
        """Works until nothing is due within ten seconds.

        :param make_due: first make every feed, and every story younger than a week, due once.
        """
        began, self._tally = time.monotonic(), Tally()
        if make_due:
            due.make_everything_due(self._clock())
        self._work(self._idle)
        return RunSummary(
            tally=self._tally,
            waiting=Article.objects.filter(state=Article.State.WAITING, edition__active=True).count(),
            refused=Entry.objects.filter(state=Entry.State.REFUSED).count(),
            later=due.later(),
            seconds=time.monotonic() - began,
        )

    def _work(self, finished: Callable[[], bool]) -> None:
        self._stop.clear()
        self._text = TextLane(self._desk, self._clock, self._count, self._look_about, choices=self._choices)
        text = threading.Thread(target=self._guarded(self._text), name="text", daemon=True)
        text.start()
        intake = Intake(self._reach)
        try:
            while not (self._failure.is_set() or finished()):
                now = self._clock()
                intake.start_due(now)
                self._count(intake.collect(now, patience=TICK))
                self._under_way = intake.under_way
                self._tell()
                if not intake.under_way:
                    self._failure.wait(TICK)
        finally:
            self._stop.set()
            intake.close()
            text.join()
        if self._failed is not None:
            raise self._failed

    def _idle(self) -> bool:
        horizon = self._clock() + due.SOON
        if self._under_way or self._text is None or self._text.busy:
            return False
        return not any(moment and moment <= horizon for moment in (due.next_intake(), due.next_text(self._clock())))

    def _look_about(self, now: datetime) -> None:
        """Takes up engines that were added or removed, ends rights, and lets go of what a memory may no longer keep."""
        self._desk.refresh()
        self._count(steps.expire_rights(now=now))
        steps.purge_memory(now=now, after=self._memory_lasts)
        steps.take_up_waiting(self._desk, now=now)

    def _guarded(self, lane: TextLane) -> Callable[[], None]:
        """A bug in a lane ends the run with its own traceback, instead of leaving half a pipeline."""

        def guarded() -> None:
            try:
                lane.run(self._stop)
            except BaseException as error:
                self._failed = error
                self._failure.set()
            finally:
                connections.close_all()

        return guarded

    def _count(self, tally: Tally) -> None:
        with self._counting:
            self._tally += tally

    def _tell(self) -> None:
        if self._report is not None:
            entries, articles = pending(self._clock())
            self._report(Progress(self._tally, entries, articles, self._under_way))


@contextmanager
def open_runner(
    home: Home,
    *,
    allow: frozenset[str] | None = None,
    limits: Limits | None = None,
    clock: Clock = timezone.now,
    report: Callable[[Progress], None] | None = None,
) -> Iterator[Runner]:
    """A runner that is alone on its home; what an earlier one had claimed is given back.

    :param allow: hosts, addresses and networks that may be fetched although they are private; None: the home's own.
    :param limits: how far a fetch may go; None: the client's own.
    :param report: called a few times a second with how far the run has come.
    :raises ConfigurationError: ``runner-busy``.
    """
    reachable = home.fetch_allow if allow is None else allow
    with alone(home.lock_file), Client(allow=reachable, limits=limits) as client:
        due.void_claims()
        desk = open_desk(now=clock)
        try:
            reach = Reach(client, Robots(client.fetch), clock)
            yield Runner(
                reach,
                desk,
                clock=clock,
                report=report,
                choices=steps.Choices(home.held_block == SHOWN_IN_SOURCE, home.unsettled == HIDDEN),
                memory_lasts=timedelta(days=home.memory_days),
            )
        finally:
            desk.close()
