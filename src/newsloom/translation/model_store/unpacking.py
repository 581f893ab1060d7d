"""Takes a model out of an archive that is not trusted: its own parts alone, into its own folder alone."""

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from newsloom.foundation.errors import RefusedError
from newsloom.translation.model_store.belonging import belongs

STEP = 1 << 20
MOST_ENTRIES = 10_000


def unpack(archive: Path, folder: Path, *, most: int) -> None:
    """Writes the parts of the model in a zip file into a new folder.

    :param most: bytes that they may have together, unpacked.
    :raises RefusedError: ``model-not-an-archive``, ``model-unsafe``, ``model-too-large``.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            parts = dict(_parts(opened))
            left = most
            for path, entry in parts.items():
                left = _write(opened, entry, folder / path, left)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise RefusedError(
            "model-not-an-archive", f"{archive.name} is not a zip file, or a damaged one ({error}).", "Fetch it again."
        ) from error


def unpacked_size(archive: Path) -> int:
    """How many bytes its parts say they have; 0 where it is no archive."""
    try:
        with zipfile.ZipFile(archive) as opened:
            return sum(entry.file_size for entry in opened.infolist())
    except (zipfile.BadZipFile, OSError):
        return 0


def _parts(opened: zipfile.ZipFile) -> Iterator[tuple[PurePosixPath, zipfile.ZipInfo]]:
    entries = [entry for entry in opened.infolist() if not entry.is_dir()]
    if len(entries) > MOST_ENTRIES:
        raise _unsafe(f"{len(entries)} files")
    paths = [_checked(entry) for entry in entries]
    tops = {path.parts[0] for path in paths if len(path.parts) > 1}
    wrapped = len(tops) == 1 and all(len(path.parts) > 1 for path in paths)
    for path, entry in zip(paths, entries, strict=True):
        inner = PurePosixPath(*path.parts[1:]) if wrapped else path
        if belongs(inner):
            yield inner, entry


def _checked(entry: zipfile.ZipInfo) -> PurePosixPath:
    """Its path, where that stays in the folder and is a plain file's."""
    path = PurePosixPath(entry.filename)
    mode = entry.external_attr >> 16
    if "\\" in entry.orig_filename or ":" in entry.filename or "\0" in entry.orig_filename:
        raise _unsafe(f"a name that is not a path, “{entry.filename}”")
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise _unsafe(f"a file outside its folder, “{entry.filename}”")
    if mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        raise _unsafe(f"a link or a device, “{entry.filename}”")
    if entry.flag_bits & 0x1:
        raise _unsafe("encrypted files")
    return path


def _unsafe(what: str) -> RefusedError:
    return RefusedError("model-unsafe", f"The archive holds {what}.", "Do not use it, and tell who publishes it.")


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, file: Path, left: int) -> int:
    """One file; how many bytes the others may have."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with opened.open(entry) as packed, file.open("xb") as plain:
        while chunk := packed.read(STEP):
            left -= len(chunk)
            if left < 0:
                raise RefusedError(
                    "model-too-large", "The archive holds more than it says, or than there is room for.",
                    "Do not use it, or make room.",
                )  # fmt: skip
            plain.write(chunk)
    return left
