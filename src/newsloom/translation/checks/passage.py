"""The text of one segment or paragraph as every check reads it: once with its markup, once without."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from newsloom.translation.checks.contract import Span
from newsloom.translation.checks.romanise import fold, words_of

Read = TypeVar("Read")
# Only what begins like a tag: «a < b» and «<3» stay text.
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s+[^<>]*)?/?>")
NO_BREAK = re.compile(r"(&(?:nbsp|#160|#xa0|#8239|#x202f|thinsp|#8201);)([^\s<&]*)", re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tag:
    """An inline tag: its name in lower case, whether it opens, closes or stands alone, and its place."""

    name: str
    opens: bool
    closes: bool
    href: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """An inline link: where it leads and where its words stand (``span`` covers the anchor text alone)."""

    href: str
    span: Span


class ReadOnce(Generic[Read]):
    """``functools.cached_property`` without the lock that it takes before Python 3.12: asked for in every segment."""

    def __init__(self, read: Callable[[Any], Read]) -> None:
        self._read = read
        self.__doc__ = read.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, passage: Any, _owner: type | None = None) -> Read:
        read = self._read(passage)
        passage.__dict__[self._name] = read
        return read


@dataclass(frozen=True)
class Passage:
    """A text and the same text with its inline tags masked by spaces, of equal length: spans fit both."""

    text: str
    plain: str

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, text: str) -> "Passage":
        """The passage of a text; kept, since one source is judged beside many translations."""
        plain = _without_tags(text) if "<" in text else text
        return cls(text, NO_BREAK.sub(_no_break, plain) if "&" in plain else plain)

    @ReadOnce
    def tags(self) -> tuple[Tag, ...]:
        """The inline tags in their order."""
        if "<" not in self.text:
            return ()
        return tuple(_read_tag(match) for match in TAG.finditer(self.text))

    @ReadOnce
    def words(self) -> str:
        """``plain`` without the room of its tags, for lengths; spans do not fit it."""
        return " ".join(self.plain.split()) if "  " in self.plain else self.plain.strip()

    @ReadOnce
    def folded(self) -> str:
        """``plain`` in lower case, its Latin letters without their marks; spans do not fit it."""
        return fold(self.plain)

    @ReadOnce
    def folded_words(self) -> list[str]:
        """The words of ``folded``."""
        return words_of(self.folded)

    @ReadOnce
    def links(self) -> tuple[Link, ...]:
        """The ``<a href>`` in their order; one that is never closed reaches to the end of the text."""
        found: list[Link] = []
        opened: Tag | None = None
        for tag in self.tags:
            if tag.name != "a":
                continue
            if opened is not None:
                found.append(Link(opened.href, Span(opened.span.end, tag.span.start)))
            opened = tag if tag.opens and tag.href else None
        if opened is not None:
            found.append(Link(opened.href, Span(opened.span.end, len(self.text))))
        return tuple(found)


def _no_break(match: re.Match[str]) -> str:
    """The space itself, its room after the word that it holds: «60&nbsp;%» reads «60 %»."""
    return "\u00a0" + match[2] + " " * (len(match[1]) - 1)


def _without_tags(text: str) -> str:
    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    return TAG.sub(blank, COMMENT.sub(blank, text))


def _read_tag(match: re.Match[str]) -> Tag:
    raw = match[0]
    name = raw.strip("</>").split(None, 1)[0].rstrip("/").lower()
    alone = raw.endswith("/>") or name in {"br", "img", "hr", "wbr"}
    closes = raw.startswith("</")
    found = HREF.search(raw) if name == "a" and not closes else None
    address = next((group for group in found.groups() if group), "") if found else ""
    return Tag(
        name=name,
        opens=not closes and not alone,
        closes=closes,
        href=html.unescape(address.strip()),
        span=Span(match.start(), match.end()),
    )
