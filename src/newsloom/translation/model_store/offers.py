"""What can be installed: its files, where they are, how large, under which licence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsloom.translation.engines.port import Pair

Digest = str
"""``sha256:…`` of the bytes, or ``git-sha1:…`` of the blob, as a hub tells small files by."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file to fetch.

    :param size: in bytes; None where it is not known beforehand.
    :param digest: what it must match; empty where nobody says.
    """

    name: str
    url: str
    size: int | None = None
    digest: Digest = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that can be installed.

    :param name: what its folder and its engine are called.
    :param origin: where it comes from, for people and for the record: an address, an id at a hub, a path.
    :param files: what to fetch; none for one that is here already, at ``local``.
    :param packed: whether the one file is an archive.
    :param pairs: what it translates, where that is known beforehand; a package may tell itself.
    :param licence: as its index names it; empty where it names none.
    """

    name: str
    origin: str
    files: Sequence[RemoteFile] = ()
    packed: bool = False
    local: Path | None = None
    pairs: frozenset[Pair] = frozenset()
    licence: str = ""
    version: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> int | None:
        """Bytes to fetch; None where one of its files does not tell."""
        sizes = [file.size for file in self.files]
        return None if None in sizes else sum(size for size in sizes if size)

    @property
    def undigested(self) -> bool:
        """Whether nobody says what some of its bytes should be."""
        return any(not file.digest for file in self.files)
