"""The cheapest way from a language to another."""

from newsloom.translation.engines.port import Capabilities, Pair
from newsloom.translation.routes import (
    apertium_packages,
    cheapest_route,
    missing_engine_advice,
    reachable_pairs,
    routes_by_cost,
)


def able(*pairs: str, cost: float = 0.0) -> Capabilities:
    found: set[Pair] = set()
    for pair in pairs:
        source, target = pair.split("-")
        found.add((source, target))
    return Capabilities(frozenset(found), cost_per_million_characters=cost)


def way(engines: dict[str, Capabilities], source: str, target: str, *resting: str) -> list[str]:
    route = cheapest_route(engines, source, target, resting=frozenset(resting))
    return [f"{step.engine}:{step.source}-{step.target}" for step in route.steps] if route else []


def test_a_direct_engine_is_taken_even_where_a_pivot_costs_nothing() -> None:
    engines = {"free": able("fr-es", "es-pt"), "dear": able("fr-pt", cost=25.0)}
    assert way(engines, "fr", "pt") == ["dear:fr-pt"]


def test_of_two_direct_engines_the_cheaper_one_is_taken() -> None:
    assert way({"a": able("en-fr", cost=20.0), "b": able("en-fr", cost=5.0)}, "en", "fr") == ["b:en-fr"]


def test_a_pair_without_an_engine_is_reached_through_a_third_language_and_a_second_engine() -> None:
    engines = {"model": able("vi-en"), "rules": able("en-es", "es-fr")}
    assert way(engines, "vi", "es") == ["model:vi-en", "rules:en-es"]
    route = cheapest_route(engines, "vi", "fr")
    assert route is not None
    assert route.languages == ("vi", "en", "es", "fr")
    assert route.engines == ("model", "rules")


def test_a_way_through_three_other_languages_is_no_way() -> None:
    assert way({"a": able("aa-bb", "bb-cc", "cc-dd", "dd-ee")}, "aa", "ee") == []


def test_no_way_and_the_way_to_itself_are_none() -> None:
    engines = {"a": able("en-fr", "fr-en")}
    assert way(engines, "fr", "vi") == []
    assert way(engines, "en", "en") == []
    assert way({}, "en", "fr") == []


def test_of_two_pivots_at_one_price_the_one_that_engines_know_better_is_taken() -> None:
    engines = {"rules": able("en-ca", "en-es", "ca-pt", "es-pt")}
    assert way(engines, "en", "pt") == ["rules:en-es", "rules:es-pt"]


def test_an_engine_that_failed_a_moment_ago_gives_way_to_a_healthy_one_but_not_to_a_detour() -> None:
    engines = {"a": able("en-fr"), "b": able("en-fr", cost=9.0), "c": able("en-es", "es-fr")}
    assert way(engines, "en", "fr", "a") == ["b:en-fr"]
    assert way(engines, "en", "fr", "a", "b") == ["a:en-fr"]


def test_all_pairs_that_can_be_reached_are_told() -> None:
    assert reachable_pairs({"a": able("fr-es", "es-pt")}) == {("fr", "es"), ("es", "pt"), ("fr", "pt")}


def test_what_is_missing_is_told_with_the_command_that_brings_it() -> None:
    assert apertium_packages("fr", "es") == ("apertium-fr-es",)
    assert len(apertium_packages("en", "pt-BR")) == 2
    assert "apt install apertium-fr-es" in missing_engine_advice("fr", "es")
    assert "apt install" not in missing_engine_advice("vi", "fr")
    assert "newsloom model install vi-fr" in missing_engine_advice("vi", "fr")


def ways(engines: dict[str, Capabilities], source: str, target: str) -> list[str]:
    return [
        " ".join(f"{step.engine}:{step.source}-{step.target}" for step in route.steps)
        for route in routes_by_cost(engines, source, target)
    ]


def test_further_routes_follow_the_best_one_by_length_and_price() -> None:
    engines = {"dear": able("en-fr", cost=25.0), "free": able("en-fr", "en-es", "es-fr")}
    assert ways(engines, "en", "fr") == ["free:en-fr", "dear:en-fr", "free:en-es free:es-fr"]


def test_no_route_comes_twice_and_none_passes_a_language_twice() -> None:
    engines = {name: able("en-fr", "fr-en", "en-es", "es-en", "es-fr", "fr-es") for name in ("a", "b")}
    found = ways(engines, "en", "fr")
    assert len(found) == len(set(found)) == 6
    assert ways(engines, "en", "en") == []


MANY = Capabilities(frozenset(), languages=frozenset({"vi", "en", "es", "ja", "km", *(f"q{n}" for n in range(200))}))


def test_an_engine_between_many_languages_serves_each_pair_of_them_in_one_step() -> None:
    assert way({"many": MANY}, "vi", "km") == ["many:vi-km"]
    assert way({"many": MANY, "model": able("vi-ja")}, "vi", "ja") == ["many:vi-ja"]
    assert way({"many": MANY}, "vi", "ca") == []
    assert way({"many": MANY}, "vi", "vi") == []


def test_from_many_languages_the_way_goes_on_through_a_well_known_one() -> None:
    engines = {"many": MANY, "rules": able("es-ca", "q7-ca")}
    assert way(engines, "km", "ca") == ["many:km-es", "rules:es-ca"]
    assert len(list(routes_by_cost({"many": MANY}, "vi", "km"))) < 10


def test_what_an_engine_between_many_languages_can_do_is_kept_as_short_as_it_is() -> None:
    kept = MANY.as_json()
    assert len(kept["languages"]) == len(MANY.languages)
    assert Capabilities.from_json(kept) == MANY
    assert MANY.serves("vi", "ja")
    assert not MANY.serves("vi", "vi")
    assert MANY.sample_pair() == ("en", "es")
    assert Capabilities(frozenset()).sample_pair() is None
