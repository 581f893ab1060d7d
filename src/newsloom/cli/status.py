"""``newsloom status``: what works, what does not, and why."""

import typer
from django.utils import timezone

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, moment, table
from newsloom.pipeline.status import Status, read_status
from newsloom.publishing.models import Article

app = typer.Typer(add_completion=False)


@app.command()
def status(as_json: Json = False) -> None:
    """Feeds with their health, stories, articles by edition and state, and how fast news go live."""
    installation()
    found = read_status(timezone.now())
    if as_json:
        document(found.as_json())
    else:
        _print(found)


def _print(found: Status) -> None:
    table(
        ["publisher", "feed", "state", "last poll", "next poll", "error"],
        (
            (
                feed.publisher,
                feed.url,
                "paused" if feed.paused else feed.state,
                moment(feed.last_attempt_at),
                moment(feed.next_attempt_at),
                feed.error_message,
            )
            for feed in found.feeds
        ),
        empty="There is no source yet: newsloom source add URL",
    )
    answer(f"\n{found.stories} stories, {found.withdrawn} withdrawn, {found.duplicates} duplicates\n")
    states = [str(state) for state in Article.State.values]
    table(
        ["edition", *states],
        ((edition, *(counts.get(state, 0) for state in states)) for edition, counts in found.articles.items()),
        empty="There is no article yet.",
    )
    answer("")
    table(
        ["engine", "circuit", "failures", "tried again", "error"],
        (
            (one.name, one.circuit, one.failures, moment(one.next_attempt_at), one.error_message)
            for one in found.engines
        ),
        empty="There is no engine yet: newsloom engine install apertium",
    )
    for budget in found.budgets:
        if budget.level != "ok":
            whose, turns = budget.engine or "all engines", budget.turns
            answer(
                f"The {budget.period}’s budget of {whose} in {budget.unit} is {budget.percent} % spent, till {turns}."
            )
    if found.latency:
        median, longest = found.latency.median, found.latency.longest
        answer(f"\nFrom a publisher's date to live: {median:.0f} s in the median, {longest:.0f} s at most (last day).")
    if found.troubles:
        answer("")
        table(["what", "where", "why"], ((one.kind, one.what, one.message) for one in found.troubles), empty="")
