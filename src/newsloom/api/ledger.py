"""What engines were sent and what it cost, for whoever holds an editor's token."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router

from newsloom.api import schemas
from newsloom.api.callers import caller_of
from newsloom.api.errors import not_there
from newsloom.translation.ledger.queries import BudgetStanding, Total, budgets, grand_total, totals

router = Router(tags=["ledger"])


@router.get("", response={200: schemas.Ledger, frozenset({401, 404, 422}): schemas.ErrorAnswer}, summary="Ledger")
def get_ledger(
    request: HttpRequest,
    by: Annotated[Literal["engine", "publisher", "pair", "day"], Query()] = "engine",
    since: Annotated[date | None, Query(description="The first day that counts.")] = None,
) -> schemas.Ledger:
    """Characters, cost and savings, and how the budgets stand. An editor's token is needed."""
    if not caller_of(request).is_editor:
        raise not_there("address", "ledger")
    return schemas.Ledger(
        currency=settings.CURRENCY,
        by=by,
        items=[_line(total) for total in totals(by=by, since=since)],
        total=_line(grand_total(since=since)),
        budgets=[_budget(standing) for standing in budgets(timezone.now())],
    )


def _line(total: Total) -> schemas.LedgerLine:
    return schemas.LedgerLine(
        key=total.key,
        characters=total.characters,
        failed_characters=total.failed_characters,
        segments=total.segments,
        calls=total.calls,
        milliseconds=total.milliseconds,
        cost=_written(total.cost),
        saved_characters=total.saved_characters,
    )


def _budget(standing: BudgetStanding) -> schemas.Budget:
    likely = standing.forecast.total
    return schemas.Budget(
        engine=standing.engine or None,
        period=standing.period,
        unit=standing.unit,
        amount=_written(standing.amount),
        spent=_written(standing.spent),
        percent=standing.percent,
        level=standing.level,
        turns=standing.turns,
        forecast=None if likely is None else _written(likely),
        spent_on=standing.forecast.spent_on,
    )


def _written(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
