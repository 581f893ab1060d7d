"""Stories and articles laid into the database for the site to show, as the pipeline would have left them."""

import html
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from newsloom.editions.models import Edition
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.publishing.models import Article
from newsloom.publishing.slugs import make_slug
from newsloom.sources.models import Publisher
from newsloom.stories.models import Story

MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
COUNTS = {"numbers": 14, "names": 6, "quotations": 2, "links": 1}


def passage(text: str, source: str | None = None) -> Passage:
    """A passage of one segment; both are inline HTML."""
    if not text:
        return Passage()
    origin = "source" if source is None else "engine"
    return Passage((ArticleSegment(text if source is None else source, text, origin),))  # type: ignore[arg-type]


def edition(language: str, **fields: Any) -> Edition:
    return Edition.objects.create(language=language, position=Edition.objects.count() + 1, **fields)


def publisher(name: str = "Le Courrier du Delta", **fields: Any) -> Publisher:
    return Publisher.objects.create(name=name, home_url="https://courrier.example/", rights="full", **fields)


def story(of: Publisher, title: str, *, section: str = "news", language: str = "vi", **fields: Any) -> Story:
    """A story; each is an hour older than the one before."""
    number = Story.objects.count()
    when = fields.pop("published_at", MORNING - timedelta(hours=number))
    url = fields.pop("url", f"https://www.courrier.example/{number}")
    return Story.objects.create(
        publisher=of,
        language=language,
        url=url,
        address_key=sha256(url.encode()).hexdigest(),
        section=section,
        title=title,
        published_at=when,
        updated_at=fields.pop("updated_at", when),
        admitted_at=when,
        content_hash=sha256(title.encode()).hexdigest(),
        **fields,
    )


def article(
    of: Story,
    edition: Edition,
    title: str,
    *,
    standfirst: str = "",
    blocks: Sequence[ArticleBlock] = (),
    route: Sequence[str] | None = None,
    state: str = "published",
    counts: dict[str, int] | None = None,
    findings: Sequence[dict[str, Any]] = (),
    **fields: Any,
) -> Article:
    """An article of a story, translated by a machine where the edition's language is another than the story's."""
    translated = edition.language != of.language
    document = Document(
        passage(html.escape(title, quote=False), html.escape(of.title, quote=False) if translated else None),
        passage(html.escape(standfirst, quote=False), html.escape(of.standfirst, quote=False) if translated else None),
        tuple(blocks),
    )
    return Article.objects.create(
        story=of,
        edition=edition,
        source_language=of.language,
        section=of.section,
        publisher=of.publisher,
        state=state,
        title=title,
        standfirst=standfirst,
        slug=fields.pop("slug", make_slug(title)),
        lead_picture=document.lead_picture(),
        document=document.as_json(),
        verdict={"holds": False, "findings": list(findings), "counts": COUNTS if counts is None else counts},
        route=list(route) if route is not None else ([of.language, edition.language] if translated else []),
        engines=[{"name": "opus-mt", "version": "1.2"}] if translated else [],
        translated_at=of.published_at + timedelta(minutes=4) if translated else None,
        story_published_at=of.published_at,
        published_at=of.published_at + timedelta(minutes=5),
        updated_at=of.published_at + timedelta(minutes=5),
        **fields,
    )
