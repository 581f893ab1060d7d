"""Motifs of land and water: bays, terraces, rivers, caves, plants."""

from collections.abc import Callable
from math import exp, pi, sin

from newsloom.demo.publishers.pictures.canvas import HEIGHT, WIDTH, Canvas, Dice, petal, polar


def rolling(dice: Dice, level: float, height: float) -> Callable[[float], float]:
    """A soft horizon around ``level``, from two slow waves."""
    first, second = dice.between(0, 2 * pi), dice.between(0, 2 * pi)
    long, short = dice.between(700, 1200), dice.between(280, 480)
    return lambda x: level + height * (0.7 * sin(2 * pi * x / long + first) + 0.3 * sin(2 * pi * x / short + second))


def sun(canvas: Canvas, dice: Dice, highest: float = 120, lowest: float = 230) -> None:
    """A large disc in the sky, left or right of the middle."""
    x = dice.one_of((dice.between(230, 430), dice.between(770, 970)))
    canvas.disc(x, dice.between(highest, lowest), dice.between(75, 115), canvas.mood.accent)


def terraces(canvas: Canvas, dice: Dice) -> None:
    """Rice fields that climb a hill in bent steps."""
    mood = canvas.mood
    sun(canvas, dice, 110, 170)
    canvas.land(rolling(dice, 270, 60), mood.layers[0])
    ridge = rolling(dice, 330, 70)
    tilt = dice.between(-0.10, 0.10)
    for step in range(13):
        drop, calm = step * 30, 1 - step / 18

        def edge(x: float, drop: float = drop, calm: float = calm) -> float:
            return 345 + drop + (ridge(x) - 330) * calm + tilt * (x - 600) * calm

        canvas.land(edge, mood.layers[min(4, 1 + step * 4 // 13)])
        canvas.line([(x, edge(x)) for x in range(0, WIDTH + 1, 10)], 3, mood.gold if step % 3 == 1 else mood.light)


def _karst(canvas: Canvas, middle: float, foot: float, width: float, height: float, colour: str) -> None:
    """A steep rock with a rounded head, as limestone stands in the sea."""
    canvas.shape(
        [
            (middle + width * t, foot - height * exp(-((abs(t) * 1.75) ** 3.2)))
            for t in (step / 30 - 1 for step in range(61))
        ],
        colour,
    )


def _junk(canvas: Canvas, x: float, y: float, size: float, sail: str, hull: str) -> None:
    """A boat with two ribbed sails."""
    for offset, scale in ((-0.22, 0.75), (0.16, 1.0)):
        left, tall = x + offset * size, size * 0.95 * scale
        foot, wide = y - size * 0.16, size * 0.36 * scale
        canvas.shape(
            [
                (left, foot),
                (left, foot - tall),
                (left + wide * 0.7, foot - tall * 0.86),
                (left + wide, foot - size * 0.05),
            ],
            sail,
        )
        for rib in (0.3, 0.55, 0.8):
            canvas.line(
                [(left, foot - tall * rib), (left + wide * (1 - rib * 0.32), foot - tall * rib * 0.88 - 2)], 1.5, hull
            )
    canvas.shape(
        [
            (x - size * 0.5, y - size * 0.16),
            (x + size * 0.55, y - size * 0.2),
            (x + size * 0.36, y),
            (x - size * 0.36, y),
        ],
        hull,
    )


def _ripples(canvas: Canvas, dice: Dice, top: float, colour: str, amount: int = 26) -> None:
    for _ in range(amount):
        y = dice.between(top, HEIGHT - 10)
        x, reach = dice.between(0, WIDTH), dice.between(20, 90) * (0.5 + (y - top) / (HEIGHT - top))
        canvas.line([(x - reach, y), (x + reach, y)], 2, colour)


def bay(canvas: Canvas, dice: Dice) -> None:
    """Limestone islands one behind the other, and boats under sail."""
    mood = canvas.mood
    sun(canvas, dice, 150, 240)
    water = 455
    for layer, (count, height) in enumerate(((7, 210), (5, 270), (3, 330))):
        foot = water + layer * 26
        for index in range(count):
            middle = WIDTH * (index + dice.between(0.1, 0.9)) / count
            if layer == 2:
                middle = dice.one_of((middle * 0.28 - 40, WIDTH - middle * 0.28 + 40))
            _karst(
                canvas,
                middle,
                foot,
                dice.between(70, 130) * (1 + layer * 0.25),
                height * dice.between(0.5, 1),
                mood.layers[layer + 1],
            )
        canvas.box(0, foot, WIDTH, HEIGHT, mood.layers[layer] if layer < 2 else mood.layers[0])
    _ripples(canvas, dice, water + 60, mood.light if mood.is_light else mood.layers[2])
    _junk(canvas, dice.between(480, 560), 600, 200, mood.accent, mood.dark)
    _junk(canvas, dice.between(740, 820), 540, 95, mood.gold, mood.dark)


def river(canvas: Canvas, dice: Dice) -> None:
    """A river that bends through fields to the reader, with sampans."""
    mood = canvas.mood
    canvas.box(0, 250, WIDTH, HEIGHT, mood.layers[3])
    sun(canvas, dice, 200, 240)
    canvas.land(rolling(dice, 240, 18), mood.layers[2], 300)
    canvas.box(0, 268, WIDTH, HEIGHT, mood.layers[3])
    for row in range(12):
        y = 280 + row * row * 2.9
        canvas.line([(0, y), (WIDTH, y + dice.between(-8, 8))], 1 + row * 0.35, mood.layers[2])
    phase, sway = dice.between(0, 2 * pi), dice.one_of((-1, 1))
    left, right = [], []
    for step in range(61):
        t = step / 60
        middle = 600 + sway * 260 * sin(1.25 * pi * t**0.7 * 2 + phase) * t**0.8 * 0.8
        half = 10 + 270 * t**1.7
        left.append((middle - half, 268 + 407 * t))
        right.append((middle + half, 268 + 407 * t))
    canvas.shape(left + right[::-1], mood.light if mood.is_light else mood.gold)
    for t, size in ((0.34, 44), (0.58, 90), (0.86, 170)):
        index = round(t * 60)
        middle = (left[index][0] + right[index][0]) / 2 + dice.between(-0.2, 0.2) * size
        y = left[index][1]
        canvas.shape(
            [
                (middle - size, y - size * 0.14),
                (middle + size, y - size * 0.14),
                (middle + size * 0.5, y + size * 0.06),
                (middle - size * 0.5, y + size * 0.06),
            ],
            mood.dark,
        )
        canvas.shape(
            [
                (middle - size * 0.36, y - size * 0.14),
                (middle - size * 0.1, y - size * 0.4),
                (middle + size * 0.16, y - size * 0.14),
            ],
            mood.accent if not mood.is_red else mood.light,
        )


def caves(canvas: Canvas, dice: Dice) -> None:
    """Arches of rock, each inside the other, with light at the end and water below."""
    mood = canvas.mood
    canvas.box(0, 0, WIDTH, HEIGHT, mood.layers[4])
    middle, foot = dice.between(540, 660), 560
    colours = (mood.layers[3], mood.layers[2], mood.layers[1], mood.layers[0], mood.gold, mood.light)
    for index, colour in enumerate(colours):
        half, tall = 560 - index * 92, 560 - index * 84
        edge = []
        for step in range(61):
            t = step / 60 * 2 - 1
            jag = dice.between(0, 26) * (1 - index / 7)
            edge.append((middle + half * t, foot - tall * (1 - abs(t) ** 2.6) + jag))
        canvas.shape([(middle - half, foot + 8), *edge, (middle + half, foot + 8)], colour)
    canvas.box(0, foot, WIDTH, HEIGHT, mood.dark)
    for row in range(9):
        reach = 70 + row * dice.between(22, 40)
        canvas.line([(middle - reach, foot + 8 + row * 12), (middle + reach, foot + 8 + row * 12)], 3, mood.gold)
    for _ in range(7):
        at, drop = dice.between(0, WIDTH), dice.between(70, 190)
        canvas.shape([(at - 22, 0), (at + 22, 0), (at + dice.between(-4, 4), drop)], mood.dark)


def lotus(canvas: Canvas, dice: Dice) -> None:
    """A lotus in flower over round leaves."""
    mood = canvas.mood
    for _ in range(11):
        x, y, radius = dice.between(0, WIDTH), dice.between(500, 680), dice.between(70, 150)
        canvas.disc(x, y, radius, mood.layers[dice.number(1, 3)], 0.34)
        canvas.disc(x, y, radius * 0.16, mood.layers[0], 0.34)
    x, y = dice.between(520, 680), 520
    canvas.line([(x, y), (x + 10, 690)], 12, mood.layers[4])
    outer = mood.accent if not mood.is_red else "#d98a6a"
    for spread, length, width, colour in (
        (0.30, 330, 130, outer),
        (0.21, 370, 135, mood.gold),
        (0.115, 390, 130, mood.light),
    ):
        for side in (-1, 1):
            for share in (1.0, 0.6):
                canvas.shape(petal(x, y, length * (1.04 - share * 0.04), width, side * spread * share), colour)
    canvas.shape(petal(x, y, 410, 150, 0), outer)
    canvas.shape(petal(x, y, 300, 84, 0), mood.gold)
    for index in range(dice.number(2, 3)):
        bud = dice.between(120, 320) if index % 2 else dice.between(880, 1080)
        top = dice.between(250, 360)
        canvas.line([(bud, top + 60), (bud + dice.between(-20, 20), 690)], 7, mood.layers[4])
        canvas.shape(petal(bud, top + 90, 170, 84, 0), outer)


def branch(canvas: Canvas, dice: Dice) -> None:
    """A fruiting branch with pointed leaves in pairs."""
    mood = canvas.mood
    canvas.disc(dice.between(800, 980), dice.between(180, 260), 240, mood.layers[0])
    rise = dice.between(120, 200)

    def stem(t: float) -> tuple[float, float]:
        return -20 + 1240 * t, 440 - rise * sin(pi * t * 0.9) + 40 * sin(6 * t)

    canvas.line([stem(step / 40) for step in range(41)], 12, mood.layers[4])
    for index in range(7):
        x, y = stem(0.08 + index * 0.14)
        for side in (0.12, 0.40):
            turn, length = side + dice.between(-0.02, 0.02), dice.between(190, 250)
            canvas.shape(petal(x, y, length, 86, turn), mood.layers[2 if (index + (side > 0.3)) % 2 else 3])
            canvas.line([(x, y), polar(x, y, length * 0.92, turn)], 3, mood.layers[1])
    fruit = mood.accent
    for index in range(7):
        x, y = stem(0.08 + index * 0.14)
        for _ in range(dice.number(4, 7)):
            at_x, at_y, radius = x + dice.between(-44, 44), y + dice.between(-24, 44), dice.between(17, 24)
            canvas.disc(at_x, at_y, radius, fruit if dice.between(0, 1) < 0.75 else mood.gold)
            canvas.disc(at_x - radius * 0.3, at_y - radius * 0.3, radius * 0.22, mood.light)
