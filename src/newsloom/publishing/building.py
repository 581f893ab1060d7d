"""An article is built out of a story: what there is to translate, and the document that the renderings make.

Pure but for the types that it reads: no query, no engine.
"""

import html
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from newsloom.publishing.document import LEAD_PICTURE_AMONG, ArticleBlock, ArticleSegment, Document, Passage
from newsloom.stories.blocks import Block, from_json
from newsloom.stories.models import Story
from newsloom.translation import segments
from newsloom.translation.ledger.amounts import Urgency
from newsloom.translation.translate import Rendering, Request

NEWS_FOR = timedelta(days=2)
"""A story that its publisher dates further back is archive."""


@dataclass(frozen=True, slots=True)
class Field:
    """A run of text of a story: which block (None = the story itself), which field of it, its segments."""

    block: int | None
    name: str
    cut: segments.Passage


@dataclass(frozen=True, slots=True)
class Plan:
    """A story cut into segments, ready to be translated and put together again.

    :param archive: the story is no longer news: where a budget does not reach for everything, it comes last.
    :param only_head: its body is left for later.
    """

    story: Story
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]
    archive: bool = False
    only_head: bool = False

    def head(self) -> "Plan":
        """Its headline and standfirst, with the picture that stands for it: what goes out while the rest waits."""
        lead = next((b for b in self.blocks[:LEAD_PICTURE_AMONG] if b.type == "image" and b.src), None)
        return replace(
            self,
            blocks=(replace(lead, alt="", caption=""),) if lead else (),
            fields=tuple(field for field in self.fields if field.block is None),
            only_head=True,
        )

    def requests(self) -> list[Request]:
        """What to translate, in the order in which `assemble` wants it back."""
        return [
            Request(
                text,
                section=self.story.section,
                story_id=self.story.pk,
                publisher_id=self.story.publisher_id,
                urgency=self._urgency(field),
            )
            for field in self.fields
            for text in field.cut.segments
        ]

    def _urgency(self, field: Field) -> Urgency:
        if self.archive:
            return Urgency.ARCHIVE
        return Urgency.HEAD if field.block is None else Urgency.BODY


def is_archive(story: Story, now: datetime) -> bool:
    """Whether a story is no longer news."""
    return now - story.published_at > NEWS_FOR


def plan(story: Story, *, archive: bool = False) -> Plan:
    """Cuts a story into segments. Credits and addresses are not among them."""
    blocks = from_json(story.blocks)
    fields = tuple(
        Field(block, name, segments.split(text, story.language)) for block, name, text in _texts(story, blocks) if text
    )
    return Plan(story, blocks, fields, archive)


def _texts(story: Story, blocks: Sequence[Block]) -> Iterator[tuple[int | None, str, str]]:
    yield None, "title", html.escape(story.title, quote=False)
    yield None, "standfirst", html.escape(story.standfirst, quote=False)
    for number, block in enumerate(blocks):
        yield number, "text", block.html
        yield number, "alt", html.escape(block.alt, quote=False)
        yield number, "caption", html.escape(block.caption, quote=False)


def assemble(
    planned: Plan, renderings: Sequence[Rendering], *, target: str, in_source: Container[int] = ()
) -> Document:
    """The article that the renderings of a plan's requests make.

    :param in_source: numbers of the blocks that are left in the source's language.
    """
    rest: Iterator[Rendering] = iter(renderings)
    passages: dict[tuple[int | None, str], Passage] = {}
    for field in planned.fields:
        if field.block is not None and field.block in in_source:
            passages[field.block, field.name] = _untranslated(field)
            rest = islice(rest, len(field.cut.segments), None)
            continue
        rendered = tuple(
            ArticleSegment(
                source, rendering.text, rendering.origin, rendering.engine, rendering.version, rendering.repaired
            )
            for source, rendering in zip(field.cut.segments, rest, strict=False)
        )
        gaps = field.cut.gaps_in(target)
        passages[field.block, field.name] = Passage(rendered, gaps, field.cut.gaps)
    return _document(planned.blocks, passages, in_source)


def in_source_language(planned: Plan) -> Document:
    """The article that readers of the story's own language see: the story as it is."""
    passages = {(field.block, field.name): _untranslated(field) for field in planned.fields}
    return _document(planned.blocks, passages)


def _untranslated(field: Field) -> Passage:
    segments = tuple(ArticleSegment(text, text, "source") for text in field.cut.segments)
    return Passage(segments, field.cut.gaps, field.cut.gaps)


def _document(
    blocks: Sequence[Block], passages: dict[tuple[int | None, str], Passage], in_source: Container[int] = ()
) -> Document:
    built = tuple(
        ArticleBlock(
            id=block.id,
            type=block.type,
            level=block.level,
            src=block.src,
            credit=block.credit,
            width=block.width,
            height=block.height,
            in_source=number in in_source,
            **{name: passages.get((number, name), Passage()) for name in ("text", "alt", "caption")},
        )
        for number, block in enumerate(blocks)
    )
    return Document(passages.get((None, "title"), Passage()), passages.get((None, "standfirst"), Passage()), built)
