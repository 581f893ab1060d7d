"""Numbers written in digits: what the marks inside them may mean in a language."""

import re
from dataclasses import dataclass
from functools import lru_cache

MARKS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class Literal:
    """The values that a run of digits may have, the likeliest first, and the smaller numbers it may consist of."""

    values: tuple[float, ...]
    parts: tuple[float, ...] = ()
    time: tuple[int, ...] = ()
    plain: bool = False  # digits alone, without any mark
    digits: int = 0


@lru_cache(maxsize=16384)
def literal(text: str, decimal: str, loose: bool) -> Literal:
    """Reads ``1,234.5`` and its like in any digits.

    :param decimal: the language's decimal mark; ``loose``: the press writes both ways.
    """
    pieces = MARKS.split(text)
    numbers = [int(piece) for piece in pieces if piece]
    marks = [_mark(mark) for mark in MARKS.findall(text)]
    if not marks:
        return Literal((float(numbers[0]),), plain=True, digits=len(pieces[0]))
    lengths = [len(piece) for piece in pieces if piece]
    parts = tuple(float(number) for number in numbers)
    if ":" in marks:
        return Literal((), parts, _clock(numbers, lengths))
    if any(mark in "/-" for mark in marks):
        return _slashed(numbers, parts, marks)
    if len(set(marks)) > 1 or len(marks) > 1:
        return _several(pieces, marks, parts, lengths)
    return _single(pieces, marks[0], lengths, numbers, decimal, loose)


def _mark(mark: str) -> str:
    mark = mark.strip("\u2060") or mark
    return {"٫": ".", "٬": ",", "’": "'", "：": ":", "，": ",", "．": ".", "،": ","}.get(
        mark, " " if mark.isspace() else mark
    )


def _clock(numbers: list[int], lengths: list[int]) -> tuple[int, ...]:
    if len(numbers) < 2 or lengths[1] != 2 or numbers[1] >= 60 or numbers[0] > 24:
        return ()
    minutes = numbers[0] * 60 + numbers[1]
    return (minutes, (minutes + 720) % 1440) if numbers[0] <= 12 else (minutes % 1440,)


def _slashed(numbers: list[int], parts: tuple[float, ...], marks: list[str]) -> Literal:
    if len(numbers) == 2 and marks == ["/"] and numbers[1] > 0:
        return Literal((numbers[0] / numbers[1],), parts)
    return Literal((), parts)


def _fraction(pieces: list[str], cut: int) -> float:
    whole, rest = "".join(pieces[:cut]), "".join(pieces[cut:])
    return float(int(whole + rest) / 10 ** len(rest)) if rest else float(int(whole))


def _several(pieces: list[str], marks: list[str], parts: tuple[float, ...], lengths: list[int]) -> Literal:
    last = len(pieces) - 1
    grouped = all(length in (2, 3) for length in lengths[1:last]) and lengths[0] <= 3
    if marks[-1] != marks[0] and marks.count(marks[-1]) == 1 and grouped and lengths[last - 1] == 3:
        return Literal((_fraction(pieces, last),), digits=sum(lengths))
    if len(set(marks)) == 1 and grouped and lengths[last] == 3:
        return Literal((_fraction(pieces, last + 1),), parts if marks[0] == " " else (), digits=sum(lengths))
    return Literal((), parts)


def _single(pieces: list[str], mark: str, lengths: list[int], numbers: list[int], decimal: str, loose: bool) -> Literal:
    whole = _fraction(pieces, 2)
    parts = (float(numbers[0]), float(numbers[1]))
    if mark == " ":
        return Literal((whole,), parts, digits=sum(lengths))
    if mark == "'":
        return Literal((whole,), parts)
    fraction = _fraction(pieces, 1)
    time = _clock(numbers, lengths) if mark == "." else ()
    if lengths[1] != 3 or lengths[0] > 3 or numbers[0] == 0:
        listed = parts if (mark == "," and decimal == ".") or time else ()
        return Literal((fraction,), listed, time)
    if mark == decimal:
        return Literal((fraction, whole) if loose else (fraction,))
    # No one writes a decimal fraction that ends in a nought: 350.000 is no 350.
    return Literal((whole, fraction) if loose and numbers[1] % 10 else (whole,), digits=sum(lengths))
