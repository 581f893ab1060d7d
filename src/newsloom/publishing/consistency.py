"""One click makes an article call a thing what it called it first. The words are then a person's, as any edit's are."""

import html
from datetime import datetime

from newsloom.accounts.models import User
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import places
from newsloom.publishing.document import read_document
from newsloom.publishing.models import Article
from newsloom.publishing.review import edit_article
from newsloom.translation import markup, protection
from newsloom.translation.checks import consistency, terms
from newsloom.translation.checks.contract import Finding

REPAIRABLE = frozenset({consistency.TWO_WAYS, terms.TWO_WAYS})


def repairable(finding: Finding) -> bool:
    """Whether `repair_consistency` can mend what a finding says."""
    return finding.message in REPAIRABLE and finding.target_span is not None


def repair_consistency(*, article_id: int, finding: Finding, by: User | None, now: datetime) -> Article:
    """Writes the first translation of a phrase in place of the second, where the finding saw it.

    :raises RefusedError: ``finding-not-repairable``, ``article-changed``: the words are not there any more; and what
        `review.edit_article` refuses.
    """
    if not repairable(finding):
        raise RefusedError(
            "finding-not-repairable", "This finding has no repair of its own.", "Edit the sentence instead."
        )
    article = Article.objects.filter(pk=article_id).first()
    if article is None:
        raise RefusedError("article-unknown", f"There is no article {article_id}.", "See `newsloom article list`.")
    stored = article.draft["document"] if article.draft else article.document
    placed = places.passages_of(read_document(stored)) if stored else []
    spots = places.spots(finding, "target", placed)
    segments = {each.number: each.segment for passage in placed for each in passage.segments}
    if len(spots) == 1:
        [spot] = spots
        text = segments[spot.segment].text
        if markup.plain(text[spot.start : spot.end]) == html.unescape(finding.params["found"]):
            edits = {spot.segment: _rewritten(text, spot, html.unescape(finding.params["other"]))}
            seen = places.wording_key(stored or {})
            return edit_article(article_id=article_id, edits=edits, by=by, now=now, seen=seen)
    raise RefusedError(
        "article-changed", f"Article {article_id} does not say “{finding.params['found']}” there.", "Look at it again."
    )


def _rewritten(text: str, spot: places.Spot, words: str) -> str:
    """The segment with other words at the spot, its tags where they were."""
    start = len(markup.plain(text[: spot.start]))
    end = start + len(markup.plain(text[spot.start : spot.end]))
    inline = markup.read(text)
    capital = inline.text[start : start + 1].isupper() and start == 0
    written = words[:1].upper() + words[1:] if capital else words
    return markup.write(protection.replaced(inline, [((start, end), written)]))
