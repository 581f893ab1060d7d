"""What people did with an article, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from newsloom.accounts.models import User
from newsloom.newsroom.marking import marked
from newsloom.publishing.models import Approval, Article, SegmentEdit
from newsloom.translation.checks.contract import Finding

MOST = 200
"""Edits and approvals shown; older ones stay in the database."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An edit of a sentence (``before``, ``after``) or an approval (``reason``, over ``findings``)."""

    at: datetime
    who: str
    before: SafeString | None = None
    after: SafeString | None = None
    reason: str = ""
    findings: tuple[Finding, ...] = ()


def past_of(article: Article) -> list[Deed]:
    """The edits and approvals of an article."""
    deeds = [*_edits(article), *_approvals(article)]
    return sorted(deeds, key=lambda deed: deed.at, reverse=True)


def _edits(article: Article) -> Iterator[Deed]:
    for edit in SegmentEdit.objects.filter(article=article).select_related("edited_by")[:MOST]:
        yield Deed(edit.edited_at, _who(edit.edited_by), before=marked(edit.before), after=marked(edit.after))


def _approvals(article: Article) -> Iterator[Deed]:
    for approval in Approval.objects.filter(article=article).select_related("approved_by")[:MOST]:
        found = tuple(Finding.from_json(stored) for stored in approval.findings)
        yield Deed(approval.approved_at, _who(approval.approved_by), reason=approval.reason, findings=found)


def _who(user: User | None) -> str:
    return user.get_username() if user else ""
