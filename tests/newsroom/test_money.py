"""The page of costs: what was sent, by whom it can be seen, and budgets that are nearly spent."""

from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from tests.newsroom.conftest import Site

from newsloom.translation.ledger.amounts import Load
from newsloom.translation.ledger.budgets import set_budget
from newsloom.translation.ledger.meter import Meter
from newsloom.translation.ledger.spending import Work

PAGE = "/newsroom/money/"


@pytest.fixture
def sent(site: Site) -> None:
    meter = Meter(Work("paid", "en", "fr", Decimal(20)), timezone.now)
    with meter.sending([Load(850_000, site.publisher.pk)]):
        pass
    meter.settle()
    set_budget(amount=Decimal(1_000_000), unit="characters", period="month", now=timezone.now())


def page(client: Client, by: str = "engine") -> str:
    answer = client.get(PAGE, {"by": by})
    assert answer.status_code == 200
    return answer.content.decode()


def test_costs_are_shown_by_engine_publisher_pair_and_day(administrator: Client, site: Site, sent: None) -> None:
    assert "paid" in page(administrator)
    assert "17.00 EUR" in page(administrator)
    assert site.publisher.name in page(administrator, "publisher")
    assert "en-fr" in page(administrator, "pair")
    assert str(timezone.now().date()) in page(administrator, "day")
    assert "paid" in page(administrator, "nonsense")


def test_a_budget_that_is_nearly_spent_is_told(administrator: Client, sent: None) -> None:
    assert "850,000 characters (85 %)" in page(administrator)
    assert "only headlines and standfirsts" in page(administrator)


def test_an_empty_ledger_says_so(administrator: Client, site: Site) -> None:
    assert "No engine was sent anything yet." in page(administrator)
    assert "newsloom budget set" in page(administrator)


def test_nobody_else_sees_costs(client: Client, site: Site) -> None:
    assert client.get(PAGE).status_code == 302
