"""Engines are added, checked, found and removed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsloom.foundation.errors import ConfigurationError, PermanentError, RefusedError
from newsloom.translation import operations, queries
from newsloom.translation.engines import apertium_install
from newsloom.translation.models import Engine

pytestmark = pytest.mark.django_db


def test_an_engine_is_tried_before_it_is_kept(opened: Any) -> None:
    operations.add_engine(kind="labeller", name="rules", pairs=frozenset({("EN", "es")}), settings={"batch_size": 3})
    assert opened["rules"].sent
    assert opened["rules"].closed
    (health,) = queries.engines()
    assert health.config.pairs == {("en", "es")}
    assert health.config.settings == {"batch_size": 3}
    assert health.state == "ok"


def test_an_engine_that_does_not_work_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        operations.add_engine(kind="ctranslate2", name="model", path=str(tmp_path), pairs=frozenset({("en", "fr")}))
    assert caught.value.code == "engine-model-missing"
    assert not Engine.objects.exists()


def test_a_name_is_given_once_and_a_kind_must_exist(opened: Any) -> None:
    operations.add_engine(kind="labeller", name="rules", pairs=frozenset({("en", "es")}))
    with pytest.raises(RefusedError) as caught:
        operations.add_engine(kind="labeller", name="rules", pairs=frozenset({("en", "es")}))
    assert caught.value.code == "engine-exists"
    with pytest.raises(RefusedError) as caught:
        operations.add_engine(kind="babelfish", name="fish")
    assert caught.value.code == "engine-kind-unknown"
    with pytest.raises(RefusedError) as caught:
        operations.add_engine(kind="labeller", name="odd", pairs=frozenset({("en", "qqqq")}))
    assert caught.value.code == "language-unknown"


def test_a_key_is_read_from_its_variable_and_never_stored(opened: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MT_KEY", "s3cret")
    operations.add_engine(kind="labeller", name="rules", key_env="MT_KEY", pairs=frozenset({("en", "es")}))
    assert queries.engines()[0].config.key == "s3cret"
    assert "s3cret" not in str(Engine.objects.values().get())


def test_a_check_records_what_it_found(opened: Any) -> None:
    operations.add_engine(kind="labeller", name="rules", pairs=frozenset({("en", "es")}))
    opened["rules"].fails = [PermanentError("engine-refused", "The key is wrong.", "Give another.")]
    with pytest.raises(PermanentError):
        operations.check_engine(name="rules")
    health = queries.engines()[0]
    assert health.state == "failing"
    assert health.fault == queries.EngineFault("engine-refused", "The key is wrong. Give another.")
    assert operations.check_engine(name="rules").pairs == {("en", "es")}
    assert queries.engines()[0].fault is None


def test_apertium_is_found_where_it_is_installed_and_left_alone_once_removed(tmp_path: Path) -> None:
    assert not operations.discover_apertium(folder=tmp_path)
    (tmp_path / "eng-spa.mode").write_text("lt-proc x | lt-proc $1 y", encoding="utf-8")
    assert operations.discover_apertium(folder=tmp_path)
    assert not operations.discover_apertium(folder=tmp_path)
    operations.remove_engine(name="apertium")
    assert not operations.discover_apertium(folder=tmp_path)
    assert [health.enabled for health in queries.engines()] == [False]


def test_an_engine_is_removed_and_an_unknown_one_is_refused(opened: Any) -> None:
    operations.add_engine(kind="labeller", name="rules", pairs=frozenset({("en", "es")}))
    operations.remove_engine(name="rules")
    assert not Engine.objects.exists()
    for act in (operations.remove_engine, operations.check_engine):
        with pytest.raises(RefusedError) as caught:
            act(name="rules")
        assert caught.value.code == "engine-unknown"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A machine whose only programs are those written here; each notes its arguments in ``log``."""
    programs = tmp_path / "bin"
    programs.mkdir()
    log = tmp_path / "log"

    def write(**exits: int) -> Path:
        for name, code in exits.items():
            program = programs / name.replace("_", "-")
            program.write_text(
                f'#!/bin/sh\necho "{name} $*" >> {log}\necho "E: it went wrong" >&2\nexit {code}\n', encoding="utf-8"
            )
            program.chmod(0o755)
        return log

    monkeypatch.setenv("PATH", str(programs))
    return write


def test_root_installs_directly_after_saying_so(machine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    log = machine(apt_get=0)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    said: list[str] = []
    packages = operations.install_apertium(tags=["en", "es"], announce=said.append)
    assert packages == ("apertium-eng-spa",)
    assert said == ["Running: apt-get install --yes --no-install-recommends apertium apertium-eng-spa"]
    assert log.read_text(encoding="utf-8").splitlines() == [
        "apt_get update",
        "apt_get install --yes --no-install-recommends apertium apertium-eng-spa",
    ]


def test_others_install_through_a_sudo_that_asks_for_nothing(machine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(apt_get=0, sudo=0)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert apertium_install.install_command(["apertium-fr-es"])[:3] == ["sudo", "-n", "apt-get"]


@pytest.mark.parametrize("programs", [{"apt_get": 0}, {"apt_get": 0, "sudo": 1}, {}])
def test_without_the_right_to_install_the_operator_is_told_what_to_ask_for(
    machine: Any, monkeypatch: pytest.MonkeyPatch, programs: dict[str, int]
) -> None:
    machine(**programs)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(ConfigurationError, match="apertium apertium-fr-es") as caught:
        apertium_install.install_command(["apertium-fr-es"])
    assert caught.value.code == "install-not-possible"


def test_an_installation_that_fails_says_why(machine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    machine(apt_get=100)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    with pytest.raises(ConfigurationError, match="it went wrong") as caught:
        apertium_install.install(["apertium-fr-es"], announce=print)
    assert caught.value.code == "install-failed"


def test_languages_that_apertium_does_not_join_are_refused() -> None:
    with pytest.raises(RefusedError) as caught:
        operations.install_apertium(tags=["vi", "ja"], announce=print)
    assert caught.value.code == "apertium-no-pairs"
