"""Pairs of languages as they are written on a command line."""

from newsloom.foundation.errors import RefusedError
from newsloom.translation.engines.port import Pair


def read_pairs(written: str) -> frozenset[Pair]:
    """``en-fr,fr-en``; where a tag itself has a hyphen, ``zh-Hans>en``.

    :raises RefusedError: ``pair-invalid``.
    """
    found: set[Pair] = set()
    for pair in filter(None, (part.strip() for part in written.split(","))):
        tags = pair.split(">" if ">" in pair else "-")
        if len(tags) != 2 or not all(tags):
            raise RefusedError(
                "pair-invalid",
                f"“{pair}” is not a pair of languages.",
                "Write en-fr, or zh-Hans>en where a tag has a -.",
            )
        found.add((tags[0].strip(), tags[1].strip()))
    return frozenset(found)
