"""What a period will have cost, by its weekdays."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from newsloom.translation.ledger.forecast import foresee

NOON = datetime(2026, 3, 11, 12, tzinfo=UTC)  # a Wednesday
TODAY = date(2026, 3, 11)


def test_days_to_come_cost_what_their_weekdays_used_to() -> None:
    by_day = {TODAY - timedelta(days=back): Decimal(100) for back in range(1, 15)}
    by_day = {day: Decimal(0) if day.weekday() >= 5 else cost for day, cost in by_day.items()}
    found = foresee(Decimal(50), by_day, Decimal(10_000), NOON, TODAY + timedelta(days=7))
    assert found.total == Decimal(50) + 50 + 400  # half of today, Thursday, Friday, Monday, Tuesday
    assert found.spent_on is None


def test_the_day_on_which_a_budget_will_be_spent_is_told() -> None:
    by_day = {TODAY - timedelta(days=back): Decimal(100) for back in range(1, 15)}
    found = foresee(Decimal(50), by_day, Decimal(250), NOON, TODAY + timedelta(days=7))
    assert found.spent_on == TODAY + timedelta(days=2)


def test_a_first_day_is_foretold_by_its_own_hours_and_not_by_its_first_minutes() -> None:
    assert foresee(Decimal(50), {}, Decimal(999), NOON, TODAY + timedelta(days=1)).total == 100
    early = NOON.replace(hour=1)
    assert foresee(Decimal(50), {}, Decimal(999), early, TODAY + timedelta(days=1)).total is None
