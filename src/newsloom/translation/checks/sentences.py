"""Where the sentences of a passage end: fast and the same on both sides, which is all that aligning needs."""

import re
from functools import lru_cache

from newsloom.translation.checks.letters import UPPER, script_of

# Any mark that may end a sentence; most segments have theirs at their end alone, and are one sentence.
STOPS = ".!?…؟۔।॥。！？｡\n"
STOP = re.compile(f"[{STOPS}]")
AT_END = STOPS + "\"'”’»›“‘)]」』）】"
CLOSERS = "\"'”’»›“‘)\\]」』）】"
OPENERS = "\"'“‘«‹„‚(\\[¿¡—–\\-"
# A full stop parts two sentences where a capital, a digit or a letter of a script without capitals goes on.
UNCASED = "\u0590-\u1bff\u2c00-\U0003ffff"
SPACED = re.compile(rf"[.!?…؟۔]+[{CLOSERS}]*\s+(?=[{OPENERS}\s]*[{UPPER}\d{UNCASED}])|[।॥]+[{CLOSERS}]*\s*|\n+")
# The Greek question mark is written with the semicolon's code point.
GREEK = re.compile(SPACED.pattern.replace("[.!?…", "[.!?;\u037e…", 1))
FULL_WIDTH = re.compile(rf"[。！？｡]+[{CLOSERS}]*\s*|[.!?…]+[{CLOSERS}]*\s+|\n+")
# Thai, Lao, Khmer and Burmese write no full stop: their spaces part clauses, which serve as well.
CLAUSES = re.compile(r"\s+")
# Not after an initial or a title («J. Smith», «Dr. No»), which sentences seldom end with.
TITLES = (
    "Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|Jr|Sr|vs|No|Nr|Bd|Mt|Ft|Sra|Sres|Mme|Mlle|Dª|Ud|Uds|"
    "Tp|ThS|TS|GS|PGS|art|Art|pag|tel|Tel|ca|cca|tzv|tzn|np|ul|св|г|гр|им|ул|κ|κα|Δρ"
)
ABBREVIATED = re.compile(rf"(?:^|[\s.(“\"«„'’\-])(?:[{UPPER}]|{TITLES})\.$")
NO_STOPS = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
FULL_WIDTH_STOPS = frozenset({"Jpan", "Hans", "Hant"})


@lru_cache(maxsize=4096)
def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The ``[start, end)`` of each sentence, without the white space around it."""
    script = script_of(language)
    pattern = _pattern(script)
    found: list[tuple[int, int]] = []
    bare = text.strip()
    if pattern not in (CLAUSES, GREEK) and not STOP.search(bare.rstrip(AT_END)):
        _keep(found, text, 0, len(text))
        return tuple(found)
    start = 0
    for match in pattern.finditer(text):
        mark = match.start()
        if text[mark] == "." and ABBREVIATED.search(text, max(start, mark - 6), mark + 1):
            continue
        _keep(found, text, start, match.end())
        start = match.end()
    _keep(found, text, start, len(text))
    return tuple(found)


def _pattern(script: str) -> re.Pattern[str]:
    if script in NO_STOPS:
        return CLAUSES
    if script in FULL_WIDTH_STOPS:
        return FULL_WIDTH
    return GREEK if script == "Grek" else SPACED


def _keep(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return
    first = start + len(piece) - len(piece.lstrip())
    found.append((first, first + len(bare)))
