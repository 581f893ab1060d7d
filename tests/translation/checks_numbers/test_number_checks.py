"""What the checks of numbers, currencies, units and dates say of whole sentences."""

import sys
from pathlib import Path

import pytest

from newsloom.translation.checks import currencies, dates, numbers, units
from newsloom.translation.checks.contract import Finding, Languages, Severity
from newsloom.translation.checks.passage import Passage

sys.path.insert(0, str(Path(__file__).parent))
from sentences import OTHER, SAME  # type: ignore[import-not-found]  # a table beside this file

CHECKS = (numbers, currencies, units, dates)


def findings(source: str, target: str, to: str, source_language: str = "en") -> list[Finding]:
    languages = Languages(source_language, to)
    here, there = Passage.of(source), Passage.of(target)
    return [finding for check in CHECKS for finding in check.check(here, there, languages)]


def holds(source: str, target: str, to: str, source_language: str = "en") -> bool:
    return any(f.severity is Severity.HOLD for f in findings(source, target, to, source_language))


@pytest.mark.parametrize(("to", "source", "target"), [(to, *pair) for to, pairs in SAME.items() for pair in pairs])
def test_a_translation_that_says_the_same_numbers_passes(to: str, source: str, target: str) -> None:
    assert findings(source, target, to) == []


@pytest.mark.parametrize(("to", "source", "target"), [(to, *pair) for to, pairs in SAME.items() for pair in pairs])
def test_it_passes_the_other_way_round_too(to: str, source: str, target: str) -> None:
    assert not holds(target, source, "en", to)


@pytest.mark.parametrize(("to", "source", "target"), [(to, *pair) for to, pairs in OTHER.items() for pair in pairs])
def test_a_translation_that_says_another_number_is_held(to: str, source: str, target: str) -> None:
    assert holds(source, target, to)


def test_a_finding_names_both_figures_and_their_places() -> None:
    source, target = "It rose to <b>250</b> points.", "Es stieg auf <b>350</b> Punkte."
    (finding,) = findings(source, target, "de")
    assert finding.params == {"number": "250", "found": "350"}
    assert finding.source_span is not None
    assert finding.target_span is not None
    assert source[finding.source_span.start : finding.source_span.end] == "250"
    assert target[finding.target_span.start : finding.target_span.end] == "350"
    assert "250" in finding.sentence()


def test_two_numbers_that_changed_places_are_held() -> None:
    assert holds("He scored 14 goals in 37 games.", "Il a marqué 37 buts en 14 matchs.", "fr")
    assert not holds("He scored 14 goals in 37 games.", "Il a marqué 14 buts en 37 matchs.", "fr")


def test_a_year_that_moved_to_the_front_is_no_swap() -> None:
    assert not holds("About 40,000 cases were seen in 2018.", "En 2018, on a vu environ 40 000 cas.", "fr")


def test_a_month_that_became_another_is_held() -> None:
    assert holds("It closed in October.", "Es schloss im September.", "de")


def test_text_without_numbers_yields_nothing() -> None:
    assert findings("Nobody came.", "Personne n'est venu.", "fr") == []
