"""The command as an operator has it: in this process on the test database, or as a program of its own."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from newsloom.cli.main import run


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document that was printed."""
        return json.loads(self.out)


Newsloom = Callable[..., Outcome]


@pytest.fixture
def newsloom(transactional_db: None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Newsloom:
    """Runs a command here, on the test database; loopback may be fetched, as the test's publishers live there."""
    monkeypatch.setenv("NEWSLOOM_FETCH_ALLOW", "127.0.0.1")

    def newsloom(*words: str) -> Outcome:
        capsys.readouterr()
        code = run(words)
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return newsloom


@pytest.fixture(scope="session")
def own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of programs of their own: a home that does not exist yet and, on PostgreSQL, a new database."""
    home = tmp_path_factory.mktemp("installation") / "home"
    environment = {**os.environ, "NEWSLOOM_HOME": str(home)}
    url = environment.get("NEWSLOOM_DATABASE_URL")
    if not url:
        yield environment
        return
    name = f"own_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield {**environment, "NEWSLOOM_DATABASE_URL": urlunsplit(urlsplit(url)._replace(path=f"/{name}"))}
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def installed(own_environment: dict[str, str]) -> dict[str, str]:
    """The environment of an installation that `newsloom init` has made, with an edition."""
    for words in (["init"], ["edition", "add", "en"]):
        done = program(own_environment, *words)
        assert done.code == 0, done.err
    return own_environment


def command() -> str:
    """The program beside this interpreter."""
    return str(Path(sys.executable).parent / "newsloom")


def program(environment: dict[str, str], *words: str) -> Outcome:
    """Runs the command as a program of its own."""
    done = subprocess.run(
        [command(), *words], env=environment, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL
    )
    return Outcome(done.returncode, done.stdout, done.stderr)
