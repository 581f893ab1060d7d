"""SubRip (.srt), which everything plays: numbers, times, text with ``<i>``, ``<b>``, ``<u>`` and ``<font>``."""

import html
import re

from newsloom.translation.exchange.cues import ARROW, TIMING, Captions, Cue, broken, clock, timing

TAG = re.compile(r"(</?(?:i|b|u|s|font)(?:\s[^<>]*)?>)", re.IGNORECASE)
PLACE = re.compile(r"^((?:\{\\[^{}]*\})+)")
"""Where a caption stands, as players understand it: ``{\\an8}``."""


def read(text: str) -> Captions:
    """The captions of a SubRip file; lines end with a line feed alone.

    :raises RefusedError: ``captions-broken``.
    """
    lines = text.replace("\x00", "\ufffd").split("\n")
    places = [at for at, line in enumerate(lines) if TIMING.match(line) or _is_meant_as_times(lines, at)]
    if not places:
        raise broken("there is no line with times, such as 00:00:01,000 --> 00:00:03,000")
    cues = []
    for at, following in zip(places, [*places[1:], None], strict=True):
        start, end, settings = timing(lines[at], at + 1)
        stop = len(lines) if following is None else following - int(_is_number(lines, following - 1))
        name = lines[at - 1].strip() if _is_number(lines, at - 1) else ""
        words = [line for line in lines[at + 1 : stop] if line.strip()]
        place = PLACE.match(words[0]) if words else None
        if place:
            words[0] = words[0][place.end() :]
        cues.append(
            Cue(start, end, _escaped("\n".join(words)), name, f"{place[1] if place else ''} {settings}".strip(), at + 1)
        )
    return Captions("srt", tuple(cues))


def _is_meant_as_times(lines: list[str], at: int) -> bool:
    """Whether a line with an arrow stands where times belong: below a number."""
    return ARROW in lines[at] and _is_number(lines, at - 1) and (at < 2 or not lines[at - 2].strip())


def _is_number(lines: list[str], at: int) -> bool:
    return at >= 0 and lines[at].strip().isdecimal()


def _escaped(text: str) -> str:
    """Its few tags as they are, all else as text."""
    return "".join(
        piece if number % 2 else html.escape(piece, quote=False) for number, piece in enumerate(TAG.split(text))
    )


def write(captions: Captions) -> str:
    """A SubRip file, its cues numbered anew."""
    return "\n".join(_block(number, cue) for number, cue in enumerate(captions.cues, start=1))


def _block(number: int, cue: Cue) -> str:
    place = PLACE.match(cue.settings)
    settings = cue.settings[place.end() :] if place else cue.settings
    times = f"{clock(cue.start, ',')} {ARROW} {clock(cue.end, ',')} {settings.strip()}".rstrip()
    lines = [line for line in cue.text.splitlines() if line.strip()]
    text = "\n".join(html.unescape(line).replace(ARROW, "→") for line in lines)
    return f"{number}\n{times}\n{place[1] if place else ''}{text}\n"
