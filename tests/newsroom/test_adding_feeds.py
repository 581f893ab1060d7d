"""A feed is added in the newsroom; what cannot be is told at its field, and what was typed stands there still."""

import pytest
from django.test import Client
from tests.newsroom.conftest import Site

from newsloom.accounts.models import User
from newsloom.sources.models import Feed, Publisher

ADD = "/newsroom/feeds/new/"


def form(**changed: str) -> dict[str, str]:
    empty = {"url": "https://other.example/rss", "publisher": "", "rights": "", "language": "", "section": "news"}
    return empty | changed


def test_an_editor_adds_a_feed_which_is_due_at_once(editor: Client, site: Site) -> None:
    assert ADD in editor.get("/newsroom/feeds/").content.decode()
    assert editor.get(ADD).status_code == 200
    given = form(publisher="The Other", rights="full", language="pt-br", section="heritage")
    answer = editor.post(ADD, given)
    feed = Feed.objects.get(url="https://other.example/rss")
    assert answer["Location"] == f"/newsroom/feeds/inspect/{feed.pk}/"
    assert (feed.language, feed.default_section, feed.publisher.name, feed.publisher.rights) == (
        "pt-BR",
        "heritage",
        "The Other",
        "full",
    )
    assert feed.next_attempt_at is not None


def test_a_feed_without_a_publishers_name_waits_for_the_feed_to_name_it(editor: Client) -> None:
    assert editor.post(ADD, form()).status_code == 302
    publisher = Publisher.objects.get()
    assert (publisher.named_by_feed, publisher.rights) == (True, "headline")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"url": "https://press.example/feed.xml"}, "This address is a source already."),
        ({"url": "ftp://press.example/"}, "This is not an http or https address."),
        ({"publisher": "The Gazette", "rights": "summary"}, "This publisher has other rights."),
        ({"language": "klingonese"}, "is not a language tag"),
    ],
)
def test_a_feed_that_cannot_be_added_says_why(editor: Client, site: Site, changed: dict[str, str], words: str) -> None:
    answer = editor.post(ADD, form(**changed))
    assert answer.status_code == 200
    page = answer.content.decode()
    assert words in page
    assert next(iter(changed.values())) in page
    assert Feed.objects.count() == 1


def test_who_may_only_look_adds_nothing(editor: Client) -> None:
    user = User.objects.get(username="ana")
    user.groups.get().permissions.remove(*user.groups.get().permissions.filter(codename="add_feed"))
    assert editor.post(ADD, form()).status_code in (302, 403)
    assert not Feed.objects.exists()
