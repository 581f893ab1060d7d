"""The command's entry point: finds the command, runs it, and turns its errors into a line and an exit code."""

import sys
from collections.abc import Sequence
from importlib import import_module

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from newsloom.cli.contents import COMMANDS, Command, contents
from newsloom.config.running import enter
from newsloom.foundation.errors import NewsloomError, RefusedError

DONE, NOT_DONE, WRONG_USAGE = 0, 1, 2


def main() -> None:
    """Runs what the command line says and leaves with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(words: Sequence[str]) -> int:
    """Runs one command.

    :returns: 0 done, 1 could not be done, 2 wrong usage, 130 interrupted.
    """
    name = words[0] if words else ""
    known = COMMANDS.get(name)
    try:
        if known is None:
            return _obey(contents(), words, "newsloom")
        return _obey(_load(known), words[1:], f"newsloom {name}")
    except TyperException as error:
        _complain(error.format_message())
        return error.exit_code
    except NewsloomError as error:
        _complain(str(error))
        return WRONG_USAGE if isinstance(error, RefusedError) else NOT_DONE
    except BrokenPipeError:  # whoever read our output has seen enough
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        return 130


def _load(command: Command) -> typer.Typer:
    if command.inside:
        enter()
    app: typer.Typer = import_module(command.module).app
    return app


def _obey(app: typer.Typer, words: Sequence[str], name: str) -> int:
    outcome = get_command(app).main(args=list(words), prog_name=name, standalone_mode=False)
    return outcome if isinstance(outcome, int) else DONE


def _complain(sentence: str) -> None:
    if sentence:  # a group without a command has shown its help instead
        line = " ".join(sentence.split())
        sys.stderr.write(f"newsloom: {line}\n")
