"""What a one-sentence revision costs until every edition has it, beside translating the whole article again."""

import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db.models import Sum
from django.utils import timezone
from tests.pipeline.conftest import IMPATIENT, LOOPBACK
from tests.press.articles import PrintedArticle
from tests.press.server import Press

from newsloom.config.home import read_home
from newsloom.editions.operations import add_editions
from newsloom.pipeline.runner import Runner, open_runner
from newsloom.publishing.models import Article
from newsloom.sources.operations import add_feed
from newsloom.stories.models import Story
from newsloom.translation.ledger.models import LedgerLine
from newsloom.translation.models import MemoryEntry

pytestmark = [
    pytest.mark.bench,
    pytest.mark.apertium,
    pytest.mark.skipif(shutil.which("apertium") is None, reason="Apertium is not installed (make setup WITH=apertium)"),
]

EDITIONS = ("en", "es", "ca", "fr", "pt", "pt-BR")
ROUNDS = 3
LEAST_TIMES_FEWER = 10.0
SENTENCES = """
The town library opens again on Monday. The work lasted two years. The old roof was replaced. The windows are new.
The reading room has sixty chairs. The children have a room with a garden. The director thanks the workers.
The mayor visited the building on Friday. The books are in new shelves. The machines are silent.
The entry is free. The library closes at eight. The cafeteria sells coffee and bread. The school is near.
The bus stops before the door. The citizens gave the money. The first readers arrive in the morning.
The newspaper prints the programme. The music begins at noon. The party ends in the evening.
"""


def article() -> PrintedArticle:
    """One article of twenty sentences, five a paragraph."""
    sentences = [f"{one}." for one in " ".join(SENTENCES.split()).removesuffix(".").split(". ")]
    paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
    now = timezone.now().replace(microsecond=0)
    return PrintedArticle(
        "en", "library", "The library opens again", "The work is finished.", paragraphs, "The new door.", "Ines Marlow",
        "Tom Arkwright", "culture", published=now, modified=now,
    )  # fmt: skip


@pytest.fixture
def runner(transactional_db: None, press: Press, tmp_path: Path) -> Iterator[Runner]:
    """Six editions, one publisher with one article, Apertium; all live."""
    press.articles[:] = [article()]
    add_editions(languages_wanted=list(EDITIONS))
    add_feed(url=press.feed("en"), now=timezone.now(), rights="full")
    with open_runner(replace(read_home(), path=tmp_path), allow=LOOPBACK, limits=IMPATIENT) as opened:
        opened.run_until_idle()
        assert live() == len(EDITIONS)
        yield opened


def live() -> int:
    story = Story.objects.get()
    return Article.objects.filter(state="published", story_revision=story.revision, next_attempt_at=None).count()


def cost(runner: Runner, press: Press, chairs: int) -> tuple[float, int]:
    """Seconds from one sentence revised to every edition live again, and characters that engines were sent."""
    [printed] = press.articles
    new = f"The reading room has {chairs} chairs"
    old = printed.paragraphs[0].split(". ")[4].removesuffix(".")
    press.revise(printed, 0, printed.paragraphs[0].replace(old, new), after=timedelta(minutes=1))
    before, began = sent(), time.monotonic()
    runner.run_until_idle(make_due=True)
    seconds = time.monotonic() - began
    assert live() == len(EDITIONS)
    assert new in str(Article.objects.get(edition__language="en").document)
    return seconds, sent() - before


def sent() -> int:
    return LedgerLine.objects.aggregate(sent=Sum("characters"))["sent"] or 0


def test_a_revised_sentence_costs_a_fraction_of_the_whole_article(
    runner: Runner, press: Press, capsys: pytest.CaptureFixture[str]
) -> None:
    revised, whole = [], []
    for number in range(ROUNDS):
        revised.append(cost(runner, press, 70 + number))
        MemoryEntry.objects.all().delete()  # the same way again, but nothing is known of the other sentences
        whole.append(cost(runner, press, 80 + number))
    rows = [
        (name, *(statistics.median(column) for column in zip(*measured, strict=True)))
        for name, measured in (("one sentence revised", revised), ("the whole article again", whole))
    ]
    with capsys.disabled():
        sys.stdout.write(f"\nuntil {len(EDITIONS)} editions are live (Apertium, 20 sentences, median of {ROUNDS}):")
        for name, seconds, characters in rows:
            sys.stdout.write(f"\n  {name}: {seconds:.2f} s, {characters:.0f} characters sent")
        fewer, sooner = (rows[1][at] / rows[0][at] for at in (2, 1))
        sys.stdout.write(f"\n  {fewer:.1f} times fewer characters, {sooner:.1f} times sooner")
    assert rows[1][2] > LEAST_TIMES_FEWER * rows[0][2]
