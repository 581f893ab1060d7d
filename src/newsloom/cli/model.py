"""``newsloom model``: neural models for the engine on this machine."""

import sys
from dataclasses import asdict, replace
from typing import Annotated, Any

import typer
from django.utils import timezone

from newsloom.cli.downloads import megabytes, shown_downloads
from newsloom.cli.engine_words import read_pairs, read_settings
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, activity, answer, document, say, table
from newsloom.config.home import Home
from newsloom.foundation.errors import RefusedError
from newsloom.foundation.http import Client
from newsloom.translation.engines.registry import refuse_unknown_settings
from newsloom.translation.model_store import argos, finding, hub, licences
from newsloom.translation.model_store.catalogue import KNOWN
from newsloom.translation.model_store.finding import Indexes
from newsloom.translation.model_store.offers import Offer
from newsloom.translation.model_store.operations import KIND, install_model, remove_model
from newsloom.translation.model_store.store import Record, Store

app = typer.Typer(help="Neural models for the engine on this machine.", no_args_is_help=True, add_completion=False)


def indexes(home: Home, client: Client) -> Indexes:
    """Where this installation looks for models."""
    return Indexes(client, home.argos_index or argos.INDEX, home.model_hub or hub.HUB)


def shape(record: Record) -> dict[str, Any]:
    """A model as ``--json`` prints it."""
    pairs = [f"{source}-{target}" for source, target in record.pairs]
    return {**asdict(record), "pairs": pairs, "non_commercial": licences.forbids_commerce(record.licence)}


@app.command()
def install(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="MODEL…",
            help="A pair (vi-en), a short name (nllb-600m), OWNER/NAME of the hub, an address, a file or a folder.",
        ),
    ],
    name: Annotated[str, typer.Option(help="What the model and its engine are to be called.")] = "",
    pairs: Annotated[str, typer.Option(help="Its pairs, e.g. en-fr, where it cannot tell them.")] = "",
    setting: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="SETTING=VALUE", help="beam_size=1, device=cuda … (docs/engines.md); repeatable."
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Agree to licences that forbid commercial use.")] = False,
    as_json: Json = False,
) -> None:
    """Fetch models, check them, and put them into service."""
    home = installation()
    settings = read_settings(setting or [])
    refuse_unknown_settings(KIND, settings)
    with Client(allow=home.fetch_allow) as client:
        with activity("Looking for it …"):
            found = (offer for wanted in what for offer in finding.find(wanted, indexes(home, client)))
            offers = [finding.sized(offer, client) for offer in found]
        if pairs:
            offers = [replace(offer, pairs=read_pairs(pairs)) for offer in offers]
        if name and len(offers) == 1:
            offers = [replace(offers[0], name=name)]
        for offer in offers:
            announce(offer)
            _agree(offer, yes=yes)
        done = [bring_in(home, client, offer, settings) for offer in offers]
    if as_json:
        document({"items": [shape(record) for record in done]})


def announce(offer: Offer) -> None:
    """Says what will be fetched, how large it is, and under which licence."""
    size = "" if offer.local else f", {megabytes(offer.size)}"
    say(f"{offer.name}: from {offer.origin}{size}; {licences.sentence(offer.licence)}.")
    if offer.undigested:
        say("Its index gives no checksum: the digest of what comes is recorded, and cannot be compared.")


def _agree(offer: Offer, *, yes: bool) -> None:
    """Before what forbids commercial use is installed, somebody says that this is known."""
    if yes or not licences.forbids_commerce(offer.licence):
        return
    if sys.stdin.isatty() and typer.confirm("Install it all the same?", err=True):
        return
    raise RefusedError(
        "licence-not-agreed",
        f"{offer.name} may not be used commercially ({offer.licence}).",
        "Say --yes where your site earns no money, or take M2M-100, OPUS-MT or Argos models.",
    )


def bring_in(home: Home, client: Client, offer: Offer, settings: dict[str, object] | None = None) -> Record:
    """Installs an offer with its progress shown."""
    with shown_downloads() as report:
        done = install_model(
            offer=offer, store=Store(home.models), client=client, report=report, now=timezone.now(), settings=settings
        )
    record = done.record
    serves = ", ".join(f"{one}-{other}" for one, other in record.pairs) or f"{record.languages} languages"
    said = "was there already" if done.again else f"is installed, {megabytes(record.size)}"
    say(f"{record.name} {said}: {serves}.")
    if not done.again:
        say("Waiting articles are taken up at the next run.")
    return record


@app.command("list")
def list_models(as_json: Json = False) -> None:
    """List the models that are installed."""
    records = Store(installation().models).installed()
    if as_json:
        document({"items": [shape(record) for record in records]})
        return
    table(
        ["name", "pairs", "size", "licence", "from"],
        (
            (
                record.name,
                ", ".join(f"{one}-{other}" for one, other in record.pairs) or f"{record.languages} languages",
                megabytes(record.size),
                record.licence or "not stated",
                record.origin,
            )
            for record in records
        ),
        empty="There is no model yet: newsloom model install vi-en",
    )


@app.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The model's name.")], as_json: Json = False
) -> None:
    """Take a model and its engine out of service and off the disk. What it translated stays."""
    remove_model(name=name, store=Store(installation().models))
    document({"name": name}) if as_json else answer(f"Removed {name}.")


@app.command()
def search(
    what: Annotated[
        list[str] | None, typer.Argument(metavar="[WORD…]", help="Languages (vi fr), or words with --hub.")
    ] = None,
    at_hub: Annotated[bool, typer.Option("--hub", help="Look at the hub instead, for words in names.")] = False,
    as_json: Json = False,
) -> None:
    """Look for models that can be installed: packages of the Argos index, or repositories of the hub."""
    home = installation()
    words = list(what or ())
    with Client(allow=home.fetch_allow) as client, activity("Asking …"):
        where = indexes(home, client)
        if at_hub:
            found = hub.search(client, where.hub, words)
            rows = [(repository, "", licence or "not stated") for repository, licence in found]
        else:
            rows = [
                ("-".join(next(iter(offer.pairs))), megabytes(offer.size), offer.licence or "not stated")
                for offer in finding.offered(words, where)
            ]
            rows += [(name, f"{known.languages} languages", known.licence) for name, known in KNOWN.items()]
    if as_json:
        document({"items": [{"install": name, "size": size, "licence": licence} for name, size, licence in rows]})
        return
    table(["install", "size", "licence"], rows, empty="Nothing was found.")
