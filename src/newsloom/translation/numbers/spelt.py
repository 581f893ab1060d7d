"""Number words put together: each word is taken in its turn, and refused where it begins another number."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST = 16  # letters of the longest piece of a compound


def _unit_of(value: float, twenties: bool) -> float:
    """The smallest power that the value leaves open below it: 20 → 10, 300 → 100, 7 → 1."""
    if twenties and value in (60, 80):
        return 20
    power = 1.0
    while value >= power * 10 and value % (power * 10) == 0:
        power *= 10
    return power


@dataclass(slots=True)
class Spelt:
    """A number in the making. ``twenties``: the language counts 70 and 90 upon 60 and 80 (French)."""

    twenties: bool = False
    reversed_units: bool = False
    joined: bool = False
    stack: list[float] = field(default_factory=list)
    open_to: float = 0

    @property
    def value(self) -> float:
        return sum(self.stack)

    def copy(self) -> "Spelt":
        return Spelt(self.twenties, self.reversed_units, self.joined, list(self.stack), self.open_to)

    def take(self, value: float, *, scale: bool, literal: bool = False) -> bool:
        """Adds a word's value (or multiplies by a scale); False where the word cannot belong to this number."""
        if not self.stack:
            self.stack.append(value)
            self.open_to = _unit_of(value, self.twenties) if scale or not literal else 0
            return True
        return self._multiply(value) if scale else self._add(value)

    def _multiply(self, value: float) -> bool:
        if self.joined and value >= self.stack[-1]:
            return False
        low = 0.0
        while self.stack and self.stack[-1] < value:
            low += self.stack.pop()
        if not low and self.open_to < value * 1.5:
            # «million million»: two scales in a row mean a product only where the greater comes last.
            return False
        self.stack.append((low or 1) * value)
        self.open_to = value
        return True

    def _add(self, value: float) -> bool:
        top = self.stack[-1]
        if self.twenties and top == 4 and value == 20:
            self.stack[-1] = 80
            self.open_to = 20
            return True
        if self.reversed_units and self.joined and top < 10 <= value < 100 and value % 10 == 0:
            self.stack[-1] = top + value
            self.open_to = 0
            return True
        if 0 < value < self.open_to:
            self.stack.append(value)
            self.open_to = min(_unit_of(value, self.twenties), self.open_to)
            return True
        return False


def compound_value(word: str, pieces: Mapping[str, tuple[float, bool]], glue: str) -> float | None:
    """The value of number words written as one, or None where they cannot be read as one number.

    :param pieces: each form's value, and whether it is a scale; ``glue``: joining letters, divided by ``|``.
    """
    glues = [part for part in glue.split("|") if part]

    def fit(rest: str, spelt: Spelt) -> float | None:
        if not rest:
            return None if spelt.joined else spelt.value
        for length in range(min(len(rest), LONGEST), 1, -1):
            piece = pieces.get(rest[:length])
            if piece is None:
                continue
            step = spelt.copy()
            if not step.take(piece[0], scale=piece[1]):
                continue
            for part in [part for part in (*glues, "") if rest.startswith(part, length)]:
                step.joined = bool(part)
                value = fit(rest[length + len(part) :], step)
                if value is not None:
                    return value
        return None

    return fit(word, Spelt(reversed_units=bool(glues)))
