"""``newsloom judge``: judges translations given as JSON lines."""

import sys
from typing import Annotated

import typer

from newsloom.translation.evaluation.judge_lines import judge_lines

app = typer.Typer(add_completion=False)


@app.command()
def judge(
    file: Annotated[
        typer.FileText, typer.Argument(metavar="[FILE|-]", help="JSON lines: id, from, to, source, target.")
    ] = "-",  # type: ignore[assignment]  # typer opens it
    _as_json: Annotated[bool, typer.Option("--json", help="Write JSON lines (it always does).")] = True,
) -> None:
    """Write a verdict for each line: id, verdict, findings."""
    for line in judge_lines(file):
        sys.stdout.write(line + "\n")
