"""Prices, ledger, budgets and routes on the command line."""

import pytest
from tests.cli.conftest import Newsloom

from newsloom.translation.translate import Request, open_desk


@pytest.fixture
def paid(newsloom: Newsloom) -> Newsloom:
    """An engine from English to French for 20 a million, which was sent something."""
    newsloom("engine", "add", "pseudo", "paid", "--pairs", "en-fr", "--set", "publishes=true")
    newsloom("engine", "price", "paid", "20")
    desk = open_desk()
    desk.translate([Request("It rained."), Request("It snowed.")], source="en", target="fr")
    desk.translate([Request("It rained.")], source="en", target="fr")
    desk.close()
    return newsloom


def test_the_ledger_tells_characters_cost_and_savings(paid: Newsloom) -> None:
    told = paid("ledger", "--json").json
    assert told["total"]["characters"] == told["total"]["saved_characters"] * 2 == 20
    assert told["total"]["cost"] == "0.0004"
    assert paid("ledger", "--by", "pair", "--csv").out.splitlines()[1].startswith("en-fr,20,")
    assert paid("ledger", "--by", "moon").code == 2
    assert paid("ledger", "--since", "2026-13-01").code == 2


def test_a_budget_is_set_listed_and_removed(paid: Newsloom) -> None:
    assert paid("budget", "set", "25", "characters", "--engine", "paid").code == 0
    [budget] = paid("budget", "list", "--json").json["items"]
    assert (budget["spent"], budget["percent"], budget["level"]) == (20, 80, "near")
    assert "80 %" in paid("status").out
    assert "budget of paid" in paid("doctor").out
    assert paid("budget", "set", "25", "words").code == 2
    assert paid("budget", "set", "25", "characters", "--engine", "nobody").code == 2
    assert paid("budget", "remove", "--engine", "paid").code == 0
    assert paid("budget", "remove", "--engine", "paid").code == 2


def test_a_route_is_explained_pinned_and_freed(paid: Newsloom) -> None:
    first = paid("route", "explain", "en", "fr", "--json").json["items"][0]
    assert (first["engines"], first["price"], first["quality"]) == (["paid"], "20", 90.0)
    assert paid("route", "rate", "en", "fr", "paid", "97").code == 0
    assert paid("route", "pin", "en", "fr", "paid").code == 0
    assert "pinned" in paid("route", "explain", "en", "fr").out
    assert paid("route", "free", "en", "fr").code == 0
    assert paid("route", "free", "en", "fr").code == 2
    assert paid("route", "pin", "en", "fr", "nobody").code == 2


def test_a_price_that_is_none_is_refused(paid: Newsloom) -> None:
    assert paid("engine", "price", "paid", "-1").code == 2
    assert paid("engine", "price", "nobody", "1").code == 2
