"""``newsloom user``: editors and administrators."""

from typing import Annotated

import typer
from django.utils import timezone

from newsloom.accounts.operations import create_user, make_sign_in_link, sign_in_path
from newsloom.accounts.queries import find_user
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document

app = typer.Typer(help="Editors and administrators.", no_args_is_help=True, add_completion=False)

Name = Annotated[str, typer.Argument(metavar="NAME", help="How they are called.")]
BESIDE = "http://127.0.0.1:8000"
"""Where `up` and `serve` answer unless told otherwise."""


@app.callback()
def user() -> None:
    """Editors and administrators."""


@app.command()
def add(
    name: Name,
    role: Annotated[str, typer.Option(help="editor or administrator.")] = "editor",
    as_json: Json = False,
) -> None:
    """Add somebody, and print a link that signs them in once."""
    home = installation()
    created = create_user(name=name, role=role)
    path = sign_in_path(make_sign_in_link(user=created, now=timezone.now()))
    _tell(name, str(created.role), (home.site_url or BESIDE) + path, as_json=as_json)


@app.command()
def link(name: Name, as_json: Json = False) -> None:
    """Print a new link that signs somebody in once."""
    home = installation()
    found = find_user(name)
    path = sign_in_path(make_sign_in_link(user=found, now=timezone.now()))
    _tell(found.username, str(found.role), (home.site_url or BESIDE) + path, as_json=as_json)


def _tell(name: str, role: str, url: str, *, as_json: bool) -> None:
    if as_json:
        document({"name": name, "role": role, "sign_in_url": url})
    else:
        answer(f"{name} ({role}) signs in once, within 24 hours, at {url}")
