"""``newsloom ledger``: what engines were sent, and what it cost."""

import csv
import sys
from dataclasses import fields
from datetime import date, timedelta
from typing import Annotated, Any

import typer
from django.conf import settings
from django.utils import timezone

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, document, table
from newsloom.foundation.errors import RefusedError
from newsloom.sources.models import Publisher
from newsloom.translation.ledger.amounts import site_day
from newsloom.translation.ledger.queries import Total, grand_total, totals

app = typer.Typer(add_completion=False)

COLUMNS = tuple(field.name for field in fields(Total) if field.name != "key")


@app.command()
def ledger(
    by: Annotated[str, typer.Option(help="engine, publisher, pair or day.")] = "engine",
    since: Annotated[str, typer.Option(help="A date, or how many days back, e.g. 7.")] = "",
    as_csv: Annotated[bool, typer.Option("--csv", help="Print lines of CSV.")] = False,
    as_json: Json = False,
) -> None:
    """Characters that engines were sent, what they cost, and what the memory saved."""
    installation()
    first = _read_since(since)
    found, whole = totals(by=by, since=first), grand_total(since=first)
    names = _names(by, found)
    if as_json:
        items = [shape(each, by, names) for each in found]
        document({"currency": settings.CURRENCY, "by": by, "items": items, "total": shape(whole, by, names)})
    elif as_csv:
        rows = csv.writer(sys.stdout, lineterminator="\n")
        rows.writerow([by, *COLUMNS])
        rows.writerows([names.get(each.key, each.key), *(_cell(each, name) for name in COLUMNS)] for each in found)
    else:
        _print(by, found, whole, names)


def shape(total: Total, by: str, names: dict[str, str]) -> dict[str, Any]:
    """A sum as ``--json`` prints it; money as text, so that no digit is lost."""
    name = {by: names.get(total.key, total.key)} if total.key else {}
    return {**name, **{column: _cell(total, column) for column in COLUMNS}}


def _cell(total: Total, column: str) -> int | str:
    return f"{total.cost.normalize():f}" if column == "cost" else int(getattr(total, column))


def _print(by: str, found: list[Total], whole: Total, names: dict[str, str]) -> None:
    table(
        [by, "characters", "cost", "calls", "saved by memory"],
        (
            (
                names.get(each.key, each.key) or "all", f"{each.characters:,}",
                f"{each.cost:,.2f} {settings.CURRENCY}", f"{each.calls:,}", f"{each.saved_characters:,}",
            )
            for each in (*found, whole) if found
        ),
        empty="No engine was sent anything yet.",
    )  # fmt: skip


def _names(by: str, found: list[Total]) -> dict[str, str]:
    if by != "publisher":
        return {}
    rows = Publisher.objects.filter(pk__in=[each.key for each in found]).values_list("pk", "name")
    return {"0": "nobody", **{str(key): name for key, name in rows}}


def _read_since(written: str) -> date | None:
    if not written:
        return None
    try:
        if written.isdecimal() and len(written) <= 5:
            return site_day(timezone.now()) - timedelta(days=int(written))
        return date.fromisoformat(written)
    except (ValueError, OverflowError):
        raise RefusedError(
            "date-invalid", f"“{written}” is not a date.", "Write 2026-03-01, or a number of days."
        ) from None
