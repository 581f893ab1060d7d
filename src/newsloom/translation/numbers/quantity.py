"""What a text says in numbers: one value each, with its kind, unit and place."""

from enum import Enum, IntEnum
from typing import NamedTuple

Key = float | tuple[str, int]


class Kind(Enum):
    """What the number counts. A plain one may answer any of the others; the rest tell numbers apart."""

    PLAIN = "plain"
    ORDINAL = "ordinal"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    TIME = "time"
    MONTH = "month"
    DAY = "day"
    HINT = "hint"


class Strength(IntEnum):
    """Whether the other side must say it too: digits always, plain number words where nothing else explains them."""

    OPTIONAL = 0
    SPELT = 1
    DIGITS = 2


class Quantity(NamedTuple):
    """A number in a text.

    ``keys`` are its possible values, the likeliest first; ``("t", minutes)`` is a time of day, ``("m", month)`` a month
    and ``("p", digits)`` digits that are no single number. ``parts`` are the numbers it may fall into (``116 123``).
    ``name`` are the letters it is glued to (``F`` of ``F125``): then it matters only where they stand on both sides.
    ``as_year``: it stands where years do («in …», «… 年»), whatever its value. ``start`` and ``end`` are code points of
    the text, sign and unit left out.
    """

    keys: tuple[Key, ...]
    kind: Kind
    start: int
    end: int
    strength: Strength
    percent: bool = False
    currency: frozenset[str] = frozenset()
    unit: str = ""
    noun: str = ""
    scaled: bool = False
    parts: tuple[float, ...] = ()
    name: str = ""
    weak: bool = False
    as_year: bool = False

    @property
    def value(self) -> float:
        """The likeliest value; a time counts its minutes, a month its number."""
        key = self.keys[0]
        return float(key[1]) if isinstance(key, tuple) else key


class Mention(NamedTuple):
    """A currency, month or weekday that a text names; ``weak`` where the word may mean something else."""

    values: frozenset[str]
    start: int
    end: int
    weak: bool = False


class Reading(NamedTuple):
    """All numbers of a text in their order, and what it names of currencies, months and weekdays."""

    quantities: tuple[Quantity, ...] = ()
    currencies: tuple[Mention, ...] = ()
    months: tuple[Mention, ...] = ()
    weekdays: tuple[Mention, ...] = ()


NOTHING = Reading()


def canonical(value: float) -> float:
    """The value as it is compared: ten digits count, so that 97.4 × 10⁹ equals 974 × 10⁸."""
    return float(f"{value:.10g}")
