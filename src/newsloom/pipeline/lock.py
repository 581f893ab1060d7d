"""One runner a home: a lock on a file, which the system gives back whatever way its holder ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsloom.foundation.errors import ConfigurationError


@contextmanager
def alone(lock_file: Path) -> Iterator[None]:
    """Holds the lock while the block runs.

    :raises ConfigurationError: ``runner-busy`` where another program holds it.
    """
    with lock_file.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            raise ConfigurationError(
                "runner-busy",
                f"Another Newsloom (process {file.read().strip() or 'unknown'}) is running the pipeline of this home.",
                "Let it go on, or end it first; `newsloom status` shows what it does.",
            ) from None
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()))
        file.flush()
        yield
