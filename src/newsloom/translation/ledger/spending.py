"""Reserve before sending, settle after: what is spent never passes a budget, whoever else is at work.

The budgets' rows are the lock: they are read for update, compared and raised in one short transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.db.models import F, Q, QuerySet

from newsloom.foundation.errors import RefusedError
from newsloom.translation.ledger import charges
from newsloom.translation.ledger.amounts import (
    CEILINGS,
    Load,
    Urgency,
    cost,
    moment_of,
    period_end,
    period_start,
    site_day,
)
from newsloom.translation.ledger.charges import Charge
from newsloom.translation.ledger.models import Budget, Reservation

LONGEST_CALL = timedelta(hours=1)
"""A reservation older than this was left behind: no call to an engine lasts so long."""


class BudgetSpentError(RefusedError):
    """A budget has no room for what was to be sent; nothing was sent.

    :param again_at: when its period turns.
    """

    def __init__(self, message: str, again_at: datetime) -> None:
        super().__init__(
            "budget-spent",
            message,
            "It is translated by itself when the period turns or the budget is raised: newsloom budget list.",
        )
        self.again_at = again_at


def spent_error(work: "Work", urgency: Urgency, *, now: datetime) -> BudgetSpentError:
    """The error for texts that the budgets have no room for."""
    budgets = list(applying(work.engine))
    for budget in budgets:
        turn(budget, site_day(now))
    return _no_room(min(budgets, key=lambda budget: room(budget, urgency)), now)


def _no_room(budget: Budget, now: datetime) -> BudgetSpentError:
    whose = f"of {budget.engine}" if budget.engine else "of all engines"
    again_at = moment_of(period_end(budget.period, site_day(now)))
    return BudgetSpentError(
        f"The {budget.period}’s budget {whose} in {budget.unit} has no room for this text.", again_at
    )


@dataclass(frozen=True, slots=True)
class Work:
    """Which engine is sent what, at which price for a million characters."""

    engine: str
    source: str
    target: str
    price: Decimal = Decimal()


def applying(engine: str) -> QuerySet[Budget]:
    """The budgets that an engine counts against."""
    return Budget.objects.filter(Q(engine="") | Q(engine=engine)).order_by("pk")


def amount_of(budget: Budget, price: Decimal, characters: int) -> int:
    """What characters take of a budget, in its unit."""
    return characters if budget.unit == Budget.Unit.CHARACTERS else cost(price, characters)


def room(budget: Budget, urgency: Urgency) -> int:
    """What of a budget is left for texts of an urgency, in its unit."""
    return budget.amount * CEILINGS[urgency] // 100 - budget.spent


def turn(budget: Budget, day: date) -> None:
    """Begins the budget's new period where one has begun. Saves nothing."""
    start = period_start(budget.period, day)
    if budget.since < start:
        budget.since, budget.spent = start, 0


Unit = tuple[Urgency, int]
"""All texts of one urgency in one story: they are sent together or not at all."""


def fitting(work: Work, sizes: Mapping[Unit, int], *, now: datetime) -> frozenset[Unit]:
    """What fits into the budgets as they stand, the more urgent first, otherwise in the order given.

    Nothing is counted yet: `reserve` has the last word.

    :param sizes: the characters of each.
    """
    budgets = list(applying(work.engine))
    for budget in budgets:
        turn(budget, site_day(now))
    fits: set[Unit] = set()
    for unit in sorted(sizes, key=lambda each: each[0]):
        wanted = [amount_of(budget, work.price, sizes[unit]) for budget in budgets]
        if all(not want or want <= room(budget, unit[0]) for budget, want in zip(budgets, wanted, strict=True)):
            fits.add(unit)
            for budget, want in zip(budgets, wanted, strict=True):
                budget.spent += want
    return frozenset(fits)


def reserve(work: Work, loads: Sequence[Load], *, now: datetime) -> int:
    """Counts texts as spent before they are sent; the reservation.

    :raises BudgetSpentError: a budget has no room for them; nothing is counted.
    """
    characters = sum(load.characters for load in loads)
    urgency, day = max(load.urgency for load in loads), site_day(now)
    with transaction.atomic():
        for budget in applying(work.engine).select_for_update():
            turn(budget, day)
            wanted = amount_of(budget, work.price, characters)
            if wanted and wanted > room(budget, urgency):
                raise _no_room(budget, now)
            budget.spent += wanted
            budget.save(update_fields=["spent", "since"])
        made = Reservation.objects.create(
            engine=work.engine,
            source_language=work.source,
            target_language=work.target,
            day=day,
            parts=[[publisher, *sums] for publisher, sums in by_publisher(loads).items()],
            characters=characters,
            price=cost(work.price, 1),
            made_at=now,
        )
    return made.pk


def by_publisher(loads: Iterable[Load]) -> dict[int, tuple[int, int]]:
    """Characters and segments of each publisher."""
    sums: dict[int, tuple[int, int]] = {}
    for load in loads:
        characters, segments = sums.get(load.publisher, (0, 0))
        sums[load.publisher] = (characters + load.characters, segments + 1)
    return sums


@transaction.atomic
def settle(*, written: Sequence[Charge], ended: Sequence[tuple[int, Sequence[Charge]]], unspent: Sequence[int]) -> None:
    """Writes what came of sending into the ledger, and ends the reservations. To be called in the memory's write.

    :param written: what was sent or saved without a reservation.
    :param ended: reservations whose texts were sent, with what is to be written for them.
    :param unspent: reservations whose texts never left.
    """
    lines = list(written)
    for key, its in ended:
        # Where somebody else took it for left behind, it stands in the ledger already.
        if Reservation.objects.filter(pk=key).delete()[0]:
            lines += its
    for reservation in Reservation.objects.filter(pk__in=unspent):
        _release(reservation)
    _count_unreserved(written)
    charges.write(lines)


def _release(reservation: Reservation) -> None:
    if not Reservation.objects.filter(pk=reservation.pk).delete()[0]:
        return
    price = Decimal(reservation.price).scaleb(-4)
    for budget in applying(reservation.engine).filter(since__lte=reservation.day).select_for_update():
        given = amount_of(budget, price, reservation.characters)
        Budget.objects.filter(pk=budget.pk).update(spent=F("spent") - given)


def _count_unreserved(written: Sequence[Charge]) -> None:
    """A budget set while a text was under way counts it too."""
    sent = [charge for charge in written if charge.characters]
    for budget in Budget.objects.select_for_update().order_by("pk") if sent else ():
        its = [c for c in sent if budget.engine in {"", c.engine} and c.day >= budget.since]
        taken = sum(c.characters if budget.unit == Budget.Unit.CHARACTERS else c.cost for c in its)
        if taken:
            Budget.objects.filter(pk=budget.pk).update(spent=F("spent") + taken)


def write_down_left_behind(*, before: datetime) -> int:
    """Reservations made before a moment, by programs that died since: their texts may have been sent. How many."""
    found = 0
    for reservation in Reservation.objects.filter(made_at__lt=before):
        with transaction.atomic():
            if Reservation.objects.filter(pk=reservation.pk).delete()[0]:
                charges.write(_charges_of(reservation))
                found += 1
    return found


def _charges_of(reservation: Reservation) -> list[Charge]:
    return [
        Charge(
            reservation.day, reservation.engine, reservation.source_language, reservation.target_language, publisher,
            characters=characters, failed_characters=characters, segments=segments, calls=1,
            cost=reservation.price * characters,
        )
        for publisher, characters, segments in reservation.parts
    ]  # fmt: skip
