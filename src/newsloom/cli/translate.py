"""``newsloom translate``: a text from the command line."""

import html
import sys
from typing import Annotated

import typer

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, activity, answer, document
from newsloom.foundation import languages
from newsloom.foundation.html import text_of
from newsloom.translation.checks.contract import DocumentPair, Languages
from newsloom.translation.judge import judge_document
from newsloom.translation.operations import discover_apertium
from newsloom.translation.segments import split
from newsloom.translation.terms.queries import glossaries
from newsloom.translation.translate import Desk, Rendering, Request, open_desk

app = typer.Typer(add_completion=False)


@app.command()
def translate(
    source: Annotated[str, typer.Option("--from", metavar="LANG", help="The text's language.")],
    to: Annotated[str, typer.Option("--to", metavar="LANG[,LANG…]", help="The languages wanted.")],
    file: Annotated[
        typer.FileText, typer.Argument(metavar="[FILE|-]", help="Plain text, a paragraph a line.", encoding="utf-8")
    ] = "-",  # type: ignore[assignment]  # typer opens it
    engine: Annotated[str, typer.Option(help="Use this engine alone, by name.")] = "",
    as_json: Json = False,
) -> None:
    """Translate a text with the engines there are, and judge the result."""
    installation()
    here = languages.normalise(source)
    targets = [languages.normalise(tag) for tag in to.split(",") if tag.strip()]
    if not targets:
        raise typer.BadParameter("no language was given", param_hint="--to")
    lines = file.read().splitlines()
    discover_apertium()
    desk = open_desk()
    try:
        with activity(f"Translating {len(lines)} paragraphs …"):
            done = [(target, _rendered(desk, lines, here, target, engine)) for target in targets]
    finally:
        desk.close()
    if as_json:
        document({"from": here, "translations": [_shape(lines, here, target, *texts) for target, texts in done]})
        return
    for target, (texts, _) in done:
        if len(done) > 1:
            answer(f"[{target}]")
        sys.stdout.write("\n".join(texts) + "\n")


def _rendered(desk: Desk, lines: list[str], source: str, target: str, engine: str) -> tuple[list[str], list[Rendering]]:
    passages = [split(html.escape(line, quote=False), source) for line in lines]
    requests = [Request(segment) for passage in passages for segment in passage.segments]
    renderings = desk.translate(requests, source=source, target=target, engine=engine, terms=glossaries(source, target))
    left = iter(renderings)
    texts = [text_of(passage.join([next(left).text for _ in passage.segments], target=target)) for passage in passages]
    return texts, renderings


def _shape(
    lines: list[str], source: str, target: str, texts: list[str], renderings: list[Rendering]
) -> dict[str, object]:
    terms = glossaries(source, target).for_story().within("\n".join(lines))
    verdict = judge_document(DocumentPair(lines, texts), Languages(source, target), terms)
    route = max((rendering.route for rendering in renderings), key=len, default=())
    return {
        "to": target,
        "text": "\n".join(texts),
        "route": list(route),
        "engines": sorted({name for rendering in renderings for name in rendering.engine.split("+") if name}),
        "verdict": {"holds": verdict.holds, "findings": verdict.as_json()},
    }
