"""What an article tells readers of its own past: when it was updated, what is under way, what was corrected."""

from dataclasses import dataclass
from datetime import datetime

from newsloom.publishing.models import Article, Correction


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks on an article.

    :param changed_at: the publisher's date of the revision that stands on the page.
    :param revised_at: when the publisher wrote the next one, which is not yet here; None where there is none.
    :param renewing: our translation of this revision is being made anew.
    """

    changed_at: datetime
    updated: bool
    revised_at: datetime | None
    renewing: bool
    corrections: tuple[Correction, ...]


def marks(article: Article) -> Marks:
    """The marks on an article that was read with its story; one statement."""
    story = article.story
    changed_at = article.story_updated_at or story.updated_at
    under_way = article.state == Article.State.UPDATING and not article.rest_waits  # of which the page says more
    newer = under_way and story.updated_at > changed_at
    return Marks(
        changed_at=changed_at,
        updated=changed_at > article.story_published_at,
        revised_at=story.updated_at if newer else None,
        renewing=under_way and not newer,
        corrections=tuple(Correction.objects.filter(article=article)),
    )
