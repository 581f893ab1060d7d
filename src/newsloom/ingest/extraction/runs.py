"""Takes a page apart into what a reader sees, in order: runs of text, pictures, films."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal

from newsloom.foundation.html import clean_inline, fold, seen
from newsloom.ingest.addresses import absolute
from newsloom.ingest.extraction.page import Element, classes
from newsloom.stories.blocks import Link

RunKind = Literal["paragraph", "heading", "list_item", "quote", "caption", "cell"]
DEEPEST = 180
"""Levels of nesting that are followed; real pages stay under 60."""

_SKIPPED = """
    script style noscript template svg math button select option input textarea label head meta link object applet
    canvas dialog menu audio map datalist progress rp rt
"""
SKIPPED = frozenset(_SKIPPED.split())
_BLOCKS = """
    address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    caption
"""
BLOCKS = frozenset(_BLOCKS.split())
WHOLE = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "pre"})
"""Elements in which one line break does not part paragraphs; elsewhere it does, as on old pages."""

MARKS = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "cite": "em",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
}
FILMS = re.compile(
    r"youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|dailymotion\.com/embed|facebook\.com/plugins/video"
    r"|players?\.brightcove|jwplayer|jwplatform|player\.twitch|rumble\.com/embed|ok\.ru/videoembed|vk\.com/video_ext"
    r"|rutube\.ru/play|tiktok\.com/embed|bilibili\.com|bitchute\.com/embed|/embed/video|video\.\w+\.\w+/embed",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url", "data-srcset", "data-lazy-srcset", "data-hi-res-src")
_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Token:
    """Characters with the marks that they stand in; a line break is a token of its own."""

    text: str
    marks: tuple[str, ...] = ()
    href: str = ""
    is_break: bool = False


@dataclass(slots=True, eq=False)
class Run:
    """A run of text that a reader sees as one paragraph, heading, item …"""

    text: str
    tokens: tuple[Token, ...]
    kind: RunKind
    element: Element
    level: int = 2
    hidden: bool = False

    @property
    def squeezed(self) -> str:
        """The text without any white space, for comparing."""
        return squeeze(self.text)

    @property
    def link_share(self) -> float:
        """How much of the text is links, 0 to 1."""
        linked = sum(len(token.text.strip()) for token in self.tokens if token.href)
        return linked / max(1, len(self.text))

    @property
    def is_bold(self) -> bool:
        """True where all of the text is strong."""
        return all("strong" in token.marks for token in self.tokens if token.text.strip())


@dataclass(slots=True, eq=False)
class Picture:
    """A picture and the element that frames it together with its caption."""

    element: Element
    frame: Element
    src: str
    hidden: bool = False


@dataclass(slots=True, eq=False)
class Film:
    """A film: embedded from elsewhere or a file of the publisher's."""

    element: Element
    src: str


Part = Run | Picture | Film


def squeeze(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def take_apart(root: Element, base: str) -> list[Part]:
    """Everything in ``root`` that a reader sees, in the order of the page."""
    taken = _Taking(base)
    taken.visit(root, "paragraph", root, (), "", depth=0, hidden=False)
    taken.flush()
    return taken.parts


class _Taking:
    """The walk through the tree: collects tokens and closes a run wherever a block begins or ends."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.parts: list[Part] = []
        self._tokens: list[Token] = []
        self._aside: list[Part] = []
        self._kind: RunKind = "paragraph"
        self._element: Element | None = None
        self._hidden = False

    def visit(
        self,
        element: Element,
        kind: RunKind,
        block: Element,
        marks: tuple[str, ...],
        href: str,
        *,
        depth: int,
        hidden: bool,
    ) -> None:
        """Takes the inside of ``element``, which stands in the block ``block`` of the kind ``kind``."""
        self._text(element.text, kind, block, marks, href, hidden)
        for child in element:
            if isinstance(child.tag, str) and depth < DEEPEST:
                self._child(child, kind, block, marks, href, depth + 1, hidden)
            self._text(child.tail, kind, block, marks, href, hidden)

    def _child(
        self, child: Element, kind: RunKind, block: Element, marks: tuple[str, ...], href: str, depth: int, hidden: bool
    ) -> None:
        tag = child.tag
        if tag in SKIPPED:
            return
        if tag == "br":
            self._tokens.append(Token("\n", is_break=True))
        elif tag == "img":
            self._picture(child, hidden)
        elif tag in ("iframe", "video", "embed"):
            self._film(child)
        elif tag == "tr" and _is_row_of_data(child):
            self.flush()
            for at, cell in enumerate(child):
                self._text(" | " if at else None, "list_item", child, marks, href, hidden)
                self.visit(cell, "list_item", child, marks, href, depth=depth, hidden=hidden)
            self.flush()
        elif tag in BLOCKS:
            self.flush()
            hidden = hidden or _is_hidden(child)
            self.visit(child, _kind_of(child, kind), child, marks, href, depth=depth, hidden=hidden)
            self.flush()
        else:
            mark = MARKS.get(tag)
            inner = marks if mark is None or mark in marks else (*marks, mark)
            target = (child.get("href") or "").strip() if tag == "a" else ""
            target = "" if target.startswith(("#", "javascript:")) else target
            self.visit(
                child, kind, block, inner, target or href, depth=depth, hidden=hidden or child.get("hidden") is not None
            )

    def _text(
        self, text: str | None, kind: RunKind, block: Element, marks: tuple[str, ...], href: str, hidden: bool
    ) -> None:
        if not text:
            return
        self._kind, self._element, self._hidden = kind, block, hidden
        self._tokens.append(Token(text, marks, href))

    def _picture(self, image: Element, hidden: bool) -> None:
        src = image_source(image, self.base)
        if src:
            self._aside.append(Picture(image, frame_of(image), src, hidden))

    def _film(self, element: Element) -> None:
        addresses = [element.get("src"), element.get("data-src"), *(one.get("src") for one in element.iter("source"))]
        for address in addresses:
            src = absolute(address, self.base)
            if src and (element.tag == "video" or FILMS.search(src)):
                self._aside.append(Film(element, src))
                return

    def flush(self) -> None:
        """Closes the run that is being collected; pictures met in it come after it, or before where it began."""
        tokens, self._tokens = self._tokens, []
        element = self._element
        if element is not None and any(not token.is_break and token.text.strip() for token in tokens):
            single = element.tag not in WHOLE
            for line in _lines(tokens, single):
                text = fold("".join(" " if token.is_break else token.text for token in line))
                if text:
                    level = int(element.tag[1]) if element.tag in ("h2", "h3", "h4", "h5", "h6") else 2
                    self.parts.append(Run(text, tuple(line), self._kind, element, level, self._hidden))
        self.parts += self._aside
        self._aside = []


def _lines(tokens: list[Token], single: bool) -> Iterator[list[Token]]:
    """The tokens parted at line breaks: at each one, or only where two stand in a row."""
    line: list[Token] = []
    breaks = 0
    for token in tokens:
        if token.is_break:
            breaks += 1
            continue
        if not token.text.strip() and (breaks or not line):
            continue
        if breaks and line:
            if single or breaks > 1:
                yield line
                line = []
            else:
                line.append(Token("\n", is_break=True))
        breaks = 0
        line.append(token)
    if line:
        yield line


MOST_IN_ROW = 400


def _is_row_of_data(row: Element) -> bool:
    """True for a row of short values, as in a table of results; false for tables that only lay out a page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2 or any(
        part.tag in BLOCKS or part.tag == "img" for cell in cells for part in cell.iterdescendants()
    ):
        return False
    texts = [fold(cell.text_content()) for cell in cells]
    return sum(map(bool, texts)) >= 2 and sum(map(len, texts)) < MOST_IN_ROW


def _kind_of(element: Element, outer: RunKind) -> RunKind:
    tag = element.tag
    if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return "heading"
    if tag in ("li", "dd", "dt"):
        return "list_item"
    if tag == "blockquote":
        return "quote"
    if tag in ("figcaption", "caption"):
        return "caption"
    if tag in ("td", "th"):
        return "cell"
    if tag in ("ul", "ol", "table", "section", "article", "aside"):
        return "paragraph"
    return outer


def _is_hidden(element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") or "").lower() == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def image_source(image: Element, base: str) -> str:
    """The address of the picture that is shown in the end, the widest on offer; empty where there is none."""
    sets = [image.get("srcset"), image.get("data-srcset"), image.get("data-lazy-srcset")]
    parent = image.getparent()
    if parent is not None and parent.tag == "picture":
        sets += [source.get("srcset") or source.get("data-srcset") for source in parent.iter("source")]
    plain = image.get("src") or ""
    candidates = [image.get(name) for name in _LAZY if "set" not in name]
    if plain and not plain.startswith("data:"):
        candidates.append(plain)
    for candidate in candidates:
        address = absolute(candidate, base)
        if address:
            return address
    return absolute(_widest(sets), base)


def _widest(sets: list[str | None]) -> str:
    best, width = "", -1.0
    for offered in sets:
        for one in re.split(r",\s+|,(?=https?:)", offered or ""):
            address, _, size = one.strip().partition(" ")
            found = re.match(r"\s*([\d.]+)[wx]", size)
            wide = float(found[1]) if found and found[1].count(".") < 2 and found[1] != "." else 0.0
            if address and not address.startswith("data:") and wide > width:
                best, width = address, wide
    return best


FRAMING = re.compile(r"image|picture|photo|figure|caption|media|img|foto|illustration|thumb|hero|tplcaption|visual")
MOST_CAPTION = 600


def frame_of(image: Element) -> Element:
    """The element that holds a picture and its caption, and no other picture and no body text.

    A ``figure``; else the outermost small one that is called after pictures; else a small table of its own.
    """
    framing = image
    for level, parent in enumerate(image.iterancestors()):
        if parent.tag == "figure":
            return parent
        if level > 6 or parent.tag in ("body", "article", "main", "section"):
            break
        images = sum(1 for _ in parent.iter("img"))
        words = len(fold("".join(parent.itertext())))
        if images > 1 or words > MOST_CAPTION:
            break
        if parent.tag == "table":
            return parent  # the innermost: one further out lays out the page
        if FRAMING.search(classes(parent)):
            framing = parent
    return framing


def words_of_pictures(parts: list[Part]) -> set[int]:
    """The ids of runs that stand in the figure or the small table of a picture: captions, not text."""
    frames = {part.frame for part in parts if isinstance(part, Picture) and part.frame.tag in ("figure", "table")}
    return {
        id(part)
        for part in parts
        if isinstance(part, Run) and any(around in frames for around in (part.element, *part.element.iterancestors()))
    }


def render(run: Run, base: str) -> tuple[str, str, tuple[Link, ...]]:
    """The run's plain text, its cleaned HTML and its links, made absolute against ``base``."""
    pieces: list[str] = []
    links: list[Link] = []
    for href, tokens in _by_link(_spaced(run.tokens)):
        inner = "".join(_marked(token) for token in tokens)
        words = fold("".join(" " if token.is_break else token.text for token in tokens))
        if href and words and (href := href if href.startswith("mailto:") else absolute(href, base)):
            links.append(Link(words, href))
            inner = f'<a href="{escape(href)}">{inner}</a>'
        pieces.append(inner)
    return run.text, clean_inline("".join(pieces)).strip(), tuple(links)


def _spaced(tokens: tuple[Token, ...]) -> list[Token]:
    """The tokens with white space folded across their borders, none at either end."""
    folded: list[Token] = []
    after_blank = True
    for token in tokens:
        if token.is_break:
            folded.append(token)
            after_blank = True
            continue
        text = _BLANKS.sub(" ", seen(token.text))
        text = text.lstrip(" ") if after_blank else text
        if text:
            folded.append(Token(text, token.marks, token.href))
            after_blank = text.endswith(" ")
    if folded and not folded[-1].is_break:
        last = folded[-1]
        folded[-1] = Token(last.text.rstrip(" "), last.marks, last.href)
    return folded


def _by_link(tokens: list[Token]) -> Iterator[tuple[str, list[Token]]]:
    group: list[Token] = []
    href = ""
    for token in tokens:
        if token.href != href and group:
            yield href, group
            group = []
        href = token.href
        group.append(token)
    if group:
        yield href, group


def _marked(token: Token) -> str:
    if token.is_break:
        return "<br>"
    text = escape(token.text, quote=False)
    for mark in reversed(token.marks):
        text = f"<{mark}>{text}</{mark}>" if token.text.strip() else text
    return text
