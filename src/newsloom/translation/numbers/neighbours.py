"""What a number counts: the noun beside it, as far as the grammars know it."""

from newsloom.translation.numbers.grammar import Grammar
from newsloom.translation.numbers.tokens import Token

AFTER = 22  # code points from the number to a noun behind it: «22 suspected victims»
CLOSE = 5  # both, where counters stick to the number (3人, 5명)
BEFORE = 14  # and from a noun before it: «aged 33», «magnitude of 7.5»


def counted(text: str, found: list[Token], first: int, last: int, *, close: bool) -> str:
    """The noun that the number at tokens ``first`` to ``last`` counts, or nothing.

    :param close: the language writes counters right behind the number.
    """
    after, before = (CLOSE, CLOSE) if close else (AFTER, BEFORE)
    start, end = found[first].start, found[last - 1].end
    if text[max(start - 2, 0) : start] == ", " and text[end : end + 1] in (",", "."):
        return "age"  # «Jones, 52, joined»
    for token in found[last : last + 5]:
        if token.start - end > after or _numeric(token):
            break
        if token.meaning is not None and token.meaning.noun:
            return token.meaning.noun
    for token in reversed(found[max(first - 4, 0) : first]):
        if start - token.end > before or _numeric(token):
            break
        if token.meaning is not None and token.meaning.noun:
            return token.meaning.noun
    return ""


def _numeric(token: Token) -> bool:
    return token.literal is not None or (token.meaning is not None and token.meaning.number is not None)


def unit_behind(found: list[Token], at: int) -> str:
    """The unit within a few words behind a token: «half an inch»."""
    for token in found[at + 1 : at + 4]:
        if token.meaning is not None and token.meaning.unit and token.start - found[at].end <= AFTER // 2:
            return token.meaning.unit
    return ""


def stands_as_year(text: str, found: list[Token], first: int, last: int, grammar: Grammar) -> bool:
    """Whether the words right beside a number are those beside years."""
    start, end = found[first].start, found[last - 1].end
    words = text[max(start - 12, 0) : start].lower().split()
    if words and words[-1] in grammar.year_cues.split():
        return True
    if grammar.year_cues and not grammar.year_behind:
        return False
    behind = found[last] if last < len(found) else None
    return (
        behind is not None and behind.meaning is not None and behind.meaning.noun == "year" and behind.start - end <= 2
    )
