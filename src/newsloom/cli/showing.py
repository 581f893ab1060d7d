"""What a person at the terminal sees of the demo."""

import time
from collections.abc import Sequence
from contextlib import ExitStack

from django.utils import timezone

from newsloom.cli.demo_models import fetch_models
from newsloom.cli.printing import activity, answer, document, say
from newsloom.cli.progress import shown_progress
from newsloom.cli.stopping import until_told
from newsloom.config.first_user import first_sign_in
from newsloom.config.home import Home
from newsloom.config.server import Listening, WebProcess
from newsloom.demo.showing import EDITIONS, Counts, Journey, Show, arrival, missing_engines, open_show, read_counts
from newsloom.foundation import languages
from newsloom.publishing.slugs import article_path

EDITOR = "editor"


def show(home: Home, listening: Listening | None, *, models: Sequence[str] = (), began: float, as_json: bool) -> None:
    """Runs the demo to its end, then, where there is an address to listen on, serves the site until told to stop.

    :param models: what neural models are fetched for, before anything else.
    :param began: when the command began, on the monotonic clock.
    """
    with ExitStack() as open_things:
        line = open_things.enter_context(shown_progress())
        with activity("Preparing the database and three sample publishers …"):
            demo = open_things.enter_context(open_show(home, timezone.now(), line.report))
        journeys = fetch_models(home, models)
        if not (demo.has_engine or journeys):
            say("No engine is installed, so translations wait. As root, `make setup WITH=apertium` brings one.")
        demo.runner.run_until_idle()
        line.rest()
        counts = read_counts()
        seconds = round(time.monotonic() - began, 1)
        _tell(counts, seconds)
        for way in journeys:
            _tell_arrival(way)
        if as_json:
            document({**counts.as_json(), "seconds": seconds})
        if listening is not None:
            _serve(demo, listening, journeys)


def _tell(counts: Counts, seconds: float) -> None:
    say(
        f"{counts.stories} stories in {seconds:.0f} s: {counts.source_articles} articles in their own language and "
        f"{counts.machine_articles} translated are live, {counts.held} held by the judge, {counts.waiting} waiting."
    )
    for sentence in missing_engines():
        say(f"Waiting: {sentence}")


def _tell_arrival(way: Journey) -> None:
    come = arrival(way)
    names = f"{languages.name_in(way.source, 'en')} to {languages.name_in(way.target, 'en')}"
    how = ""
    if come.newest is not None and come.newest.route:
        how = f"; the newest by way of {' → '.join(come.newest.route)}"
    say(f"{names}: {come.live} of {come.all} stories are live{how}.")


def _serve(demo: Show, listening: Listening, journeys: Sequence[Journey]) -> None:
    with until_told() as stop, WebProcess(listening, listening.url) as web:
        if not web.wait_until_ready(stop):
            return
        answer(f"ready at {listening.url}")
        for language in EDITIONS:
            answer(f"  {languages.own_name(language):<12} {listening.url}/{language}/")
        for way in journeys:
            if (newest := arrival(way).newest) is not None:
                path = article_path(way.target, newest.slug, newest.pk)
                answer(f"  {way.source} → {way.target:<7} {listening.url}{path}")
        answer(f"  Newsroom     {listening.url}{first_sign_in(EDITOR, timezone.now())}  (signs you in once)")
        for feed in demo.publishers.feeds:
            answer(f"  Publisher    {feed.url}  ({feed.publisher})")
        say("Ctrl-C ends everything.")
        web.stop_when_ended(stop)
        demo.runner.run(stop)
        web.require_running()
