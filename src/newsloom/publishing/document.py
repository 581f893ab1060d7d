"""What an article says, as one versioned JSON document: blocks, their segments, and where each segment came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

FORMAT = 1

Origin = Literal["source", "memory", "engine", "person", "copy"]


@dataclass(frozen=True, slots=True)
class ArticleSegment:
    """A sentence as readers see it, beside the sentence that it renders.

    :param source: inline HTML in the source language.
    :param text: inline HTML in the article's language.
    :param glue: what stands between this segment and the next in the article (a space, or nothing).
    :param engine: names of the engines, joined by ``+``; empty for source, person and copy.
    """

    source: str
    text: str
    origin: Origin
    engine: str = ""
    version: str = ""
    glue: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of segments: a title, a paragraph, a caption."""

    segments: tuple[ArticleSegment, ...] = ()
    source_glue: tuple[str, ...] = ()

    @property
    def html(self) -> str:
        return "".join(segment.text + segment.glue for segment in self.segments).strip()

    @property
    def source_html(self) -> str:
        glue = self.source_glue or ("",) * len(self.segments)
        return "".join(segment.source + between for segment, between in zip(self.segments, glue, strict=True)).strip()

    def __bool__(self) -> bool:
        return bool(self.segments)


EMPTY = Passage()


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """A block of the story in the article's language. Credits are copied, never translated."""

    id: str
    type: str
    text: Passage = EMPTY
    level: int = 2
    src: str = ""
    credit: str = ""
    alt: Passage = EMPTY
    caption: Passage = EMPTY


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
            yield from (block.text, block.alt, block.caption)

    def segments(self) -> Iterator[ArticleSegment]:
        for passage in self.passages():
            yield from passage.segments

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def _passage(stored: Mapping[str, Any]) -> Passage:
    return Passage(
        tuple(ArticleSegment(**segment) for segment in stored["segments"]), tuple(stored.get("source_glue", ()))
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
