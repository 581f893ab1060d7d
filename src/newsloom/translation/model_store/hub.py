"""A hub that speaks as Hugging Face does: repositories of files with checksums, licences and revisions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlencode

from newsloom.foundation import languages
from newsloom.foundation.errors import PermanentError, RefusedError
from newsloom.foundation.http import Client
from newsloom.translation.engines.ctranslate2_folder import WEIGHTS
from newsloom.translation.engines.port import Pair
from newsloom.translation.model_store.asking import ask, broken
from newsloom.translation.model_store.belonging import belongs
from newsloom.translation.model_store.offers import Offer, RemoteFile

HUB = "https://huggingface.co"
SETTING = "NEWSLOOM_MODEL_HUB"
MOST_FOUND = 40
OPUS = re.compile(r"opus-mt(?:-tc-\w+)?-([a-z]{2,3})-([a-z]{2,3})(?![a-z])")
OPUS_CONVERSION = "gaudi/opus-mt-{source}-{target}-ctranslate2"
"""A publisher at the hub who converts the whole of OPUS-MT for CTranslate2."""


def find_model(client: Client, hub: str, wanted: str, *, name: str = "", licence: str = "") -> Offer:
    """The files of a repository, at the revision that it has now.

    :param wanted: ``owner/name``, or ``owner/name@revision``.
    :param licence: what to take where the hub names none.
    :raises UpstreamError: ``model-unknown``: there is none; ``model-index-broken``.
    :raises RefusedError: ``model-not-ctranslate2``: it holds other files.
    """
    repository, _, revision = wanted.partition("@")
    at = f"/revision/{quote(revision, safe='')}" if revision else ""
    found = ask(client, f"{hub}/api/models/{quote(repository)}{at}?blobs=true", SETTING)
    if found is None:
        raise PermanentError(
            "model-unknown", f"The hub has no model “{repository}” for everybody.", "Look with newsloom model search."
        )
    try:
        commit = str(found["sha"])
        files = tuple(_files(hub, repository, commit, found["siblings"]))
        stated = _licence(found)
    except (KeyError, TypeError, AttributeError) as error:
        raise broken(hub, SETTING) from error
    if not any(PurePosixPath(file.name).name == WEIGHTS for file in files):
        raise RefusedError(
            "model-not-ctranslate2",
            f"{repository} holds no model.bin of CTranslate2.",
            "Look for a conversion: newsloom model search.",
        )
    return Offer(
        name=name or repository.rpartition("/")[2].lower(),
        origin=f"{repository}@{commit[:12]}",
        files=files,
        pairs=_pairs(repository),
        licence=stated or licence,
        version=commit[:12],
    )


def search(client: Client, hub: str, words: Sequence[str]) -> list[tuple[str, str]]:
    """Repositories of CTranslate2 models with these words in their names, and the licence of each."""
    query = urlencode({"search": " ".join(words), "filter": "ctranslate2", "limit": MOST_FOUND})
    found = ask(client, f"{hub}/api/models?{query}", SETTING) or ()
    try:
        return [(str(entry["id"]), _licence(entry)) for entry in found]
    except (KeyError, TypeError, AttributeError) as error:
        raise broken(hub, SETTING) from error


def _files(hub: str, repository: str, commit: str, siblings: Sequence[Mapping[str, Any]]) -> Iterator[RemoteFile]:
    for sibling in siblings:
        path = PurePosixPath(sibling["rfilename"])
        if not belongs(path):
            continue
        stored = sibling.get("lfs") or {}
        sha256, blob = stored.get("sha256"), sibling.get("blobId")
        yield RemoteFile(
            name=str(path),
            url=f"{hub}/{quote(repository)}/resolve/{commit}/{quote(str(path))}",
            size=stored.get("size", sibling.get("size")),
            digest=f"sha256:{sha256}" if sha256 else f"git-sha1:{blob}" if blob else "",
        )


def _licence(found: Mapping[str, Any]) -> str:
    card = found.get("cardData") or {}
    stated = card.get("license")
    if isinstance(stated, list):
        stated = stated[0] if stated else ""
    tagged = next((tag.partition(":")[2] for tag in found.get("tags", ()) if tag.startswith("license:")), "")
    return str(stated or tagged)


def _pairs(repository: str) -> frozenset[Pair]:
    found = OPUS.search(repository)
    try:
        return frozenset({(_tag(found[1]), _tag(found[2]))}) if found else frozenset()
    except RefusedError:
        return frozenset()


def _tag(code: str) -> str:
    return languages.normalise(code) if len(code) == 2 else languages.base(languages.normalise(code))
