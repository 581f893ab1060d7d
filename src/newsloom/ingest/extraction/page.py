"""A page as a tree that can be walked safely, however it was written."""

import re
from itertools import islice
from typing import Any, TypeAlias
from urllib.parse import urljoin

from lxml import etree, html

MAX_CHARACTERS = 6_000_000
"""Longer pages are not read: the longest real one seen had 2 million, and a tree takes ten times the text's memory."""

MAX_ELEMENTS = 30_000
"""Elements of a page that is read; real article pages stay under 10,000. Beyond it the finding of the body crawls."""

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
Element: TypeAlias = Any  # lxml.html.HtmlElement: lxml brings no types


def parse_page(text: str) -> Element | None:
    """The page's tree; None where there is nothing in it. Nesting beyond libxml2's limit is cut off."""
    text = _UNSEEN.sub("", _DECLARATION.sub("", text))
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return tree if isinstance(tree, html.HtmlElement) else None


def is_overgrown(tree: Element) -> bool:
    """True for a page of more elements than are looked through."""
    return len(list(islice(tree.iter(), MAX_ELEMENTS + 1))) > MAX_ELEMENTS


def base_of(tree: Element, url: str) -> str:
    """The address that relative links of the page are meant against."""
    for element in tree.iter("base"):
        href = element.get("href")
        if href:
            return str(urljoin(url, href.strip()))
    return url


def classes(element: Element) -> str:
    """What the page's authors call an element: its class, id, role and the like, lower case."""
    named = (element.get(name) or "" for name in ("class", "id", "itemprop", "role", "data-testid", "data-component"))
    return " ".join(named).lower()
