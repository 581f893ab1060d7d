"""The text lane: claimed articles through engines and the judge, several batches at once.

An engine works outside of Python. While it has one batch, the next is cut, looked up and prepared, so that it never
waits, and the one before is judged and written. Batches of other pairs go beside: a slow engine holds up its own.
"""

import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connections

from newsloom.pipeline import steps
from newsloom.pipeline.batch_size import BatchSizes, Pair
from newsloom.pipeline.errands import Tally
from newsloom.publishing import operations as publishing
from newsloom.publishing.models import Article
from newsloom.translation.translate import Desk

DRAFTERS = 3
"""Batches with engines at once."""
PER_PAIR = 2
"""Of one pair of languages: the one that the engine has, and the next."""
MOST_UNJUDGED = 3
"""Batches that wait for the judge before no more are claimed."""
LONG = 20_000
"""Characters from which an article goes alone: others of its batch do not wait for it."""
FOLLOWED = 24
"""Stories followed before the lane looks at its batches again."""
TICK = 0.2
LOOK_ABOUT = 15.0
"""Seconds between two looks at whether an engine was added or removed, rights have ended, or a memory is to go."""
RENEW = publishing.LEASE.total_seconds() / 4


@dataclass(frozen=True, slots=True)
class _Batch:
    """Claimed articles of one pair that a drafter has."""

    articles: Sequence[Article]
    drafter: ThreadPoolExecutor
    alone: bool

    @property
    def pair(self) -> Pair:
        return pair_of(self.articles[0])


@dataclass(frozen=True, slots=True)
class _Drafted:
    translated: Sequence[steps.Translated]
    seconds: float


def pair_of(article: Article) -> Pair:
    return article.source_language, article.edition_id


class TextLane:
    """Follows stories and keeps batches under way. Run by one thread.

    :param count: told of every batch that was settled.
    :param look_about: what is done now and then between batches.
    """

    def __init__(
        self,
        desk: Desk,
        clock: Callable[[], datetime],
        count: Callable[[Tally], None],
        look_about: Callable[[datetime], None],
        *,
        choices: steps.Choices,
    ) -> None:
        self._desk, self._clock, self._count, self._look_about = desk, clock, count, look_about
        self._choices = choices
        self._drafters = [ThreadPoolExecutor(1, f"draft-{number}") for number in range(DRAFTERS)]
        self._judge = ThreadPoolExecutor(1, "judge")
        self._drafts: dict[Future[_Drafted], _Batch] = {}
        self._verdicts: dict[Future[Tally], _Batch] = {}
        self._long: deque[Article] = deque()
        self._sizes = BatchSizes()
        self._looked = self._renewed = 0.0
        self.busy = True

    def run(self, stop: threading.Event) -> None:
        """Works until ``stop`` is set; what is under way then is brought to its end."""
        try:
            while not stop.is_set():
                self.busy = self._turn()
                if not self.busy:
                    stop.wait(TICK)
            while self._drafts or self._verdicts:
                self._collect()
        finally:
            for worker in (*self._drafters, self._judge):
                worker.submit(connections.close_all)
                worker.shutdown()

    def _turn(self) -> bool:
        """Starts what is due and takes in what has ended; whether there was anything to do."""
        now = self._clock()
        if time.monotonic() - self._looked > LOOK_ABOUT:
            self._looked = time.monotonic()
            self._look_about(now)
        self._keep_claims(now)
        followed, live = steps.follow(self._desk, now=now, most=FOLLOWED)
        self._count(live)
        started = self._start_due(now)
        under_way = bool(self._drafts or self._verdicts)
        self._collect(0.0 if followed else TICK)
        return bool(followed or started or under_way)

    def _keep_claims(self, now: datetime) -> None:
        if time.monotonic() - self._renewed > RENEW:
            self._renewed = time.monotonic()
            under_way = [*self._drafts.values(), *self._verdicts.values()]
            publishing.renew_claims(
                article_ids=[article.pk for batch in under_way for article in batch.articles]
                + [article.pk for article in self._long],
                now=now,
            )

    # ── With engines ──────────────────────────────────────────────────────────────────────────────────────────────

    def _start_due(self, now: datetime) -> int:
        started = 0
        taken = {batch.drafter for batch in self._drafts.values()}
        for drafter in self._drafters:
            if drafter in taken or len(self._verdicts) > MOST_UNJUDGED:
                continue
            articles = self._next_batch(now)
            if articles:
                batch = _Batch(articles, drafter, alone=_is_long(articles[0]))
                self._drafts[drafter.submit(self._draft, batch)] = batch
                started += 1
        return started

    def _next_batch(self, now: datetime) -> list[Article]:
        """The next articles; one long article has its turn before others, and never has all places."""
        long_ones = sum(batch.alone for batch in self._drafts.values())
        if self._long and not long_ones:
            return [self._long.popleft()]
        pairs = Counter(batch.pair for batch in self._drafts.values() if not batch.alone)
        full = [pair for pair, batches in pairs.items() if batches >= PER_PAIR]
        claimed = publishing.claim_articles(now=now, most=self._sizes.of, but=full)
        self._long.extend(article for article in claimed if _is_long(article))
        short = [article for article in claimed if not _is_long(article)]
        if not short and self._long and long_ones < DRAFTERS - 1:
            return [self._long.popleft()]
        return short

    def _draft(self, batch: _Batch) -> _Drafted:
        began = time.monotonic()
        translated = steps.translate(self._desk, batch.articles, now=self._clock())
        return _Drafted(translated, time.monotonic() - began)

    # ── With the judge ────────────────────────────────────────────────────────────────────────────────────────────

    def _collect(self, patience: float | None = None) -> None:
        """Hands what engines have done to the judge, and counts what was judged; waits for the first that ends."""
        if not (self._drafts or self._verdicts):
            return
        under_way: list[Future[Any]] = [*self._drafts, *self._verdicts]
        wait(under_way, timeout=patience, return_when=FIRST_COMPLETED)
        for draft in [each for each in self._drafts if each.done()]:
            batch, drafted = self._drafts.pop(draft), draft.result()
            if not drafted.translated:
                continue
            if not batch.alone:
                self._sizes.learn(batch.pair, articles=len(batch.articles), seconds=drafted.seconds)
            self._verdicts[self._judge.submit(self._judged, drafted.translated)] = batch
        for verdict in [each for each in self._verdicts if each.done()]:
            del self._verdicts[verdict]
            self._count(verdict.result())

    def _judged(self, translated: Sequence[steps.Translated]) -> Tally:
        return steps.judge(self._desk, translated, now=self._clock(), choices=self._choices)


def _is_long(article: Article) -> bool:
    return sum(len(block["text"]) for block in article.story.blocks) > LONG
