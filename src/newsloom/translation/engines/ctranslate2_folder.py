"""What lies in a model's folder: an OPUS-MT, NLLB or M2M-100 conversion, or an unpacked Argos package."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from newsloom.foundation.errors import ConfigurationError, RefusedError
from newsloom.translation.engines.ctranslate2_codes import argos_tag, m2m_tokens, nllb_tokens, opus_tokens
from newsloom.translation.engines.port import Pair

Family = Literal["pair", "many", "targets"]
"""One pair; every direction between many languages; one side alone is named by a token before the source."""

WEIGHTS = "model.bin"
SOURCE_PIECES = ("source.spm", "sentencepiece.model", "sentencepiece.bpe.model", "spm.model",
                 "flores200_sacrebleu_tokenizer_spm.model", "spm.128k.model")  # fmt: skip
TARGET_PIECES = ("target.spm",)
VOCABULARIES = ("shared_vocabulary", "target_vocabulary", "source_vocabulary", "vocabulary")
HASHED_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """Where the parts of a model lie, and what its own description says.

    :param tokens: the token of each language that the model can be told to write; empty for one pair.
    :param target_prefix: what an Argos package wants every translation to begin with; empty for most.
    """

    model: Path
    source_pieces: Path
    target_pieces: Path
    pair: Pair | None
    appends_eos: bool
    version: str
    family: Family = "pair"
    tokens: Mapping[str, str] = field(default_factory=dict)
    target_prefix: str = ""


def read_folder(path: Path) -> ModelFolder:
    """The parts of a model folder in any of the layouts.

    :raises ConfigurationError: ``engine-model-missing``: a part is not there; ``engine-model-unsupported``.
    """
    argos = (path / "metadata.json").is_file()
    model = path / "model" if (path / "model" / WEIGHTS).is_file() else path
    source = _first(path, SOURCE_PIECES)
    if source is None and (path / "bpe.model").is_file():
        raise ConfigurationError(
            "engine-model-unsupported",
            f"“{path}” cuts words in the old way (bpe.model), which this program cannot.",
            "Take a newer package of the same pair.",
        )
    if not (model / WEIGHTS).is_file() or source is None:
        raise ConfigurationError(
            "engine-model-missing",
            f"“{path}” holds no CTranslate2 model: model.bin and a SentencePiece file are needed.",
            "Give the folder of an OPUS-MT, NLLB or M2M-100 conversion, or of an unpacked Argos package.",
        )
    described = _described(path / "metadata.json") if argos else {}
    own = _described(model / "config.json")
    pair = _pair(described)
    family, tokens = ("pair", {}) if pair else _family(model)
    return ModelFolder(
        model=model,
        source_pieces=source,
        target_pieces=_first(path, TARGET_PIECES) or source,
        pair=pair,
        # An Argos package tells the library itself; other conversions leave the end mark to the caller.
        appends_eos=not argos and not own.get("add_source_eos", False),
        version=str(described.get("package_version") or "") or fingerprint(model / WEIGHTS),
        family=family,
        tokens=tokens,
        target_prefix=str(described.get("target_prefix") or ""),
    )


def fingerprint(weights: Path) -> str:
    """What tells these weights from any others: from their beginning and their size."""
    with weights.open("rb") as opened:
        head = opened.read(HASHED_BYTES)
    return hashlib.blake2b(head + str(weights.stat().st_size).encode(), digest_size=4).hexdigest()


def _first(path: Path, names: Sequence[str]) -> Path | None:
    return next((path / name for name in names if (path / name).is_file()), None)


def _described(path: Path) -> Mapping[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _pair(described: Mapping[str, Any]) -> Pair | None:
    try:
        return argos_tag(str(described["from_code"])), argos_tag(str(described["to_code"]))
    except (KeyError, RefusedError):
        return None


def _family(model: Path) -> tuple[Family, Mapping[str, str]]:
    words = _vocabulary(model)
    many = nllb_tokens(words) or m2m_tokens(words)
    if many:
        return "many", many
    targets = opus_tokens(words)
    return ("targets", targets) if targets else ("pair", {})


def _vocabulary(model: Path) -> frozenset[str]:
    """All tokens of the model's vocabularies, JSON or a token a line; empty where they cannot be read."""
    words: set[str] = set()
    for name in VOCABULARIES:
        try:
            if (file := model / f"{name}.json").is_file():
                found = json.loads(file.read_text(encoding="utf-8"))
                words.update(word for word in found if isinstance(word, str))
            elif (file := model / f"{name}.txt").is_file():
                words.update(file.read_text(encoding="utf-8").split("\n"))
        except (OSError, ValueError, TypeError):
            continue
    return frozenset(words)
