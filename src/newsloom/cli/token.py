"""``newsloom token``: tokens of the API."""

from typing import Annotated

import typer

from newsloom.accounts.operations import create_token
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, say

app = typer.Typer(help="Tokens of the API.", no_args_is_help=True, add_completion=False)


@app.callback()
def token() -> None:
    """Tokens of the API."""


@app.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What will use it.")],
    role: Annotated[str, typer.Option(help="reader or editor.")] = "reader",
    as_json: Json = False,
) -> None:
    """Make a token and print it. It is shown this once."""
    installation()
    made = create_token(name=name, role=role)
    if as_json:
        document({"name": name, "role": role, "token": made})
        return
    say("Keep it well: it is not shown again. It is sent as “Authorization: Bearer …”.")
    answer(made)
