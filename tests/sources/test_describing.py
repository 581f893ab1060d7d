"""What operators decide of publishers and feeds is checked, and touches nothing else."""

from datetime import UTC, datetime

import pytest

from newsloom.foundation.errors import RefusedError
from newsloom.sources.models import Feed, Publisher
from newsloom.sources.operations import add_feed, describe_feed, rename_publisher

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def feed() -> Feed:
    return add_feed(url="https://press.example/rss", now=NOW)


def test_a_renamed_publisher_is_not_named_by_its_feed_any_more(feed: Feed) -> None:
    rename_publisher(publisher=feed.publisher, name="  Il   Foglio ")
    publisher = Publisher.objects.get()
    assert (publisher.name, publisher.named_by_feed) == ("Il Foglio", False)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (" ", "publisher-name-invalid"),
        ("x" * 201, "publisher-name-invalid"),
        ("a\x07b", "publisher-name-invalid"),
        ("Taken", "publisher-known"),
    ],
)
def test_a_name_that_cannot_be_is_refused(feed: Feed, name: str, code: str) -> None:
    Publisher.objects.create(name="Taken")
    with pytest.raises(RefusedError) as refused:
        rename_publisher(publisher=feed.publisher, name=name)
    assert refused.value.code == code


def test_a_feed_is_described_without_touching_its_health(feed: Feed) -> None:
    Feed.objects.update(etag="new", failures=3)
    describe_feed(feed=feed, language="pt-br", section="heritage", section_map={" Kultur  und Kunst": "heritage"})
    described = Feed.objects.get()
    assert (described.language, described.default_section) == ("pt-BR", "heritage")
    assert described.section_map == {"kultur und kunst": "heritage"}
    assert (described.etag, described.failures) == ("new", 3)


@pytest.mark.parametrize(
    ("language", "section", "table", "code"),
    [
        ("klingonese", "news", {}, "language-unknown"),
        ("", "sport", {}, "section-unknown"),
        ("", "news", {"Kultur": "sport"}, "section-unknown"),
    ],
)
def test_what_a_feed_cannot_be_is_refused_as_a_whole(
    feed: Feed, language: str, section: str, table: dict[str, str], code: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        describe_feed(feed=feed, language=language, section=section, section_map=table)
    assert refused.value.code == code
    assert Feed.objects.get().default_section == "news"
