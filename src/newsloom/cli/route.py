"""``newsloom route``: which way texts take from one language to another, and why."""

from typing import Annotated, Any

import typer
from django.conf import settings

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, activity, answer, document, table
from newsloom.editions.queries import active_editions
from newsloom.foundation import languages
from newsloom.sources.queries import feeds
from newsloom.translation.routing import rules
from newsloom.translation.routing.figures import Option, why_first
from newsloom.translation.translate import Desk, open_desk

app = typer.Typer(help="The ways from one language to another.", no_args_is_help=True, add_completion=False)

Source = Annotated[str, typer.Argument(metavar="FROM", help="The language of the source, e.g. en.")]
Target = Annotated[str, typer.Argument(metavar="TO", help="The language of the edition, e.g. fr.")]
Engine = Annotated[str, typer.Argument(metavar="ENGINE", help="The engine's name.")]
Via = Annotated[str, typer.Option(help="Only the ways through this language; all of the engine's if left out.")]


def shape(option: Option) -> dict[str, Any]:
    """A way as ``--json`` prints it; money as text, so that no digit is lost."""
    return {
        "languages": list(option.route.languages),
        "engines": list(option.route.engines),
        "steps": [f"{step.engine}:{step.source}-{step.target}" for step in option.route.steps],
        "quality": _quality(option),
        "segments": option.record.segments,
        "held": option.record.held,
        "reviewed": option.record.reviewed,
        "edited": option.record.edited,
        "price": f"{option.price.normalize():f}",
        "score": f"{option.score(settings.QUALITY_WORTH):f}",
        "milliseconds": option.milliseconds,
        "pinned": option.pinned,
        "stated": option.stated,
        "resting": option.resting,
    }


def _quality(option: Option) -> float:
    return round((1 - option.loss) * 100, 1)


def _written(option: Option) -> str:
    first = option.route.languages[0]
    return first + "".join(f" → {step.target} ({step.engine})" for step in option.route.steps)


def _notes(option: Option) -> str:
    said = {"pinned": option.pinned, "stated": option.stated, "rests after a failure": option.resting}
    return ", ".join(word for word, is_so in said.items() if is_so)


@app.command("list")
def list_routes(as_json: Json = False) -> None:
    """The way that each pair of a source's and an edition's language takes now."""
    installation()
    with activity("Looking at the engines …"):
        found = _in_use(open_desk())
    if as_json:
        items = [{"from": s, "to": t, "way": shape(ways[0]) if ways else None} for s, t, ways in found]
        document({"currency": settings.CURRENCY, "items": items})
        return
    table(
        ["from", "to", "way", "quality", "judged", "price", "others"],
        (
            (s, t, _written(ways[0]), f"{_quality(ways[0])} %", ways[0].record.segments, ways[0].price, len(ways) - 1)
            if ways
            else (s, t, "none", "", "", "", "")
            for s, t, ways in found
        ),
        empty="There is no pair yet: newsloom source add URL, newsloom edition add LANG",
    )


def _in_use(desk: Desk) -> list[tuple[str, str, list[Option]]]:
    try:
        read = sorted({feed.language for feed in feeds() if feed.language})
        written = [edition.language for edition in active_editions()]
        pairs = [(source, target) for source in read for target in written if not languages.same_text(source, target)]
        return [(source, target, list(desk.options(source, target))) for source, target in pairs]
    finally:
        desk.close()


@app.command()
def explain(source: Source, target: Target, as_json: Json = False) -> None:
    """All ways for a pair with their figures, the best first, and why it is the first."""
    installation()
    source, target = languages.normalise(source), languages.normalise(target)
    with activity("Looking at the engines …"):
        desk = open_desk()
    try:
        ways = desk.options(source, target)
    finally:
        desk.close()
    why = why_first(ways, settings.QUALITY_WORTH, settings.CURRENCY)
    if as_json:
        document(
            {"from": source, "to": target, "currency": settings.CURRENCY, "why": why, "items": list(map(shape, ways))}
        )
        return
    table(
        ["way", "quality", "judged", "held", "edited", "price", "score", "ms a 1,000", ""],
        (
            (
                _written(way), f"{_quality(way)} %", way.record.segments, way.record.held,
                f"{way.record.edited} of {way.record.reviewed}", way.price, way.score(settings.QUALITY_WORTH),
                "–" if way.milliseconds is None else way.milliseconds, _notes(way),
            )
            for way in ways
        ),
        empty=f"No way leads from {source} to {target}.",
    )  # fmt: skip
    if ways:
        answer(f"\n{why}")


@app.command()
def pin(source: Source, target: Target, engine: Engine, via: Via = "", as_json: Json = False) -> None:
    """Let an engine's ways come first for a pair; the others stand in where it fails."""
    _decide(source, target, engine, via, rules.Kind.PIN, as_json=as_json)


@app.command()
def forbid(source: Source, target: Target, engine: Engine, via: Via = "", as_json: Json = False) -> None:
    """Never use an engine's ways for a pair."""
    _decide(source, target, engine, via, rules.Kind.FORBID, as_json=as_json)


@app.command("rate")
def rate(
    source: Source,
    target: Target,
    engine: Engine,
    quality: Annotated[int, typer.Argument(metavar="QUALITY", help="Sentences in a hundred that come out right.")],
    via: Via = "",
    as_json: Json = False,
) -> None:
    """Say how good an engine is for a pair; it counts like 200 judged sentences."""
    _decide(source, target, engine, via, rules.Kind.STATE, quality=quality, as_json=as_json)


def _decide(
    source: str, target: str, engine: str, via: str, kind: str, *, quality: int | None = None, as_json: bool
) -> None:
    installation()
    rule = rules.decide(source=source, target=target, engine=engine, via=via, kind=kind, quality=quality)
    if as_json:
        document({"from": rule.source_language, "to": rule.target_language, "engine": engine, "via": via, "kind": kind})
    else:
        said = {"pin": "pinned", "forbid": "forbidden", "state": f"stated to be {quality} % right"}[str(kind)]
        answer(f"{engine} is {said} from {source} to {target}{f' through {via}' if via else ''}.")


@app.command()
def free(
    source: Source,
    target: Target,
    engine: Annotated[str, typer.Option(help="What was decided about this engine; all if left out.")] = "",
    via: Via = "",
    as_json: Json = False,
) -> None:
    """Forget what was decided for a pair."""
    installation()
    removed = rules.undo(source=source, target=target, engine=engine, via=via)
    document({"removed": removed}) if as_json else answer(f"Forgot {removed}.")
