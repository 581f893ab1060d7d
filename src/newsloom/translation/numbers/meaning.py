"""What a word may mean where numbers are read."""

from dataclasses import dataclass, field

PAIR = 2  # number words below it say little: «one», «first»


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that one word may mean where numbers are read. ``weak``: it often means something else.

    ``tells``: the other side must say it too; a text without such words and without digits cannot be wrong in numbers.
    ``may_tell``: it or one of its phrases does.
    """

    number: float | None = None
    scale: bool = False
    ordinal: bool = False
    weak: bool = False
    hints: tuple[float, ...] = ()
    half: bool = False
    join: bool = False
    month: int = 0
    weekday: int = 0
    day_weak: bool = False
    percent: bool = False
    decade: bool = False
    century: bool = False
    clock: str = ""
    currency: frozenset[str] = frozenset()
    currency_weak: bool = False
    unit: str = ""
    noun: str = ""
    to: bool = False
    phrases: tuple[tuple[str, "Meaning"], ...] = ()
    tells: bool = field(init=False, default=False, compare=False)
    may_tell: bool = field(init=False, default=False, compare=False)

    def __post_init__(self) -> None:
        number = self.number is not None and self.number >= PAIR and not self.weak
        tells = bool(number or self.month or self.weekday or self.currency or self.percent)
        object.__setattr__(self, "tells", tells)
        object.__setattr__(self, "may_tell", tells or any(meaning.tells for _, meaning in self.phrases))
