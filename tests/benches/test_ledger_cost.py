"""What the ledger and the budgets cost an article, in statements and time; figures are printed."""

import sys
import time
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsloom.translation.ledger.budgets import set_budget
from newsloom.translation.operations import add_engine, set_price
from newsloom.translation.translate import Desk, Request

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

ARTICLES, SENTENCES, ROUNDS = 24, 20, 5
TABLES = ("ledgerline", "_budget", "reservation")


@pytest.fixture
def desk() -> Iterator[Desk]:
    add_engine(
        kind="pseudo", name="pseudo", pairs=frozenset({("en", "fr")}), settings={"publishes": True, "batch_size": 32}
    )
    desk = Desk()
    yield desk
    desk.close()


def measured(desk: Desk, name: str) -> tuple[float, float]:
    """Statements and milliseconds of SQL an article that the ledger adds, for batches of new sentences."""
    statements, spent, whole = 0, 0.0, 0.0
    for turn in range(ROUNDS):
        batch = [
            Request(
                f"Sentence {number} of article {article} of {name} {turn} is as long as news are.", story_id=article
            )
            for article in range(ARTICLES)
            for number in range(SENTENCES)
        ]
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as queries:
            desk.translate(batch, source="en", target="fr")
        whole += time.perf_counter() - began
        its = [query for query in queries.captured_queries if any(table in query["sql"] for table in TABLES)]
        statements += len(its)
        spent += sum(float(query["time"]) for query in its)
    articles = ARTICLES * ROUNDS
    sys.stdout.write(
        f"\nledger, {name}: {statements / ROUNDS:.1f} statements a batch of {ARTICLES} articles, "
        f"{statements / articles:.2f} and {spent * 1000 / articles:.3f} ms of SQL an article "
        f"({spent / whole:.1%} of the whole)"
    )
    return statements / articles, spent * 1000 / articles


def test_what_the_ledger_costs_an_article(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        free, _ = measured(desk, "a free engine without a budget")
        set_price(name="pseudo", price=Decimal(20))
        set_budget(amount=Decimal(10**9), unit="characters", period="month", now=timezone.now())
        desk.refresh()
        measured(desk, "a paid engine under a budget")
    assert free < 1
