"""Names: who or what the source names is named in the translation, in whatever script, and nobody else instead."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from newsloom.translation.checks.common_capitals import is_translated
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.gazetteer import places
from newsloom.translation.checks.letters import CASED, LATIN, UPPER, WITHOUT_SPACES, script_of
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.romanise import fold, name_skeletons, transcribed_skeleton

ID = "names"

LOST = "The name “{found}” of the source is missing in the translation."
REPLACED = "The source names “{found}”, the translation names “{other}”."
STRANGER = "The translation names “{other}”, which the source does not."

NAME = re.compile(rf"(?<![\w@#./'’])[{UPPER}][{LATIN}]+(?!\w|['’]t\b|@|\.\w)")
CAPITALISED = re.compile(f"(?<![^\\W\\d_])(?<![@#./'’])[{UPPER}][^\\W\\d_]+")
LATIN_NAME = re.compile(rf"(?<![{LATIN}@#./\d])[{UPPER}][{LATIN}]{{2,}}(?![{LATIN}\d@]|\.[{LATIN}])")
WORD = re.compile(r"[^\s\d.,;:!?\"“”„«»()\[\]…।、。/—–-]+")
KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")
# What stands before the first word of a sentence, of a quotation or of a list.
OPENING = re.compile(r"(?:^|[.!?…:;•\"“«„]|[—–-]\s)[\s\"'“”‘’«»„‚(\[¿¡—–-]*$")
# A title within quotation marks may be put into other words: «"The Last Word"».
TITLE = re.compile(r"[\"“«„]([^\"“”«»„]{3,120})[\"”»“]")

# Likeness in per cent above which two words are one name: measured between exonyms, inflections and transcriptions
# on one side and different names on the other.
ALIKE = 65
ALIKE_SKELETON = 60
STEM = 4
PARTICLES = frozenset({"Kore", "Arab", "Hebr", "Jpan"})


class Name(NamedTuple):
    """A capitalised word, folded, and where it stands."""

    word: str
    folded: str
    start: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.word))


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """A name of the source that the translation lacks, and a name of the translation that the source lacks."""
    if script_of(languages.source) != "Latn":
        return
    script = script_of(languages.target)
    missing = lost_names(source, target, languages)
    if script != "Latn":
        yield from _strangers(source.plain, target.plain)
    if not missing:
        return
    others = _others(source.plain, target.plain, languages) if script in CASED else []
    if script in CASED and not others:
        for name in missing:
            yield Finding(ID, Severity.NOTE, LOST, {"found": name.word}, source_span=name.span)
        return
    for name in missing:
        other = others[0] if others else None
        yield Finding(
            ID,
            Severity.HOLD,
            REPLACED if other else LOST,
            {"found": name.word, "other": other.word} if other else {"found": name.word},
            source_span=name.span,
            target_span=other.span if other else None,
        )


def lost_names(source: Passage, target: Passage, languages: Languages) -> list[Name]:
    """The names of the source that nothing in the translation is like."""
    folded = fold(target.plain)
    missing: list[Name] = []
    for match in NAME.finditer(source.plain):
        word = match[0]
        low = fold(word)
        if len(low) < 3 or low in folded or is_translated(low, languages.source):
            continue
        if word.isupper() or _is_initial(source.plain, match.start()) or _in_title(source.plain, match.start()):
            continue
        if not _is_placed(low, folded, languages) and not _is_like(low, folded, target.plain, languages):
            missing.append(Name(word, low, match.start()))
    return missing


def _is_initial(text: str, start: int) -> bool:
    return OPENING.search(text, max(0, start - 4), start) is not None or start == 0


def _in_title(text: str, start: int) -> bool:
    """Whether the word stands in a quotation of capitalised words."""
    for match in TITLE.finditer(text):
        if match.start() < start < match.end():
            words = match[1].split()
            return sum(1 for word in words if word[0].isupper()) >= 0.5 * len(words)
    return False


def _is_placed(low: str, folded: str, languages: Languages) -> bool:
    """Whether the word is of a place that the translation calls by its own name."""
    names = places(languages.source, languages.target).get(low, ())
    return any(word[:5] in folded for name in names for word in name.split() if len(word) > 2 or not word.isascii())


def _is_like(low: str, folded: str, plain: str, languages: Languages) -> bool:
    script = script_of(languages.target)
    if script == "Latn":
        words = WORD.findall(folded)
        if process.extractOne(low, words, scorer=fuzz.ratio, score_cutoff=ALIKE):
            return True
        return any(word.startswith(low[:STEM]) for word in words)
    words = _names_in(plain, script)
    return any(_sounds_like(skeleton, word, script) for skeleton in name_skeletons(low) for word in words)


def _names_in(plain: str, script: str) -> list[str]:
    """The words of a text in another script that may be names."""
    if script == "Jpan":
        return KATAKANA.findall(plain)
    if script in WITHOUT_SPACES:
        return [plain]
    if script in CASED:
        return CAPITALISED.findall(plain)
    return WORD.findall(plain)


def _sounds_like(skeleton: str, word: str, script: str) -> bool:
    if len(skeleton) < 2:
        return True
    other = transcribed_skeleton(word)
    if script in WITHOUT_SPACES or (script in PARTICLES and len(other) > len(skeleton)):
        return fuzz.partial_ratio(skeleton, other) >= ALIKE_SKELETON
    # The endings of a declined name come after what it is known by.
    return 100 * Levenshtein.normalized_similarity(skeleton, other[: len(skeleton) + 2]) >= ALIKE_SKELETON


def _strangers(source: str, plain: str) -> Iterator[Finding]:
    """Latin-script names within another script that the source does not have."""
    folded = ""
    for match in LATIN_NAME.finditer(plain):
        folded = folded or fold(source)
        low = fold(match[0])
        if low in folded or match[0].isupper():
            continue
        if process.extractOne(low, WORD.findall(folded), scorer=fuzz.ratio, score_cutoff=ALIKE):
            continue
        span = Span(match.start(), match.end())
        yield Finding(ID, Severity.HOLD, STRANGER, {"other": match[0]}, target_span=span)


def _others(source: str, plain: str, languages: Languages) -> list[Name]:
    """Capitalised words within the translation that nothing in the source is like."""
    folded = fold(source)
    words = WORD.findall(folded)
    latin = script_of(languages.target) == "Latn"
    skeletons = [] if latin else [skeleton for word in words for skeleton in name_skeletons(word)]
    found: list[Name] = []
    for match in CAPITALISED.finditer(plain):
        low = fold(match[0])
        if len(low) < 3 or low in folded or is_translated(low, languages.target) or _is_initial(plain, match.start()):
            continue
        if latin:
            if process.extractOne(low, words, scorer=fuzz.ratio, score_cutoff=ALIKE) or any(
                word.startswith(low[:STEM]) for word in words
            ):
                continue
        else:
            heard = transcribed_skeleton(low)
            if process.extractOne(heard, skeletons, scorer=fuzz.ratio, score_cutoff=75):
                continue
        found.append(Name(match[0], low, match.start()))
    return found
