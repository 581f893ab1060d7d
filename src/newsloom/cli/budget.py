"""``newsloom budget``: limits that are never passed."""

from decimal import Decimal
from typing import Annotated, Any

import typer
from django.conf import settings
from django.utils import timezone

from newsloom.cli.amounts import read_amount
from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, table
from newsloom.foundation.errors import RefusedError
from newsloom.pipeline import steps
from newsloom.translation.ledger import budgets, queries
from newsloom.translation.ledger.queries import BudgetStanding
from newsloom.translation.queries import engines

app = typer.Typer(help="Limits on what engines are sent.", no_args_is_help=True, add_completion=False)

Engine = Annotated[str, typer.Option(help="The engine it holds for; all together where it is left out.")]
Per = Annotated[str, typer.Option(help="day or month.")]


def shape(standing: BudgetStanding) -> dict[str, Any]:
    """A budget as ``--json`` prints it; money as text, so that no digit is lost."""
    return {
        "engine": standing.engine or None,
        "period": standing.period,
        "unit": standing.unit,
        "amount": _number(standing, standing.amount),
        "spent": _number(standing, standing.spent),
        "percent": standing.percent,
        "level": standing.level,
        "since": standing.since.isoformat(),
        "turns": standing.turns.isoformat(),
        "forecast": None if standing.forecast.total is None else _number(standing, standing.forecast.total),
        "spent_on": standing.forecast.spent_on and standing.forecast.spent_on.isoformat(),
    }


def _number(standing: BudgetStanding, amount: Decimal) -> int | str:
    return round(amount) if standing.unit == "characters" else f"{amount.normalize():f}"


def _written(standing: BudgetStanding, amount: Decimal | None) -> str:
    if amount is None:
        return "–"
    return f"{amount:,.0f} characters" if standing.unit == "characters" else f"{amount:,.2f} {settings.CURRENCY}"


@app.command("set")
def set_budget(
    amount: Annotated[str, typer.Argument(metavar="AMOUNT", help="How much, e.g. 500000 or 20.")],
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="characters or money.")],
    per: Per = "month",
    engine: Engine = "",
    as_json: Json = False,
) -> None:
    """Set a limit; one that is there is changed. What waits for it is translated at the next run."""
    installation()
    _known(engine)
    now = timezone.now()
    budgets.set_budget(amount=read_amount(amount), unit=unit, period=per, engine=engine, now=now)
    taken = steps.take_up_unpaid(now=now)
    standing = next(
        each for each in queries.budgets(now) if (each.engine, each.period, each.unit) == (engine, per, unit)
    )
    if as_json:
        document(shape(standing))
    else:
        spent, whole = _written(standing, standing.spent), _written(standing, standing.amount)
        answer(f"{engine or 'All engines'}: {whole} a {per}, of which {spent} are spent.")
        answer(f"{taken} articles that waited are taken up at the next run.")


def _known(engine: str) -> None:
    if engine and engine not in {each.config.name for each in engines()}:
        raise RefusedError("engine-unknown", f"There is no engine “{engine}”.", "See newsloom engine list.")


@app.command("list")
def list_budgets(as_json: Json = False) -> None:
    """List the budgets, what is spent, and what the period is likely to cost."""
    installation()
    found = queries.budgets(timezone.now())
    if as_json:
        document({"currency": settings.CURRENCY, "items": [shape(each) for each in found]})
        return
    table(
        ["engine", "a", "budget", "spent", "%", "likely", "spent on"],
        (
            (
                each.engine or "all", each.period, _written(each, each.amount), _written(each, each.spent),
                each.percent, _written(each, each.forecast.total), each.forecast.spent_on or "–",
            )
            for each in found
        ),
        empty="There is no budget: newsloom budget set AMOUNT characters|money",
    )  # fmt: skip


@app.command()
def remove(
    engine: Engine = "",
    per: Annotated[str, typer.Option(help="day or month; both where it is left out.")] = "",
    unit: Annotated[str, typer.Option(help="characters or money; both where it is left out.")] = "",
    as_json: Json = False,
) -> None:
    """Forget budgets."""
    installation()
    removed = budgets.remove_budget(engine=engine, period=per, unit=unit)
    steps.take_up_unpaid(now=timezone.now())
    document({"removed": removed}) if as_json else answer(f"Removed {removed}.")
