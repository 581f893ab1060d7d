"""Names: who or what the source names is named in the translation, in whatever script, and nobody else instead."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsloom.foundation.languages import base
from newsloom.translation.checks import vietnamese
from newsloom.translation.checks.common_capitals import HALF_NAMES, SURNAMES, is_ordinary, is_translated
from newsloom.translation.checks.common_nouns import is_common_noun
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.foreign import looks_foreign
from newsloom.translation.checks.function_words import words_of as function_words
from newsloom.translation.checks.gazetteer import calendar_words, places
from newsloom.translation.checks.letters import CASED, LATIN, UPPER, script_of
from newsloom.translation.checks.likeness import (
    CAPITALISED,
    NAME_ENDINGS,
    capitals_of,
    is_place_named,
    is_respelt,
    is_strange,
    is_there,
    is_transcribed,
    sounds_in,
)
from newsloom.translation.checks.name_parts import REPLACED, changed_parts, is_roman_numeral, joined_is_there
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.romanise import fold, fold_word
from newsloom.translation.checks.side_by_side import side_by_side

ID = "names"
__all__ = ["ID", "LOST", "REPLACED", "STRANGER", "check", "names_of"]

LOST = "The name “{found}” of the source is missing in the translation."
STRANGER = "The translation names “{other}”, which the source does not."

NAME = re.compile(rf"(?<![\w@#./])[{UPPER}][{LATIN}]+(?!\w|['’]t\b|@|\.\w)")
LATIN_NAME = re.compile(rf"(?<![{LATIN}@#./\d])[{UPPER}][{LATIN}]{{2,}}(?![{LATIN}\d@]|\.[{LATIN}])")
# What stands before the first word of a sentence, of a quotation or of a list.
OPENING = re.compile(r"(?:^|[.!?…:;•]|[—–-]\s|,\s?[\"'“”‘’«»„])[\s\"'“”‘’«»„‚(\[¿¡—–-]*$")
# A title within quotation marks may be put into other words: «"The Last Word"».
TITLE = re.compile(r"[\"“«„]([^\"“”«»„]{3,120})[\"”»“]")
ACTS = re.compile(
    r"['’]s\b|, \d\d,| (?:said|says|told|added|wrote|tweeted|thinks|believes|argued|insisted|explained|replied|admitted"
    r"|denied|himself|herself|dijo|a dit|a déclaré)\b"
)
# Languages that write the words of a translated name with capitals too: «Ryder Kupası».
CAPITALISING = frozenset({"de", "tr", "id", "ms", "en", "da", "sv", "nb"})
EARLY = 90
# Chinese has its own names for too many people and places.
HAN = frozenset({"Hans", "Hant"})
# First words of place names that stand as they are where the second one does, and how others put «New».
BOUND = frozenset({"new", "los", "las", "san", "santa", "saint", "el", "fort", "port"})
RENEWED = frozenset(
    {"nova", "nueva", "nuova", "nouvelle", "neu", "nowy", "nieuw", "yeni", "nou", "noul", "santo", "sant", "são", "sao"}
)
# Words that often open an English sentence and name nobody.
OPENERS = frozenset(
    {"meanwhile", "again", "while", "instead", "fellow", "fourteen", "online", "other", "since", "once"}
)
# A headline in which every word that says something has a capital says nothing of names.
SMALL_WORD = 5


class Name(NamedTuple):
    """A capitalised word, folded, and where it stands.

    ``is_initial``: it would have its capital anyway, as the first word of a sentence or a word of a title.
    """

    word: str
    folded: str
    start: int
    is_place: bool = False
    is_half: bool = False
    is_initial: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.word))


class Names(NamedTuple):
    """The names of a source that nothing in the translation is like, those that it carries as they are, and how many
    capitalised words it puts in its own way."""

    missing: list[Name]
    carried: list[Name]
    put_otherwise: int
    capitals: int


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """A name of the source that the translation lacks, and a name of the translation that the source lacks.

    Sentence by sentence where they lie side by side: a name that is lost in one may stand in the next.
    """
    if script_of(languages.source) != "Latn":
        return
    pairs = side_by_side(source.plain, target.plain, languages)
    if len(pairs) < 2:
        yield from _check(source, target, languages)
        return
    for there, here in pairs:
        parts = Passage.of(source.plain[slice(*there)]), Passage.of(target.plain[slice(*here)])
        for finding in _check(*parts, languages):
            # Whom another sentence of the source names may be named here for a pronoun.
            if fold_word(finding.params.get("other", "")) not in source.folded_words:
                yield finding.moved(there[0], here[0])


def _check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    script = script_of(languages.target)
    if script == "Latn":
        part = next(changed_parts(source, target, languages), None)
        if part:
            yield part
            return
    names = names_of(source, target, languages)
    if script not in CASED:
        yield from _latin_strangers(source, target)
        for name in names.missing:
            doubtful = name.is_place or name.is_half or name.is_initial or script in HAN
            severity = Severity.NOTE if doubtful or _is_headline(source.plain) else Severity.HOLD
            yield Finding(ID, severity, LOST, {"found": name.word}, source_span=name.span)
        return
    if script != "Latn":
        yield from _latin_strangers(source, target)
    if len(names.carried) == names.capitals:
        return
    reported = list(_reported(names, source, target, languages))
    yield from reported
    if script == "Latn" and not any(finding.severity is Severity.HOLD for finding in reported):
        yield from _changed_partner(source, target, languages, names.carried)


def _reported(names: Names, source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """Where capitals show names, a lost one counts when a stranger stands in the translation."""
    others = _others(source, target, languages, foreign_only=not names.missing)
    if not names.missing and not others:
        return
    within = [other for other in others if not _is_initial(target.plain, other.start)]
    foreign = [other for other in others if not other.word.isupper() and looks_foreign(other.word, languages.target)]
    foreign_within = [other for other in foreign if other in within]
    headline = _is_headline(source.plain)
    halves = script_of(languages.target) == "Latn" and base(languages.target) not in CAPITALISING
    held = False
    for name in names.missing:
        half = name.is_half and (len(within) <= names.put_otherwise or not halves)
        doubtful = half or name.is_initial or (headline and is_ordinary(name.folded, languages.source))
        if (doubtful and not foreign) or (headline and not others):
            continue
        # The first word of a sentence has a capital anyway; it is a stranger where the source begins with the name too.
        there = (
            foreign_within or within or foreign or (others if name.start <= EARLY or _acts(name, source.plain) else [])
        )
        if name.is_place:
            there = [other for other in there if _may_replace_a_place(other, target.plain, languages)]
        elif name.is_initial:
            there = foreign_within or within
        held = held or bool(there)
        if there:
            place = name.start / len(source.plain)
            other = min(there, key=lambda one: abs(one.start / len(target.plain) - place))
            params = {"found": name.word, "other": other.word}
            yield Finding(ID, Severity.HOLD, REPLACED, params, source_span=name.span, target_span=other.span)
        elif not doubtful:
            yield Finding(ID, Severity.NOTE, LOST, {"found": name.word}, source_span=name.span)
    if foreign_within and not held:
        other = foreign_within[0]
        yield Finding(ID, Severity.HOLD, STRANGER, {"other": other.word}, target_span=other.span)


def _may_replace_a_place(other: Name, plain: str, languages: Languages) -> bool:
    """Whether the word may stand for a place, which may also just be left out.

    Not what is an abbreviation («the UN» for a country) nor what has its capital from the sentence alone.
    """
    if other.folded in places(languages.target, languages.source) or looks_foreign(other.word, languages.target):
        return True
    return not other.word.isupper() and not _is_initial(plain, other.start)


def names_of(source: Passage, target: Passage, languages: Languages) -> Names:
    """The names of the source, by what became of them."""
    text, plain = source.plain, target.plain
    folded, words = target.folded, target.folded_words
    carried: list[Name] = []
    candidates: list[Name] = []
    put_otherwise = capitals = 0
    for name, may_be_missing in _capitalised(text, languages.source):
        capitals += 1
        if is_there(name.folded, folded, words):
            carried.append(name)
        elif may_be_missing:
            candidates.append(name)
        elif name.start and is_translated(name.folded, languages.source):
            put_otherwise += 1
    there = capitals_of(plain) if candidates and script_of(languages.target) == "Latn" else []
    missing = (_missing(name, text, folded, words, there, plain, languages) for name in candidates)
    return Names([name for name in missing if name], carried, put_otherwise, capitals)


@lru_cache(maxsize=4096)
def _capitalised(text: str, language: str) -> tuple[tuple[Name, bool], ...]:
    """The capitalised words of a source and whether each is one that translations carry; kept for many targets."""
    found = []
    for match in NAME.finditer(text):
        word, low = match[0], fold_word(match[0])
        if len(low) < 3:
            continue
        half = low in HALF_NAMES
        is_candidate = not word.isupper() and not is_roman_numeral(word) and (half or not is_translated(low, language))
        found.append((Name(word, low, match.start(), is_half=half), is_candidate))
    return tuple(found)


def _missing(
    name: Name, text: str, folded: str, words: list[str], capitals: list[str], plain: str, languages: Languages
) -> Name | None:
    initial = _is_initial(text, name.start) and not _acts(name, text)
    if initial and (is_ordinary(name.folded, languages.source) or _is_function_word(name.folded, languages)):
        return None
    if base(languages.source) == "vi" and not _names_in_vietnamese(name, text):
        return None
    place = is_place_named(name.folded, folded, languages.source, languages.target)
    if place:
        return None
    script = script_of(languages.target)
    if script == "Latn":
        known = is_respelt(name.folded, words, capitals) or joined_is_there(text, name.span, folded)
    else:
        known = is_transcribed(name.folded, sounds_in(plain, script), script)
    return None if known else name._replace(is_place=place is False, is_initial=initial or _in_title(text, name.start))


def _is_function_word(folded: str, languages: Languages) -> bool:
    return folded in OPENERS or folded in function_words(base(languages.source))


@lru_cache(maxsize=1024)
def _is_headline(text: str) -> bool:
    words = text.split()
    small = sum(1 for word in words if len(word) >= SMALL_WORD and word[0].islower())
    capitals = sum(1 for word in words if len(word) >= SMALL_WORD - 1 and word[0].isupper())
    return capitals >= 4 and small <= capitals / 8


def _is_initial(text: str, start: int) -> bool:
    return start == 0 or OPENING.search(text, max(0, start - 4), start) is not None


def _acts(name: Name, text: str) -> bool:
    """Whether the first word of a sentence does what only somebody does: «Novak said», «Novak's», «Novak, 42,»."""
    return ACTS.match(text, name.start + len(name.word)) is not None


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


def _latin_strangers(source: Passage, target: Passage) -> Iterator[Finding]:
    """Latin-script names within another script that the source does not have."""
    for match in LATIN_NAME.finditer(target.plain):
        low = fold_word(match[0])
        if (
            low in source.folded
            or match[0].isupper()
            or is_roman_numeral(match[0])
            or is_respelt(low, source.folded_words, source.folded_words)
        ):
            continue
        span = Span(match.start(), match.end())
        yield Finding(ID, Severity.HOLD, STRANGER, {"other": match[0]}, target_span=span)


def _others(source: Passage, target: Passage, languages: Languages, *, foreign_only: bool) -> list[Name]:
    """Capitalised words of the translation that nothing in the source is like."""
    plain, folded, words = target.plain, source.folded, source.folded_words
    left, capitals = _unaccounted(source, target), frozenset(capitals_of(source.plain))
    found: list[Name] = []
    for match in CAPITALISED.finditer(plain):
        word = match[0]
        low = fold_word(word)
        if is_there(low, folded, words) or (foreign_only and not looks_foreign(word, languages.target)):
            continue
        if _may_be_other(word, plain, match.start(), languages) and is_strange(word, folded, left, capitals, languages):
            if joined_is_there(plain, Span(match.start(), match.end()), folded):
                continue
            found.append(Name(word, low, match.start()))
    return found


def _unaccounted(source: Passage, target: Passage) -> list[str]:
    """The source's folded words that do not stand as they are in the translation: only they may stand there changed."""
    carried = set(target.folded_words)
    return [word for word in source.folded_words if word not in carried]


def _may_be_other(word: str, plain: str, start: int, languages: Languages) -> bool:
    low = fold_word(word)
    if len(low) < 3 or is_translated(low, languages.target) or low in calendar_words(languages.target):
        return False
    if is_roman_numeral(word) or is_common_noun(word, plain, start, base(languages.target)):
        return False
    if base(languages.target) == "vi" and vietnamese.is_syllable(low):
        return False
    return not _is_initial(plain, start) or word.lower() not in function_words(base(languages.target))


def _changed_partner(source: Passage, target: Passage, languages: Languages, carried: list[Name]) -> Iterator[Finding]:
    """«Kanye West» that became «Kanye Big»: beside a carried name stands another one than in the source."""
    there, here = source.plain, target.plain
    if _is_headline(there):
        return
    for name in carried:
        place = _carried_at(name.word, here)
        if place is None:
            continue
        after = _word_after(there, name.span.end), _word_after(here, place.end)
        before = _word_before(there, name.start), _word_before(here, place.start)
        # «League» is mostly translated: where it is not, nor is «Premier» before it.
        kept = is_translated(name.folded, languages.source)
        behind = SURNAMES if base(languages.target) in CAPITALISING else None
        for old, new, known in ((*after, behind), (*before, HALF_NAMES | BOUND)):
            if not old or not new or old[0] == new[0] or len(new[0]) < 3 or fold(new[0]) in RENEWED:
                continue
            if _is_changed(old, new, None if kept else known, source, target, languages):
                params = {"found": old[0], "other": new[0]}
                yield Finding(ID, Severity.HOLD, REPLACED, params, source_span=old[1], target_span=new[1])
                return


ENDING = re.compile(rf"([{LATIN}]*)(?:['’][{LATIN}]+)?")


def _carried_at(word: str, text: str) -> Span | None:
    """Where the name stands in the translation, with the ending of a declined one."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        ending = ENDING.match(text, end)
        whole = start == 0 or not text[start - 1].isalnum()
        if whole and ending and (not ending[1] or fold_word(ending[1]) in NAME_ENDINGS):
            return Span(start, ending.end())
        start = text.find(word, end)
    return None


AFTER = re.compile(rf"[ -]([{UPPER}][^\W\d_]+)")
BEFORE = re.compile(rf"(?<![^\W\d_])([{UPPER}][^\W\d_]+)[ -]$")


def _word_after(text: str, end: int) -> tuple[str, Span] | None:
    match = AFTER.match(text, end)
    return (match[1], Span(match.start(1), match.end(1))) if match else None


def _word_before(text: str, start: int) -> tuple[str, Span] | None:
    match = BEFORE.search(text, max(0, start - 30), start)
    return (match[1], Span(match.start(1), match.end(1))) if match and not _is_initial(text, match.start(1)) else None


def _is_changed(
    old: tuple[str, Span],
    new: tuple[str, Span],
    known: frozenset[str] | None,
    source: Passage,
    target: Passage,
    languages: Languages,
) -> bool:
    was = fold(old[0])
    if known is not None and is_translated(was, languages.source) and not looks_foreign(new[0], languages.target):
        if base(languages.target) in CAPITALISING:
            known = known & (SURNAMES | BOUND)
        if was not in known:
            return False
    folded, words = target.folded, target.folded_words
    if is_there(was, folded, words) or is_respelt(was, words, words):
        return False
    if is_place_named(was, folded, languages.source, languages.target):
        return False
    start = new[1].start
    return _may_be_other(new[0], target.plain, start, languages) and is_strange(
        new[0], source.folded, _unaccounted(source, target), frozenset(capitals_of(source.plain)), languages
    )
