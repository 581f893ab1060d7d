"""Turns rows into the shapes of the contract, within the rights of their publisher."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, cast

from newsloom.api import schemas
from newsloom.api.callers import Caller
from newsloom.api.inline import cleaned, links_of, words_of
from newsloom.editions.models import Edition
from newsloom.publishing.document import WrittenBlock, written_blocks
from newsloom.publishing.models import Article
from newsloom.sources.models import Rights
from newsloom.stories.blocks import PICTURES, Block, from_json
from newsloom.stories.models import Story


def edition_shape(edition: Edition) -> schemas.Edition:
    return schemas.Edition(
        id=edition.language,
        language=edition.language,
        name=edition.own_name,
        direction=cast(Literal["ltr", "rtl"], edition.direction),
        site_name=edition.site_name,
        tagline=edition.tagline,
        motto=edition.motto,
        active=edition.active,
        url=f"/{edition.language}/",
    )


def story_shape(story: Story) -> schemas.Story:
    rights = story.publisher.rights
    shows_all = rights == Rights.FULL
    return schemas.Story(
        id=story.pk,
        language=story.language,
        source=_source(story, story.language),
        title=story.title,
        standfirst="" if rights == Rights.HEADLINE else story.standfirst,
        byline=story.byline if shows_all else "",
        published_at=story.published_at,
        updated_at=story.updated_at,
        section=story.section,
        blocks=[_story_block(block) for block in from_json(story.blocks)] if shows_all else [],
    )


def article_shape(article: Article, caller: Caller) -> schemas.Article:
    rights = article.story.publisher.rights
    blocks = written_blocks(article.document) if article.document and rights == Rights.FULL else ()
    return schemas.Article(
        id=article.pk,
        story=article.story_id,
        edition=article.edition.language,
        state=cast(Any, article.state),
        title=article.title,
        standfirst="" if rights == Rights.HEADLINE else article.standfirst,
        blocks=[_article_block(block) for block in blocks],
        url=article.path if article.state in Article.READABLE and article.edition.active else None,
        source=_source(article.story, article.source_language),
        translation=_translation(article),
        verdict=_verdict(article.verdict, caller),
        published_at=article.published_at,
        updated_at=article.updated_at,
    )


def tombstone(pk: int, at: datetime) -> schemas.Tombstone:
    return schemas.Tombstone(id=pk, state="withdrawn", at=at)


def _source(story: Story, language: str) -> schemas.Source:
    return schemas.Source(publisher=story.publisher.name, url=story.url, language=language)


def _story_block(block: Block) -> schemas.Block:
    links = [schemas.Link(text=link.text, href=link.href) for link in block.links]
    said: dict[str, Any] = {"id": block.id, "type": block.type, "text": block.text, "html": block.html, "links": links}
    if block.type not in PICTURES:
        return schemas.TextBlock(**said)
    return schemas.PictureBlock(**said, src=block.src, alt=block.alt, caption=block.caption, credit=block.credit)


def _article_block(block: WrittenBlock) -> schemas.Block:
    html = cleaned(block.html)
    said: dict[str, Any] = {
        "id": block.id,
        "type": block.type,
        "text": words_of(html),
        "html": html,
        "links": [schemas.Link(text=words, href=href) for words, href in links_of(html)],
    }
    if block.type not in PICTURES:
        return schemas.TextBlock(**said)
    caption, alt = words_of(cleaned(block.caption)), words_of(cleaned(block.alt))
    return schemas.PictureBlock(**said, src=block.src, alt=alt, caption=caption, credit=block.credit)


def _translation(article: Article) -> schemas.Translation | None:
    if not article.is_machine_translated:
        return None
    return schemas.Translation(
        route=article.route,
        engines=[schemas.Engine(name=engine["name"], version=engine["version"]) for engine in article.engines],
        translated_at=article.translated_at,
        reviewed=article.reviewed_at is not None,
    )


def _verdict(verdict: Mapping[str, Any] | None, caller: Caller) -> schemas.Verdict | None:
    if verdict is None:
        return None
    findings = list(verdict.get("findings", ())) if caller.is_editor else None
    return schemas.Verdict(holds=verdict["holds"], counts=verdict.get("counts", {}), findings=findings)
