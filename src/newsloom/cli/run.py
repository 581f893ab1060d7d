"""``newsloom run``: the pipeline alone."""

from typing import Annotated

import typer

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, moment, say
from newsloom.cli.progress import shown_progress
from newsloom.cli.stopping import interruptible, until_told
from newsloom.pipeline.progress import RunSummary
from newsloom.pipeline.runner import open_runner

app = typer.Typer(add_completion=False)


@app.command()
def run(
    until_idle: Annotated[bool, typer.Option("--until-idle", help="End when nothing is due within 10 s.")] = False,
    now: Annotated[bool, typer.Option("--now", help="First make every feed and young story due once.")] = False,
    as_json: Json = False,
) -> None:
    """Poll, read, translate, judge and publish: until told to stop, or until idle."""
    home = installation()
    with interruptible(), shown_progress() as line, open_runner(home, report=line.report) as runner:
        if not (until_idle or now or as_json):
            say("The pipeline runs; Ctrl-C ends it.")
            with until_told() as stop:
                runner.run(stop)
            return
        summary = runner.run_until_idle(make_due=now)
    document(summary.as_json()) if as_json else _print(summary)


def _print(summary: RunSummary) -> None:
    done = summary.tally
    answer(
        f"{done.polled} feeds polled, {done.entries} entries read, {done.stories_new} stories new, "
        f"{done.stories_revised} revised, {done.stories_withdrawn} withdrawn."
    )
    answer(f"{done.published} articles published, {done.held} held, {summary.waiting} waiting for an engine.")
    for one in summary.later:
        answer(f"Later, at {moment(one.next_attempt_at)}: {one.what}: {one.message}")
