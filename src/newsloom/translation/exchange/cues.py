"""What captions are made of: cues with their times, and what stands between them."""

import re
from dataclasses import dataclass
from typing import Literal

from newsloom.foundation.errors import RefusedError

Kind = Literal["webvtt", "srt"]
ARROW = "-->"
TIME = r"(-?)(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
TIMING = re.compile(rf"^\s*{TIME}\s*-->\s*{TIME}(?:[ \t]+(.*?))?\s*$")


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption.

    :param start: when it appears, in milliseconds. :param end: when it goes.
    :param text: inline markup, ``&``, ``<`` and ``>`` as entities; lines are parted by line feeds.
    :param settings: where it stands, as the file writes it.
    :param line: of the file, where its times stand; 0 for one that was not read.
    """

    start: int
    end: int
    text: str
    id: str = ""
    settings: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A comment, a style sheet or a region, as the file has it."""

    text: str


@dataclass(frozen=True, slots=True)
class Captions:
    """A file of captions. ``header``: what stands beside and below WebVTT's signature."""

    kind: Kind
    parts: tuple[Cue | Verbatim, ...]
    header: str = ""

    @property
    def cues(self) -> tuple[Cue, ...]:
        return tuple(part for part in self.parts if isinstance(part, Cue))


def timing(line: str, number: int) -> tuple[int, int, str]:
    """Start and end in milliseconds, and the settings, of the line that tells a cue's times.

    :raises RefusedError: ``captions-broken``.
    """
    found = TIMING.match(line)
    if found is None:
        raise broken(f"line {number}: the times “{line.strip()[:60]}” cannot be read")
    groups = found.groups()
    return _milliseconds(groups[:5]), _milliseconds(groups[5:10]), groups[10] or ""


def _milliseconds(groups: tuple[str | None, ...]) -> int:
    sign, hours, minutes, seconds, thousandths = groups
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    total = whole * 1000 + int((thousandths or "0").ljust(3, "0"))
    return -total if sign else total


def clock(milliseconds: int, mark: str) -> str:
    """``01:02:03.004``, with ``mark`` before the thousandths."""
    sign, left = ("-", -milliseconds) if milliseconds < 0 else ("", milliseconds)
    seconds, thousandths = divmod(left, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours:02}:{minutes:02}:{seconds:02}{mark}{thousandths:03}"


def broken(why: str) -> RefusedError:
    """The error for a file that is no captions."""
    return RefusedError("captions-broken", f"The captions cannot be read: {why}.", "Give a WebVTT or SubRip file.")
