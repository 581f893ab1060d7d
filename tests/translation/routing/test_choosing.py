"""The desk takes the way that the records, prices and rules put first, and the next one where it fails."""

from collections.abc import Callable
from typing import Any

import pytest

from newsloom.foundation.errors import RefusedError, TransientError
from newsloom.translation.models import Engine, WayRecord
from newsloom.translation.routing import rules
from newsloom.translation.routing.records import Findings, Way
from newsloom.translation.translate import Desk, Request

Add = Callable[..., Engine]


@pytest.fixture
def two(desk: Desk, add: Add) -> Desk:
    add("a", "en-es")
    add("b", "en-es")
    desk.refresh()
    return desk


def first(desk: Desk) -> str:
    desk.refresh()
    route = desk.route("en", "es")
    return "+".join(route.engines) if route else ""


def decide(engine: str, kind: str, **more: Any) -> None:
    rules.decide(source="en", target="es", engine=engine, kind=kind, **more)


def test_the_engine_that_the_judge_holds_less_comes_first(two: Desk) -> None:
    two.note({Way(("en", "es"), "a"): Findings(segments=400, held=120)})
    two.note({Way(("en", "es"), "b"): Findings(segments=400, held=4)})
    assert first(two) == "b"
    two.note({Way(("en", "es"), "b"): Findings(segments=400, held=300)})
    assert first(two) == "a"
    assert WayRecord.objects.get(engines="b").held == 304


def test_a_better_engine_is_not_taken_where_it_costs_more_than_that_is_worth(two: Desk, settings: Any) -> None:
    Engine.objects.filter(name="b").update(settings={"cost_per_million_characters": "20"})
    assert first(two) == "a"
    two.note({Way(("en", "es"), "a"): Findings(segments=4000, held=400)})
    two.note({Way(("en", "es"), "b"): Findings(segments=4000, held=40)})
    assert first(two) == "b"
    settings.QUALITY_WORTH = settings.QUALITY_WORTH / 10
    assert first(two) == "a"


def test_the_operator_pins_forbids_states_and_frees(two: Desk) -> None:
    decide("b", "pin")
    assert first(two) == "b"
    decide("b", "forbid")
    assert first(two) == "a"
    assert len(two.options("en", "es")) == 1
    rules.undo(source="en", target="es")
    decide("a", "state", quality=50)
    assert first(two) == "b"
    rules.undo(source="en", target="es")
    assert first(two) == "a"
    with pytest.raises(RefusedError):
        rules.undo(source="en", target="es")


def test_a_decision_about_an_engine_that_is_not_there_is_refused(two: Desk) -> None:
    with pytest.raises(RefusedError) as refused:
        decide("c", "pin")
    assert refused.value.code == "engine-unknown"
    with pytest.raises(RefusedError) as refused:
        decide("a", "state", quality=101)
    assert refused.value.code == "quality-invalid"


def test_what_one_way_did_before_it_failed_is_not_sent_on_the_next(add: Add, desk: Desk, opened: Any) -> None:
    add("a", "en-es", batch_size=1)
    add("b", "en-es", batch_size=1)
    desk.refresh()
    engine, plain = opened["a"], opened["a"].translate

    def fail_on_second(segments: list[str], *, source: str, target: str) -> list[str]:
        if engine.sent:
            engine.fails = [TransientError("engine-timeout", "No answer.")]
        done: list[str] = plain(segments, source=source, target=target)
        return done

    engine.translate = fail_on_second
    done = desk.translate([Request("It rained."), Request("It snowed a lot.")], source="en", target="es")
    assert [each.engine for each in done] == ["a", "b"]
    assert opened["b"].sent == [["It snowed a lot."]]
