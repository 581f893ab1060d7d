"""People's names that Apertium would translate («Theresa May» → «Theresa mayo»), told by its own dictionary.

In: the analyses of one text's words. Out: the spans to keep as they are. Countries, cities and institutions are left to
the engine, which knows many («North Korea» → «Corea del Norte»), and so are titles before a name («President …»).
"""

import re
from dataclasses import dataclass

Span = tuple[int, int]

UNIT = re.compile(r"\^((?:\\.|[^\\/$^])*)/((?:\\.|[^\\$])*)\$|\[(?:\\.|[^\]\\])*\]|([^\\^\[]+)|\\?.", re.DOTALL)
PERSON = re.compile(r"<np><(?:ant|cog)>")
PLACE = re.compile(r"<np><(?:loc|top|org|al)>|<acr>")
COMMON = re.compile(r"<(?:n|adj|vblex|vbser|vaux|adv|num)>")
FUNCTION = re.compile(r"<(?:vaux|vbmod|vbser|det|pr|prn|cnjcoo|cnjsub|cnjadv|adv|rel|predet)>")
OPEN_CLASS = re.compile(r"<(?:n|adj|vblex)>")
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
    def unknown(self) -> bool:
        return self.analyses.startswith("*")

    @property
    def capitalised(self) -> bool:
        return self.surface[:1].isupper()

    @property
    def may_be_person(self) -> bool:
        return self.unknown or bool(PERSON.search(self.analyses))

    @property
    def may_be_translated(self) -> bool:
        """Whether the engine could take it for an ordinary word."""
        return not self.unknown and bool(COMMON.search(self.analyses)) and not PLACE.search(self.analyses)

    @property
    def function_word(self) -> bool:
        return bool(FUNCTION.search(self.analyses))


def units_of(analysis: str) -> list[Unit]:
    """The words of ``lt-proc``'s output with their places in the text that went in."""
    units: list[Unit] = []
    place = 0
    for part in UNIT.finditer(analysis):
        if part[1] is not None:
            surface = re.sub(r"\\(.)", r"\1", part[1]) if "\\" in part[1] else part[1]
            units.append(Unit(surface, place, place + len(surface), part[2]))
            place += len(surface)
        elif not part[0].startswith("["):
            place += len(part[3] or ".")
    return units


def people(text: str, analysis: str) -> list[Span]:
    """The spans of ``text`` that name people and would not come through unchanged."""
    units = [unit for unit in units_of(analysis) if text[unit.start : unit.end] == unit.surface]
    words = [unit for unit in units if unit.surface[:1].isalpha()]
    small = any(not unit.capitalised and OPEN_CLASS.search(unit.analyses) for unit in words)
    if len(words) > LONG_ENOUGH and not small:
        return []  # capitals tell nothing about names here
    spans = (_person(run, text) for run in _runs(words, text))
    return [span for span in spans if span]


def _runs(words: list[Unit], text: str) -> list[list[Unit]]:
    """Capitalised words that follow each other with nothing but a space or a hyphen between them.

    A single one after an article is no person: «la Marine».
    """
    runs: list[list[Unit]] = []
    articled: list[bool] = []
    before: Unit | None = None
    for unit in words:
        if unit.capitalised:
            joined = before is not None and before.capitalised and text[before.end : unit.start] in {" ", "-", "\u00a0"}
            if joined:
                runs[-1].append(unit)
            else:
                runs.append([unit])
                articled.append(before is not None and "<det>" in before.analyses)
        before = unit
    return [run for run, article in zip(runs, articled, strict=True) if len(run) > 1 or not article]


def _person(run: list[Unit], text: str) -> Span | None:
    """From the first part that can be a person's to the last, where the engine could translate any of them."""
    if _begins_sentence(run[0], text) and run[0].function_word:
        run = run[1:]
    begin = next((index for index, unit in enumerate(run) if unit.may_be_person), None)
    if begin is None:
        return None
    name = run[begin:]
    if len(name) == 1 and _begins_sentence(name[0], text):
        return None
    if not any(unit.may_be_translated for unit in name):
        return None
    return name[0].start, name[-1].end


def _begins_sentence(unit: Unit, text: str) -> bool:
    before = text[: unit.start].rstrip(" «“\"'‘¿¡(—–-\u00a0")
    return not before or before[-1] in ".!?…:"
