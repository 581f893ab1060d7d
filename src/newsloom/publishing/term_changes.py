"""A term is changed: what that would touch, and the articles that it does touch translated again.

Only segments that hold the term are sent to an engine; all others come from the memory.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from newsloom.directory.models import Topic
from newsloom.directory.operations import Name, remove_topic
from newsloom.foundation.html import text_of
from newsloom.publishing.document import ArticleSegment, read_document
from newsloom.publishing.models import Article
from newsloom.publishing.term_reach import A_BATCH, articles_of, stories_with
from newsloom.translation.checks import terms as checks
from newsloom.translation.models import Term
from newsloom.translation.terms import exchange, operations, topics
from newsloom.translation.terms.queries import find_term
from newsloom.translation.terms.wording import Wording, as_checked, checked, wording_of

State = Article.State

MOST_EXAMPLES = 10


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that holds the term, as readers of an article see it now."""

    article_id: int
    language: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class TermImpact:
    """What a change of a term touches.

    :param articles: how many articles in each language.
    :param complete: false where there are more stories than are looked through.
    """

    articles: tuple[tuple[str, int], ...]
    examples: tuple[Example, ...]
    article_ids: tuple[int, ...]
    complete: bool = True

    @property
    def total(self) -> int:
        return len(self.article_ids)


@dataclass(frozen=True, slots=True)
class AppliedChange:
    """A term as it is now (None: removed), and how many articles were queued for it."""

    term: Term | None
    queued: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What a list of terms changed, and how many articles were queued for it."""

    added: int
    changed: int
    unchanged: int
    queued: int


def preview_term_change(*, wording: Wording | None = None, term_id: int | None = None) -> TermImpact:
    """What it would touch to write this wording: as a new term, or into the one given; None as wording removes it.

    :raises RefusedError: ``term-unknown``, and what `wording.checked` refuses.
    """
    before = wording_of(find_term(term_id)) if term_id is not None else None
    return _impact(before, checked(wording) if wording else None)


@transaction.atomic
def apply_term_change(*, wording: Wording | None = None, term_id: int | None = None, now: datetime) -> AppliedChange:
    """Adds, changes or removes a term, and queues the articles that it touches.

    :raises RefusedError: ``term-unknown``, ``term-of-topic``, and what `wording.checked` refuses.
    """
    before = wording_of(find_term(term_id)) if term_id is not None else None
    term: Term | None = None
    if wording is None and term_id is not None:
        operations.remove_term(term_id=term_id)
    elif wording is not None and term_id is not None:
        term = operations.change_term(term_id=term_id, wording=wording, now=now)
    elif wording is not None:
        term = operations.add_term(wording=wording, now=now)
    after = wording_of(term) if term else None
    return AppliedChange(term, queue_articles(_impact(before, after).article_ids, now=now))


@transaction.atomic
def apply_import(wordings: Sequence[Wording], *, now: datetime) -> Imported:
    """Takes in a list of terms, all or nothing, and queues the articles that it touches.

    :raises RefusedError: what `wording.checked` refuses.
    """
    changes = exchange.plan(wordings)
    before = {change.term_id: wording_of(find_term(change.term_id)) for change in changes if change.term_id is not None}
    exchange.carry_out(changes, now=now)
    touched: set[int] = set()
    for change in changes:
        touched.update(_impact(before.get(change.term_id or 0), change.wording).article_ids)
    added = sum(change.term_id is None for change in changes)
    queued = queue_articles(sorted(touched), now=now)
    return Imported(added, len(changes) - added, len(wordings) - len(changes), queued)


@transaction.atomic
def apply_topic_names(*, topic: Topic, names: Sequence[Name], now: datetime) -> AppliedChange:
    """Writes a topic's names, and queues the articles that name it.

    :raises RefusedError: ``language-unknown``, ``name-invalid``, ``name-twice``, ``term-form-invalid``.
    """
    row = Term.objects.filter(topic=topic).first()
    before = wording_of(row) if row else None
    term = topics.set_topic_names(topic=topic, names=names, now=now)
    after = wording_of(find_term(term.pk)) if term else None
    return AppliedChange(term, queue_articles(_impact(before, after).article_ids, now=now))


@transaction.atomic
def apply_topic_removal(*, topic: Topic, now: datetime) -> AppliedChange:
    """Forgets a topic, and queues the articles that its names had a say in."""
    row = Term.objects.filter(topic=topic).first()
    before = wording_of(row) if row else None
    remove_topic(topic=topic)
    return AppliedChange(None, queue_articles(_impact(before, None).article_ids, now=now))


def queue_articles(article_ids: Sequence[int], *, now: datetime) -> int:
    """Has articles translated again out of the memory; what the memory no longer knows is sent to an engine."""
    queued = 0
    for start in range(0, len(article_ids), A_BATCH):
        some = Article.objects.filter(pk__in=article_ids[start : start + A_BATCH])
        due = {"attempts": 0, "reason_code": "", "reason": "", "next_attempt_at": now}
        queued += some.filter(state__in=Article.READABLE).update(state=State.UPDATING, **due)
        queued += some.filter(state=State.HELD).update(state=State.TRANSLATING, **due)
    return queued


def _impact(before: Wording | None, after: Wording | None) -> TermImpact:
    """Articles whose story holds a form of either wording, in the languages for which they differ."""
    if before == after:
        return TermImpact((), (), ())
    seen = [wording for wording in (before, after) if wording is not None]
    touched: dict[int, str] = {}
    examples: list[Example] = []
    complete = True
    for language in dict.fromkeys(tag for wording in seen for tag in wording.languages):
        stories, all_of_them = stories_with(seen, language)
        complete = complete and all_of_them
        for article in articles_of(stories, before, after, language):
            touched[article.pk] = article.edition.language
            if len(examples) < MOST_EXAMPLES:
                examples += _examples(article, seen, language)[:1]
    counted = Counter(touched.values())
    return TermImpact(tuple(sorted(counted.items())), tuple(examples), tuple(sorted(touched)), complete)


def _examples(article: Article, wordings: Sequence[Wording], language: str) -> list[Example]:
    terms = [as_checked(wording).term for wording in wordings]
    segments: Iterator[ArticleSegment] = read_document(article.document or {}).segments()
    return [
        Example(article.pk, article.edition.language, text_of(each.source), text_of(each.text))
        for each in segments
        if checks.occurrences(terms, text_of(each.source), language)
    ]
