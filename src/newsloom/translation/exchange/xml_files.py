"""XML that strangers wrote, element by element: no entity is expanded, nothing is fetched, each fault has its line."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from lxml import etree

from newsloom.foundation.errors import RefusedError

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Refusal = Callable[[str], RefusedError]
"""Makes the error of a kind of file out of the reason."""

_ILLEGAL = {code: " " for code in (*range(0x20), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)) if code not in {9, 10, 13}}


def legal(text: str) -> str:
    """The text with a blank for each character that XML cannot hold."""
    return text.translate(_ILLEGAL)


def elements(stream: BinaryIO, *names: str, root: str, refusal: Refusal) -> Iterator[etree._Element]:
    """The elements of these names, whatever their namespace, each complete; what was seen is let go of.

    :param root: the name that the root must have.
    :raises RefusedError: ``refusal``'s: not well-formed, another root, or entities of its own.
    """
    try:
        events = etree.iterparse(
            stream,
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        _, top = next(events)
        _require_harmless(top, root, refusal)
        for event, element in events:
            if event == "end" and name_of(element) in names:
                yield element
                _let_go(element)
    except etree.XMLSyntaxError as error:
        raise refusal(error.msg or "there is nothing in it") from error


def _require_harmless(top: etree._Element, root: str, refusal: Refusal) -> None:
    if name_of(top) != root:
        raise refusal(f"its root is “{name_of(top)}”, not “{root}”")
    declared = top.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise refusal("it declares entities of its own, which are never expanded")


def _let_go(element: etree._Element) -> None:
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def name_of(element: etree._Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
