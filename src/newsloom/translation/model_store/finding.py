"""What an operator means: a pair of languages, a short name, a repository of the hub, an address, a file or folder."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from newsloom.foundation import languages
from newsloom.foundation.errors import PermanentError, RefusedError, UpstreamError
from newsloom.foundation.http import Client
from newsloom.translation.engines.ctranslate2_codes import argos_tag
from newsloom.translation.engines.port import Pair
from newsloom.translation.model_store import argos, hub
from newsloom.translation.model_store.catalogue import KNOWN
from newsloom.translation.model_store.offers import Offer, RemoteFile

TAG = r"([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)"
PAIR = re.compile(f"{TAG}[->]{TAG}")
"""A tag's parts are told from the next tag by their capitals: ``zh-Hans-fr``."""

REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+(@[\w./-]+)?")
BRIDGE = "en"
"""Nearly all models of one pair lead from or to English."""

UNFIT = re.compile(r"[^a-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Indexes:
    """Where models are looked for."""

    client: Client
    argos: str = argos.INDEX
    hub: str = hub.HUB


def find(wanted: str, indexes: Indexes) -> Sequence[Offer]:
    """What to install: one model, or two for a pair that leads through English.

    :raises RefusedError: ``model-unclear``, ``model-not-ctranslate2``.
    :raises UpstreamError: an index cannot be asked, or has no such model.
    """
    path = Path(wanted).expanduser()
    if wanted.startswith((".", "/", "~")) or (wanted and path.exists()):
        return (_local(path),)
    if wanted.startswith(("https://", "http://")):
        return (_at(wanted),)
    if known := KNOWN.get(wanted.lower()):
        found = hub.find_model(
            indexes.client, indexes.hub, known.repository, name=wanted.lower(), licence=known.licence
        )
        return (found,)
    if REPOSITORY.fullmatch(wanted):
        return (hub.find_model(indexes.client, indexes.hub, wanted),)
    if pair := PAIR.fullmatch(wanted):
        return find_pair((languages.normalise(pair[1]), languages.normalise(pair[2])), indexes)
    raise RefusedError(
        "model-unclear",
        f"“{wanted}” names no model.",
        f"Give a pair such as vi-en, a file or folder, OWNER/NAME of the hub, or one of: {', '.join(KNOWN)}.",
    )


def find_pair(pair: Pair, indexes: Indexes) -> Sequence[Offer]:
    """A model from the one language to the other, or two that meet in English.

    :raises UpstreamError: ``model-unknown``, or the Argos index cannot be asked.
    """
    packages = argos.read_index(indexes.client, indexes.argos)
    if direct := packages.get(pair) or _opus(pair, indexes):
        return (direct,)
    source, target = pair
    steps = [step for step in ((source, BRIDGE), (BRIDGE, target)) if BRIDGE not in pair]
    found = [packages.get(step) or _opus(step, indexes) for step in steps]
    if not found or None in found:
        raise PermanentError(
            "model-unknown",
            f"No index has a model from {source} to {target}, not by way of English either.",
            "A model between many languages may serve: newsloom model search.",
        )
    return [offer for offer in found if offer is not None]


def offered(tags: Sequence[str], indexes: Indexes) -> Iterator[Offer]:
    """What the Argos index has for these languages: all pairs that join two of them, or any where one is named."""
    wanted = {argos_tag(tag) for tag in tags}
    for pair, offer in sorted(argos.read_index(indexes.client, indexes.argos).items()):
        if not wanted or len(wanted & set(pair)) >= min(2, len(wanted)):
            yield offer


def sized(offer: Offer, client: Client) -> Offer:
    """The same offer with the sizes of its files, asked of their servers where the index does not tell them.

    :raises UpstreamError: a file is not there.
    """
    if offer.size is not None:
        return offer
    files = [file if file.size is not None else replace(file, size=client.length(file.url)) for file in offer.files]
    return replace(offer, files=tuple(files))


def _opus(pair: Pair, indexes: Indexes) -> Offer | None:
    repository = hub.OPUS_CONVERSION.format(source=languages.base(pair[0]), target=languages.base(pair[1]))
    try:
        return hub.find_model(indexes.client, indexes.hub, repository, name=f"opus-{pair[0]}-{pair[1]}".lower())
    except (UpstreamError, RefusedError):
        return None


def _local(path: Path) -> Offer:
    if not path.exists():
        raise RefusedError("model-file-missing", f"There is nothing at {path}.", "Check the path.")
    here = path.resolve()
    return Offer(name=_name_of(here.stem if here.is_file() else here.name), origin=str(here), local=here,
                 packed=here.is_file())  # fmt: skip


def _at(address: str) -> Offer:
    name = Path(urlsplit(address).path).stem
    return Offer(name=_name_of(name), origin=address, files=(RemoteFile("package.argosmodel", address),), packed=True)


def _name_of(written: str) -> str:
    return UNFIT.sub("-", written.lower()).strip("-._")[:64] or "model"
