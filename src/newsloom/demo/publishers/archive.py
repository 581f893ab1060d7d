"""The sample articles as they lie in ``articles/LANGUAGE/ID.md``: TOML between ``+++``, then the text."""

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from importlib.resources import files

from newsloom.demo.publishers.markup import Block, parse


@dataclass(frozen=True)
class SampleArticle:
    """One article of a sample publisher, as its author wrote it.

    ``published_ago`` and ``modified_ago`` count back from the moment the publishers start, so that the
    articles are always recent. ``section`` is the publisher's own name for it; ``motif`` names what the
    picture shows.
    """

    id: str
    title: str
    standfirst: str
    section: str
    byline: str
    published_ago: timedelta
    modified_ago: timedelta | None
    motif: str
    caption: str
    credit: str
    alt: str
    blocks: tuple[Block, ...]

    def published_at(self, start: datetime) -> datetime:
        """When it appeared, for publishers that started at ``start``."""
        return start - self.published_ago

    def modified_at(self, start: datetime) -> datetime:
        """When it was last touched; its publication where it never was."""
        return start - (self.modified_ago if self.modified_ago is not None else self.published_ago)

    @property
    def word_count(self) -> int:
        """Words of the body, by white space."""
        return sum(len(block.text.split()) for block in self.blocks)


@lru_cache(maxsize=8)
def articles_in(language: str) -> tuple[SampleArticle, ...]:
    """The articles written in a language, the newest first."""
    folder = files("newsloom.demo.publishers") / "articles" / language
    found = [_read(entry.name.removesuffix(".md"), entry.read_text("utf-8")) for entry in folder.iterdir()]
    return tuple(sorted(found, key=lambda article: (article.published_ago, article.id)))


def _read(article_id: str, source: str) -> SampleArticle:
    _, head, body = source.split("+++\n", 2)
    front = tomllib.loads(head)
    modified = front.get("modified_minutes_ago")
    return SampleArticle(
        id=article_id,
        title=front["title"],
        standfirst=front["standfirst"],
        section=front["section"],
        byline=front["byline"],
        published_ago=timedelta(minutes=front["published_minutes_ago"]),
        modified_ago=None if modified is None else timedelta(minutes=modified),
        motif=front["motif"],
        caption=front["caption"],
        credit=front["credit"],
        alt=front["alt"],
        blocks=parse(body),
    )
