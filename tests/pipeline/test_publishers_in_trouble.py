"""Every trouble of a publisher is written down where it belongs, and the other publishers' news go on."""

from datetime import timedelta

import pytest
from tests.pipeline.conftest import Installation

from newsloom.ingest.models import Entry
from newsloom.sources.models import Feed
from newsloom.stories.models import Story

FEED_TROUBLES = {
    "500": "http-500",
    "503": "http-503",
    "429": "http-429",
    "403": "http-403",
    "404": "feed-missing",
    "hang": "fetch-timeout",
    "drip": "fetch-timeout",
    "truncate": "fetch-truncated",
    "html": "feed-is-html",
    "empty": "feed-empty",
    "loop": "fetch-redirect-loop",
    "gzip-bomb": "fetch-too-large",
    "long-feed": "fetch-too-large",
}
PAGE_TROUBLES = {
    "500": "http-500",
    "503": "http-503",
    "403": "http-403",
    "404": "page-gone",
    "410": "page-gone",
    "hang": "fetch-timeout",
    "truncate": "fetch-truncated",
    "html": "page-no-article",
    "empty": "page-no-article",
    "no-article": "page-no-article",
    "loop": "fetch-redirect-loop",
    "gzip-bomb": "fetch-too-large",
    "large-page": "fetch-too-large",
}


@pytest.mark.parametrize(("fault", "code"), FEED_TROUBLES.items())
def test_a_feed_in_trouble_says_why_and_the_others_go_on(installation: Installation, fault: str, code: str) -> None:
    installation.press.fail("/en/rss.xml", fault)
    installation.add("en", "fr")
    installation.run()
    troubled, healthy = Feed.objects.order_by("pk")
    assert (troubled.state, troubled.error_code) == (Feed.State.FAILING, code)
    assert len(troubled.error_message) > 20
    assert troubled.next_attempt_at is not None
    assert healthy.state == Feed.State.OK
    assert set(Story.objects.values_list("language", flat=True)) == {"fr"}

    installation.press.mend("/en/rss.xml")
    installation.passed = timedelta(hours=2)
    installation.run()
    troubled.refresh_from_db()
    assert (troubled.state, troubled.error_code) == (Feed.State.OK, "")
    assert Story.objects.filter(language="en").count() == 4


@pytest.mark.parametrize(("fault", "code"), PAGE_TROUBLES.items())
def test_a_page_in_trouble_is_a_verdict_on_its_entry_and_the_others_go_on(
    installation: Installation, fault: str, code: str
) -> None:
    page = "/en/stories/night-bus.html"
    installation.press.fail(page, fault)
    installation.add("en")
    installation.run()
    entry = Entry.objects.get(url__endswith=page)
    assert entry.code == code
    assert len(entry.message) > 20
    assert entry.story is None
    assert entry.next_attempt_at is not None
    assert Story.objects.count() == 3

    installation.press.mend(page)
    installation.passed = timedelta(hours=7)
    installation.run()
    assert Story.objects.count() == 4
    assert not Entry.objects.exclude(code="").exists()


def test_a_deep_page_and_a_slow_one_cost_nobody_their_story(installation: Installation) -> None:
    installation.press.fail("/en/stories/night-bus.html", "deep-page")
    installation.press.fail("/en/stories/glass-bees.html", "slow")
    installation.add("en")
    installation.run()
    assert Story.objects.count() == 3
    assert Entry.objects.get(url__endswith="/night-bus.html").code == "page-no-article"


def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(installation: Installation) -> None:
    installation.press.fail("/en/rss.xml", "301")
    installation.add("en")
    installation.run()
    feed = Feed.objects.get()
    assert feed.url == installation.press.url("/moved/en/rss.xml")
    assert feed.given_url == installation.press.url("/en/rss.xml")
    installation.run(make_due=True)
    assert installation.press.asked("/en/rss.xml") == 1


def test_a_feed_that_answers_410_is_never_polled_again(installation: Installation) -> None:
    installation.press.fail("/en/rss.xml", "410")
    installation.add("en")
    installation.run()
    feed = Feed.objects.get()
    assert (feed.state, feed.next_attempt_at) == (Feed.State.ENDED, None)
    installation.run(make_due=True)
    assert installation.press.asked("/en/rss.xml") == 1


def test_a_failing_feed_is_asked_less_and_less_often_but_never_given_up(installation: Installation) -> None:
    installation.press.fail("/en/rss.xml", "500")
    installation.add("en")
    waits = []
    for _ in range(9):
        installation.run(make_due=True)
        feed = Feed.objects.get()
        assert feed.next_attempt_at is not None
        waits.append(round((feed.next_attempt_at - installation.now()).total_seconds(), -1))
        installation.passed += timedelta(seconds=1)
    assert waits == sorted(waits)
    assert waits[-1] == 6 * 3600


def test_robots_txt_is_obeyed_and_said(installation: Installation) -> None:
    installation.press.robots = "User-agent: *\nDisallow: /en/stories/night-bus.html\n"
    installation.add("en")
    installation.run()
    assert Entry.objects.get(url__endswith="/night-bus.html").code == "page-robots"
    assert installation.press.asked("/en/stories/night-bus.html") == 0
    assert Story.objects.count() == 3


def test_a_host_is_asked_at_most_four_things_at_once(installation: Installation) -> None:
    for article in installation.press.articles:
        installation.press.fail(article.path, "slow")
    installation.add("en", "fr", "vi")
    installation.run()
    assert installation.press.most_at_once <= 4
    assert Story.objects.count() == len(installation.press.articles)


def test_without_leave_loopback_is_never_reached(installation: Installation) -> None:
    installation.add("en")
    from newsloom.pipeline.runner import open_runner

    with open_runner(installation.home, allow=frozenset()) as runner:
        runner.run_until_idle()
    assert Feed.objects.get().error_code == "fetch-address-refused"
    assert installation.press.asked("/en/rss.xml") == 0
