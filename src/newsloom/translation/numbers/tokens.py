"""Finds what matters to numbers in a text: digits, and words that the language's lexicon knows."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from newsloom.translation.numbers.lexicon import Lexicon, Meaning, lexicon
from newsloom.translation.numbers.literals import Literal, literal

SIGN = r"[%٪％‰$＄€£￡¥￥₹₫₩₽₴₺₪฿₱₦₿°º½¼¾℃℉㎝㎞㎏㎡㎢㍍²]"
CODE = r"\b(?:us|a|c|hk|nz|s|nt|r|au|ca|u\.s\.)\$|\bkm/h\b|\bкм/ч\b|[°º]\s?[cf]\b|\b[kmc]?m²"
TIMELY = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d:])"
DATED = r"\d{4}-\d{2}-\d{2}(?!\d)|\d{1,4}/\d{1,2}/\d{2,4}(?!\d)|\d{1,2}/\d{1,4}(?![\d/])"
MARKED = r"\d+(?:[.,٫٬،'’·．，]\d+)*"
WITHIN = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|@\w+")
ENTITY = re.compile(r"&#?\w{1,8};")


@dataclass(frozen=True, slots=True)
class Token:
    """Digits (``literal``) or a word with a meaning, at ``[start, end)``."""

    start: int
    end: int
    literal: Literal | None = None
    meaning: Meaning | None = None


@lru_cache(maxsize=64)
def _pattern(tag: str) -> re.Pattern[str]:
    words = lexicon(tag)
    grammar = words.grammar
    grouped = r"\d{1,3}(?:\u2060*[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?"
    digits = f"(?P<n>{TIMELY}|{DATED}|{grouped}|{MARKED})"
    if grammar.unspaced:
        forms = sorted((*words.exact, *words.stems), key=len, reverse=True)
        native = _trie([form for form in forms if not form.isascii()])
        return re.compile(f"{digits}|(?P<c>{CODE}|{SIGN})|(?P<t>{native})|(?P<w>[A-Za-zÀ-ɏ]+)")
    return re.compile(f"{digits}|(?P<c>{CODE}|{SIGN})|(?P<w>{grammar.word})")


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
    words = lexicon(tag)
    grammar = words.grammar
    low = _lowered(text, grammar.tag)
    found: list[Token] = []
    until = 0
    for match in _pattern(tag).finditer(low):
        start = match.start()
        if start < until:
            continue
        end = match.end()
        if match.lastgroup == "n":
            value = literal(match[0], grammar.decimal, grammar.loose)
            found.append(Token(start, end, literal=value))
            continue
        meaning = words[match[0].replace(" ", "")] if match.lastgroup == "c" else words[match[0]]
        if meaning is None:
            continue
        if meaning.phrases:
            end, meaning = _phrase(low, start, end, meaning)
            until = end
        if grammar.tag == "ko" and _inside_word(low, start, found, meaning):
            continue
        found.append(Token(start, end, meaning=meaning))
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
    for phrase, whole in meaning.phrases:
        stop = start + len(phrase)
        for shift in (0, 1, 2):  # a language's prefixes may stand before the phrase (Hebrew ביום)
            written = _plain(low[start + shift : stop + shift])
            if written == phrase and not low[stop + shift : stop + shift + 1].isalnum():
                return stop + shift, whole
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
