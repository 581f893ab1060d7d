"""A story's page is visited again: that is how corrections and withdrawals are seen, since feeds rarely tell them."""

from datetime import datetime, timedelta
from enum import StrEnum

from django.db import transaction

from newsloom.foundation.errors import UpstreamError
from newsloom.ingest.extraction import ExtractedArticle
from newsloom.ingest.reading import FetchedPage, revised_content
from newsloom.sources.rhythm import next_visit, retry_delay
from newsloom.stories import operations as stories
from newsloom.stories.fingerprint import fingerprint_of
from newsloom.stories.models import Story, Withdrawn

MISSING_FOR = timedelta(hours=24)
MISSING_VISITS = 3
MISSING_PAUSE = timedelta(hours=8)
"""A page that is not found (404) withdraws its story after three visits over a day."""
QUICK_RETRIES = 4


class Change(StrEnum):
    """What a visit found."""

    NONE = "none"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"


@transaction.atomic
def record_visit(story_id: int, outcome: FetchedPage | UpstreamError, now: datetime) -> Change:
    """Writes down what a visit found: nothing new, a revision, or that the page is gone."""
    story = Story.objects.select_for_update(of=("self",)).select_related("publisher").filter(pk=story_id).first()
    if story is None or story.withdrawn_at is not None:
        return Change.NONE
    if isinstance(outcome, UpstreamError):
        return _not_this_time(story, now)
    match outcome.answer.status:
        case 410:
            stories.withdraw_story(story=story, why=Withdrawn.GONE, now=now)
            return Change.WITHDRAWN
        case 404:
            return _missing(story, now)
    if outcome.extraction is not None and not isinstance(outcome.extraction, ExtractedArticle):
        return _not_this_time(story, now)
    changed = False
    if outcome.extraction is not None:
        content = revised_content(story, outcome.extraction, now)
        changed = stories.revise_story(
            story=story, content=content, fingerprint=fingerprint_of(outcome.extraction.blocks), now=now
        )
    stories.record_visit(
        story=story,
        next_visit_at=next_visit(story.published_at, now),
        etag=(outcome.answer.etag or story.etag)[:500],
        last_modified=(outcome.answer.last_modified or story.last_modified)[:100],
    )
    return Change.REVISED if changed else Change.NONE


def _not_this_time(story: Story, now: datetime) -> Change:
    """A page in trouble says nothing about its story: it is asked again soon, then by the usual rhythm."""
    soon = story.visit_failures < QUICK_RETRIES
    again = now + retry_delay(story.visit_failures + 1) if soon else next_visit(story.published_at, now)
    stories.record_failed_visit(story=story, next_visit_at=again)
    return Change.NONE


def _missing(story: Story, now: datetime) -> Change:
    since = story.missing_since or now
    if story.missing_visits + 1 >= MISSING_VISITS and now - since >= MISSING_FOR:
        stories.withdraw_story(story=story, why=Withdrawn.MISSING, now=now)
        return Change.WITHDRAWN
    stories.record_missing(story=story, next_visit_at=now + MISSING_PAUSE, now=now)
    return Change.NONE
