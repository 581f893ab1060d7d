"""Looks over an installation: what works, and what somebody should do. Needs Django set up."""

import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils import timezone

from newsloom.config.database import read_schema
from newsloom.config.home import SECRET_FILE, Home
from newsloom.editions.queries import active_editions
from newsloom.foundation.errors import ConfigurationError
from newsloom.sources.models import Feed
from newsloom.sources.queries import feeds
from newsloom.translation import queries as translation
from newsloom.translation.ledger.queries import budgets
from newsloom.translation.operations import discover_apertium

State = Literal["ok", "note", "fault"]
LITTLE_SPACE = 2 * 1024**3
"""Bytes free below which an operator is warned: a day of pictures and a database's working room."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing looked at. ``fault`` = somebody must act; ``note`` = it works, and could be better."""

    what: str
    state: State
    sentence: str

    def as_json(self) -> dict[str, str]:
        return {"what": self.what, "state": self.state, "sentence": self.sentence}


def examine(home: Home) -> list[Found]:
    """Looks at everything; where the database is not usable, at what can be seen without it."""
    found = [*_home(home), *_site(home), *_disk(home)]
    try:
        schema = read_schema()
    except ConfigurationError as error:
        return [*found, Found("database", "fault", str(error))]
    if schema.unknown:
        return [*found, Found("database", "fault", "It was made by a newer Newsloom; install that version.")]
    if schema.missing:
        words = f"It lacks {len(schema.missing)} migrations: run `newsloom init`."
        return [*found, Found("database", "fault", words)]
    kind = "PostgreSQL" if home.database_url else "SQLite"
    found.append(Found("database", "ok", f"{kind}, up to date."))
    return [*found, *_editions(), *_engines(), *_budgets(), *_feeds()]


def _home(home: Home) -> Iterator[Found]:
    mode = home.path.stat().st_mode
    secret = home.path / SECRET_FILE
    if secret.exists() and secret.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        yield Found("permissions", "fault", f"Others can read {secret}: run chmod 600 {secret}.")
    if mode & stat.S_IWOTH:
        yield Found("permissions", "fault", f"Anybody may write to {home.path}: run chmod o-w {home.path}.")
    yield Found("home", "ok", str(home.path))


def _site(home: Home) -> Iterator[Found]:
    if home.site_url:
        yield Found("site address", "ok", home.site_url)
    else:
        yield Found("site address", "note", "None is set: feeds name the one that `up` prints. Set NEWSLOOM_SITE_URL.")
    if not home.contact:
        yield Found("contact", "note", "Publishers cannot reach you: set NEWSLOOM_CONTACT to an address.")


def _disk(home: Home) -> Iterator[Found]:
    free = shutil.disk_usage(home.path).free
    words = f"{free / 1024**3:.1f} GiB free"
    if free < LITTLE_SPACE:
        yield Found("disk", "fault", f"Only {words}: make room, or move the home.")
    else:
        yield Found("disk", "ok", words)


def _editions() -> Iterator[Found]:
    open_ones = [edition.language for edition in active_editions()]
    if open_ones:
        yield Found("editions", "ok", ", ".join(open_ones))
    else:
        yield Found("editions", "fault", "None is open: run `newsloom edition add LANG`.")


def _engines() -> Iterator[Found]:
    discover_apertium()
    engines = [engine for engine in translation.engines() if engine.enabled]
    if not engines:
        yield Found("engines", "fault", "None: articles wait. Run `newsloom engine install apertium` or `engine add`.")
    for engine in engines:
        if engine.fault:
            yield Found(f"engine {engine.config.name}", "fault", engine.fault.message)
        else:
            yield Found(f"engine {engine.config.name}", "ok", "no fault recorded")


def _budgets() -> Iterator[Found]:
    for budget in budgets(timezone.now()):
        what = f"budget of {budget.engine or 'all engines'} a {budget.period}, in {budget.unit}"
        words = f"{budget.percent} % spent; it turns on {budget.turns}."
        if budget.level == "spent":
            yield Found(what, "fault", f"{words} Articles wait: raise it by `newsloom budget set`, or wait.")
        elif budget.level == "near":
            yield Found(what, "note", f"{words} Only headlines and standfirsts are translated now.")
        elif budget.forecast.spent_on:
            yield Found(what, "note", f"{words} At this rate it is spent on {budget.forecast.spent_on}.")
        else:
            yield Found(what, "ok", words)


def _feeds() -> Iterator[Found]:
    known = feeds()
    if not known:
        yield Found("sources", "fault", "None: run `newsloom source add URL`.")
    for feed in known:
        if feed.state == Feed.State.OK:
            yield Found(f"feed {feed.url}", "ok", "paused" if feed.paused else "no fault recorded")
        else:
            yield Found(f"feed {feed.url}", "fault", feed.error_message)
