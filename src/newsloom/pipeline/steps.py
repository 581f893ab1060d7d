"""The way of a story, in order. Read this first.

    poll ─▶ read ─▶ admit ─▶ follow ─▶ translate ─▶ judge ─▶ publish │ hold
            visit ─▶ revise │ withdraw ─▶ follow …
            rights end ─▶ withdraw ─▶ the memory forgets

Each step claims what is due, does it without holding a transaction, and writes the outcome once. A crash between any
two statements costs a repeat, never a loss and never a duplicate: the state of everything stands in the database.
Nothing here knows what runs it: a loop in one program, or many workers.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain, islice
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from newsloom.editions.models import Edition
from newsloom.editions.queries import active_editions
from newsloom.foundation.errors import (
    ConfigurationError,
    NewsloomError,
    PermanentError,
    RefusedError,
    TransientError,
    UpstreamError,
)
from newsloom.ingest import queries as entries
from newsloom.ingest.models import Entry
from newsloom.ingest.operations import leave_entries, take_up_entries
from newsloom.ingest.polling import FetchedFeed, fetch_feed, record_poll
from newsloom.ingest.reading import FetchedPage, fetch_page, hint_of, hint_of_story, record_page
from newsloom.ingest.visiting import Change, record_visit
from newsloom.pipeline.errands import Errand, Reach, Tally, errand
from newsloom.publishing import building, verdicts, withdrawal
from newsloom.publishing import operations as publishing
from newsloom.publishing.building import Plan
from newsloom.publishing.models import Article
from newsloom.publishing.queries import Standing, standings
from newsloom.publishing.second_look import Draft, Matter, look_again
from newsloom.publishing.three_way import NOTHING, Carried, carried_over
from newsloom.sources import operations as sources_operations
from newsloom.sources import queries as sources
from newsloom.sources.models import Feed, Publisher
from newsloom.sources.rhythm import retry_delay
from newsloom.stories import operations as stories_operations
from newsloom.stories import queries as stories
from newsloom.stories.models import Story, Withdrawn
from newsloom.translation import memory
from newsloom.translation.ledger.spending import BudgetSpentError
from newsloom.translation.terms.queries import glossaries
from newsloom.translation.translate import Desk, Rendering, Request

Due = Callable[[datetime], QuerySet[Any]]
ToErrand = Callable[[Any, Reach], Errand]

ENGINE_PATIENCE = timedelta(seconds=30)
"""An article whose engine fails for good is tried again after this, and later each time: an operator may mend it."""
PORTION = 1000
"""Segments asked for at once: more than a batch of ordinary articles has; of an endless one nothing is lost."""


# ── From publishers: poll, read, visit ────────────────────────────────────────────────────────────────────────────


def poll(feed: Feed, reach: Reach) -> Errand:
    """Ask a feed what is new; its entries become due."""

    @transaction.atomic
    def record(outcome: FetchedFeed | UpstreamError, now: datetime) -> Tally:
        taken_back = record_poll(feed.pk, outcome, now).withdrawn
        for story_id in taken_back:
            withdrawal.take_down(story_id=story_id, now=now)
        return Tally(polled=1, stories_withdrawn=len(taken_back))

    return errand(feed.url, lambda: fetch_feed(feed, reach.client), record)


def read(entry: Entry, reach: Reach) -> Errand:
    """Read an entry's page; it becomes a story, or the entry says why not."""
    hint = hint_of(entry)

    def record(outcome: FetchedPage | UpstreamError, now: datetime) -> Tally:
        return Tally(entries=1, stories_new=int(record_page(entry.pk, outcome, now) is not None))

    return errand(entry.url, lambda: fetch_page(entry.url, hint, reach.client, reach.robots, now=reach.clock()), record)


def visit(story: Story, reach: Reach) -> Errand:
    """Look at a story's page again; it may have been corrected or withdrawn."""
    hint = hint_of_story(story)

    def fetch() -> FetchedPage:
        return fetch_page(
            story.url,
            hint,
            reach.client,
            reach.robots,
            now=reach.clock(),
            etag=story.etag,
            last_modified=story.last_modified,
        )

    @transaction.atomic
    def record(outcome: FetchedPage | UpstreamError, now: datetime) -> Tally:
        change = record_visit(story.pk, outcome, now)
        if change is Change.WITHDRAWN:
            withdrawal.take_down(story_id=story.pk, now=now)
        return Tally(stories_revised=change is Change.REVISED, stories_withdrawn=change is Change.WITHDRAWN)

    return errand(story.url, fetch, record)


# ── To readers: follow, translate, judge, publish ─────────────────────────────────────────────────────────────────


def follow(desk: Desk, *, now: datetime, most: int = 200) -> tuple[int, Tally]:
    """Make the articles of new, revised and withdrawn stories follow them; how many stories were followed.

    A story's article in its own language goes live here.
    """
    editions = active_editions()
    _cover(editions)
    due = stories.without_articles(most)
    live = sum(
        publishing.follow_story(story_id=story.pk, editions=editions, has_route=_has_route(desk), now=now)
        for story in due
    )
    return len(due), Tally(published=live)


def _cover(editions: Sequence[Edition]) -> None:
    """An edition that was just opened makes every story due once."""
    opened = [edition for edition in editions if not edition.covered]
    if opened:
        Story.objects.filter(withdrawn_at=None).update(articles_due=True)
        Edition.objects.filter(pk__in=[edition.pk for edition in opened]).update(covered=True)


def take_up_unpaid(*, now: datetime) -> int:
    """Queue the articles that waited for a budget, which was changed just now; how many."""
    return publishing.take_up_unpaid(now=now)


def take_up_waiting(desk: Desk, *, now: datetime) -> int:
    """Queue the articles that waited for an engine which is there now; how many."""
    return publishing.take_up_waiting(has_route=_has_route(desk), now=now)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a site chose for articles that an editor is wanted for.

    :param show_source: blocks that the judge holds may be shown in the source's language.
    :param hide_unsettled: an article whose revision waits for an editor is taken from readers meanwhile.
    """

    show_source: bool = False
    hide_unsettled: bool = False


@dataclass(frozen=True, slots=True)
class Translated:
    """A claimed article with what engines and memory made of its story's segments; not yet judged.

    :param rest: why the body is left out, and until when; None: nothing is left out.
    """

    article: Article
    matter: Matter
    renderings: Sequence[Rendering]
    rest: publishing.Waiting | None = None


def translate(desk: Desk, articles: Sequence[Article], *, now: datetime) -> list[Translated]:
    """Translate claimed articles of one pair in one go.

    An engine's failure is written down on the articles, which are tried again, and they are left out. Where an engine
    refuses the work, each article goes on its own: one that it cannot take holds up no other.
    """
    source, target = articles[0].source_language, articles[0].edition.language
    terms = glossaries(source, target)
    matters = [
        Matter(building.plan(article.story, archive=building.is_archive(article.story, now)), target, terms)
        for article in articles
    ]
    requests = [matter.planned.requests() for matter in matters]
    fresh = any(article.reason_code == "fresh" for article in articles)
    try:
        renderings = _in_portions(desk, list(chain.from_iterable(requests)), matters[0], fresh=fresh)
    except BudgetSpentError as spent:
        return _one_by_one(desk, articles, now) if len(articles) > 1 else _head_alone(desk, articles[0], spent, now)
    except RefusedError:
        publishing.make_wait(article_ids=[article.pk for article in articles])
        return []
    except PermanentError as error:
        if len(articles) > 1:
            return _one_by_one(desk, articles, now)
        _engine_failed(articles, error, now)
        return []
    except (TransientError, ConfigurationError) as error:
        _engine_failed(articles, error, now)
        return []
    rest = iter(renderings)
    return [
        Translated(article, matter, list(islice(rest, len(wanted))))
        for article, matter, wanted in zip(articles, matters, requests, strict=True)
    ]


def _one_by_one(desk: Desk, articles: Sequence[Article], now: datetime) -> list[Translated]:
    return [done for article in articles for done in translate(desk, [article], now=now)]


def _in_portions(desk: Desk, requests: Sequence[Request], matter: Matter, *, fresh: bool) -> list[Rendering]:
    """Everything translated, some thousand segments at a time: what is done is kept, whatever becomes of the rest."""
    return [
        rendering
        for start in range(0, len(requests), PORTION)
        for rendering in desk.translate(
            requests[start : start + PORTION],
            source=matter.source,
            target=matter.target,
            terms=matter.terms,
            fresh=fresh,
        )
    ]


def _head_alone(desk: Desk, article: Article, spent: BudgetSpentError, now: datetime) -> list[Translated]:
    """Headline and standfirst where the budgets have room for no more; the body waits until they do."""
    waiting = publishing.Waiting(str(spent), spent.again_at)
    source, target = article.source_language, article.edition.language
    terms = glossaries(source, target)
    head = building.plan(article.story, archive=building.is_archive(article.story, now)).head()
    try:
        left = standings([article.pk]).get(article.pk)
        if article.state in Article.READABLE or (left is not None and left.by_people):
            raise spent  # what readers have is more than that, or a person's words would have no place in it
        renderings = desk.translate(head.requests(), source=source, target=target, terms=terms)
    except BudgetSpentError:
        publishing.wait_for_budget(article_ids=[article.pk], waiting=waiting)
        return []
    except NewsloomError as error:
        _engine_failed([article], error, now)
        return []
    return [Translated(article, Matter(head, target, terms), renderings, rest=waiting)]


def judge(desk: Desk, translated: Sequence[Translated], *, now: datetime, choices: Choices = Choices()) -> Tally:
    """Judge translated articles with what people wrote in them, look again at what would be held, publish or hold."""
    left = standings([each.article.pk for each in translated])
    outcomes = [_judged(desk, each, None if each.rest else left.get(each.article.pk), choices) for each in translated]
    states = publishing.settle(outcomes, now=now, hide_unsettled=choices.hide_unsettled)
    return Tally(published=states.count(Article.State.PUBLISHED), held=states.count(Article.State.HELD))


def _judged(desk: Desk, translated: Translated, left: Standing | None, choices: Choices) -> publishing.Outcome:
    carried, held = _carried(left, translated.matter.planned)
    matter = replace(translated.matter, asked=held)
    draft = look_again(desk, matter, carried.applied(translated.renderings), show_source=choices.show_source)
    return _outcome(translated, draft, carried)


def _carried(left: Standing | None, planned: Plan) -> tuple[Carried, frozenset[str]]:
    """What people wrote in the article's newest wording, and what no engine could better in it."""
    return (carried_over(left.wording, planned), left.held) if left else (NOTHING, frozenset())


def _outcome(translated: Translated, draft: Draft, carried: Carried) -> publishing.Outcome:
    matter, segments = translated.matter, list(draft.document.segments())
    built = publishing.Built(
        draft.document,
        draft.verdict,
        route=_longest_route(draft.renderings) or (matter.source, matter.target),
        engines=tuple(dict.fromkeys((each.engine, each.version) for each in segments if each.engine)),
        counts=tuple(verdicts.counts(draft.document, source=matter.source).items()),
        clashes=carried.clashes,
        rest=translated.rest,
    )
    article = translated.article
    return publishing.Outcome(article.pk, matter.planned.story.revision, built, article.reviewed_at)


def _longest_route(renderings: Sequence[Rendering]) -> tuple[str, ...]:
    return max((rendering.route for rendering in renderings), key=len, default=())


def _engine_failed(articles: Sequence[Article], error: NewsloomError, now: datetime) -> None:
    tries = max(article.attempts for article in articles) + 1
    if isinstance(error, TransientError):
        wait = retry_delay(tries, error.retry_after)
    else:
        wait = max(retry_delay(tries), ENGINE_PATIENCE)
    publishing.record_failure(
        article_ids=[article.pk for article in articles], code=error.code, message=str(error), again_at=now + wait
    )


def _has_route(desk: Desk) -> publishing.HasRoute:
    known: dict[tuple[str, str], bool] = {}

    def has_route(source: str, target: str) -> bool:
        if (source, target) not in known:
            known[source, target] = desk.route(source, target) is not None
        return known[source, target]

    return has_route


# ── By hand: withdraw, bring back, translate again, change rights ─────────────────────────────────────────────────


def withdraw_story(*, story_id: int, now: datetime, why: str = Withdrawn.EDITOR) -> bool:
    """Take a story from readers in every language at once. False where it was withdrawn already.

    :raises RefusedError: ``story-unknown``.
    """
    return withdrawal.withdraw(story=stories.find_story(story_id), why=why, now=now)


def erase_story(*, story_id: int, now: datetime) -> None:
    """Withdraw a story as the law asks: no text of it is left anywhere. It cannot be undone.

    :raises RefusedError: ``story-unknown``.
    """
    withdrawal.erase(story=stories.find_story(story_id), now=now)


def bring_back_story(*, story_id: int, now: datetime) -> bool:
    """Give a withdrawn story back to readers. False where it was not withdrawn.

    :raises RefusedError: ``story-unknown``, ``story-erased``, ``rights-ended``.
    """
    story = stories.find_story(story_id)
    if story.publisher.rights_ended(now):
        raise RefusedError(
            "rights-ended", f"The rights of {story.publisher.name} have ended.", "Give them a later date first."
        )
    return withdrawal.bring_back(story=story, now=now)


def retranslate_story(*, story_id: int, now: datetime) -> int:
    """Queue a story for a new translation in every other language; how many articles.

    :raises RefusedError: ``story-unknown``, ``story-withdrawn``.
    """
    return publishing.retranslate(story_id=stories.find_story(story_id).pk, now=now)


def change_rights(*, publisher: Publisher, rights: str, until: datetime | None = None, now: datetime) -> None:
    """Change what may be done with a publisher's stories, and until when, those that are out included.

    What is no longer allowed goes at once, out of the memory too; what is newly allowed is fetched at the next visit,
    and stories that went when the rights ended come back.

    :param until: None: without an end.
    :raises RefusedError: ``rights-unknown``.
    """
    changed = rights != publisher.rights
    sources_operations.set_rights(publisher=publisher, rights=rights, until=until)
    if changed:
        stories_operations.apply_rights(publisher=publisher, now=now)
        publishing.forget_what_is_not_allowed(publisher=publisher, now=now)
    if until is not None and until <= now:
        expire_rights(now=now)
        return
    for story_id in stories.withdrawn_for_rights(publisher):
        withdrawal.bring_back(story=stories.find_story(story_id), now=now)
    sources_operations.wake_feeds(publisher=publisher, now=now)
    take_up_entries(publisher=publisher, now=now)


# ── With time: rights end, the memory forgets ─────────────────────────────────────────────────────────────────────


def expire_rights(*, now: datetime) -> Tally:
    """Take from readers what publishers' rights no longer allow since their date has passed."""
    withdrawn = 0
    for publisher in sources.expired(now):
        sources_operations.rest_feeds(publisher=publisher)
        leave_entries(publisher=publisher)
        for story in stories.standing(publisher).iterator(chunk_size=200):
            withdrawn += withdrawal.withdraw(story=story, why=Withdrawn.RIGHTS, now=now)
    return Tally(stories_withdrawn=withdrawn)


def purge_memory(*, now: datetime, after: timedelta) -> int:
    """Delete what the memory holds of stories that were withdrawn so long ago; how many entries."""
    return memory.purge(before=now - after)


# ── What is due, claimed ──────────────────────────────────────────────────────────────────────────────────────────

INTAKE: tuple[tuple[Due, ToErrand], ...] = ((sources.due, poll), (stories.visits_due, visit), (entries.due, read))
"""What is asked of publishers, in the order in which places are given."""
