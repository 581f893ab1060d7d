"""Every place where a story can be seen, or a text of it be had: the one list that a withdrawal walks.

A room below names its places in `settings.PROJECTIONS`, a line each, and is then covered by the one test that walks
the list too.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from newsloom.foundation.errors import RefusedError
from newsloom.ingest.models import Entry
from newsloom.publishing.handover import hand_over
from newsloom.publishing.models import (
    Approval,
    Article,
    ArticleRevision,
    Conflict,
    Correction,
    FormerAddress,
    SegmentEdit,
)
from newsloom.stories.models import Story
from newsloom.stories.operations import erase_story
from newsloom.translation import memory
from newsloom.translation.exchange import xliff_out
from newsloom.translation.exchange.memory_files import export_memory
from newsloom.translation.models import MemoryEntry

State = Article.State


def _none(_story: Story) -> Iterable[str]:
    return ()


def _nothing(_story: Story, _now: datetime) -> None:
    return None


def _nothing_left(_story: Story) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Projection:
    """A place where a story can be come by.

    :param addresses: paths on the site where the public may come upon it; after a withdrawal none has a word of it.
    :param texts: what the place gives out in other ways.
    :param forget: takes the story out; called in the transaction that withdraws it, and harmless when repeated.
    :param erase: leaves no text of it, for editors neither; called in the transaction of a legal withdrawal.
    """

    name: str
    addresses: Callable[[Story], Iterable[str]] = _none
    texts: Callable[[Story], Iterable[str]] = _none
    forget: Callable[[Story, datetime], object] = _nothing
    erase: Callable[[Story], object] = _nothing_left


@cache
def projections() -> tuple[Projection, ...]:
    """All of them, in the order of the list."""
    return tuple(import_string(name) for name in settings.PROJECTIONS)


# ── The places of this room and those above it ────────────────────────────────────────────────────────────────────


def _withdraw_articles(story: Story, now: datetime) -> None:
    Article.objects.filter(story=story).exclude(state=State.WITHDRAWN).update(
        state=State.WITHDRAWN,
        updated_at=now,
        next_attempt_at=None,
        claimed_until=None,
        reason_code="withdrawn",
        reason="",
    )


def _erase_articles(story: Story) -> None:
    Article.objects.filter(story=story).update(
        title="", standfirst="", slug="", lead_picture="", document=None, draft=None, verdict=None, engines=[]
    )


def _erase_history(story: Story) -> None:
    for rows in (ArticleRevision, SegmentEdit, Conflict, Correction, Approval, FormerAddress):
        rows.objects.filter(article__story=story).delete()


def _erase_entries(story: Story) -> None:
    Entry.objects.filter(story=story).update(announcement={}, url="", message="")


def _remembered(story: Story) -> Iterable[str]:
    """What the memory would answer with."""
    return MemoryEntry.objects.filter(story_id=story.pk, withdrawn_at=None).values_list("target_text", flat=True)


def _exported(story: Story) -> Iterator[str]:
    """What the memory's files and translators' files would say of it."""
    articles = Article.objects.filter(story=story).select_related("edition")
    for article in articles.defer("document", "draft", "verdict"):
        target, stream = article.edition.language, BytesIO()
        export_memory(stream, source=story.language, target=target, now=timezone.now(), publisher_id=story.publisher_id)
        yield stream.getvalue().decode()
        with suppress(RefusedError):  # nothing of it goes out
            yield xliff_out.write(hand_over([article.pk])).decode()


def _withdraw_memory(story: Story, now: datetime) -> None:
    if story.withdrawn_at is not None:  # a duplicate's sentences serve the story that it repeats
        memory.withdraw(story_id=story.pk, now=now)


STORY = Projection("the story, with its revisions", erase=lambda story: erase_story(story=story))
ARTICLES = Projection("articles", forget=_withdraw_articles, erase=_erase_articles)
EXPORTS = Projection("memory files and translators' files", texts=_exported)
HISTORY = Projection("what was said before, edited and approved", erase=_erase_history)
ENTRIES = Projection("what feeds announced", erase=_erase_entries)
MEMORY = Projection(
    "memory", texts=_remembered, forget=_withdraw_memory, erase=lambda story: memory.erase(story_id=story.pk)
)
