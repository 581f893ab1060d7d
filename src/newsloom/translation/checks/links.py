"""Links, e-mail addresses, handles and hashtags: what leads somewhere must lead there in every language."""

import re
from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage

ID = "links"

# Addresses are ASCII here on purpose: Korean and Japanese particles follow them without a space.
ADDRESS = re.compile(
    r"(?P<email>[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})"
    r"|(?P<link>(?:https?://|www\.)[A-Za-z0-9][A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*)"
    r"|(?P<handle>(?<![A-Za-z0-9_.@/])@[A-Za-z0-9_]{2,30})"
    r"|(?P<hashtag>(?<![\w&/#])#(?=\w*[^\W\d_])\w{2,})"
)
TRAILING = ".,;:!?'\")]*"

LOST = {
    "email": "The e-mail address {found} of the source is missing in the translation.",
    "link": "The link to {found} is missing in the translation.",
    "handle": "The handle {found} of the source is missing in the translation.",
    "hashtag": "The hashtag {found} of the source is missing in the translation.",
}
ADDED = {
    "email": "The translation has an e-mail address that the source does not have: {found}.",
    "link": "The translation leads to {found}, where the source does not lead.",
    "handle": "The translation has a handle that the source does not have: {found}.",
    "hashtag": "The translation has a hashtag that the source does not have: {found}.",
}
EMPTY = "The link to {found} has no words in the translation."

Addresses = list[tuple[str, str, Span]]


def check(source: Passage, target: Passage, _languages: Languages) -> Iterator[Finding]:
    """Lost and added addresses, compared as they are written; a hashtag in other words is a note."""
    if not _may_lead(source) and not _may_lead(target):
        return
    there, here = _addresses(source), _addresses(target)
    hashtags_kept = _count(there, "hashtag") == _count(here, "hashtag")
    for kind, address, span in _without(there, here):
        severity = Severity.NOTE if kind == "hashtag" and hashtags_kept else Severity.HOLD
        yield Finding(ID, severity, LOST[kind], {"found": address}, source_span=span)
    for kind, address, span in _without(here, there):
        severity = Severity.NOTE if kind == "hashtag" else Severity.HOLD
        yield Finding(ID, severity, ADDED[kind], {"found": address}, target_span=span)
    for link in target.links:
        if not target.plain[link.span.start : link.span.end].strip():
            yield Finding(ID, Severity.HOLD, EMPTY, {"found": link.href}, target_span=link.span)


def _may_lead(passage: Passage) -> bool:
    text = passage.text
    return "@" in text or "#" in text or "://" in text or "www." in text or "<a" in text


def _addresses(passage: Passage) -> Addresses:
    found: Addresses = [("link", link.href, link.span) for link in passage.links]
    for match in ADDRESS.finditer(passage.plain):
        kind = match.lastgroup or "link"
        address = match[0].rstrip(TRAILING) if kind == "link" else match[0]
        found.append((kind, address, Span(match.start(), match.start() + len(address))))
    return found


def _without(those: Addresses, these: Addresses) -> Addresses:
    """``those`` that ``these`` have fewer of, compared without case where case leads nowhere else."""
    left = [(kind, _compared(kind, address)) for kind, address, _ in these]
    missing: Addresses = []
    for kind, address, span in those:
        key = (kind, _compared(kind, address))
        if key in left:
            left.remove(key)
        else:
            missing.append((kind, address, span))
    return missing


def _compared(kind: str, address: str) -> str:
    return address.rstrip("/") if kind == "link" else address.lower()


def _count(addresses: Addresses, kind: str) -> int:
    return sum(1 for found, _, _ in addresses if found == kind)
