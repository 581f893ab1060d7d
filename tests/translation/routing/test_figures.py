"""The order of the ways: by what the judge found, by price, by what the operator decided; and why."""

from decimal import Decimal
from typing import Any

import pytest

from newsloom.translation.routes import Route, Step
from newsloom.translation.routing.figures import (
    UNKNOWN_LOSS,
    Option,
    Record,
    assumed_loss,
    loss_of,
    ranked,
    why_first,
)

WORTH = Decimal(10)
DIRECT = Route((Step("a", "en", "fr"),))
PIVOT = Route((Step("a", "en", "es"), Step("a", "es", "fr")))


def option(loss: float, price: int = 0, *, route: Route = DIRECT, **more: Any) -> Option:
    return Option(route, loss, Decimal(price), **more)


def test_what_is_measured_outweighs_what_is_assumed_as_it_grows() -> None:
    assert loss_of(Record(), UNKNOWN_LOSS) == pytest.approx(UNKNOWN_LOSS)
    few, many = loss_of(Record(10, 0), UNKNOWN_LOSS), loss_of(Record(10_000, 0), UNKNOWN_LOSS)
    assert many < 0.001 < few < UNKNOWN_LOSS


def test_what_editors_change_counts_like_what_the_judge_holds() -> None:
    clean = loss_of(Record(1000, 20, reviewed=500), UNKNOWN_LOSS)
    edited = loss_of(Record(1000, 20, reviewed=500, edited=300, distance=100.0), UNKNOWN_LOSS)
    assert edited > clean + 0.1


def test_a_detour_is_assumed_to_lose_more_and_may_be_measured_to_be_better() -> None:
    assumed = assumed_loss(PIVOT, {0: UNKNOWN_LOSS, 1: UNKNOWN_LOSS})
    assert assumed > UNKNOWN_LOSS * 2
    bad_direct = option(loss_of(Record(500, 200), UNKNOWN_LOSS))
    good_detour = option(loss_of(Record(500, 5), assumed), route=PIVOT)
    assert ranked([bad_direct, good_detour], WORTH)[0] is good_detour


def test_quality_is_paid_for_as_far_as_it_is_worth() -> None:
    free, good = option(0.08), option(0.03, 20)
    assert ranked([free, good], WORTH)[0] is good
    assert ranked([free, good], Decimal(1))[0] is free
    assert "worth 50.00 EUR" in why_first(ranked([free, good], WORTH), WORTH, "EUR")


def test_a_pinned_way_comes_first_and_one_that_rests_comes_last() -> None:
    best, pinned, resting = option(0.01), option(0.3, pinned=True), option(0.0, resting=True)
    order = ranked([resting, best, pinned], WORTH)
    assert order == [pinned, best, resting]
    assert why_first(order, WORTH, "EUR") == "It is pinned."


def test_of_equal_ways_the_shorter_then_the_faster_is_taken() -> None:
    slow, fast = Option(DIRECT, 0.1, Decimal(), milliseconds=900), Option(DIRECT, 0.1, Decimal(), milliseconds=90)
    detour = option(0.1, route=PIVOT)
    assert ranked([detour, slow, fast], WORTH) == [fast, slow, detour]
