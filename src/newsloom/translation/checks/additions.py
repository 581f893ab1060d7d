"""Nothing added: an engine's chatter and notes, loops, doubled sentences."""

from collections.abc import Iterator

from newsloom.translation.checks.chatter import chatter_in
from newsloom.translation.checks.contract import Finding, Languages, Severity, Span
from newsloom.translation.checks.passage import Passage
from newsloom.translation.checks.repetition import repetition_in
from newsloom.translation.checks.sentences import sentences

ID = "additions"

CHATTER = "The translation contains words of the engine itself: “{found}”."
DOUBLED = "The translation says twice what the source says once: “{found}”."
LOOP = "The translation says the same over and over: “{found}”."


def check(source: Passage, target: Passage, languages: Languages) -> Iterator[Finding]:
    """Chatter, loops and doubled sentences that the source does not have."""
    chatter = chatter_in(target.text)
    if chatter and not chatter_in(source.text):
        yield _finding(CHATTER, target.text, *chatter)
    repeated = repetition_in(target.plain)
    if repeated and not repetition_in(source.plain):
        yield _finding(LOOP if repeated.times >= 4 else DOUBLED, target.plain, repeated.start, repeated.end)
    elif not repeated and (twice := _said_twice(target.plain, languages.target)):
        yield from () if _said_twice(source.plain, languages.source) else (_finding(DOUBLED, target.plain, *twice),)


def _finding(message: str, text: str, start: int, end: int) -> Finding:
    return Finding(ID, Severity.HOLD, message, {"found": text[start:end].strip()}, target_span=Span(start, end))


def _said_twice(text: str, language: str) -> tuple[int, int] | None:
    """The second of two equal sentences: any two that follow upon each other, or two longer ones anywhere."""
    spans = sentences(text, language)
    if len(spans) < 2:
        return None
    seen: dict[str, int] = {}
    for index, (start, end) in enumerate(spans):
        sentence = text[start:end].casefold()
        if sentence in seen and (len(sentence) >= 25 or seen[sentence] == index - 1) and len(sentence) > 3:
            return start, end
        seen[sentence] = index
    return None
