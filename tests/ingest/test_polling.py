"""What a poll writes down: entries are recognised again whatever their publisher changes about them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsloom.foundation.http import Answer
from newsloom.ingest.feeds import FeedFault, ParsedEntry, ParsedFeed
from newsloom.ingest.models import Entry
from newsloom.ingest.polling import FetchedFeed, Polled, record_poll
from newsloom.sources.models import Feed
from newsloom.sources.operations import add_feed, pause_feed, remove_feed
from newsloom.stories.content import StoryContent, address_digest
from newsloom.stories.fingerprint import fingerprint
from newsloom.stories.models import Story, Withdrawn
from newsloom.stories.operations import admit_story, bring_back_story

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
FIRST = ParsedEntry(guid="tag:1", url="https://quay.example/bridge", title="The bridge is open", published_at=NOW)
SECOND = ParsedEntry(guid="tag:2", url="https://quay.example/ferry", title="The ferry stays", published_at=NOW)


@pytest.fixture
def feed() -> Feed:
    return add_feed(url="https://quay.example/feed.xml", now=NOW, rights="full")


def poll(feed: Feed, *entries: ParsedEntry, at: datetime = NOW, faults: tuple[FeedFault, ...] = ()) -> Polled:
    parsed = ParsedFeed("rss", "The Quay", "en", "https://quay.example/", None, entries, faults)
    return record_poll(feed.pk, FetchedFeed(Answer(200, feed.url), parsed), at)


def admitted(feed: Feed, entry: ParsedEntry) -> Story:
    """The entry as if its page had been read."""
    story = admit_story(
        publisher=feed.publisher,
        content=StoryContent("en", entry.url, entry.title, "news", NOW),
        canonical=entry.url,
        fingerprint=fingerprint([]),
        duplicate_of=None,
        next_visit_at=None,
        etag="",
        last_modified="",
        now=NOW,
    )
    Entry.objects.filter(url=entry.url).update(state=Entry.State.ADMITTED, story=story, next_attempt_at=None)
    return story


def test_the_feed_names_its_publisher_and_language_where_the_operator_did_not(feed: Feed) -> None:
    poll(feed, FIRST)
    feed = Feed.objects.select_related("publisher").get()
    assert (feed.publisher.name, feed.language) == ("The Quay", "en")


def test_a_name_that_was_given_is_kept() -> None:
    feed = add_feed(url="https://quay.example/feed.xml", now=NOW, publisher="Our Quay", language="fr")
    poll(feed, FIRST)
    feed = Feed.objects.select_related("publisher").get()
    assert (feed.publisher.name, feed.language) == ("Our Quay", "fr")


@pytest.mark.parametrize(
    "again",
    [
        FIRST,
        replace(FIRST, title="The bridge is open at last"),
        replace(FIRST, guid="tag:new"),
        replace(FIRST, url="https://quay.example/bridge?utm_source=rss&fbclid=1"),
        replace(FIRST, guid="tag:new", url="http://www.quay.example/bridge#comments", title="New"),
        replace(FIRST, url="https://quay.example/2026/bridge"),
    ],
    ids=["unchanged", "retitled", "new guid", "tracking", "guid, title and tracking", "moved"],
)
def test_an_entry_is_recognised_again(feed: Feed, again: ParsedEntry) -> None:
    assert poll(feed, FIRST, SECOND).new_entries == 2
    assert poll(feed, again, SECOND).new_entries == 0
    assert Entry.objects.count() == 2


def test_two_entries_at_one_address_are_one(feed: Feed) -> None:
    poll(feed, FIRST, replace(FIRST, guid="tag:twin"))
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(
    ("again", "visited"),
    [
        (FIRST, False),
        (replace(FIRST, title="The bridge is open at last"), True),
        (replace(FIRST, updated_at=NOW + timedelta(hours=1)), True),
        (SECOND, True),
    ],
    ids=["unchanged", "retitled", "newer date", "left the feed"],
)
def test_what_the_feed_says_of_a_story_brings_its_visit_forward(feed: Feed, again: ParsedEntry, visited: bool) -> None:
    poll(feed, FIRST)
    story = admitted(feed, FIRST)
    poll(feed, again, at=NOW + timedelta(hours=2))
    story.refresh_from_db()
    assert (story.next_visit_at is not None) is visited


def test_a_story_that_moved_is_visited_at_its_new_address(feed: Feed) -> None:
    poll(feed, FIRST)
    story = admitted(feed, FIRST)
    poll(feed, replace(FIRST, url="https://quay.example/2026/bridge"))
    story.refresh_from_db()
    assert story.url == "https://quay.example/2026/bridge"
    assert story.address_key == address_digest("https://quay.example/2026/bridge")
    assert story.next_visit_at == NOW


def test_an_entry_without_an_address_is_refused_with_words(feed: Feed) -> None:
    poll(feed, replace(FIRST, url=""))
    entry = Entry.objects.get()
    assert (entry.state, entry.code, entry.next_attempt_at) == (Entry.State.REFUSED, "entry-without-address", None)
    assert "The bridge is open" in entry.message


def test_a_feed_that_is_damaged_but_readable_brings_its_entries_and_says_so(feed: Feed) -> None:
    poll(feed, FIRST, faults=(FeedFault("feed-truncated", "The feed breaks off after one entry."),))
    feed.refresh_from_db()
    assert (feed.state, feed.error_code) == (Feed.State.FAILING, "feed-truncated")
    assert Entry.objects.count() == 1


def test_headline_rights_leave_nothing_but_the_title() -> None:
    feed = add_feed(url="https://quay.example/feed.xml", now=NOW)
    poll(feed, replace(FIRST, summary="All about the bridge", content_html="<p>Whole</p>"))
    kept = Entry.objects.get().announcement
    assert kept["title"] == "The bridge is open"
    assert "bridge</p>" not in str(kept)
    assert "All about" not in str(kept)


def test_a_feed_removed_or_paused_while_it_was_asked_stays_so(feed: Feed) -> None:
    pause_feed(feed=feed)
    poll(feed, FIRST)
    feed.refresh_from_db()
    assert feed.next_attempt_at is None
    remove_feed(feed=feed)
    assert poll(Feed(pk=12345, url="https://quay.example/feed.xml"), FIRST) == Polled()


def test_two_thousand_entries_cost_few_statements(feed: Feed, django_assert_max_num_queries: object) -> None:
    many = tuple(replace(FIRST, guid=str(n), url=f"https://quay.example/{n}") for n in range(2000))
    with django_assert_max_num_queries(60):  # type: ignore[operator]
        poll(feed, *many)
    assert Entry.objects.count() == 2000


def test_a_feed_that_takes_an_entry_back_withdraws_its_story_once(feed: Feed) -> None:
    poll(feed, FIRST, SECOND)
    story = admitted(feed, FIRST)
    assert take_back(feed, SECOND, ids=(FIRST.guid,)).withdrawn == (story.pk,)
    story.refresh_from_db()
    assert story.withdrawn_why == Withdrawn.KILLED
    assert Entry.objects.get(story=story).code == "entry-taken-back"
    bring_back_story(story=story, now=NOW)
    assert take_back(feed, SECOND, ids=(FIRST.guid,)).withdrawn == ()


def test_a_feed_takes_back_by_the_address_too_and_never_another_feeds_story(feed: Feed) -> None:
    poll(feed, FIRST)
    story = admitted(feed, FIRST)
    other = add_feed(url="https://elsewhere.example/feed.xml", now=NOW, rights="full")
    assert take_back(other, ids=(FIRST.guid, FIRST.url)).withdrawn == ()
    assert take_back(feed, ids=(FIRST.url,)).withdrawn == (story.pk,)


def test_what_a_feed_took_back_and_announces_again_is_read_again(feed: Feed) -> None:
    poll(feed, FIRST)
    story = admitted(feed, FIRST)
    take_back(feed, ids=(FIRST.guid,))
    poll(feed, replace(FIRST, title="The bridge is open, corrected"), at=NOW + timedelta(hours=1))
    entry = Entry.objects.get(story=story)
    assert (entry.state, entry.next_attempt_at) == (Entry.State.NEW, NOW + timedelta(hours=1))


def take_back(feed: Feed, *entries: ParsedEntry, ids: tuple[str, ...]) -> Polled:
    parsed = ParsedFeed("atom", "The Quay", "en", "https://quay.example/", None, entries, withdrawn=ids)
    return record_poll(feed.pk, FetchedFeed(Answer(200, feed.url), parsed), NOW)
