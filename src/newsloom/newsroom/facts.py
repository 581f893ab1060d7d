"""Lines of a thing's page, and the words and colours of its states."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from newsloom.foundation import languages
from newsloom.ingest.models import Entry
from newsloom.publishing.models import Article
from newsloom.sources.models import Feed, Rights
from newsloom.translation.models import Engine

Tone = Literal["", "good", "busy", "bad", "over"]
Label = Any
"""A translation, lazy or not: Wagtail and gettext give both."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a thing's page; an empty value is left out. ``tone`` makes it a coloured tag."""

    label: Label
    value: Any
    url: str = ""
    tone: Tone = ""

    @property
    def href(self) -> str:
        """Where the line leads: a page of ours or of the web, nothing else."""
        return self.url if self.url.startswith("/") else web_address(self.url)

    @property
    def leads_away(self) -> bool:
        return not self.url.startswith("/")


def web_address(address: str) -> str:
    """The address where it is one of the web, else nothing."""
    return address if address.startswith(("https://", "http://")) else ""


@dataclass(frozen=True, slots=True)
class Word:
    """How a state is told to an editor."""

    label: Label
    tone: Tone


ARTICLE_STATES: Mapping[str, Word] = {
    Article.State.TRANSLATING: Word(pgettext_lazy("article", "Being translated"), "busy"),
    Article.State.WAITING: Word(pgettext_lazy("article", "Waiting for an engine"), "busy"),
    Article.State.HELD: Word(pgettext_lazy("article", "Held"), "bad"),
    Article.State.PUBLISHED: Word(pgettext_lazy("article", "Published"), "good"),
    Article.State.UPDATING: Word(pgettext_lazy("article", "Being updated"), "good"),
    Article.State.WITHDRAWN: Word(pgettext_lazy("article", "Withdrawn"), "over"),
}
FEED_STATES: Mapping[str, Word] = {
    Feed.State.OK: Word(pgettext_lazy("feed", "Working"), "good"),
    Feed.State.FAILING: Word(pgettext_lazy("feed", "Failing"), "bad"),
    Feed.State.ENDED: Word(pgettext_lazy("feed", "Ended"), "over"),
}
PAUSED = Word(pgettext_lazy("feed", "Paused"), "over")
ENTRY_STATES: Mapping[str, Word] = {
    Entry.State.NEW: Word(pgettext_lazy("entry", "New"), "busy"),
    Entry.State.FAILING: Word(pgettext_lazy("entry", "Failing"), "bad"),
    Entry.State.ADMITTED: Word(pgettext_lazy("entry", "Admitted"), "good"),
    Entry.State.REFUSED: Word(pgettext_lazy("entry", "Refused"), "over"),
}
ENGINE_STATES: Mapping[str, Word] = {
    Engine.State.OK: Word(pgettext_lazy("engine", "Working"), "good"),
    Engine.State.FAILING: Word(pgettext_lazy("engine", "Failing"), "bad"),
}
SWITCHED_OFF = Word(pgettext_lazy("engine", "Switched off"), "over")
RIGHTS: Mapping[str, Label] = {
    Rights.HEADLINE: pgettext_lazy("rights", "Headline only"),
    Rights.SUMMARY: pgettext_lazy("rights", "Headline and standfirst"),
    Rights.FULL: pgettext_lazy("rights", "The whole text"),
}


def choices(states: Mapping[str, Word]) -> list[tuple[str, Label]]:
    """States for the filter of a list."""
    return [(state, word.label) for state, word in states.items()]


def state_of_feed(feed: Feed) -> Word:
    return PAUSED if feed.paused else FEED_STATES[feed.state]


def state_of_engine(engine: Engine) -> Word:
    return ENGINE_STATES[engine.state] if engine.enabled else SWITCHED_OFF


def state_fact(word: Word) -> Fact:
    return Fact(_("State"), word.label, tone=word.tone)


def moment(at: datetime | None) -> str:
    """A time as the editor's language writes it, in the newsroom's time zone; empty for none."""
    return date_format(timezone.localtime(at), "DATETIME_FORMAT") if at else ""


def language_name(tag: str) -> str:
    """A language in itself, with its tag: ``Français (fr)``; empty for none."""
    return f"{languages.own_name(tag)} ({tag})" if tag else ""


def trouble(code: str, words: str) -> str:
    """What went wrong, in words with its code; empty where nothing did."""
    return f"{words} ({code})" if words and code else words or code
