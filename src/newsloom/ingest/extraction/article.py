"""What extraction gives: an article, or the reason why a page has none."""

from dataclasses import dataclass
from datetime import datetime

from newsloom.stories.blocks import Block


@dataclass(frozen=True, slots=True)
class EntryHint:
    """What the feed said about the page; everything may be missing."""

    title: str = ""
    summary: str = ""
    published_at: datetime | None = None
    content_html: str | None = None
    image_url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractedArticle:
    """A page's article. Texts are plain; times are in UTC; title and standfirst are not among the blocks.

    :param language: a BCP 47 tag as the page or the feed gives it, else guessed from the text; None where unsure.
    :param canonical_url: absolute; the page's own address where it names none.
    :param blocks: in order, with ids; the lead image is the first image block.
    :param standfirst_in_body: the page has it as the first paragraph of its body, not above it.
    """

    title: str
    standfirst: str
    byline: str
    published_at: datetime | None
    modified_at: datetime | None
    section: str
    language: str | None
    canonical_url: str
    blocks: tuple[Block, ...]
    standfirst_in_body: bool = False


@dataclass(frozen=True, slots=True)
class NoArticle:
    """A page without an article: ``page-no-article``, ``page-too-large``, ``page-not-html``; with a sentence."""

    code: str
    reason: str


Extraction = ExtractedArticle | NoArticle
