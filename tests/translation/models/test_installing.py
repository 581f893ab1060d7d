"""Models come in whole and checked, from every kind of index, or not at all."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.engines.indexes import ModelIndexes, packed
from tests.engines.tiny_model import letters_model
from tests.translation.models.conftest import Install

from newsloom.foundation.errors import ConfigurationError, NewsloomError, PermanentError, RefusedError
from newsloom.translation.model_store import store as stores
from newsloom.translation.model_store.finding import Indexes, find, offered
from newsloom.translation.model_store.hub import search
from newsloom.translation.model_store.operations import remove_model
from newsloom.translation.model_store.store import Store
from newsloom.translation.models import Engine
from newsloom.translation.translate import Desk, Request

GERMANS = "gaudi/opus-mt-vi-en-ctranslate2"


def translated(text: str, source: str, target: str) -> str:
    desk = Desk()
    try:
        return desk.translate([Request(text)], source=source, target=target)[0].text
    finally:
        desk.close()


def test_a_pair_of_the_argos_index_is_in_service_once_it_is_installed(
    shelves: ModelIndexes, argos: Path, install: Install, store: Store
) -> None:
    name = shelves.add_package("vi", "en", argos)
    shelves.add_package("vi", "en", argos, version="1.10")
    shelves.add_package("vi", "en", argos, version="1.2")
    done = install("vi-en")
    assert (done.again, done.record.version, done.record.pairs) == (False, "1.10", (("vi", "en"),))
    assert done.record.origin.endswith("translate-vi_en-1_10.argosmodel")
    assert translated("abc", "vi", "en") == "bcd"
    model = done.record.files["model/model.bin"]
    assert model["sha256"] == hashlib.sha256((argos / "model" / "model.bin").read_bytes()).hexdigest()
    assert model["checked"] == ""  # the index gave no checksum: that is recorded too
    assert install("vi-en").again
    assert shelves.asked[f"/files/{name}"] == 0
    assert [record.name for record in store.installed()] == ["argos-vi-en"]


def test_a_repository_of_the_hub_is_fetched_from_another_host_and_checked_file_by_file(
    shelves: ModelIndexes, opus: Path, install: Install
) -> None:
    shelves.add_repository(GERMANS, opus, pytorch_model__bin=b"\x80\x02pickle", tokenizer__py=b"import os")
    done = install(GERMANS)
    assert done.record.licence == "apache-2.0"
    assert done.record.files["model.bin"]["checked"] == "sha256"
    assert done.record.files["config.json"]["checked"] == "git-sha1"
    assert not {"pytorch_model.bin", "tokenizer.py"} & set(done.record.files)
    assert {file.name for file in done.path.iterdir()} == {*done.record.files, stores.RECORD}
    assert translated("abc", "vi", "en") == "bcd"


def test_a_pair_without_a_model_of_its_own_is_reached_through_english(
    shelves: ModelIndexes, argos: Path, opus: Path, indexes: Indexes
) -> None:
    shelves.add_package("vi", "en", argos)
    shelves.add_repository("gaudi/opus-mt-en-fr-ctranslate2", opus)
    assert [offer.name for offer in find("vi-fr", indexes)] == ["argos-vi-en", "opus-en-fr"]
    shelves.add_repository("gaudi/opus-mt-vi-fr-ctranslate2", opus)
    assert [offer.name for offer in find("vi-fr", indexes)] == ["opus-vi-fr"]
    shelves.add_package("zt", "en", argos)
    assert [offer.name for offer in find("zh-Hant-fr", indexes)] == ["argos-zh-hant-en", "opus-en-fr"]
    with pytest.raises(PermanentError, match="by way of English"):
        find("vi-km", indexes)


def test_a_cut_off_download_goes_on_where_it_stopped(shelves: ModelIndexes, argos: Path, install: Install) -> None:
    name = shelves.add_package("vi", "en", argos)
    size = len(shelves.files[name])
    shelves.cut_after[name] = [size // 3, size // 3]
    install("vi-en")
    assert len(shelves.ranges) == 2
    assert shelves.ranges[0] == f"bytes={size // 3}-"


def test_a_server_that_knows_no_ranges_is_asked_for_the_whole_again(
    shelves: ModelIndexes, argos: Path, install: Install
) -> None:
    name = shelves.add_package("vi", "en", argos)
    shelves.cut_after[name] = [1000]
    shelves.ranges_known = False
    assert install("vi-en").record.files


@pytest.mark.parametrize("where", ["hub", "argos"])
def test_a_wrong_checksum_leaves_nothing_behind(
    shelves: ModelIndexes, opus: Path, argos: Path, install: Install, store: Store, where: str
) -> None:
    if where == "hub":
        shelves.add_repository(GERMANS, opus)
        shelves.damaged.add(f"{GERMANS}/model.bin")
        wanted = GERMANS
    else:
        name = shelves.add_package("vi", "en", argos)
        shelves.packages[0]["sha256"] = hashlib.sha256(shelves.files[name]).hexdigest()
        shelves.damaged.add(name)
        wanted = "vi-en"
    with pytest.raises(PermanentError) as caught:
        install(wanted)
    assert caught.value.code == "model-checksum-wrong"
    assert store.installed() == []
    assert not list(store.folder.rglob("model.bin*"))
    assert not Engine.objects.exists()
    shelves.damaged.clear()
    assert install(wanted).record.files


def test_more_bytes_than_the_index_said_are_not_taken(shelves: ModelIndexes, opus: Path, install: Install) -> None:
    shelves.add_repository(GERMANS, opus)
    shelves.longer_than_said.add(f"{GERMANS}/source.spm")
    with pytest.raises(PermanentError) as caught:
        install(GERMANS)
    assert caught.value.code == "fetch-too-large"


def test_what_is_not_there_is_said(shelves: ModelIndexes, argos: Path, install: Install) -> None:
    with pytest.raises(PermanentError) as caught:
        install("nobody/nothing")
    assert caught.value.code == "model-unknown"
    name = shelves.add_package("vi", "en", argos)
    del shelves.files[name]
    with pytest.raises(PermanentError) as caught:
        install("vi-en")
    assert caught.value.code == "http-404"


def test_a_host_of_the_private_network_is_refused_even_as_a_redirect(
    shelves: ModelIndexes, opus: Path, store: Store
) -> None:
    from newsloom.foundation.http import Client

    shelves.add_repository(GERMANS, opus)
    with Client(allow=frozenset({"127.0.0.1/32"})) as narrow:
        shelves.elsewhere = shelves.elsewhere.replace("localhost", "10.255.255.1")
        (offer,) = find(GERMANS, Indexes(narrow, shelves.argos, shelves.base))
        with pytest.raises(PermanentError) as caught:
            narrow.download(offer.files[0].url, store.folder / "x", max_bytes=10**9)
    assert caught.value.code == "fetch-address-refused"


def evil(folder: Path, change: Callable[[zipfile.ZipFile], None]) -> Path:
    """A package with one entry more than it should have."""
    archive = folder / "evil.argosmodel"
    with zipfile.ZipFile(archive, "w") as opened:
        change(opened)
    return archive


def _link(opened: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("package/config.json")
    entry.external_attr = 0o120777 << 16
    opened.writestr(entry, "/etc/passwd")


@pytest.mark.parametrize(
    "change",
    [
        lambda opened: opened.writestr("../../outside.txt", "x"),
        lambda opened: opened.writestr("package/../../../model.bin", "x"),
        lambda opened: opened.writestr("/etc/newsloom-evil", "x"),
        lambda opened: opened.writestr("C:\\model.bin", "x"),
        _link,
    ],
    ids=["above", "inside-above", "absolute", "drive", "link"],
)
def test_an_archive_that_reaches_outside_its_folder_is_refused(
    change: Callable[[zipfile.ZipFile], None], tmp_path: Path, install: Install, store: Store
) -> None:
    with pytest.raises(RefusedError) as caught:
        install(str(evil(tmp_path, change)))
    assert caught.value.code == "model-unsafe"
    assert not [path for path in store.folder.rglob("*") if path.name != ".lock" and path.is_file()]
    assert not (tmp_path / "outside.txt").exists()


def test_pickles_of_a_package_are_never_written(argos: Path, tmp_path: Path, install: Install) -> None:
    folder = shutil.copytree(argos, tmp_path / "package")
    (folder / "stanza").mkdir()
    (folder / "stanza" / "tokenizer.pt").write_bytes(b"\x80\x02cos\nsystem\n")
    archive = tmp_path / "with-pickle.argosmodel"
    archive.write_bytes(packed(folder, "package"))
    done = install(str(archive))
    assert not list(done.path.rglob("*.pt"))


def test_weights_of_another_kind_are_no_model(opus: Path, tmp_path: Path, install: Install, store: Store) -> None:
    for weights in (b"PK\x03\x04torch", b"\x80\x02pickle", b""):
        folder = tmp_path / f"other-{len(weights)}"
        shutil.copytree(opus, folder)
        (folder / "model.bin").write_bytes(weights)
        with pytest.raises(RefusedError) as caught:
            install(str(folder))
        assert caught.value.code == "model-not-ctranslate2"
    assert store.installed() == []
    (tmp_path / "empty").mkdir()
    with pytest.raises(RefusedError) as caught:
        install(str(tmp_path / "empty"))
    assert caught.value.code == "not-a-model"
    (tmp_path / "text.zip").write_text("no zip", encoding="utf-8")
    with pytest.raises(RefusedError) as caught:
        install(str(tmp_path / "text.zip"))
    assert caught.value.code == "model-not-an-archive"


def test_a_folder_or_an_archive_at_hand_is_installed_without_any_network(
    argos: Path, tmp_path: Path, store: Store, install: Install
) -> None:
    archive = tmp_path / "translate-vi_en.argosmodel"
    archive.write_bytes(packed(argos, "translate-vi_en"))
    first = install(str(archive))
    assert translated("abc", "vi", "en") == "bcd"
    remove_model(name=first.record.name, store=store)
    assert not Engine.objects.exists()
    assert install(str(argos)).record.pairs == (("vi", "en"),)


def test_a_folder_that_does_not_say_its_pair_asks_for_it(opus: Path, install: Install) -> None:
    with pytest.raises(RefusedError, match="--pairs"):
        install(str(opus))


def test_a_model_between_many_languages_is_installed_without_naming_any(tmp_path: Path, install: Install) -> None:
    letters_model(tmp_path / "m2m", more=["__vi__", "__en__", "__fr__"])
    done = install(str(tmp_path / "m2m"))
    assert done.record.languages == 3
    assert translated("abc", "vi", "fr") == "bcd"


def test_a_full_disk_is_said_before_anything_is_fetched(
    shelves: ModelIndexes, opus: Path, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelves.add_repository(GERMANS, opus)
    monkeypatch.setattr(stores, "SPARE", 1 << 60)
    with pytest.raises(ConfigurationError) as caught:
        install(GERMANS)
    assert caught.value.code == "disk-full"
    assert not [path for path in shelves.asked if path.startswith("/files/")]


def test_two_installations_at_once_do_not_mix(store: Store) -> None:
    with store.locked(), pytest.raises(ConfigurationError) as caught, store.locked():
        pass
    assert caught.value.code == "models-busy"


def test_a_killed_installation_leaves_no_model_and_is_gone_on_with(
    shelves: ModelIndexes, argos: Path, tmp_path: Path
) -> None:
    name = shelves.add_package("vi", "en", argos)
    shelves.files[name] += bytes(
        40 << 20
    )  # behind a zip's end, where nothing reads it, but large enough to be killed in
    environment = {
        **os.environ, "NEWSLOOM_HOME": str(tmp_path / "home"), "NEWSLOOM_ARGOS_INDEX": shelves.argos,
        "NEWSLOOM_MODEL_HUB": shelves.base, "NEWSLOOM_FETCH_ALLOW": "127.0.0.1,localhost",
    }  # fmt: skip
    environment.pop("NEWSLOOM_DATABASE_URL", None)
    command = str(Path(sys.executable).parent / "newsloom")
    subprocess.run([command, "init"], env=environment, check=True, capture_output=True)
    shelves.cut_after[name] = [20 << 20]
    running = subprocess.Popen([command, "model", "install", "vi-en"], env=environment, stderr=subprocess.PIPE)
    end = time.monotonic() + 60
    while not list((tmp_path / "home").rglob("*.part")) and running.poll() is None and time.monotonic() < end:
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    listed = subprocess.run([command, "model", "list", "--json"], env=environment, capture_output=True, text=True)
    assert json.loads(listed.stdout) == {"items": []}
    shelves.files[name] = shelves.files[name][: -(40 << 20)]
    again = subprocess.run(
        [command, "model", "install", "vi-en", "--json"], env=environment, capture_output=True, text=True
    )
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["items"][0]["pairs"] == ["vi-en"]
    assert not list((tmp_path / "home" / "models" / ".incoming").iterdir())


def test_models_are_found_by_their_languages_and_by_words_at_the_hub(
    shelves: ModelIndexes, argos: Path, opus: Path, indexes: Indexes
) -> None:
    shelves.add_package("vi", "en", argos, size=1000)
    shelves.add_package("en", "fr", argos)
    shelves.add_package("zt", "en", argos)
    shelves.packages.append({"from_code": "xx!", "to_code": "en", "links": ["https://example.org/x"]})
    shelves.packages.append({"from_code": "de", "to_code": "en", "links": ["ipfs://abc"]})
    assert [offer.name for offer in offered(["vi"], indexes)] == ["argos-vi-en"]
    assert [offer.name for offer in offered([], indexes)] == ["argos-en-fr", "argos-vi-en", "argos-zh-hant-en"]
    assert [offer.size for offer in offered(["vi", "en"], indexes)] == [1000]
    shelves.add_repository(GERMANS, opus)
    assert search(indexes.client, indexes.hub, ["opus", "vi"]) == [(GERMANS, "apache-2.0")]


def test_an_index_that_is_none_is_told_apart(shelves: ModelIndexes, indexes: Indexes, client: object) -> None:
    shelves.packages = {"no": "list"}  # type: ignore[assignment]
    with pytest.raises(NewsloomError) as caught:
        find("vi-en", indexes)
    assert caught.value.code == "model-index-broken"


@pytest.mark.parametrize("wanted", ["", "what is this", "vi_en"])
def test_what_names_no_model_is_refused_with_what_would(wanted: str, indexes: Indexes) -> None:
    with pytest.raises(RefusedError, match="nllb-600m"):
        find(wanted, indexes)
