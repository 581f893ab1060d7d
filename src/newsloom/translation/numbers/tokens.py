"""Finds what matters to numbers in a text: digits, and words that the language's lexicon knows."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from newsloom.translation.numbers.lexicon import Lexicon, Meaning, lexicon
from newsloom.translation.numbers.literals import Literal, literal

# Signs that stand alone or right behind a word; «°c» and its like are one sign.
SIGN = r"[°º](?:\s?[cf]\b)?|[%٪％‰$＄€£￡¥￥₹₫₩₽₴₺₪฿₱₦½¼¾℃℉㎝㎞㎏㎡㎢㍍²]"
TAIL = r"(?:[$²]|/[hч]\b)?"  # us$, m², km/h
TIMELY = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d:])"
DATED = r"\d{4}-\d{2}-\d{2}(?!\d)|\d{1,4}/\d{1,2}/\d{2,4}(?!\d)|\d{1,2}/\d{1,4}(?![\d/])"
MARKED = r"\d+(?:[.,٫٬،'’·．，]\d+)*"
GROUPED = r"\d{1,3}(?:\u2060*[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?"
WITHIN = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|@\w+")
ENTITY = re.compile(r"&#?\w{1,8};")
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
        if piece[0].isdigit():
            found = literal(piece, grammar.decimal, grammar.loose)
        else:
            found = self.words[piece if piece[0].isalpha() else piece.replace(" ", "")]
            if found is None and piece[-1] == "$":
                found = self.words["$"]
        self[piece] = found
        return found


@lru_cache(maxsize=64)
def _reading(tag: str) -> tuple[re.Pattern[str], _Vocabulary]:
    """What divides a language's texts into pieces, every second one of them digits, a sign or a word."""
    words = lexicon(tag)
    grammar = words.grammar
    digits = rf"{TIMELY}|{DATED}|{GROUPED}|{MARKED}"
    word = grammar.word
    if grammar.unspaced:
        forms = sorted((*words.exact, *words.stems), key=len, reverse=True)
        word = f"{_trie([form for form in forms if not form.isascii()])}|[A-Za-zÀ-ɏ]+"
    pattern = rf"(u\.s\.\$|(?:{word}){TAIL}|(?=\d)(?:{digits})|{SIGN})"
    return re.compile(pattern), _Vocabulary(words)


def _trie(forms: Iterable[str]) -> str:
    """A pattern that matches the longest of the forms, branching letter by letter."""
    heads: dict[str, list[str]] = {}
    for form in forms:
        heads.setdefault(form[:1], []).append(form[1:])
    branches = []
    for head, rests in heads.items():
        longer = [rest for rest in rests if rest]
        if not head:
            continue
        tail = f"(?:{_trie(longer)}){'?' if '' in rests else ''}" if longer else ""
        branches.append(re.escape(head) + tail)
    return "|".join(branches)


def tokens(text: str, tag: str) -> list[Token]:
    """All digits and known words of a text, in order. Addresses, handles and entities are passed over."""
    pattern, vocabulary = _reading(tag)
    language = vocabulary.words.grammar.tag
    low = _lowered(text, language)
    pieces = pattern.split(low)
    meanings = list(map(vocabulary.__getitem__, pieces[1::2]))
    ends = list(accumulate(map(len, pieces)))
    found: list[Token] = []
    until = 0
    for index in compress(range(len(meanings)), meanings):
        meaning = meanings[index]
        if meaning is None:
            continue
        start, end = ends[2 * index], ends[2 * index + 1]
        if start < until:
            continue
        if isinstance(meaning, Literal):
            found.append(Token(start, end, meaning))
            continue
        if meaning.phrases:
            end, meaning = _phrase(low, start, end, meaning)
            until = end
        if language == "ko" and _inside_word(low, start, found, meaning):
            continue
        found.append(Token(start, end, None, meaning))
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


__all__ = ["Lexicon", "Token", "normal", "tokens"]
