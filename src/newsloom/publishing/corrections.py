"""What readers are told was wrong in an article before: a person writes it, dated, and may take it back."""

from datetime import datetime

from django.db import transaction

from newsloom.accounts.models import User
from newsloom.foundation.errors import RefusedError
from newsloom.publishing.models import Article, Correction

LONGEST = 1000


@transaction.atomic
def note_correction(*, article_id: int, note: str, by: User | None, now: datetime) -> Correction:
    """Puts a note at the top of an article, in the article's language.

    :raises RefusedError: ``article-unknown``, ``article-never-live``, ``note-invalid``.
    """
    article = Article.objects.select_for_update().filter(pk=article_id).first()
    if article is None:
        raise RefusedError("article-unknown", f"There is no article {article_id}.", "See `newsloom article list`.")
    if article.published_at is None or article.state == Article.State.WITHDRAWN:
        raise RefusedError(
            "article-never-live", f"Article {article_id} has no readers.", "Only what readers saw is corrected to them."
        )
    words = " ".join(note.split())
    if not words or len(words) > LONGEST:
        raise RefusedError(
            "note-invalid", f"A correction has between 1 and {LONGEST} characters.", "Say what was wrong, and is right."
        )
    article.updated_at = now
    article.save(update_fields=["updated_at"])
    return Correction.objects.create(article=article, note=words, noted_by=by, noted_at=now)


def take_back_correction(*, article_id: int, correction_id: int) -> bool:
    """Takes a note from an article. False where it had none of that number."""
    deleted, _ = Correction.objects.filter(article=article_id, pk=correction_id).delete()
    return deleted > 0
