"""Engines to test with: a tiny neural model made on the spot, an HTTP server that speaks as LibreTranslate does."""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import ctranslate2
import numpy as np
import pytest
import sentencepiece

POSITIONS = 290  # more than the longest output, 256
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def _linear(spec: ctranslate2.specs.common_spec.LinearSpec, weight: np.ndarray) -> None:
    spec.weight = weight.astype(np.float32)
    spec.bias = np.zeros(weight.shape[0], dtype=np.float32)


def _neutral_norm(spec: ctranslate2.specs.common_spec.LayerNormSpec, size: int) -> None:
    spec.gamma = np.ones(size, dtype=np.float32)
    spec.beta = np.zeros(size, dtype=np.float32)


def _save_shifting_model(folder: Path, pieces: list[str]) -> None:
    """A transformer that writes, for every piece, the next letter of the alphabet.

    The first dimensions hold the piece, the others its place. Cross attention looks at the source piece in the
    same place as the piece to be written, and the last projection turns it into its successor.
    """
    count = len(pieces)
    size = -(-(count + POSITIONS) // 16) * 16
    words, places = np.zeros((size, size)), np.zeros((size, size))
    words[:count, :count] = np.eye(count)
    places[count : count + POSITIONS, count : count + POSITIONS] = np.eye(POSITIONS)
    embedding = np.eye(count, size, dtype=np.float32)
    encodings = np.eye(POSITIONS, size, k=count, dtype=np.float32)
    nothing = np.zeros((size, size))

    spec = ctranslate2.specs.TransformerSpec.from_config((1, 1), 1)
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.embeddings.weight = embedding
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = encodings
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
    _linear(across.linear[0], 20 * places)
    _linear(across.linear[1], np.vstack([places, 20 * words]))
    _linear(across.linear[2], words)
    becomes = np.zeros((count, size))
    for index, piece in enumerate(pieces):
        letter = piece.lstrip("▁")
        shifted = ALPHABET[(ALPHABET.index(letter) + 1) % 26] if len(letter) == 1 and letter in ALPHABET else letter
        wanted = piece.replace(letter, shifted) if letter else piece
        becomes[pieces.index(wanted) if wanted in pieces else index, index] = 1
    _linear(spec.decoder.projection, 20 * becomes)
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model in the layout of an OPUS-MT conversion: it turns every letter into the next one."""
    folder = tmp_path_factory.mktemp("model")
    text = folder / "letters.txt"
    text.write_text("\n".join(" ".join(ALPHABET[start:] + ALPHABET[:start]) for start in range(26)), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(folder / "source"), model_type="char", vocab_size=30,
        character_coverage=1.0, normalization_rule_name="identity", minloglevel=2,
    )  # fmt: skip
    (folder / "source.model").rename(folder / "source.spm")
    shutil.copy(folder / "source.spm", folder / "target.spm")
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    _save_shifting_model(folder, [pieces.id_to_piece(index) for index in range(pieces.get_piece_size())])
    return folder


@pytest.fixture(scope="session")
def argos_folder(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same model in the layout of an unpacked Argos package."""
    folder = tmp_path_factory.mktemp("argos")
    shutil.copytree(model_folder, folder / "model", ignore=shutil.ignore_patterns("*.spm", "letters.txt"))
    shutil.copy(model_folder / "source.spm", folder / "sentencepiece.model")
    config = json.loads((folder / "model" / "config.json").read_text(encoding="utf-8"))
    (folder / "model" / "config.json").write_text(json.dumps({**config, "add_source_eos": True}), encoding="utf-8")
    described = {"from_code": "en", "to_code": "fr", "package_version": "1.9"}
    (folder / "metadata.json").write_text(json.dumps(described), encoding="utf-8")
    return folder


@dataclass
class Server:
    """A LibreTranslate of our own; ``misbehave`` answers instead while it is set."""

    url: str = ""
    asked: list[dict[str, object]] = field(default_factory=list)
    misbehave: Callable[[BaseHTTPRequestHandler], None] | None = None


def answer(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    """Writes a whole HTTP answer."""
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def respond() -> Callable[..., None]:
    return answer


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if state.misbehave is not None:
                return state.misbehave(self)
            languages = [{"code": "en", "targets": ["en", "fr"]}, {"code": "zh", "targets": ["en", "??"]}]
            return answer(self, 200, json.dumps(languages).encode())

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.asked.append(asked)
            if state.misbehave is not None:
                return state.misbehave(self)
            done = [f"{asked['target']}:{text}" for text in asked["q"]]
            return answer(self, 200, json.dumps({"translatedText": done}).encode())

        def log_message(self, *args: object) -> None:
            """Quiet."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield state
    http.shutdown()
    http.server_close()
    thread.join()
