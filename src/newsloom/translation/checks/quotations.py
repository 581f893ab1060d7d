"""Quotation marks: what is quoted stays quoted, and what is opened is closed, in the language's own marks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsloom.foundation.languages import base
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.letters import LATIN
from newsloom.translation.checks.passage import Passage

ID = "quotations"

UNBALANCED = "A quotation is opened and not closed (or closed and not opened) in the translation."
LOST = "The source quotes “{found}”; the translation has no quotation marks."
FOREIGN = "The translation mixes quotation marks: {found} are not closed with their own kind."

DOUBLE = '"“”„‟«»＂「」『』〝〞〟'
MARK = re.compile(f"[{DOUBLE}]")
# Two single marks or two accents typed for one double mark.
TYPED_DOUBLE = re.compile(r"''|``|´´|‘‘|’’")
# A mark inside a word is Hebrew's gershayim (צה"ל); after a figure it measures inches or seconds.
IN_WORD = re.compile(r'(?<=[\u05d0-\u05ea])["”“](?=[\u05d0-\u05ea](?![\u05d0-\u05ea]))|(?<=\d)"(?!\s*$)')
# Two marks at once end a quotation within a quotation: translations write one, two or three there.
NESTED = re.compile('["“”„«»「」『』\'‘’]\\s?["“”„«»「」『』]|["“”„«»「」『』]\\s?[\'‘’]')
ANY_MARK = re.compile(r"[\"“”„‟«»＂「」『』《》〈〉〝〞〟‹›‘’‚'`´״]|--|(?:^|\s)[–—]\s")
# Three words and a lower-case one at least: less is a title or a word held with tongs.
QUOTED = re.compile(
    r'"(?P<straight>[^"\n]{12,}?)"|“(?P<curly>[^“”\n]{12,}?)”|„(?P<low>[^„“”"\n]{12,}?)[“”"]|«(?P<angle>[^«»\n]{12,}?)»'
    r"|「(?P<corner>[^「」\n]{8,}?)」"
)
DIRECTED = {"«": "»", "»": "«", "「": "」", "」": "「", "『": "』", "』": "『"}

# Own marks, outer then inner, by CLDR and each language's own style books; others take the English ones.
MARKS = {
    "en": "“”‘’", "vi": "“”‘’", "id": "“”‘’", "tr": "“”‘’", "hi": "“”‘’", "th": "“”‘’", "ko": "“”‘’", "zh": "“”‘’",
        "zh-Hant": "「」『』",
    "ja": "「」『』", "fr": "«»“”", "es": "«»“”", "pt": "«»“”", "it": "«»“”", "ca": "«»“”", "gl": "«»“”", "el": "«»“”",
        "ru": "«»„“",
    "uk": "«»„“", "be": "«»„“", "ar": "«»“”", "fa": "«»‹›", "nb": "«»‘’", "de": "„“‚‘", "cs": "„“‚‘", "sk": "„“‚‘",
        "sl": "„“‚‘",
    "bg": "„“’’", "ro": "„”«»", "pl": "„”«»", "hu": "„”»«", "hr": "„”‘’", "nl": "“”‘’", "sv": "””’’", "fi": "””’’",
        "da": "»«›‹", "he": "””’’",
}  # fmt: skip


@lru_cache(maxsize=64)
def marks_of(language: str) -> str:
    """The four marks of the language: outer opening and closing, inner opening and closing."""
    return MARKS.get(language) or MARKS.get(base(language), "“”‘’")


def check(source: Passage, target: Passage, _languages: Languages) -> Iterator[Finding]:
    """Marks left open where the source closes its own, and quotations that lost their marks."""
    here = _marks(target.plain)
    if not here:
        yield from _lost(source, target)
        return
    there = _marks(source.plain)
    if not _closed(there):
        return
    if len(here) % 2:
        if not NESTED.search(source.plain):
            place = _odd_one(target.plain)
            severity = Severity.HOLD if _misleads(there, here, target.plain) else Severity.NOTE
            yield Finding(ID, severity, UNBALANCED, target_span=Span(place, place + 1))
    elif not _closed(here):
        yield Finding(ID, Severity.NOTE, FOREIGN, {"found": "".join(here)})


def _misleads(there: list[str], here: list[str], target: str) -> bool:
    """Whether a reader cannot tell what is quoted: fewer marks than the source has, and no other segment has the rest.

    Some languages part a speech between segments and open or close it there; a mark too many is a slip of the pen.
    """
    return len(here) < len(there) and target.strip()[-1:] not in "—–-:"


def _marks(text: str) -> list[str]:
    if "''" in text or "``" in text or "‘‘" in text or "’’" in text:
        text = TYPED_DOUBLE.sub('"', text)
    marks = MARK.findall(text)
    if marks and IN_WORD.search(text):
        return MARK.findall(IN_WORD.sub("", text))
    return marks


def _closed(marks: list[str]) -> bool:
    """Whether the marks come in pairs; those that show a direction must each meet their other half."""
    if len(marks) % 2:
        return False
    return all(marks.count(mark) == marks.count(DIRECTED[mark]) for mark in set(marks) & DIRECTED.keys())


def _odd_one(text: str) -> int:
    """The place of the mark that is left alone, as well as can be told: the last one."""
    return max(text.rfind(mark) for mark in DOUBLE)


def _lost(source: Passage, target: Passage) -> Iterator[Finding]:
    if not MARK.search(source.plain) or ANY_MARK.search(target.plain):
        return
    for match in QUOTED.finditer(source.plain):
        kind = match.lastgroup or "straight"
        quoted = match[kind]
        if not _is_speech(quoted):
            continue
        span = Span(match.start(), match.end())
        # Reported speech is a translator's right; a segment that is speech and nothing else is not reported.
        whole = match.start() <= 1 and len(quoted) >= 0.6 * len(source.plain)
        severity = Severity.HOLD if whole else Severity.NOTE
        yield Finding(ID, severity, LOST, {"found": quoted.strip()}, source_span=span)
        return


def _is_speech(quoted: str) -> bool:
    words = quoted.split()
    lower = sum(1 for word in words if word[:1].islower())
    return lower >= 3 or (not re.search(f"[{LATIN}]", quoted) and len(quoted) >= 12)
