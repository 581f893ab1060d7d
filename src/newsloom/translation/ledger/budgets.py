"""Budgets are set and removed here; what counts against them is `spending`'s."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import Q, Sum

from newsloom.foundation.errors import RefusedError
from newsloom.translation.ledger.amounts import FRACTION, money, period_start, site_day
from newsloom.translation.ledger.models import Budget, LedgerLine, Reservation
from newsloom.translation.ledger.spending import amount_of

MOST_CHARACTERS = 10**15
MOST_MONEY = Decimal(10**8)


@transaction.atomic
def set_budget(*, amount: Decimal, unit: str, period: str, now: datetime, engine: str = "") -> Budget:
    """A limit for an engine, or for all together where ``engine`` is empty; one that was there is changed.

    What was spent in the period that is under way counts.

    :raises RefusedError: ``budget-invalid``.
    """
    _check(amount, unit, period)
    since = period_start(period, site_day(now))
    units = int(amount) if unit == Budget.Unit.CHARACTERS else int(amount * FRACTION)
    # Locked before it is summed: what others send meanwhile waits for the number that it is to be added to.
    budget, _ = Budget.objects.get_or_create(
        engine=engine, period=period, unit=unit, defaults={"amount": units, "since": since, "changed_at": now}
    )
    budget = Budget.objects.select_for_update().get(pk=budget.pk)
    budget.amount, budget.since, budget.changed_at = units, since, now
    budget.spent = _spent(budget)
    budget.save()
    return budget


def _check(amount: Decimal, unit: str, period: str) -> None:
    most = MOST_CHARACTERS if unit == Budget.Unit.CHARACTERS else MOST_MONEY
    wrong = (
        f"“{unit}” is no unit" if unit not in Budget.Unit.values
        else f"“{period}” is no period" if period not in Budget.Period.values
        else f"{amount} is not between 0 and {most}" if not (amount.is_finite() and 0 <= amount <= most)
        else f"{amount} characters is not a whole number" if unit == "characters" and amount != int(amount)
        else ""
    )  # fmt: skip
    if wrong:
        raise RefusedError(
            "budget-invalid", f"The budget was not set: {wrong}.",
            "Give an amount in characters or money, for a day or a month.",
        )  # fmt: skip


def _spent(budget: Budget) -> int:
    whose = Q(engine=budget.engine) if budget.engine else Q()
    sums = LedgerLine.objects.filter(whose, day__gte=budget.since).aggregate(c=Sum("characters"), m=Sum("cost"))
    spent: int = (sums["c"] if budget.unit == Budget.Unit.CHARACTERS else sums["m"]) or 0
    for open_one in Reservation.objects.filter(whose, day__gte=budget.since):
        spent += amount_of(budget, Decimal(open_one.price).scaleb(-4), open_one.characters)
    return spent


def remove_budget(*, engine: str = "", period: str = "", unit: str = "") -> int:
    """Forgets the budgets that fit; how many.

    :raises RefusedError: ``budget-unknown``: none does.
    """
    fitting = Budget.objects.filter(engine=engine)
    fitting = fitting.filter(period=period) if period else fitting
    fitting = fitting.filter(unit=unit) if unit else fitting
    removed, _ = fitting.delete()
    if not removed:
        whose = f"the engine “{engine}”" if engine else "all engines"
        raise RefusedError("budget-unknown", f"There is no such budget for {whose}.", "See newsloom budget list.")
    return removed


def amount_in_unit(budget: Budget, units: int) -> Decimal:
    """Units of a budget as a person counts them: characters, or money."""
    return Decimal(units) if budget.unit == Budget.Unit.CHARACTERS else money(units)
