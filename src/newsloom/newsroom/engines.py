"""Engines in the newsroom: what translates, and how it fares. They are set up on the command line."""

from collections.abc import Iterator

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn

from newsloom.newsroom import facts
from newsloom.newsroom.facts import Fact
from newsloom.newsroom.lists import Desk, PageOfOne, StateColumn
from newsloom.newsroom.money import money
from newsloom.translation.models import Engine
from newsloom.translation.queries import price_of


class EnginePage(PageOfOne):
    def get_facts(self) -> Iterator[Fact]:
        engine: Engine = self.object
        yield facts.state_fact(facts.state_of_engine(engine))
        yield Fact(_("What is wrong"), facts.trouble(engine.error_code, engine.error_message))
        yield Fact(_("Failures in a row"), engine.failures or "")
        yield Fact(_("Last failure"), facts.moment(engine.last_error_at))
        yield Fact(_("Next attempt"), facts.moment(engine.next_attempt_at))
        yield Fact(_("Price of a million characters"), money(price) if (price := price_of(engine)) else _("free"))
        yield Fact(_("Kind"), engine.kind)
        yield Fact(_("Address"), engine.url)
        yield Fact(_("Folder"), engine.path)
        yield Fact(_("Its key stands in"), engine.key_env)
        yield Fact(
            _("Pairs"), ", ".join(f"{source} → {target}" for source, target in engine.pairs) or _("it says itself")
        )
        yield Fact(_("Added"), facts.moment(engine.created_at))


class EngineDesk(Desk):
    model = Engine
    name = "engines"
    title = gettext_lazy("Engines")
    icon = "cogs"
    menu_order = 140
    add_to_admin_menu = True
    inspect_view_class = EnginePage

    @cached_property
    def list_display(self) -> list[Column]:
        return [
            TitleColumn("name", label=_("Name"), url_name=self.get_url_name("inspect"), sort_key="name"),
            StateColumn(word=facts.state_of_engine),
            Column("kind", label=_("Kind")),
            Column("error", label=_("What is wrong"), accessor="error_message"),
            Column("next", label=_("Next attempt"), accessor=lambda engine: facts.moment(engine.next_attempt_at)),
        ]
