"""The lead pictures: drawn, not found, and the same everywhere."""

from io import BytesIO

import pytest
from PIL import Image

from newsloom.demo.publishers.pictures.canvas import MOODS, Canvas, Dice
from newsloom.demo.publishers.pictures.drawing import MOTIFS, encoded_picture


@pytest.mark.parametrize("motif", sorted(MOTIFS))
def test_a_picture_is_drawn_the_same_every_time(motif: str) -> None:
    first = encoded_picture.__wrapped__("some-article", motif, "PNG")
    assert encoded_picture.__wrapped__("some-article", motif, "PNG") == first


def test_another_article_gets_another_picture_of_the_same_motif() -> None:
    assert len({encoded_picture(f"article-{number}", "lanterns", "PNG") for number in range(4)}) == 4


@pytest.mark.parametrize("image_format", ["PNG", "JPEG"])
def test_a_picture_is_1200_by_675_and_light(image_format: str) -> None:
    encoded = encoded_picture("some-article", "bay", image_format)
    with Image.open(BytesIO(encoded)) as image:
        assert image.size == (1200, 675)
        assert image.format == image_format
    assert len(encoded) < 200_000


@pytest.mark.parametrize("motif", sorted(MOTIFS))
@pytest.mark.parametrize("mood", MOODS, ids=["day", "night", "lacquer", "dusk"])
def test_a_motif_shows_in_every_mood(motif: str, mood: object) -> None:
    assert mood in MOODS
    canvas = Canvas(next(known for known in MOODS if known is mood))
    MOTIFS[motif](canvas, Dice("seed"))
    colours = canvas.finished().resize((120, 68)).getcolors(10_000)
    assert colours is not None
    assert max(count for count, _ in colours) < 0.85 * 120 * 68


def test_chance_falls_the_same_way_for_the_same_seed() -> None:
    # The figures themselves: a machine or a Python on which they differ would draw other pictures.
    dice = Dice("temple-of-literature")
    assert [dice.number(0, 99) for _ in range(6)] == [88, 20, 16, 70, 42, 43]
