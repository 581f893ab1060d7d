"""``newsloom edition``: the languages that readers are offered."""

from typing import Annotated, Any

import typer

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, table
from newsloom.editions.models import Edition
from newsloom.editions.operations import add_editions, remove_edition
from newsloom.editions.queries import active_editions
from newsloom.foundation import languages

app = typer.Typer(help="The languages that readers are offered.", no_args_is_help=True, add_completion=False)

Languages = Annotated[list[str], typer.Argument(metavar="LANG…", help="BCP 47 tags such as en, pt or zh-Hans.")]


def shape(edition: Edition) -> dict[str, Any]:
    """An edition as ``--json`` prints it."""
    return {
        "language": edition.language,
        "name": languages.own_name(edition.language),
        "direction": languages.direction(edition.language),
        "url": f"/{edition.language}/",
    }


@app.command()
def add(wanted: Languages, as_json: Json = False) -> None:
    """Open editions. The next run translates the stories there are."""
    installation()
    opened = add_editions(languages_wanted=wanted)
    if as_json:
        document({"items": [shape(edition) for edition in opened]})
        return
    for edition in opened:
        answer(f"{languages.own_name(edition.language)} is open at /{edition.language}/.")


@app.command("list")
def list_editions(as_json: Json = False) -> None:
    """List the editions that readers see."""
    installation()
    editions = active_editions()
    if as_json:
        document({"items": [shape(edition) for edition in editions]})
        return
    table(
        ["language", "name", "address"],
        ((edition.language, languages.own_name(edition.language), f"/{edition.language}/") for edition in editions),
        empty="There is no edition yet: newsloom edition add LANG",
    )


@app.command()
def remove(language: Annotated[str, typer.Argument(metavar="LANG")], as_json: Json = False) -> None:
    """Close an edition to readers. Its articles stay, unseen, until it is added again."""
    installation()
    edition = remove_edition(language=language)
    if as_json:
        document(shape(edition))
    else:
        answer(f"{languages.own_name(edition.language)} is closed. Its articles come back with newsloom edition add.")
