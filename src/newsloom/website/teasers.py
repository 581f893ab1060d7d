"""A story as it stands in a list: enough to choose it, nothing to load it for."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString, mark_safe

from newsloom.editions.sections import BY_KEY, Section
from newsloom.publishing.models import Article
from newsloom.website import motif, typography, wording


@dataclass(frozen=True, slots=True)
class Teaser:
    """``picture`` is the address of the story's lead image, empty where it has none."""

    article_id: int
    story_id: int
    path: str
    title: str
    standfirst: str
    section: Section
    publisher: str
    publisher_id: int
    published_at: datetime
    updated_at: datetime
    picture: str
    language: str

    @property
    def drawing(self) -> SafeString:
        """The site's own picture for a story without one."""
        return mark_safe(motif.motif(self.story_id))  # noqa: S308 (drawn by us from a number)

    @property
    def mark(self) -> SafeString:
        """The publisher's drawn monogram."""
        return mark_safe(motif.monogram(self.publisher, self.publisher_id))  # noqa: S308 (drawn by us, letters escaped)

    @property
    def place(self) -> str:
        """Where the next page of a list goes on after this story."""
        return f"{int(self.published_at.timestamp() * 1_000_000)}-{self.article_id}"


def teaser(article: Article) -> Teaser:
    """The teaser of an article that was read with its edition and publisher."""
    publisher = article.publisher
    return Teaser(
        article_id=article.pk,
        story_id=article.story_id,
        path=article.path,
        title=typography.bound(article.title),
        standfirst=typography.bound(article.standfirst),
        section=BY_KEY[article.section],
        publisher=publisher.name,
        publisher_id=publisher.pk,
        published_at=article.story_published_at,
        updated_at=article.updated_at or article.story_published_at,
        picture=wording.web_address(article.lead_picture),
        language=article.edition.language,
    )
