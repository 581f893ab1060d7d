"""What may be taken for the translation of a segment and what may not, told without knowing either language.

In: segments and what a server gave for them, plain or in neutral markup. Out: which may be taken. Whether a translation
is right is the judge's to say; here it is told whether it is one, and whether it stands in its own place.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsloom.foundation import languages
from newsloom.translation.checks.chatter import chatter_in
from newsloom.translation.engines.refusals import refuses
from newsloom.translation.protection import OPAQUE

TAG = re.compile(r"</?[a-z]+(?: [^<>]*)?/?>")
NUMBER = re.compile(r"\d+")
NAME = re.compile(r"\b[^\W\d_]{4,}\b")
LONGEST_ECHO = 5
"""Words that source and translation may have in common entirely: names, titles, loans."""

LONGER, SPARE = 8, 120
"""How many times longer than its source a translation may be, or shorter, and what any may be longer by."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one request brought, by the segment's place in the call.

    :param done: translations that may be taken.
    :param failed: why there is none for others, in a word or two.
    """

    done: Mapping[int, str]
    failed: Mapping[int, str]


def has_letters(segment: str) -> bool:
    """Whether there is anything to translate in a segment."""
    return any(character.isalpha() for character in OPAQUE.sub("", _plain(segment)))


def weigh(sources: Mapping[int, str], answers: Mapping[int, str], *, source: str, target: str) -> Outcome:
    """Which answers of one request may be taken, by place.

    What is merely odd is taken where it was asked for alone: then it is certainly what the engine makes of it, and
    the judge has the last word.
    """
    alone = len(sources) == 1
    failed: dict[int, str] = {}
    for place, text in sources.items():
        answer = answers.get(place)
        reason = "no answer" if answer is None else unusable(text, answer)
        if not reason and answer is not None and not alone:
            reason = _odd(text, answer, close=languages.base(source) == languages.base(target))
        if reason:
            failed[place] = reason
    done = {place: answers[place] for place in sources if place not in failed}
    if not alone and misplaced(sources, done):
        return Outcome({}, {place: failed.get(place, "in another’s place") for place in sources})
    return Outcome(done, failed)


def weigh_list(sources: Mapping[int, str], answers: Sequence[str], *, source: str, target: str) -> Outcome:
    """The same for a server that answers with a list in the order of what it was asked."""
    if len(answers) != len(sources):
        return Outcome({}, dict.fromkeys(sources, "another number of texts"))
    return weigh(sources, dict(zip(sources, answers, strict=True)), source=source, target=target)


def unusable(source: str, answer: str) -> str:
    """Why an answer is no translation of this text, in a word or two; empty where it may be one."""
    words, given = _plain(source), _plain(answer)
    if not given.strip() and words.strip():
        return "empty"
    if refuses(given) and not refuses(words):
        return "refused"
    if chatter_in(given) and not chatter_in(words):
        return "talk instead of a translation"
    if len(given) > LONGER * len(words) + SPARE:
        return "far too long"
    if sorted(OPAQUE.findall(source)) != sorted(OPAQUE.findall(answer)):
        return "a protected word lost"
    return ""


def _odd(source: str, answer: str, *, close: bool) -> str:
    words, given = _plain(source), _plain(answer)
    if len(words) > LONGER * len(given) + SPARE:
        return "far too short"
    if not close and _folded(words) == _folded(given) and len(words.split()) > LONGEST_ECHO:
        return "not translated"
    return ""


def misplaced(sources: Mapping[int, str], answers: Mapping[int, str]) -> bool:
    """Whether something that one source alone has stands in the answer to another, and there alone."""
    here, there = _holders(sources), _holders(answers)
    return any(len(places) == 1 == len(there.get(sign, ())) and places != there[sign] for sign, places in here.items())


def _holders(texts: Mapping[int, str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for place, text in texts.items():
        for sign in _signs(text):
            found.setdefault(sign, set()).add(place)
    return found


def _signs(text: str) -> Iterator[str]:
    """What comes over unchanged: figures, names, protected words."""
    yield from OPAQUE.findall(text)
    words = _plain(text)
    for number in NUMBER.findall(words):
        yield "".join(str(unicodedata.digit(figure, "")) for figure in number)
    for name in NAME.findall(words)[1:]:
        if name[0].isupper():
            yield name


def _plain(text: str) -> str:
    return TAG.sub("", text)


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
