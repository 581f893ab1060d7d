"""Times of day: «3 p.m.», «15 h 30», «7 giờ tối», «午後3時», «19:30»."""

from newsloom.translation.numbers.quantity import Key
from newsloom.translation.numbers.tokens import Token

DAY = 24 * 60


def time_of(
    text: str, found: list[Token], first: int, last: int
) -> tuple[tuple[tuple[Key, ...], tuple[int, ...]], int, int] | None:
    """The time that a number begins: its keys and its hours and minutes, where it ends, and the token after it.

    None where the number is no time. A time without «a.m.» or «p.m.» and up to 12 keeps both readings.
    """
    head = found[first]
    if last != first + 1 or not _near_a_clock(found, first):
        return None
    hours, minutes, at, marked = _hours(text, found, first)
    if hours is None:
        return None
    part, at = _part_of_day(text, found, first, at)
    if not part and not marked:
        return None
    keys: list[Key] = [("t", value) for value in _readings(hours, minutes, part)]
    if minutes == 0 and not (head.literal is not None and head.literal.time):
        keys += [float(hours), float(hours + 12) if hours < 12 else float(hours - 12)]
    return (tuple(keys), (hours, minutes) if minutes else (hours,)), found[at - 1].end, at


def _near_a_clock(found: list[Token], first: int) -> bool:
    """Whether anything beside a number may make a time of it."""
    literal = found[first].literal
    if literal is not None and literal.time:
        return True
    beside = (found[first + 1 : first + 2], found[first - 1 : first])
    return any(token.meaning is not None and token.meaning.clock for tokens in beside for token in tokens)


def _hours(text: str, found: list[Token], first: int) -> tuple[int | None, int, int, bool]:
    head = found[first]
    if head.literal is not None and head.literal.time:
        hours, minutes = int(head.literal.parts[0] if head.literal.parts else 0), int(head.literal.parts[1])
        return hours, minutes, _skip(found, first + 1, "hour"), ":" in text[head.start : head.end]
    value = head.literal.values[0] if head.literal is not None and head.literal.values else None
    if head.meaning is not None and head.meaning.number is not None:
        value = head.meaning.number
    if value is None or value != int(value) or value > 24 or (head.literal is not None and not head.literal.plain):
        return None, 0, first, False
    at = _skip(found, first + 1, "hour")
    minutes = 0
    marked = False
    if at > first + 1:
        following = found[at] if at < len(found) else None
        if following is not None and following.start - found[at - 1].end <= 1:
            literal = following.literal
            if literal is not None and literal.plain and literal.values[0] < 60:
                close = literal.digits == 2 or _is(found, at + 1, "minute")
                if close:
                    minutes, marked = int(literal.values[0]), True
                    at = _skip(found, at + 1, "minute")
            elif following.meaning is not None and following.meaning.half:
                minutes, marked, at = 30, True, at + 1
    return int(value), minutes, at, marked


def _is(found: list[Token], at: int, clock: str) -> bool:
    meaning = found[at].meaning if at < len(found) else None
    return meaning is not None and meaning.clock == clock and found[at].start - found[at - 1].end <= 2


def _skip(found: list[Token], at: int, clock: str) -> int:
    return at + 1 if _is(found, at, clock) else at


def _part_of_day(text: str, found: list[Token], first: int, at: int) -> tuple[str, int]:
    following = found[at] if at < len(found) else None
    if following is not None and following.meaning is not None and following.meaning.clock in ("am", "pm"):
        gap = text[found[at - 1].end : following.start]
        if len(gap) <= 4 and "," not in gap and ";" not in gap:
            return following.meaning.clock, at + 1
    before = found[first - 1] if first else None
    near = before is not None and found[first].start - before.end <= 1
    if near and before is not None and before.meaning is not None and before.meaning.clock in ("am", "pm"):
        return before.meaning.clock, at
    return "", at


def _readings(hours: int, minutes: int, part: str) -> list[int]:
    time = hours * 60 + minutes
    if hours > 12:
        return [time % DAY]
    noon = (hours % 12) * 60 + minutes
    if part == "am":
        return [noon]
    if part == "pm":
        return [noon + DAY // 2]
    return [time, (time + DAY // 2) % DAY]
