"""The judge's figures on human translations of the press: false alarms, detection, speed, with their floors.

``python -m newsloom.translation.evaluation.press FOLDER`` prints one line a figure: name, value, floor.
"""

import multiprocessing
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from newsloom.translation.evaluation.injections_text import DROPPED, NAME_IN_SCRIPT
from newsloom.translation.evaluation.measure import Measured, Share, measure
from newsloom.translation.evaluation.press_texts import pairs_in

# In per cent, as told by the project's requirements; a class of few cases may miss two more.
MOST_SENTENCES, MOST_PARAGRAPHS, MOST_DOCUMENTS = 4.0, 8.0, 25.0
MOST_WITH_NUMBERS, MOST_WITH_NUMBERS_IN_ANY = 4.0, 9.0
LEAST_DETECTED, LEAST_IN_A_LANGUAGE = 95.0, 85.0
LEAST_OF_A_CLASS = {"numbers swapped": 90.0, DROPPED: 93.0}
FEW_CASES = 200
LEAST_SPEED = 5000.0
PROCESSES = 2
ALARMS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report. ``floor`` is what the value may not pass; ``None`` for information."""

    name: str
    value: str
    floor: str | None
    ok: bool = True

    def __str__(self) -> str:
        if self.floor is None:
            return f"{self.name}: {self.value}"
        return f"{self.name}: {self.value} (floor {self.floor}){'' if self.ok else '  NOT REACHED'}"


def evaluate(press_dir: Path) -> list[Figure]:
    """Judges all pairs in ``press_dir`` on two cores, about three minutes, and prints and returns the figures.

    :raises FileNotFoundError: where the folder holds no pair of languages.
    """
    pairs = pairs_in(press_dir)
    if not pairs:
        raise FileNotFoundError(f"no press texts (*.jsonl, English among them) in {press_dir}")
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        measured = pool.map(partial(measure, press_dir), pairs, chunksize=1)
    figures = [*_false_alarms(measured), *_detection(measured), _speed(measured), *_commonest_alarms(measured)]
    for figure in figures:
        sys.stdout.write(f"{figure}\n")
    return figures


def _false_alarms(measured: Sequence[Measured]) -> list[Figure]:
    units: tuple[tuple[str, Callable[[Measured], Share], float], ...] = (
        ("sentences held", lambda pair: pair.sentences, MOST_SENTENCES),
        ("paragraphs held", lambda pair: pair.paragraphs, MOST_PARAGRAPHS),
        ("documents held", lambda pair: pair.documents, MOST_DOCUMENTS),
        ("sentences with a number flagged for it", lambda pair: pair.with_numbers, MOST_WITH_NUMBERS),
    )
    figures = []
    for name, share_of, most in units:
        mean = sum(share_of(pair).percent for pair in measured) / len(measured)
        worst = max(measured, key=lambda pair: share_of(pair).percent)
        figures.append(Figure(f"{name}, mean", f"{mean:.2f} %", f"{most:g} %", ok=mean <= most))
        floor = f"{MOST_WITH_NUMBERS_IN_ANY:g} %" if share_of is units[-1][1] else None
        ok = floor is None or share_of(worst).percent <= MOST_WITH_NUMBERS_IN_ANY
        figures.append(Figure(f"{name}, worst", f"{share_of(worst).percent:.2f} % ({worst.name})", floor, ok=ok))
    return figures


def _detection(measured: Sequence[Measured]) -> list[Figure]:
    counted = [kind for kind in _kinds(measured) if kind != NAME_IN_SCRIPT]
    shares = {kind: _over(measured, kind) for kind in counted}
    overall = Share(sum(share.some for share in shares.values()), sum(share.all for share in shares.values()))
    figures = [
        Figure("detected", f"{overall.percent:.2f} %", f"{LEAST_DETECTED:g} %", ok=overall.percent >= LEAST_DETECTED)
    ]
    for kind, share in shares.items():
        least = LEAST_OF_A_CLASS.get(kind, LEAST_DETECTED) - (2 if share.all < FEW_CASES else 0)
        worst = min((pair for pair in measured if kind in pair.detected), key=lambda pair: pair.detected[kind].percent)
        lowest = worst.detected[kind]
        value = f"{share.percent:.2f} % of {share.all}, worst {lowest.percent:.1f} % of {lowest.all} ({worst.name})"
        figures.append(Figure(f"detected, {kind}", value, f"{least:g} %", ok=share.percent >= least))
    whole = Share(sum(pair.in_documents.some for pair in measured), sum(pair.in_documents.all for pair in measured))
    figures.append(
        Figure(
            "detected, one error in a whole document",
            f"{whole.percent:.2f} % of {whole.all} that pass as they stand",
            None,
        )
    )
    in_script = _over(measured, NAME_IN_SCRIPT)
    figures.append(Figure(f"detected, {NAME_IN_SCRIPT}", f"{in_script.percent:.2f} % of {in_script.all}", None))
    worst = min(measured, key=lambda pair: pair.all_detected.percent)
    lowest = worst.all_detected
    figures.append(
        Figure(
            "detected, worst language",
            f"{lowest.percent:.2f} % ({worst.name})",
            f"{LEAST_IN_A_LANGUAGE:g} %",
            ok=lowest.percent >= LEAST_IN_A_LANGUAGE,
        )
    )
    return figures


def _kinds(measured: Sequence[Measured]) -> list[str]:
    return sorted({kind for pair in measured for kind in pair.detected})


def _over(measured: Sequence[Measured], kind: str) -> Share:
    shares = [pair.detected[kind] for pair in measured if kind in pair.detected]
    return Share(sum(share.some for share in shares), sum(share.all for share in shares))


def _speed(measured: Sequence[Measured]) -> Figure:
    segments = sum(pair.sentences.all for pair in measured)
    speed = segments / sum(pair.seconds for pair in measured)
    return Figure("segments judged a second on one core", f"{speed:.0f}", f"{LEAST_SPEED:.0f}", ok=speed >= LEAST_SPEED)


def _commonest_alarms(measured: Sequence[Measured]) -> list[Figure]:
    alarms: Counter[str] = Counter()
    for pair in measured:
        alarms.update(pair.alarms)
    segments = sum(pair.sentences.all for pair in measured)
    return [
        Figure(f"false alarm {kind}", f"{count} ({100 * count / segments:.2f} % of sentences)", None)
        for kind, count in alarms.most_common(ALARMS_SHOWN)
    ]


def main() -> int:
    """Exit status 0 where every floor is reached, 1 otherwise, 2 for wrong usage."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python -m newsloom.translation.evaluation.press FOLDER\n")
        return 2
    return 0 if all(figure.ok for figure in evaluate(Path(sys.argv[1]))) else 1


if __name__ == "__main__":
    sys.exit(main())
