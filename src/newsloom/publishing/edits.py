"""A person's words on their way into an article: the row locked, the words cleaned, judged, kept and remembered.

The verbs that a person has stand in `review`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from newsloom.accounts.models import User
from newsloom.foundation.errors import RefusedError
from newsloom.foundation.html import clean_inline
from newsloom.publishing import verdicts
from newsloom.publishing.conflicts import open_conflicts, why_held
from newsloom.publishing.document import ArticleSegment, Document, read_document
from newsloom.publishing.history import keep, replace_wording, write_document
from newsloom.publishing.models import Article, SegmentEdit
from newsloom.publishing.places import with_segments, wording_key
from newsloom.publishing.post_edits import note_post_edits
from newsloom.translation import memory
from newsloom.translation.checks.contract import Verdict
from newsloom.translation.segments import source_hash
from newsloom.translation.terms.queries import glossaries

State = Article.State

Edits = Mapping[int, str]
"""Number of a segment in the document, counted from 0 through all passages → its new inline HTML."""


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


def locked(article_id: int, seen: str) -> Article:
    """The article, for this transaction alone.

    :param seen: the `wording_key` of what the person had before them; empty: whatever stands there.
    :raises RefusedError: ``article-unknown``, ``article-withdrawn``, ``article-not-translated``, ``article-changed``.
    """
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


def with_edits(article: Article, document: Document, edits: Edits, by: User | None, now: datetime) -> Document:
    """The document with a person's words in it, which are kept and remembered as theirs.

    :raises RefusedError: ``article-is-original``, ``segment-unknown``, ``segment-empty``.
    """
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
    note_post_edits(article, segments, changed)
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


def judged(article: Article, document: Document) -> tuple[Verdict, dict[str, Any]]:
    """The judge's verdict on a wording of an article, and the form in which it is stored."""
    source, target = article.source_language, article.edition.language
    terms = glossaries(source, target).for_story(section=article.section, publisher_id=article.story.publisher_id)
    verdict = verdicts.judge_translation(document, source=source, target=target, terms=terms)
    return verdict, verdicts.store(verdict, verdicts.counts(document, source=source))


def judge_and_write(article: Article, edited: Document, *, is_draft: bool, now: datetime) -> None:
    """Publishes a person's wording, or keeps it from readers for what is found in it or still open."""
    (verdict, stored), conflicts = judged(article, edited), len(open_conflicts(article))
    if verdict.holds and article.state in Article.READABLE and not is_draft:
        raise EditHeldError(verdict, edited)
    if not (verdict.holds or conflicts):
        publish(article, edited, stored, now)
        return
    if is_draft:
        article.draft = {**(article.draft or {}), "document": edited.as_json(), "verdict": stored}
    else:
        write_document(article, edited)
        article.state, article.verdict = State.HELD, stored
    article.reason_code, article.reason = why_held(verdict, conflicts, is_revision=is_draft)


def publish(article: Article, document: Document, stored: dict[str, Any], now: datetime) -> None:
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
