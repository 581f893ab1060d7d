"""A new home, an old one, and one that is too new; each command as a program of its own."""

import stat
from pathlib import Path

from tests.cli.conftest import program


def test_without_a_home_a_command_says_how_to_make_one(tmp_path: Path, own_environment: dict[str, str]) -> None:
    done = program({**own_environment, "NEWSLOOM_HOME": str(tmp_path / "none")}, "status")
    assert done.code == 1
    assert "newsloom init" in done.err
    assert not (tmp_path / "none").exists()


def test_init_makes_a_home_that_only_its_owner_reads(installed: dict[str, str]) -> None:
    home = Path(installed["NEWSLOOM_HOME"])
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "secret-key").stat().st_mode) == 0o600
    assert (home / "newsloom.toml").exists()


def test_init_again_keeps_what_is_there_and_gives_a_new_link(installed: dict[str, str]) -> None:
    home = Path(installed["NEWSLOOM_HOME"])
    before = (home / "secret-key").read_text()
    first, second = program(installed, "init", "--json"), program(installed, "init", "--json")
    assert first.code == second.code == 0
    assert first.json["home"] == str(home)
    assert first.json["sign_in_url"] != second.json["sign_in_url"]
    assert (home / "secret-key").read_text() == before


def test_a_database_of_a_newer_version_is_refused_untouched(installed: dict[str, str]) -> None:
    future = "'newsloom_stories', '9999_from_the_future'"
    recorder = "from django.db.migrations.recorder import MigrationRecorder; from django.db import connection; "
    record = recorder + "MigrationRecorder(connection)"
    assert program(installed, "manage", "shell", "-v", "0", "-c", f"{record}.record_applied({future})").code == 0
    try:
        for command in (["status"], ["init"], ["up", "--port", "0"], ["serve", "--port", "0"]):
            done = program(installed, *command)
            assert done.code == 1
            assert "newer" in done.err
    finally:
        assert program(installed, "manage", "shell", "-v", "0", "-c", f"{record}.record_unapplied({future})").code == 0


def test_a_database_that_does_not_answer_is_a_line_and_exit_1(installed: dict[str, str]) -> None:
    nowhere = "postgresql://nobody:secret-word@127.0.0.1:9/none"
    done = program({**installed, "NEWSLOOM_DATABASE_URL": nowhere}, "status")
    assert done.code == 1
    assert "NEWSLOOM_DATABASE_URL" in done.err
    assert "secret-word" not in done.err
    assert "Traceback" not in done.err
