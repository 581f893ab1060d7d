"""The port that every engine answers at: what it can do, and text in, text out."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol, Self, runtime_checkable

from newsloom.foundation.errors import PermanentError

Pair = tuple[str, str]
"""A source and a target language, BCP 47 tags."""

Wording = tuple[tuple[str, str], ...]
"""What stands in a segment, and how its translation is to write that: ``(("open letter", "lettre ouverte"),)``."""

PRICE = "cost_per_million_characters"
"""The setting of an engine that holds its price."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do and what it costs; routes and batches are made from this alone.

    :param languages: served in every direction between each other, beside ``pairs``: two hundred languages are
        forty thousand pairs, which nobody lists.
    :param batch_size: most segments that one call of ``translate`` should carry.
    :param characters_per_request: most characters of one call together; 0 = no limit.
    :param cost_per_million_characters: in the operator's currency; 0 for an engine of one's own.
    :param leaves_machine: whether the text is sent to somebody else's machine.
    :param keeps_markup: whether it takes and gives neutral markup: escaped text with ``<g id="0">…</g>`` around words,
        and characters of the private-use area, each of which stands for a word that comes back as it is.
    :param publishes: whether readers may see its output without it being asked for by name.
    :param any_pair: whether it serves, asked for by name, pairs that ``pairs`` does not list.
    :param every_pair: whether it joins any two languages for readers too.
    :param takes_terms: whether it is a :class:`TermTaker`; the terms of other engines' texts are protected instead.
    """

    pairs: frozenset[Pair]
    batch_size: int = 32
    characters_per_request: int = 0
    cost_per_million_characters: float = 0.0
    leaves_machine: bool = False
    keeps_markup: bool = False
    publishes: bool = True
    any_pair: bool = False
    languages: frozenset[str] = frozenset()
    every_pair: bool = False
    takes_terms: bool = False

    def serves(self, source: str, target: str) -> bool:
        """Whether it translates this pair without being asked for by name."""
        between = self.every_pair or {source, target} <= self.languages
        return (source, target) in self.pairs or (source != target and between)

    def sample_pair(self) -> Pair | None:
        """A pair to try it with; none where it names none."""
        if self.pairs:
            return min(self.pairs)
        one, other = (*sorted(self.languages)[:2], "", "")[:2]
        return (one, other) if other else None

    def as_json(self) -> dict[str, Any]:
        """Plain values for storage."""
        pairs = sorted(list(pair) for pair in self.pairs)
        return {**asdict(self), "pairs": pairs, "languages": sorted(self.languages)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """What ``as_json`` wrote, by this version or another: what is not known here is left out."""
        known = {name: value for name, value in stored.items() if name in cls.__dataclass_fields__}
        pairs = frozenset((str(one), str(other)) for one, other in stored["pairs"])
        return cls(**{**known, "pairs": pairs, "languages": frozenset(stored.get("languages", ()))})


@dataclass(frozen=True, slots=True)
class EngineConfig:
    """What an engine is opened with; ``key`` is the secret itself, read from the environment variable ``key_env``.

    :param state_folder: where an engine may keep what it found out about this machine; empty = nowhere.
    """

    name: str
    kind: str
    url: str = ""
    key: str = ""
    key_env: str = ""
    path: str = ""
    pairs: frozenset[Pair] = frozenset()
    settings: Mapping[str, object] = field(default_factory=dict)
    state_folder: str = ""


class Engine(Protocol):
    """One engine, open. Safe to call from several threads."""

    @property
    def name(self) -> str:
        """The name the operator gave it."""

    @property
    def version(self) -> str:
        """What tells its output from that of another model or release."""

    def capabilities(self) -> Capabilities:
        """What it can do now.

        :raises UpstreamError: it had to be asked and did not answer.
        """

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        """As many translations as segments, in their order.

        :raises TransientError: it may work later (``engine-unreachable``, ``engine-busy``, ``engine-timeout``,
            ``engine-crashed``, ``engine-answer-incomplete``).
        :raises PermanentError: it will not, until somebody acts (``engine-refused``, ``engine-quota-exceeded``,
            ``engine-pair-unknown``, ``engine-answer-broken``, ``engine-model-broken``).
        :raises DeclinedError: it works, and has no translation for some of these segments.

        Whatever is raised, its ``done`` holds the translations that were had before, by the segment's place.
        """

    def close(self) -> None:
        """Frees memory and ends processes; calling it twice does no harm."""


class TermTaker(Engine, Protocol):
    """An engine that follows terms by itself, bending them as its grammar asks."""

    def translate_with_terms(
        self, segments: Sequence[str], terms: Sequence[Wording], *, source: str, target: str
    ) -> list[str]:
        """As ``translate``, with the terms of each segment."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Characters of a vendor's account that are used in its period, and how many there are."""

    used: int
    limit: int


@runtime_checkable
class Metered(Protocol):
    """An engine whose vendor says what is used."""

    def usage(self) -> Usage | None:
        """What the vendor says now; None where it does not say.

        :raises UpstreamError: it did not answer.
        """


class DeclinedError(PermanentError):
    """The engine is in order, but however it was asked, it gave nothing for a text that may be taken for its
    translation (``engine-declined``). Another engine may; asking this one again will not help."""
