"""A sheet of 1200 by 675 units to draw on, its colours, and the chance that varies a motif."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import cos, pi, sin
from typing import TypeVar

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 675
_SCALE = 2  # drawn twice as large and reduced, since Pillow draws hard edges

Point = tuple[float, float]
_Choice = TypeVar("_Choice")


@dataclass(frozen=True)
class Mood:
    """A set of colours: the ground, five layers from far to near, and the few that stand out."""

    ground: str
    layers: tuple[str, str, str, str, str]
    accent: str
    gold: str
    light: str
    dark: str

    @property
    def strong(self) -> str:
        """The colour that stands out most from the ground and its layers."""
        return self.gold if self.is_red else self.accent

    @property
    def is_red(self) -> bool:
        """Whether the ground itself is lacquer red."""
        return self == LACQUER

    @property
    def is_night(self) -> bool:
        """Whether the ground is dark blue."""
        return self == NIGHT

    @property
    def is_light(self) -> bool:
        """Whether the ground is pale."""
        return self in (DAY, DUSK)


DAY = Mood(
    "#f4efe6", ("#e6dbc8", "#c8c8b8", "#93a79d", "#56766a", "#243a33"), "#b3261e", "#c8963e", "#fffdf8", "#1b1f24"
)
NIGHT = Mood(
    "#16202b", ("#1e2c39", "#283b48", "#37505a", "#101922", "#0a1118"), "#c8392e", "#e0b25c", "#f4efe6", "#0a0f14"
)
LACQUER = Mood(
    "#8e1f18", ("#9d2a20", "#7b1913", "#66140f", "#4e0f0c", "#380a09"), "#e0b25c", "#c8963e", "#f4efe6", "#26100e"
)
DUSK = Mood(
    "#ecd2ae", ("#e2b98f", "#cf8f6c", "#ab5a46", "#6e3030", "#2e1c22"), "#b3261e", "#f0d9a0", "#fffaf0", "#2e1c22"
)
MOODS = (DAY, NIGHT, LACQUER, DUSK)


class Dice:
    """Chance that falls the same way for the same seed, on every machine and version of Python."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(int.from_bytes(sha256(seed.encode()).digest()[:8]))  # noqa: S311 - a drawing, no secret

    def between(self, low: float, high: float) -> float:
        """A number from ``low`` up to ``high``."""
        return low + (high - low) * self._random.random()

    def number(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both possible."""
        return min(high, int(self.between(low, high + 1)))

    def one_of(self, choices: Sequence[_Choice]) -> _Choice:
        """One of the choices."""
        return choices[self.number(0, len(choices) - 1)]


class Canvas:
    """Draws flat shapes in units of the finished picture, origin at the top left."""

    def __init__(self, mood: Mood) -> None:
        self.mood = mood
        self._image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE), mood.ground)
        self._draw = ImageDraw.Draw(self._image)

    def finished(self) -> Image.Image:
        """The picture at its size, edges smoothed."""
        return self._image.reduce(_SCALE)

    def disc(self, x: float, y: float, radius: float, colour: str, squash: float = 1.0) -> None:
        """A filled circle; ``squash`` below 1 makes it flatter."""
        self._draw.ellipse(_scaled([(x - radius, y - radius * squash), (x + radius, y + radius * squash)]), fill=colour)

    def ring(self, x: float, y: float, radius: float, width: float, colour: str) -> None:
        """A circle's outline, its width drawn inwards."""
        box = _scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.ellipse(box, outline=colour, width=round(width * _SCALE))

    def shape(self, points: Sequence[Point], colour: str) -> None:
        """A filled polygon."""
        self._draw.polygon(_scaled(points), fill=colour)

    def box(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        """A filled rectangle."""
        self._draw.rectangle(_scaled([(left, top), (right, bottom)]), fill=colour)

    def line(self, points: Sequence[Point], width: float, colour: str) -> None:
        """A line through the points."""
        self._draw.line(_scaled(points), fill=colour, width=max(1, round(width * _SCALE)), joint="curve")

    def land(self, horizon: Callable[[float], float], colour: str, bottom: float = HEIGHT) -> None:
        """Everything below a curve ``horizon(x)``, down to ``bottom``."""
        edge = [(x, horizon(x)) for x in range(-10, WIDTH + 20, 10)]
        self.shape([(-10, bottom), *edge, (WIDTH + 20, bottom)], colour)


def polar(x: float, y: float, radius: float, turn: float) -> Point:
    """The point at a distance from (x, y), ``turn`` in full turns clockwise from twelve o'clock."""
    return x + radius * sin(2 * pi * turn), y - radius * cos(2 * pi * turn)


def petal(x: float, y: float, length: float, width: float, turn: float) -> list[Point]:
    """A pointed leaf from (x, y) outwards in the direction ``turn``."""
    points: list[Point] = []
    for side in (1, -1):
        steps = range(13) if side == 1 else range(12, -1, -1)
        for step in steps:
            along = step / 12
            across = side * width / 2 * sin(pi * along**0.8)
            tip = polar(x, y, length * along, turn)
            points.append(polar(tip[0], tip[1], across, turn + 0.25))
    return points


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * _SCALE, y * _SCALE) for x, y in points]
