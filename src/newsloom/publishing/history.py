"""What an article said and where it stood before: kept for editors, and so that no address is ever lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from newsloom.publishing.document import Document
from newsloom.publishing.models import Article, ArticleRevision, FormerAddress
from newsloom.publishing.slugs import make_slug
from newsloom.sources.models import Rights

LONGEST_ADDRESS = 2000
"""Of a picture; a longer one is left to the article's own page."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """What readers of an article had seen before, and where, as rows not yet written. ``changed``: in other words."""

    changed: bool = False
    wording: ArticleRevision | None = None
    address: FormerAddress | None = None


def replace_wording(article: Article, document: Document, *, now: datetime) -> Replaced:
    """Puts a document into an article with what is read off it. Saves nothing: what it replaced is for `keep`.

    Nothing is kept where the publisher's rights let no whole text be kept.
    """
    was_seen = article.published_at is not None and article.document is not None
    before, slug = (article.document, article.slug) if was_seen else (None, "")
    engines, story_updated_at = article.engines, article.story_updated_at
    write_document(article, document)
    if before is None or before == article.document:
        return Replaced()
    wording: ArticleRevision | None = ArticleRevision(
        article=article,
        document=before,
        engines=engines,
        story_updated_at=story_updated_at,
        shown_from=article.updated_at or article.published_at,
        superseded_at=now,
    )
    if article.story.publisher.rights != Rights.FULL:
        wording = None
    moved = bool(slug) and slug != article.slug
    return Replaced(True, wording, FormerAddress(article=article, slug=slug) if moved else None)


def keep(replaced: Sequence[Replaced]) -> None:
    """Writes what was replaced into the history: two statements, however many articles."""
    ArticleRevision.objects.bulk_create([one.wording for one in replaced if one.wording])
    FormerAddress.objects.bulk_create([one.address for one in replaced if one.address], ignore_conflicts=True)


def write_document(article: Article, document: Document) -> None:
    """Title, standfirst, slug and picture of an article as its document has them. Saves nothing."""
    article.document = document.as_json()
    article.title, article.standfirst = document.title.plain[:1000], document.standfirst.plain
    article.slug = make_slug(article.title)
    picture = document.lead_picture()
    article.lead_picture = picture if len(picture) <= LONGEST_ADDRESS else ""
