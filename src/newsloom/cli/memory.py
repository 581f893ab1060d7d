"""``newsloom memory``: what was translated before, out to other tools and in from them."""

from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone

from newsloom.cli.counting import counting
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, say, table
from newsloom.cli.writing import replacing
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.sources.models import Publisher
from newsloom.translation import nearest
from newsloom.translation.exchange.memory_files import Imported, export_memory, import_memory
from newsloom.translation.nearest import Near

app = typer.Typer(help="The translation memory, for other tools too.", no_args_is_help=True, add_completion=False)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A TMX file (.tmx).")]
From = Annotated[str, typer.Option("--from", metavar="LANG", help="The language translated from.")]
To = Annotated[str, typer.Option("--to", metavar="LANG", help="The language translated into.")]


@app.command("export")
def export_to(
    file: File,
    source: From,
    to: To,
    publisher: Annotated[int, typer.Option(help="Only what was translated for the publisher of this number.")] = 0,
    as_json: Json = False,
) -> None:
    """Write the memory of a pair of languages to a TMX file. What was withdrawn stays out."""
    installation()
    here, there = languages.normalise(source), languages.normalise(to)
    if publisher and not Publisher.objects.filter(pk=publisher).exists():
        raise RefusedError(
            "publisher-unknown",
            f"There is no publisher {publisher}.",
            "See `newsloom source list` for those there are.",
        )
    with counting("{:,} segments written …") as told, replacing(file) as stream:
        count = export_memory(
            stream, source=here, target=there, now=timezone.now(), publisher_id=publisher or None, told=told
        )
    if as_json:
        document({"file": str(file), "units": count})
    else:
        answer(f"Wrote {count} segments from {here} to {there} to {file}.")


@app.command("import")
def import_from(file: File, as_json: Json = False) -> None:
    """Take a TMX file into the memory, all of it or nothing. A person's words that are here stay."""
    installation()
    with counting("{:,} segments …") as told:
        done = import_memory(file, now=timezone.now(), told=told)
    if as_json:
        document(_shape(done))
        return
    answer(f"{done.taken} segments taken in, {done.kept} left as the memory had them, {done.unusable} not usable.")
    for (source, target), count in sorted(done.pairs.items()):
        answer(f"  {source} → {target}: {count}")
    for one in done.left_out:
        say(f"Line {one.line}: {one.reason}.")


@app.command()
def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence as the source writes it; may hold HTML.")],
    source: From,
    to: To,
    at_least: Annotated[float, typer.Option(min=1, max=100, help="Likeness in per cent.")] = nearest.AT_LEAST,
    most: Annotated[int, typer.Option(min=1, max=50, help="At most so many.")] = 5,
    as_json: Json = False,
) -> None:
    """Find the sentences most like this one that people translated."""
    installation()
    here, there = languages.normalise(source), languages.normalise(to)
    found = nearest.nearest([text], source=here, target=there, at_least=at_least, most=most)[text]
    if as_json:
        document({"items": [_near(one) for one in found]})
        return
    table(
        ["likeness", "source", "translation"],
        ((f"{one.likeness:.0f} %", one.source_text, one.target_text) for one in found),
        empty="No person has translated a sentence like it.",
    )


def _near(one: Near) -> dict[str, object]:
    return {
        "likeness": round(one.likeness, 1),
        "source": one.source_text,
        "target": one.target_text,
        "created_at": one.created_at.isoformat(),
    }


def _shape(done: Imported) -> dict[str, object]:
    return {
        "taken": done.taken,
        "kept": done.kept,
        "unusable": done.unusable,
        "pairs": [{"from": source, "to": target, "units": count} for (source, target), count in done.pairs.items()],
        "left_out": [{"line": one.line, "reason": one.reason} for one in done.left_out],
    }
