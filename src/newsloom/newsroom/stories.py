"""Stories in the newsroom: what publishers wrote, and what became of it in each edition."""

from collections.abc import Iterator, Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets import BooleanRadioSelect

from newsloom.editions.sections import BY_KEY, SECTION_CHOICES
from newsloom.newsroom import facts
from newsloom.newsroom.decisions import BringBackPage, ErasePage, WithdrawPage
from newsloom.newsroom.facts import ARTICLE_STATES, Fact, Label, Word
from newsloom.newsroom.history import StoryHistoryPage
from newsloom.newsroom.lists import Desk, ListView, PageOfOne, StateColumn
from newsloom.newsroom.permissions import may_erase, may_withdraw
from newsloom.newsroom.wording import inline
from newsloom.publishing.models import Article
from newsloom.sources.models import Publisher
from newsloom.stories.blocks import PICTURES, from_json
from newsloom.stories.models import Story, StoryRevision, Withdrawn

LIVE = Word(pgettext_lazy("story", "At its publisher"), "good")
DUPLICATE = Word(pgettext_lazy("story", "Told before"), "over")
WITHDRAWN = Word(pgettext_lazy("story", "Withdrawn"), "over")
WHY_WITHDRAWN = {
    "gone": gettext_lazy("The publisher took it down (410)."),
    "missing": gettext_lazy("It was missing at its publisher on three visits (404)."),
    "killed": gettext_lazy("The publisher's feed took it back."),
    "editor": gettext_lazy("An editor withdrew it."),
    "rights": gettext_lazy("The publisher's rights no longer allow it."),
    "legal": gettext_lazy("It was erased by law. No text of it is left."),
}


def state_of(story: Story) -> Word:
    if story.withdrawn_at is not None:
        return WITHDRAWN
    return DUPLICATE if story.duplicate_of_id is not None else LIVE


class StoryFilters(WagtailFilterSet):  # type: ignore[misc]  # Wagtail has no types
    publisher = django_filters.ModelChoiceFilter(label=gettext_lazy("Publisher"), queryset=Publisher.objects.all())
    section = django_filters.ChoiceFilter(label=gettext_lazy("Section"), choices=SECTION_CHOICES)
    withdrawn_at = django_filters.BooleanFilter(
        label=WITHDRAWN.label, lookup_expr="isnull", exclude=True, widget=BooleanRadioSelect
    )
    duplicate_of = django_filters.BooleanFilter(
        label=DUPLICATE.label, lookup_expr="isnull", exclude=True, widget=BooleanRadioSelect
    )

    class Meta:
        model = Story
        fields: Sequence[str] = ()


class StoryList(ListView):
    related = ("publisher",)
    unread = ("blocks", "standfirst")


class StoryPage(PageOfOne):
    template_name = "newsroom/story.html"

    def get_rows(self) -> QuerySet[Story]:
        return Story.objects.select_related("publisher", "duplicate_of")

    def get_facts(self) -> Iterator[Fact]:
        story: Story = self.object
        yield facts.state_fact(state_of(story))
        yield Fact(_("Withdrawn"), facts.moment(story.withdrawn_at))
        yield Fact(_("Reason"), WHY_WITHDRAWN.get(story.withdrawn_why, story.withdrawn_why))
        if story.duplicate_of is not None:
            first = reverse("stories:inspect", args=[story.duplicate_of_id])
            yield Fact(_("The same text as"), story.duplicate_of.title, url=first)
        yield Fact(_("Publisher"), story.publisher.name, url=reverse("publishers:inspect", args=[story.publisher_id]))
        yield Fact(_("Original"), story.url, url=story.url)
        yield Fact(_("Language"), facts.language_name(story.language))
        yield Fact(_("Section"), BY_KEY[story.section].name)
        yield Fact(_("Byline"), story.byline)
        yield Fact(_("Published"), facts.moment(story.published_at))
        yield Fact(_("Last changed"), facts.moment(story.updated_at))
        yield Fact(_("Revision"), story.revision)
        yield Fact(_("Next visit"), facts.moment(story.next_visit_at))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        story: Story = self.object
        blocks = [(block.type in PICTURES, block, inline(block.html)) for block in from_json(story.blocks)]
        here = {
            "blocks": blocks,
            "articles": self._articles(),
            "story": story,
            "may_withdraw": may_withdraw(self.request.user),
            "may_erase": may_erase(self.request.user),
            "erased": story.withdrawn_why == Withdrawn.LEGAL,
            "versions": StoryRevision.objects.filter(story=story).count(),
        }
        return {**super().get_context_data(**kwargs), **here}

    def _articles(self) -> list[tuple[str, Article, Label]]:
        articles = Article.objects.filter(story=self.object).select_related("edition").defer("document", "draft")
        in_order = articles.order_by("edition__position", "edition_id")
        return [(reverse("articles:inspect", args=[a.pk]), a, ARTICLE_STATES[a.state]) for a in in_order]


class StoryDesk(Desk):
    model = Story
    name = "stories"
    title = gettext_lazy("Stories")
    icon = "pilcrow"
    menu_order = 110
    add_to_admin_menu = True
    index_view_class = StoryList
    inspect_view_class = StoryPage
    filterset_class = StoryFilters
    search_fields = ("title", "url")

    def get_urlpatterns(self) -> list[Any]:
        return [
            *super().get_urlpatterns(),
            path("revisions/<int:pk>/", self.construct_view(StoryHistoryPage), name="revisions"),
            path("withdraw/<int:pk>/", self.construct_view(WithdrawPage), name="withdraw"),
            path("erase/<int:pk>/", self.construct_view(ErasePage), name="erase"),
            path("restore/<int:pk>/", self.construct_view(BringBackPage), name="restore"),
        ]

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("title", label=_("Title"), url_name=self.get_url_name("inspect")),
            StateColumn(word=state_of),
            Column("language", label=_("Language"), accessor=lambda story: facts.language_name(story.language)),
            Column("section", label=_("Section"), accessor=lambda story: BY_KEY[story.section].name),
            Column("publisher", label=_("Publisher"), accessor="publisher.name"),
            Column(
                "published",
                label=_("Published"),
                accessor=lambda story: facts.moment(story.published_at),
                sort_key="published_at",
            ),
        ]
