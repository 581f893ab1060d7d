"""Real CTranslate2 models, tiny, made on the spot with known weights: they write what they are told to, piece by piece.

Each is a transformer of one layer. The first dimensions hold the piece, the others its place; cross attention looks at
the source piece in the same place as the piece to be written, and the last projection turns it into its counterpart.
"""

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import printable

import ctranslate2
import numpy as np
import sentencepiece

POSITIONS = 290  # more than the longest output, 256
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
NEXT_LETTER = dict(zip(ALPHABET, ALPHABET[1:] + ALPHABET[:1], strict=True))


def letters_model(folder: Path, *, more: Sequence[str] = (), circling: bool = False) -> Path:
    """In the layout of an OPUS-MT conversion: turns every letter into the next one.

    :param more: further tokens of its vocabulary, as models between many languages have.
    :param circling: it looks at the whole source at once, and so writes one letter for ever.
    """
    texts = [" ".join(ALPHABET[start:] + ALPHABET[:start]) for start in range(26)]
    pieces = train_pieces(folder, texts, model_type="char", vocab_size=30)
    return save_model(folder, [*pieces, *more], NEXT_LETTER, circling=circling)


def phrases_model(folder: Path, phrases: Mapping[str, str]) -> Path:
    """In the same layout: turns whole sentences, each of which is one piece, into others; copies the rest or a part."""
    both = [piece_of(text) for text in (*phrases, *phrases.values())]
    characters = sorted({*printable.strip(), *"".join((*phrases, *phrases.values()))} - {" "})
    pieces = train_pieces(folder, [" ".join(characters)] * 2, model_type="char", vocab_size=400, known=both)
    return save_model(folder, pieces, {piece_of(one): piece_of(other) for one, other in phrases.items()}, hasty=True)


def copying_model(folder: Path, texts: Sequence[str], vocab_size: int) -> Path:
    """In the same layout: writes what it reads, piece by piece; of the size of a small real one."""
    return save_model(folder, train_pieces(folder, texts, model_type="unigram", vocab_size=vocab_size), {})


def argos_package(model: Path, folder: Path, *, source: str = "en", target: str = "fr", **described: str) -> Path:
    """The same model in the layout of an unpacked Argos package, which tells the library itself to add the end mark."""
    shutil.copytree(model, folder / "model", ignore=shutil.ignore_patterns("*.spm", "*.txt"))
    shutil.copy(model / "source.spm", folder / "sentencepiece.model")
    config = json.loads((folder / "model" / "config.json").read_text(encoding="utf-8"))
    (folder / "model" / "config.json").write_text(json.dumps({**config, "add_source_eos": True}), encoding="utf-8")
    metadata = {"from_code": source, "to_code": target, "package_version": "1.9", **described}
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    return folder


def piece_of(text: str) -> str:
    """A whole sentence as one piece; the model writes the space before it."""
    return text.replace(" ", "▁")


def train_pieces(
    folder: Path, texts: Iterable[str], *, model_type: str, vocab_size: int, known: Sequence[str] = ()
) -> list[str]:
    """Trains ``source.spm`` = ``target.spm`` on the spot; their pieces."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "training.txt"
    file.write_text("\n".join(texts), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(file), model_prefix=str(folder / "source"), model_type=model_type, vocab_size=vocab_size,
        character_coverage=1.0, normalization_rule_name="identity", minloglevel=2, hard_vocab_limit=False,
        user_defined_symbols=list(known),
    )  # fmt: skip
    file.unlink()
    (folder / "source.vocab").unlink()
    (folder / "source.model").rename(folder / "source.spm")
    shutil.copy(folder / "source.spm", folder / "target.spm")
    trained = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    return [trained.id_to_piece(index) for index in range(trained.get_piece_size())]


def save_model(
    folder: Path, pieces: Sequence[str], becomes: Mapping[str, str], *, circling: bool = False, hasty: bool = False
) -> Path:
    """A model over these pieces; a piece that has no counterpart stays as it is.

    :param hasty: of all pieces that are wrong the end is the least so: beams that went astray end at once instead of
        going on to the longest output, which makes a search much faster and may cut a long text short.
    """
    count = len(pieces)
    size = -(-(count + POSITIONS) // 16) * 16
    words, places = np.zeros((size, size)), np.zeros((size, size))
    words[:count, :count] = np.eye(count)
    places[count : count + POSITIONS, count : count + POSITIONS] = np.eye(POSITIONS)
    nothing = np.zeros((size, size))
    embedding = np.eye(count, size, dtype=np.float32)

    spec = ctranslate2.specs.TransformerSpec.from_config((1, 1), 1)
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.embeddings.weight = embedding
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = np.eye(POSITIONS, size, k=count, dtype=np.float32)
        _neutral_norm(side.layer_norm, size)
        layer = side.layer[0]
        _linear(layer.self_attention.linear[0], np.vstack([nothing] * 3))
        _linear(layer.self_attention.linear[1], nothing)
        _neutral_norm(layer.self_attention.layer_norm, size)
        _linear(layer.ffn.linear_0, nothing)
        _linear(layer.ffn.linear_1, nothing)
        _neutral_norm(layer.ffn.layer_norm, size)
    across = spec.decoder.layer[0].attention
    _neutral_norm(across.layer_norm, size)
    _linear(across.linear[0], nothing if circling else 20 * places)
    _linear(across.linear[1], np.vstack([places, 20 * words]))
    _linear(across.linear[2], words)
    _linear(spec.decoder.projection, 20 * _counterparts(pieces, becomes, size))
    if hasty:
        spec.decoder.projection.bias[list(pieces).index("</s>")] = 1
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    return folder


def _counterparts(pieces: Sequence[str], becomes: Mapping[str, str], size: int) -> np.ndarray:
    places = {piece: index for index, piece in enumerate(pieces)}
    matrix = np.zeros((len(pieces), size))
    for index, piece in enumerate(pieces):
        bare = piece.lstrip("▁")
        wanted = piece.replace(bare, becomes.get(bare, bare)) if bare else piece
        matrix[places.get(wanted, index), index] = 1
    return matrix


def _linear(spec: ctranslate2.specs.common_spec.LinearSpec, weight: np.ndarray) -> None:
    spec.weight = weight.astype(np.float32)
    spec.bias = np.zeros(weight.shape[0], dtype=np.float32)


def _neutral_norm(spec: ctranslate2.specs.common_spec.LayerNormSpec, size: int) -> None:
    spec.gamma = np.ones(size, dtype=np.float32)
    spec.beta = np.zeros(size, dtype=np.float32)
