"""Finds what matters to numbers in a text: digits, and words that the language's lexicon knows."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from newsloom.translation.numbers.grammar import Grammar
from newsloom.translation.numbers.lexicon import Lexicon, lexicon
from newsloom.translation.numbers.literals import Literal, literal
from newsloom.translation.numbers.longest import longest_of
from newsloom.translation.numbers.meaning import Meaning

# Signs that stand alone or right behind a word; «°c» and its like are one sign.
SIGN = r"[°º](?:\s?[cf]\b)?|[%٪％‰$＄€£￡¥￥₹₫₩₽₴₺₪฿₱₦½¼¾℃℉㎝㎞㎏㎡㎢㍍²]"
TAIL = r"(?:[$²]|/[hч]\b)?"  # us$, m², km/h
TIMELY = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d:])"
DATED = r"\d{4}-\d{2}-\d{2}(?!\d)|\d{1,4}/\d{1,2}/\d{2,4}(?!\d)|\d{1,2}/\d{1,4}(?![\d/])"
MARKED = r"\d+(?:[.,٫٬،'’·．，]\d+)*"
GROUPED = r"\d{1,3}(?:\u2060*[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?"
WITHIN = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|@\w+")
ENTITY = re.compile(r"&#?\w{1,8};")
# Digits in groups («1 234») and degrees («20 ° C») may hold a space.
OVER_SPACES = re.compile(r"[\d°º]\u2060* [\dcf]")
CLOSING = ".,;:!?"  # what most often follows a word without a space
MEMORY = 50_000  # pieces remembered per language before the memory is emptied


class Token(NamedTuple):
    """Digits (``literal``) or a word with a meaning, at ``[start, end)``."""

    start: int
    end: int
    literal: Literal | None = None
    meaning: Meaning | None = None


class _Vocabulary(dict[str, Literal | Meaning | None]):
    """What every piece of a language's texts means, digits and words alike; asked for whole texts at once."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, piece: str) -> Literal | Meaning | None:
        if len(self) > MEMORY:
            self.clear()
        grammar = self.words.grammar
        found: Literal | Meaning | None
        if piece[0].isdecimal():
            found = literal(piece, grammar.decimal, grammar.loose)
        else:
            found = self.words.meaning_of(piece if piece[0].isalpha() else piece.replace(" ", ""))
            if found is None and piece[-1] == "$":
                found = self.words.meaning_of("$")
        self[piece] = found
        return found


# A piece that means something: [start, end) in what it was found in, and its meaning.
_Piece = tuple[int, int, Literal | Meaning]


class _Pieces(dict[str, tuple[_Piece, ...]]):
    """What means something in a text; remembered for what stands between two spaces, which comes again and again."""

    def __init__(self, words: Lexicon) -> None:
        super().__init__()
        self.vocabulary = _Vocabulary(words)
        self.pattern = _pattern(words)
        # Whether letters of any script make one word, as in all grammars but those that count some signs among them.
        self.joins_letters = re.fullmatch(words.grammar.word, "aжא") is not None

    def __missing__(self, written: str) -> tuple[_Piece, ...]:
        if len(self) > MEMORY:
            self.clear()
        found: tuple[_Piece, ...]
        word = written.rstrip(CLOSING)
        if word.isalpha() and self.joins_letters:
            meaning = self.vocabulary[word]
            found = () if meaning is None else ((0, len(word), meaning),)
        else:
            found = tuple(self.of(written))
        self[written] = found
        return found

    def of(self, text: str) -> list[_Piece]:
        """The meaningful pieces of a text, looked for from end to end."""
        # Every second part is digits, a sign or a word; the others stand between them.
        parts = self.pattern.split(text)
        meanings = list(map(self.vocabulary.__getitem__, parts[1::2]))
        if not any(meanings):
            return []
        ends = list(accumulate(map(len, parts)))
        return [(ends[2 * at], ends[2 * at + 1], meaning) for at, meaning in enumerate(meanings) if meaning is not None]

    def between_spaces(self, text: str) -> list[_Piece]:
        """The same for a text that no piece of reaches over a space."""
        chunks = text.split(" ")
        pieces = list(map(self.__getitem__, chunks))
        if not any(pieces):
            return []
        starts = accumulate(map(len, chunks), initial=0)
        return [
            (start + spaces + first, start + spaces + last, meaning)
            for spaces, (start, within) in enumerate(zip(starts, pieces, strict=False))
            if within
            for first, last, meaning in within
        ]


class _Telling(dict[str, bool]):
    """Whether what stands between two spaces may have to be said by a translation, too."""

    def __init__(self, pieces: _Pieces) -> None:
        super().__init__()
        self.pieces = pieces

    def __missing__(self, written: str) -> bool:
        if len(self) > MEMORY:
            self.clear()
        found = self[written] = _any_tells(self.pieces[written])
        return found


def _any_tells(pieces: Iterable[_Piece]) -> bool:
    return any(isinstance(meaning, Literal) or meaning.may_tell for _, _, meaning in pieces)


class _Reading(NamedTuple):
    """What a language's texts are read with."""

    grammar: Grammar
    pieces: _Pieces
    telling: _Telling


@lru_cache(maxsize=64)
def _reading(tag: str) -> _Reading:
    words = lexicon(tag)
    pieces = _Pieces(words)
    return _Reading(words.grammar, pieces, _Telling(pieces))


def may_tell(text: str, tag: str) -> bool:
    """Whether a text may say anything in numbers, amounts or dates that its translation must say, too.

    Most sentences do not: the question costs a third of reading their tokens.
    """
    grammar, pieces, telling = _reading(tag)
    low = _lowered(text, grammar.tag)
    return _any_tells(pieces.of(low)) if grammar.unspaced else any(map(telling.__getitem__, low.split(" ")))


def _pattern(words: Lexicon) -> re.Pattern[str]:
    """What divides a language's texts into pieces."""
    word = words.grammar.word
    if words.grammar.unspaced:
        word = f"{longest_of(form for form in (*words.exact, *words.stems) if not form.isascii())}|[A-Za-zÀ-ɏ]+"
    return re.compile(rf"(u\.s\.\$|(?:{word}){TAIL}|(?=\d)(?:{TIMELY}|{DATED}|{GROUPED}|{MARKED})|{SIGN})")


def tokens(text: str, tag: str) -> list[Token]:
    """All digits and known words of a text, in order. Addresses, handles and entities are passed over."""
    grammar, pieces, _ = _reading(tag)
    low = _lowered(text, grammar.tag)
    spaced = not grammar.unspaced and OVER_SPACES.search(low) is None
    found: list[Token] = []
    until = 0
    for start, end, meaning in pieces.between_spaces(low) if spaced else pieces.of(low):
        if start < until:
            continue
        if isinstance(meaning, Literal):
            found.append(Token(start, end, meaning))
            continue
        stop, word = end, meaning
        if meaning.phrases:
            stop, word = _phrase(low, start, end, meaning)
            until = stop
        if grammar.tag == "ko" and _inside_word(low, start, found, word):
            continue
        found.append(Token(start, stop, None, word))
    return found


def _lowered(text: str, tag: str) -> str:
    if "&" in text:
        text = ENTITY.sub(lambda match: "\u2060" * (len(match[0]) - 1) + "\u00a0", text)
    if "@" in text or "://" in text or "www." in text:
        text = WITHIN.sub(lambda match: " " * len(match[0]), text)
    if tag == "he":
        text = text.replace("“", '"').replace("”", '"')
    if "İ" in text or tag == "tr":
        text = text.replace("İ", "i").replace("I", "ı" if tag == "tr" else "I")
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return low


def _phrase(low: str, start: int, end: int, meaning: Meaning) -> tuple[int, Meaning]:
    longest = len(meaning.phrases[0][0])
    window = _plain(low[start : start + longest + 3])
    for phrase, whole in meaning.phrases:
        at = window.find(phrase, 0, len(phrase) + 2)  # prefixes may stand before the phrase (Hebrew ביום)
        if at >= 0 and not window[at + len(phrase) : at + len(phrase) + 1].isalnum():
            return start + at + len(phrase), whole
    return end, meaning


def _plain(written: str) -> str:
    return written.replace("\u00a0", " ").replace("-", " ").replace("\u202f", " ").replace("’", "'")


def _inside_word(low: str, start: int, found: list[Token], meaning: Meaning) -> bool:
    """Korean number words count only at the start of a word or right after another number."""
    if not (meaning.number is not None or meaning.hints or meaning.weekday or meaning.half) or start == 0:
        return False
    before = low[start - 1]
    if not ("가" <= before <= "힣"):
        return False
    last = found[-1] if found else None
    if last is None or last.end != start:
        return True
    return last.literal is None and (last.meaning is None or last.meaning.number is None)


def normal(word: str) -> str:
    """The word as the lexicons hold it."""
    return unicodedata.normalize("NFC", word).lower()


__all__ = ["Lexicon", "Token", "may_tell", "normal", "tokens"]
