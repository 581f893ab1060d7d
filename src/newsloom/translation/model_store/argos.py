"""The Argos index: packages of one pair each, most of them from or to English."""

from collections.abc import Iterator, Mapping
from typing import Any

from newsloom.foundation.errors import RefusedError
from newsloom.foundation.http import Client
from newsloom.translation.engines.ctranslate2_codes import argos_tag
from newsloom.translation.engines.port import Pair
from newsloom.translation.model_store.asking import ask, broken
from newsloom.translation.model_store.offers import Offer, RemoteFile

INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
SETTING = "NEWSLOOM_ARGOS_INDEX"


def read_index(client: Client, address: str) -> Mapping[Pair, Offer]:
    """The newest package of each pair.

    :raises UpstreamError: the index cannot be had, or is none (``model-index-broken``).
    """
    try:
        offers = list(_offers(ask(client, address, SETTING)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise broken(address, SETTING) from error
    newest: dict[Pair, Offer] = {}
    for pair, offer in offers:
        if pair not in newest or _release(offer) > _release(newest[pair]):
            newest[pair] = offer
    return newest


def _offers(listed: Any) -> Iterator[tuple[Pair, Offer]]:
    for entry in listed:
        links = [link for link in entry.get("links", []) if str(link).startswith(("http://", "https://"))]
        if not links or entry.get("type", "translate") != "translate":
            continue
        try:
            pair = argos_tag(entry["from_code"]), argos_tag(entry["to_code"])
        except RefusedError:
            continue
        version = str(entry.get("package_version", ""))
        digest = f"sha256:{entry['sha256']}" if entry.get("sha256") else ""
        file = RemoteFile("package.argosmodel", str(links[0]), entry.get("size"), digest)
        yield (
            pair,
            Offer(
                name=f"argos-{pair[0]}-{pair[1]}".lower(),
                origin=str(links[0]),
                files=(file,),
                packed=True,
                pairs=frozenset({pair}),
                licence=str(entry.get("license", "")),
                version=version,
            ),
        )


def _release(offer: Offer) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in offer.version.split("."))
