"""Names that Apertium would translate («Theresa May» → «Theresa mayo»), told by its own dictionary.

In: the analyses of one text's words, in the dictionary's own case. Out: the spans to keep as they are. A word with a
capital that the dictionary writes small is a name, unless it is one of those that translations put into their own words
(titles, institutions, days). Countries and cities are left to the engine, which knows many («North Korea» → «Corea del
Norte»).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from newsloom.translation.checks.common_capitals import HALF_NAMES, SURNAMES, is_translated
from newsloom.translation.checks.romanise import fold

Span = tuple[int, int]

UNIT = re.compile(r"\^((?:\\.|[^\\/$^])*)/((?:\\.|[^\\$])*)\$")
FARTHEST = 16
"""Characters between two words in which the next one is looked for."""

PERSON = re.compile(r"<np><(?:ant|cog)>")
PLACE = re.compile(r"<np><(?:loc|top|org|al)>|<acr>")
OPEN_CLASS = re.compile(r"<(?:n|adj|vblex)>")
ACTION = re.compile(r"<(?:vblex|vbser|vbhaver|vaux|vbmod|adv|det|pr|prn|cnjcoo|cnjsub|cnjadv|rel|predet)>")
FUNCTION = re.compile(r"<(?:vbser|vbhaver|vaux|vbmod|adv|det|pr|prn|cnjcoo|cnjsub|cnjadv|rel|predet)>")
GENITIVE = ("'s", "’s")
LEMMA_IN_CAPITALS = re.compile(r"(?:^|/)[A-ZÀ-ÖØ-ÞĀ-Ž]")
SMALL_LEMMA = re.compile(r"(?:^|/)[a-zà-öø-þ]")
VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""Letters that no language of Apertium's is written with: where one stands, the run is a Vietnamese name."""
LONG_ENOUGH = 3
"""Words; a longer text without one noun, adjective or verb in small letters is a headline in capitals."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word (or a compound known to the dictionary), its place in the text, and all its analyses."""

    surface: str
    start: int
    end: int
    analyses: str

    @property
    def capitalised(self) -> bool:
        return self.surface[:1].isupper()

    @property
    def unknown(self) -> bool:
        """Not in the dictionary: it comes through unchanged by itself."""
        return self.analyses.startswith("*")

    @property
    def person(self) -> bool:
        return bool(PERSON.search(self.analyses))

    @property
    def only_common(self) -> bool:
        """The dictionary knows it as an ordinary word alone, in small letters."""
        return not (self.unknown or LEMMA_IN_CAPITALS.search(self.analyses) or PLACE.search(self.analyses))

    @property
    def could_change(self) -> bool:
        """Whether the engine could take it for an ordinary word."""
        return bool(SMALL_LEMMA.search(self.analyses)) or self.may_be_common

    @property
    def may_be_common(self) -> bool:
        return not self.unknown and bool(OPEN_CLASS.search(self.analyses)) and not PLACE.search(self.analyses)


def units_of(text: str, analysis: str) -> list[Unit]:
    """The words of ``lt-proc``'s output, each found again in the text that went in.

    Spaces cannot be counted on: the programs write one before «’s» that the text has not.
    """
    units: list[Unit] = []
    place = 0
    for part in UNIT.finditer(analysis):
        surface = re.sub(r"\\(.)", r"\1", part[1]) if "\\" in part[1] else part[1]
        found = text.find(surface, place, place + len(surface) + FARTHEST)
        if found >= 0:
            place = found + len(surface)
            units.append(Unit(surface, found, place, part[2]))
    return units


def names_to_keep(text: str, analysis: str, language: str) -> list[Span]:
    """The spans of ``text`` that name somebody or something and would not come through unchanged."""
    words = [unit for unit in units_of(text, analysis) if unit.surface[:1].isalpha()]
    small = any(not unit.capitalised and OPEN_CLASS.search(unit.analyses) for unit in words)
    if len(words) > LONG_ENOUGH and not small:
        return []  # capitals tell nothing about names here
    return [span for run in _runs(words, text) for span in _names(run, language)]


def _runs(words: Sequence[Unit], text: str) -> list[list[Unit]]:
    """Capitalised words that follow each other with nothing but a space or a hyphen between them.

    What opens a sentence has its capital for that; it is left out where it may be anything but a noun or a name.
    """
    runs: list[list[Unit]] = []
    last: Unit | None = None
    for unit in words:
        if not unit.capitalised:
            continue
        if last is not None and text[last.end : unit.start] in {" ", "-", "\u00a0"}:
            runs[-1].append(unit)
        elif _opens_sentence(unit, text) and (FUNCTION if _owns(unit, text) else ACTION).search(unit.analyses):
            continue
        else:
            runs.append([unit])
        last = unit
    return [run for run in runs if len(run) > 1 or not _opens_sentence(run[0], text) or _owns(run[0], text)]


def _owns(unit: Unit, text: str) -> bool:
    """«Trump’s accusation»: what owns something is a noun or a name."""
    return text.startswith(GENITIVE, unit.end)


def _names(run: Sequence[Unit], language: str) -> list[Span]:
    """The stretches of a run that are names, where the engine could translate any part of them."""
    stretches: list[list[Unit]] = [[]]
    for index, unit in enumerate(run):
        before = run[index - 1] if index else None
        after = run[index + 1] if index + 1 < len(run) else None
        if _is_name(unit, before, after, language):
            stretches[-1].append(unit)
        else:
            stretches.append([])
    spans = [stretch for stretch in stretches if any(unit.could_change for unit in stretch)]
    return [(stretch[0].start, stretch[-1].end) for stretch in spans]


def _is_name(unit: Unit, before: Unit | None, after: Unit | None, language: str) -> bool:
    word = fold(unit.surface)
    if unit.surface in territories(language) and SMALL_LEMMA.search(unit.analyses):
        return True
    if any(beside is not None and VIETNAMESE.search(beside.surface) for beside in (before, after)):
        return True  # «Hội An», «Nguyễn Du»: syllables of one name, though the next may be a word here
    if unit.unknown or unit.person:
        return not (unit.person and before is None and after is None and is_translated(word, language))
    if before is not None and before.person and unit.may_be_common:
        return True  # what follows a first name is a surname
    if before is not None and before.unknown and word in SURNAMES:
        return True
    if after is not None and after.unknown and word in HALF_NAMES:
        return True
    return unit.only_common and not all(is_translated(part, language) for part in word.split())


@lru_cache(maxsize=64)
def territories(language: str) -> Mapping[str, str]:
    """Names of countries in a language, and their codes, by CLDR."""
    return {name: code for code, name in Locale.parse(language, sep="-").territories.items() if len(code) == 2}


def in_target(name: str, source: str, target: str) -> str:
    """A kept name as the target language writes it: a country's own name there, any other unchanged.

    Apertium takes «China» for porcelain in some sentences.
    """
    code = territories(source).get(name)
    return str(Locale.parse(target, sep="-").territories.get(code, name)) if code else name


def _opens_sentence(unit: Unit, text: str) -> bool:
    before = text[: unit.start].rstrip(" «“\"'‘¿¡(—–-\u00a0")
    return not before or before[-1] in ".!?…:"
