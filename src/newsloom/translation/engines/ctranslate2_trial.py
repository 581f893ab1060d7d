"""Finds how a model runs fastest on this machine, by trying; what was found is kept for the next start.

A wrong choice costs 7 to 14 times: threads within one batch where the cores would rather have a batch each, or batches
without a limit. In: real sentences, as pieces. Out: a :class:`Pace`.
"""

import json
import os
import platform
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

BATCHES = (128, 256, 512, 1024, 2048)
BATCHES_ON_GPU = (2048, 4096, 8192, 16384, 32768)
LEAST_ROWS = 32
"""A trial with fewer sentences says nothing about batches."""

MOST_ROWS = 96
FEW_ROWS = 6
MEASURE = 0.8
"""Seconds that one measurement should take: a slow model is tried with fewer sentences."""

BUDGET = 12.0
"""Seconds after which no further setting is tried."""

ROUNDS = 2
HOPELESS = 2.0
"""What is slower than the usual by this factor is not measured a second time."""

WORTH = 1.03
"""How much faster another setting must be to be taken in place of the usual one."""

CLEARLY = 1.2
"""The same for another way to share the cores, which a busy machine makes look fast by chance."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How a model is run.

    :param side_by_side: batches at once.
    :param within: threads in each of them.
    :param batch_tokens: most tokens in a batch.
    """

    side_by_side: int
    within: int
    batch_tokens: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What a trial chose, and the sentences a second of everything that it tried."""

    pace: Pace
    tried: tuple[tuple[Pace, float], ...]


class Runner:
    """Runs rows at a pace; loads the model anew where the threads are others."""

    def __init__(
        self,
        load: Callable[[Pace], Any],
        translate: Callable[[Any, Sequence[int], int], None],
        *,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._load = load
        self._translate = translate
        self.clock = clock
        self._loaded: tuple[int, int] | None = None
        self.translator: Any = None

    def seconds(self, pace: Pace, rows: Sequence[int]) -> float:
        """How long these rows take at this pace, the loading of the model not counted."""
        self.at(pace, rows)
        began = self.clock()
        self._translate(self.translator, rows, pace.batch_tokens)
        return self.clock() - began

    def at(self, pace: Pace, rows: Sequence[int]) -> Any:
        """The model loaded for this pace, and warm."""
        if self._loaded != (pace.side_by_side, pace.within):
            if self.translator is not None:
                self.translator.unload_model()
            self.translator = self._load(pace)
            self._loaded = (pace.side_by_side, pace.within)
            self._translate(self.translator, rows[:: max(1, len(rows) // 4)], pace.batch_tokens)
        return self.translator


def try_out(
    runner: Runner, lengths: Sequence[int], usual: Pace, *, cores: int, gpu: bool, fixed: frozenset[str]
) -> Trial:
    """The fastest pace for rows of these lengths: first how to share the cores, then how large a batch.

    :param fixed: what the operator decided: ``threads``, ``batch_tokens``.
    """
    rates = _Rates(runner, end=runner.clock() + BUDGET)
    order = sorted(range(len(lengths)), key=lambda row: lengths[row])
    affordable = int(MEASURE * FEW_ROWS / max(runner.seconds(usual, _evenly(order, FEW_ROWS)), 1e-9))
    best = usual
    if "threads" not in fixed:
        some = _evenly(order, min(max(affordable, FEW_ROWS), LEAST_ROWS))
        best = rates.fastest([usual, *_layouts(usual, cores, gpu)], some, rounds=ROUNDS, worth=CLEARLY)
    if "batch_tokens" not in fixed and affordable >= LEAST_ROWS:
        sizes = (size for size in (BATCHES_ON_GPU if gpu else BATCHES) if size != best.batch_tokens)
        paces = [best, *(replace(best, batch_tokens=size) for size in sizes)]
        best = rates.fastest(paces, _evenly(order, min(affordable, MOST_ROWS)), rounds=ROUNDS)
    return Trial(best, tuple(sorted(rates.all.items(), key=lambda found: -found[1])))


class _Rates:
    """Measures paces until the time for it is over."""

    def __init__(self, runner: Runner, *, end: float) -> None:
        self._runner = runner
        self._end = end
        self.all: dict[Pace, float] = {}

    def fastest(self, paces: Sequence[Pace], rows: Sequence[int], *, rounds: int, worth: float = WORTH) -> Pace:
        """The fastest of them with these rows; the first one, unless another is worth a change."""
        rates: dict[Pace, float] = {}
        for turn in range(rounds):
            for pace in paces:
                hopeless = turn and rates.get(pace, 0.0) * HOPELESS < rates[paces[0]]
                if not rates or (self._runner.clock() < self._end and not hopeless):
                    rate = len(rows) / max(self._runner.seconds(pace, rows), 1e-9)
                    rates[pace] = max(rates.get(pace, 0.0), rate)
        self.all |= rates
        best = max(rates, key=lambda pace: rates[pace], default=paces[0])
        return best if rates.get(best, 0.0) > rates.get(paces[0], 0.0) * worth else paces[0]


def _evenly(order: Sequence[int], most: int) -> list[int]:
    """At most so many rows of all lengths, the shortest and the longest among them."""
    if len(order) <= most:
        return list(order)
    return [order[place * (len(order) - 1) // (most - 1)] for place in range(most)]


def _layouts(usual: Pace, cores: int, gpu: bool) -> Iterator[Pace]:
    """Other ways to share the cores."""
    if gpu:
        yield replace(usual, side_by_side=2)
        return
    for within in (2, 4, cores):
        if 1 < within <= cores and cores // within >= 1:
            layout = replace(usual, side_by_side=max(1, cores // within), within=within)
            if layout != usual:
                yield layout


# ── What was found, kept ──────────────────────────────────────────────────────────────────────────────────────────


def cores() -> int:
    """How many cores this program may use."""
    return len(os.sched_getaffinity(0))


def machine(device: str, cores: int) -> str:
    """This machine, as far as speed depends on it."""
    return f"{_processor()} ({cores} cores, {device})"


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def kept(folder: str, model: str, run: Mapping[str, object]) -> Pace | None:
    """The pace that was found for a model under these circumstances; None where none was yet."""
    for entry in _entries(folder, model):
        if entry.get("run") == dict(run):
            with suppress(KeyError, TypeError, ValueError):
                return Pace(**{name: int(entry["pace"][name]) for name in Pace.__dataclass_fields__})
    return None


def keep(folder: str, model: str, run: Mapping[str, object], trial: Trial) -> None:
    """Notes what a trial found; where nothing can be written, the next start tries again."""
    if not folder:
        return
    others = [entry for entry in _entries(folder, model) if entry.get("run") != dict(run)]
    tried = [{**asdict(pace), "rate": round(rate, 1)} for pace, rate in trial.tried]
    written = json.dumps([*others, {"run": dict(run), "pace": asdict(trial.pace), "tried": tried}], indent=1)
    with suppress(OSError):
        Path(folder).mkdir(parents=True, exist_ok=True)
        draft = Path(folder) / f"{model}.{os.getpid()}.tmp"
        draft.write_text(written, encoding="utf-8")
        draft.replace(Path(folder) / f"{model}.json")


def _entries(folder: str, model: str) -> list[dict[str, Any]]:
    if not folder:
        return []
    try:
        found = json.loads((Path(folder) / f"{model}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []
