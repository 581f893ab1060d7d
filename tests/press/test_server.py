"""The test press keeps what it promises to the other tests."""

import pytest
from tests.press.server import Press

from newsloom.foundation.http import Client


@pytest.fixture
def client() -> Client:
    return Client(allow=frozenset({"127.0.0.1"}))


def test_an_unchanged_page_answers_304_and_a_revised_one_200(press: Press, client: Client) -> None:
    article = press.shown("en")[0]
    first = client.fetch(press.url(article.path))
    assert client.fetch(first.url, etag=first.etag).status == 304
    assert client.fetch(first.url, last_modified=first.last_modified).status == 304
    press.revise(article, 0, "Nothing is as it was.")
    again = client.fetch(first.url, etag=first.etag, last_modified=first.last_modified)
    assert again.status == 200
    assert b"Nothing is as it was." in again.body
    assert press.asked(article.path) == 4
    assert press.asked(article.path, 304) == 2


def test_a_retracted_article_answers_410_and_leaves_the_feeds(press: Press, client: Client) -> None:
    article = press.shown("fr")[0]
    press.retract(article)
    assert client.fetch(press.url(article.path)).status == 410
    assert article.key.encode() not in client.fetch(press.feed("fr")).body


def test_a_held_article_appears_when_it_is_published(client: Client) -> None:
    with Press(hold=1) as press:
        article = press.held[0]
        assert client.fetch(press.url(article.path)).status == 404
        press.publish(article)
        assert article.key.encode() in client.fetch(press.feed(article.language)).body
