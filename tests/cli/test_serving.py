"""The web server: ready when it says so, closed to foreign names, and gone with the program that started it."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from tests.cli.conftest import command, program


@contextmanager
def running(environment: dict[str, str], *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A program that serves, and the address that it printed once it was ready."""
    process = subprocess.Popen([command(), *words], env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("ready at http://"), line
        yield process, line.removeprefix("ready at ").strip()
    finally:
        process.kill()
        process.wait()


def ask(url: str, path: str, host: str = "") -> int:
    """The status of an answer."""
    place = urlsplit(url)
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=10)
    try:
        connection.request("GET", path, headers={"Host": host or place.netloc})
        return connection.getresponse().status
    finally:
        connection.close()


def is_free(url: str, within: float = 15.0) -> bool:
    """Whether nothing listens at the address any more."""
    place = urlsplit(url)
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex((place.hostname or "", place.port or 0)):
                return True
        time.sleep(0.1)
    return False


def test_ready_means_that_it_answers_and_foreign_names_are_refused(installed: dict[str, str]) -> None:
    with running(installed, "serve", "--port", "0") as (_, url):
        assert ask(url, "/") < 400
        assert ask(url, "/newsroom/") < 400
        assert ask(url, "/", host=f"localhost:{urlsplit(url).port}") < 400
        assert ask(url, "/", host="evil.example") == 400


@pytest.mark.parametrize("words", [("serve",), ("up",)])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_everything_in_order(installed: dict[str, str], words: tuple[str, ...], number: int) -> None:
    with running(installed, *words, "--port", "0") as (process, url):
        process.send_signal(number)
        assert process.wait(20) == 0
        assert is_free(url, within=0.2)


@pytest.mark.parametrize("words", [("serve",), ("up",)])
def test_a_kill_leaves_no_server_behind(installed: dict[str, str], words: tuple[str, ...]) -> None:
    with running(installed, *words, "--port", "0") as (process, url):
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert is_free(url)


def test_a_port_in_use_is_a_line_and_exit_1(installed: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = program(installed, "serve", "--port", str(taken.getsockname()[1]))
    assert done.code == 1
    assert "listens on port" in done.err
    assert done.out == ""


def test_only_one_program_runs_the_pipeline_of_a_home(installed: dict[str, str]) -> None:
    with running(installed, "up", "--port", "0"):
        done = program(installed, "run", "--until-idle")
        assert done.code == 1
        assert "Another Newsloom" in done.err


def test_the_public_address_decides_which_name_is_answered(installed: dict[str, str]) -> None:
    public = {**installed, "NEWSLOOM_SITE_URL": "https://news.example.org"}
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    process = subprocess.Popen([command(), "serve", "--port", str(port)], env=public, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready at https://news.example.org\n"
        local = f"http://127.0.0.1:{port}"
        assert ask(local, "/en/", host="news.example.org") != 400
        assert ask(local, "/en/", host="127.0.0.1") == 400
    finally:
        process.terminate()
        process.wait(20)
