"""An article as its page shows it: blocks grouped and cleaned, each beside its original."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from newsloom.publishing.document import ArticleBlock, Document, Passage
from newsloom.website import typography, wording

LEAD_AMONG = 2
"""The first picture leads the page where it is among this many first blocks; further down it stays in its place."""


FLATTEST = 6
"""A panorama is seldom more than this many times wider than it is high."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where sentences come from. ``origin``: engine, memory, person or copy; ``engine`` with its version."""

    origin: str
    engine: str
    repaired: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A run of text and what it renders; ``source`` is empty where both are the same.

    ``in_source``: it stands in the source's language in the midst of a translation. ``origins``: whose words they are.
    """

    text: SafeString
    source: SafeString
    in_source: bool = False
    origins: tuple[Provenance, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the page's body.

    ``kind``: paragraph, heading, list, quote, image or video. ``items`` are a list's; ``host`` says where a film plays.
    ``width`` and ``height`` are a picture's own pixels, 0 where its publisher does not tell.
    """

    kind: str
    id: str
    pair: Pair
    items: tuple[Pair, ...] = ()
    level: int = 2
    src: str = ""
    alt: str = ""
    caption: Pair = Pair(SafeString(""), SafeString(""))
    credit: str = ""
    host: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What there is to read of an article. ``words`` is its plain text, for the reading time."""

    title: Pair
    standfirst: Pair
    lead: Part | None
    parts: tuple[Part, ...]
    words: str

    @property
    def has_pictures(self) -> bool:
        return self.lead is not None or any(part.kind == "image" for part in self.parts)


def reading(document: Document) -> Reading:
    """The document for its page."""
    blocks = list(document.blocks)
    lead_at = next((at for at, block in enumerate(blocks[:LEAD_AMONG]) if _is_picture(block)), None)
    lead = None if lead_at is None else _part(blocks.pop(lead_at))
    words = " ".join(passage.plain for passage in document.passages())
    parts = tuple(_ordered(_parts(blocks)))
    return Reading(pair(document.title), pair(document.standfirst), lead, parts, words)


def pair(passage: Passage, *, in_source: bool = False) -> Pair:
    """A passage cleaned for a page, and bound so that its lines break well."""
    text, source = passage.html, passage.source_html
    origins = (
        Provenance(one.origin, f"{one.engine} {one.version}".strip(), one.repaired)
        for one in passage.segments
        if one.origin != "source"
    )
    return Pair(
        _set(text), _set(source) if source != text else SafeString(""), in_source, tuple(dict.fromkeys(origins))
    )


def _set(fragment: str) -> SafeString:
    return wording.inline(typography.bound(fragment))


def _is_picture(block: ArticleBlock) -> bool:
    return block.type == "image" and bool(wording.web_address(block.src))


def _parts(blocks: Sequence[ArticleBlock]) -> Iterator[Part]:
    """The blocks as parts; list items that follow each other make one list."""
    items: list[Pair] = []
    for block in blocks:
        if block.type == "list_item":
            items.append(pair(block.text, in_source=block.in_source))
            continue
        if items:
            yield _list(items)
            items = []
        yield _part(block)
    if items:
        yield _list(items)


def _list(items: Sequence[Pair]) -> Part:
    return Part("list", "", Pair(SafeString(""), SafeString("")), items=tuple(items))


def _part(block: ArticleBlock) -> Part:
    src = wording.web_address(block.src)
    width, height = _shape(block)
    return Part(
        kind=block.type,
        id=block.id,
        pair=pair(block.text, in_source=block.in_source),
        level=block.level,
        src=src,
        alt=block.alt.plain,
        caption=pair(block.caption, in_source=block.in_source),
        credit=block.credit,
        host=wording.host(src),
        width=width,
        height=height,
    )


def _shape(block: ArticleBlock) -> tuple[int, int]:
    """A picture's width and height, both or neither; a strip that no picture has is taken for an error."""
    width, height = block.width or 0, block.height or 0
    believable = width > 0 and height > 0 and max(width, height) <= FLATTEST * min(width, height)
    return (width, height) if believable else (0, 0)


def _ordered(parts: Iterator[Part]) -> Iterator[Part]:
    """Headings without a gap between their levels, the first under the page's title."""
    above = 1
    for part in parts:
        if part.kind == "heading":
            above = max(2, min(part.level, above + 1, 4))
            yield replace(part, level=above)
        else:
            yield part
