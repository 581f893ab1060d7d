"""How long it takes to find near sentences among a million, and how many are found."""

import statistics
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import accumulate, islice
from math import log2
from random import Random

import pytest

from newsloom.translation import memory
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.models import MemoryEntry
from newsloom.translation.nearest import nearest
from newsloom.translation.segments import source_hash

pytestmark = [pytest.mark.bench, pytest.mark.django_db]

ENTRIES = 1_000_000
AT_ONCE = 10_000
LOOKED_UP = 200
SLOWEST = 1.0
"""Seconds for one sentence that nobody should wait longer than; the figure itself is printed."""
NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def vocabulary(chance: Random) -> tuple[list[str], list[float]]:
    """Fifty thousand words, as often as words are (Zipf-Mandelbrot), the frequent ones short."""
    words = [
        "".join(chance.choices("abcdefghiklmnoprstuv", k=2 + min(9, int(log2(rank + 1) / 1.7))))
        for rank in range(50_000)
    ]
    return words, list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))


def sentences(chance: Random) -> Iterator[str]:
    words, weights = vocabulary(chance)
    while True:
        yield " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(8, 30))).capitalize() + "."


def changed(sentence: str, share: float, chance: Random) -> str:
    """The sentence with so many of its words replaced."""
    words = sentence.split()
    for place in chance.sample(range(len(words)), max(1, round(len(words) * share))):
        words[place] = f"other{chance.randrange(10_000)}"
    return " ".join(words)


def test_near_sentences_are_found_among_a_million(capsys: pytest.CaptureFixture[str]) -> None:
    def say(line: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{line}")

    chance = Random(7)
    made, kept = sentences(chance), []
    began = time.perf_counter()
    for _ in range(ENTRIES // AT_ONCE):
        portion = list(islice(made, AT_ONCE))
        kept += chance.sample(portion, LOOKED_UP * AT_ONCE // ENTRIES)
        entries = {Key(source_hash(text)): Remembered(text, text, by_person=True) for text in portion}
        memory.remember(entries, source="en", target="fr", now=NOON)
    say(f"{MemoryEntry.objects.count():,} entries written in {time.perf_counter() - began:.0f} s")
    for share in (0.1, 0.2, 0.3, 0.4):
        seconds, found = [], 0
        for sentence in kept:
            wanted = changed(sentence, share, chance)
            start = time.perf_counter()
            near = nearest([wanted], source="en", target="fr", at_least=50)[wanted]
            seconds.append(time.perf_counter() - start)
            found += any(one.source_text == sentence for one in near)
        slow = statistics.quantiles(seconds, n=20)[-1]
        say(
            f"{share:.0%} of the words changed: found {found / len(kept):.1%}, "
            f"{statistics.median(seconds) * 1000:.1f} ms median, {slow * 1000:.1f} ms p95 a sentence"
        )
        assert slow < SLOWEST
    page = [changed(sentence, 0.2, chance) for sentence in kept[:20]]
    start = time.perf_counter()
    nearest(page, source="en", target="fr")
    say(f"a page of 20 sentences: {(time.perf_counter() - start) * 1000:.0f} ms")
