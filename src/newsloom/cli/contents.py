"""The table of contents: every command, where it is written, and what it is for.

A command's module is loaded only when it is asked for, so that `newsloom --help` answers at once.
"""

from dataclasses import dataclass
from importlib.metadata import version
from typing import Annotated

import typer

from newsloom.config.home import read_home
from newsloom.foundation.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Command:
    """A command of ``newsloom``.

    :param module: holds ``app``, a typer application.
    :param inside: its module needs Django; others enter the installation themselves, or not at all.
    """

    module: str
    panel: str
    help: str
    inside: bool = True


START, DAILY, SET_UP, BY_HAND = "Begin", "Run", "Set up", "By hand"

COMMANDS = {
    "demo": Command("newsloom.cli.demo", START, "See it work with sample publishers.", inside=False),
    "init": Command("newsloom.cli.init", START, "Make or update this home: database and first editor.", inside=False),
    "up": Command("newsloom.cli.up", START, "Web and pipeline in one program.", inside=False),
    "run": Command("newsloom.cli.run", DAILY, "The pipeline alone: poll, translate, judge, publish."),
    "serve": Command("newsloom.cli.serve", DAILY, "The web alone.", inside=False),
    "status": Command("newsloom.cli.status", DAILY, "Feeds, stories, articles: what works and what does not."),
    "doctor": Command("newsloom.cli.doctor", DAILY, "Examine the installation and say what to do."),
    "source": Command("newsloom.cli.source", SET_UP, "Publishers' feeds."),
    "edition": Command("newsloom.cli.edition", SET_UP, "The languages that readers are offered."),
    "engine": Command("newsloom.cli.engine", SET_UP, "Translation engines."),
    "model": Command("newsloom.cli.model", SET_UP, "Neural models for the engine on this machine."),
    "ledger": Command("newsloom.cli.ledger", DAILY, "What engines were sent, and what it cost."),
    "budget": Command("newsloom.cli.budget", SET_UP, "Limits on what engines are sent, never passed."),
    "route": Command("newsloom.cli.route", SET_UP, "The ways from one language to another, and why."),
    "term": Command("newsloom.cli.term", SET_UP, "Names and words that are written one way."),
    "user": Command("newsloom.cli.user", SET_UP, "Editors and administrators."),
    "token": Command("newsloom.cli.token", SET_UP, "Tokens of the API."),
    "memory": Command("newsloom.cli.memory", BY_HAND, "Translation memory: TMX out and in, near sentences."),
    "captions": Command("newsloom.cli.captions", BY_HAND, "Translate and examine captions: WebVTT, SubRip."),
    "story": Command("newsloom.cli.story", BY_HAND, "Show, withdraw, restore or translate a story again."),
    "article": Command("newsloom.cli.article", BY_HAND, "List, show, edit, settle and approve articles."),
    "translate": Command("newsloom.cli.translate", BY_HAND, "Translate a text with the engines there are."),
    "judge": Command("newsloom.cli.judge", BY_HAND, "Judge translations given as JSON lines.", inside=False),
    "manage": Command("newsloom.cli.manage", BY_HAND, "Django's own commands.", inside=False),
}


def contents() -> typer.Typer:
    """What answers when no command is named: help, the version, and a word for a command that does not exist."""
    app = typer.Typer(name="newsloom", add_completion=False, rich_markup_mode="rich")

    @app.callback(invoke_without_command=True, epilog=_next_step())
    def newsloom(
        context: typer.Context,
        show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    ) -> None:
        """Takes in the press and publishes every story in every language its readers speak."""
        typer.echo(f"newsloom {version('newsloom')}" if show_version else context.get_help())

    for name, command in COMMANDS.items():
        app.command(name, help=command.help, rich_help_panel=command.panel)(_elsewhere)
    return app


def _elsewhere() -> None:
    """Stands in the help for a command whose module is loaded only when it is asked for."""


def _next_step() -> str:
    try:
        exists = read_home().exists
    except ConfigurationError:
        return "Next: newsloom doctor"
    return "Next: newsloom status" if exists else "Next: newsloom demo to look at it, newsloom init to begin your own."
