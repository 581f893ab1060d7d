"""The right language in the right script: no echo of the source, no third language, no stray script."""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsloom.foundation.languages import base
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.function_words import alien_words, votes, words_of
from newsloom.translation.checks.letters import (
    CASED,
    LOWER,
    SCRIPT_RANGES,
    WITHOUT_SPACES,
    WRITTEN_WITH,
    count_letters,
    letters_of,
    script_of,
)
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.sentences import NO_STOPS, sentences

ID = "language"

ECHO = "The translation is the source itself."
ECHOED = "A sentence was left untranslated: “{found}”."
WRONG_SCRIPT = "The translation is not in the script of its language."
WRONG_LANGUAGE = "The translation looks like another language ({found})."
STRAY_SCRIPT = "The translation contains “{found}”, in a script that is neither its own nor the source's."

# Not \\w: the vowel signs of Hindi are no letters to it.
WORD = re.compile(r"[^\s\d_.,;:!?\"“”„«»()\[\]…।/—–-]+")
# A title within the sentence may stand in its own language.
QUOTED = re.compile('["“„«][^"“”„«»]{3,}["”“»]')
# Lower-case words that are not part of an address, a handle or a name such as iPhone or al-Assad.
LOWER_WORD = re.compile(f"(?<![\\w@#/.:'’-])[{LOWER}]{{2,}}(?![\\w@/:]|[.-]\\w)")
LOWER_LATIN = re.compile("(?<![A-Za-z0-9@#/.:'’-])[a-zà-öø-ÿ]{2,}(?![A-Za-z0-9@/:]|[.-][A-Za-z0-9])")
KANA = re.compile("[\u3040-\u30ff]")
# Below this many words small words prove nothing.
ENOUGH_WORDS = 7
# A language that is not this one must show this share of its small words before it is believed.
CONVINCING = 0.2
# Fewer small words of other languages prove nothing.
FEWEST_ALIEN = 2
# With this share of the right language's small words a sentence is not looked at again.
SURE = 0.4
# Han letters that only one of the two ways of writing Chinese has.
SIMPLIFIED = frozenset(
    "国们这说会为时来对后过还发东车见问间开关门马长学书经济产业员动种头条应该进运边远选择议论设计让认识话语谁请谢网给结红级约线组织细终无气点热爱乐买卖卫医药军农"
)
TRADITIONAL = frozenset(
    "國們這說會為時來對後過還發東車見問間開關門馬長學書經濟產業員動種頭條應該進運邊遠選擇議論設計讓認識話語誰請謝網給結紅級約線組織細終無氣點熱愛樂買賣衛醫藥軍農"
)


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """One finding at most: an echo, a wrong or stray script, another language, an untranslated sentence."""
    if base(languages.source) == base(languages.target):
        return
    found = (
        _echo(source.plain, target.plain, languages)
        or _scripts(source.plain, target.plain, languages)
        or _sentence_by_sentence(source.plain, target.plain, languages)
        or _han_variant(target.plain, languages)
    )
    if found:
        yield found


def _hold(message: str, span: Span | None = None, **params: str) -> Finding:
    return Finding(ID, Severity.HOLD, message, params, target_span=span)


def _is_prose(text: str, languages: Languages) -> bool:
    """Whether the source's text says something that would be said otherwise in the target's language."""
    script = script_of(languages.source)
    if script not in CASED:
        return count_letters(letters_of(script), text) >= 4
    words = LOWER_WORD.findall(text)
    if len(words) >= 5:
        return True
    theirs, ours = words_of(base(languages.source)), words_of(base(languages.target))
    foreign = sum(1 for word in words if word in theirs and word not in ours)
    return foreign >= 2 or (foreign >= 1 and len(words) >= 2)


def _echo(source: str, target: str, languages: Languages) -> Finding | None:
    if len(target) > len(source) + 10 or len(source) > len(target) + 10:
        return None
    if _same_but_case(source, target) and _is_prose(source, languages):
        return _hold(ECHO, Span(0, len(target)))
    return None


def _same_but_case(source: str, target: str) -> bool:
    # Most translations begin with another letter: then nothing else needs to be looked at.
    if source.lstrip()[:1].casefold()[:1] != target.lstrip()[:1].casefold()[:1]:
        return False
    return source == target or source.casefold().split() == target.casefold().split()


@lru_cache(maxsize=32)
def _strangers(script: str) -> re.Pattern[str]:
    """Letters of scripts that have no business in a text of this script; Latin and Greek are guests everywhere."""
    own = {*WRITTEN_WITH.get(script, (script,)), "Latn", "Grek"}
    if script == "Kore":
        own.add("Hani")
    return re.compile("[" + "".join(ranges for name, ranges in SCRIPT_RANGES.items() if name not in own) + "]+")


def _scripts(source: str, target: str, languages: Languages) -> Finding | None:
    script = script_of(languages.target)
    if not target.isascii():
        strangers = _strangers(script)
        if strangers.search(target):
            return _stray(source, target, strangers)
    if script != "Latn" and len(words := LOWER_LATIN.findall(target)) >= 2:
        own = count_letters(letters_of(script), target)
        foreign = sum(map(len, words))
        if (own == 0 and _is_prose(target, languages)) or (foreign > own and len(words) >= 4):
            return _hold(WRONG_SCRIPT, Span(0, len(target)))
    return None


def _stray(source: str, target: str, strangers: re.Pattern[str]) -> Finding | None:
    runs = strangers.findall(target)
    letters = sum(1 for letter in target if letter.isalpha()) or 1
    if sum(map(len, runs)) > 0.3 * letters:
        return _hold(WRONG_SCRIPT, Span(0, len(target)))
    unknown = next((run for run in runs if run not in source), None)
    if unknown is None:
        return None
    start = target.index(unknown)
    return _hold(STRAY_SCRIPT, Span(start, start + len(unknown)), found=unknown)


def _sentence_by_sentence(source: str, target: str, languages: Languages) -> Finding | None:
    own = words_of(base(languages.target))
    for start, end in sentences(source, languages.source):
        sentence = source[start:end]
        if len(sentence) >= 12 and (place := target.find(sentence)) >= 0 and _is_prose(sentence, languages):
            return _hold(ECHOED, Span(place, place + len(sentence)), found=sentence)
    if script_of(languages.target) in NO_STOPS:
        return None
    for start, end in sentences(target, languages.target):
        sentence = target[start:end]
        if other := _other_language(sentence, own, languages):
            return (
                _hold(ECHOED, Span(start, end), found=sentence)
                if other == base(languages.source)
                else _hold(WRONG_LANGUAGE, Span(start, end), found=other)
            )
    return None


def _other_language(sentence: str, own: frozenset[str], languages: Languages) -> str | None:
    """The language that the sentence's small words speak for, where they do not speak for the target's."""
    if script_of(languages.target) in WITHOUT_SPACES or script_of(languages.target) == "Kore":
        words = LOWER_LATIN.findall(sentence)
        letters = count_letters(letters_of(script_of(languages.target)), sentence)
        foreign = words_of(base(languages.source))
        many = len(words) >= 4 and sum(map(len, words)) > letters
        return base(languages.source) if many and any(word in foreign for word in words) else None
    low = sentence.lower()
    words = WORD.findall(low)
    if len(words) < ENOUGH_WORDS or not own:
        return None
    ours = _count(words, own)
    if ours >= SURE * len(words) or _count(words, alien_words(base(languages.target))) < FEWEST_ALIEN:
        return None
    outside = WORD.findall(QUOTED.sub(" ", low))
    if len(outside) >= 4:
        words, ours = outside, _count(outside, own)
    return _outvoted(words, ours, languages)


def _count(words: list[str], known: frozenset[str]) -> int:
    return sum(map(known.__contains__, words))


def _outvoted(words: list[str], ours: int, languages: Languages) -> str | None:
    counted = votes(words)
    theirs = counted.get(base(languages.source), 0)
    if theirs >= max(3, CONVINCING * len(words), 2 * ours + 1):
        return base(languages.source)
    best = max(counted, key=counted.__getitem__, default="")
    if best == base(languages.target) or counted.get(best, 0) < max(4, 2 * CONVINCING * len(words)):
        return None
    # Sister languages share many small words: only those that the other does not have tell them apart.
    own, other = words_of(base(languages.target)), words_of(best)
    for_other = sum(1 for word in words if word in other and word not in own)
    for_own = sum(1 for word in words if word in own and word not in other)
    return best if for_other >= 2 and for_other >= 4 * for_own else None


def _han_variant(target: str, languages: Languages) -> Finding | None:
    script = script_of(languages.target)
    if script == "Jpan":
        if len(target) >= 12 and not KANA.search(target) and count_letters(letters_of("Hani"), target) >= 12:
            return _hold(WRONG_LANGUAGE, Span(0, len(target)), found="zh")
        return None
    if script not in {"Hans", "Hant"}:
        return None
    simplified = sum(map(SIMPLIFIED.__contains__, target))
    traditional = sum(map(TRADITIONAL.__contains__, target))
    wrong, right = (traditional, simplified) if script == "Hans" else (simplified, traditional)
    if wrong >= 3 and wrong > right:
        return _hold(WRONG_LANGUAGE, Span(0, len(target)), found="zh-Hant" if script == "Hans" else "zh-Hans")
    return None
