"""Reads of articles: those that readers may see, and the wordings that a revision has to respect."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from newsloom.editions.models import Edition
from newsloom.publishing.document import ArticleSegment, Document, read_document
from newsloom.publishing.models import Article, Conflict
from newsloom.publishing.places import passage_of, passages_of, with_segments
from newsloom.translation.checks.contract import Finding, Severity

_STATES = ", ".join(f"'{state}'" for state in Article.READABLE)
READABLE = RawSQL(f'"newsloom_publishing_article"."state" IN ({_STATES})', (), BooleanField())  # noqa: S611
"""The condition of the partial indexes of readable articles.

SQLite takes such an index only where its condition stands literally in the query; as bound values it walks all
articles of the edition and sorts them.
"""


WITHDRAWN = RawSQL(f'"newsloom_publishing_article"."state" = \'{Article.State.WITHDRAWN}\'', (), BooleanField())  # noqa: S611
"""The condition of the partial index of withdrawn articles, literally, as above."""


def readable(edition: Edition) -> QuerySet[Article]:
    """The articles that readers of an edition may see, newest story first."""
    return Article.objects.filter(READABLE, edition=edition).order_by("-story_published_at", "-pk")


def withdrawn_since(edition: Edition, since: datetime) -> QuerySet[Article]:
    """The articles that readers of an edition had and that were withdrawn since a moment, the last one first."""
    gone = Article.objects.filter(WITHDRAWN, edition=edition, updated_at__gte=since, published_at__isnull=False)
    return gone.order_by("-updated_at")


def find(pk: int) -> Article | None:
    """An article in any state, with its story, publisher and edition."""
    return Article.objects.select_related("edition", "publisher", "story__publisher").filter(pk=pk).first()


@dataclass(frozen=True, slots=True)
class Standing:
    """An article as it was left: what people wrote in it, and what no engine could better.

    :param wording: the newest wording, with the words of people in the places of open conflicts.
    :param held: the sources of the sentences that the judge held, or that stand in the source's language.
    """

    wording: Document
    held: frozenset[str]

    @property
    def by_people(self) -> bool:
        """Whether a person wrote in it."""
        return any(segment.origin == "person" for segment in self.wording.segments())


def standings(article_ids: Sequence[int]) -> dict[int, Standing]:
    """The articles of these that have a wording, as they were left. Two statements."""
    rows = Article.objects.filter(pk__in=article_ids).exclude(document=None)
    open_ones: dict[int, dict[int, ArticleSegment]] = {}
    for conflict in Conflict.objects.filter(article__in=article_ids, settled_at=None):
        theirs = ArticleSegment(conflict.old_source, conflict.edited, "person")
        open_ones.setdefault(conflict.article_id, {})[conflict.segment] = theirs
    return {
        pk: _standing(draft or {"document": document, "verdict": verdict}, open_ones.get(pk, {}))
        for pk, document, draft, verdict in rows.values_list("pk", "document", "draft", "verdict")
    }


def _standing(stored: Mapping[str, Any], disputed: Mapping[int, ArticleSegment]) -> Standing:
    document = read_document(stored["document"])
    return Standing(with_segments(document, disputed), frozenset(_held(document, stored["verdict"] or {})))


def _held(document: Document, verdict: Mapping[str, Any]) -> set[str]:
    passages = passages_of(document)
    found = (Finding.from_json(one) for one in verdict.get("findings", ()))
    numbers = {passage_of(one) for one in found if one.severity is Severity.HOLD}
    held = {each.segment.source for at in numbers if at is not None for each in passages[at].segments}
    left = (block for block in document.blocks if block.in_source)
    return held | {each.source for block in left for passage in block.passages() for each in passage.segments}
