"""The list of articles, and where each of their pages is."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django import forms
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from newsloom.editions.models import Edition
from newsloom.editions.sections import BY_KEY, SECTION_CHOICES
from newsloom.newsroom import facts
from newsloom.newsroom.conflicts import ConflictsPage
from newsloom.newsroom.decisions import RetranslatePage, WithdrawPage
from newsloom.newsroom.facts import ARTICLE_STATES
from newsloom.newsroom.handing_over import TranslatorsFile
from newsloom.newsroom.history import ArticleHistoryPage
from newsloom.newsroom.lists import Desk, ListView, StateColumn
from newsloom.newsroom.review import ArticlePage
from newsloom.newsroom.verdicts import verdict_in_words
from newsloom.publishing.models import Article
from newsloom.sources.models import Publisher

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
    reason_code = django_filters.ChoiceFilter(
        label=gettext_lazy("Newer wording"),
        choices=[
            ("revision-held", gettext_lazy("held, while the older one is live")),
            ("conflict", gettext_lazy("in conflict with an editor's words")),
        ],
    )

    class Meta:
        model = Article
        fields: Sequence[str] = ()


class ArticleList(ListView):
    related = ("edition", "story__publisher")
    unread = ("document", "draft", "standfirst", "story__blocks", "story__standfirst")


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

    def get_urlpatterns(self) -> list[Any]:
        return [
            *super().get_urlpatterns(),
            path("withdraw/<int:pk>/", self.construct_view(WithdrawPage), name="withdraw"),
            path("translator/<int:pk>/", self.construct_view(TranslatorsFile), name="translator"),
            path("revisions/<int:pk>/", self.construct_view(ArticleHistoryPage), name="revisions"),
            path("conflicts/<int:pk>/", self.construct_view(ConflictsPage), name="conflicts"),
            path("retranslate/<int:pk>/", self.construct_view(RetranslatePage), name="retranslate"),
        ]
