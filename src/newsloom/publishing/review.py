"""What a person does with an article: edit its segments, settle conflicts, approve it over a finding.

What a person wrote is marked as theirs, kept, and goes into the memory, where it wins over every engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from newsloom.accounts.models import User
from newsloom.foundation.errors import RefusedError
from newsloom.publishing.conflicts import Choice, close, open_conflicts
from newsloom.publishing.edits import Edits, judge_and_write, judged, locked, publish, under_review, with_edits
from newsloom.publishing.models import Approval, Article
from newsloom.publishing.post_edits import note_post_edits

State = Article.State

SHORTEST_REASON = 5


@transaction.atomic
def edit_article(*, article_id: int, edits: Edits, by: User | None, now: datetime, seen: str = "") -> Article:
    """Writes a person's words into an article and has it judged again.

    A held article whose findings are gone goes live; a live one that an edit breaks is refused as a whole. A sentence
    in conflict that is written anew is settled by it.

    :param seen: the `wording_key` of what the person had before them; empty: whatever stands there.
    :raises RefusedError: ``article-unknown``, ``article-withdrawn``, ``article-not-translated``,
        ``article-is-original``, ``article-changed``, ``segment-unknown``, ``segment-empty``, ``edit-held``
        (an `EditHeldError`).
    """
    article = locked(article_id, seen)
    document, is_draft = under_review(article)
    edited = with_edits(article, document, edits, by, now)
    close([one for one in open_conflicts(article) if one.segment in edits], Choice.THIRD, by=by, now=now)
    judge_and_write(article, edited, is_draft=is_draft, now=now)
    article.reviewed_at, article.reviewed_by = now, by
    article.save()
    return article


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of a conflict. ``words`` are those of a third wording, inline HTML; else empty."""

    choice: Choice
    words: str = ""


@transaction.atomic
def settle_conflicts(
    *, article_id: int, settlements: Mapping[int, Settlement], by: User | None, now: datetime, seen: str = ""
) -> Article:
    """Settles conflicts by their number: the person's words stand, or the machine's, or others are written.

    With the last of them the new wording is judged, and goes live where nothing is found.

    :param seen: the `wording_key` of what the person had before them; empty: whatever stands there.
    :raises RefusedError: ``conflict-unknown``, ``choice-unknown``, and as for `edit_article`.
    """
    article = locked(article_id, seen)
    document, is_draft = under_review(article)
    still_open = {conflict.pk: conflict for conflict in open_conflicts(article)}
    edits: dict[int, str] = {}
    for number, settlement in settlements.items():
        conflict = still_open.get(number)
        if conflict is None:
            raise RefusedError(
                "conflict-unknown",
                f"Article {article_id} has no open conflict {number}.",
                f"See `newsloom article conflicts {article_id}`.",
            )
        match settlement.choice:
            case Choice.MINE:
                edits[conflict.segment] = conflict.edited
            case Choice.THIRD:
                edits[conflict.segment] = settlement.words
            case Choice.OPEN:
                raise RefusedError("choice-unknown", "A conflict is settled by a choice.", "Choose mine or machine.")
        close([conflict], settlement.choice, by=by, now=now)
    edited = with_edits(article, document, edits, by, now)
    judge_and_write(article, edited, is_draft=is_draft, now=now)
    article.reviewed_at, article.reviewed_by = now, by
    article.save()
    return article


@transaction.atomic
def approve_article(
    *, article_id: int, reason: str, by: User | None, now: datetime, edits: Edits | None = None, seen: str = ""
) -> Article:
    """Publishes a held article, as it stands or with edits, although the judge holds it.

    The findings and the reason are kept. Edits to a live article may be approved over what the judge finds in them.

    :param seen: the `wording_key` of what the person had before them; empty: whatever stands there.
    :raises RefusedError: ``reason-missing``, ``article-not-held``, ``conflicts-open``, and as for `edit_article`.
    """
    if len(reason.strip()) < SHORTEST_REASON:
        raise RefusedError(
            "reason-missing", "An approval needs a reason.", "Say in a few words why the finding is wrong."
        )
    article = locked(article_id, seen)
    document, is_draft = under_review(article)
    stored = (article.draft["verdict"] if article.draft else article.verdict) or {}
    held = article.state == State.HELD or is_draft
    if edits:
        document = with_edits(article, document, edits, by, now)
        close([one for one in open_conflicts(article) if one.segment in edits], Choice.THIRD, by=by, now=now)
        _, stored = judged(article, document)
        held = True
    else:
        note_post_edits(article, list(document.segments()), {})
    if not held:
        raise RefusedError("article-not-held", f"Article {article_id} is not held.", "Only held articles are approved.")
    if open_conflicts(article):
        raise RefusedError(
            "conflicts-open",
            f"Article {article_id} has conflicts that nobody has settled.",
            f"Settle them first: `newsloom article conflicts {article_id}`.",
        )
    Approval.objects.create(
        article=article, reason=reason.strip(), findings=stored.get("findings", []), approved_by=by, approved_at=now
    )
    publish(article, document, {**stored, "approved": True}, now)
    article.reviewed_at, article.reviewed_by = now, by
    article.save()
    return article
