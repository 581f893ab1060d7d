"""``newsloom init``: makes or updates a home."""

from typing import Annotated

import typer

from newsloom.cli.printing import Json, activity, answer, document
from newsloom.config.founding import make_home
from newsloom.config.home import read_home
from newsloom.config.running import enter

app = typer.Typer(add_completion=False)


@app.command()
def init(
    editor: Annotated[str, typer.Option(metavar="NAME", help="The first user, who may do everything.")] = "editor",
    as_json: Json = False,
) -> None:
    """Make this home, bring its database up to date, and print the first editor's sign-in link."""
    make_home(read_home().path)
    home = enter()
    from django.utils import timezone

    from newsloom.cli.user import BESIDE  # what follows needs models
    from newsloom.config.database import migrate
    from newsloom.config.first_user import first_sign_in
    from newsloom.translation.operations import discover_apertium

    with activity("Preparing the database …"):
        migrate()
        discover_apertium()
    url = (home.site_url or BESIDE) + first_sign_in(editor, timezone.now())
    if as_json:
        document({"home": str(home.path), "user": editor, "sign_in_url": url})
        return
    answer(f"The home is {home.path}.")
    answer(f"{editor} signs in once, within 24 hours, at {url} (after `newsloom up`).")
    answer("Next: newsloom edition add en fr …, newsloom source add URL, newsloom up")
