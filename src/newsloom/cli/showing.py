"""What a person at the terminal sees of the demo."""

import time
from contextlib import ExitStack

from django.utils import timezone

from newsloom.cli.printing import activity, answer, document, say
from newsloom.cli.progress import shown_progress
from newsloom.cli.stopping import until_told
from newsloom.config.first_user import first_sign_in
from newsloom.config.home import Home
from newsloom.config.server import Listening, WebProcess
from newsloom.demo.showing import EDITIONS, Counts, Show, missing_engines, open_show, read_counts
from newsloom.foundation import languages

EDITOR = "editor"


def show(home: Home, listening: Listening | None, *, began: float, as_json: bool) -> None:
    """Runs the demo to its end, then, where there is an address to listen on, serves the site until told to stop.

    :param began: when the command began, on the monotonic clock.
    """
    with ExitStack() as open_things:
        line = open_things.enter_context(shown_progress())
        with activity("Preparing the database and three sample publishers …"):
            demo = open_things.enter_context(open_show(home, timezone.now(), line.report))
        if not demo.has_engine:
            say("No engine is installed, so translations wait. As root, `make setup WITH=apertium` brings one.")
        demo.runner.run_until_idle()
        line.rest()
        counts = read_counts()
        seconds = round(time.monotonic() - began, 1)
        _tell(counts, seconds)
        if as_json:
            document({**counts.as_json(), "seconds": seconds})
        if listening is not None:
            _serve(demo, listening)


def _tell(counts: Counts, seconds: float) -> None:
    say(
        f"{counts.stories} stories in {seconds:.0f} s: {counts.source_articles} articles in their own language and "
        f"{counts.machine_articles} translated are live, {counts.held} held by the judge, {counts.waiting} waiting."
    )
    for sentence in missing_engines():
        say(f"Waiting: {sentence}")


def _serve(demo: Show, listening: Listening) -> None:
    with until_told() as stop, WebProcess(listening, listening.url) as web:
        if not web.wait_until_ready(stop):
            return
        answer(f"ready at {listening.url}")
        for language in EDITIONS:
            answer(f"  {languages.own_name(language):<12} {listening.url}/{language}/")
        answer(f"  Newsroom     {listening.url}{first_sign_in(EDITOR, timezone.now())}  (signs you in once)")
        for feed in demo.publishers.feeds:
            answer(f"  Publisher    {feed.url}  ({feed.publisher})")
        say("Ctrl-C ends everything.")
        web.stop_when_ended(stop)
        demo.runner.run(stop)
        web.require_running()
