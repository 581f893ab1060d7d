"""Pictures that the site draws itself where a story brings none: geometric motifs, and monograms of publishers.

Pure: the same seed gives the same picture. Colours are classes (``m0`` … ``m4``) that the style sheet fills, so a
picture follows the reader's light or dark ground.
"""

import hashlib
import html
from collections.abc import Callable
from dataclasses import dataclass

import resvg_py

WIDTH, HEIGHT = 120, 80


@dataclass(slots=True)
class _Dice:
    """Numbers that follow from a seed alone."""

    pool: bytes
    at: int = 0

    def roll(self, sides: int) -> int:
        """0 … sides - 1."""
        self.at = (self.at + 1) % len(self.pool)
        return self.pool[self.at] % sides


def _dice(seed: int) -> _Dice:
    return _Dice(hashlib.blake2b(str(seed).encode(), digest_size=48).digest())


def _terraces(dice: _Dice) -> str:
    """Rice terraces under a sun."""
    sun = f'<circle class="m4" cx="{20 + dice.roll(80)}" cy="{16 + dice.roll(14)}" r="{7 + dice.roll(6)}"/>'
    lines = []
    for step in range(5):
        top, bend = 34 + step * 10, dice.roll(22) - 11
        shade = 1 + step % 3
        lines.append(f'<path class="m{shade}" d="M0 {top}Q30 {top - bend} 60 {top}T120 {top - 3}V80H0Z"/>')
    return sun + "".join(lines)


def _drum(dice: _Dice) -> str:
    """The rings and star of a bronze drum."""
    cx, cy, points = 40 + dice.roll(40), 30 + dice.roll(20), 10 + 2 * dice.roll(4)
    rings = [f'<circle class="m{1 + ring % 3}" cx="{cx}" cy="{cy}" r="{74 - ring * 12}"/>' for ring in range(5)]
    ray = f'<path class="m4" d="M{cx - 2} {cy}L{cx} {cy - 20}L{cx + 2} {cy}Z" transform="rotate(%d {cx} {cy})"/>'
    return "".join(rings) + "".join(ray % (360 * point // points) for point in range(points))


def _weave(dice: _Dice) -> str:
    """Plaited bamboo."""
    parts, size = [], 16 + 4 * dice.roll(2)
    for row in range(HEIGHT // size + 1):
        for column in range(WIDTH // size + 1):
            x, y, shade = column * size, row * size, 1 + dice.roll(3)
            across = (row + column) % 2
            wide, high = (size, size // 2) if across else (size // 2, size)
            offset = size // 4
            parts.append(
                f'<rect class="m{shade}" x="{x + (0 if across else offset)}" y="{y + (offset if across else 0)}" '
                f'width="{wide}" height="{high}"/>'
            )
    knot = f'<circle class="m4" cx="{size * (1 + dice.roll(5))}" cy="{size * (1 + dice.roll(3))}" r="4"/>'
    return "".join(parts) + knot


def _waves(dice: _Dice) -> str:
    """Water, and one sail."""
    parts = []
    x = 25 + dice.roll(65)
    parts.append(f'<path class="m4" d="M{x} 14V44H{x - 16}Q{x - 4} 32 {x} 14Z"/>')
    for row in range(4):
        top, shift = 42 + row * 10, dice.roll(20)
        scallops = "".join("q10 -9 20 0" for _ in range(8))
        parts.append(f'<path class="m{1 + row % 3}" d="M{-shift - 10} {top}{scallops}V80H-30Z"/>')
    return "".join(parts)


def _tiles(dice: _Dice) -> str:
    """Quarter circles, as on a tiled floor."""
    parts, size = [], 20
    for row in range(4):
        for column in range(6):
            x, y, turn = column * size, row * size, dice.roll(4)
            shade = 4 if dice.roll(11) == 0 else 1 + dice.roll(3)
            corner = (f"M{x} {y}h20a20 20 0 0 1-20 20z", f"M{x + 20} {y}v20a20 20 0 0 1-20-20z")
            rest = (f"M{x + 20} {y + 20}h-20a20 20 0 0 1 20-20z", f"M{x} {y + 20}v-20a20 20 0 0 1 20 20z")
            parts.append(f'<path class="m{shade}" d="{(corner + rest)[turn]}"/>')
    return "".join(parts)


def _hills(dice: _Dice) -> str:
    """Limestone towers in a bay."""
    parts = [f'<circle class="m4" cx="{20 + dice.roll(80)}" cy="{14 + dice.roll(12)}" r="6"/>']
    for row in range(3):
        for _ in range(3):
            x, wide, top = dice.roll(110) - 5, 14 + dice.roll(16), 18 + row * 12 + dice.roll(14)
            parts.append(f'<path class="m{1 + row}" d="M{x} 66V{top + 12}q{wide // 2} -{wide} {wide} 0V66Z"/>')
    parts.append('<path class="m2" d="M0 64H120V80H0Z"/>')
    return "".join(parts)


CARD_WIDTH, CARD_HEIGHT = 1200, 630
_CARD_COLOURS = ("#ece6d9", "#d9d0bc", "#b9b8a3", "#8c9a91", "#c58a4a")
"""The light ground's, as site.css has them: a shared picture knows no reader."""

_PATTERNS: tuple[Callable[[_Dice], str], ...] = (_terraces, _drum, _weave, _waves, _tiles, _hills)


def _drawn(seed: int) -> str:
    """What stands within the SVG element of a motif."""
    dice = _dice(seed)
    return f'<path class="m0" d="M0 0H{WIDTH}V{HEIGHT}H0Z"/>{_PATTERNS[dice.roll(len(_PATTERNS))](dice)}'


_FRAME = f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMidYMid slice"'


def motif(seed: int) -> str:
    """An SVG element, 120 by 80, that fills whatever frame it is put in. Decoration: hidden from screen readers."""
    return f'<svg class="motif" {_FRAME} aria-hidden="true" focusable="false">{_drawn(seed)}</svg>'


def card(seed: int) -> bytes:
    """The motif as PNG, 1200 by 630: the shape that is shown where links are shared."""
    fills = "".join(f".m{at}{{fill:{colour}}}" for at, colour in enumerate(_CARD_COLOURS))
    size = f'width="{CARD_WIDTH}" height="{CARD_HEIGHT}"'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {_FRAME}><style>{fills}</style>{_drawn(seed)}</svg>'
    return bytes(resvg_py.svg_to_bytes(svg_string=picture))


def initials(name: str) -> str:
    """One or two letters that stand for a name: ``ZN`` for ZNews, ``LM`` for Le Mékong, ``人`` for 人民网."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "·"
    capitals = [letter for letter in words[0] if letter.isupper()]
    if len(words) > 1:
        letters = words[0][0] + words[1][0]
    else:
        letters = "".join(capitals[:2]) if len(capitals) > 1 else words[0][0]
    return letters.upper() if letters.isascii() or letters.upper() != letters else letters


def monogram(name: str, seed: int) -> str:
    """A publisher's drawn mark, an SVG element of 40 by 40. Decoration: its name stands beside it."""
    letters = html.escape(initials(name))
    shapes = (
        '<circle cx="20" cy="20" r="19"/>',
        '<rect x="1" y="1" width="38" height="38"/>',
        '<path d="M20 0L40 20L20 40L0 20Z"/>',
        '<path d="M0 0H40V24A20 16 0 0 1 0 24Z"/>',
    )
    dice = _dice(seed)
    return (
        f'<svg class="mark k{dice.roll(4)}" viewBox="0 0 40 40" aria-hidden="true" focusable="false">'
        f'{shapes[dice.roll(len(shapes))]}<text x="20" y="21" text-anchor="middle" dominant-baseline="central">'
        f"{letters}</text></svg>"
    )
