"""Names of several words: where one part is carried over, the part beside it is carried over too."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newsloom.foundation.languages import base
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.function_words import words_of
from newsloom.translation.checks.letters import LATIN, UPPER
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.romanise import fold_word
from newsloom.translation.checks.vietnamese import is_syllable

ID = "names"

REPLACED = "The source names “{found}”, the translation names “{other}”."

# Letters that only Vietnamese has: a word with one of them is its own name wherever else it stands.
VIETNAMESE = re.compile("[ĐđĂăƠơƯưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
PART = re.compile(rf"(?<![\w@#./])[{UPPER}][{LATIN}]*(?!\w)")
ROMAN = re.compile(r"[IVXLCDM]{2,}(?:e|er|re|es|è|º|ª|ème|ième|th|st|nd|rd)?$|[IVX](?:e|er|re|ème)$")


@lru_cache(maxsize=8192)
def is_roman_numeral(word: str) -> bool:
    """Whether the word counts a century or a sovereign: «XXe», «XIXème», «IV»."""
    return ROMAN.match(word) is not None


def joined_is_there(text: str, span: Span, folded: str) -> bool:
    """Whether the other text writes this word and the one beside it as one: «Viêt Nam» and «Vietnam», «Vietnã»."""
    low = fold_word(text[span.start : span.end])
    before = re.search(rf"([{LATIN}]+)[ -]$", text[max(0, span.start - 20) : span.start])
    after = re.match(rf"[ -]([{LATIN}]+)", text[span.end : span.end + 20])
    pairs = ([(fold_word(before[1]), low)] if before else []) + ([(low, fold_word(after[1]))] if after else [])
    # Endings may differ, but something of the second word has to be there.
    return any(
        len(one + other) >= 6 and (one + other)[: max(5, len(one + other) - 3, len(one) + 2)] in folded
        for one, other in pairs
    )


def changed_parts(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """A Vietnamese name of which one syllable stands in the translation beside another one than in the source."""
    if base(languages.target) == "vi" or not VIETNAMESE.search(source.plain):
        return
    words = set(target.folded_words)
    parts = list(PART.finditer(source.plain))
    for one, other in pairwise(parts):
        if source.plain[one.end() : other.start()] != " " or not _is_a_name(one[0], other[0]):
            continue
        # «À Đông Hồ»: a small word has its capital from the sentence that it opens.
        if len(one[0]) == 1 or one[0].lower() in words_of(base(languages.source)):
            continue
        found = _changed(one, other, source, target, words)
        if found:
            yield found
            return


def _is_a_name(one: str, other: str) -> bool:
    marked = VIETNAMESE.search(one) or VIETNAMESE.search(other)
    return bool(marked) and is_syllable(fold_word(one)) and is_syllable(fold_word(other))


def _changed(
    one: re.Match[str], other: re.Match[str], source: Passage, target: Passage, words: set[str]
) -> Finding | None:
    """The finding where exactly one of two parts stands in the translation, beside another capitalised word."""
    kept = [part for part in (one, other) if part[0] in target.plain and fold_word(part[0]) in words]
    if len(kept) != 1:
        return None
    lost = other if kept[0] is one else one
    if fold_word(lost[0]) in words:
        return None
    word = re.escape(kept[0][0])
    beside = rf"(?<!\w){word} ([{UPPER}]\w*)" if kept[0] is one else rf"(?<!\w)([{UPPER}]\w*) {word}(?!\w)"
    there = re.search(beside, target.plain)
    if there is None or fold_word(there[1]) in source.folded_words:
        return None
    return Finding(
        ID,
        Severity.HOLD,
        REPLACED,
        # The whole name says that this is no respelling, however often it comes.
        {"found": lost[0], "other": there[1], "name": source.plain[one.start() : other.end()]},
        source_span=Span(lost.start(), lost.end()),
        target_span=Span(there.start(1), there.end(1)),
    )
