"""Writes a file whole: until it is done, what stood there before stays."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from newsloom.foundation.errors import ConfigurationError


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """A stream whose content stands in ``file`` after the block; where the block fails, nothing was written.

    :raises ConfigurationError: ``file-unwritable``.
    """
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError as error:
        raise _unwritable(file, error) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield cast(BinaryIO, stream)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(file)
    except OSError as error:
        raise _unwritable(file, error) from None
    finally:
        Path(name).unlink(missing_ok=True)


def _unwritable(file: Path, error: OSError) -> ConfigurationError:
    return ConfigurationError("file-unwritable", f"“{file}” cannot be written: {error.strerror}.")
