"""Editions in the newsroom: their names, order, and whether readers see them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn

from newsloom.editions.models import Edition
from newsloom.newsroom import facts
from newsloom.newsroom.facts import Fact, Word
from newsloom.newsroom.forms import EditionForm
from newsloom.newsroom.lists import Desk, PageOfOne, StateColumn

OPEN = Word(pgettext_lazy("edition", "Open"), "good")
CLOSED = Word(pgettext_lazy("edition", "Closed"), "over")


def state_of(edition: Edition) -> Word:
    return OPEN if edition.active else CLOSED


class EditionPage(PageOfOne):
    def get_facts(self) -> Iterator[Fact]:
        edition: Edition = self.object
        yield facts.state_fact(state_of(edition))
        yield Fact(_("Language"), facts.language_name(edition.language))
        if edition.active:
            yield Fact(_("On the site"), f"/{edition.language}/", url=f"/{edition.language}/")
        yield Fact(_("Name of the site"), edition.site_name)
        yield Fact(_("Tagline"), edition.tagline)
        yield Fact(_("Motto"), edition.motto)
        yield Fact(_("Position"), edition.position)
        articles = f"{reverse('articles:index')}?edition={edition.pk}"
        yield Fact(_("Articles"), _("See its articles"), url=articles)


class EditionDesk(Desk):
    model = Edition
    name = "editions"
    title = gettext_lazy("Editions")
    icon = "globe"
    menu_order = 130
    add_to_admin_menu = True
    inspect_view_class = EditionPage

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("edition", label=_("Edition"), accessor="own_name", url_name=self.get_url_name("inspect")),
            StateColumn(word=state_of),
            Column("language", label=_("Language")),
            Column("site_name", label=_("Name of the site")),
            Column("position", label=_("Position")),
        ]

    def get_form_class(self, for_update: bool = False) -> type[EditionForm]:  # noqa: ARG002
        return EditionForm
