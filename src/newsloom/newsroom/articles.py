"""Articles in the newsroom: what state each is in, and sentence by sentence what it says and why it is held."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY, SECTION_CHOICES
from newsloom.newsroom import facts
from newsloom.newsroom.facts import ARTICLE_STATES, Fact, Label
from newsloom.newsroom.lists import Desk, ListView, PageOfOne, StateColumn
from newsloom.newsroom.wording import inline
from newsloom.publishing.document import Document, Passage, read_document
from newsloom.publishing.models import Article
from newsloom.sources.models import Publisher
from newsloom.translation.checks.contract import Finding, Severity

TITLE = gettext_lazy("Articles")


class ArticleFilters(WagtailFilterSet):  # type: ignore[misc]  # Wagtail has no types
    state = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("State"), choices=facts.choices(ARTICLE_STATES), widget=forms.CheckboxSelectMultiple
    )
    edition = django_filters.ModelChoiceFilter(label=gettext_lazy("Edition"), queryset=Edition.objects.all())
    section = django_filters.ChoiceFilter(label=gettext_lazy("Section"), choices=SECTION_CHOICES)
    publisher = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Publisher"), field_name="story__publisher", queryset=Publisher.objects.all()
    )

    class Meta:
        model = Article
        fields: Sequence[str] = ()


class ArticleList(ListView):
    related = ("edition", "story__publisher")
    unread = ("document", "draft", "standfirst", "story__blocks", "story__standfirst")


@dataclass(frozen=True, slots=True)
class Row:
    """A passage of an article: its sentences beside those of the source, and what the checks found in it."""

    kind: Label
    sentences: tuple[tuple[str, str, Label], ...]
    findings: tuple[Finding, ...]


def rows(document: Document, findings: Sequence[Finding]) -> Iterator[Row]:
    """The passages that hold text, in the order in which findings count them."""
    filled = ((kind, passage) for kind, passage in _passages(document) if passage)
    for number, (kind, passage) in enumerate(filled):
        yield Row(kind, tuple(_sentences(passage)), tuple(f for f in findings if _place(f) == number))


def _passages(document: Document) -> Iterator[tuple[Label, Passage]]:
    yield _("Title"), document.title
    yield _("Standfirst"), document.standfirst
    kinds = {"heading": _("Heading"), "quote": _("Quotation"), "list_item": _("List item")}
    for block in document.blocks:
        yield kinds.get(block.type, ""), block.text
        yield _("Text alternative"), block.alt
        yield _("Caption"), block.caption


def _sentences(passage: Passage) -> Iterator[tuple[str, str, Label]]:
    origins = {"memory": _("memory"), "person": _("a person"), "copy": _("copied"), "source": ""}
    for segment in passage.segments:
        yield inline(segment.source), inline(segment.text), segment.engine or origins.get(segment.origin, "")


def _place(finding: Finding) -> int | None:
    span = finding.target_span or finding.source_span
    return span.segment if span else None


def findings_of(verdict: Mapping[str, Any] | None) -> tuple[Finding, ...]:
    """The findings of a stored verdict, those that hold the article first."""
    found = [Finding.from_json(stored) for stored in (verdict or {}).get("findings", ())]
    return tuple(sorted(found, key=lambda finding: finding.severity != Severity.HOLD))


def verdict_in_words(verdict: Mapping[str, Any] | None) -> str:
    """The verdict in a few words."""
    if verdict is None:
        return _("not judged yet")
    found = findings_of(verdict)
    holds = sum(finding.severity == Severity.HOLD for finding in found)
    notes = len(found) - holds
    words = []
    if holds:
        words.append(ngettext("%(count)s reason to hold it", "%(count)s reasons to hold it", holds) % {"count": holds})
    if notes:
        words.append(ngettext("%(count)s note", "%(count)s notes", notes) % {"count": notes})
    return ", ".join(words) or _("nothing found")


class ArticlePage(PageOfOne):
    template_name = "newsroom/article.html"

    def get_rows(self) -> QuerySet[Article]:
        return Article.objects.select_related("edition", "story__publisher", "reviewed_by")

    def get_facts(self) -> Iterator[Fact]:
        article: Article = self.object
        story = article.story
        yield facts.state_fact(ARTICLE_STATES[article.state])
        yield Fact(_("Reason"), article.reason)
        yield Fact(_("Next attempt"), facts.moment(article.next_attempt_at))
        yield Fact(_("Edition"), facts.language_name(article.edition.language))
        yield Fact(_("Section"), BY_KEY[article.section].name)
        if article.state in Article.READABLE:
            yield Fact(_("On the site"), article.path, url=article.path)
        yield Fact(_("Story"), story.title, url=reverse("stories:inspect", args=[story.pk]))
        yield Fact(_("Publisher"), story.publisher.name, url=reverse("publishers:inspect", args=[story.publisher_id]))
        yield Fact(_("Original"), story.url, url=story.url)
        yield from self._translation(article)
        yield Fact(_("Verdict"), verdict_in_words(article.verdict))
        yield Fact(_("First published"), facts.moment(article.published_at))
        yield Fact(_("Wording last changed"), facts.moment(article.updated_at))

    def _translation(self, article: Article) -> Iterator[Fact]:
        yield Fact(_("Route"), " → ".join(facts.language_name(language) for language in article.route))
        yield Fact(_("Engines"), ", ".join(f"{engine['name']} {engine['version']}" for engine in article.engines))
        yield Fact(_("Translated"), facts.moment(article.translated_at))
        if article.reviewed_at:
            who = article.reviewed_by.get_username() if article.reviewed_by else ""
            yield Fact(_("Reviewed"), f"{facts.moment(article.reviewed_at)} {who}".strip())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        article: Article = self.object
        wordings = [self._wording("", article.document, article.verdict)] if article.document else []
        if article.draft:
            newer = _("The newer wording, which is held")
            wordings.insert(0, self._wording(newer, article.draft["document"], article.draft["verdict"]))
        return {**super().get_context_data(**kwargs), "wordings": wordings, "article": article}

    def _wording(self, title: str, document: Mapping[str, Any], verdict: Mapping[str, Any] | None) -> "Wording":
        found = findings_of(verdict)
        return Wording(title, tuple(rows(read_document(document), found)), found)


@dataclass(frozen=True, slots=True)
class Wording:
    """A document with its findings, as the page shows it."""

    title: str
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


class ArticleDesk(Desk):
    model = Article
    name = "articles"
    title = TITLE
    icon = "doc-full"
    menu_order = 100
    add_to_admin_menu = True
    index_view_class = ArticleList
    inspect_view_class = ArticlePage
    filterset_class = ArticleFilters
    search_fields = ("title", "story__title")

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn(
                "title",
                label=_("Title"),
                accessor=lambda article: article.title or article.story.title,
                url_name=self.get_url_name("inspect"),
            ),
            StateColumn(word=lambda article: ARTICLE_STATES[article.state]),
            Column("verdict", label=_("Verdict"), accessor=lambda article: verdict_in_words(article.verdict)),
            Column("edition", label=_("Edition")),
            Column("section", label=_("Section"), accessor=lambda article: BY_KEY[article.section].name),
            Column("publisher", label=_("Publisher"), accessor="story.publisher.name"),
            Column(
                "published",
                label=_("Story of"),
                accessor=lambda article: facts.moment(article.story_published_at),
                sort_key="story_published_at",
            ),
        ]
