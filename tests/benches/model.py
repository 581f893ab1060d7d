"""The model that benches run: the folder that MODEL names, or one made for the purpose."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from tests.engines.tiny_model import copying_model

from newsloom.demo.publishers.archive import articles_in
from newsloom.foundation.errors import RefusedError
from newsloom.foundation.languages import normalise
from newsloom.translation.engines.ctranslate2_folder import read_folder
from newsloom.translation.engines.port import Pair
from newsloom.translation.segments import split

PAIR = re.compile(r"(?:^|[-_])([a-z]{2,3})[-_]([a-z]{2,3})(?=$|[-_.])")
VOCABULARY = 1500


@dataclass(frozen=True, slots=True)
class BenchModel:
    """A model and the pair that it is measured with; ``given`` says whether the operator named it."""

    folder: Path
    pair: Pair
    given: bool


def named_model() -> str:
    """The folder that ``make bench MODEL=folder`` names; empty where it names none."""
    return os.environ.get("MODEL", "")


def bench_model(place: Path) -> BenchModel:
    """``make bench MODEL=folder PAIR=en-fr``; the pair may stand in the model or in its folder's name.

    :param place: where to make one if none was named.
    """
    named = named_model()
    if not named:
        return BenchModel(copying_model(place, sentences("en"), VOCABULARY), ("en", "fr"), given=False)
    folder = Path(named).resolve()
    return BenchModel(folder, read_folder(folder).pair or _pair(os.environ.get("PAIR") or folder.name), given=True)


def _pair(written: str) -> Pair:
    found = PAIR.search(written)
    if not found:
        raise RefusedError("pair-unknown", f"“{written}” names no pair.", "Say PAIR=en-fr.")
    return normalise(found[1]), normalise(found[2])


def sentences(language: str) -> list[str]:
    """Real sentences in a language: those of the sample publishers' articles."""
    blocks = (
        text
        for article in articles_in(language)
        for text in (article.title, article.standfirst, *(block.text for block in article.blocks))
    )
    plain = (re.sub(r"\[([^]]*)\]\([^)]*\)|[*_>#]", r"\1", text) for text in blocks)
    return [segment for text in plain for segment in split(text, language).segments]
