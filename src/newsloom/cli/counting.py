"""Shows on stderr how far a long command has come, by a number that grows."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from newsloom.cli.printing import say
from newsloom.cli.progress import LINES_EVERY


@contextmanager
def counting(sentence: str) -> Iterator[Callable[[int], None]]:
    """Shows ``sentence`` with the number filled in: ``counting("{:,} segments read")``.

    In a terminal the line changes; elsewhere there is one every few seconds.
    """
    console = Console(stderr=True)
    said = time.monotonic()
    if console.is_terminal:
        with console.status(sentence.format(0)) as status:
            yield lambda number: status.update(sentence.format(number))
        return

    def now_and_then(number: int) -> None:
        nonlocal said
        if time.monotonic() - said >= LINES_EVERY:
            said = time.monotonic()
            say(sentence.format(number))

    yield now_and_then
