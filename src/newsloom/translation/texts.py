"""A text that comes as a file: bytes in, the paragraphs of plain text or HTML out, each as inline HTML."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from newsloom.foundation import charsets
from newsloom.foundation.errors import RefusedError
from newsloom.foundation.html import clean_inline, fold, seen, text_of

LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select"})
INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img",
        "ins", "kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr",
    }
)  # fmt: skip
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""Byte order marks: what begins with one is text, zeros or not."""


@dataclass(frozen=True, slots=True)
class LooseText:
    """A text that no publisher announced.

    :param paragraphs: inline HTML, one a paragraph; empty ones of a plain text are kept, so that it comes out as it
        went in.
    :param language: what the text itself says it is in; empty where it does not.
    """

    paragraphs: tuple[str, ...]
    is_html: bool
    language: str = ""

    @property
    def plain(self) -> str:
        """The words alone, a paragraph a line."""
        return "\n".join(text_of(paragraph) for paragraph in self.paragraphs)


def read_text(body: bytes, *, name: str, is_html: bool | None = None) -> LooseText:
    """The paragraphs of a file.

    :param name: of the file, for whoever is told what is wrong with it.
    :param is_html: None: it begins like HTML, or does not.
    :raises RefusedError: ``text-empty``, ``text-binary``, ``text-not-utf8``.
    """
    if b"\0" in body and not body.startswith(MARKS):
        raise RefusedError("text-binary", f"{name} is no text: it holds zero bytes.", "Give plain text or HTML.")
    if is_html is None:
        is_html = LOOKS_LIKE_HTML.match(body[:2000].decode("latin-1").removeprefix("ï»¿")) is not None
    found = _html(charsets.decode(body)) if is_html else _plain(_decoded(body, name))
    if not found.plain.strip():
        raise RefusedError("text-empty", f"{name} holds no words.", "Give a text to translate.")
    return found


def _decoded(body: bytes, name: str) -> str:
    if body.startswith(MARKS):
        return charsets.decode(body)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(
            "text-not-utf8",
            f"{name} is not UTF-8: byte {error.start} is 0x{body[error.start]:02x}.",
            "Convert it, for example with iconv -f WINDOWS-1252 -t UTF-8.",
        ) from None


def _plain(text: str) -> LooseText:
    lines = seen(text).splitlines()
    return LooseText(tuple(html.escape(line, quote=False) for line in lines), is_html=False)


def _html(text: str) -> LooseText:
    try:
        root = document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text))
    except (etree.ParserError, ValueError):
        return LooseText((), is_html=True)
    runs = (fold(clean_inline(run)) for run in _runs(root))
    return LooseText(tuple(run for run in runs if text_of(run)), is_html=True, language=root.get("lang", ""))


def _runs(element: HtmlElement) -> Iterator[str]:
    """The runs of words and inline tags between two edges of blocks."""
    run = html.escape(element.text or "", quote=False)
    for child in element:
        if isinstance(child.tag, str) and child.tag not in HIDDEN:
            if _is_inline(child):
                run += etree.tostring(child, encoding="unicode", method="html", with_tail=False)
            else:
                yield run
                yield from _runs(child)
                run = ""
        run += html.escape(child.tail or "", quote=False)
    yield run


def _is_inline(element: HtmlElement) -> bool:
    return element.tag in INLINE and all(_is_inline(child) for child in element if isinstance(child.tag, str))
