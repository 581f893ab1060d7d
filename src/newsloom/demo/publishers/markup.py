"""The small markup in which the sample articles are written, and its HTML.

A blank line ends a block. ``## `` opens a heading, ``- `` a list item (lines that follow each other
make one list), ``> `` a quotation; anything else is a paragraph. In a line: ``*emphasis*``,
``**strong**`` and ``[text](https://…)``.
"""

import re
from dataclasses import dataclass
from html import escape
from typing import Literal

Kind = Literal["paragraph", "heading", "list_item", "quote"]

_PREFIXES: tuple[tuple[str, Kind], ...] = (("## ", "heading"), ("- ", "list_item"), ("> ", "quote"))
_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^\s)]+?(?:\([^\s)]*\)[^\s)]*)*)\)")
_STRONG = re.compile(r"\*\*(\S(?:[^*]*\S)?)\*\*")
_EMPHASIS = re.compile(r"\*(\S(?:[^*]*\S)?)\*")
_TAGS: dict[Kind, str] = {"paragraph": "p", "heading": "h2", "list_item": "li", "quote": "blockquote"}


@dataclass(frozen=True)
class Block:
    """One block of a sample article, its text still in the markup."""

    kind: Kind
    markup: str

    @property
    def text(self) -> str:
        """The words alone, as a reader sees them."""
        plain = _LINK.sub(r"\1", self.markup)
        return _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", plain))

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses that the block links to, in order."""
        return tuple(match[2] for match in _LINK.finditer(self.markup))

    @property
    def html(self) -> str:
        """The block as one element; a list item without its list."""
        inner = _inline_html(self.markup)
        if self.kind == "quote":
            inner = f"<p>{inner}</p>"
        tag = _TAGS[self.kind]
        return f"<{tag}>{inner}</{tag}>"


def parse(source: str) -> tuple[Block, ...]:
    """The blocks of a text in the markup, in order."""
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", source.strip()):
        lines = [line.strip() for line in chunk.splitlines()]
        if all(line.startswith("- ") for line in lines):
            blocks.extend(_block(line) for line in lines)
        else:
            blocks.append(_block(" ".join(lines)))
    return tuple(blocks)


def body_html(blocks: tuple[Block, ...]) -> str:
    """The blocks as HTML, neighbouring list items gathered into one list."""
    parts: list[str] = []
    in_list = False
    for block in blocks:
        if (block.kind == "list_item") != in_list:
            in_list = not in_list
            parts.append("<ul>" if in_list else "</ul>")
        parts.append(block.html)
    if in_list:
        parts.append("</ul>")
    return "\n".join(parts)


def _block(line: str) -> Block:
    for prefix, kind in _PREFIXES:
        if line.startswith(prefix):
            return Block(kind, line.removeprefix(prefix))
    return Block("paragraph", line)


def _inline_html(markup: str) -> str:
    # Addresses are set aside first: a star or an underscore in one is not emphasis.
    pieces: list[str] = []
    end = 0
    for match in _LINK.finditer(markup):
        pieces.append(_stressed(markup[end : match.start()]))
        pieces.append(f'<a href="{escape(match[2])}">{_stressed(match[1])}</a>')
        end = match.end()
    pieces.append(_stressed(markup[end:]))
    return "".join(pieces)


def _stressed(markup: str) -> str:
    return _EMPHASIS.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", escape(markup, quote=False)))
