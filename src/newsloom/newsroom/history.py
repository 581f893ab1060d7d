"""What a story, or an article, said before: each wording beside the one that took its place, for editors only."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString

from newsloom.foundation import languages
from newsloom.newsroom.differences import differences
from newsloom.newsroom.facts import Label
from newsloom.newsroom.lists import PageOfOne
from newsloom.newsroom.permissions import may_review
from newsloom.newsroom.sheets import part_label
from newsloom.publishing.document import Document, read_document
from newsloom.publishing.models import Article, ArticleRevision
from newsloom.stories.models import Story, StoryRevision

A_PAGE = 10
"""Wordings shown at once; older ones are a page further on."""

Wording = Mapping[tuple[str, str], str]
"""The id of a block (empty: title, standfirst) and the name of a part of it → its text."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A passage that was changed, taken out (``now`` is empty) or put in (``was`` is)."""

    part: Label
    was: SafeString
    now: SafeString


@dataclass(frozen=True, slots=True)
class Step:
    """A wording took the place of another."""

    at: datetime
    changes: tuple[Changed, ...]


def changes(before: Wording, after: Wording) -> Iterator[Changed]:
    """The passages in which two wordings differ, in the order of the newer one."""
    order = [*after, *(key for key in before if key not in after)]
    for key in order:
        was, now = before.get(key, ""), after.get(key, "")
        if was != now:
            yield Changed(part_label(key[1]), *differences(was, now))


class HistoryPage(PageOfOne):
    """A subclass says what the wordings are, the newest first."""

    template_name = "newsroom/history.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_review(request.user):
            raise PermissionDenied
        answered: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answered

    def get_now(self) -> Wording:
        raise NotImplementedError

    def get_language(self) -> str:
        raise NotImplementedError

    def get_earlier(self) -> QuerySet[Any]:
        """The rows of what was said before, the newest first."""
        raise NotImplementedError

    def read(self, row: Any) -> Wording:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        language = self.get_language()
        page = Paginator(self.get_earlier(), A_PAGE).get_page(self.request.GET.get("p"))
        return {
            **super().get_context_data(**kwargs),
            "steps": self._steps(page),
            "page_of_steps": page,
            "language": language,
            "direction": languages.direction(language),
            "back": reverse(self.inspect_url_name, args=[self.object.pk]),
        }

    def _steps(self, page: Any) -> list[Step]:
        first = page.start_index() - 1
        newest = self.read(self.get_earlier()[first - 1]) if first > 0 else self.get_now()
        rows = list(page.object_list)
        wordings = pairwise([newest, *(self.read(row) for row in rows)])
        return [
            Step(row.superseded_at, tuple(changes(older, newer)))
            for row, (newer, older) in zip(rows, wordings, strict=True)
        ]


class ArticleHistoryPage(HistoryPage):
    inspect_url_name = "articles:inspect"

    def get_rows(self) -> QuerySet[Article]:
        return Article.objects.select_related("edition", "story")

    def get_language(self) -> str:
        article: Article = self.object
        return article.edition.language

    def get_now(self) -> Wording:
        article: Article = self.object
        return _of_document(read_document(article.document)) if article.document else {}

    def get_earlier(self) -> QuerySet[ArticleRevision]:
        return ArticleRevision.objects.filter(article=self.object)

    def read(self, row: ArticleRevision) -> Wording:
        return _of_document(read_document(row.document))


class StoryHistoryPage(HistoryPage):
    inspect_url_name = "stories:inspect"

    def get_language(self) -> str:
        story: Story = self.object
        return story.language

    def get_now(self) -> Wording:
        story: Story = self.object
        return _of_story(story.title, story.standfirst, story.blocks)

    def get_earlier(self) -> QuerySet[StoryRevision]:
        return StoryRevision.objects.filter(story=self.object).order_by("-number")

    def read(self, row: StoryRevision) -> Wording:
        return _of_story(row.title, row.standfirst, row.blocks)


def _of_document(document: Document) -> Wording:
    head = {("", "title"): document.title.html, ("", "standfirst"): document.standfirst.html}
    parts = {
        (block.id, name): passage.html
        for block in document.blocks
        for name, passage in ((block.type, block.text), ("alt", block.alt), ("caption", block.caption))
    }
    return _full(head | parts)


def _of_story(title: str, standfirst: str, blocks: Sequence[Mapping[str, Any]]) -> Wording:
    parts = {
        (block["id"], name): str(block.get(key, ""))
        for block in blocks
        for name, key in ((block["type"], "html"), ("alt", "alt"), ("caption", "caption"))
    }
    return _full({("", "title"): title, ("", "standfirst"): standfirst} | parts)


def _full(wording: dict[tuple[str, str], str]) -> Wording:
    return {key: text for key, text in wording.items() if text}
