"""What becomes of an engine's speed on the way from claimed articles to settled ones; ratios are printed.

``MODEL`` names a folder with a CTranslate2 model from English to French; ``ARGOS_MODEL`` an Argos package with the same
weights, against which ``ARGOS=1`` measures.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.benches.model import named_model
from tests.pipeline.tellings import SENTENCES, stories
from tests.pipeline.textdesk import InstantEngine, Run, Timed, claim, print_stories, settle_all, start_anew

from newsloom.pipeline import steps
from newsloom.translation.engines import registry
from newsloom.translation.engines.port import Engine, EngineConfig
from newsloom.translation.models import Engine as EngineRow
from newsloom.translation.translate import Desk, Request

pytestmark = [pytest.mark.bench, pytest.mark.django_db(transaction=True)]

ARTICLES = 48
"""With the instant engine."""
ARTICLES_OF_MODEL = 16
ROUNDS = 5
MODEL = named_model()
ARGOS_MODEL = os.environ.get("ARGOS_MODEL", "") if os.environ.get("ARGOS") else ""
ROOT = Path(__file__).parents[2]
BEAMS = (1, 4)
BATCH_TOKENS = (256, 512, 1024, 2048, 4096)

Say = Callable[[str], None]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Prints a line past pytest's capture."""

    def say(line: str) -> None:
        with capsys.disabled():
            sys.stdout.write("\n" + line)

    return say


def english(count: int) -> list[Sequence[str]]:
    return [story.english for story in stories(count)]


def test_everything_but_the_engine(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(registry.KINDS, "instant", InstantEngine)
    EngineRow.objects.create(name="instant", kind="instant", pairs=[["en", "fr"]])
    print_stories(english(ARTICLES), language="en", into="fr")
    desk = Desk()
    for size in (8, 20, 20):
        claimed = claim(size)
        with CaptureQueriesContext(connection) as statements:
            began = time.process_time()
            translated = steps.translate(desk, claimed, now=timezone.now())
            between = time.process_time()
            tally = steps.judge(desk, translated, now=timezone.now())
            ended = time.process_time()
        assert tally.published == len(claimed)
        cpu = [1000 * seconds / len(claimed) for seconds in (between - began, ended - between)]
        say(
            f"all but the engine, {len(claimed)} articles of {SENTENCES} sentences: {sum(cpu):.1f} ms of CPU an article"
            f" ({cpu[0]:.1f} on the way to the engine and back, {cpu[1]:.1f} judging and writing),"
            f" {len(statements)} statements"
        )
    desk.close()


@pytest.fixture
def timed(monkeypatch: pytest.MonkeyPatch) -> list[Timed]:
    """The CTranslate2 engines that were opened, with a record of when they were at work."""
    found: list[Timed] = []
    real = registry.KINDS["ctranslate2"]

    def open_timed(config: EngineConfig) -> Engine:
        found.append(Timed(real(config)))
        return found[-1]

    monkeypatch.setitem(registry.KINDS, "ctranslate2", open_timed)
    return found


def desk_with_model(**settings: int) -> Desk:
    """A desk whose engine from English to French is loaded."""
    path = str(Path(MODEL).resolve())
    EngineRow.objects.create(name="model", kind="ctranslate2", path=path, pairs=[["en", "fr"]], settings=settings)
    desk = Desk()
    desk.translate([Request("It is loaded now.")], source="en", target="fr")
    return desk


@pytest.mark.skipif(not MODEL, reason="MODEL names no folder")
@pytest.mark.parametrize("beam", BEAMS)
def test_the_whole_way_against_the_bare_engine(beam: int, say: Say, timed: list[Timed]) -> None:
    texts = english(ARTICLES_OF_MODEL)
    bare = Bare(Path(MODEL), beam, [sentence for text in texts for sentence in text])
    # The same on both sides: how well the engine's own trial finds the best is measured elsewhere.
    desk = desk_with_model(beam_size=beam, threads=bare.threads, batch_tokens=bare.tokens)
    ratios: list[float] = []
    for _ in range(ROUNDS):
        run = settled(texts, desk, timed)
        alone = bare.run()
        ratios.append(alone.wall / run.wall)
        say(
            f"beam {beam}, {len(texts)} articles: {run.wall:.2f} s, the first after {run.first:.2f}, engine at work"
            f" {timed[0].busy():.2f}; the bare engine {alone.wall:.2f} s ({bare.setting}): {ratios[-1]:.0%}, by CPU"
            f" {alone.cpu / run.cpu:.0%}"
        )
    desk.close()
    say(f"beam {beam}: {statistics.median(ratios):.0%} of the bare engine’s throughput (median of {ROUNDS})")


def settled(texts: Sequence[Sequence[str]], desk: Desk, timed: Sequence[Timed]) -> Run:
    """A run of the text lane over new stories."""
    start_anew()
    print_stories(texts, language="en", into="fr")
    timed[0].spans.clear()
    return settle_all(desk, len(texts))


@pytest.mark.skipif(not (MODEL and ARGOS_MODEL), reason="ARGOS, MODEL and ARGOS_MODEL are not all set")
def test_against_argos_translate(say: Say, timed: list[Timed], tmp_path: Path) -> None:
    subprocess.run(["bash", "scripts/make_argos_environment.sh"], check=True, cwd=ROOT)
    texts = english(ARTICLES_OF_MODEL)
    desk = desk_with_model(beam_size=4, threads=len(os.sched_getaffinity(0)), batch_tokens=512)
    ratios: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        run = settled(texts, desk, timed)
        for setting, threads in (("one thread a worker", {"ARGOS_INTRA_THREADS": "1"}), ("its defaults", {})):
            seconds = argos([" ".join(text) for text in texts], threads, tmp_path)
            ratios.setdefault(setting, []).append(seconds / run.wall)
            say(f"{len(texts)} articles: {run.wall:.2f} s, Argos Translate with {setting} {seconds:.2f} s")
    desk.close()
    for setting, found in ratios.items():
        say(f"{statistics.median(found):.1f} times Argos Translate with {setting} (median of {ROUNDS})")


def argos(texts: Sequence[str], threads: dict[str, str], home: Path) -> float:
    """Seconds that Argos Translate takes for texts, one after the other; nothing is fetched."""
    (home / "argos-translate").mkdir(exist_ok=True)
    (home / "argos-translate" / "index.json").write_text("[]")
    places = {name: str(home) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    done = subprocess.run(
        [str(ROOT / "build/argos/bin/python"), "tests/benches/argos_feeder.py", ARGOS_MODEL],
        input=json.dumps(texts),
        env={"PATH": os.environ["PATH"], **places, **threads},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return float(done.stdout)


class Bare:
    """CTranslate2 alone, at the best setting that a trial on the same sentences finds."""

    def __init__(self, model: Path, beam: int, sentences: Sequence[str]) -> None:
        import ctranslate2
        import sentencepiece

        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(model / "source.spm"))
        self._beam, self._sentences = beam, list(sentences)
        self._translators = {
            threads: ctranslate2.Translator(str(model), compute_type="int8", inter_threads=threads, intra_threads=1)
            for threads in {1, len(os.sched_getaffinity(0))}
        }
        few = self._sentences[:120]
        settings = [(threads, tokens) for threads in self._translators for tokens in BATCH_TOKENS]
        rates = {setting: min(self._call(few, *setting) for _ in range(2)) for setting in settings}
        self.threads, self.tokens = min(settings, key=rates.__getitem__)

    @property
    def setting(self) -> str:
        return f"{self.threads} threads, {self.tokens} tokens a batch"

    def run(self) -> Run:
        """All sentences in one call, cut into pieces and put together again."""
        began, cpu = time.monotonic(), time.process_time()
        self._call(self._sentences, self.threads, self.tokens)
        wall = time.monotonic() - began
        return Run(wall, wall, time.process_time() - cpu)

    def _call(self, sentences: Sequence[str], threads: int, tokens: int) -> float:
        began = time.monotonic()
        pieces = [[*words, "</s>"] for words in self._pieces.encode(list(sentences), out_type=str)]
        results = self._translators[threads].translate_batch(
            pieces, beam_size=self._beam, batch_type="tokens", max_batch_size=tokens
        )
        self._pieces.decode([result.hypotheses[0] for result in results])
        return time.monotonic() - began
