"""A large file on its way to disk: how far it came, whether to go on from there, and its end.

In: the answer to a GET. Out: the bytes in ``NAME.part`` beside the file, and the file itself once all are there. What
tells a version of the file from another (its ETag or date) lies in ``NAME.part-of``, so that a later program goes on
with the same one or begins anew.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsloom.foundation.errors import PermanentError, TransientError

Report = Callable[[int, int | None], None]
"""Told how many bytes are there, and how many there will be, where the server says so."""

RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")
REPORT_EVERY = 1 << 18


@dataclass(frozen=True, slots=True)
class Part:
    """What is on disk of a file that was not finished."""

    file: Path

    @property
    def body(self) -> Path:
        return self.file.with_name(self.file.name + ".part")

    @property
    def _validator_file(self) -> Path:
        return self.file.with_name(self.file.name + ".part-of")

    @property
    def size(self) -> int:
        """How many bytes may be gone on from: none where it is not known of which version they are."""
        return self.body.stat().st_size if self.validator and self.body.exists() else 0

    @property
    def validator(self) -> str:
        try:
            return self._validator_file.read_text(encoding="utf-8").strip()
        except OSError:
            return ""

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the rest alone, or for everything where the file is another by now."""
        return {"Range": f"bytes={self.size}-", "If-Range": self.validator} if self.size else {}

    def begin(self, validator: str) -> None:
        """Forgets what was there; what follows is of this version."""
        self.forget()
        self.body.touch()
        if validator:
            self._validator_file.write_text(validator, encoding="utf-8")

    def forget(self) -> None:
        """Removes all traces."""
        self.body.unlink(missing_ok=True)
        self._validator_file.unlink(missing_ok=True)

    def finish(self) -> None:
        """The part is the whole file."""
        self.body.replace(self.file)
        self._validator_file.unlink(missing_ok=True)


def strong_validator(etag: str | None, last_modified: str | None) -> str:
    """What a rest may be asked by: a weak ETag may stand for other bytes (RFC 9110 §13.1.5)."""
    if etag and not etag.startswith("W/"):
        return etag
    return last_modified or ""


def starts_at(url: str, status: int, content_range: str | None, part: Part) -> int:
    """At which byte of the file the answer's body begins.

    :raises TransientError: ``fetch-range-wrong``: it is another part than was asked for; the next try begins anew.
    """
    if status != 206:
        return 0
    found = RANGE.fullmatch(content_range or "")
    if not found or not found[1] or int(found[1]) != part.size:
        part.forget()
        raise TransientError("fetch-range-wrong", f"{url} sent another part of the file than was asked for.", "Again.")
    return part.size


def is_whole(content_range: str | None, part: Part) -> bool:
    """Whether a 416 means that nothing is missing any more."""
    found = RANGE.fullmatch(content_range or "")
    return bool(found and found[2] == str(part.size) and part.size)


def write_down(
    url: str, chunks: Iterator[bytes], part: Part, *, start: int, total: int | None, max_bytes: int, report: Report
) -> int:
    """Adds a body to a part; how many bytes there are then.

    :raises PermanentError: ``fetch-too-large``; nothing is kept.
    """
    size = told = start
    with part.body.open("r+b") as opened:
        opened.seek(start)
        opened.truncate()
        for chunk in chunks:
            size += len(chunk)
            if size > max_bytes:
                part.forget()
                raise too_large(url, max_bytes)
            opened.write(chunk)
            if size - told >= REPORT_EVERY:
                told = size
                report(size, total)
    report(size, total)
    return size


def too_large(url: str, max_bytes: int) -> PermanentError:
    """Why a file is not taken any further."""
    return PermanentError(
        "fetch-too-large", f"{url} is larger than the {max_bytes:,} bytes that are taken.", "Check the address."
    )
