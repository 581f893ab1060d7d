"""Publishers and their feeds in the newsroom: rights, rhythm and health."""

from collections.abc import Iterator, Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from newsloom.editions.sections import BY_KEY
from newsloom.newsroom import facts
from newsloom.newsroom.facts import FEED_STATES, RIGHTS, Fact
from newsloom.newsroom.forms import FeedForm, NewFeedForm, PublisherForm
from newsloom.newsroom.lists import AddPage, Desk, ListView, PageOfOne, StateColumn
from newsloom.sources.models import Feed, Publisher


class PublisherPage(PageOfOne):
    template_name = "newsroom/publisher.html"

    def get_facts(self) -> Iterator[Fact]:
        publisher: Publisher = self.object
        yield Fact(_("Rights"), RIGHTS[publisher.rights])
        yield Fact(_("Rights end"), facts.moment(publisher.rights_until))
        yield Fact(_("Home"), publisher.home_url, url=publisher.home_url)
        yield Fact(_("Stories"), _("See its stories"), url=f"{reverse('stories:index')}?publisher={publisher.pk}")
        yield Fact(_("Added"), facts.moment(publisher.created_at))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        publisher: Publisher = self.object
        feeds = [
            (reverse("feeds:inspect", args=[feed.pk]), feed, facts.state_of_feed(feed))
            for feed in publisher.feeds.all()
        ]
        return {**super().get_context_data(**kwargs), "feeds": feeds}


class PublisherDesk(Desk):
    model = Publisher
    name = "publishers"
    title = gettext_lazy("Publishers")
    icon = "group"
    inspect_view_class = PublisherPage
    search_fields = ("name",)

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("name", label=_("Name"), url_name=self.get_url_name("inspect"), sort_key="name"),
            Column("rights", label=_("Rights"), accessor=lambda publisher: RIGHTS[publisher.rights]),
            Column("home_url", label=_("Home")),
        ]

    def get_form_class(self, for_update: bool = False) -> type[PublisherForm]:  # noqa: ARG002
        return PublisherForm


class FeedFilters(WagtailFilterSet):  # type: ignore[misc]  # Wagtail has no types
    state = django_filters.ChoiceFilter(label=gettext_lazy("State"), choices=facts.choices(FEED_STATES))
    publisher = django_filters.ModelChoiceFilter(label=gettext_lazy("Publisher"), queryset=Publisher.objects.all())

    class Meta:
        model = Feed
        fields: Sequence[str] = ()


class FeedList(ListView):
    related = ("publisher",)


class FeedPage(PageOfOne):
    def get_rows(self) -> QuerySet[Feed]:
        return Feed.objects.select_related("publisher")

    def get_facts(self) -> Iterator[Fact]:
        feed: Feed = self.object
        yield facts.state_fact(facts.state_of_feed(feed))
        yield Fact(_("What is wrong"), facts.trouble(feed.error_code, feed.error_message))
        yield Fact(_("Failures in a row"), feed.failures or "")
        yield Fact(_("Last attempt"), facts.moment(feed.last_attempt_at))
        yield Fact(_("Last success"), facts.moment(feed.last_success_at))
        yield Fact(_("Next attempt"), facts.moment(feed.next_attempt_at) or _("never by itself"))
        yield Fact(_("Rhythm"), _("every %(seconds)s seconds while all is well") % {"seconds": feed.interval})
        yield Fact(_("Address"), feed.url, url=feed.url)
        if feed.given_url != feed.url:
            yield Fact(_("Address as it was given"), feed.given_url)
        yield Fact(_("Publisher"), feed.publisher.name, url=reverse("publishers:inspect", args=[feed.publisher_id]))
        yield Fact(_("Kind"), feed.kind)
        yield Fact(_("Language"), facts.language_name(feed.language) or _("as the feed says"))
        yield Fact(_("Section"), BY_KEY[feed.default_section].name)
        table = "; ".join(f"{theirs} = {BY_KEY[ours].name}" for theirs, ours in sorted(feed.section_map.items()))
        yield Fact(_("Table of sections"), table)
        yield Fact(_("Entries"), _("See its entries"), url=f"{reverse('entries:index')}?feed={feed.pk}")
        yield Fact(_("Added"), facts.moment(feed.created_at))


class AddFeedPage(AddPage):
    page_title = gettext_lazy("Add a feed")


class FeedDesk(Desk):
    model = Feed
    name = "feeds"
    title = gettext_lazy("Feeds")
    icon = "rotate"
    index_view_class = FeedList
    inspect_view_class = FeedPage
    add_view_class = AddFeedPage
    addable = True
    filterset_class = FeedFilters
    search_fields = ("url", "publisher__name")

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("url", label=_("Address"), url_name=self.get_url_name("inspect"), width="30%"),
            StateColumn(word=facts.state_of_feed),
            Column("error", label=_("What is wrong"), accessor="error_message"),
            Column("publisher", label=_("Publisher")),
            Column("last", label=_("Last attempt"), accessor=lambda feed: facts.moment(feed.last_attempt_at)),
            Column("next", label=_("Next attempt"), accessor=lambda feed: facts.moment(feed.next_attempt_at)),
        ]

    def get_form_class(self, for_update: bool = False) -> type[FeedForm] | type[NewFeedForm]:
        return FeedForm if for_update else NewFeedForm
