"""Terms, and engines that translate by a word list: one that keeps markup, one that takes plain text."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from newsloom.translation.engines import registry
from newsloom.translation.engines.port import Capabilities, Engine, EngineConfig
from newsloom.translation.models import Engine as EngineRow
from newsloom.translation.models import Term
from newsloom.translation.terms.operations import add_term
from newsloom.translation.terms.wording import Form, Kind, Scope, Wording
from newsloom.translation.translate import Desk

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass
class WordList:
    """An engine that replaces what stands in its list and leaves all other words."""

    config: EngineConfig
    words: Mapping[str, str] = field(default_factory=dict)
    sent: list[str] = field(default_factory=list)
    version: str = "1"

    @property
    def name(self) -> str:
        return self.config.name

    def capabilities(self) -> Capabilities:
        return Capabilities(self.config.pairs, keeps_markup=bool(self.config.settings.get("keeps_markup")))

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:
        self.sent += segments
        return [self._translated(segment) for segment in segments]

    def _translated(self, segment: str) -> str:
        for word in sorted(self.words, key=len, reverse=True):
            segment = re.sub(rf"\b{re.escape(word)}\b", self.words[word], segment)
        return segment

    def close(self) -> None:
        """Nothing to free."""


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> dict[str, WordList]:
    """The open engines of kind ``word-list``, by name."""
    found: dict[str, WordList] = {}

    def open_one(config: EngineConfig) -> Engine:
        words = config.settings.get("words", {})
        return found.setdefault(config.name, WordList(config, words if isinstance(words, dict) else {}))

    monkeypatch.setitem(registry.KINDS, "word-list", open_one)
    return found


AddEngine = Callable[..., EngineRow]
AddTerm = Callable[..., Term]


@pytest.fixture
def add_engine(engines: dict[str, WordList], db: None) -> AddEngine:
    """``add_engine("list", "en-fr", keeps_markup=True, words={"letter": "lettre"})``."""

    def add(name: str, *pairs: str, **settings: object) -> EngineRow:
        return EngineRow.objects.create(
            name=name, kind="word-list", pairs=[pair.split("-") for pair in pairs], settings=settings
        )

    return add


@pytest.fixture
def term(db: None) -> AddTerm:
    """``term("en: open letter", "fr: lettre ouverte", "fr! courrier", "fr= lettre publique")``."""

    def add(*forms: str, keep: bool = False, section: str = "", publisher: int | None = None) -> Term:
        scope = Scope.SECTION if section else Scope.PUBLISHER if publisher else Scope.SITE
        wording = Wording(tuple(form(each) for each in forms), keep, scope, section or str(publisher or ""))
        return add_term(wording=wording, now=NOON)

    return add


def form(written: str) -> Form:
    """``fr: text`` is the form to write, ``fr= text`` is accepted, ``fr! text`` is forbidden."""
    kinds = {":": Kind.PREFERRED, "=": Kind.ALLOWED, "!": Kind.FORBIDDEN}
    language, sign, text = re.split(r"([:=!]) ", written, maxsplit=1)
    return Form(language, text, kinds[sign])


@pytest.fixture
def desk(db: None) -> Iterator[Desk]:
    """A desk without engines; tests add rows and call ``refresh``."""
    desk = Desk(now=lambda: NOON)
    yield desk
    desk.close()
