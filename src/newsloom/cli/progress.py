"""Shows on stderr how far a run has come."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from newsloom.cli.printing import say
from newsloom.pipeline.progress import Progress

LINES_EVERY = 5.0
"""Seconds between two lines where stderr is no terminal."""

Report = Callable[[Progress], None]


def sentence(progress: Progress) -> str:
    """One line for people: what was done, and what is before us."""
    done = progress.tally
    return (
        f"{done.stories_new} stories, {done.published} articles live, {done.held} held; "
        f"{progress.pending_entries} pages and {progress.pending_articles} articles to go"
    )


@contextmanager
def shown_progress() -> Iterator[Report]:
    """What a runner reports to: a line that changes in a terminal, a line every few seconds elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines()
        return
    with console.status("Starting …") as status:
        yield lambda progress: status.update(sentence(progress))


def _lines() -> Report:
    said, last = time.monotonic(), ""

    def report(progress: Progress) -> None:
        nonlocal said, last
        line = sentence(progress)
        if line != last and time.monotonic() - said >= LINES_EVERY:
            said, last = time.monotonic(), line
            say(line)

    return report
