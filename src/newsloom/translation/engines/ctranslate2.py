"""CTranslate2: neural models on this machine: OPUS-MT, NLLB and M2M-100 conversions, Argos packages."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsloom.foundation.errors import ConfigurationError, PermanentError
from newsloom.translation.engines import ctranslate2_trial as trials
from newsloom.translation.engines.ctranslate2_cutting import Cut, cut_to_fit, halves
from newsloom.translation.engines.ctranslate2_faults import Fault, fault_of
from newsloom.translation.engines.ctranslate2_folder import ModelFolder, fingerprint, read_folder
from newsloom.translation.engines.ctranslate2_trial import Pace, Trial
from newsloom.translation.engines.port import Capabilities, EngineConfig

BEAM_SIZE = 4
BATCH_TOKENS = {1: 1024}
"""Tokens in one batch by beam size; measured with a model of 7 million parameters on two cores."""

BATCH_TOKENS_BEAM = 256
BATCH_TOKENS_ON_GPU = 8192
SEGMENTS_A_CALL = 4096
LONGEST_INPUT = 160
"""Pieces: models of this family were trained on sentences, and are at their worst with more."""

LONGEST_OUTPUT = 256
"""Pieces: all models of this family know more positions than that."""

CAREFUL = {"repetition_penalty": 1.1, "no_repeat_ngram_size": 4}
"""For a second try at what came out wrong; slower, and worse for what came out right."""

END = "</s>"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The weights in memory, and the two sides' SentencePiece models."""

    translator: Any
    source_pieces: Any
    target_pieces: Any
    pace: Pace


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands around a sentence's pieces: what is said before it, its end, and what the answer begins with."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One input of the model and what it wrote."""

    text: str
    written: str
    fault: Fault


class CTranslate2:
    """One model, for one pair or between many languages. It is loaded with the first text and stays loaded.

    How many threads and how large a batch suit this machine is tried out on the first sentences, and kept.
    Settings: ``beam_size``, ``batch_tokens``, ``threads`` (batches side by side), ``threads_within`` (each of them),
    ``compute_type``, ``device`` (``auto``, ``cpu``, ``cuda``), ``source_eos``, ``trial`` (false: none).
    """

    def __init__(self, config: EngineConfig) -> None:
        self.name = config.name
        self._folder: ModelFolder = read_folder(Path(config.path))
        self._settings = config.settings
        self._state_folder = config.state_folder
        self._pairs = config.pairs or (frozenset({self._folder.pair}) if self._folder.pair else frozenset())
        if not self._pairs and self._folder.family != "many":
            raise ConfigurationError(
                "engine-pairs-unknown",
                f"The model in “{config.path}” does not say which languages it translates.",
                "Name them with --pairs, for example --pairs en-fr.",
            )
        self._lock = threading.RLock()
        self._loaded: Loaded | None = None
        self._untried = bool(self._settings.get("trial", True))
        self.last_trial: Trial | None = None

    @property
    def version(self) -> str:
        """The package's own version, or a fingerprint of the weights."""
        return self._folder.version

    def capabilities(self) -> Capabilities:
        every = frozenset() if self._pairs else frozenset(self._folder.tokens)
        return Capabilities(pairs=self._pairs, languages=every, batch_size=SEGMENTS_A_CALL)

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """All segments in one call: the library sorts them by length and keeps every core busy.

        What is longer than the model was made for is cut at a pause and joined again; what came out wrong (nothing,
        a circle, no end) is tried once more in another way, and then by halves.
        """
        marks = self._marks(source, target)
        loaded = self._open()
        cuts = [cut_to_fit(text, self._fits) for text in segments] if segments else []
        parts = [part for cut in cuts for part in cut.parts]
        lines = iter(self._written(parts, marks, loaded, target))
        return [cut.join([next(lines) for _ in cut.parts], target) for cut in cuts]

    def close(self) -> None:
        with self._lock:
            if self._loaded is not None:
                self._loaded.translator.unload_model()
                self._loaded = None

    def rows(self, segments: Sequence[str], *, source: str, target: str) -> tuple[list[list[str]], tuple[str, ...]]:
        """What the model is given for these texts, uncut, and what its answers begin with: for measuring it bare."""
        marks = self._marks(source, target)
        pieces = self._open().source_pieces.encode(list(segments), out_type=str)
        return [[*marks.before, *words, *marks.after] for words in pieces], marks.answer

    @property
    def model(self) -> Path:
        """The folder of the weights."""
        return self._folder.model

    # ── Text to pieces and back ───────────────────────────────────────────────────────────────────────────────────

    def _marks(self, source: str, target: str) -> Marks:
        if not self.capabilities().serves(source, target):
            raise PermanentError("engine-pair-unknown", f"{self.name} does not translate from {source} to {target}.")
        folder, tokens = self._folder, self._folder.tokens
        after = (END,) if self._settings.get("source_eos", folder.appends_eos) else ()
        try:
            if folder.family == "many":
                return Marks((tokens[source],), after, (tokens[target],))
            if folder.family == "targets":
                return Marks((tokens[target],), after, ())
        except KeyError as unknown:
            raise PermanentError(
                "engine-pair-unknown", f"The model of {self.name} has no token for the language {unknown.args[0]}."
            ) from None
        return Marks((), after, (folder.target_prefix,) if folder.target_prefix else ())

    def _fits(self, text: str) -> bool:
        # A piece is a character at least: what is short in characters need not be cut into pieces to be known.
        return len(text) <= LONGEST_INPUT or len(self._open().source_pieces.encode(text)) <= LONGEST_INPUT

    def _written(self, texts: Sequence[str], marks: Marks, loaded: Loaded, target: str) -> list[str]:
        lines = self._lines(texts, marks, loaded)
        wrong = [number for number, line in enumerate(lines) if line.fault]
        again = self._lines([texts[number] for number in wrong], marks, loaded, careful=True)
        for number, line in zip(wrong, again, strict=True):
            lines[number] = line
        self._in_halves(lines, marks, loaded, target)
        return [line.written for line in lines]

    def _in_halves(self, lines: list[Line], marks: Marks, loaded: Loaded, target: str) -> None:
        """What goes wrong as a whole, once more in halves; it stays as it was where these go wrong too."""
        wrong = [number for number, line in enumerate(lines) if line.fault and " " in line.text.strip()]
        cuts = [halves(lines[number].text) for number in wrong]
        parts = self._lines(
            [part for first, _, second in cuts for part in (first, second)], marks, loaded, careful=True
        )
        for number, (first, gap, second), one, other in zip(wrong, cuts, parts[::2], parts[1::2], strict=True):
            if not (one.fault or other.fault):
                whole = Cut((first, second), (gap,)).join([one.written, other.written], target)
                lines[number] = Line(lines[number].text, whole, "")

    def _lines(self, texts: Sequence[str], marks: Marks, loaded: Loaded, *, careful: bool = False) -> list[Line]:
        if not texts:
            return []
        pieces = loaded.source_pieces.encode(list(texts), out_type=str)
        rows = [[*marks.before, *words, *marks.after] for words in pieces]
        if self._untried and not careful:
            loaded = self._tried_out(rows, marks, loaded)
        answers = self._run(loaded.translator, rows, marks, loaded.pace.batch_tokens, **(CAREFUL if careful else {}))
        written = [answer[len(marks.answer) :] for answer in answers]
        plain = loaded.target_pieces.decode(written)
        return [
            Line(text, str(line), fault_of(words, out, words=any(map(str.isalnum, text)), limit=LONGEST_OUTPUT))
            for text, words, out, line in zip(texts, pieces, written, plain, strict=True)
        ]

    def _run(
        self, translator: Any, rows: Sequence[Sequence[str]], marks: Marks, batch_tokens: int, **more: object
    ) -> list[list[str]]:
        try:
            results = translator.translate_batch(
                rows,
                target_prefix=[list(marks.answer)] * len(rows) if marks.answer else None,
                beam_size=self._number("beam_size", BEAM_SIZE),
                batch_type="tokens",
                max_batch_size=batch_tokens,
                max_input_length=0,
                max_decoding_length=LONGEST_OUTPUT,
                replace_unknowns=True,  # costs nothing that can be measured, and keeps what the model cannot write
                **more,
            )
        except (RuntimeError, ValueError) as error:
            if "libcu" in str(error):  # the libraries of CUDA are looked for with the first batch
                raise self._no_cuda(str(error)) from error
            raise PermanentError(
                "engine-model-broken",
                f"{self.name} could not translate: {error}.",
                "Check its model with engine check.",
            ) from error
        return [result.hypotheses[0] for result in results]

    # ── The model in memory ───────────────────────────────────────────────────────────────────────────────────────

    def _open(self) -> Loaded:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> Loaded:
        import sentencepiece  # a moment to import, and wanted only where such an engine serves

        folder, pace = self._folder, self._pace()
        translator = self._translator(pace)
        try:
            source = sentencepiece.SentencePieceProcessor(model_file=str(folder.source_pieces))
            target = (
                source
                if folder.target_pieces == folder.source_pieces
                else sentencepiece.SentencePieceProcessor(model_file=str(folder.target_pieces))
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise self._broken(error) from error
        return Loaded(translator, source, target, pace)

    def _translator(self, pace: Pace) -> Any:
        import ctranslate2  # a second to import

        device = self._device()
        usual = "int8" if device == "cpu" else "int8_float16"
        try:
            return ctranslate2.Translator(
                str(self._folder.model),
                device=device,
                compute_type=str(self._settings.get("compute_type", usual)),
                inter_threads=pace.side_by_side,
                intra_threads=pace.within,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> ConfigurationError:
        return ConfigurationError(
            "engine-model-broken", f"The model in “{self._folder.model}” cannot be loaded: {error}.", "Fetch it again."
        )

    def _no_cuda(self, why: str) -> ConfigurationError:
        return ConfigurationError(
            "engine-cuda-missing",
            f"{self.name} cannot run on a GPU: {why}.",
            "Install the driver and CUDA 12 with cuBLAS, or set device to cpu.",
        )

    def _device(self) -> str:
        import ctranslate2

        wanted = str(self._settings.get("device", "auto"))
        there = ctranslate2.get_cuda_device_count() > 0
        if wanted not in {"auto", "cpu", "cuda"}:
            raise ConfigurationError(
                "engine-device-unknown", f"{self.name} cannot run on “{wanted}”.", "Set device to auto, cpu or cuda."
            )
        if wanted == "cuda" and not there:
            raise self._no_cuda("CUDA finds no GPU on this machine")
        return "cuda" if there and wanted != "cpu" else "cpu"

    # ── How it is run ─────────────────────────────────────────────────────────────────────────────────────────────

    def _pace(self) -> Pace:
        """What the operator decided, else what was found here before, else what is usual."""
        known = trials.kept(self._state_folder, self._weights(), self._circumstances())
        usual = known or self._usual_pace()
        self._untried = self._untried and known is None and len(self._fixed()) < 2
        return Pace(
            self._number("threads", usual.side_by_side),
            self._number("threads_within", usual.within),
            self._number("batch_tokens", usual.batch_tokens),
        )

    def _usual_pace(self) -> Pace:
        if self._device() == "cuda":
            return Pace(1, 1, BATCH_TOKENS_ON_GPU)
        beam = self._number("beam_size", BEAM_SIZE)
        return Pace(trials.cores(), 1, BATCH_TOKENS.get(beam, BATCH_TOKENS_BEAM))

    def _tried_out(self, rows: Sequence[Sequence[str]], marks: Marks, loaded: Loaded) -> Loaded:
        """The model at the pace that is fastest with these rows; as it is where they are too few to tell."""
        if len(rows) < trials.LEAST_ROWS:
            return loaded
        with self._lock:
            if not self._untried or self._loaded is not loaded:
                return self._open()
            self._untried = False

            def run(translator: Any, chosen: Sequence[int], batch_tokens: int) -> None:
                self._run(translator, [rows[number] for number in chosen], marks, batch_tokens)

            runner = trials.Runner(self._translator, run)
            found = trials.try_out(
                runner, [len(row) for row in rows], loaded.pace,
                cores=trials.cores(), gpu=self._device() == "cuda", fixed=self._fixed(),
            )  # fmt: skip
            self.last_trial = found
            trials.keep(self._state_folder, self._weights(), self._circumstances(), found)
            best = runner.at(found.pace, range(1))
            self._loaded = Loaded(best, loaded.source_pieces, loaded.target_pieces, found.pace)
            return self._loaded

    def _fixed(self) -> frozenset[str]:
        fixed = {"batch_tokens"} & set(self._settings)
        return frozenset(fixed | ({"threads"} if {"threads", "threads_within"} & set(self._settings) else set()))

    def _circumstances(self) -> dict[str, object]:
        """What the best pace depends on."""
        return {
            "machine": trials.machine(self._device(), trials.cores()),
            "beam_size": self._number("beam_size", BEAM_SIZE),
            "compute_type": str(self._settings.get("compute_type", "")),
        }

    def _weights(self) -> str:
        return fingerprint(self._folder.model / "model.bin")

    def _number(self, name: str, default: int) -> int:
        value = self._settings.get(name, default)
        return int(value) if isinstance(value, int | str | float) else default
