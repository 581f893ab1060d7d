"""Characters that no reader should meet: broken encoding, control characters, leftovers of a program."""

import re
from collections.abc import Iterator

from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage

ID = "characters"

# Tab and the line ends are the only control characters that belong to a text.
CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
OVERRIDES = "\u202d\u202e"
NEVER = "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff\ufff9-\ufffc"
# UTF-8 read as Windows-1252 or Latin-1: «Ã©», «â€™», «Ð°Ð», «ï»¿». The second letter is one that no word has there.
AFTER_A_TILDE = "\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ"
MOJIBAKE = (
    f"Ã[{AFTER_A_TILDE}]|Â[\u0080-\u00b4\u00b6-\u00bf](?![A-Za-z])|â€[\\w™œžš\u0080-\u00bf˜”“]"
    "|(?:[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ]){2}|ï»¿"
)
# What a translation program leaves behind: pieces of SentencePiece and BPE, placeholders, its own marks.
LEFTOVER = (
    r"▁|⁇|@@ |<unk>|</?s>|<pad>|<\|[a-z_]+\|>|\[(?:UNK|PAD|MASK|INST)\]|⟦[^⟧]*⟧?|⟧|__[A-Z]+_?\d+__|\bZ?XZ?PH\d+\b|"
    r"\{\{[^{}]*\}\}|%\([a-z_]+\)s|\{\d+\}|\$\{\w+\}|</?(?:x|ph|g|bpt|ept)\b[^<>]*>"
)
SUSPECT = re.compile(
    f"(?P<replaced>\ufffd)|(?P<control>[{CONTROL}])|(?P<bidi>[{OVERRIDES}])|(?P<never>[{NEVER}])|(?P<mojibake>{MOJIBAKE})"
    f"|(?P<leftover>{LEFTOVER})"
)
# One look for what could begin any of these, before the long pattern is tried.
HINT = re.compile(f"[\ufffd{CONTROL}{OVERRIDES}{NEVER}ÃÂÐÑ▁⁇⟦⟧\\[{{<]")
HINTS = ("@@ ", "%(", "__", "â€", "ï»", "XPH", "XZPH")
DIRECTED = re.compile("[\u202a\u202b\u202c\u2066-\u2069]")

MESSAGES = {
    "replaced": "The translation contains a replacement character: a letter was lost in its encoding.",
    "control": "The translation contains a control character ({found}).",
    "bidi": "The translation contains a character that reverses the direction of writing ({found}).",
    "never": "The translation contains a character that no text may contain ({found}).",
    "mojibake": "The translation contains letters in a broken encoding: “{found}”.",
    "leftover": "The translation contains a leftover of the translation program: “{found}”.",
}
UNCLOSED = "The translation opens a direction of writing and does not close it."


def check(source: Passage, target: Passage, _languages: Languages) -> Iterator[Finding]:
    """Characters that may stand in no translation, unless the source has the very same ones."""
    text = target.text
    if _is_suspect(text):
        yield from _suspects(source.text, text)
    if not text.isascii() and (found := DIRECTED.search(text)) and _unclosed(text) and not _unclosed(source.text):
        yield Finding(ID, Severity.HOLD, UNCLOSED, target_span=Span(found.start(), found.end()))


def _is_suspect(text: str) -> bool:
    if HINT.search(text):
        return True
    for hint in HINTS:  # noqa: SIM110 - asked of every text; a loop takes half the time of a generator
        if hint in text:
            return True
    return False


def _suspects(source: str, text: str) -> Iterator[Finding]:
    for match in SUSPECT.finditer(text):
        found = match[0]
        kind = match.lastgroup or "never"
        if found in source and kind not in {"replaced", "mojibake"}:
            continue
        shown = found if kind in {"mojibake", "leftover"} else f"U+{ord(found[0]):04X}"
        yield Finding(ID, Severity.HOLD, MESSAGES[kind], {"found": shown}, target_span=Span(match.start(), match.end()))


def _unclosed(text: str) -> bool:
    """Whether an embedding or an isolate is opened and never closed, or closed and never opened."""
    embeddings = isolates = 0
    for mark in DIRECTED.findall(text):
        if mark in "\u202a\u202b":
            embeddings += 1
        elif mark == "\u202c":
            embeddings -= 1
        else:
            isolates += -1 if mark == "\u2069" else 1
    return embeddings != 0 or isolates != 0
