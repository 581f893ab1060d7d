"""Shows on stderr how far a run has come."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.status import Status

from newsloom.cli.printing import say
from newsloom.pipeline.progress import Progress

LINES_EVERY = 5.0
"""Seconds between two lines where stderr is no terminal."""


def sentence(progress: Progress) -> str:
    """One line for people: what was done, and what is before us."""
    done = progress.tally
    return (
        f"{done.stories_new} stories, {done.published} articles live, {done.held} held; "
        f"{progress.pending_entries} pages and {progress.pending_articles} articles to go"
    )


class ProgressLine:
    """What a runner reports to: a line that changes in a terminal, a line every few seconds elsewhere."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._status: Status | None = None
        self._said, self._last = time.monotonic(), ""

    def report(self, progress: Progress) -> None:
        """Shows how far the run has come."""
        line = sentence(progress)
        if not self._console.is_terminal:
            self._now_and_then(line)
        elif self._status is None:
            self._status = self._console.status(line)
            self._status.start()
        else:
            self._status.update(line)

    def rest(self) -> None:
        """Leaves the terminal to others until the next report."""
        if self._status is not None:
            self._status.stop()
            self._status = None

    def _now_and_then(self, line: str) -> None:
        if line != self._last and time.monotonic() - self._said >= LINES_EVERY:
            self._said, self._last = time.monotonic(), line
            say(line)


@contextmanager
def shown_progress() -> Iterator[ProgressLine]:
    """A progress line that is gone from the terminal after the block."""
    line = ProgressLine()
    try:
        yield line
    finally:
        line.rest()
