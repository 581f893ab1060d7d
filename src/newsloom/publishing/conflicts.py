"""Open conflicts of an article: raised when its story is revised, counted, and closed one by one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from newsloom.accounts.models import User
from newsloom.foundation.errors import RefusedError
from newsloom.publishing.document import Document
from newsloom.publishing.models import Article, Conflict
from newsloom.publishing.three_way import Clash
from newsloom.translation.checks.contract import Severity, Verdict

Choice = Conflict.Choice
CONFLICT, REVISION_HELD, HELD = "conflict", "revision-held", "held"
"""Why a wording is kept from readers, as the article's ``reason_code``."""


@dataclass(frozen=True, slots=True)
class Clashing:
    """A new wording of an article, with what a machine made of the sentences in which two changes meet."""

    article: Article
    clashes: tuple[Clash, ...]
    document: Document


def raise_conflicts(wordings: Sequence[Clashing], *, now: datetime) -> None:
    """Makes these the open conflicts of their articles, in place of those of an earlier revision. Two statements."""
    Conflict.objects.filter(article__in=[one.article for one in wordings], settled_at=None).delete()
    Conflict.objects.bulk_create(conflict for one in wordings for conflict in _rows(one, now))


def _rows(wording: Clashing, now: datetime) -> Iterator[Conflict]:
    drafted = [segment.text for segment in wording.document.segments()] if wording.clashes else []
    for clash in wording.clashes:
        yield Conflict(
            article=wording.article,
            segment=clash.number,
            old_source=clash.old_source,
            new_source=clash.new_source,
            edited=clash.edited,
            drafted=drafted[clash.number],
            raised_at=now,
        )


def open_conflicts(article: Article) -> list[Conflict]:
    """What is still to be settled of an article, in the order of its sentences."""
    return list(Conflict.objects.filter(article=article, settled_at=None))


def all_open_conflicts(article_id: int | None = None) -> QuerySet[Conflict]:
    """Every conflict that nobody has settled, or those of one article, the longest waiting first."""
    found = Conflict.objects.filter(settled_at=None).order_by("raised_at", "article", "segment")
    return found if article_id is None else found.filter(article=article_id)


def find_conflict(pk: int) -> Conflict:
    """An open conflict.

    :raises RefusedError: ``conflict-unknown``.
    """
    conflict = Conflict.objects.filter(pk=pk, settled_at=None).first()
    if conflict is None:
        raise RefusedError(
            "conflict-unknown",
            f"There is no open conflict {pk}.",
            "See `newsloom article conflicts` for those there are.",
        )
    return conflict


def close(conflicts: Iterable[Conflict], choice: Choice, *, by: User | None, now: datetime) -> None:
    """Writes down how conflicts were settled, and by whom."""
    pks = [conflict.pk for conflict in conflicts]
    Conflict.objects.filter(pk__in=pks).update(choice=choice, settled_by=by, settled_at=now)


def why_held(verdict: Verdict, conflicts: int, *, is_revision: bool = False) -> tuple[str, str]:
    """Code and words for what keeps a wording from readers."""
    if conflicts:
        return CONFLICT, f"The publisher changed {conflicts} of the sentences that a person had edited."
    if is_revision:
        return REVISION_HELD, "The revised wording is held; readers see the one before."
    first = (finding.sentence() for finding in verdict.findings if finding.severity is Severity.HOLD)
    return HELD, next(first, "")
