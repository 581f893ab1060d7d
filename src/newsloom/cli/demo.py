"""``newsloom demo``: the whole way of a story, with sample publishers."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from newsloom.cli.printing import Json
from newsloom.cli.stopping import interruptible
from newsloom.config.founding import make_home
from newsloom.config.home import Home
from newsloom.config.running import enter
from newsloom.config.server import Listening, choose_address
from newsloom.foundation.errors import ConfigurationError, RefusedError

app = typer.Typer(add_completion=False)

HOST = "127.0.0.1"
USUAL_PORT = 8000
OF_OTHERS = ("NEWSLOOM_DATABASE_URL", "NEWSLOOM_SITE_URL", "NEWSLOOM_SITE_NAME", "NEWSLOOM_SECRET_KEY")
"""What belongs to a real installation: the demo must not touch its database."""


@app.command()
def demo(
    once: Annotated[bool, typer.Option("--once", help="End when every story has gone its way.")] = False,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="The site's port; without it 8000, or a free one.")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--home", metavar="DIR", help="A new folder to keep it in; else nothing is kept.")
    ] = None,
    models: Annotated[
        str, typer.Option(metavar="LANG[,LANG…]", help="Fetch neural models that bring a language's stories to others.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Take in three sample publishers, translate, judge and publish; then serve the site until Ctrl-C."""
    began = time.monotonic()
    listening = None if once else _listening(port)
    with interruptible(), _settled(folder) as home:
        from newsloom.cli.showing import show  # it needs models

        wanted = tuple(filter(None, (each.strip() for each in models.split(","))))
        show(home, listening, models=wanted, began=began, as_json=as_json)


def _listening(port: int | None) -> Listening:
    if port is not None:
        return choose_address(HOST, port)
    try:
        return choose_address(HOST, USUAL_PORT)
    except ConfigurationError:
        return choose_address(HOST, 0)


@contextmanager
def _settled(folder: Path | None) -> Iterator[Home]:
    """A home of the demo's own, which is gone afterwards unless a folder was named."""
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="newsloom-demo-") as passing:
            yield _enter(Path(passing))
        return
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError("demo-home-used", f"{folder} is there already.", "Give --home a new or empty folder.")
    yield _enter(folder.absolute())


def _enter(folder: Path) -> Home:
    for name in OF_OTHERS:
        os.environ.pop(name, None)
    os.environ["NEWSLOOM_HOME"] = str(folder)
    os.environ["NEWSLOOM_FETCH_ALLOW"] = ",".join(filter(None, [HOST, os.environ.get("NEWSLOOM_FETCH_ALLOW")]))
    make_home(folder)
    return enter()
