"""Reads of the ledger: sums by engine, publisher, pair or day, and how the budgets stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Sum

from newsloom.foundation.errors import RefusedError
from newsloom.translation.ledger.amounts import money, period_end, period_start, site_day
from newsloom.translation.ledger.budgets import amount_in_unit
from newsloom.translation.ledger.forecast import Forecast, foresee
from newsloom.translation.ledger.models import Budget, LedgerLine
from newsloom.translation.ledger.spending import turn

BY = {
    "engine": ("engine",),
    "publisher": ("publisher_id",),
    "pair": ("source_language", "target_language"),
    "day": ("day",),
}
SUMS = ("characters", "failed_characters", "segments", "calls", "milliseconds", "cost", "saved_characters")
WARN_AT = 80
"""Percent of a budget from which its operator is warned."""
LOOK_BACK = 28
"""Days of the ledger that a forecast is made from: four of each weekday."""


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of the ledger's lines that have something in common.

    :param key: what they have in common: an engine, a publisher's number, ``en-fr``, a day; empty for all of it.
    :param saved_characters: what the memory answered in an engine's place.
    """

    key: str
    characters: int
    failed_characters: int
    segments: int
    calls: int
    milliseconds: int
    cost: Decimal
    saved_characters: int


def totals(*, by: str, since: date | None = None) -> list[Total]:
    """Sums by ``engine``, ``publisher``, ``pair`` or ``day``, the largest first; days in their order.

    :raises RefusedError: ``ledger-grouping-unknown``.
    """
    if by not in BY:
        raise RefusedError(
            "ledger-grouping-unknown", f"The ledger is not kept by “{by}”.", f"Choose one of: {', '.join(BY)}."
        )
    lines = LedgerLine.objects.filter(day__gte=since) if since else LedgerLine.objects.all()
    order = ("-day",) if by == "day" else ("-cost", "-characters", *BY[by])
    grouped = lines.order_by().values(*BY[by]).annotate(**{name: Sum(name) for name in SUMS}).order_by(*order)
    return [_total("-".join(str(row[name]) for name in BY[by]), row) for row in grouped]


def grand_total(*, since: date | None = None) -> Total:
    """The sum of everything."""
    lines = LedgerLine.objects.filter(day__gte=since) if since else LedgerLine.objects.all()
    return _total("", lines.aggregate(**{name: Sum(name) for name in SUMS}))


def _total(key: str, row: dict[str, int | None]) -> Total:
    counts = {name: row[name] or 0 for name in SUMS}
    return Total(key=key, **{**counts, "cost": money(counts["cost"])})  # type: ignore[arg-type]  # sums by name


@dataclass(frozen=True, slots=True)
class BudgetStanding:
    """How a budget stands; amounts in its unit, as a person counts.

    :param engine: empty for all engines together.
    """

    engine: str
    period: str
    unit: str
    amount: Decimal
    spent: Decimal
    since: date
    turns: date
    forecast: Forecast

    @property
    def percent(self) -> int:
        """Of the budget, what is spent; a budget of nothing is spent."""
        return int(self.spent * 100 / self.amount) if self.amount else 100

    @property
    def level(self) -> str:
        """``ok``, ``near`` from 80 percent on, or ``spent``."""
        if self.percent >= 100:
            return "spent"
        return "near" if self.percent >= WARN_AT else "ok"


def budgets(now: datetime) -> Sequence[BudgetStanding]:
    """Every budget with what is spent of it and what its period is likely to cost."""
    day = site_day(now)
    return [_standing(budget, day, now) for budget in Budget.objects.order_by("engine", "period", "unit")]


def _standing(budget: Budget, day: date, now: datetime) -> BudgetStanding:
    turn(budget, day)
    start, end = period_start(budget.period, day), period_end(budget.period, day)
    spent = amount_in_unit(budget, budget.spent)
    return BudgetStanding(
        budget.engine, budget.period, budget.unit, amount_in_unit(budget, budget.amount), spent, start, end,
        foresee(spent, _spent_by_day(budget, day), amount_in_unit(budget, budget.amount), now, end),
    )  # fmt: skip


def _spent_by_day(budget: Budget, day: date) -> dict[date, Decimal]:
    column = "characters" if budget.unit == Budget.Unit.CHARACTERS else "cost"
    lines = LedgerLine.objects.filter(day__gte=date.fromordinal(day.toordinal() - LOOK_BACK), day__lt=day)
    lines = lines.filter(engine=budget.engine) if budget.engine else lines
    sums = lines.order_by().values("day").annotate(sum=Sum(column)).values_list("day", "sum")
    return {day: amount_in_unit(budget, total) for day, total in sums}
