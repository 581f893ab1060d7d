"""``newsloom translate``: a text from the command line."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from newsloom.cli.counting import counting
from newsloom.cli.installation import installation
from newsloom.cli.loose_text import Translation, translations
from newsloom.cli.printing import Json, answer, document
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.foundation.html import text_of
from newsloom.ingest.extraction.language import find_language
from newsloom.translation.texts import LooseText, read_text
from newsloom.translation.translate import open_desk

app = typer.Typer(add_completion=False)
HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})


@app.command()
def translate(
    to: Annotated[str, typer.Option("--to", metavar="LANG[,LANG…]", help="The languages wanted.")],
    file: Annotated[Path, typer.Argument(metavar="[FILE|-]", help="Plain text, a paragraph a line, or HTML.")] = Path(
        "-"
    ),
    source: Annotated[
        str, typer.Option("--from", metavar="LANG", help="The text’s language; recognised where it is not given.")
    ] = "",
    engine: Annotated[str, typer.Option(help="Use this engine alone, by name.")] = "",
    as_json: Json = False,
) -> None:
    """Translate a text with the engines there are, and judge the result."""
    installation()
    targets = [languages.normalise(tag) for tag in to.split(",") if tag.strip()]
    if not targets:
        raise typer.BadParameter("no language was given", param_hint="--to")
    text = _read(file)
    here = languages.normalise(source) if source else _recognised(text)
    desk = open_desk()
    try:
        with counting("{:,} segments translated …") as tell:
            done = list(translations(desk, text, here, targets, engine=engine, tell=tell))
    finally:
        desk.close()
    if as_json:
        document({"from": here, "recognised": not source, "translations": [each.as_json() for each in done]})
        return
    for translation in done:
        if len(done) > 1:
            answer(f"[{translation.target}]")
        _print(translation, text)


def _read(file: Path) -> LooseText:
    if str(file) == "-":
        return read_text(sys.stdin.buffer.read(), name="The input")
    try:
        body = file.read_bytes()
    except OSError as error:
        raise RefusedError(
            "file-unreadable", f"{file} cannot be read: {error.strerror}.", "Name a file, or - for the standard input."
        ) from None
    return read_text(body, name=str(file), is_html=file.suffix.lower() in HTML_NAMES or None)


def _recognised(text: LooseText) -> str:
    found = find_language([text.language], None, text.plain)
    if found is None:
        raise RefusedError(
            "language-unrecognised",
            "The text is too short to tell its language.",
            "Name it with --from, e.g. --from en.",
        )
    return found


def _print(translation: Translation, text: LooseText) -> None:
    paragraphs = translation.paragraphs()
    lines = paragraphs if text.is_html else [text_of(each) for each in paragraphs]
    sys.stdout.write("\n".join(lines) + "\n")
