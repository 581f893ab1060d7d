"""The folder of installed models: what is there, and how a model comes in whole or not at all.

models/NAME/…                    a model, with its record in newsloom-model.json
models/.incoming/NAME-KEY/…      what is being fetched; taken up again after a break
models/.lock                     one installation at a time
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from newsloom.foundation.errors import ConfigurationError, RefusedError
from newsloom.translation.engines.port import Pair
from newsloom.translation.model_store.fetching import digest, room_for
from newsloom.translation.model_store.offers import Offer

RECORD = "newsloom-model.json"
INCOMING = ".incoming"
NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
SPARE = 200 << 20
"""Bytes that stay free on the disk: a full one stops the whole installation."""


@dataclass(frozen=True, slots=True)
class Record:
    """Where an installed model came from.

    :param files: each file's size, its SHA-256, and what it was checked against (empty: nothing could be).
    """

    name: str
    origin: str
    version: str
    licence: str
    pairs: tuple[Pair, ...]
    languages: int
    size: int
    files: dict[str, dict[str, Any]]
    installed_at: str


class Store:
    """The models under one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def installed(self) -> list[Record]:
        """What is there, by name."""
        found = (self.record(entry.name) for entry in sorted(self.folder.glob("*")) if entry.is_dir())
        return [record for record in found if record is not None]

    def record(self, name: str) -> Record | None:
        """The record of a model; None where there is no such model, or nothing but its folder."""
        try:
            written = json.loads((self.folder / name / RECORD).read_text(encoding="utf-8"))
            pairs = tuple((str(one), str(other)) for one, other in written["pairs"])
            return Record(**{**written, "pairs": pairs})
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def path(self, name: str) -> Path:
        """Where a model of this name lies, or would.

        :raises RefusedError: ``model-name-invalid``.
        """
        if not NAME.fullmatch(name):
            raise RefusedError(
                "model-name-invalid",
                f"“{name}” cannot be a model's name.",
                "Give --name with small letters, digits, dots and hyphens, 64 at most.",
            )
        return self.folder / name

    def incoming(self, offer: Offer) -> Path:
        """Where the files of an offer are gathered: the same place for the same files, another for others."""
        key = hashlib.sha256("\n".join([offer.origin, *(file.url for file in offer.files)]).encode()).hexdigest()[:12]
        return self.folder / INCOMING / f"{offer.name}-{key}"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One program at a time changes what is here.

        :raises ConfigurationError: ``models-busy``, ``models-unwritable``.
        """
        with room_for(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / ".lock").open("a")
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise ConfigurationError(
                    "models-busy", "Another program is installing or removing a model here.", "Wait until it is done."
                ) from None
            yield

    def require_room(self, wanted: int) -> None:
        """Sees that the disk has so many bytes, and some to spare.

        :raises ConfigurationError: ``disk-full``.
        """
        free = shutil.disk_usage(self.folder).free
        if free < wanted + SPARE:
            raise ConfigurationError(
                "disk-full",
                f"The model needs {wanted / 1e6:,.0f} MB in {self.folder}, where {free / 1e6:,.0f} MB are free.",
                "Make room, or put models on another disk with a link.",
            )

    def take_in(self, ready: Path, record: Record) -> Path:
        """A folder that is ready becomes the model, in one step that happens or does not."""
        (ready / RECORD).write_text(json.dumps(asdict(record), indent=1, ensure_ascii=False), encoding="utf-8")
        for file in ready.rglob("*"):
            _sync(file)
        place = self.path(record.name)
        if place.exists():  # what has no record never was a model
            shutil.rmtree(place)
        ready.rename(place)
        _sync(self.folder)
        return place

    def throw_out(self, name: str) -> None:
        """Removes a model: out of sight in one step, off the disk after it."""
        away = self.folder / INCOMING / f"removed-{name}-{os.getpid()}"
        away.parent.mkdir(exist_ok=True)
        self.path(name).rename(away)
        shutil.rmtree(away)


def described(folder: Path, checked: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Size and digest of each file of a model, and what it was checked against."""
    return {
        str(file.relative_to(folder)): {
            "size": file.stat().st_size,
            "sha256": digest(file).partition(":")[2],
            "checked": checked.get(str(file.relative_to(folder)), checked.get("", "")),
        }
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
