"""Writes: a model is installed with its engine, and removed with it."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from newsloom.foundation.errors import NewsloomError, RefusedError
from newsloom.foundation.http import Client
from newsloom.translation import operations
from newsloom.translation.engines.ctranslate2 import CTranslate2
from newsloom.translation.engines.ctranslate2_folder import read_folder
from newsloom.translation.engines.port import EngineConfig
from newsloom.translation.model_store.belonging import belongs, require_weights
from newsloom.translation.model_store.fetching import LARGEST, Report, fetch, room_for
from newsloom.translation.model_store.offers import Offer
from newsloom.translation.model_store.store import Record, Store, described
from newsloom.translation.model_store.unpacking import unpack, unpacked_size
from newsloom.translation.models import Engine

KIND = "ctranslate2"
SAMPLE = "Newsloom"


@dataclass(frozen=True, slots=True)
class Installed:
    """A model in service.

    :param again: whether it was there before.
    """

    record: Record
    path: Path
    again: bool


def install_model(
    *,
    offer: Offer,
    store: Store,
    client: Client,
    report: Report,
    now: datetime,
    settings: Mapping[str, object] | None = None,
) -> Installed:
    """A model fetched, checked, tried and in service; what was broken off before is gone on with.

    :raises RefusedError: it is not a model, not safe, or its name is taken.
    :raises UpstreamError: it cannot be fetched, or is not what its index says.
    :raises ConfigurationError: no room, no right to write, or another installation is running.
    """
    place = store.path(offer.name)
    with store.locked():
        there = store.record(offer.name)
        if there is not None and there.origin != offer.origin:
            raise RefusedError(
                "model-exists",
                f"There is already a model “{offer.name}”, from {there.origin}.",
                "Remove it first, or give this one another name with --name.",
            )
        row = Engine.objects.filter(name=offer.name).first()
        if row is not None and row.path != str(place.resolve()):
            raise RefusedError(
                "engine-exists", f"There is already an engine “{offer.name}”.", "Give the model another --name."
            )
        record = there or _brought_in(offer, store, client, report, now)
        if row is None:
            pairs = offer.pairs or frozenset(record.pairs)
            operations.add_engine(
                kind=KIND, name=offer.name, path=str(place), pairs=pairs, settings=dict(settings or {})
            )
    return Installed(record, place, again=there is not None)


def remove_model(*, name: str, store: Store) -> None:
    """Takes a model and its engine out of service and off the disk. What it translated stays.

    :raises RefusedError: ``model-unknown``.
    """
    with store.locked():
        place = store.path(name)
        if not place.is_dir():
            raise RefusedError("model-unknown", f"There is no model “{name}”.", "See newsloom model list.")
        Engine.objects.filter(kind=KIND, path=str(place.resolve())).delete()
        store.throw_out(name)


def _brought_in(offer: Offer, store: Store, client: Client, report: Report, now: datetime) -> Record:
    incoming = store.incoming(offer)
    with room_for(incoming):
        incoming.mkdir(parents=True, exist_ok=True)
        try:
            ready = _gathered(offer, store, client, report, incoming)
            record = _examined(offer, ready, now)
        except RefusedError:
            shutil.rmtree(incoming, ignore_errors=True)  # what is no model is not kept for another try
            raise
        store.take_in(ready, record)
        shutil.rmtree(incoming, ignore_errors=True)
    return record


def _gathered(offer: Offer, store: Store, client: Client, report: Report, incoming: Path) -> Path:
    """All parts of the model in one folder."""
    ready = incoming / "ready"
    shutil.rmtree(ready, ignore_errors=True)
    if offer.local is not None and not offer.packed:
        _copy(offer.local, ready, store)
        return ready
    store.require_room((offer.size or 0) * (2 if offer.packed else 1))
    if not offer.packed:
        whole = incoming / "files"
        for file in offer.files:
            fetch(client, file, whole, report)
        return whole
    archive = offer.local or fetch(client, offer.files[0], incoming, report)
    store.require_room(min(unpacked_size(archive), LARGEST))
    try:
        unpack(archive, ready, most=LARGEST)
    except RefusedError:
        if offer.local is None:
            archive.unlink(missing_ok=True)
        raise
    return ready


def _copy(source: Path, ready: Path, store: Store) -> None:
    parts = [file for file in source.rglob("*") if file.is_file() and belongs(PurePosixPath(file.relative_to(source)))]
    store.require_room(sum(file.stat().st_size for file in parts))
    ready.mkdir(parents=True)
    for file in parts:
        if file.is_symlink() and not file.resolve().is_relative_to(source.resolve()):
            raise RefusedError(
                "model-unsafe", f"{file} is a link to another place.", "Copy the folder with cp -rL first."
            )
        copied = ready / file.relative_to(source)
        copied.parent.mkdir(exist_ok=True)
        shutil.copyfile(file, copied)


def _examined(offer: Offer, ready: Path, now: datetime) -> Record:
    """The record of a folder that is a model and translates.

    :raises RefusedError: ``not-a-model``, ``model-not-ctranslate2``.
    """
    try:
        folder = read_folder(ready)
        require_weights(folder.model / "model.bin")
        pairs = offer.pairs or (frozenset({folder.pair}) if folder.pair else frozenset())
        engine = CTranslate2(EngineConfig(offer.name, KIND, path=str(ready), pairs=pairs, settings={"trial": False}))
        able = engine.capabilities()
        source, target = able.sample_pair() or ("", "")
        engine.translate([SAMPLE], source=source, target=target)
        engine.close()
    except RefusedError:
        raise
    except NewsloomError as error:
        if error.code == "engine-pairs-unknown":
            raise RefusedError(
                "model-pairs-unknown",
                f"{offer.origin} does not say which languages it translates.",
                "Name them with --pairs, for example --pairs vi-en.",
            ) from error
        raise RefusedError("not-a-model", f"{offer.origin} is not a model: {error.message}", error.remedy) from error
    checked = {file.name: file.digest.partition(":")[0] for file in offer.files if file.digest}
    if offer.packed and offer.files and offer.files[0].digest:
        checked[""] = "its archive's " + offer.files[0].digest.partition(":")[0]
    files = described(ready, checked)
    return Record(
        name=offer.name,
        origin=offer.origin,
        version=offer.version or folder.version,
        licence=offer.licence or _licence_in(ready),
        pairs=tuple(sorted(able.pairs)),
        languages=len(able.languages),
        size=sum(file["size"] for file in files.values()),
        files=files,
        installed_at=now.isoformat(),
    )


def _licence_in(folder: Path) -> str:
    """The licence that a README names in its header (``license: mit``); empty where none does."""
    for readme in folder.glob("README*"):
        for line in readme.read_text(encoding="utf-8", errors="replace").splitlines()[:40]:
            if line.lower().startswith("license:"):
                return line.partition(":")[2].strip().strip("\"'")
    return ""
