"""What the ledger and the budgets cost an article, in statements and time; figures are printed."""

import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from newsloom.translation.ledger.budgets import set_budget
from newsloom.translation.operations import add_engine, set_price
from newsloom.translation.translate import Desk, Request

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

SENTENCES, ROUNDS = 20, 5
TABLES = ("ledgerline", "_budget", "reservation")


class Watch:
    """Times the statements that touch the ledger's tables."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            if any(table in sql for table in TABLES):
                self.seconds.append(time.perf_counter() - began)


@pytest.fixture
def desk() -> Iterator[Desk]:
    add_engine(kind="pseudo", name="pseudo", pairs=frozenset({("en", "fr")}), settings={"publishes": True})
    desk = Desk()
    yield desk
    desk.close()


def measured(desk: Desk, name: str, *, articles: int) -> float:
    """Statements an article that the ledger adds, for batches of new sentences that go out in one request each."""
    watch, whole = Watch(), 0.0
    for turn in range(ROUNDS):
        batch = [
            Request(
                f"Sentence {number} of article {article} of {name} {turn} is as long as news are.", story_id=article
            )
            for article in range(articles)
            for number in range(SENTENCES)
        ]
        began = time.perf_counter()
        with connection.execute_wrapper(watch):
            desk.translate(batch, source="en", target="fr")
        whole += time.perf_counter() - began
    statements, spent = len(watch.seconds), sum(watch.seconds)
    every = articles * ROUNDS
    sys.stdout.write(
        f"\nledger, {name}: {statements / ROUNDS:.1f} statements a request of {articles} articles, "
        f"{statements / every:.2f} and {spent * 1000 / every:.3f} ms of SQL an article "
        f"({spent / whole:.1%} of the whole)"
    )
    return statements / every


def test_what_the_ledger_costs_an_article(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        free = measured(desk, "a free engine without a budget", articles=24)
        set_price(name="pseudo", price=Decimal(20))
        set_budget(amount=Decimal(10**9), unit="characters", period="month", now=timezone.now())
        desk.refresh()
        measured(desk, "a paid engine under a budget", articles=24)
        measured(desk, "a paid engine under a budget that takes forty sentences at once", articles=2)
    assert free < 1
