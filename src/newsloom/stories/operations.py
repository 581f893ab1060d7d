"""Writes to stories. Source text is never changed: a revision supersedes it, the old wording stays in the history."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from newsloom.sources.models import Publisher
from newsloom.stories.blocks import carry_ids, from_json, give_ids, to_json
from newsloom.stories.content import StoryContent, address_digest, within_rights
from newsloom.stories.fingerprint import Fingerprint
from newsloom.stories.models import Story, StoryRevision, TextBand
from newsloom.stories.queries import same_text


def admit_story(
    *,
    publisher: Publisher,
    content: StoryContent,
    canonical: str,
    fingerprint: Fingerprint,
    duplicate_of: Story | None,
    next_visit_at: datetime | None,
    etag: str,
    last_modified: str,
    now: datetime,
) -> Story:
    """A new story.

    :param content: within the publisher's rights.
    :param canonical: its address without tracking, by which it is recognised.
    """
    story = Story.objects.create(
        publisher=publisher,
        language=content.language,
        url=content.url,
        address_key=address_digest(canonical),
        section=content.section,
        title=content.title,
        standfirst=content.standfirst,
        byline=content.byline[:300],
        blocks=to_json(give_ids(content.blocks)),
        published_at=content.published_at,
        updated_at=content.updated_at or content.published_at,
        admitted_at=now,
        content_hash=content.digest,
        fingerprint=fingerprint.exact if fingerprint.sketch else "",
        sketch=list(fingerprint.sketch),
        duplicate_of=duplicate_of,
        next_visit_at=next_visit_at,
        etag=etag,
        last_modified=last_modified,
    )
    _band(story, fingerprint)
    return story


def _band(story: Story, fingerprint: Fingerprint) -> None:
    TextBand.objects.filter(story=story).delete()
    TextBand.objects.bulk_create(TextBand(story=story, value=value) for value in fingerprint.bands)


def revise_story(*, story: Story, content: StoryContent, fingerprint: Fingerprint, now: datetime) -> bool:
    """Supersedes a story's text where it says something else now; true where it does.

    Blocks that say the same keep their ids and stay equal byte for byte. A withdrawn story comes back, and stands
    behind another one with the same text that has taken its place meanwhile.
    """
    if content.digest == story.content_hash and story.withdrawn_at is None:
        return False
    StoryRevision.objects.get_or_create(
        story=story,
        number=story.revision,
        defaults={
            "title": story.title,
            "standfirst": story.standfirst,
            "blocks": story.blocks,
            "updated_at": story.updated_at,
            "superseded_at": now,
        },
    )
    story.blocks = to_json(carry_ids(from_json(story.blocks), content.blocks))
    story.title, story.standfirst, story.byline = content.title, content.standfirst, content.byline[:300]
    story.section, story.language = content.section, content.language
    told = content.updated_at if content.updated_at and content.updated_at > story.updated_at else None
    story.updated_at = told or max(now, story.updated_at)
    story.revision += 1
    story.content_hash = content.digest
    story.fingerprint = fingerprint.exact if fingerprint.sketch else ""
    story.sketch = list(fingerprint.sketch)
    if story.withdrawn_at is not None:
        story.duplicate_of = same_text(fingerprint, language=content.language)
    story.withdrawn_at, story.withdrawn_why = None, ""
    story.articles_due = True
    story.save()
    _band(story, fingerprint)
    return True


@transaction.atomic
def withdraw_story(*, story: Story, why: str, now: datetime) -> bool:
    """Takes a story back for good: it is visited no more and its articles must follow. False where it was already.

    A duplicate that stood behind it takes its place.
    """
    if not Story.objects.filter(pk=story.pk, withdrawn_at=None).update(
        withdrawn_at=now, withdrawn_why=why, next_visit_at=None, articles_due=True, claimed_until=None
    ):
        return False
    story.refresh_from_db()
    heir = Story.objects.filter(duplicate_of=story.pk, withdrawn_at=None).order_by("pk").first()
    if heir is not None:
        Story.objects.filter(duplicate_of=story.pk).exclude(pk=heir.pk).update(duplicate_of=heir)
        Story.objects.filter(pk=heir.pk).update(duplicate_of=None, articles_due=True)
    return True


@transaction.atomic
def bring_back_story(*, story: Story, now: datetime) -> bool:
    """Gives a withdrawn story back: its page is visited at once, and its articles must follow. False where it was
    not withdrawn.

    Where another story with the same text has taken its place meanwhile, it stands behind that one.
    """
    heir = same_text(_kept_fingerprint(story), language=story.language)
    return bool(
        Story.objects.filter(pk=story.pk)
        .exclude(withdrawn_at=None)
        .update(
            withdrawn_at=None,
            withdrawn_why="",
            duplicate_of=heir,
            next_visit_at=now,
            etag="",
            last_modified="",
            missing_visits=0,
            missing_since=None,
            articles_due=True,
        )
    )


def erase_story(*, story: Story) -> None:
    """Leaves nothing of a withdrawn story's text: neither in it, nor in its revisions, nor in what it is known by."""
    StoryRevision.objects.filter(story=story).delete()
    TextBand.objects.filter(story=story).delete()
    Story.objects.filter(pk=story.pk).update(
        title="", standfirst="", byline="", blocks=[], url="", content_hash="", fingerprint="", sketch=[], etag=""
    )


def record_visit(*, story: Story, next_visit_at: datetime | None, etag: str, last_modified: str) -> None:
    """Writes down that a story's page answered."""
    Story.objects.filter(pk=story.pk).update(
        etag=etag,
        last_modified=last_modified,
        next_visit_at=next_visit_at,
        missing_visits=0,
        missing_since=None,
        visit_failures=0,
        claimed_until=None,
    )


def record_missing(*, story: Story, next_visit_at: datetime, now: datetime) -> None:
    """Writes down that a story's page was not found (404), which may be a mistake of its publisher's."""
    Story.objects.filter(pk=story.pk).update(
        missing_visits=F("missing_visits") + 1,
        missing_since=story.missing_since or now,
        next_visit_at=next_visit_at,
        claimed_until=None,
    )


def record_failed_visit(*, story: Story, next_visit_at: datetime | None) -> None:
    """Writes down that a story's page could not be had this time."""
    Story.objects.filter(pk=story.pk).update(
        visit_failures=F("visit_failures") + 1, next_visit_at=next_visit_at, claimed_until=None
    )


def visit_soon(*, story_ids: list[int], now: datetime) -> int:
    """Makes the pages of these stories due; how many of them are there and not withdrawn."""
    return Story.objects.filter(pk__in=story_ids, withdrawn_at=None).update(next_visit_at=now)


def apply_rights(*, publisher: Publisher, now: datetime) -> None:
    """Makes a publisher's stories follow its rights: what is no longer allowed is dropped, the rest fetched again."""
    for story in Story.objects.filter(publisher=publisher, withdrawn_at=None).iterator(chunk_size=200):
        allowed = within_rights(content_of(story), publisher.rights)
        if allowed.digest != story.content_hash:
            revise_story(story=story, content=allowed, fingerprint=_kept_fingerprint(story), now=now)
        StoryRevision.objects.filter(story=story).delete()
        Story.objects.filter(pk=story.pk).update(next_visit_at=now, etag="", last_modified="")


def _kept_fingerprint(story: Story) -> Fingerprint:
    return Fingerprint(story.fingerprint, tuple(story.sketch))


def content_of(story: Story) -> StoryContent:
    """What a story says, as the value that revisions are compared by."""
    return StoryContent(
        language=story.language,
        url=story.url,
        title=story.title,
        section=story.section,
        published_at=story.published_at,
        standfirst=story.standfirst,
        byline=story.byline,
        updated_at=story.updated_at,
        blocks=from_json(story.blocks),
    )
