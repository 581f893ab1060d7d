"""A feed is polled: fetched and parsed without the database, then written down in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from newsloom.foundation import languages
from newsloom.foundation.errors import PermanentError, RefusedError, UpstreamError
from newsloom.foundation.http import Answer, Client
from newsloom.ingest.addresses import recognisable
from newsloom.ingest.feeds import ParsedEntry, ParsedFeed, parse_feed
from newsloom.ingest.models import Entry
from newsloom.sources import operations as sources
from newsloom.sources.models import Feed, Rights
from newsloom.stories.content import address_digest
from newsloom.stories.models import BY_PUBLISHER, Story, Withdrawn
from newsloom.stories.operations import visit_soon, withdraw_story

FEED_TYPES = (
    "application/rss+xml, application/atom+xml, application/feed+json;q=0.9, application/xml;q=0.8, "
    "text/xml;q=0.8, */*;q=0.5"
)
LARGEST_FEED = 16 << 20
TAKEN_BACK = "entry-taken-back"
"""The code of an entry that its feed took back."""


@dataclass(frozen=True, slots=True)
class FetchedFeed:
    """What a poll brought; ``parsed`` is None where the feed had not changed, or is gone."""

    answer: Answer
    parsed: ParsedFeed | None


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll changed: entries new to us, stories to be looked at again, numbers of stories taken back."""

    new_entries: int = 0
    stories_to_visit: int = 0
    withdrawn: tuple[int, ...] = ()


def fetch_feed(feed: Feed, client: Client) -> FetchedFeed:
    """Asks for a feed, conditionally, and reads it. Touches no database.

    :raises UpstreamError: as `Client.fetch` and `parse_feed`.
    """
    answer = client.fetch(
        feed.url,
        etag=feed.etag or None,
        last_modified=feed.last_modified or None,
        max_bytes=LARGEST_FEED,
        accept=FEED_TYPES,
    )
    if answer.status == 404:
        raise PermanentError(
            "feed-missing", f"{feed.url} was not found (404).", "Check the address at the publisher's site."
        )
    if answer.status in {304, 410}:
        return FetchedFeed(answer, None)
    return FetchedFeed(answer, parse_feed(answer.body, url=answer.url, content_type=answer.content_type))


@transaction.atomic
def record_poll(feed_id: int, outcome: FetchedFeed | UpstreamError, now: datetime) -> Polled:
    """Writes down what a poll brought: entries, what a newer date or a departure triggers, and the feed's health."""
    feed = Feed.objects.select_for_update(of=("self",)).select_related("publisher").filter(pk=feed_id).first()
    if feed is None:  # removed while it was asked
        return Polled()
    if isinstance(outcome, UpstreamError):
        sources.record_failure(feed=feed, error=outcome, now=now)
        return Polled()
    answer, parsed = outcome.answer, outcome.parsed
    if answer.status == 410:
        sources.end_feed(feed=feed, now=now)
        return Polled()
    polled = Polled()
    if parsed is not None:
        _learn(feed, parsed)
        polled = _record_entries(feed, parsed, now)
    fault = (parsed.faults[0].code, parsed.faults[0].message) if parsed and parsed.faults else None
    if parsed is None and feed.state == Feed.State.FAILING and feed.failures == 0:
        fault = (feed.error_code, feed.error_message)  # unchanged, and so is what was wrong with it
    sources.record_success(
        feed=feed,
        now=now,
        etag=answer.etag,
        last_modified=answer.last_modified,
        moved_to=answer.permanent_url,
        asked_interval=parsed.ttl_seconds if parsed else None,
        anything_new=polled.new_entries > 0,
        fault=fault,
    )
    return polled


def _learn(feed: Feed, parsed: ParsedFeed) -> None:
    """Takes over what the operator left to the feed: its language, its publisher's name and home."""
    feed.kind = parsed.kind
    if not feed.language and parsed.language:
        feed.language = _known_language(parsed.language)
    publisher = feed.publisher
    if publisher.named_by_feed and parsed.title:
        publisher.name, publisher.named_by_feed = parsed.title[:200], False
        publisher.home_url = (parsed.home_url or "")[:2000]
        publisher.save(update_fields=["name", "named_by_feed", "home_url"])


def _known_language(tag: str) -> str:
    """The tag without its region (``pt-BR`` stays a Portuguese feed), or empty where it means nothing."""
    try:
        known = languages.normalise(tag)
    except RefusedError:
        return ""
    script = [part for part in known.split("-")[1:] if len(part) == 4]
    if not script and languages.base(known) == "zh":
        script = [languages.script(known)]
    return "-".join([languages.base(known), *script])


def _announcement(entry: ParsedEntry, rights: str) -> dict[str, Any]:
    """What is kept of an entry's own words: no more than the publisher's rights allow."""
    kept: dict[str, Any] = {"title": entry.title, "sections": list(entry.section), "language": entry.language}
    if rights != Rights.HEADLINE:
        kept["summary"] = entry.summary
    if rights == Rights.FULL:
        kept |= {"byline": entry.byline, "image": entry.image_url, "content": entry.content_html}
    return kept


def _record_entries(feed: Feed, parsed: ParsedFeed, now: datetime) -> Polled:
    announced = {address_digest(entry.guid): entry for entry in parsed.entries}
    places = {key: address_digest(recognisable(entry.url)) for key, entry in announced.items()}
    entries = Entry.objects.filter(feed=feed).select_related("story").defer("story__blocks")
    known = {entry.guid_key: entry for entry in entries.filter(guid_key__in=announced)}
    by_address = {e.address_key: e for e in entries.filter(address_key__in=places.values())}
    there = Story.objects.filter(publisher_id=feed.publisher_id, address_key__in=places.values())
    returnable = Q(withdrawn_at__isnull=False, withdrawn_why__in=BY_PUBLISHER)
    stories = dict(there.exclude(returnable).values_list("address_key", "pk"))
    fresh: list[Entry] = []
    moved_on: list[int] = []  # stories that the feed says have changed
    still_listed: list[int] = []
    back: list[int] = []  # entries that had left the feed
    for guid_key, parsed_entry in announced.items():
        place = places[guid_key]
        entry = known.get(guid_key) or by_address.get(place)
        if entry is None:
            fresh.append(_new_entry(feed, guid_key, place, parsed_entry, stories.get(place), now))
            by_address[place] = fresh[-1]
            continue
        if entry.pk is None:
            continue  # the same address twice in one feed
        still_listed.append(entry.pk)
        if not entry.listed:
            back.append(entry.pk)
        if _note_change(entry, guid_key, place, parsed_entry, feed.publisher.rights, now) and entry.story_id:
            moved_on.append(entry.story_id)
            back.append(entry.pk)
    _read_again(back, now)
    Entry.objects.bulk_create(fresh)
    left = Entry.objects.filter(feed=feed, listed=True).exclude(pk__in=still_listed + [e.pk for e in fresh])
    moved_on += [pk for pk in left.values_list("story_id", flat=True) if pk]
    left.update(listed=False)
    to_visit = visit_soon(story_ids=moved_on, now=now) if moved_on else 0
    new_entries = sum(entry.state == Entry.State.NEW for entry in fresh)
    return Polled(new_entries, to_visit, _take_back(feed, parsed.withdrawn, now))


def _read_again(entry_ids: list[int], now: datetime) -> None:
    """What a publisher took down and announces anew is read anew: it may have come back."""
    taken_down = Entry.objects.filter(
        pk__in=entry_ids, story__withdrawn_at__isnull=False, story__withdrawn_why__in=BY_PUBLISHER
    )
    taken_down.update(state=Entry.State.NEW, code="", message="", attempts=0, next_attempt_at=now)


def _take_back(feed: Feed, ids: Sequence[str], now: datetime) -> tuple[int, ...]:
    """Carries out a feed's kill orders, each once: what comes back later is not killed by an old order."""
    keys = [address_digest(named) for named in ids]
    orders = Q(guid_key__in=keys) | Q(address_key__in=[address_digest(recognisable(named)) for named in ids])
    killed = Entry.objects.filter(orders, feed=feed).exclude(code=TAKEN_BACK).select_related("story")
    withdrawn = tuple(
        entry.story.pk
        for entry in killed
        if entry.story and withdraw_story(story=entry.story, why=Withdrawn.KILLED, now=now)
    )
    Entry.objects.filter(pk__in=[entry.pk for entry in killed]).update(
        state=Entry.State.REFUSED, code=TAKEN_BACK, message="The feed took it back.", listed=False, next_attempt_at=None
    )
    return withdrawn


def _new_entry(
    feed: Feed, guid_key: str, place: str, parsed: ParsedEntry, story_id: int | None, now: datetime
) -> Entry:
    entry = Entry(
        feed=feed,
        guid_key=guid_key,
        address_key=place,
        url=parsed.url[:2000],
        announcement=_announcement(parsed, feed.publisher.rights),
        announced_at=parsed.published_at,
        changed_at=parsed.updated_at,
        seen_at=now,
        next_attempt_at=now,
    )
    if story_id is not None:  # another feed of the same publisher announced it before
        entry.state, entry.story_id, entry.next_attempt_at = Entry.State.ADMITTED, story_id, None
        if Story.objects.filter(pk=story_id, withdrawn_why=Withdrawn.LEGAL).exists():
            entry.announcement, entry.url = {}, ""
    elif not parsed.url or len(parsed.url) > 2000:
        entry.state, entry.next_attempt_at = Entry.State.REFUSED, None
        entry.code = "entry-without-address"
        entry.message = f"The feed gives no usable address for “{parsed.title[:100]}”."
    return entry


def _is_erased(entry: Entry) -> bool:
    return entry.story is not None and entry.story.withdrawn_why == Withdrawn.LEGAL


def _note_change(entry: Entry, guid_key: str, place: str, parsed: ParsedEntry, rights: str, now: datetime) -> bool:
    """Brings a known entry up to date; true where the feed says that its story changed since."""
    if _is_erased(entry):
        Entry.objects.filter(pk=entry.pk).update(listed=True)
        return False
    said = _announcement(parsed, rights)
    before = {**entry.announcement}
    changed = before.get("title") != said["title"] or before.get("summary") != said.get("summary")
    if parsed.updated_at and parsed.updated_at > (entry.changed_at or entry.announced_at or parsed.updated_at):
        changed = True
    moved = entry.address_key != place
    if not (changed or moved or entry.guid_key != guid_key or not entry.listed):
        if entry.changed_at is None and parsed.updated_at:
            Entry.objects.filter(pk=entry.pk).update(changed_at=parsed.updated_at)
        return False
    entry.guid_key, entry.address_key, entry.url, entry.listed = guid_key, place, parsed.url[:2000], True
    entry.changed_at = parsed.updated_at or entry.changed_at
    entry.announcement = said if entry.state != Entry.State.ADMITTED else {**said, "content": None}
    if entry.state == Entry.State.REFUSED and (changed or moved):
        entry.state, entry.attempts, entry.next_attempt_at = Entry.State.NEW, 0, now
    entry.save()
    if moved and entry.story_id:
        taken = Story.objects.filter(publisher_id=entry.feed.publisher_id, address_key=place).exists()
        if not taken:
            Story.objects.filter(pk=entry.story_id).update(address_key=place, url=entry.url, etag="", last_modified="")
    return changed or moved
