"""``newsloom doctor``: examines the installation and says what to do."""

import typer

from newsloom.cli.printing import Json, answer, document
from newsloom.config.examination import examine
from newsloom.config.home import read_home
from newsloom.foundation.errors import ConfigurationError

app = typer.Typer(add_completion=False)

SIGNS = {"ok": "ok  ", "note": "note", "fault": "DO  "}


@app.command()
def doctor(as_json: Json = False) -> None:
    """Examine home, database, engines, feeds and disk; exit 1 where something must be done."""
    home = read_home()
    if not home.exists:
        raise ConfigurationError(
            "home-missing",
            f"There is no Newsloom home at {home.path}.",
            "Make one with `newsloom init`, or set NEWSLOOM_HOME to where it is.",
        )
    findings = examine(home)
    healthy = not any(finding.state == "fault" for finding in findings)
    if as_json:
        document({"healthy": healthy, "findings": [finding.as_json() for finding in findings]})
    else:
        for finding in findings:
            answer(f"{SIGNS[finding.state]} {finding.what}: {finding.sentence}")
    if not healthy:
        raise typer.Exit(1)
