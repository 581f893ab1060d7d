"""What a number counts: the noun beside it, as far as the grammars know it."""

from newsloom.translation.numbers.tokens import Token

AFTER = 22  # code points from the number to a noun behind it: «22 suspected victims»
BEFORE = 14  # and from a noun before it: «aged 33», «magnitude of 7.5»


def counted(text: str, found: list[Token], first: int, last: int) -> str:
    """The noun that the number at tokens ``first`` to ``last`` counts, or nothing."""
    start, end = found[first].start, found[last - 1].end
    if text[max(start - 2, 0) : start] == ", " and text[end : end + 1] in (",", "."):
        return "age"  # «Jones, 52, joined»
    for token in found[last : last + 5]:
        if token.start - end > AFTER or _numeric(token):
            break
        if token.meaning is not None and token.meaning.noun:
            return token.meaning.noun
    for token in reversed(found[max(first - 4, 0) : first]):
        if start - token.end > BEFORE or _numeric(token):
            break
        if token.meaning is not None and token.meaning.noun:
            return token.meaning.noun
    return ""


def _numeric(token: Token) -> bool:
    return token.literal is not None or (token.meaning is not None and token.meaning.number is not None)
