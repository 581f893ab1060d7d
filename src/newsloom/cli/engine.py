"""``newsloom engine``: what translates."""

from typing import Annotated, Any

import typer
from django.conf import settings as configured
from django.utils import timezone

from newsloom.cli.amounts import read_amount
from newsloom.cli.engine_words import read_pairs, read_settings
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, activity, answer, document, moment, say, table
from newsloom.editions.queries import active_editions
from newsloom.foundation.errors import RefusedError
from newsloom.pipeline import steps
from newsloom.sources.queries import feeds
from newsloom.translation import operations, queries
from newsloom.translation.engines.port import Pair
from newsloom.translation.engines.registry import KINDS
from newsloom.translation.queries import EngineHealth

app = typer.Typer(help="What translates.", no_args_is_help=True, add_completion=False)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The engine's name.")]


MOST_TOLD = 40
WORDS: dict[str, object] = {"true": True, "false": False}


def shape(engine: EngineHealth) -> dict[str, Any]:
    """An engine as ``--json`` prints it; never its key."""
    return {
        "name": engine.config.name,
        "kind": engine.config.kind,
        "url": engine.config.url,
        "path": engine.config.path,
        "pairs": _written(engine.config.pairs),
        "enabled": engine.enabled,
        "price": f"{engine.price.normalize():f}",
        "state": engine.state,
        "circuit": engine.circuit.state(timezone.now()),
        "error": {"code": engine.fault.code, "message": engine.fault.message} if engine.fault else None,
        "next_attempt_at": engine.next_attempt_at.isoformat() if engine.next_attempt_at else None,
    }


def _written(pairs: frozenset[Pair]) -> list[str]:
    return sorted(f"{source}-{target}" for source, target in pairs)


def _told(pairs: frozenset[Pair], languages: frozenset[str]) -> str:
    """The pairs in a sentence; of many, how many they are."""
    if languages:
        return f"{len(languages)} languages in every direction"
    if not pairs:
        return "any pair"
    if len(pairs) <= MOST_TOLD:
        return ", ".join(_written(pairs))
    return f"{len(pairs):,} pairs of {len({tag for pair in pairs for tag in pair})} languages"


@app.command()
def add(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"One of: {', '.join(sorted(KINDS))}.")],
    name: Name,
    url: Annotated[str, typer.Option(help="Where a remote engine answers.")] = "",
    key_env: Annotated[str, typer.Option(help="The environment variable that holds its key.")] = "",
    path: Annotated[str, typer.Option(help="The folder of a local engine's model.")] = "",
    pairs: Annotated[
        str, typer.Option(help="Its pairs, e.g. en-fr,fr-en, where it cannot tell them or is to serve no others.")
    ] = "",
    model: Annotated[str, typer.Option(help="Which model of the server, for openai.")] = "",
    settings: Annotated[
        list[str] | None, typer.Option("--set", metavar="SETTING=VALUE", help="What docs/engines.md lists; repeatable.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Add an engine; it is tried once before it is kept.

    A key is never stored: --key-env names the environment variable that holds it. What it costs: newsloom engine price.

    newsloom engine add openai NAME --url http://127.0.0.1:11434/v1 --model qwen3:8b

    newsloom engine add deepl NAME --key-env DEEPL_API_KEY

    newsloom engine add libretranslate NAME --url https://mt.example.org --key-env LT_API_KEY

    newsloom engine add ctranslate2 NAME --path FOLDER --pairs en-fr
    """
    installation()
    given = read_settings(settings or []) | ({"model": model} if model else {})
    with activity(f"Trying {name} …"):
        operations.add_engine(
            kind=kind, name=name, url=url, key_env=key_env, path=path, pairs=read_pairs(pairs), settings=given
        )
    if as_json:
        document(shape(_find(name)))
    else:
        answer(f"Added {name}. Waiting articles are taken up at the next run.")


def _find(name: str) -> EngineHealth:
    return next(engine for engine in queries.engines() if engine.config.name == name)


@app.command()
def install(
    what: Annotated[str, typer.Argument(metavar="apertium", help="The engine to install.")], as_json: Json = False
) -> None:
    """Install an engine from Debian's packages, for the languages of the sources and editions."""
    installation()
    if what != operations.APERTIUM:
        raise RefusedError("engine-not-installable", f"Newsloom cannot install “{what}”.", "It can install: apertium.")
    read = {feed.language for feed in feeds() if feed.language}
    tags = sorted(read | {edition.language for edition in active_editions()})
    if len(tags) < 2:
        raise RefusedError(
            "languages-missing",
            "There is nothing to translate between yet.",
            "Add editions first: newsloom edition add.",
        )
    packages = operations.install_apertium(tags=tags, announce=say)
    document({"packages": list(packages)}) if as_json else answer(f"Apertium is there: {', '.join(packages)}.")


@app.command("list")
def list_engines(as_json: Json = False) -> None:
    """List the engines with their health."""
    installation()
    operations.discover_apertium()
    engines, now = queries.engines(), timezone.now()
    if as_json:
        document({"items": [shape(engine) for engine in engines]})
        return
    table(
        ["name", "kind", "state", "price", "tried again", "error"],
        (
            (
                engine.config.name,
                engine.config.kind,
                f"{engine.state}, {engine.circuit.state(now)}" if engine.enabled else "off",
                f"{engine.price.normalize():f}",
                moment(engine.next_attempt_at) if engine.next_attempt_at else "",
                engine.fault.message if engine.fault else "",
            )
            for engine in engines
        ),
        empty="There is no engine yet: newsloom engine install apertium, or newsloom engine add KIND NAME",
    )


@app.command()
def check(name: Name, as_json: Json = False) -> None:
    """Have an engine translate a word, and say which pairs it has."""
    installation()
    with activity(f"Trying {name} …"):
        found = operations.check_engine(name=name)
    if as_json:
        document(
            {
                "name": found.name,
                "version": found.version,
                "pairs": _written(found.pairs),
                "languages": sorted(found.languages),
                "leaves_machine": found.leaves_machine,
                "usage": {"used": found.usage.used, "limit": found.usage.limit} if found.usage else None,
            }
        )
        return
    answer(f"{found.name} {found.version} works: {_told(found.pairs, found.languages)}.")
    if found.usage:
        answer(f"{found.usage.used:,} of {found.usage.limit:,} characters are used.")
    answer("Texts leave this machine." if found.leaves_machine else "No text leaves this machine.")


@app.command()
def price(
    name: Name,
    amount: Annotated[str, typer.Argument(metavar="AMOUNT", help="What a million characters cost, e.g. 20.")],
    as_json: Json = False,
) -> None:
    """Say what an engine costs; from now on the ledger and the routes count with it."""
    installation()
    asked = operations.set_price(name=name, price=read_amount(amount))
    steps.take_up_unpaid(now=timezone.now())
    cost = f"{asked.normalize():f}"
    if as_json:
        document({"name": name, "price": cost, "currency": configured.CURRENCY})
    else:
        answer(f"A million characters cost {cost} {configured.CURRENCY} with {name}.")


@app.command()
def remove(name: Name, as_json: Json = False) -> None:
    """Forget an engine. What it translated stays."""
    installation()
    operations.remove_engine(name=name)
    document({"name": name}) if as_json else answer(f"Removed {name}.")
