"""Writes to articles: opened for a story, published, held, made to wait, withdrawn. One verb each, one transaction."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from newsloom.editions.models import Edition
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.publishing import building, verdicts
from newsloom.publishing.conflicts import Clashing, raise_conflicts, why_held
from newsloom.publishing.document import Document
from newsloom.publishing.history import Replaced, keep, replace_wording
from newsloom.publishing.models import Article, ArticleRevision, Conflict, SegmentEdit
from newsloom.publishing.three_way import Clash
from newsloom.publishing.withdrawal import take_down
from newsloom.sources.models import Publisher, Rights
from newsloom.stories.models import Story
from newsloom.stories.queries import standing
from newsloom.translation import memory
from newsloom.translation.checks.contract import Verdict
from newsloom.translation.routes import missing_engine_advice
from newsloom.translation.segments import source_hash

State = Article.State
HasRoute = Callable[[str, str], bool]
"""Whether some engine leads from a source language to a target language."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Why an article, or its body, is not translated yet, and when it is tried again."""

    reason: str
    again_at: datetime


BUDGET_SPENT = "budget-spent"


@dataclass(frozen=True, slots=True)
class Built:
    """An article ready to be judged and published: its document and how it came about.

    :param route: the languages passed, e.g. ``("fr", "es", "pt")``; empty in the source language.
    :param engines: names and versions of the engines that wrote in it.
    :param clashes: sentences of it that a person had edited before their source was revised.
    :param rest: what the body waits for, where this is headline and standfirst alone.
    """

    document: Document
    verdict: Verdict
    route: tuple[str, ...] = ()
    engines: tuple[tuple[str, str], ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    clashes: tuple[Clash, ...] = ()
    rest: Waiting | None = None


@transaction.atomic
def follow_story(*, story_id: int, editions: Sequence[Edition], has_route: HasRoute, now: datetime) -> int:
    """Makes a story's articles follow it in every edition; how many went live at once.

    A new or revised story is published at once in its own language and queued for translation in the others (or
    waits, where no engine leads there); a withdrawn one, or a duplicate, is taken from all of them.
    """
    story = Story.objects.select_for_update(of=("self",)).select_related("publisher").filter(pk=story_id).first()
    if story is None:
        return 0
    live = 0
    articles = {article.edition_id: article for article in Article.objects.filter(story=story)}
    gone = story.withdrawn_at is not None or story.duplicate_of_id is not None
    if gone or story.publisher.rights_ended(now):
        take_down(story_id=story.pk, now=now)
    else:
        if any(article.state == State.WITHDRAWN for article in articles.values()):
            memory.restore(story_id=story.pk)
        for edition in editions:
            article = articles.get(edition.pk) or _new_article(story, edition)
            if article.story_revision != story.revision or article.state == State.WITHDRAWN:
                _follow(article, story, edition, has_route, now)
                live += article.state == State.PUBLISHED
    Story.objects.filter(pk=story.pk, revision=story.revision).update(articles_due=False)
    return live


def _new_article(story: Story, edition: Edition) -> Article:
    return Article(
        story=story,
        edition=edition,
        source_language=story.language,
        section=story.section,
        publisher=story.publisher,
        story_published_at=story.published_at,
    )


def _follow(article: Article, story: Story, edition: Edition, has_route: HasRoute, now: datetime) -> None:
    article.section, article.source_language = story.section, story.language
    article.claimed_until = None
    if languages.same_text(story.language, edition.language):
        document = building.in_source_language(building.plan(story))
        keep([_settle(article, story, Built(document, verdicts.check_source(story, document)), now)])
    elif has_route(story.language, edition.language):
        live = article.state in Article.READABLE and article.document is not None
        article.state = State.UPDATING if live else State.TRANSLATING
        article.attempts, article.reason_code, article.reason, article.next_attempt_at = 0, "", "", now
    else:
        _wait(article)
    article.save()


def _wait(article: Article) -> None:
    """No engine leads there: what is live stays live, marked as being updated; the rest waits."""
    live = article.state in Article.READABLE and article.document is not None
    article.state = State.UPDATING if live else State.WAITING
    article.reason_code = "route-missing"
    source, target = article.source_language, article.edition.language
    article.reason = f"No engine translates from {source} to {target}. {missing_engine_advice(source, target)}"
    article.next_attempt_at = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claimed article.

    :param story_revision: the revision of its story that was translated.
    :param reviewed_at: when a person had last worked on the article, as it was claimed.
    """

    article_id: int
    story_revision: int
    built: Built
    reviewed_at: datetime | None = None


@transaction.atomic
def settle(outcomes: Sequence[Outcome], *, now: datetime, hide_unsettled: bool = False) -> list[str | None]:
    """Publishes translated articles, or holds them, as their verdicts say: as many statements for one as for a batch.

    This is the one way to readers. A revision that is held, or in which two changes meet, becomes a draft: readers
    keep the wording before it.

    :param hide_unsettled: an article with such a draft is taken from readers until an editor has settled it.
    :returns: the article's state for each; None where the story moved on, or a person wrote in the article, meanwhile:
        nothing is written then, and the article stays due.
    """
    wanted = [outcome.article_id for outcome in outcomes]
    found = Article.objects.select_for_update(of=("self",)).filter(pk__in=wanted)
    articles = {
        article.pk: article
        for article in found.select_related("edition", "story__publisher").defer("story__blocks", "story__sketch")
    }
    settled: dict[int, Article] = {}
    replaced: list[Replaced] = []
    clashing: list[Clashing] = []
    for outcome in outcomes:
        article = articles.get(outcome.article_id)
        if article is not None and _is_about(article, outcome, now):
            built = outcome.built
            replaced.append(_settle(article, article.story, built, now, hide_unsettled=hide_unsettled))
            clashing.append(Clashing(article, built.clashes, built.document))
            settled[article.pk] = article
    raise_conflicts(clashing, now=now)
    keep(replaced)
    write_articles(settled.values())
    moved_on = articles.keys() - settled.keys()
    if moved_on:
        Article.objects.filter(pk__in=moved_on).update(claimed_until=None)
    return [settled[pk].state if pk in settled else None for pk in wanted]


def _is_about(article: Article, outcome: Outcome, now: datetime) -> bool:
    """Whether a translation is still what the article waits for, knows what people wrote in it, and may be shown."""
    story = article.story
    there = story.withdrawn_at is None and article.state != State.WITHDRAWN and not story.publisher.rights_ended(now)
    return there and story.revision == outcome.story_revision and article.reviewed_at == outcome.reviewed_at


_WRITTEN = [field.name for field in Article._meta.concrete_fields if not field.primary_key]  # noqa: SLF001  public


def write_articles(articles: Collection[Article]) -> None:
    """Saves articles that exist, all columns, in one statement (`bulk_update` makes a CASE a column and a row)."""
    Article.objects.bulk_create(articles, update_conflicts=True, unique_fields=["id"], update_fields=_WRITTEN)


def _settle(article: Article, story: Story, built: Built, now: datetime, *, hide_unsettled: bool = False) -> Replaced:
    """Writes what was built into an article, which is not saved; what it said before is to be kept."""
    document, verdict = built.document, verdicts.store(built.verdict, dict(built.counts))
    engines = [{"name": name, "version": version} for name, version in built.engines]
    article.claimed_until = article.next_attempt_at = None
    article.attempts, article.story_revision = 0, story.revision
    held = built.verdict.holds or bool(built.clashes)
    if held and article.published_at is not None and article.document is not None:
        article.draft = {
            "document": document.as_json(),
            "verdict": verdict,
            "engines": engines,
            "route": list(built.route),
            "story_updated_at": story.updated_at.isoformat(),
        }
        hidden = hide_unsettled or article.state not in Article.READABLE
        article.state = State.HELD if hidden else State.UPDATING
        article.reason_code, article.reason = why_held(
            built.verdict, len(built.clashes), is_revision=not article.rest_waits
        )
        return Replaced()
    replaced = replace_wording(article, document, now=now)
    article.verdict, article.draft = verdict, None
    article.route, article.engines = list(built.route), engines
    article.translated_at = now if built.route else None
    article.story_updated_at = story.updated_at
    article.reviewed_at = article.reviewed_by = None
    article.rest_waits = built.rest is not None
    if built.rest is not None:
        article.next_attempt_at = built.rest.again_at
    if held:
        article.state = State.HELD
        article.reason_code, article.reason = why_held(built.verdict, len(built.clashes))
        return replaced
    article.state = State.PUBLISHED
    article.reason_code = BUDGET_SPENT if built.rest else ""
    article.reason = built.rest.reason if built.rest else ""
    article.published_at = article.published_at or now
    article.updated_at = now if replaced.changed or article.updated_at is None else article.updated_at
    return replaced


@transaction.atomic
def record_failure(*, article_ids: Sequence[int], code: str, message: str, again_at: datetime) -> None:
    """Writes down that an engine failed; the articles are tried again then."""
    for article in Article.objects.select_for_update().filter(pk__in=article_ids):
        article.attempts = min(article.attempts + 1, 1000)
        article.reason_code, article.reason = code, message
        article.next_attempt_at, article.claimed_until = again_at, None
        article.save(update_fields=["attempts", "reason_code", "reason", "next_attempt_at", "claimed_until"])


@transaction.atomic
def make_wait(*, article_ids: Sequence[int]) -> None:
    """Puts articles aside for which no engine leads to their language any more."""
    for article in Article.objects.select_for_update(of=("self",)).select_related("edition").filter(pk__in=article_ids):
        _wait(article)
        article.claimed_until = None
        article.save()


@transaction.atomic
def wait_for_budget(*, article_ids: Sequence[int], waiting: Waiting) -> None:
    """Puts articles aside that no budget has room for; what readers see of them stays."""
    articles = Article.objects.select_for_update().filter(pk__in=article_ids).exclude(state=State.WITHDRAWN)
    articles.exclude(state__in=[*Article.READABLE, State.HELD]).update(state=State.WAITING)
    articles.update(
        reason_code=BUDGET_SPENT, reason=waiting.reason, next_attempt_at=waiting.again_at, claimed_until=None
    )


def take_up_unpaid(*, now: datetime) -> int:
    """Makes all articles due that wait for a budget; how many. To be called where budgets, prices or engines change."""
    return Article.objects.filter(reason_code=BUDGET_SPENT, next_attempt_at__gt=now).update(next_attempt_at=now)


def take_up_waiting(*, has_route: HasRoute, now: datetime) -> int:
    """Queues the waiting articles of every pair that an engine now translates; how many."""
    waiting = Article.objects.filter(reason_code="route-missing", edition__active=True)
    taken = 0
    for source, edition_id, target in (
        waiting.order_by().values_list("source_language", "edition_id", "edition__language").distinct()
    ):
        if has_route(source, target):
            of_pair = Article.objects.filter(reason_code="route-missing", source_language=source, edition_id=edition_id)
            of_pair.filter(state=State.WAITING).update(state=State.TRANSLATING)
            taken += of_pair.update(next_attempt_at=now, reason_code="", reason="", attempts=0)
    return taken


def forget_what_is_not_allowed(*, publisher: Publisher, now: datetime) -> int:
    """Takes out of memory and history what a publisher's stories no longer say under its rights; how many entries."""
    forgotten = 0
    if publisher.rights != Rights.FULL:
        ArticleRevision.objects.filter(article__story__publisher=publisher).delete()
        Conflict.objects.filter(article__story__publisher=publisher).delete()
        SegmentEdit.objects.filter(article__story__publisher=publisher).delete()
    for story in standing(publisher).iterator(chunk_size=200):
        left = {source_hash(request.text) for request in building.plan(story).requests()}
        forgotten += memory.withdraw_dropped(story_id=story.pk, kept=left, now=now)
    return forgotten


@transaction.atomic
def retranslate(*, story_id: int, now: datetime) -> int:
    """Queues a story's articles for a new translation in every other language; how many.

    :raises RefusedError: ``story-withdrawn``.
    """
    story = Story.objects.select_for_update().get(pk=story_id)
    if story.withdrawn_at is not None:
        raise RefusedError(
            "story-withdrawn", f"Story {story_id} was withdrawn.", "A withdrawn story is not translated."
        )
    queued = 0
    for article in Article.objects.select_related("edition").filter(story=story).exclude(state=State.WITHDRAWN):
        if languages.same_text(story.language, article.edition.language) or article.state == State.WAITING:
            continue
        live = article.state in Article.READABLE
        article.state = State.UPDATING if live else State.TRANSLATING
        article.attempts, article.reason_code, article.reason = 0, "fresh", ""
        article.next_attempt_at = now
        article.save()
        queued += 1
    return queued


LEASE = timedelta(minutes=10)


def claim_articles(
    *, now: datetime, most: Callable[[tuple[str, int]], int], but: Collection[tuple[str, int]] = ()
) -> list[Article]:
    """Claims due articles of one pair of languages, the newest story's pair and newest stories first.

    :param most: how many at most, by source language and edition.
    :param but: pairs of which none are wanted now.
    """
    due = Article.objects.filter(next_attempt_at__lte=now, edition__active=True).exclude(claimed_until__gt=now)
    for source, edition in but:
        due = due.exclude(source_language=source, edition=edition)
    in_order = due.order_by("-story_published_at", "pk")
    with transaction.atomic():
        pair = in_order.values_list("source_language", "edition").first()
        if pair is None:
            return []
        batch = list(
            in_order.filter(source_language=pair[0], edition=pair[1])
            .select_related("edition", "story__publisher")
            .defer("document", "draft", "verdict")[: most(pair)]
        )
        renew_claims(article_ids=[article.pk for article in batch], now=now)
    return batch


def renew_claims(*, article_ids: Collection[int], now: datetime) -> None:
    """Says that work on these articles goes on."""
    if article_ids:
        Article.objects.filter(pk__in=article_ids).update(claimed_until=now + LEASE)
