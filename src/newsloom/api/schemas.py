"""The shapes of the contract, as the OpenAPI document describes them."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field


class Error(BaseModel):
    code: str
    message: str


class ErrorAnswer(BaseModel):
    """What every request that cannot be answered gets."""

    error: Error


class Tombstone(BaseModel):
    """What is left of something withdrawn."""

    id: int
    state: Literal["withdrawn"]
    at: datetime


class Edition(BaseModel):
    """The site in one language; `id` is its BCP 47 tag."""

    id: str
    language: str
    name: str = Field(description="The language's name in itself.")
    direction: Literal["ltr", "rtl"]
    site_name: str
    tagline: str
    motto: str
    active: bool
    url: str = Field(description="A path on the site.")


class Source(BaseModel):
    """Where a story comes from: its publisher, and its canonical address there."""

    publisher: str
    url: str
    language: str


class Link(BaseModel):
    text: str
    href: str


class TextBlock(BaseModel):
    """`text` is plain with its white space folded; `html` is cleaned."""

    id: str
    type: Literal["paragraph", "heading", "list_item", "quote"]
    text: str
    html: str
    links: list[Link]


class PictureBlock(BaseModel):
    """A caption stands without its credit."""

    id: str
    type: Literal["image", "video"]
    text: str
    html: str
    links: list[Link]
    src: str
    alt: str
    caption: str
    credit: str


Block = Annotated[TextBlock | PictureBlock, Field(discriminator="type")]


class Story(BaseModel):
    """A publication in its source language."""

    id: int
    language: str
    source: Source
    title: str
    standfirst: str
    byline: str
    published_at: datetime
    updated_at: datetime
    section: str
    blocks: list[Block]


class Engine(BaseModel):
    name: str
    version: str


class Translation(BaseModel):
    """How a machine translated an article: the languages passed, the engines, when; whether a person reviewed it."""

    route: list[str]
    engines: list[Engine]
    translated_at: datetime | None
    reviewed: bool


class Verdict(BaseModel):
    """What the judge said; the findings are for editors."""

    holds: bool
    counts: dict[str, int]
    findings: list[dict[str, Any]] | None


class Article(BaseModel):
    """A story in an edition. `url` is a path on the site, null where readers do not see it."""

    id: int
    story: int
    edition: str
    state: Literal["translating", "waiting", "held", "published", "updating", "withdrawn"]
    title: str
    standfirst: str
    blocks: list[Block]
    url: str | None
    source: Source
    translation: Translation | None
    verdict: Verdict | None
    published_at: datetime | None
    updated_at: datetime | None


class EditionPage(BaseModel):
    items: list[Edition]
    next: str | None


class StoryPage(BaseModel):
    items: list[Story]
    next: str | None


class ArticlePage(BaseModel):
    items: list[Article | Tombstone]
    next: str | None


class LedgerLine(BaseModel):
    """A sum of the ledger; `key` is an engine, a publisher's number, `en-fr` or a day, by what was asked."""

    key: str
    characters: int = Field(description="Sent to engines, what they failed on included.")
    failed_characters: int
    segments: int
    calls: int
    milliseconds: int
    cost: str = Field(description="Exact, as text.")
    saved_characters: int = Field(description="Answered by the memory instead.")


class Budget(BaseModel):
    """How a budget stands; amounts are exact, as text, in its unit."""

    engine: str | None = Field(description="null: all engines together.")
    period: str
    unit: str
    amount: str
    spent: str
    percent: int
    level: str
    turns: date
    forecast: str | None
    spent_on: date | None


class Ledger(BaseModel):
    """What engines were sent and what it cost."""

    currency: str
    by: str
    items: list[LedgerLine]
    total: LedgerLine
    budgets: list[Budget]
