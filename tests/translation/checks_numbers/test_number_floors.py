"""What share of injected errors the checks of figures see, on the own sentences beside this file."""

import random
import sys
from pathlib import Path

import pytest

from newsloom.translation.checks import currencies, dates, numbers, units
from newsloom.translation.checks.contract import Languages, Severity
from newsloom.translation.checks.passage import Passage
from newsloom.translation.evaluation.injections import INJECTIONS

sys.path.insert(0, str(Path(__file__).parent))
from sentences import SAME  # type: ignore[import-not-found]  # a table beside this file

FLOORS = {"numbers_swapped": 0.90}
FLOOR = 0.95
LANGUAGE_FLOOR = 0.85
ROUNDS = 6


def holds(source: str, target: str, languages: Languages) -> bool:
    here, there = Passage.of(source), Passage.of(target)
    checks = (numbers, currencies, units, dates)
    return any(f.severity is Severity.HOLD for check in checks for f in check.check(here, there, languages))


def outcomes(kind: str, to: str) -> list[bool]:
    """For each injected error of a class, in every own sentence of a language, whether it was seen."""
    languages = Languages("en", to)
    seen = []
    for source, target in SAME[to]:
        for round_ in range(ROUNDS):
            broken = INJECTIONS[kind](source, target, languages, random.Random(round_))
            if broken is not None and broken != target:
                seen.append(holds(source, broken, languages))
    return seen


@pytest.mark.parametrize("kind", sorted(INJECTIONS))
def test_injected_errors_of_every_class_are_seen(kind: str) -> None:
    seen = [outcome for to in SAME for outcome in outcomes(kind, to)]
    assert len(seen) >= 30
    assert sum(seen) >= FLOORS.get(kind, FLOOR) * len(seen)


@pytest.mark.parametrize("to", sorted(SAME))
def test_injected_errors_are_seen_in_every_language(to: str) -> None:
    seen = [outcome for kind in INJECTIONS for outcome in outcomes(kind, to)]
    assert len(seen) >= 30
    assert sum(seen) >= LANGUAGE_FLOOR * len(seen)
