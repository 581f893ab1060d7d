"""Asks an index of models for one JSON document."""

import json
from typing import Any

from newsloom.foundation.errors import PermanentError, TransientError
from newsloom.foundation.http import Client

LARGEST = 8 << 20


def ask(client: Client, address: str, setting: str) -> Any:
    """What the index answers; None where it has no such thing.

    :param setting: the environment variable that says where the index is.
    :raises UpstreamError: it cannot be reached, refuses, or answers something else than JSON.
    """
    try:
        answer = client.fetch(address, accept="application/json", max_bytes=LARGEST)
    except TransientError as error:
        raise TransientError(
            error.code, error.message, "A file or folder that is here needs no network: newsloom model install ./FILE."
        ) from error
    except PermanentError as error:
        if error.code in {"http-401", "http-403"}:  # what a hub says of what is not there, or not for everybody
            return None
        raise
    if answer.status != 200:
        return None
    try:
        return json.loads(answer.body)
    except ValueError as error:
        raise broken(address, setting) from error


def broken(address: str, setting: str) -> PermanentError:
    """Says that something else answers where an index should."""
    return PermanentError(
        "model-index-broken", f"{address} does not answer as an index of models does.", f"Check {setting}."
    )
