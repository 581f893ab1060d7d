"""What an article says, as one versioned JSON document: blocks, their segments, and where each segment came from."""

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from django.utils.html import strip_tags

FORMAT = 1
LEAD_PICTURE_AMONG = 4
"""A picture further down than this many blocks is not one that stands for the story."""

Origin = Literal["source", "memory", "engine", "person", "copy"]


@dataclass(frozen=True, slots=True)
class ArticleSegment:
    """A sentence as readers see it, beside the sentence that it renders.

    :param source: inline HTML in the source language.
    :param text: inline HTML in the article's language.
    :param engine: names of the engines, joined by ``+``; empty for source, person and copy.
    :param repaired: a number or name of the source was put back into an engine's words.
    """

    source: str
    text: str
    origin: Origin
    engine: str = ""
    version: str = ""
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of segments: a title, a paragraph, a caption.

    ``gaps`` and ``source_gaps`` are what stands around and between the segments in either language (spaces, line
    breaks, markup around the whole): one more than there are segments, or none at all for single spaces.
    """

    segments: tuple[ArticleSegment, ...] = ()
    gaps: tuple[str, ...] = ()
    source_gaps: tuple[str, ...] = ()

    @property
    def html(self) -> str:
        return _joined([segment.text for segment in self.segments], self.gaps)

    @property
    def source_html(self) -> str:
        return _joined([segment.source for segment in self.segments], self.source_gaps)

    @property
    def plain(self) -> str:
        """The text without markup, white space folded."""
        return " ".join(html.unescape(strip_tags(self.html)).split())

    def __bool__(self) -> bool:
        return bool(self.segments)


def _joined(texts: Sequence[str], gaps: Sequence[str]) -> str:
    if not gaps:
        return " ".join(texts)
    return gaps[0] + "".join(text + gap for text, gap in zip(texts, gaps[1:], strict=True))


EMPTY = Passage()


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """A block of the story in the article's language. Credits are copied, never translated.

    ``in_source``: no translation of it could be shown; it stands in the source's language and is labelled so.
    """

    id: str
    type: str
    text: Passage = EMPTY
    level: int = 2
    src: str = ""
    credit: str = ""
    alt: Passage = EMPTY
    caption: Passage = EMPTY
    width: int | None = None
    height: int | None = None
    in_source: bool = False

    def passages(self) -> tuple[Passage, Passage, Passage]:
        """Its runs of text, in the order in which the judge numbers them."""
        return self.text, self.alt, self.caption


@dataclass(frozen=True, slots=True)
class Document:
    """Title, standfirst and blocks of an article."""

    title: Passage
    standfirst: Passage = EMPTY
    blocks: tuple[ArticleBlock, ...] = ()
    format: int = field(default=FORMAT)

    def passages(self) -> Iterator[Passage]:
        """Every run of text, title first: the order in which the judge numbers them."""
        yield self.title
        yield self.standfirst
        for block in self.blocks:
            yield from block.passages()

    def segments(self) -> Iterator[ArticleSegment]:
        for passage in self.passages():
            yield from passage.segments

    def translated(self) -> Iterator[bool]:
        """For each of `passages`: whether it is a translation, and not a text left in the source's language."""
        yield from (True, True)
        for block in self.blocks:
            for passage in block.passages():
                yield not (block.in_source and all(segment.origin == "source" for segment in passage.segments))

    def lead_picture(self) -> str:
        """The address of the picture that stands for the story in lists; empty where none stands near its head."""
        first = self.blocks[:LEAD_PICTURE_AMONG]
        return next((block.src for block in first if block.type == "image" and block.src), "")

    def as_json(self) -> dict[str, Any]:
        """As it is stored: equal to what a database gives back. (`dataclasses.asdict` takes sixteen times as long.)"""
        return {
            "title": _passage_json(self.title),
            "standfirst": _passage_json(self.standfirst),
            "blocks": [_block_json(block) for block in self.blocks],
            "format": self.format,
        }


def _passage_json(passage: Passage) -> dict[str, Any]:
    segments = [{name: getattr(segment, name) for name in _SEGMENT} for segment in passage.segments]
    return {"segments": segments, "gaps": list(passage.gaps), "source_gaps": list(passage.source_gaps)}


def _block_json(block: ArticleBlock) -> dict[str, Any]:
    return {
        name: _passage_json(value) if isinstance(value := getattr(block, name), Passage) else value for name in _BLOCK
    }


_SEGMENT = [each.name for each in fields(ArticleSegment)]
_BLOCK = [each.name for each in fields(ArticleBlock)]


def _passage(stored: Mapping[str, Any]) -> Passage:
    return Passage(
        segments=tuple(ArticleSegment(**segment) for segment in stored["segments"]),
        gaps=tuple(stored["gaps"]),
        source_gaps=tuple(stored["source_gaps"]),
    )


def _block(stored: Mapping[str, Any]) -> ArticleBlock:
    passages = {name: _passage(stored[name]) for name in ("text", "alt", "caption")}
    return ArticleBlock(**{**stored, **passages})


def read_document(stored: Mapping[str, Any]) -> Document:
    """The document that `Document.as_json` wrote.

    :raises ValueError: where it was written by a version of Newsloom that came later.
    """
    if stored["format"] > FORMAT:
        raise ValueError(f"an article of format {stored['format']}; this version reads up to {FORMAT}")
    blocks: Sequence[Mapping[str, Any]] = stored["blocks"]
    return Document(
        _passage(stored["title"]), _passage(stored["standfirst"]), tuple(_block(b) for b in blocks), stored["format"]
    )


@dataclass(frozen=True, slots=True)
class WrittenBlock:
    """A block without its source and its segments: what lists of whole articles show, read at a fifth of the price."""

    id: str
    type: str
    html: str
    src: str
    credit: str
    alt: str
    caption: str


def written_blocks(stored: Mapping[str, Any]) -> Iterator[WrittenBlock]:
    """The blocks that `Document.as_json` wrote, as readers see them; texts are inline HTML."""
    for block in stored["blocks"]:
        yield WrittenBlock(
            id=block["id"],
            type=block["type"],
            html=_written(block["text"]),
            src=block["src"],
            credit=block["credit"],
            alt=_written(block["alt"]),
            caption=_written(block["caption"]),
        )


def _written(passage: Mapping[str, Any]) -> str:
    return _joined([segment["text"] for segment in passage["segments"]], passage["gaps"])
