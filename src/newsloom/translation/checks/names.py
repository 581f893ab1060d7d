"""Names: who or what the source names is named in the translation, in whatever script, and nobody else instead."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsloom.foundation.languages import base
from newsloom.translation.checks import vietnamese
from newsloom.translation.checks.common_capitals import is_translated
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.function_words import words_of as function_words
from newsloom.translation.checks.letters import CASED, LATIN, UPPER, script_of
from newsloom.translation.checks.likeness import (
    CAPITALISED,
    is_place_named,
    is_respelt,
    is_strange,
    is_there,
    is_transcribed,
    names_in,
    words_of,
)
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.romanise import fold

ID = "names"

LOST = "The name “{found}” of the source is missing in the translation."
REPLACED = "The source names “{found}”, the translation names “{other}”."
STRANGER = "The translation names “{other}”, which the source does not."

NAME = re.compile(rf"(?<![\w@#./])[{UPPER}][{LATIN}]+(?!\w|['’]t\b|@|\.\w)")
LATIN_NAME = re.compile(rf"(?<![{LATIN}@#./\d])[{UPPER}][{LATIN}]{{2,}}(?![{LATIN}\d@]|\.[{LATIN}])")
# What stands before the first word of a sentence, of a quotation or of a list.
OPENING = re.compile(r"(?:^|[.!?…:;•\"“«„]|[—–-]\s)[\s\"'“”‘’«»„‚(\[¿¡—–-]*$")
# A title within quotation marks may be put into other words: «"The Last Word"».
TITLE = re.compile(r"[\"“«„]([^\"“”«»„]{3,120})[\"”»“]")
# A headline in which every word has a capital says nothing of names.
HEADLINE = 0.6


class Name(NamedTuple):
    """A capitalised word, folded, and where it stands."""

    word: str
    folded: str
    start: int
    is_place: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.word))


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """A name of the source that the translation lacks, and a name of the translation that the source lacks."""
    if script_of(languages.source) != "Latn":
        return
    script = script_of(languages.target)
    missing, carried = names_of(source, target, languages)
    if script != "Latn":
        yield from _latin_strangers(source.plain, target.plain)
    if not missing:
        yield from _changed_partner(source, target, languages, carried) if script == "Latn" else ()
        return
    others = _others(source.plain, target.plain, languages) if script in CASED else []
    for name in missing:
        if others:
            params = {"found": name.word, "other": others[0].word}
            yield Finding(ID, Severity.HOLD, REPLACED, params, source_span=name.span, target_span=others[0].span)
        else:
            severity = Severity.NOTE if script in CASED or name.is_place else Severity.HOLD
            yield Finding(ID, severity, LOST, {"found": name.word}, source_span=name.span)


def names_of(source: Passage, target: Passage, languages: Languages) -> tuple[list[Name], list[Name]]:
    """The names of the source that nothing in the translation is like, and those that it carries as they are."""
    text, plain = source.plain, target.plain
    folded = fold(plain)
    words = words_of(folded)
    carried: list[Name] = []
    candidates: list[Name] = []
    capitals = NAME.finditer(text)
    for match in capitals:
        low = fold(match[0])
        if len(low) < 3:
            continue
        if is_there(low, folded, words):
            carried.append(Name(match[0], low, match.start()))
        elif not is_translated(low, languages.source) and not match[0].isupper():
            candidates.append(Name(match[0], low, match.start()))
    if not candidates or _is_headline(text):
        return [], carried
    missing = (_missing(name, text, folded, words, plain, languages) for name in candidates)
    return [name for name in missing if name], carried


def _missing(
    name: Name, text: str, folded: str, words: list[str], plain: str, languages: Languages
) -> Name | None:
    if _is_initial(text, name.start) or _in_title(text, name.start):
        return None
    if base(languages.source) == "vi" and not _names_in_vietnamese(name, text):
        return None
    place = is_place_named(name.folded, folded, languages.source, languages.target)
    if place:
        return None
    script = script_of(languages.target)
    if is_respelt(name.folded, words) if script == "Latn" else is_transcribed(name.folded, names_in(plain, script), script):
        return None
    return name._replace(is_place=place is False)


def _is_headline(text: str) -> bool:
    words = [word for word in text.split() if len(word) >= 4 and word[0].isalpha()]
    capitals = sum(1 for word in words if word[0].isupper())
    return len(words) >= 4 and capitals >= HEADLINE * len(words)


def _is_initial(text: str, start: int) -> bool:
    return start == 0 or OPENING.search(text, max(0, start - 4), start) is not None


def _in_title(text: str, start: int) -> bool:
    """Whether the word stands in a quotation of capitalised words."""
    for match in TITLE.finditer(text):
        if match.start() < start < match.end():
            words = match[1].split()
            return sum(1 for word in words if word[0].isupper()) >= 0.5 * len(words)
    return False


def _names_in_vietnamese(name: Name, text: str) -> bool:
    """Whether the word is foreign to Vietnamese, or part of a person's name."""
    if not vietnamese.is_syllable(name.folded):
        return True
    run = re.search(rf"(?:[{UPPER}][{LATIN}]*\s)*$", text[max(0, name.start - 30) : name.start])
    before = run[0].split() if run else []
    return bool(before) and vietnamese.bears_a_name([*before, name.word])


def _latin_strangers(source: str, plain: str) -> Iterator[Finding]:
    """Latin-script names within another script that the source does not have."""
    folded = ""
    for match in LATIN_NAME.finditer(plain):
        folded = folded or fold(source)
        low = fold(match[0])
        if low in folded or match[0].isupper() or is_respelt(low, words_of(folded)):
            continue
        span = Span(match.start(), match.end())
        yield Finding(ID, Severity.HOLD, STRANGER, {"other": match[0]}, target_span=span)


def _others(source: str, plain: str, languages: Languages) -> list[Name]:
    """Capitalised words of the translation that nothing in the source is like."""
    folded = fold(source)
    words = words_of(folded)
    return [
        Name(match[0], fold(match[0]), match.start())
        for match in CAPITALISED.finditer(plain)
        if _may_be_other(match[0], plain, match.start(), languages) and is_strange(match[0], folded, words, languages.target)
    ]


def _may_be_other(word: str, plain: str, start: int, languages: Languages) -> bool:
    low = fold(word)
    if len(low) < 3 or is_translated(low, languages.target):
        return False
    if base(languages.target) == "vi" and vietnamese.is_syllable(low):
        return False
    return not (_is_initial(plain, start) and word.lower() in function_words(base(languages.target)))


def _changed_partner(source: Passage, target: Passage, languages: Languages, carried: list[Name]) -> Iterator[Finding]:
    """«Kanye West» that became «Kanye Big»: the word after a carried name is another one on either side."""
    plain = target.plain
    for name in carried:
        end = name.start + len(name.word)
        there = NAME.match(source.plain, end + 1) if source.plain[end : end + 1] == " " else None
        place = plain.find(name.word)
        here = CAPITALISED.match(plain, place + len(name.word) + 1) if place >= 0 else None
        if not there or not here or plain[place + len(name.word)] != " " or there[0] == here[0]:
            continue
        folded = fold(plain)
        if is_there(fold(there[0]), folded, words_of(folded)) or is_respelt(fold(there[0]), words_of(folded)):
            continue
        low = fold(source.plain)
        if _may_be_other(here[0], plain, here.start(), languages) and is_strange(here[0], low, words_of(low), languages.target):
            params = {"found": f"{name.word} {there[0]}", "other": f"{name.word} {here[0]}"}
            spans = Span(name.start, there.end()), Span(place, here.end())
            yield Finding(ID, Severity.HOLD, REPLACED, params, source_span=spans[0], target_span=spans[1])
