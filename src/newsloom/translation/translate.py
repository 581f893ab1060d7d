"""The room's main operation: many segments of one language pair, translated at the least cost.

Memory first, each distinct text once, markup and delicate words kept safe, engines in big batches, pivots shared.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsloom.translation.routes import Route

Origin = Literal["memory", "engine", "person", "copy"]


@dataclass(frozen=True, slots=True)
class Request:
    """One segment to translate.

    :param text: the inline HTML of one segment.
    :param context: what tells this segment from another with the same words; empty where nothing does.
    """

    text: str
    context: str = ""
    story_id: int | None = None
    publisher_id: int | None = None


@dataclass(frozen=True, slots=True)
class Rendering:
    """One segment translated, and where the words come from.

    :param text: inline HTML in the target language.
    :param origin: ``memory`` = an engine wrote it for an earlier request, ``engine`` = now, ``person`` = somebody
        wrote or approved it, ``copy`` = nothing in it to translate.
    :param engine: the engines' names joined by ``+``; empty for a copy, and for a person's own words.
    :param version: their versions, joined likewise.
    :param route: the languages passed: ``("en", "es", "fr")``; empty for a copy.
    """

    text: str
    origin: Origin
    engine: str = ""
    version: str = ""
    route: tuple[str, ...] = ()


class Desk:
    """All engines of the installation, open, behind one call. One desk a program; safe in several threads."""

    def route(self, source: str, target: str, *, engine: str = "") -> Route | None:
        """The way that a text would take now; ``engine`` asks for one engine by name, for all steps."""

    def translate(
        self, requests: Sequence[Request], *, source: str, target: str, engine: str = "", fresh: bool = False
    ) -> list[Rendering]:
        """One rendering a request, in order.

        :param engine: use this engine alone, asked for by name (the only way to the pseudo-translation).
        :param fresh: leave aside what engines wrote before; a person's words still count.
        :raises RefusedError: ``route-missing``: no engine leads from source to target.
        :raises TransientError: an engine failed or is resting after failures; what was done is kept in memory.
        :raises PermanentError: an engine will not work until somebody acts.
        """

    def pairs(self) -> frozenset[tuple[str, str]]:
        """All pairs that some route joins."""

    def refresh(self) -> None:
        """Takes up engines added, changed or removed since the desk was opened."""

    def close(self) -> None:
        """Ends every engine."""


def open_desk() -> Desk:
    """The desk of this installation: every enabled engine row, and Apertium where it is installed."""
