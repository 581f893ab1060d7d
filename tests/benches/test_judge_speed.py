"""How fast the judge is: sentences a second, and how many plain scans for words one judgement costs."""

import json
import re
import sys
import time
from itertools import permutations
from pathlib import Path

import pytest

from newsloom.translation.checks.contract import Languages
from newsloom.translation.evaluation.press_texts import aligned
from newsloom.translation.judge import judge_segment

pytestmark = pytest.mark.bench

REPORT: dict[str, list[str]] = json.loads(
    (Path(__file__).parents[1] / "translation" / "checks" / "report.json").read_text(encoding="utf-8")
)
WORDS = re.compile(r"\w+")
SCANS = 10
# A scan is slowed by whatever slows the judge, so a busy machine changes the ratio little. About 30 when written.
MOST_SCANS = 60.0


def test_a_judgement_costs_so_many_plain_scans_for_words(capsys: pytest.CaptureFixture[str]) -> None:
    judging = scanning = 0.0
    judged = 0
    for language in sorted(REPORT.keys() - {"en"}):
        pair = Languages("en", language)
        sentences = list(zip(REPORT["en"], REPORT[language], strict=True))
        for source, target in sentences:
            judge_segment(source, target, pair)  # tables are built, and words met, by the first sentences
        for two in permutations(sentences, 2):
            text = aligned(two, pair)
            began = time.process_time()
            judge_segment(text.source, text.target, pair)
            between = time.process_time()
            for _ in range(SCANS):
                WORDS.findall(text.source)
                WORDS.findall(text.target)
            judging += between - began
            scanning += time.process_time() - between
            judged += 2
    ratio = judging / (scanning / SCANS)
    with capsys.disabled():
        sys.stdout.write(
            f"\njudge: {judged / judging:.0f} sentences a CPU second, each the cost of {ratio:.0f} scans for words"
        )
    assert ratio < MOST_SCANS
