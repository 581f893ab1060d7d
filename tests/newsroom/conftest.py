"""A newsroom with one of everything, an editor and an administrator who are signed in."""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.utils import timezone
from tests.api.newsdesk import DOCUMENT, NOON, Newsdesk

from newsloom.accounts.operations import create_user
from newsloom.editions.models import Edition
from newsloom.ingest.models import Entry
from newsloom.publishing.models import Article
from newsloom.sources.models import Feed, Publisher
from newsloom.stories.models import Story
from newsloom.translation.checks.contract import Finding, Severity, Span, Verdict
from newsloom.translation.models import Engine


@dataclass(frozen=True)
class Site:
    """One row of every table."""

    publisher: Publisher
    feed: Feed
    entry: Entry
    story: Story
    edition: Edition
    article: Article
    engine: Engine


HELD = Verdict(
    (
        Finding(
            "numbers", Severity.HOLD, "The number {found} is missing.", {"found": "1070"}, target_span=Span(0, 4, 4)
        ),
        Finding("names", Severity.NOTE, "A name may have changed."),
    )
)


@pytest.fixture
def site(db: None) -> Site:
    desk = Newsdesk()
    publisher = desk.publisher()
    feed = Feed.objects.create(
        publisher=publisher,
        url="https://press.example/feed.xml",
        given_url="https://press.example/rss",
        state=Feed.State.FAILING,
        error_code="feed-is-html",
        error_message="The address answers with a web page.",
        section_map={"kultur": "heritage"},
        last_attempt_at=NOON,
        next_attempt_at=NOON,
    )
    story = desk.story(title="The gate of the north")
    entry = Entry.objects.create(
        feed=feed,
        guid_key="a",
        address_key="a",
        url="https://press.example/1",
        state=Entry.State.REFUSED,
        code="page-no-article",
        message="No article was found there.",
        story=story,
        seen_at=timezone.now(),
    )
    edition = Edition.objects.create(language="fr", position=1)
    verdict = {"holds": True, "findings": HELD.as_json(), "counts": {"numbers": 2}}
    article = desk.article(
        story, edition, state="held", verdict=verdict, reason_code="held", reason="A number is missing."
    )
    engine = Engine.objects.create(name="local", kind="apertium")
    return Site(publisher, feed, entry, story, edition, article, engine)


@pytest.fixture
def newer_wording(site: Site) -> Article:
    """The article live, with a revision that is held."""
    site.article.state, site.article.published_at = Article.State.UPDATING, NOON
    verdict = {"holds": True, "findings": HELD.as_json(), "counts": {}}
    site.article.draft = {"document": DOCUMENT.as_json(), "verdict": verdict, "engines": []}
    site.article.save()
    return site.article


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    client.force_login(create_user(name="ana", role="editor"))
    return client


@pytest.fixture
def administrator(db: None) -> Client:
    client = Client()
    client.force_login(create_user(name="chief", role="administrator"))
    return client
