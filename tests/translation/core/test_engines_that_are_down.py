"""An engine that is down keeps its routes: texts wait for it, and nobody is told that there is no way."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.translation.core.conftest import Clock

from newsloom.foundation.errors import RefusedError, TransientError
from newsloom.translation.engines import registry
from newsloom.translation.engines.port import Capabilities, EngineConfig
from newsloom.translation.models import Engine
from newsloom.translation.translate import Desk, Request

Add = Callable[..., Engine]


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no engine of the test's kind can be opened."""

    def refuse(config: EngineConfig) -> Any:
        raise TransientError("engine-unreachable", f"{config.name} does not answer.")

    monkeypatch.setitem(registry.KINDS, "labeller", refuse)


def test_an_engine_that_is_down_at_start_up_still_counts_as_a_route(
    desk: Desk, add: Add, clock: Clock, request: pytest.FixtureRequest
) -> None:
    add("rules", "en-es")
    desk.refresh()
    request.getfixturevalue("cut_off")
    later = Desk(now=clock)
    assert later.route("en", "es") is not None
    with pytest.raises(TransientError) as refused:
        later.translate([Request("It rained.")], source="en", target="es")
    assert refused.value.code == "engine-resting"
    with pytest.raises(RefusedError):
        later.translate([Request("It rained.")], source="en", target="fr")


def test_an_engine_that_was_never_open_is_no_route(add: Add, cut_off: None, clock: Clock, db: None) -> None:
    add("rules", "en-es")
    assert Desk(now=clock).route("en", "es") is None


def test_a_healthy_engine_is_preferred_to_one_that_is_down(
    desk: Desk, add: Add, clock: Clock, request: pytest.FixtureRequest, opened: Any
) -> None:
    add("a-first", "en-es")
    desk.refresh()
    request.getfixturevalue("cut_off")
    down = Desk(now=clock)
    request.getfixturevalue("monkeypatch").setitem(registry.KINDS, "labeller", lambda config: opened["a-first"])
    add("b-second", "en-es")
    down.refresh()
    route = down.route("en", "es")
    assert route is not None
    assert route.engines == ("b-second",)


def test_capabilities_come_back_as_they_were_stored() -> None:
    able = Capabilities(frozenset({("en", "fr"), ("vi", "zh-Hans")}), batch_size=7, keeps_markup=True)
    assert Capabilities.from_json({**able.as_json(), "something_newer": 1}) == able
