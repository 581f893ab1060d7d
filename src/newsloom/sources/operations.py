"""Writes to publishers and feeds: what operators decide, and what a poll found of a feed's health."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db import transaction

from newsloom.editions.sections import DEFAULT_SECTION, checked_section
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError, TransientError, UpstreamError
from newsloom.sources.models import Feed, Publisher, Rights
from newsloom.sources.queries import find_feed
from newsloom.sources.rhythm import polling_interval, retry_delay

__all__ = [
    "add_feed",
    "describe_feed",
    "end_feed",
    "find_feed",
    "pause_feed",
    "record_failure",
    "record_success",
    "remove_feed",
    "rename_publisher",
    "rest_feeds",
    "resume_feed",
    "set_rights",
    "wake_feeds",
]

MOST_OF_A_NAME = 200
"""Characters of a publisher's name."""

STEADY_FAILURE = timedelta(hours=1)
"""A fault that asking again does not mend (a 404, HTML instead of a feed) is given this long at least."""


def checked_url(url: str) -> str:
    """The address itself, trimmed.

    :raises RefusedError: ``source-url-invalid``.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        acceptable = parts.scheme in {"http", "https"} and bool(parts.hostname) and len(url) <= 2000
        _ = parts.port
    except ValueError:
        acceptable = False
    if not acceptable:
        raise RefusedError(
            "source-url-invalid",
            f"“{url[:200]}” is not an http or https address.",
            "Give the feed's whole address, beginning with https://.",
        )
    return url


def _checked_rights(rights: str) -> str:
    if rights not in Rights.values:
        raise RefusedError(
            "rights-unknown", f"“{rights}” is not a kind of rights.", f"Choose one of: {', '.join(Rights.values)}."
        )
    return rights


def section_key(name: str) -> str:
    """A publisher's section name as it is looked up in a feed's table: case and white space do not count."""
    return " ".join(name.split()).casefold()


@transaction.atomic
def add_feed(
    *,
    url: str,
    now: datetime,
    publisher: str = "",
    language: str = "",
    section: str = "",
    rights: str = "",
    section_map: Mapping[str, str] | None = None,
) -> Feed:
    """Adds a feed, due at once. Nothing is fetched here.

    :param publisher: its publisher's name; a known one gets one more feed; empty: the feed names it at its first poll.
    :param rights: what may be done with the publisher's stories; empty: ``headline`` for a new publisher.
    :param section_map: the publisher's section names → ours.
    :raises RefusedError: ``source-url-invalid``, ``source-known``, ``language-unknown``, ``section-unknown``,
        ``rights-unknown``.
    """
    url = checked_url(url)
    if Feed.objects.filter(url=url).exists() or Feed.objects.filter(given_url=url).exists():
        raise RefusedError("source-known", f"{url} is a source already.", "See `newsloom source list`.")
    table = _checked_table(section_map or {})
    tag = languages.normalise(language) if language else ""
    default_section = checked_section(section) if section else DEFAULT_SECTION
    wanted_rights = _checked_rights(rights) if rights else ""
    owner = _publisher(name=publisher.strip(), url=url, rights=wanted_rights)
    return Feed.objects.create(
        publisher=owner,
        url=url,
        given_url=url,
        language=tag,
        default_section=default_section,
        section_map=table,
        next_attempt_at=now,
    )


def _publisher(*, name: str, url: str, rights: str) -> Publisher:
    if not name:
        host = urlsplit(url).netloc
        return Publisher.objects.create(name=host, named_by_feed=True, rights=rights or Rights.HEADLINE)
    owner, created = Publisher.objects.get_or_create(name=name, defaults={"rights": rights or Rights.HEADLINE})
    if not created and rights and rights != owner.rights:
        raise RefusedError(
            "rights-differ",
            f"{name} has the rights “{owner.rights}”, and “{rights}” was given.",
            "Change the publisher's rights in the newsroom, or leave --rights out.",
        )
    return owner


@transaction.atomic
def rename_publisher(*, publisher: Publisher, name: str) -> None:
    """Gives a publisher the name that readers see; no feed changes it any more.

    :raises RefusedError: ``publisher-name-invalid``, ``publisher-known``.
    """
    name = " ".join(name.split())
    if not name or len(name) > MOST_OF_A_NAME or not name.isprintable():
        raise RefusedError(
            "publisher-name-invalid",
            f"A publisher's name has between 1 and {MOST_OF_A_NAME} characters.",
            "Give the name under which readers know it.",
        )
    if Publisher.objects.filter(name=name).exclude(pk=publisher.pk).exists():
        raise RefusedError("publisher-known", f"Another publisher is called “{name}”.", "Choose another name.")
    publisher.name, publisher.named_by_feed = name, False
    publisher.save(update_fields=["name", "named_by_feed"])


@transaction.atomic
def describe_feed(*, feed: Feed, language: str, section: str, section_map: Mapping[str, str]) -> None:
    """Says what a feed's stories are: their language and where they go. Holds for entries read from now on.

    :param language: empty: the feed says it itself.
    :param section: where stories go that name no section of the table.
    :param section_map: the publisher's section names → ours.
    :raises RefusedError: ``language-unknown``, ``section-unknown``.
    """
    feed.language = languages.normalise(language) if language else ""
    feed.default_section = checked_section(section)
    feed.section_map = _checked_table(section_map)
    feed.save(update_fields=["language", "default_section", "section_map"])


def _checked_table(section_map: Mapping[str, str]) -> dict[str, str]:
    return {section_key(theirs): checked_section(ours) for theirs, ours in section_map.items()}


@transaction.atomic
def set_rights(*, publisher: Publisher, rights: str, until: datetime | None = None) -> None:
    """Changes what may be done with a publisher's stories, and until when; the pipeline makes them follow.

    :raises RefusedError: ``rights-unknown``.
    """
    publisher.rights, publisher.rights_until = _checked_rights(rights), until
    publisher.save(update_fields=["rights", "rights_until"])


def pause_feed(*, feed: Feed) -> None:
    """Leaves a feed alone until it is resumed."""
    feed.paused, feed.next_attempt_at = True, None
    feed.save(update_fields=["paused", "next_attempt_at"])


def resume_feed(*, feed: Feed, now: datetime) -> None:
    """Polls a paused or ended feed again, at once."""
    feed.paused, feed.next_attempt_at = False, now
    if feed.state == Feed.State.ENDED:
        feed.state, feed.error_code, feed.error_message, feed.failures = Feed.State.OK, "", "", 0
    feed.save(update_fields=["paused", "next_attempt_at", "state", "error_code", "error_message", "failures"])


def rest_feeds(*, publisher: Publisher) -> int:
    """Asks none of a publisher's feeds any more, since its rights have ended; how many were asked before."""
    return Feed.objects.filter(publisher=publisher, next_attempt_at__isnull=False).update(next_attempt_at=None)


def wake_feeds(*, publisher: Publisher, now: datetime) -> int:
    """Asks a publisher's feeds again, but for those that are paused or ended; how many."""
    resting = Feed.objects.filter(publisher=publisher, paused=False, next_attempt_at=None)
    return resting.exclude(state=Feed.State.ENDED).update(next_attempt_at=now)


def remove_feed(*, feed: Feed) -> None:
    """Forgets a feed and its entries. The stories that it brought stay."""
    feed.delete()


def record_success(
    *,
    feed: Feed,
    now: datetime,
    etag: str | None,
    last_modified: str | None,
    moved_to: str | None,
    asked_interval: int | None,
    anything_new: bool,
    fault: tuple[str, str] | None = None,
) -> None:
    """Writes down that a feed answered.

    :param moved_to: its new address after a permanent redirect.
    :param fault: code and words of something wrong although its entries could be read; the feed counts as failing.
    """
    feed.etag, feed.last_modified = (etag or "")[:500], (last_modified or "")[:100]
    if moved_to and not Feed.objects.filter(url=moved_to).exclude(pk=feed.pk).exists():
        feed.url = moved_to
    feed.last_attempt_at = feed.last_success_at = now
    feed.failures = 0
    feed.state = Feed.State.FAILING if fault else Feed.State.OK
    feed.error_code, feed.error_message = fault or ("", "")
    feed.interval = polling_interval(feed.interval, asked=asked_interval, anything_new=anything_new)
    feed.next_attempt_at = None if feed.paused else now + timedelta(seconds=feed.interval)
    feed.claimed_until = None
    feed.save()


def record_failure(*, feed: Feed, error: UpstreamError, now: datetime) -> None:
    """Writes down why a poll failed, and when the next one is due: later each time, but never never."""
    feed.failures += 1
    feed.state = Feed.State.FAILING
    feed.error_code, feed.error_message = error.code, str(error)
    feed.last_attempt_at = now
    if isinstance(error, TransientError):
        wait = retry_delay(feed.failures, error.retry_after)
    else:
        wait = max(retry_delay(feed.failures), STEADY_FAILURE)
    feed.next_attempt_at = None if feed.paused else now + wait
    feed.claimed_until = None
    feed.save()


def end_feed(*, feed: Feed, now: datetime) -> None:
    """The publisher said that the feed is gone for good (410): it is never polled again by itself."""
    feed.state = Feed.State.ENDED
    feed.error_code = "feed-gone"
    feed.error_message = "The publisher has ended this feed (410). Its stories stay; remove it or add its successor."
    feed.last_attempt_at, feed.next_attempt_at, feed.claimed_until = now, None, None
    feed.save()
