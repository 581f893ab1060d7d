"""An engine's pairs and settings as they are written on a command line."""

from newsloom.foundation.errors import RefusedError
from newsloom.translation.engines.port import Pair

WORDS: dict[str, object] = {"true": True, "false": False}


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


def read_settings(written: list[str]) -> dict[str, object]:
    """``parallel=4`` → a number, ``trial=false`` → no, anything else a text.

    :raises RefusedError: ``setting-invalid``.
    """
    found: dict[str, object] = {}
    for setting in written:
        name, equals, value = (part.strip() for part in setting.partition("="))
        if not (name and equals and value):
            raise RefusedError("setting-invalid", f"“{setting}” is not a setting.", "Write --set parallel=4.")
        found[name] = WORDS.get(value, int(value) if value.isdecimal() else value)
    return found
