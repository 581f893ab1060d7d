"""Apertium: rule-based translation between related languages, on this machine, by pipes that stay open."""

import re
import shutil
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from newsloom.foundation import languages
from newsloom.foundation.errors import ConfigurationError, PermanentError, RefusedError
from newsloom.translation import markup, protection
from newsloom.translation.engines import apertium_stream
from newsloom.translation.engines.apertium_names import in_target, names_to_keep
from newsloom.translation.engines.pipes import Pipe, stages_of
from newsloom.translation.engines.port import Capabilities, EngineConfig, Pair
from newsloom.translation.markup import Inline

MODES = Path("/usr/share/apertium/modes")
MODE_NAME = re.compile(r"^([a-z]{2,3})-([a-z]{2,3})$")
MAGNITUDES = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
SHORT_MAGNITUDE = re.compile(r"(?<=\d)(\s?[bt]n|million|billion)\b|[£$€]\d[\d.,]*(\s?mn?)\b")
"""Written together with its number; a single «m» is a million only after a currency, else metres."""

FIRST_TWO_WORDS = re.compile(r"(\S+) (\S+)")
FIRST_NAME = protection.FIRST_OPAQUE + 0x1000
"""Names are numbered apart from what was already protected when the text came in."""


def modes_in(folder: Path) -> dict[Pair, Path]:
    """The plain pairs among the installed modes; variants (``eng-spa_US``, ``eco-es-fr``) are left out."""
    found: dict[Pair, Path] = {}
    for mode in sorted(folder.glob("*.mode"), key=lambda path: (-len(path.stem), path.stem)):
        name = MODE_NAME.match(mode.stem)
        if not name:
            continue
        try:
            pair = (_tag(name[1]), _tag(name[2]))
        except RefusedError:
            continue
        found.setdefault(pair, mode)
    return found


def _tag(code: str) -> str:
    """``eng`` → ``en``: CLDR names a language by three letters only where it has no two."""
    return languages.base(languages.normalise(code))


def binds_tags(mode: Path) -> bool:
    """Whether the mode's programs carry tags with their words; transfer of the oldest kind tears them."""
    if not shutil.which("apertium-wblank-attach"):
        return False
    transfers = [stage for stage in stages_of(mode.read_text(encoding="utf-8")) if stage[0] == "apertium-transfer"]
    return all({"-b", "-n"} & set(stage) for stage in transfers)


def stages_for(mode: Path) -> list[list[str]]:
    """The programs of a mode, flushing at every NUL, without marks at unknown words, tags bound to words."""
    stages: list[list[str]] = []
    binds = binds_tags(mode)
    for program, *arguments in stages_of(mode.read_text(encoding="utf-8")):
        if "$1" in arguments and binds:
            stages.append(["apertium-wblank-detach"])
        stages.append([program, "-z", *("-n" if each == "$1" else each for each in arguments if each != "$2")])
        if len(stages) == 1 and binds:
            stages.append(["apertium-wblank-attach"])
    return stages


def analyser_for(first: Sequence[str]) -> list[str]:
    """The first program alone, told to write words as the dictionary does: ``Trump`` is its noun ``trump``."""
    return [*first[:2], *(() if "-w" in first else ("-w",)), *first[2:]]


@dataclass(frozen=True, slots=True)
class OpenPair:
    """The programs of one pair: its dictionary alone, and the whole chain."""

    analyser: Pipe
    translator: Pipe
    binds: bool


class Apertium:
    """All installed pairs behind one name; a pair's programs start with its first text."""

    def __init__(self, config: EngineConfig) -> None:
        self.name = config.name
        self._modes: Mapping[Pair, Path] = modes_in(Path(config.path) if config.path else MODES)
        if config.pairs:
            self._modes = {pair: mode for pair, mode in self._modes.items() if pair in config.pairs}
        self._pipes: dict[Pair, OpenPair] = {}
        self._lock = threading.Lock()
        if not self._modes:
            raise ConfigurationError(
                "engine-not-installed",
                "Apertium has no language pairs on this machine.",
                "Install some, for example: apt install apertium apertium-eng-spa.",
            )

    @property
    def version(self) -> str:
        """Apertium's own release; pairs are packaged apart."""
        return _release()

    def capabilities(self) -> Capabilities:
        return Capabilities(pairs=frozenset(self._modes), batch_size=500, keeps_markup=True)

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """Neutral markup in and out (see ``markup.neutral``); people's names come through unchanged."""
        pair = self._pair((source, target))
        inlines = [_spelt_out(markup.read(segment), source) for segment in segments]
        analyses = pair.analyser.exchange([apertium_stream.write(_for_analysis(inline)) for inline in inlines])
        shielded = [
            protection.shield(inline, _names(inline.text, analysis, source), first=FIRST_NAME)
            for inline, analysis in zip(inlines, analyses, strict=True)
        ]
        answers = pair.translator.exchange(
            [apertium_stream.write(each.inline if pair.binds else Inline(each.inline.text)) for each in shielded]
        )
        kept = [
            tuple(Inline(in_target(name.text, source, target), name.marks) for name in each.kept) for each in shielded
        ]
        return [
            _finished(answer, protection.Shielded(each.inline, names), pair.binds)
            for answer, each, names in zip(answers, shielded, kept, strict=True)
        ]

    def close(self) -> None:
        with self._lock:
            pipes, self._pipes = self._pipes, {}
        for pair in pipes.values():
            pair.analyser.close()
            pair.translator.close()

    def _pair(self, pair: Pair) -> OpenPair:
        if pair not in self._modes:
            raise PermanentError(
                "engine-pair-unknown",
                f"Apertium here does not translate from {pair[0]} to {pair[1]}.",
                "Install the pair, or choose another engine.",
            )
        with self._lock:
            if pair not in self._pipes:
                mode = self._modes[pair]
                stages = stages_for(mode)
                name = f"Apertium’s {mode.stem}"
                self._pipes[pair] = OpenPair(
                    Pipe(name, [analyser_for(stages[0])]), Pipe(name, stages), binds_tags(mode)
                )
            return self._pipes[pair]


def _spelt_out(inline: Inline, language: str) -> Inline:
    """English «£2.8bn» as «£2.8 billion»: Apertium knows the word, and takes the short form for another magnitude."""
    if language != "en":
        return inline
    changes: list[tuple[protection.Span, str]] = []
    for match in SHORT_MAGNITUDE.finditer(inline.text):
        group = match.lastindex or 0
        short = match[group].strip()
        changes.append((match.span(group), " " + MAGNITUDES.get(short, short)))
    return protection.replaced(inline, changes) if changes else inline


def _for_analysis(inline: Inline) -> Inline:
    """The words alone, each at its own place: a protected one is a single figure."""
    return Inline(protection.OPAQUE.sub("0", inline.text))


def _names(text: str, analysis: bytes, language: str) -> list[protection.Span]:
    """Names to keep; one that holds something already protected stays as it is."""
    found = names_to_keep(text, analysis.decode(errors="replace").removesuffix(apertium_stream.ENDING), language)
    return [(start, end) for start, end in found if not protection.OPAQUE.search(text[start:end])]


def _finished(answer: bytes, shielded: protection.Shielded, bound: bool) -> str:
    inline = markup.read(apertium_stream.read(answer))
    if not bound:
        inline = markup.project(shielded.inline, inline.text)
    inline = _without_stray_capital(inline, shielded.inline.text)
    return markup.write(protection.unshield(inline, shielded.kept, first=FIRST_NAME))


def _without_stray_capital(inline: Inline, source: str) -> Inline:
    """«Willoughby Tiene» → «Willoughby tiene»: after a first word that it does not know, Apertium writes a capital."""
    ours, theirs = FIRST_TWO_WORDS.match(source), FIRST_TWO_WORDS.match(inline.text)
    if not ours or not theirs or ours[1] != theirs[1] or not ours[2][:1].islower():
        return inline
    place = theirs.start(2)
    if theirs[2] in source or not theirs[2].istitle():
        return inline
    return Inline(inline.text[:place] + inline.text[place].lower() + inline.text[place + 1 :], inline.marks)


@lru_cache(maxsize=1)
def _release() -> str:
    try:
        done = subprocess.run(["apertium", "-V"], capture_output=True, text=True, timeout=10, check=False)  # noqa: S607
    except (OSError, subprocess.TimeoutExpired):
        return "unknown"
    found = re.search(r"\d+(?:\.\d+)+", done.stdout + done.stderr)
    return found[0] if found else "unknown"
