"""From an article's id and motif to the bytes of its lead picture."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from io import BytesIO

from PIL import Image

from newsloom.demo.publishers.pictures import buildings, crafts, landscapes
from newsloom.demo.publishers.pictures.canvas import MOODS, Canvas, Dice

Motif = Callable[[Canvas, Dice], None]

MOTIFS: Mapping[str, Motif] = {
    "bay": landscapes.bay,
    "branch": landscapes.branch,
    "caves": landscapes.caves,
    "lotus": landscapes.lotus,
    "river": landscapes.river,
    "terraces": landscapes.terraces,
    "bridge": buildings.bridge,
    "gate": buildings.gate,
    "hall": buildings.hall,
    "rails": buildings.rails,
    "tower": buildings.tower,
    "bowl": crafts.bowl,
    "circuit": crafts.circuit,
    "drum": crafts.drum,
    "jars": crafts.jars,
    "lanterns": crafts.lanterns,
    "loom": crafts.loom,
    "map": crafts.map_of_tiles,
    "pages": crafts.pages,
    "stars": crafts.stars,
}


@lru_cache(maxsize=64)
def encoded_picture(article_id: str, motif: str, image_format: str) -> bytes:
    """The article's picture, 1200 by 675, as ``PNG`` or ``JPEG``; the same bytes for the same arguments.

    :raises KeyError: no such motif.
    """
    dice = Dice(article_id)
    canvas = Canvas(dice.one_of(MOODS))
    MOTIFS[motif](canvas, dice)
    image = canvas.finished()
    target = BytesIO()
    if image_format == "PNG":
        # 128 colours carry flat shapes and their smoothed edges, at a quarter of the weight.
        image.quantize(128, dither=Image.Dither.NONE).save(target, "PNG")
    else:
        image.save(target, image_format, quality=88)
    return target.getvalue()
