"""What every check takes and gives. Plain values: no Django, no network."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any


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

    @classmethod
    def from_json(cls, place: Sequence[int]) -> "Span":
        """The span that ``as_json`` wrote: two figures, or three with the segment first."""
        if len(place) == 3:
            return cls(place[1], place[2], place[0])
        return cls(place[0], place[1])

    def moved(self, by: int) -> "Span":
        """The same span of a text before which ``by`` code points are put."""
        return replace(self, start=self.start + by, end=self.end + by)

    def within(self, segment: int) -> "Span":
        """The same span, said of one segment of a document."""
        return Span(self.start, self.end, segment)


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

    def as_json(self) -> dict[str, Any]:
        """Plain values for storage: ``message`` in English, ``msgid`` and ``params`` to say it in another language."""
        return {
            "check": self.check,
            "severity": self.severity.value,
            "message": self.sentence(),
            "msgid": self.message,
            "params": dict(self.params),
            "source_span": None if self.source_span is None else self.source_span.as_json(),
            "target_span": None if self.target_span is None else self.target_span.as_json(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Finding":
        """The finding that ``as_json`` wrote."""
        source, target = stored.get("source_span"), stored.get("target_span")
        return cls(
            check=stored["check"],
            severity=Severity(stored["severity"]),
            message=stored["msgid"],
            params=stored.get("params", {}),
            source_span=None if source is None else Span.from_json(source),
            target_span=None if target is None else Span.from_json(target),
        )

    def moved(self, source: int, target: int) -> "Finding":
        """The same finding of a part that begins at ``source`` and ``target``, its spans said of the whole."""
        return replace(
            self,
            source_span=None if self.source_span is None else self.source_span.moved(source),
            target_span=None if self.target_span is None else self.target_span.moved(target),
        )

    def within(self, segment: int) -> "Finding":
        """The same finding, its spans said of one segment of a document."""
        return replace(
            self,
            source_span=None if self.source_span is None else self.source_span.within(segment),
            target_span=None if self.target_span is None else self.target_span.within(segment),
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says of a translation. It holds when at least one finding does."""

    findings: tuple[Finding, ...] = ()

    @property
    def holds(self) -> bool:
        return any(finding.severity is Severity.HOLD for finding in self.findings)

    def as_json(self) -> list[dict[str, Any]]:
        return [finding.as_json() for finding in self.findings]


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
