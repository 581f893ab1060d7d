"""What every check takes and gives. Plain values: no Django, no network."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """Only ``HOLD`` keeps an article from its readers; ``NOTE`` tells the editor."""

    HOLD = "hold"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Span:
    """``[start, end)`` in code points of a segment's text; ``segment`` is its index in a document."""

    start: int
    end: int
    segment: int | None = None

    def as_json(self) -> list[int]:
        place = [self.start, self.end]
        return place if self.segment is None else [self.segment, *place]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check saw.

    ``message`` is a message id of the catalogues with named fields (``{found}``); ``params`` fill it.
    """

    check: str
    severity: Severity
    message: str
    params: Mapping[str, str] = field(default_factory=dict)
    source_span: Span | None = None
    target_span: Span | None = None

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The sentence for the editor; ``translate`` looks ``message`` up in a catalogue."""
        return translate(self.message).format(**self.params)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says of a translation. It holds when at least one finding does."""

    findings: tuple[Finding, ...] = ()

    @property
    def holds(self) -> bool:
        return any(finding.severity is Severity.HOLD for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Languages:
    """The pair judged, as BCP 47 tags."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class DocumentPair:
    """A source and its translation as parallel lists: the title first, then the paragraphs."""

    source: Sequence[str]
    target: Sequence[str]
