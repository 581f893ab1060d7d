"""The furniture that every list and every page of one thing share."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log

from newsloom.foundation.errors import RefusedError
from newsloom.newsroom.facts import Fact, Label, Word
from newsloom.newsroom.refusals import FIELD_OF, in_words

MOST_COUNTED = 10_000
"""Rows that are counted exactly: counting a million for the foot of a list would cost more than the list."""


class CappedPaginator(WagtailPaginator):  # type: ignore[misc]  # Wagtail has no types
    """Counts no further than `MOST_COUNTED`."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        return rows.order_by()[:MOST_COUNTED].count() if isinstance(rows, QuerySet) else len(rows)

    @cached_property
    def items_count_label(self) -> str:
        if self.count >= MOST_COUNTED:
            return _("%(count)s or more") % {"count": MOST_COUNTED}
        return ngettext("%(count)s row", "%(count)s rows", self.count) % {"count": self.count}


class ListView(generic.IndexView):  # type: ignore[misc]
    """A list that reads in one statement what its columns show."""

    paginator_class = CappedPaginator
    title: Label = ""
    related: Sequence[str] = ()
    unread: Sequence[str] = ()

    def get_base_queryset(self) -> QuerySet[Model]:
        rows: QuerySet[Model] = super().get_base_queryset().defer(*self.unread)
        return rows.select_related(*self.related) if self.related else rows

    def get_page_title(self) -> Label:
        return self.title

    @cached_property
    def no_results_message(self) -> str:
        return _("Nothing matches.") if self.is_searching or self.is_filtering else _("There is nothing here yet.")


class PageOfOne(generic.InspectView):  # type: ignore[misc]
    """A thing with all that is known of it. A subclass says what in `get_facts`."""

    template_name = "newsroom/page_of_one.html"
    title: Label = ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        there = {"url": reverse(self.index_url_name), "label": self.title}
        return [*self.breadcrumbs_items, there, {"url": "", "label": self.get_page_subtitle()}]

    def get_header_title(self) -> str:
        return str(self.get_page_subtitle())

    def get_fields(self) -> list[str]:
        return []

    def get_rows(self) -> QuerySet[Any]:
        """Where the thing is looked for; a subclass reads what belongs to it along with it."""
        rows: QuerySet[Any] = self.model.objects.all()
        return rows

    def get_object(self, queryset: QuerySet[Any] | None = None) -> Any:  # noqa: ARG002 (Wagtail's signature)
        return get_object_or_404(self.get_rows(), pk=self.pk)

    def get_facts(self) -> Iterable[Fact]:
        return ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = [fact for fact in self.get_facts() if fact.value not in (None, "")]
        return {**super().get_context_data(**kwargs), "facts": shown}


class RefusalsInForm:
    """What an operation refuses is told in the form, at the field that it is about, and nothing typed is lost."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            answered: HttpResponse = super().form_valid(form)  # type: ignore[misc]  # a view's
        except RefusedError as error:
            field = FIELD_OF.get(error.code)
            form.add_error(field if field in form.fields else None, in_words(error))
            self.produced_error_code = "validation_error"
            self.produced_error_message = self.get_error_message()  # type: ignore[attr-defined]
            answered = self.form_invalid(form)  # type: ignore[attr-defined]
        return answered


class EditPage(RefusalsInForm, generic.EditView):  # type: ignore[misc]
    """A form over one thing; what it saves goes through the form, which knows the operations."""

    title: Label = ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        there = {"url": reverse(self.index_url_name), "label": self.title}
        return [*self.breadcrumbs_items, there, {"url": "", "label": self.get_page_subtitle()}]

    def get_success_message(self) -> str:
        return _("“%(name)s” was saved.") % {"name": self.object}

    def save_instance(self) -> Model:
        saved: Model = self.form.save()
        log(saved, "wagtail.edit", user=self.request.user)
        return saved


class AddPage(RefusalsInForm, generic.CreateView):  # type: ignore[misc]
    """A form for a new thing; it is made by the form, which knows the operation."""

    title: Label = ""
    inspect_url_name = ""
    submit_button_label = gettext_lazy("Add")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        there = {"url": reverse(self.index_url_name), "label": self.title}
        return [*self.breadcrumbs_items, there, {"url": "", "label": self.get_page_title()}]

    def get_page_subtitle(self) -> str:
        return str(self.get_page_title())

    def get_success_url(self) -> str:
        return reverse(self.inspect_url_name, args=[self.object.pk])

    def get_success_message(self, instance: Model) -> str:
        return _("“%(name)s” was added.") % {"name": instance}

    def get_success_buttons(self) -> list[Any]:
        return []

    def get_error_message(self) -> str:
        return _("It was not added: see below.")

    def save_instance(self) -> Model:
        saved: Model = self.form.save()
        log(saved, "wagtail.create", user=self.request.user)
        return saved


class StateColumn(Column):  # type: ignore[misc]
    """A state as a coloured tag."""

    cell_template_name = "newsroom/state_cell.html"

    def __init__(self, *, word: Callable[[Any], Word], **rest: Any) -> None:
        super().__init__("state", label=rest.pop("label", _("State")), **rest)
        self.word = word

    def get_value(self, instance: Any) -> Word:
        return self.word(instance)


class Desk(ModelViewSet):  # type: ignore[misc]
    """The list and the pages of one table. ``title`` names the table in the plural."""

    title: Label = ""
    index_view_class = ListView
    edit_view_class = EditPage
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    form_fields: Sequence[str] = ()
    search_backend_name = None
    list_per_page = 50
    addable = False
    index_results_template_name = "newsroom/list_results.html"

    @cached_property
    def menu_label(self) -> Label:
        return self.title

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{"title": self.title, "usage_url_name": None, **kwargs}
        )
        return common

    def get_urlpatterns(self) -> list[Any]:
        """Only the pages that there is something to do on."""
        kept = {"index", "index_results", "inspect", "edit", "history", "history_results"}
        if self.addable:
            kept.add("add")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]
