"""What a number counts: the noun beside it, as far as the grammars know it."""

from newsloom.translation.numbers.grammar import Grammar
from newsloom.translation.numbers.tokens import Token

AFTER = 22  # code points from the number to a noun behind it: «22 suspected victims»
CLOSE = 5  # both, where counters stick to the number (3人, 5명)
OF = frozenset({"", "de", "of", "del", "din", "du", "do"})
BEHIND = frozenset({"quake", "number"})  # nouns that stand before their number as often as behind it
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
        counter = token.start == end and token.meaning is not None and token.meaning.noun
        if token.start - end > after or (_numeric(token) and not counter):
            break
        if token.meaning is not None and token.meaning.noun:
            if token.meaning.noun in BEHIND and _numbered(found, token):
                break
            return token.meaning.noun
    for at in range(first - 1, max(first - 5, -1), -1):
        token = found[at]
        if start - token.end > before or _numeric(token):
            break
        if token.meaning is not None and token.meaning.noun:
            counts = at > 0 and _numeric(found[at - 1]) and token.start - found[at - 1].end <= CLOSE
            return "" if counts else token.meaning.noun  # in «24 hours 183» the hours are not 183
    return ""


def _numbered(found: list[Token], noun: Token) -> bool:
    """Whether a number stands right behind a noun: «magnitude 7.5»."""
    return any(_numeric(token) and 0 <= token.start - noun.end <= 1 for token in found)


def _numeric(token: Token) -> bool:
    return token.literal is not None or (token.meaning is not None and token.meaning.number is not None)


def unit_behind(found: list[Token], at: int) -> str:
    """The unit within a few words behind a token: «half an inch»."""
    for token in found[at + 1 : at + 4]:
        if token.meaning is not None and token.meaning.unit and token.start - found[at].end <= AFTER // 2:
            return token.meaning.unit
    return ""


def _dates(text: str, token: Token, start: int, *, year: bool) -> bool:
    """Whether a token right before a number dates it: «September 2016», «setembre de 2016», «l'any 2016»."""
    meaning = token.meaning
    if meaning is None or meaning.day_weak or text[token.end : start].strip() not in OF:
        return False
    return bool(meaning.month) or (year and meaning.noun == "year")


def stands_as_year(text: str, found: list[Token], first: int, last: int, grammar: Grammar) -> bool:
    """Whether the words right beside a number are those beside years."""
    start, end = found[first].start, found[last - 1].end
    words = text[max(start - 12, 0) : start].lower().split()
    if words and words[-1] in grammar.year_cues.split():
        return True
    if not grammar.unspaced and first and _dates(text, found[first - 1], start, year=not grammar.year_behind):
        return True
    if grammar.year_cues and not grammar.year_behind:
        return False
    behind = found[last] if last < len(found) else None
    return (
        behind is not None and behind.meaning is not None and behind.meaning.noun == "year" and behind.start - end <= 2
    )
