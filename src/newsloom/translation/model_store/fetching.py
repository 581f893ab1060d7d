"""Fetches the files of an offer, goes on where a connection broke, and checks what came."""

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from newsloom.foundation.errors import ConfigurationError, PermanentError, TransientError
from newsloom.foundation.http import Client
from newsloom.translation.model_store.offers import Digest, RemoteFile

TRIES = 5
"""In a row without a new byte; a connection that breaks after each megabyte is followed to the end."""

FIRST_WAIT = 1.0
LONGEST_WAIT = 30.0
STEP = 1 << 20
LARGEST = 20 << 30
"""What no model of this kind reaches: more is a mistake or an attack."""

SLACK = 1.02
"""How much more than the index said a file may have, where only the index's word is known."""

Report = Callable[[str, int, int | None], None]
"""Told a file's name, how many bytes of it are there, and how many there will be."""

Sleep = Callable[[float], None]


def fetch(client: Client, file: RemoteFile, folder: Path, report: Report, *, sleep: Sleep = time.sleep) -> Path:
    """The file in this folder, whole and checked; at once where it is there already.

    :raises UpstreamError: it cannot be had; what came so far stays for the next time.
    :raises PermanentError: ``model-checksum-wrong``; nothing of it stays.
    """
    at = folder / file.name
    at.parent.mkdir(parents=True, exist_ok=True)
    if not at.exists():
        _download(client, file, at, report, sleep)
    try:
        _require(file, at)
    except PermanentError:
        at.unlink()
        raise
    return at


def _download(client: Client, file: RemoteFile, at: Path, report: Report, sleep: Sleep) -> None:
    most = int(file.size * SLACK) if file.size else LARGEST
    came = tries = 0

    def count(done: int, total: int | None) -> None:
        nonlocal came, tries
        if done > came:
            came, tries = done, 0
        report(file.name, done, total or file.size)

    while True:
        try:
            with room_for(at):
                client.download(file.url, at, max_bytes=most, report=count)
            return
        except TransientError as error:
            tries += 1
            if tries >= TRIES:
                raise
            sleep(min(error.retry_after or FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT))


def _require(file: RemoteFile, at: Path) -> None:
    """Sees that the bytes are those that the index means."""
    size = at.stat().st_size
    found = digest(at, file.digest.partition(":")[0]) if file.digest else ""
    if (file.size is not None and not file.digest and size != file.size) or found != file.digest:
        said = file.digest or f"{file.size} bytes"
        raise PermanentError(
            "model-checksum-wrong",
            f"{file.url} is not what its index says: {found or f'{size} bytes'} instead of {said}.",
            "It was thrown away. Try again; if it stays so, tell who publishes it.",
        )


def digest(file: Path, kind: str = "sha256") -> Digest:
    """The digest of a file's bytes, or of the git blob that they make."""
    hashing = hashlib.sha256()
    if kind == "git-sha1":
        hashing = hashlib.sha1(f"blob {file.stat().st_size}\0".encode(), usedforsecurity=False)
    for chunk in _chunks(file):
        hashing.update(chunk)
    return f"{kind}:{hashing.hexdigest()}"


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while chunk := opened.read(STEP):
            yield chunk


@contextmanager
def room_for(at: Path) -> Iterator[None]:
    """Says it clearly where the disk is full or cannot be written to."""
    try:
        yield
    except OSError as error:
        raise ConfigurationError(
            "models-unwritable", f"{at} cannot be written: {error.strerror}.", "Make room, or see to its rights."
        ) from error
