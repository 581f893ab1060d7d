"""``newsloom manage``: Django's own commands."""

import typer
from django.core.management import ManagementUtility

from newsloom.config.running import enter

app = typer.Typer(add_completion=False)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def manage(context: typer.Context) -> None:
    """Runs a command of Django's, e.g. `newsloom manage shell`."""
    enter()
    ManagementUtility(["newsloom manage", *context.args]).execute()
