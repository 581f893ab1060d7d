"""Wrong usage is one clear line and exit 2; help is quick and says what is next."""

import subprocess
import sys

import pytest

from newsloom.cli.contents import COMMANDS
from newsloom.cli.main import run

LOADED = """
import sys
from newsloom.cli.main import run
assert run(["--help"]) == 0
sys.exit(any(name.split(".")[0] in {"wagtail", "ctranslate2", "trafilatura"} for name in sys.modules))
"""


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-command"],
        ["--no-such-option"],
        ["run", "--no-such-option"],
        ["source", "no-such-command"],
        ["source", "add"],
        ["source", "add", "not an address"],
        ["source", "add", "https://example.org/feed", "--language", "xx-yy"],
        ["source", "add", "https://example.org/feed", "--section", "weather"],
        ["source", "add", "https://example.org/feed", "--rights", "everything"],
        ["source", "add", "https://example.org/feed", "--map", "Culture"],
        ["source", "pause", "https://example.org/unknown"],
        ["edition", "add", "en", "klingonish"],
        ["edition", "remove", "fr"],
        ["engine", "add", "abacus", "mine"],
        ["engine", "add", "ctranslate2", "mine", "--pairs", "en"],
        ["engine", "add", "openai", "mine", "--set", "paralel=4"],
        ["engine", "add", "openai", "mine", "--set", "parallel"],
        ["engine", "check", "unknown"],
        ["engine", "remove", "unknown"],
        ["engine", "install", "abacus"],
        ["translate", "/no/such/file", "--from", "en", "--to", "es"],
        ["translate", "--from", "en"],
        ["story", "show", "999999"],
        ["story", "withdraw", "one"],
        ["article", "show", "999999"],
        ["article", "list", "--state", "lost"],
        ["user", "add", "somebody", "--role", "king"],
        ["token", "add", "widget", "--role", "king"],
        ["serve", "--port", "99999"],
        ["status", "superfluous"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_exit_2(words: list[str], db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    complaints = [line for line in printed.err.splitlines() if line.startswith("newsloom: ")]
    assert len(complaints) == 1
    assert "Traceback" not in printed.err


def test_without_a_command_help_lists_them_all_and_says_what_is_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)
    assert "Next: newsloom" in shown


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"manage"}))
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert f"newsloom {name}" in capsys.readouterr().out


def test_help_loads_none_of_the_heavy_libraries() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_command_that_is_nearly_right_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["statsu"]) == 2
    assert "status" in capsys.readouterr().err


def test_settings_that_cannot_be_read_are_a_line_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEWSLOOM_SITE_URL", "gopher://example.org")
    assert run(["status"]) == 1
    assert "gopher" in capsys.readouterr().err
