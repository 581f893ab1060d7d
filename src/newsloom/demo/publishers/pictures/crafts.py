"""Motifs of things made by hand or machine: lanterns, drums, books, cloth, pots, circuits."""

from math import pi, sin

from newsloom.demo.publishers.pictures.buildings import star
from newsloom.demo.publishers.pictures.canvas import DUSK, HEIGHT, WIDTH, Canvas, Dice, Mood, petal, polar


def lanterns(canvas: Canvas, dice: Dice) -> None:
    """Paper lanterns on strings, large ones before small ones."""
    mood = canvas.mood
    for sizes, layer in (((34, 52), 0), ((58, 78), 1), ((84, 118), 2)):
        count = 9 - layer * 2
        for index in range(count):
            x = WIDTH * (index + 0.5 + dice.between(-0.28, 0.28)) / count
            radius, y = dice.between(*sizes), dice.between(130, 430 + layer * 40)
            body = (mood.layers[1], mood.layers[2], mood.strong)[layer]
            if layer == 2 and index % 2:
                body = mood.gold if body != mood.gold else mood.light
            _lantern(canvas, x, y, radius, body, mood)


def _lantern(canvas: Canvas, x: float, y: float, radius: float, body: str, mood: Mood) -> None:
    canvas.line([(x, -5), (x, y)], 2, mood.layers[3])
    squash = 0.86
    canvas.disc(x, y, radius, body, squash)
    for rib in (0.35, 0.72):
        points = [
            (x + radius * rib * sin(t * pi), y - radius * squash * sin(pi / 2 - t * pi))
            for t in (i / 24 for i in range(25))
        ]
        canvas.line(points, 2, mood.layers[3])
        canvas.line([(2 * x - at_x, at_y) for at_x, at_y in points], 2, mood.layers[3])
    canvas.box(x - radius * 0.34, y - radius * 0.96, x + radius * 0.34, y - radius * 0.8, mood.dark)
    canvas.box(x - radius * 0.34, y + radius * 0.8, x + radius * 0.34, y + radius * 0.96, mood.dark)
    for strand in (-0.18, 0, 0.18):
        canvas.line([(x + radius * strand, y + radius * 0.96), (x + radius * strand, y + radius * 1.6)], 3, body)


def drum(canvas: Canvas, dice: Dice) -> None:
    """The head of a bronze drum: a star, rings of marks, flying birds."""
    mood = canvas.mood
    x, y = dice.between(540, 660), 337
    canvas.disc(x, y, 560, mood.layers[0])
    canvas.disc(x, y, 430, mood.layers[4])
    line = mood.gold
    rays = dice.one_of((12, 14, 16))
    canvas.disc(x, y, 105, mood.layers[3])
    corners = [polar(x, y, 100 if i % 2 == 0 else 34, i / (rays * 2)) for i in range(rays * 2)]
    canvas.shape(corners, line)
    for radius, width in ((118, 3), (150, 3), (205, 4), (212, 2), (318, 4), (325, 2), (372, 3), (420, 6)):
        canvas.ring(x, y, radius, width, line)
    for index in range(48):
        canvas.disc(*polar(x, y, 134, index / 48), 5, line)
    for index in range(72):
        canvas.line([polar(x, y, 214, index / 72), polar(x, y, 236, (index + 0.5) / 72)], 3, line)
    birds = dice.number(8, 10)
    for index in range(birds):
        _bird(canvas, x, y, 280, index / birds, mood.strong if mood.layers[4] != mood.strong else mood.light)
    for index in range(60):
        canvas.ring(*polar(x, y, 349, index / 60), 13, 3, line)
    for index in range(96):
        canvas.shape(
            [polar(x, y, 378, index / 96), polar(x, y, 378, (index + 0.8) / 96), polar(x, y, 408, (index + 0.4) / 96)],
            line,
        )


def _bird(canvas: Canvas, x: float, y: float, radius: float, turn: float, colour: str) -> None:
    body = polar(x, y, radius, turn)
    ahead = turn + 0.25
    canvas.shape(petal(*polar(*body, -46, ahead), 105, 17, ahead), colour)
    canvas.shape(petal(*body, 42, 22, ahead + 0.36), colour)
    canvas.shape(petal(*body, 42, 22, ahead - 0.36), colour)


def pages(canvas: Canvas, dice: Dice) -> None:
    """An open book whose lines become waves under a moon."""
    mood = canvas.mood
    canvas.disc(dice.between(800, 940), dice.between(140, 190), 96, mood.gold)
    for row in range(9):
        y, phase = 250 + row * 22, dice.between(0, 2 * pi)
        wave = [(x, y + 9 * sin(x / 90 + phase)) for x in range(-10, WIDTH + 20, 10)]
        canvas.line(wave, 2 + row * 0.3, mood.layers[min(3, 1 + row // 3)])
    x, y = 600, 600
    for side in (-1, 1):
        for sheet in range(4):
            colour = (mood.layers[3], mood.layers[2], mood.layers[1], mood.light)[sheet]
            half, lift = 400 - sheet * 10, sheet * 9
            upper = [
                (x + side * half * t, y - 190 - lift - 66 * sin(pi * t**0.62)) for t in (i / 24 for i in range(25))
            ]
            lower = [(at_x, at_y + 214) for at_x, at_y in upper]
            canvas.shape([*upper, *lower[::-1]], colour)
        for row in range(8):
            reach = 0.86 - (0.16 if row % 2 == 0 else 0)
            points = [
                (x + side * 370 * t, y - 190 - 66 * sin(pi * t**0.62) + row * 21)
                for t in (0.1 + (reach - 0.1) * i / 20 for i in range(21))
            ]
            canvas.line(points, 5, _ink(mood) if dice.between(0, 1) < 0.86 else mood.accent)
    canvas.line([(x, y - 216), (x, y + 10)], 4, mood.layers[3])
    canvas.shape(
        [(x + 60, y - 10), (x + 90, y - 10), (x + 90, HEIGHT), (x + 75, y + 50), (x + 60, HEIGHT)], mood.strong
    )


def _ink(mood: Mood) -> str:
    return mood.layers[4] if mood == DUSK else mood.layers[3]


def loom(canvas: Canvas, dice: Dice) -> None:
    """Woven bands with steps, lozenges and stars."""
    mood = canvas.mood
    colours = (mood.layers[4], mood.strong, mood.layers[2], mood.gold, mood.layers[3])
    top, index = 0.0, dice.number(0, 4)
    while top < HEIGHT:
        tall = dice.one_of((54.0, 81.0, 108.0))
        ground, mark = colours[index % 5], mood.light if index % 2 else mood.gold
        if mark == ground:
            mark = mood.layers[0]
        canvas.box(0, top, WIDTH, top + tall, ground)
        step = tall * dice.one_of((0.8, 1.0, 1.2))
        for column in range(int(WIDTH / step) + 2):
            x, y, reach = column * step, top + tall / 2, tall * 0.34
            if index % 3 == 0:
                canvas.shape([(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)], mark)
                canvas.shape([(x - reach / 2, y), (x, y - reach / 2), (x + reach / 2, y), (x, y + reach / 2)], ground)
            elif index % 3 == 1:
                canvas.shape([(x - step / 2, top + tall), (x, top + tall * 0.12), (x + step / 2, top + tall)], mark)
            else:
                canvas.shape(star(x, y, reach * 1.2, 8), mark)
        canvas.box(0, top + tall - 4, WIDTH, top + tall, mood.dark)
        top, index = top + tall, index + 1
    for x in range(0, WIDTH, 12):
        canvas.line([(x, 0), (x, HEIGHT)], 0.5, mood.dark)


def bowl(canvas: Canvas, dice: Dice) -> None:
    """A bowl of soup with steam and chopsticks, on a round table."""
    mood = canvas.mood
    canvas.disc(600, 700, 620, mood.layers[1], 0.4)
    for index in range(5):
        left, phase = 440 + index * 80, dice.between(0, 2 * pi)
        steam = [(left + 16 * sin(t / 34 + phase), 250 - t) for t in range(0, 210, 6)]
        canvas.line(steam, 9 - abs(index - 2) * 2, mood.layers[2])
    x, y = 600, 330
    canvas.shape(
        [
            (x + 330 * sin(t), y + 260 * abs(sin(t + pi / 2)) ** 0.75)
            for t in (-pi / 2 + pi * i / 60 for i in range(61))
        ],
        mood.layers[4],
    )
    canvas.box(x - 120, y + 240, x + 120, y + 285, mood.layers[4])
    canvas.disc(x, y, 335, mood.light, 0.24)
    canvas.disc(x, y, 312, mood.gold, 0.225)
    for strand in range(9):
        phase, level = dice.between(0, 2 * pi), y - 34 + strand * 8
        points = [(x - 190 + t, level + 7 * sin(t / 26 + phase)) for t in range(0, int(dice.between(250, 360)), 6)]
        canvas.line(points, 5, mood.light)
    green = mood.layers[3] if not mood.is_night else "#6f8f7c"
    for _ in range(13):
        canvas.disc(x + dice.between(-200, 200), y + dice.between(-38, 38), dice.between(7, 13), green, 0.5)
    for _ in range(5):
        canvas.disc(
            x + dice.between(-150, 150),
            y + dice.between(-26, 30),
            dice.between(24, 36),
            mood.accent if not mood.is_red else "#b3261e",
            0.45,
        )
    band = [
        (x + 318 * sin(t) * 0.985, y + 92 + 62 * abs(sin(t + pi / 2)) ** 0.75)
        for t in (-1.24 + 2.48 * i / 40 for i in range(41))
    ]
    canvas.line(band, 10, mood.strong)
    canvas.line([(760, 300), (1120, 150)], 11, mood.strong)
    canvas.line([(775, 322), (1130, 184)], 11, mood.strong)


def jars(canvas: Canvas, dice: Dice) -> None:
    """Glazed jars in rows, each with a band of its own."""
    mood = canvas.mood
    for row, (foot, size) in enumerate(((300, 100), (460, 140), (655, 190))):
        canvas.box(0, foot, WIDTH, foot + 8, mood.layers[3])
        count = 9 - row * 2
        for index in range(count):
            x = WIDTH * (index + 0.5) / count
            body = (mood.layers[1], mood.layers[2], mood.layers[4])[row]
            if dice.between(0, 1) < 0.3:
                body = mood.strong
            _jar(canvas, x, foot, size * dice.between(0.82, 1.0), body, mood.gold if body != mood.gold else mood.light)


def _jar(canvas: Canvas, x: float, foot: float, size: float, body: str, band: str) -> None:
    def half(t: float) -> float:
        return size * (0.24 + 0.24 * sin(pi * min(1.0, t * 1.02)) ** 0.8 if t < 0.86 else 0.2)

    steps = [i / 40 for i in range(41)]
    right = [(x + half(t), foot - size * t) for t in steps]
    canvas.shape([*right, *[(2 * x - at_x, at_y) for at_x, at_y in right[::-1]]], body)
    canvas.box(x - size * 0.25, foot - size * 1.04, x + size * 0.25, foot - size * 0.97, band)
    for level in (0.34, 0.62):
        canvas.box(
            x - half(level) + 1, foot - size * level - size * 0.025, x + half(level) - 1, foot - size * level, band
        )


def circuit(canvas: Canvas, dice: Dice) -> None:
    """Paths on a board that run to a lit centre."""
    mood = canvas.mood
    canvas.box(0, 0, WIDTH, HEIGHT, mood.layers[4])
    x, y = 600.0, 337.0
    for index in range(44):
        start_x, start_y = dice.number(0, 60) * 20.0, dice.number(0, 1) * HEIGHT
        bend = dice.number(4, 13) * 20.0 if start_y == 0 else HEIGHT - dice.number(4, 13) * 20.0
        slant = start_x + (x - start_x) * 0.5
        across = abs(slant - start_x) * 0.4
        turn_y = bend + (across if start_y == 0 else -across)
        colour = (mood.layers[2], mood.gold, mood.layers[1], mood.strong)[index % 4]
        canvas.line([(start_x, start_y), (start_x, bend), (slant, turn_y)], 5, colour)
        canvas.disc(slant, turn_y, 10, colour)
        canvas.disc(slant, turn_y, 4, mood.layers[4])
    canvas.box(x - 130, y - 130, x + 130, y + 130, mood.dark)
    for pin in range(9):
        at = -112 + pin * 28
        canvas.box(x + at - 6, y - 152, x + at + 6, y + 152, mood.gold)
        canvas.box(x - 152, y + at - 6, x + 152, y + at + 6, mood.gold)
    canvas.box(x - 128, y - 128, x + 128, y + 128, mood.strong)
    canvas.shape(star(x, y, 84, 8), mood.light)


def map_of_tiles(canvas: Canvas, dice: Dice) -> None:
    """Hexagons that join into larger regions, a quiet map of nowhere."""
    mood = canvas.mood
    seeds = [(dice.between(0, WIDTH), dice.between(0, HEIGHT), dice.number(0, 5)) for _ in range(16)]
    colours = (mood.layers[1], mood.layers[2], mood.layers[3], mood.gold, mood.layers[0], mood.strong)
    for row in range(14):
        for column in range(24):
            x, y = column * 54 + (row % 2) * 27, row * 50
            region = min(seeds, key=lambda seed: (seed[0] - x) ** 2 + (seed[1] - y) ** 2)
            canvas.shape([polar(x, y, 29.5, side / 6) for side in range(6)], colours[region[2]])
    for town_x, town_y, _ in seeds:
        canvas.disc(town_x, town_y, 13, mood.dark)
        canvas.disc(town_x, town_y, 7, mood.light)


def stars(canvas: Canvas, dice: Dice) -> None:
    """Pennants on strings and one large star."""
    mood = canvas.mood
    canvas.box(0, 0, WIDTH, HEIGHT, "#a3211a" if not mood.is_red else mood.ground)
    x, y = dice.between(520, 680), 330
    for ray in range(24):
        canvas.shape([(x, y), polar(x, y, 900, ray / 24), polar(x, y, 900, (ray + 0.5) / 24)], "#ad2a20")
    canvas.disc(x, y, 250, "#93190f")
    canvas.shape(star(x, y, 210), "#f0c75e")
    for row in range(2):
        sag, top = dice.between(40, 80), 20 + row * 580
        for index in range(25):
            left = index * 50
            level = top + sag * sin(pi * left / WIDTH) * (1 if row == 0 else -1)
            colour = (mood.gold, mood.light, "#56766a")[index % 3]
            canvas.shape([(left, level), (left + 44, level), (left + 22, level + 46)], colour)
