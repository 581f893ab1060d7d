"""CTranslate2: neural models on this machine, from an OPUS-MT conversion or an Argos package."""

import hashlib
import json
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsloom.foundation import languages
from newsloom.foundation.errors import ConfigurationError, PermanentError, RefusedError
from newsloom.translation.engines.port import Capabilities, EngineConfig, Pair

BEAM_SIZE = 4
BATCH_TOKENS = {1: 1024}
"""Tokens in one batch by beam size; measured with a model of 7 million parameters on two cores."""

BATCH_TOKENS_BEAM = 256
SEGMENTS_A_CALL = 4096
LONGEST_INPUT = 480
"""Pieces: models of this family know 512 positions; what is longer is cut by the model, which the judge sees."""

HASHED_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """Where the parts of a model lie, and what its own description says."""

    model: Path
    source_pieces: Path
    target_pieces: Path
    pair: Pair | None
    appends_eos: bool
    version: str


def read_folder(path: Path) -> ModelFolder:
    """The parts of a model folder in either layout.

    :raises ConfigurationError: ``engine-model-missing``: a part is not there.
    """
    argos = (path / "metadata.json").is_file()
    model = path / "model" if (path / "model" / "model.bin").is_file() else path
    source = _first(path, ("source.spm", "sentencepiece.model", "spm.model"))
    if not (model / "model.bin").is_file() or source is None:
        raise ConfigurationError(
            "engine-model-missing",
            f"“{path}” holds no CTranslate2 model: model.bin and a SentencePiece file are needed.",
            "Give the folder of an OPUS-MT conversion or of an unpacked Argos package.",
        )
    described = _described(path / "metadata.json") if argos else {}
    own = _described(model / "config.json")
    return ModelFolder(
        model=model,
        source_pieces=source,
        target_pieces=_first(path, ("target.spm",)) or source,
        pair=_pair(described),
        # An Argos package tells the library itself; other conversions leave the end mark to the caller.
        appends_eos=not argos and not own.get("add_source_eos", False),
        version=str(described.get("package_version") or "") or _fingerprint(model / "model.bin"),
    )


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
        return languages.normalise(str(described["from_code"])), languages.normalise(str(described["to_code"]))
    except (KeyError, RefusedError):
        return None


def _fingerprint(model: Path) -> str:
    with model.open("rb") as opened:
        head = opened.read(HASHED_BYTES)
    return hashlib.blake2b(head + str(model.stat().st_size).encode(), digest_size=4).hexdigest()


class CTranslate2:
    """One model for one pair. The weights are loaded with the first text and stay loaded.

    Settings: ``beam_size``, ``batch_tokens``, ``threads``, ``compute_type``, ``device``, ``source_eos``.
    """

    def __init__(self, config: EngineConfig) -> None:
        self.name = config.name
        self._folder = read_folder(Path(config.path))
        self._settings = config.settings
        self._pairs = config.pairs or (frozenset({self._folder.pair}) if self._folder.pair else frozenset())
        if not self._pairs:
            raise ConfigurationError(
                "engine-pairs-unknown",
                f"The model in “{config.path}” does not say which languages it translates.",
                "Name them with --pairs, for example --pairs en-fr.",
            )
        self._lock = threading.Lock()
        self._loaded: tuple[Any, Any, Any] | None = None

    @property
    def version(self) -> str:
        """The package's own version, or a fingerprint of the weights."""
        return self._folder.version

    def capabilities(self) -> Capabilities:
        return Capabilities(pairs=self._pairs, batch_size=SEGMENTS_A_CALL)

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """All segments in one call: the library sorts them by length and keeps every core busy."""
        if (source, target) not in self._pairs:
            raise PermanentError("engine-pair-unknown", f"{self.name} does not translate from {source} to {target}.")
        translator, source_pieces, target_pieces = self._open()
        ending = ["</s>"] if self._settings.get("source_eos", self._folder.appends_eos) else []
        pieces = [[*words[:LONGEST_INPUT], *ending] for words in source_pieces.encode(list(segments), out_type=str)]
        beam = self._number("beam_size", BEAM_SIZE)
        try:
            results = translator.translate_batch(
                pieces,
                beam_size=beam,
                batch_type="tokens",
                max_batch_size=self._number("batch_tokens", BATCH_TOKENS.get(beam, BATCH_TOKENS_BEAM)),
            )
        except (RuntimeError, ValueError) as error:
            raise PermanentError(
                "engine-model-broken",
                f"{self.name} could not translate: {error}.",
                "Check its model with engine check.",
            ) from error
        return [str(words) for words in target_pieces.decode([result.hypotheses[0] for result in results])]

    def close(self) -> None:
        with self._lock:
            if self._loaded is not None:
                self._loaded[0].unload_model()
                self._loaded = None

    def _number(self, name: str, default: int) -> int:
        value = self._settings.get(name, default)
        return int(value) if isinstance(value, int | str | float) else default

    def _open(self) -> tuple[Any, Any, Any]:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> tuple[Any, Any, Any]:
        import ctranslate2  # a second to import, and wanted only where such an engine serves
        import sentencepiece

        folder = self._folder
        try:
            translator = ctranslate2.Translator(
                str(folder.model),
                device=str(self._settings.get("device", "cpu")),
                compute_type=str(self._settings.get("compute_type", "int8")),
                # Threads within one batch are 7 to 14 times slower than batches side by side.
                inter_threads=self._number("threads", len(os.sched_getaffinity(0))),
                intra_threads=1,
            )
            source = sentencepiece.SentencePieceProcessor(model_file=str(folder.source_pieces))
            target = (
                source
                if folder.target_pieces == folder.source_pieces
                else sentencepiece.SentencePieceProcessor(model_file=str(folder.target_pieces))
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise ConfigurationError(
                "engine-model-broken", f"The model in “{folder.model}” cannot be loaded: {error}.", "Fetch it again."
            ) from error
        return translator, source, target
