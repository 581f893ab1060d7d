"""Whether captions can be read: lines that fit the screen, time enough, times in order. Pure values.

The limits are those that broadcasters and streaming services ask for (EBU, BBC, Netflix' timed text guides): 42
characters on each of two lines and 17 a second, 20 at most, in Latin letters; other scripts take fewer or more.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsloom.foundation.languages import base
from newsloom.translation import markup
from newsloom.translation.checks.contract import Finding, Severity
from newsloom.translation.exchange.cues import Cue


@dataclass(frozen=True, slots=True)
class Limits:
    """What readers of a language can take in.

    :param line: characters on a line. :param lines: lines of a caption.
    :param speed: characters a second that read comfortably. :param fastest: beyond it nobody reads to the end.
    """

    line: int = 42
    lines: int = 2
    speed: float = 17
    fastest: float = 20


USUAL = Limits()
LIMITS = {
    "zh": Limits(line=16, speed=9, fastest=11),
    "ja": Limits(line=16, speed=4, fastest=7),
    "ko": Limits(line=16, speed=12, fastest=14),
    "th": Limits(line=35),
    "ar": Limits(speed=20, fastest=23),
    "hi": Limits(speed=22, fastest=26),
}
HALF = frozenset({"zh", "ja", "ko"})
"""Languages whose figures and Latin letters take half a character's room."""

LINE = "A line has {found} characters; {most} fit."
LINES = "The caption has {found} lines; {most} fit."
QUICK = "{found} characters a second; {most} read comfortably."
TOO_QUICK = "{found} characters a second; nobody reads more than {most}."
REVERSED = "The caption ends before it begins."
NEGATIVE = "The caption begins before the film does."
OVERLAP = "The caption begins before the one before it has gone."
EMPTY = "The caption has no text."


def limits_of(language: str) -> Limits:
    """What holds for a language."""
    return LIMITS.get(base(language), USUAL)


def room(text: str, language: str) -> float:
    """How many characters' room a line takes: marks above and below letters take none."""
    narrow = 0.5 if base(language) in HALF else 1.0
    return sum(
        1.0 if narrow == 1.0 or unicodedata.east_asian_width(character) in "WF" else narrow
        for character in text
        if unicodedata.category(character) not in {"Mn", "Me", "Cf"}
    )


def examine(cues: Sequence[Cue], language: str) -> Iterator[tuple[int, Finding]]:
    """What makes captions hard to read, each with the number of its cue, counted from 0."""
    latest = None
    for number, cue in enumerate(cues):
        for finding in _about(cue, language):
            yield number, finding
        if latest is not None and cue.start < latest and cue.end > cue.start:
            yield number, Finding("caption-times", Severity.NOTE, OVERLAP)
        latest = max(latest or 0, cue.end)


def _about(cue: Cue, language: str) -> Iterator[Finding]:
    limits = limits_of(language)
    if cue.start < 0 or cue.end < 0:
        yield Finding("caption-times", Severity.HOLD, NEGATIVE)
    if cue.end <= cue.start:
        yield Finding("caption-times", Severity.HOLD, REVERSED)
    lines = [markup.plain(line) for line in cue.text.split("\n")]
    if not any(line.strip() for line in lines):
        yield Finding("caption-text", Severity.NOTE, EMPTY)
        return
    if len(lines) > limits.lines:
        yield Finding("caption-lines", Severity.NOTE, LINES, {"found": str(len(lines)), "most": str(limits.lines)})
    longest = max(room(line, language) for line in lines)
    if longest > limits.line:
        yield Finding("caption-line", Severity.NOTE, LINE, {"found": f"{longest:g}", "most": str(limits.line)})
    if cue.end > cue.start:
        yield from _speed(room(" ".join(lines), language) * 1000 / (cue.end - cue.start), limits)


def _speed(found: float, limits: Limits) -> Iterator[Finding]:
    if found > limits.fastest:
        said = {"found": f"{found:.1f}", "most": f"{limits.fastest:g}"}
        yield Finding("caption-speed", Severity.HOLD, TOO_QUICK, said)
    elif found > limits.speed:
        yield Finding("caption-speed", Severity.NOTE, QUICK, {"found": f"{found:.1f}", "most": f"{limits.speed:g}"})
