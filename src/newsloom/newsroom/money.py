"""What engines were sent and what it cost, in the newsroom. Budgets and prices are set on the command line."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from newsloom.newsroom.facts import Label
from newsloom.sources.models import Publisher
from newsloom.translation.ledger.amounts import site_day
from newsloom.translation.ledger.queries import BudgetStanding, Total, budgets, totals

DAYS = 30
MOST_LINES = 30
GROUPS: dict[str, Label] = {
    "engine": gettext_lazy("Engine"),
    "publisher": gettext_lazy("Publisher"),
    "pair": gettext_lazy("Pair"),
    "day": gettext_lazy("Day"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A sum of the ledger as an editor reads it; ``share``, in percent of the most characters, is its bar."""

    name: str
    characters: str
    cost: str
    saved: str
    share: int


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A budget as an editor reads it."""

    whose: str
    amount: str
    spent: str
    percent: int
    level: str
    likely: str
    turns: str


class MoneyPage(WagtailAdminTemplateMixin, TemplateView):  # type: ignore[misc]  # Wagtail has no types
    """The ledger of the last thirty days by engine, publisher, pair or day, and how the budgets stand."""

    template_name = "newsroom/money.html"
    page_title = gettext_lazy("Costs")
    header_icon = "order"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see_money(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        by = self.request.GET.get("by", "engine")
        by = by if by in GROUPS else "engine"
        now = timezone.now()
        return {
            **super().get_context_data(**kwargs),
            "by": by,
            "groups": GROUPS,
            "heading": GROUPS[by],
            "lines": _lines(by, totals(by=by, since=site_day(now - timedelta(days=DAYS)))),
            "budgets": [_budget_line(standing) for standing in budgets(now)],
            "since": _("The last %(days)s days") % {"days": DAYS},
        }


def may_see_money(request: HttpRequest) -> bool:
    """Whoever may look at engines."""
    user: Any = request.user
    return bool(user.has_perm("newsloom_translation.view_engine"))


def _lines(by: str, found: list[Total]) -> list[Line]:
    shown = found[:MOST_LINES]
    most = max((total.characters for total in shown), default=0) or 1
    names = _names(by, shown)
    return [
        Line(
            names.get(total.key, total.key),
            number_format(total.characters, force_grouping=True),
            money(total.cost),
            number_format(total.saved_characters, force_grouping=True),
            total.characters * 100 // most,
        )
        for total in shown
    ]


def _names(by: str, found: list[Total]) -> dict[str, str]:
    if by == "publisher":
        rows = Publisher.objects.filter(pk__in=[total.key for total in found]).values_list("pk", "name")
        return {"0": _("Nobody’s"), **{str(key): name for key, name in rows}}
    return {"person": _("A person")} if by == "engine" else {}


def _budget_line(standing: BudgetStanding) -> BudgetLine:
    period = _("a day") if standing.period == "day" else _("a month")
    likely = standing.forecast.total
    return BudgetLine(
        f"{standing.engine or _('All engines')}, {period}",
        _amount(standing, standing.amount),
        _amount(standing, standing.spent),
        min(standing.percent, 100),
        standing.level,
        _amount(standing, likely) if likely is not None else "–",
        date_format(standing.turns, "DATE_FORMAT"),
    )


def _amount(standing: BudgetStanding, amount: Decimal) -> str:
    if standing.unit == "money":
        return money(amount)
    return _("%(count)s characters") % {"count": number_format(int(amount), force_grouping=True)}


def money(amount: Decimal) -> str:
    """An amount with its currency, as the editor's language writes numbers."""
    return f"{number_format(amount, 2, force_grouping=True)} {settings.CURRENCY}"
