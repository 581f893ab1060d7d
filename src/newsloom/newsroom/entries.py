"""Entries in the newsroom: what the feeds announced, and what became of each."""

from collections.abc import Iterator, Sequence

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from newsloom.ingest.models import Entry
from newsloom.newsroom import facts
from newsloom.newsroom.facts import ENTRY_STATES, Fact
from newsloom.newsroom.lists import Desk, ListView, PageOfOne, StateColumn
from newsloom.sources.models import Feed


class EntryFilters(WagtailFilterSet):  # type: ignore[misc]  # Wagtail has no types
    state = django_filters.ChoiceFilter(label=gettext_lazy("State"), choices=facts.choices(ENTRY_STATES))
    feed = django_filters.ModelChoiceFilter(label=gettext_lazy("Feed"), queryset=Feed.objects.all())

    class Meta:
        model = Entry
        fields: Sequence[str] = ()


class EntryList(ListView):
    related = ("feed__publisher",)
    unread = ("announcement",)


class EntryPage(PageOfOne):
    def get_rows(self) -> QuerySet[Entry]:
        return Entry.objects.select_related("feed", "story").defer("announcement", "story__blocks")

    def get_facts(self) -> Iterator[Fact]:
        entry: Entry = self.object
        yield facts.state_fact(ENTRY_STATES[entry.state])
        yield Fact(_("What came of it"), facts.trouble(entry.code, entry.message))
        if entry.story is not None:
            yield Fact(_("Story"), entry.story.title, url=reverse("stories:inspect", args=[entry.story_id]))
        yield Fact(_("Address"), entry.url, url=entry.url)
        yield Fact(_("Feed"), entry.feed.url, url=reverse("feeds:inspect", args=[entry.feed_id]))
        yield Fact(_("Announced"), facts.moment(entry.announced_at))
        yield Fact(_("First seen"), facts.moment(entry.seen_at))
        yield Fact(_("Attempts"), entry.attempts or "")
        yield Fact(_("Next attempt"), facts.moment(entry.next_attempt_at))
        yield Fact(_("Still in the feed"), _("yes") if entry.listed else _("no"))


class EntryDesk(Desk):
    model = Entry
    name = "entries"
    title = gettext_lazy("Entries")
    icon = "list-ul"
    index_view_class = EntryList
    inspect_view_class = EntryPage
    filterset_class = EntryFilters
    search_fields = ("url",)

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("url", label=_("Address"), url_name=self.get_url_name("inspect"), width="40%"),
            StateColumn(word=lambda entry: ENTRY_STATES[entry.state]),
            Column("message", label=_("What came of it"), accessor=lambda entry: entry.message or entry.code),
            Column("publisher", label=_("Publisher"), accessor="feed.publisher.name"),
            Column("seen", label=_("First seen"), accessor=lambda entry: facts.moment(entry.seen_at)),
        ]
