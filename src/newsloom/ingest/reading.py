"""An entry's page is read and becomes a story, or a verdict on the entry. Fetching touches no database."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from newsloom.editions.sections import BY_KEY
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError, TransientError, UpstreamError
from newsloom.foundation.http import Answer, Client
from newsloom.ingest.addresses import recognisable
from newsloom.ingest.extraction import EntryHint, ExtractedArticle, Extraction, extract
from newsloom.ingest.models import Entry
from newsloom.ingest.robots import Robots
from newsloom.sources.models import Feed
from newsloom.sources.operations import section_key
from newsloom.sources.rhythm import next_visit, retry_delay
from newsloom.stories.content import StoryContent, address_digest, within_rights
from newsloom.stories.fingerprint import fingerprint_of
from newsloom.stories.models import BY_PUBLISHER, Story
from newsloom.stories.operations import admit_story, record_visit, revise_story
from newsloom.stories.queries import at_address, same_text

LARGEST_PAGE = 12 << 20
PAGE_TYPES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
TRIES = 4
"""A page that has no article, or refuses us, is looked at so often before its entry is left alone."""
TRY_AGAIN = timedelta(hours=6)
LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What a page's address answered; ``extraction`` is None unless there was a page to read."""

    answer: Answer
    extraction: Extraction | None


def hint_of(entry: Entry) -> EntryHint:
    """What the feed said of a page, for telling the article's parts apart."""
    said = entry.announcement
    return EntryHint(
        title=said.get("title") or "",
        summary=said.get("summary") or "",
        published_at=entry.announced_at,
        content_html=said.get("content"),
        image_url=said.get("image"),
        language=entry.feed.language or said.get("language"),
    )


def hint_of_story(story: Story) -> EntryHint:
    """What the feed last said of a story's page."""
    entry = Entry.objects.filter(story=story).select_related("feed").order_by("-pk").first()
    return hint_of(entry) if entry else EntryHint(language=story.language)


def fetch_page(
    url: str,
    hint: EntryHint,
    client: Client,
    robots: Robots,
    *,
    now: datetime,
    etag: str = "",
    last_modified: str = "",
) -> FetchedPage:
    """Asks for a page, conditionally where it was seen before, and finds the article in it. Touches no database.

    :raises UpstreamError: as `Client.fetch`; ``page-robots`` where robots.txt keeps us out.
    """
    robots.require(url, now=now)
    answer = client.fetch(
        url, etag=etag or None, last_modified=last_modified or None, max_bytes=LARGEST_PAGE, accept=PAGE_TYPES
    )
    if answer.status in {304, 404, 410}:
        return FetchedPage(answer, None)
    return FetchedPage(answer, extract(answer.body, url=answer.url, content_type=answer.content_type, hint=hint))


@transaction.atomic
def record_page(entry_id: int, outcome: FetchedPage | UpstreamError, now: datetime) -> Story | None:
    """Writes down what an entry's page brought: a story (returned where it is new), or why there is none."""
    entry = Entry.objects.select_for_update(of=("self",)).select_related("feed__publisher").filter(pk=entry_id).first()
    if entry is None or entry.state == Entry.State.ADMITTED:
        return None
    entry.attempts += 1
    entry.claimed_until = None
    if isinstance(outcome, UpstreamError):
        _record_failure(entry, outcome, now)
    elif isinstance(outcome.extraction, ExtractedArticle):
        return _admit(entry, outcome.extraction, outcome.answer, now)
    elif outcome.extraction is None:
        _refuse(entry, "page-gone", f"The page answers {outcome.answer.status}: it is not there.", now)
    else:
        _refuse(entry, outcome.extraction.code, outcome.extraction.reason, now)
    return None


def _record_failure(entry: Entry, error: UpstreamError, now: datetime) -> None:
    if not isinstance(error, TransientError):
        _refuse(entry, error.code, str(error), now)
        return
    entry.state, entry.code, entry.message = Entry.State.FAILING, error.code, str(error)
    entry.next_attempt_at = now + retry_delay(entry.attempts, error.retry_after)
    entry.save()


def _refuse(entry: Entry, code: str, message: str, now: datetime) -> None:
    entry.state, entry.code, entry.message = Entry.State.REFUSED, code, message
    entry.next_attempt_at = now + TRY_AGAIN if entry.attempts < TRIES else None
    entry.save()


def _admit(entry: Entry, article: ExtractedArticle, answer: Answer, now: datetime) -> Story | None:
    feed = entry.feed
    try:
        content = _content(entry, article, now)
    except RefusedError as error:
        _refuse(entry, error.code, str(error), now)
        return None
    canonical = recognisable(content.url)
    text = fingerprint_of(content.blocks)
    story = at_address(feed.publisher_id, address_digest(canonical)) or at_address(feed.publisher_id, entry.address_key)
    original = same_text(text, language=content.language) if story is None else None
    if story is None and original is not None and original.publisher_id == feed.publisher_id:
        story, original = original, None  # the publisher moved it, or announces it twice
    is_new = story is None
    if story is None:
        story = admit_story(
            publisher=feed.publisher,
            content=within_rights(content, feed.publisher.rights),
            canonical=canonical,
            fingerprint=text,
            duplicate_of=original,
            next_visit_at=next_visit(content.published_at, now),
            etag=answer.etag or "",
            last_modified=answer.last_modified or "",
            now=now,
        )
    elif story.withdrawn_at is not None:
        _meet_again(entry, story, content, answer, now)
        return None
    entry.story, entry.state, entry.code, entry.message = story, Entry.State.ADMITTED, "", ""
    entry.announcement = {**entry.announcement, "content": None}
    entry.next_attempt_at = None
    entry.save()
    return story if is_new else None


def _meet_again(entry: Entry, story: Story, content: StoryContent, answer: Answer, now: datetime) -> None:
    """What its publisher had taken down, and announces again, comes back; what was taken back here does not."""
    entry.story, entry.next_attempt_at = story, None
    if story.withdrawn_why in BY_PUBLISHER:
        allowed = within_rights(content, entry.feed.publisher.rights)
        revise_story(story=story, content=allowed, fingerprint=fingerprint_of(content.blocks), now=now)
        record_visit(
            story=story,
            next_visit_at=next_visit(content.published_at, now),
            etag=(answer.etag or "")[:500],
            last_modified=(answer.last_modified or "")[:100],
        )
        entry.state, entry.code, entry.message = Entry.State.ADMITTED, "", ""
        entry.announcement = {**entry.announcement, "content": None}
    else:
        entry.state, entry.code, entry.announcement = Entry.State.REFUSED, "story-withdrawn", {}
        entry.message = "Its story was withdrawn here. Only an editor gives it back."
    entry.save()


def _content(entry: Entry, article: ExtractedArticle, now: datetime) -> StoryContent:
    """The story that a page and its announcement make together.

    :raises RefusedError: ``language-unknown``.
    """
    published = article.published_at or entry.announced_at or entry.changed_at or now
    return StoryContent(
        language=_language(entry.feed, article),
        url=article.canonical_url[:2000],
        title=article.title[:LONGEST_TITLE],
        section=_section(entry, article),
        published_at=min(published, now),
        standfirst=article.standfirst,
        byline=article.byline or entry.announcement.get("byline") or "",
        updated_at=article.modified_at,
        blocks=article.blocks,
    )


def _language(feed: Feed, article: ExtractedArticle) -> str:
    if not feed.language and not article.language:
        raise RefusedError(
            "language-unknown",
            "Neither the feed nor the page says in which language it is.",
            "Add the source with --language.",
        )
    return feed.language or languages.base(languages.normalise(article.language or ""))


def _section(entry: Entry, article: ExtractedArticle) -> str:
    table, names = entry.feed.section_map, [*entry.announcement.get("sections", ()), article.section]
    mapped = (table.get(section_key(name)) for name in names if name)
    return next((key for key in mapped if key in BY_KEY), entry.feed.default_section)


def revised_content(story: Story, article: ExtractedArticle, now: datetime) -> StoryContent:
    """What a story says after its page was visited again; what identifies it stays."""
    content = StoryContent(
        language=story.language,
        url=story.url,
        title=article.title[:LONGEST_TITLE],
        section=story.section,
        published_at=story.published_at,
        standfirst=article.standfirst,
        byline=article.byline or story.byline,
        updated_at=min(article.modified_at, now) if article.modified_at else None,
        blocks=article.blocks,
    )
    return within_rights(content, story.publisher.rights)
