"""How commands speak: answers on stdout, everything else on stderr."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from newsloom.config.server import Listening

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Host = Annotated[str, typer.Option(help="The address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 chooses a free one.")]


def document(value: Any) -> None:
    """Prints one JSON document, on one line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def say(sentence: str) -> None:
    """Tells the person at the terminal something, on stderr."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def answer(line: str) -> None:
    """Prints a line of what was asked for."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def tell_ready(listening: Listening, site_url: str) -> None:
    """Says that the site answers, and where; and who is not answered where that may surprise."""
    answer(f"ready at {site_url}")
    if listening.on_any_address and site_url == listening.url:
        say("It listens on every address but answers only to names of this machine: set NEWSLOOM_SITE_URL for others.")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, empty: str) -> None:
    """Prints rows under headings, or a sentence where there are none."""
    shown = Table(*columns, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        shown.add_row(*(escape("" if cell is None else str(cell)) for cell in row))
    if shown.row_count:
        # A pipe has no width of its own: what another program reads is not cut.
        width = None if sys.stdout.isatty() else 400
        Console(width=width, soft_wrap=False).print(shown)
    else:
        answer(empty)


def moment(when: datetime | None) -> str:
    """A date for a table, in this machine's own time."""
    return when.astimezone().strftime("%Y-%m-%d %H:%M:%S") if when else "–"


@contextmanager
def activity(sentence: str) -> Iterator[None]:
    """Says on stderr what is going on while the block runs."""
    console = Console(stderr=True)
    if console.is_terminal:
        with console.status(escape(sentence)):
            yield
    else:
        say(sentence)
        yield
