"""What engines are sent is counted to the character, and no budget is passed, whoever works at the same time."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.models import Sum

from newsloom.foundation.errors import NotConnectedError, RefusedError, TransientError
from newsloom.translation.ledger import spending
from newsloom.translation.ledger.amounts import Load, Urgency, money
from newsloom.translation.ledger.budgets import set_budget
from newsloom.translation.ledger.meter import Meter
from newsloom.translation.ledger.models import Budget, LedgerLine, Reservation
from newsloom.translation.ledger.spending import BudgetSpentError, Work

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
WORK = Work("paid", "en", "fr", Decimal(20))


def spent() -> int:
    return LedgerLine.objects.aggregate(sum=Sum("characters"))["sum"] or 0


def send(characters: int, *, urgency: Urgency = Urgency.HEAD, publisher: int = 0, work: Work = WORK) -> None:
    meter = Meter(work, lambda: NOW)
    try:
        with meter.sending([Load(characters, publisher, urgency)]):
            pass
    finally:
        meter.settle()


def fail(error: Exception, *, characters: int = 100) -> None:
    meter = Meter(WORK, lambda: NOW)
    with pytest.raises(type(error)), meter.sending([Load(characters)]):
        raise error
    meter.settle()


@pytest.fixture
def thousand(db: None) -> Budget:
    return set_budget(amount=Decimal(1000), unit="characters", period="month", now=NOW)


def test_a_line_a_day_engine_pair_and_publisher_adds_up(db: None) -> None:
    for publisher in (1, 2, 1):
        send(250_000, publisher=publisher)
    lines = LedgerLine.objects.order_by("publisher_id")
    assert [(line.publisher_id, line.characters, line.calls, money(line.cost)) for line in lines] == [
        (1, 500_000, 2, Decimal(10)),
        (2, 250_000, 1, Decimal(5)),
    ]
    assert not Reservation.objects.exists()


def test_a_price_of_a_fraction_of_a_cent_is_counted_exactly(db: None) -> None:
    for _ in range(3):
        send(1, work=Work("paid", "en", "fr", Decimal("0.0001")))
    assert money(LedgerLine.objects.get().cost) == Decimal("0.0000000003")


def test_the_last_fifth_of_a_budget_is_kept_for_headlines(thousand: Budget) -> None:
    send(500, urgency=Urgency.ARCHIVE)
    with pytest.raises(BudgetSpentError):
        send(1, urgency=Urgency.ARCHIVE)
    send(300, urgency=Urgency.BODY)
    with pytest.raises(BudgetSpentError):
        send(1, urgency=Urgency.BODY)
    send(200)
    with pytest.raises(BudgetSpentError) as refused:
        send(1)
    assert spent() == 1000
    assert refused.value.again_at == datetime(2026, 4, 1, tzinfo=UTC)


def test_what_fails_after_it_was_sent_counts_and_what_never_left_does_not(thousand: Budget) -> None:
    fail(TransientError("engine-busy", "429"))
    line = LedgerLine.objects.get()
    assert (line.characters, line.failed_characters) == (100, 100)
    fail(NotConnectedError("fetch-unreachable", "Nobody is there."))
    thousand.refresh_from_db()
    assert (spent(), thousand.spent) == (100, 100)


def test_a_free_engine_is_held_by_a_budget_in_characters_and_not_by_one_in_money(thousand: Budget) -> None:
    free = Work("free", "en", "fr")
    send(1000, work=free)
    with pytest.raises(BudgetSpentError):
        send(1, work=free)
    Budget.objects.all().delete()
    set_budget(amount=Decimal(0), unit="money", period="day", now=NOW)
    send(1, work=free)
    with pytest.raises(BudgetSpentError):
        send(1)


def test_a_budget_that_is_set_counts_what_the_period_has_seen(db: None) -> None:
    send(400)
    budget = set_budget(amount=Decimal(1000), unit="characters", period="day", now=NOW)
    assert budget.spent == 400
    assert set_budget(amount=Decimal(1), unit="money", period="day", now=NOW).spent == 400 * 20 * 10**4


def test_a_period_that_turns_begins_with_nothing_spent(thousand: Budget) -> None:
    send(1000)
    later = NOW + timedelta(days=20)
    spending.reserve(WORK, [Load(700)], now=later)
    thousand.refresh_from_db()
    assert (thousand.spent, str(thousand.since)) == (700, "2026-04-01")


def test_what_a_dead_program_left_reserved_is_written_down_once(thousand: Budget) -> None:
    meter = Meter(WORK, lambda: NOW)
    with meter.sending([Load(300, publisher=4)]):
        assert spending.write_down_left_behind(before=NOW + timedelta(hours=1)) == 1
    meter.settle()
    thousand.refresh_from_db()
    assert (spent(), thousand.spent, Reservation.objects.count()) == (300, 300, 0)


@pytest.mark.parametrize(
    ("amount", "unit", "period"),
    [("-1", "characters", "day"), ("0.5", "characters", "day"), ("1", "words", "day"), ("1", "money", "week"),
     ("NaN", "money", "day"), ("1e30", "money", "day")],
)  # fmt: skip
def test_a_budget_that_means_nothing_is_refused(db: None, amount: str, unit: str, period: str) -> None:
    with pytest.raises(RefusedError) as refused:
        set_budget(amount=Decimal(amount), unit=unit, period=period, now=NOW)
    assert refused.value.code == "budget-invalid"


def test_workers_at_once_do_not_pass_a_budget_by_a_character(transactional_db: None) -> None:
    set_budget(amount=Decimal(10_000), unit="characters", period="day", now=NOW)
    refused: list[int] = []

    def work(number: int) -> None:
        try:
            for turn in range(40):
                size = 37 + (number * 13 + turn * 7) % 90
                try:
                    send(size, publisher=number % 3)
                except BudgetSpentError:
                    refused.append(size)
        finally:
            connection.close()

    together(work, 8)
    assert refused
    budget = Budget.objects.get()
    assert budget.spent == spent() <= 10_000
    assert 10_000 - spent() < min(refused)
    assert not Reservation.objects.exists()


def together(work: Callable[[int], Any], many: int) -> None:
    threads = [threading.Thread(target=work, args=(number,)) for number in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
