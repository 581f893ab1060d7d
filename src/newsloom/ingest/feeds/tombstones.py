"""What a feed takes back: the deleted entries of RFC 6721, in Atom and RSS, and entries that are drafts again.

A draft is an Atom entry that says ``<app:control><app:draft>yes</app:draft></app:control>`` (RFC 5023, 13.1).
"""

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
APP = "{http://www.w3.org/2007/app}"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"


def withdrawn_ids(text: str) -> tuple[str, ...]:
    """The ids of the entries that the feed in ``text`` takes back, in its order; none where it is not XML."""
    if "deleted-entry" not in text and "draft" not in text:
        return ()
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        return ()
    deleted = (str(each.get("ref") or "") for each in root.iter(DELETED))
    drafts = (
        str(entry.findtext(f"{ATOM}id") or "")
        for entry in root.iter(f"{ATOM}entry")
        if (entry.findtext(f"{APP}control/{APP}draft") or "").strip().lower() == "yes"
    )
    return tuple(dict.fromkeys(named.strip() for named in (*deleted, *drafts) if named.strip()))
