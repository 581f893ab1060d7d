"""Prices, money and the urgency of texts, in whole numbers: what is added up must come out to the last digit."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import IntEnum

from django.utils import timezone

FRACTION = 10**10
"""Money is counted in ten-billionths of the currency: a price a million characters has at most four decimals, and so
the cost of one character is a whole number of them. Eight bytes hold 900 million of any currency."""
PRICE_DECIMALS = 4


class Urgency(IntEnum):
    """What is translated first where a budget does not reach for everything."""

    HEAD = 0
    """Headline and standfirst."""
    BODY = 1
    ARCHIVE = 2
    """All of a story that is no longer news."""


CEILINGS = {Urgency.HEAD: 100, Urgency.BODY: 80, Urgency.ARCHIVE: 50}
"""The percentage of a budget up to which each may be sent: the last fifth is kept for the headlines still to come."""


@dataclass(frozen=True, slots=True)
class Load:
    """A text about to be sent. ``publisher`` 0: nobody's."""

    characters: int
    publisher: int = 0
    urgency: Urgency = Urgency.HEAD


def cost(price: Decimal, characters: int) -> int:
    """What so many characters cost at a price for a million of them, in ten-billionths."""
    return int(price.scaleb(PRICE_DECIMALS)) * characters


def money(units: int) -> Decimal:
    """Ten-billionths as money."""
    return Decimal(units) / FRACTION


def site_day(now: datetime) -> date:
    """The day of the ledger, in the site's own time zone whoever is looking."""
    return now.astimezone(timezone.get_default_timezone()).date()


def period_start(period: str, day: date) -> date:
    """The first day of the ``day`` or ``month`` in which a day lies."""
    return day.replace(day=1) if period == "month" else day


def period_end(period: str, day: date) -> date:
    """The first day after it."""
    if period == "month":
        return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return day + timedelta(days=1)


def moment_of(day: date) -> datetime:
    """When a day of the ledger begins."""
    return datetime(day.year, day.month, day.day, tzinfo=timezone.get_default_timezone())
