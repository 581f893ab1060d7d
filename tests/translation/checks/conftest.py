"""Asking one check, or the judge, of two texts."""

from collections.abc import Callable

import pytest

from newsloom.translation.checks.contract import Languages, Severity
from newsloom.translation.judge import judge_segment

Held = Callable[..., list[str]]


@pytest.fixture
def held() -> Held:
    """``held(source, target, "en", "fr")``: the ids of the checks that hold the translation."""

    def ask(source: str, target: str, source_language: str, target_language: str) -> list[str]:
        verdict = judge_segment(source, target, Languages(source_language, target_language))
        return [finding.check for finding in verdict.findings if finding.severity is Severity.HOLD]

    return ask
