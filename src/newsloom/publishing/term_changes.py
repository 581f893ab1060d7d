"""A term is changed: what that would touch, and the articles that it does touch translated again.

Only segments that hold the term are sent to an engine; all others come from the memory.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q, TextField
from django.db.models.functions import Cast

from newsloom.directory.models import Topic
from newsloom.directory.operations import Name, remove_topic
from newsloom.foundation import languages
from newsloom.foundation.html import text_of
from newsloom.publishing.document import ArticleSegment, read_document
from newsloom.publishing.models import Article
from newsloom.stories.models import Story
from newsloom.translation.checks import terms as checks
from newsloom.translation.models import Term
from newsloom.translation.terms import exchange, operations, topics
from newsloom.translation.terms.queries import find_term
from newsloom.translation.terms.wording import Scope, Wording, as_checked, checked, wording_of

State = Article.State

MOST_STORIES = 20_000
"""Stories that are looked through, the newest first."""
MOST_EXAMPLES = 10
A_BATCH = 500
"""Articles read or queued in one statement."""


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
        stories, all_of_them = _stories_with(seen, language)
        complete = complete and all_of_them
        for article in _articles_of(stories, before, after, language):
            touched[article.pk] = article.edition.language
            if len(examples) < MOST_EXAMPLES:
                examples += _examples(article, seen, language)[:1]
    counted = Counter(touched.values())
    return TermImpact(tuple(sorted(counted.items())), tuple(examples), tuple(sorted(touched)), complete)


def _stories_with(wordings: Sequence[Wording], language: str) -> tuple[list[int], bool]:
    """The stories in a language in whose text one of the wordings stands, where it holds."""
    found: set[int] = set()
    complete = True
    for wording in wordings:
        term = as_checked(wording).term
        forms = term.forms_in(language)
        rows = Story.objects.filter(language__in=_spoken(language), withdrawn_at=None, duplicate_of=None)
        if wording.scope == Scope.SECTION:
            rows = rows.filter(section=wording.scope_key)
        elif wording.scope == Scope.PUBLISHER:
            rows = rows.filter(publisher=int(wording.scope_key))
        rows = rows.annotate(body=Cast("blocks", TextField())).filter(_may_hold(forms)).order_by("-pk")
        columns = rows.values_list("pk", "language", "title", "standfirst", "blocks")[: MOST_STORIES + 1]
        for number, (pk, tag, title, standfirst, blocks) in enumerate(columns.iterator(chunk_size=A_BATCH)):
            if number == MOST_STORIES:
                complete = False
            elif any(checks.occurrences((term,), text, tag) for text in _texts(title, standfirst, blocks)):
                found.add(pk)
    return sorted(found), complete


def _spoken(language: str) -> set[str]:
    """A form in ``pt`` holds for stories in ``pt-BR`` too, where there is none in that."""
    plain = languages.base(language)
    if plain != language:
        return {language}
    return {language, *Story.objects.filter(language__startswith=f"{plain}-").values_list("language", flat=True)}


def _may_hold(forms: Sequence[str]) -> Q:
    """What the database can tell: the beginning of a form's longest word stands somewhere in the story.

    SQLite keeps JSON with its other letters escaped and knows the case of ASCII alone.
    """
    condition = Q(pk__in=[])
    for form in forms:
        word = max(form.split(), key=len)
        stem = word[: max(3, len(word) - 3)]
        for written in {stem, stem.lower(), stem.upper(), stem[:1].upper() + stem[1:]}:
            stored = json.dumps(written)[1:-1] if connection.vendor == "sqlite" else written
            condition |= Q(title__icontains=written) | Q(standfirst__icontains=written) | Q(body__icontains=stored)
    return condition


def _texts(title: str, standfirst: str, blocks: Sequence[dict[str, str]]) -> Iterator[str]:
    yield title
    yield standfirst
    for block in blocks:
        yield from (block.get("text", ""), block.get("alt", ""), block.get("caption", ""))


def _articles_of(
    stories: Sequence[int], before: Wording | None, after: Wording | None, language: str
) -> Iterator[Article]:
    """The translations of these stories for which the two wordings differ."""
    for start in range(0, len(stories), A_BATCH):
        rows = Article.objects.filter(story__in=stories[start : start + A_BATCH], edition__active=True)
        rows = rows.filter(state__in=(*Article.READABLE, State.HELD)).exclude(document=None)
        for article in rows.select_related("edition").defer("draft", "verdict").order_by("-pk"):
            target = article.edition.language
            if languages.same_text(article.source_language, target):
                continue
            if _says(before, language, target) != _says(after, language, target):
                yield article


def _says(wording: Wording | None, source: str, target: str) -> object:
    """What a wording asks of a translation; None where it has no say."""
    if wording is None:
        return None
    term = as_checked(wording).term
    asks = (tuple(term.forms_in(target)), tuple(term.forbidden_in(target)), wording.never_translate)
    return (tuple(term.forms_in(source)), wording.scope, wording.scope_key, *asks) if any(asks) else None


def _examples(article: Article, wordings: Sequence[Wording], language: str) -> list[Example]:
    terms = [as_checked(wording).term for wording in wordings]
    segments: Iterator[ArticleSegment] = read_document(article.document or {}).segments()
    return [
        Example(article.pk, article.edition.language, text_of(each.source), text_of(each.text))
        for each in segments
        if checks.occurrences(terms, text_of(each.source), language)
    ]
