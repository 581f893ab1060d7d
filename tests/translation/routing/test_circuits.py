"""A failing engine is left alone, then tried by one worker with one portion; all workers see the same circuit."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.translation.core.conftest import Clock

from newsloom.foundation.errors import TransientError
from newsloom.translation import queries
from newsloom.translation.models import Engine
from newsloom.translation.operations import take_probe
from newsloom.translation.translate import Desk, Request

Add = Callable[..., Engine]


@pytest.fixture
def other(desk: Desk, add: Add, clock: Clock) -> Desk:
    """A second worker of the same installation."""
    add("rules", "en-es", batch_size=1)
    desk.refresh()
    return Desk(now=clock)


def ask(desk: Desk, *texts: str) -> list[str]:
    return [each.text for each in desk.translate([Request(text) for text in texts], source="en", target="es")]


def fails(desk: Desk, text: str = "It rained.") -> str:
    with pytest.raises(TransientError) as caught:
        ask(desk, text)
    return caught.value.code


def broken(*many: int) -> list[TransientError]:
    return [TransientError("engine-timeout", "No answer.") for _ in many]


def state(clock: Clock) -> str:
    return queries.circuit("rules").state(clock())


def test_what_one_worker_finds_out_all_workers_know_at_once(desk: Desk, other: Desk, opened: Any, clock: Clock) -> None:
    opened["rules"].fails = broken(1)
    assert fails(desk) == "engine-timeout"
    assert state(clock) == "open"
    assert fails(other) == "engine-resting"
    assert len(opened["rules"].sent) == 1


def test_after_its_rest_one_worker_tries_it_with_one_portion(
    desk: Desk, other: Desk, opened: Any, clock: Clock
) -> None:
    engine = opened["rules"]
    engine.fails = broken(1)
    fails(desk)
    clock.go_on(31)
    assert state(clock) == "half-open"
    plain, answers = engine.translate, []

    def meanwhile(segments: list[str], *, source: str, target: str) -> list[str]:
        engine.translate = plain
        answers.append(fails(other, "It snowed."))
        done: list[str] = plain(segments, source=source, target=target)
        return done

    engine.translate = meanwhile
    assert ask(desk, "It rained.") == ["Es(It rained.)"]
    assert answers == ["engine-resting"]
    assert state(clock) == "closed"
    assert ask(other, "It snowed.") == ["Es(It snowed.)"]


def test_a_try_that_fails_doubles_the_rest(desk: Desk, other: Desk, opened: Any, clock: Clock) -> None:
    for rest in (30, 60, 120):
        opened["rules"].fails = broken(1)
        fails(desk)
        assert queries.circuit("rules").wait(clock()) == rest
        clock.go_on(rest + 1)
    assert Engine.objects.get(name="rules").failures == 3


def test_one_outage_that_many_workers_run_into_is_counted_once(
    desk: Desk, other: Desk, opened: Any, clock: Clock
) -> None:
    engine, plain = opened["rules"], opened["rules"].translate

    def both_under_way(segments: list[str], *, source: str, target: str) -> list[str]:
        engine.translate = plain
        engine.fails = broken(1, 2)
        fails(other, "It snowed.")
        done: list[str] = plain(segments, source=source, target=target)
        return done

    engine.translate = both_under_way
    fails(desk)
    assert Engine.objects.get(name="rules").failures == 1
    assert queries.circuit("rules").wait(clock()) == 30


def test_a_worker_that_died_while_it_tried_holds_nobody_up_for_long(
    desk: Desk, other: Desk, opened: Any, clock: Clock
) -> None:
    opened["rules"].fails = broken(1)
    fails(desk)
    clock.go_on(31)
    assert take_probe(name="rules", now=clock())
    assert fails(other) == "engine-resting"
    clock.go_on(121)
    assert ask(other, "It rained.") == ["Es(It rained.)"]
