"""What a person does with an article: edit its segments, have it judged again, approve it over a finding.

What a person wrote is marked as theirs, kept, and goes into the memory, where it wins over every engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_datetime

from newsloom.accounts.models import User
from newsloom.foundation.errors import RefusedError
from newsloom.foundation.html import clean_inline
from newsloom.publishing import verdicts
from newsloom.publishing.conflicts import Choice, close, open_conflicts, why_held
from newsloom.publishing.document import ArticleSegment, Document, read_document
from newsloom.publishing.history import keep, replace_wording, write_document
from newsloom.publishing.models import Approval, Article, SegmentEdit
from newsloom.publishing.places import with_segments, wording_key
from newsloom.translation import memory
from newsloom.translation.checks.contract import Verdict
from newsloom.translation.segments import source_hash
from newsloom.translation.terms.queries import glossaries

State = Article.State

Edits = Mapping[int, str]
"""Number of a segment in the document, counted from 0 through all passages → its new inline HTML."""

SHORTEST_REASON = 5


class EditHeldError(RefusedError):
    """The judge holds what was typed into an article that readers see; nothing was saved.

    :param verdict: what it found in the wording that was typed.
    :param document: that wording.
    """

    def __init__(self, verdict: Verdict, document: Document) -> None:
        first = next(finding.sentence() for finding in verdict.findings if finding.severity == "hold")
        super().__init__("edit-held", f"The edit was not saved: {first}", "Mend that, or approve it with a reason.")
        self.verdict, self.document = verdict, document


def under_review(article: Article) -> tuple[Document, bool]:
    """The wording that a person works on, and whether it is a draft behind a live one.

    :raises RefusedError: ``article-not-translated``: there is nothing to work on yet.
    """
    stored = _stored(article)
    return read_document(stored), article.draft is not None


def _stored(article: Article) -> Mapping[str, Any]:
    stored: Mapping[str, Any] | None = article.draft["document"] if article.draft else article.document
    if stored is None:
        raise RefusedError(
            "article-not-translated", f"Article {article.pk} has no translation yet.", "Wait until it is translated."
        )
    return stored


@transaction.atomic
def edit_article(*, article_id: int, edits: Edits, by: User | None, now: datetime, seen: str = "") -> Article:
    """Writes a person's words into an article and has it judged again.

    A held article whose findings are gone goes live; a live one that an edit breaks is refused as a whole. A sentence
    in conflict that is written anew is settled by it.

    :param seen: the `wording_key` of what the person had before them; empty: whatever stands there.
    :raises RefusedError: ``article-unknown``, ``article-withdrawn``, ``article-not-translated``,
        ``article-is-original``, ``article-changed``, ``segment-unknown``, ``segment-empty``, ``edit-held``
        (an `EditHeldError`).
    """
    article = _locked(article_id, seen)
    document, is_draft = under_review(article)
    edited = _with_edits(article, document, edits, by, now)
    close([one for one in open_conflicts(article) if one.segment in edits], Choice.THIRD, by=by, now=now)
    _judge_and_write(article, edited, is_draft=is_draft, now=now)
    article.reviewed_at, article.reviewed_by = now, by
    article.save()
    return article


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of a conflict. ``words`` are those of a third wording, inline HTML; else empty."""

    choice: Choice
    words: str = ""


@transaction.atomic
def settle_conflicts(
    *, article_id: int, settlements: Mapping[int, Settlement], by: User | None, now: datetime, seen: str = ""
) -> Article:
    """Settles conflicts by their number: the person's words stand, or the machine's, or others are written.

    With the last of them the new wording is judged, and goes live where nothing is found.

    :param seen: the `wording_key` of what the person had before them; empty: whatever stands there.
    :raises RefusedError: ``conflict-unknown``, ``choice-unknown``, and as for `edit_article`.
    """
    article = _locked(article_id, seen)
    document, is_draft = under_review(article)
    still_open = {conflict.pk: conflict for conflict in open_conflicts(article)}
    edits: dict[int, str] = {}
    for number, settlement in settlements.items():
        conflict = still_open.get(number)
        if conflict is None:
            raise RefusedError(
                "conflict-unknown",
                f"Article {article_id} has no open conflict {number}.",
                f"See `newsloom article conflicts {article_id}`.",
            )
        match settlement.choice:
            case Choice.MINE:
                edits[conflict.segment] = conflict.edited
            case Choice.THIRD:
                edits[conflict.segment] = settlement.words
            case Choice.OPEN:
                raise RefusedError("choice-unknown", "A conflict is settled by a choice.", "Choose mine or machine.")
        close([conflict], settlement.choice, by=by, now=now)
    edited = _with_edits(article, document, edits, by, now)
    _judge_and_write(article, edited, is_draft=is_draft, now=now)
    article.reviewed_at, article.reviewed_by = now, by
    article.save()
    return article


def _judge_and_write(article: Article, edited: Document, *, is_draft: bool, now: datetime) -> None:
    """Publishes a person's wording, or keeps it from readers for what is found in it or still open."""
    verdict, conflicts = _judged(article, edited), len(open_conflicts(article))
    stored = verdicts.store(verdict, _counts(article, edited))
    if verdict.holds and article.state in Article.READABLE and not is_draft:
        raise EditHeldError(verdict, edited)
    if not (verdict.holds or conflicts):
        _publish(article, edited, stored, now)
        return
    if is_draft:
        article.draft = {**(article.draft or {}), "document": edited.as_json(), "verdict": stored}
    else:
        write_document(article, edited)
        article.state, article.verdict = State.HELD, stored
    article.reason_code, article.reason = why_held(verdict, conflicts, is_revision=is_draft)


@transaction.atomic
def approve_article(
    *, article_id: int, reason: str, by: User | None, now: datetime, edits: Edits | None = None, seen: str = ""
) -> Article:
    """Publishes a held article, as it stands or with edits, although the judge holds it.

    The findings and the reason are kept. Edits to a live article may be approved over what the judge finds in them.

    :param seen: the `wording_key` of what the person had before them; empty: whatever stands there.
    :raises RefusedError: ``reason-missing``, ``article-not-held``, ``conflicts-open``, and as for `edit_article`.
    """
    if len(reason.strip()) < SHORTEST_REASON:
        raise RefusedError(
            "reason-missing", "An approval needs a reason.", "Say in a few words why the finding is wrong."
        )
    article = _locked(article_id, seen)
    document, is_draft = under_review(article)
    stored = (article.draft["verdict"] if article.draft else article.verdict) or {}
    held = article.state == State.HELD or is_draft
    if edits:
        document = _with_edits(article, document, edits, by, now)
        close([one for one in open_conflicts(article) if one.segment in edits], Choice.THIRD, by=by, now=now)
        verdict = _judged(article, document)
        stored, held = verdicts.store(verdict, _counts(article, document)), True
    if not held:
        raise RefusedError("article-not-held", f"Article {article_id} is not held.", "Only held articles are approved.")
    if open_conflicts(article):
        raise RefusedError(
            "conflicts-open",
            f"Article {article_id} has conflicts that nobody has settled.",
            f"Settle them first: `newsloom article conflicts {article_id}`.",
        )
    Approval.objects.create(
        article=article, reason=reason.strip(), findings=stored.get("findings", []), approved_by=by, approved_at=now
    )
    _publish(article, document, {**stored, "approved": True}, now)
    article.reviewed_at, article.reviewed_by = now, by
    article.save()
    return article


def _judged(article: Article, document: Document) -> Verdict:
    source, target = article.source_language, article.edition.language
    terms = glossaries(source, target).for_story(section=article.section, publisher_id=article.story.publisher_id)
    return verdicts.judge_translation(document, source=source, target=target, terms=terms)


def _locked(article_id: int, seen: str) -> Article:
    article = (
        Article.objects.select_for_update(of=("self",)).select_related("edition", "story").filter(pk=article_id).first()
    )
    if article is None:
        raise RefusedError("article-unknown", f"There is no article {article_id}.", "See `newsloom article list`.")
    if article.state == State.WITHDRAWN:
        raise RefusedError("article-withdrawn", f"Article {article_id} was withdrawn.", "Nothing is published again.")
    if seen and seen != wording_key(_stored(article)):
        raise RefusedError(
            "article-changed",
            f"Article {article_id} was changed by somebody else meanwhile.",
            "Look at its new wording, then save yours.",
        )
    return article


def _publish(article: Article, document: Document, stored: dict[str, object], now: datetime) -> None:
    """Brings what a person worked on before readers."""
    was_live = article.published_at is not None
    keep([replace_wording(article, document, now=now)])
    if article.draft:
        article.story_updated_at = parse_datetime(article.draft.get("story_updated_at", "")) or now
        article.engines = article.draft.get("engines", article.engines)
        article.route = article.draft.get("route", article.route)
        article.rest_waits = False
    article.verdict, article.draft = stored, None
    queued = (article.next_attempt_at is not None and not article.rest_waits) or article.reason_code == "route-missing"
    article.state = State.UPDATING if queued else State.PUBLISHED
    if not queued and not article.rest_waits:
        article.reason_code = article.reason = ""
    article.published_at = article.published_at or now
    article.updated_at = now if was_live or article.updated_at is None else article.updated_at


def _counts(article: Article, document: Document) -> dict[str, int]:
    return verdicts.counts(document, source=article.source_language)


def _with_edits(article: Article, document: Document, edits: Edits, by: User | None, now: datetime) -> Document:
    segments = list(document.segments())
    if all(segment.origin == "source" for segment in segments):
        raise RefusedError(
            "article-is-original",
            f"Article {article.pk} is the publisher's own text.",
            "Source text is never changed here; the publisher corrects it.",
        )
    changed: dict[int, ArticleSegment] = {}
    for number, words in edits.items():
        if not 0 <= number < len(segments):
            raise RefusedError(
                "segment-unknown", f"Article {article.pk} has no segment {number}.", f"There are {len(segments)}."
            )
        cleaned = clean_inline(words).replace("&nbsp;", "\xa0").strip()  # as engines write it, and as checks read it
        if not cleaned:
            raise RefusedError("segment-empty", f"Segment {number} would be empty.", "Give it words.")
        if cleaned != segments[number].text:
            changed[number] = replace(segments[number], text=cleaned, origin="person", engine="", version="")
    SegmentEdit.objects.bulk_create(
        SegmentEdit(
            article=article,
            source=segment.source,
            before=segments[number].text,
            after=segment.text,
            edited_by=by,
            edited_at=now,
        )
        for number, segment in changed.items()
    )
    _remember(article, list(changed.values()), now)
    return with_segments(document, changed)


def _remember(article: Article, segments: list[ArticleSegment], now: datetime) -> None:
    route = (article.source_language, article.edition.language)
    memory.remember(
        {
            memory.Key(source_hash(segment.source)): memory.Remembered(
                source_text=segment.source,
                target_text=segment.text,
                by_person=True,
                route=route,
                story_id=article.story_id,
                publisher_id=article.story.publisher_id,
            )
            for segment in segments
        },
        source=route[0],
        target=route[1],
        now=now,
    )
