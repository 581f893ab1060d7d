"""What a term reaches: the stories in whose text it stands, and their translations."""

import json
from collections.abc import Iterator, Mapping, Sequence

from django.db import connection
from django.db.models import Q, TextField
from django.db.models.functions import Cast

from newsloom.foundation import languages
from newsloom.publishing.models import Article
from newsloom.stories.models import Story
from newsloom.translation.checks import terms as checks
from newsloom.translation.terms.glossary import Glossary
from newsloom.translation.terms.wording import Scope, Wording, as_checked

State = Article.State

MOST_STORIES = 20_000
"""Stories that are looked through in one language, the newest first."""
A_BATCH = 500
"""Rows read or queued in one statement."""

Change = tuple[Wording | None, Wording | None]
"""What a term said before, and what it says now."""


def stories_with(wordings: Sequence[Wording], language: str) -> tuple[list[int], bool]:
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


def articles_of(
    stories: Sequence[int], before: Wording | None, after: Wording | None, language: str
) -> Iterator[Article]:
    """The translations of these stories for which the two wordings differ."""
    for start in range(0, len(stories), A_BATCH):
        rows = Article.objects.filter(story__in=stories[start : start + A_BATCH], edition__active=True)
        rows = rows.filter(state__in=(*Article.READABLE, State.HELD)).exclude(document=None)
        for article in rows.select_related("edition").defer("document", "draft", "verdict").order_by("-pk"):
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


def touched_by_many(changes: Sequence[Change]) -> set[int]:
    """The articles that any of these changes touches: each story is read once, however many there are."""
    touched: set[int] = set()
    for language in {tag for change in changes for wording in change if wording for tag in wording.languages}:
        terms = {
            id(term): (term, wording, change)
            for change in changes
            for wording in change
            if wording and language in wording.languages and (term := as_checked(wording).term)
        }
        reached = _stories_with_any([term for term, _, _ in terms.values()], language)
        for start in range(0, len(reached), A_BATCH):
            some = dict(list(reached.items())[start : start + A_BATCH])
            touched |= _touched_articles(some, terms, language)
    return touched


def _stories_with_any(terms: Sequence[checks.Term], language: str) -> dict[int, set[int]]:
    """Numbers of stories → the ids of the terms that stand in each."""
    glossary = Glossary(terms, language, language)
    rows = Story.objects.filter(language__in=_spoken(language), withdrawn_at=None, duplicate_of=None).order_by("-pk")
    columns = rows.values_list("pk", "title", "standfirst", "blocks")[:MOST_STORIES]
    reached: dict[int, set[int]] = {}
    for pk, title, standfirst, blocks in columns.iterator(chunk_size=A_BATCH):
        found = {id(term) for text in _texts(title, standfirst, blocks) for term in glossary.within(text)}
        if found:
            reached[pk] = found
    return reached


def _touched_articles(
    reached: Mapping[int, set[int]], terms: Mapping[int, tuple[checks.Term, Wording, Change]], language: str
) -> set[int]:
    rows = Article.objects.filter(story__in=reached, edition__active=True, state__in=(*Article.READABLE, State.HELD))
    columns = rows.values_list(
        "pk", "story", "story__section", "story__publisher", "source_language", "edition__language"
    )
    return {
        pk
        for pk, story, section, publisher, source, target in columns
        if not languages.same_text(source, target)
        and any(
            _holds(wording, section, publisher) and _says(before, language, target) != _says(after, language, target)
            for _, wording, (before, after) in (terms[each] for each in reached[story])
        )
    }


def _holds(wording: Wording, section: str, publisher: int) -> bool:
    return (wording.scope, wording.scope_key) in {
        (Scope.SITE, ""), (Scope.SECTION, section), (Scope.PUBLISHER, str(publisher))
    }  # fmt: skip
