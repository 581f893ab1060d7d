"""What a period is likely to cost: what is spent, and for the days to come what their weekdays used to cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from newsloom.translation.ledger.amounts import moment_of, site_day

LEAST_OF_A_DAY = 0.1
"""Of a day's length: with less of today behind us and no days before, nothing is foretold."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a period will have cost at its end, if it goes on as before.

    :param total: None where too little is known yet.
    :param spent_on: the day on which the budget will be spent; None where it lasts.
    """

    total: Decimal | None
    spent_on: date | None


def foresee(spent: Decimal, by_day: Mapping[date, Decimal], amount: Decimal, now: datetime, end: date) -> Forecast:
    """The forecast for a period that ends with the day before ``end``.

    :param spent: in this period so far, today included.
    :param by_day: what each of the last weeks' days cost, today left out; a day that is missing cost nothing.
    """
    today = site_day(now)
    gone = Decimal((now - moment_of(today)) / timedelta(days=1))
    if by_day:
        rates = _by_weekday(by_day, today)
    elif float(gone) >= LEAST_OF_A_DAY:
        rates = dict.fromkeys(range(7), spent / gone)  # nothing but this day is known
    else:
        return Forecast(None, today if spent >= amount else None)
    total, spent_on = spent, today if spent >= amount else None
    day = today
    while day < end:
        total += rates[day.weekday()] * (1 - gone if day == today else 1)
        if spent_on is None and total > amount:
            spent_on = day
        day += timedelta(days=1)
    return Forecast(total.quantize(Decimal("0.0001")), spent_on)


def _by_weekday(by_day: Mapping[date, Decimal], today: date) -> dict[int, Decimal]:
    """What a weekday costs: the mean of those since the first day known; of all days where one has not been seen."""
    first = min(by_day)
    seen = [first + timedelta(days=number) for number in range((today - first).days)]
    overall = sum(by_day.values(), Decimal()) / len(seen)
    rates = {}
    for weekday in range(7):
        its = [by_day.get(day, Decimal()) for day in seen if day.weekday() == weekday]
        rates[weekday] = sum(its, Decimal()) / len(its) if its else overall
    return rates
