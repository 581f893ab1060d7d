"""Motifs of things built: towers, gates, halls, bridges, railways."""

from math import pi, sin

from newsloom.demo.publishers.pictures.canvas import HEIGHT, WIDTH, Canvas, Dice, Point
from newsloom.demo.publishers.pictures.landscapes import rolling, sun


def roof(canvas: Canvas, x: float, y: float, half: float, height: float, colour: str) -> None:
    """A roof whose corners turn up, its eaves at ``y``."""
    right: list[Point] = [
        (x + half * 0.42 + half * 0.58 * t, y - height * (1 - t) ** 1.7 - height * 0.26 * t**5)
        for t in (i / 16 for i in range(17))
    ]
    left = [(2 * x - at_x, at_y) for at_x, at_y in right]
    under = [(x + half * 0.86, y + height * 0.12), (x - half * 0.86, y + height * 0.12)]
    canvas.shape([*right, *under, *left[::-1]], colour)


def _reflected_water(canvas: Canvas, dice: Dice, top: float) -> None:
    mood = canvas.mood
    canvas.box(0, top, WIDTH, HEIGHT, mood.layers[3])
    for _ in range(22):
        x, y, reach = dice.between(0, WIDTH), dice.between(top + 14, HEIGHT - 8), dice.between(30, 150)
        canvas.line([(x - reach, y), (x + reach, y)], 2.5, mood.layers[dice.number(1, 2)])


def gate(canvas: Canvas, dice: Dice) -> None:
    """A pavilion with a round window, above water."""
    mood = canvas.mood
    sun(canvas, dice, 130, 200)
    canvas.land(rolling(dice, 420, 40), mood.layers[0])
    canvas.land(rolling(dice, 480, 24), mood.layers[1])
    _reflected_water(canvas, dice, 570)
    x = 600 + dice.between(-40, 40)
    red, tiles = (mood.accent, mood.dark) if not mood.is_red else (mood.gold, mood.dark)
    canvas.box(x - 330, 548, x + 330, 572, mood.dark)
    for side in (-1, 1):
        canvas.box(x + side * 250 - 55, 430, x + side * 250 + 55, 550, mood.layers[2])
        roof(canvas, x + side * 250, 436, 95, 44, tiles)
    for post in (-130, -70, 70, 130):
        canvas.box(x + post - 20, 380, x + post + 20, 550, mood.light)
    canvas.box(x - 170, 362, x + 170, 384, red)
    roof(canvas, x, 366, 210, 60, tiles)
    canvas.box(x - 118, 190, x + 118, 318, red)
    canvas.disc(x, 254, 52, mood.gold)
    canvas.disc(x, 254, 40, mood.light)
    for spoke in range(12):
        turn = spoke / 12 * 2 * pi
        canvas.line([(x, 254), (x + 44 * sin(turn), 254 + 44 * sin(turn + pi / 2))], 3.5, red)
    canvas.disc(x, 254, 14, mood.gold)
    roof(canvas, x, 196, 190, 66, tiles)
    roof(canvas, x, 132, 116, 54, tiles)
    canvas.disc(x, 74, 12, mood.gold)


def tower(canvas: Canvas, dice: Dice) -> None:
    """Brick towers that rise in steps from a valley."""
    mood = canvas.mood
    sun(canvas, dice, 150, 230)
    for index, level in enumerate((330, 410, 480)):
        canvas.land(rolling(dice, level, 70 - index * 16), mood.layers[index])
    canvas.box(0, 590, WIDTH, HEIGHT, mood.layers[3])
    places = ((300, 0.62), (900, 0.7), (dice.between(560, 640), 1.0))
    for x, scale in places:
        brick, shade = mood.layers[4], mood.strong
        top, half, levels = 600.0, 105 * scale, dice.number(4, 5)
        for level in range(levels):
            tall = (150 - level * 16) * scale
            canvas.box(x - half, top - tall, x + half, top, brick)
            canvas.box(x - half * 1.12, top - tall, x + half * 1.12, top - tall + 9 * scale, shade)
            canvas.shape(
                [
                    (x - half * 0.28, top),
                    (x - half * 0.28, top - tall * 0.5),
                    (x, top - tall * 0.78),
                    (x + half * 0.28, top - tall * 0.5),
                    (x + half * 0.28, top),
                ],
                mood.gold if level == 0 else shade,
            )
            for pilaster in (-0.72, 0.72):
                canvas.line([(x + half * pilaster, top - 4), (x + half * pilaster, top - tall + 10)], 3, shade)
            top, half = top - tall, half * 0.76
        canvas.shape([(x - half, top), (x, top - 70 * scale), (x + half, top)], shade)
    canvas.land(rolling(dice, 625, 10), mood.dark)


def hall(canvas: Canvas, dice: Dice) -> None:
    """Rows of seats in half circles before a star."""
    mood = canvas.mood
    x, y = 600, 690
    seats = mood.layers[2]
    star_y = dice.between(150, 175)
    canvas.box(0, 0, WIDTH, 300, mood.layers[0])
    canvas.shape(star(x, star_y, 105), mood.strong)
    for row in range(6):
        radius, count = 210 + row * 62, 15 + row * 4
        for index in range(count):
            angle = pi * (index + 0.5) / count
            at_x, at_y = x - (radius * 1.32) * sin(angle - pi / 2) * -1, y - radius * sin(angle) * 0.62
            colour = mood.gold if dice.between(0, 1) < 0.14 else (mood.layers[4] if row % 2 else seats)
            canvas.disc(at_x, at_y, 15 + row * 0.8, colour)
    canvas.box(x - 120, 600, x + 120, HEIGHT, mood.layers[4])
    canvas.box(x - 140, 588, x + 140, 606, mood.gold)


def star(x: float, y: float, radius: float, points: int = 5) -> list[Point]:
    """A star with one point up."""
    corners: list[Point] = []
    for corner in range(points * 2):
        reach, turn = (radius, radius * 0.382)[corner % 2], corner / (points * 2) * 2 * pi
        corners.append((x + reach * sin(turn), y - reach * sin(turn + pi / 2)))
    return corners


def bridge(canvas: Canvas, dice: Dice) -> None:
    """A covered bridge over a canal, houses on both banks."""
    mood = canvas.mood
    sun(canvas, dice, 110, 150)
    wall, tiles = (mood.gold, mood.dark)
    for index in range(9):
        left = index * 140 - 20
        tall = dice.between(150, 250)
        canvas.box(left, 470 - tall, left + 124, 480, mood.layers[1] if index % 2 else mood.layers[2])
        canvas.shape(
            [(left - 10, 470 - tall), (left + 24, 432 - tall), (left + 100, 432 - tall), (left + 134, 470 - tall)],
            mood.layers[4],
        )
        for window in range(2):
            top = 500 - tall + window * 62
            canvas.box(left + 22, top, left + 50, top + 40, mood.layers[0] if dice.between(0, 1) < 0.5 else mood.gold)
            canvas.box(left + 74, top, left + 102, top + 40, mood.layers[0] if dice.between(0, 1) < 0.5 else mood.gold)
    _reflected_water(canvas, dice, 480)
    x = dice.between(560, 640)
    canvas.box(x - 340, 400, x + 340, 500, wall)
    for arch in (-220, 0, 220):
        canvas.disc(x + arch, 520, 78, mood.layers[3], 1.0)
    canvas.box(x - 340, 522, x + 340, 600, mood.layers[3])
    for post in range(-4, 5):
        canvas.box(x + post * 70 - 9, 300, x + post * 70 + 9, 402, mood.accent if not mood.is_red else mood.light)
    canvas.box(x - 320, 380, x + 320, 402, mood.dark)
    roof(canvas, x, 306, 380, 90, tiles)
    roof(canvas, x, 236, 150, 60, tiles)
    for lamp in (-210, -70, 70, 210):
        canvas.disc(x + lamp, 338, 18, mood.gold if mood.is_red else mood.accent, 1.15)


def rails(canvas: Canvas, dice: Dice) -> None:
    """A railway that runs along the coast towards mountains, and its train."""
    mood = canvas.mood
    sun(canvas, dice, 140, 200)
    for index, level in enumerate((300, 350, 410)):
        canvas.land(rolling(dice, level, 60 - index * 10), mood.layers[index])
    canvas.box(0, 450, WIDTH, HEIGHT, mood.layers[3])
    canvas.box(0, 450, WIDTH, 466, mood.light)
    base = 540
    for arch in range(7):
        left = arch * 180 - 40
        canvas.box(left, base, left + 40, HEIGHT, mood.layers[4])
        canvas.box(left + 40, base, left + 180, base + 26, mood.layers[4])
    canvas.box(0, base - 10, WIDTH, base + 4, mood.dark)
    front = dice.between(880, 1000)
    for car in range(6):
        right = front - car * 186
        colour = mood.accent if car == 0 or not mood.is_red else mood.light
        canvas.box(right - 176, base - 92, right, base - 22, colour)
        if car == 0:
            canvas.shape(
                [(right, base - 92), (right + 40, base - 50), (right + 44, base - 22), (right, base - 22)], colour
            )
        canvas.box(right - 176, base - 40, right, base - 34, mood.gold)
        for window in range(4):
            canvas.box(
                right - 160 + window * 40,
                base - 80,
                right - 134 + window * 40,
                base - 54,
                mood.light if colour != mood.light else mood.layers[4],
            )
        for wheel in (-140, -40):
            canvas.disc(right + wheel, base - 20, 12, mood.dark)
