"""Shows how far large files have come: bars in a terminal, a line now and then elsewhere."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)

from newsloom.cli.printing import say
from newsloom.translation.model_store.fetching import Report

LINES_EVERY = 5.0
"""Seconds between two lines where stderr is no terminal."""


@contextmanager
def shown_downloads() -> Iterator[Report]:
    """What a download reports to while the block runs."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def report(name: str, done: int, total: int | None) -> None:
            if name not in tasks:
                tasks[name] = bars.add_task(name, total=total)
            bars.update(tasks[name], completed=done, total=total)

        yield report


def _lines() -> Report:
    said = time.monotonic()

    def report(name: str, done: int, total: int | None) -> None:
        nonlocal said
        if time.monotonic() - said >= LINES_EVERY:
            said = time.monotonic()
            say(f"{name}: {megabytes(done)} of {megabytes(total)}")

    return report


def megabytes(size: int | None) -> str:
    """A size for people."""
    if size is None:
        return "unknown size"
    return f"{size / 1e6:,.1f} MB" if size < 100e6 else f"{size / 1e6:,.0f} MB"
