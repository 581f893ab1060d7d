"""Which files belong to a model. Nothing else of a package or a repository is ever written to disk.

Packages and hubs also hold what is not needed and may run code when it is opened (pickles of other libraries).
"""

import re
from pathlib import Path, PurePosixPath

from newsloom.foundation.errors import RefusedError
from newsloom.translation.engines.ctranslate2_folder import SOURCE_PIECES, TARGET_PIECES, VOCABULARIES, WEIGHTS

PARTS = frozenset(
    {WEIGHTS, "config.json", "metadata.json", "bpe.model", *SOURCE_PIECES, *TARGET_PIECES}
    | {f"{name}.{kind}" for name in VOCABULARIES for kind in ("json", "txt")}
)
WORDS = re.compile(r"(README|LICEN[CS]E|COPYING|NOTICE)(\.(md|txt|rst))?", re.IGNORECASE)
WEIGHTS_FOLDER = "model"

VERSION_BYTES = 4
NAME_LENGTH_BYTES = 2
NEWEST_FORMAT = 64
ARCHITECTURE = b"TransformerSpec"


def belongs(path: PurePosixPath) -> bool:
    """Whether a file at this place within a model is one of its parts."""
    deep = len(path.parts) == 2 and path.parts[0] == WEIGHTS_FOLDER
    return (len(path.parts) == 1 or deep) and (path.name in PARTS or bool(WORDS.fullmatch(path.name)))


def require_weights(file: Path) -> None:
    """Sees that these are weights of a translation model in CTranslate2's own format.

    :raises RefusedError: ``model-not-ctranslate2``.
    """
    with file.open("rb") as opened:
        version = int.from_bytes(opened.read(VERSION_BYTES), "little")
        name = opened.read(int.from_bytes(opened.read(NAME_LENGTH_BYTES), "little")).rstrip(b"\0")
    if not 0 < version < NEWEST_FORMAT or name != ARCHITECTURE:
        raise RefusedError(
            "model-not-ctranslate2",
            f"{file.name} is not a translation model in CTranslate2's format.",
            "Convert it with ct2-transformers-converter or ct2-opus-mt-converter, or take a conversion.",
        )
