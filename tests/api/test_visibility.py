"""What readers may see, and what an editor's token adds."""

import pytest
from django.test import Client
from tests.api.newsdesk import NOON, Asker, Newsdesk

from newsloom.accounts.operations import create_token
from newsloom.editions.models import Edition
from newsloom.publishing.models import Article

STATES = ("translating", "waiting", "held", "published", "updating", "withdrawn")


@pytest.fixture
def articles(desk: Newsdesk, french: Edition) -> dict[str, Article]:
    """An article in every state; the withdrawn one was live."""
    made = {state: desk.article(desk.story(), french, state) for state in STATES[:-1]}
    gone = desk.story(withdrawn_at=NOON, withdrawn_why="gone")
    return made | {"withdrawn": desk.article(gone, french, "withdrawn", published_at=NOON)}


def test_readers_see_live_articles_only(articles: dict[str, Article], reader: Asker) -> None:
    assert reader.ids("/api/v1/articles") == [articles["updating"].pk, articles["published"].pk]
    for state in ("translating", "waiting", "held"):
        reader.get(f"/api/v1/articles/{articles[state].pk}", 404)
        assert reader.ids(f"/api/v1/articles?state={state}") == []


def test_an_editor_sees_articles_in_every_state(articles: dict[str, Article], editor: Asker) -> None:
    assert len(editor.ids("/api/v1/articles")) == len(STATES)
    for state in STATES:
        assert editor.ids(f"/api/v1/articles?state={state}") == [articles[state].pk]
        assert editor.get(f"/api/v1/articles/{articles[state].pk}")["state"] == state


def test_of_a_withdrawn_article_a_tombstone_is_left(articles: dict[str, Article], reader: Asker) -> None:
    pk = articles["withdrawn"].pk
    tombstone = {"id": pk, "state": "withdrawn", "at": "2026-03-01T12:00:00Z"}
    assert reader.get(f"/api/v1/articles/{pk}", 410) == tombstone
    assert reader.get("/api/v1/articles?state=withdrawn")["items"] == [tombstone]


def test_of_a_withdrawn_story_a_tombstone_is_left(articles: dict[str, Article], reader: Asker, editor: Asker) -> None:
    pk = articles["withdrawn"].story_id
    assert reader.get(f"/api/v1/stories/{pk}", 410) == {"id": pk, "state": "withdrawn", "at": "2026-03-01T12:00:00Z"}
    assert pk not in reader.ids("/api/v1/stories")
    assert pk in editor.ids("/api/v1/stories")
    assert editor.get(f"/api/v1/stories/{pk}")["title"] == "The gate"


def test_what_was_withdrawn_before_it_was_live_leaves_nothing(desk: Newsdesk, french: Edition, reader: Asker) -> None:
    article = desk.article(desk.story(withdrawn_at=NOON), french, "withdrawn")
    reader.get(f"/api/v1/articles/{article.pk}", 404)
    assert reader.ids("/api/v1/articles?state=withdrawn") == []


def test_an_article_is_gone_as_soon_as_its_story_is(desk: Newsdesk, french: Edition, reader: Asker) -> None:
    article = desk.article(desk.story(withdrawn_at=NOON), french, "published")
    assert reader.ids("/api/v1/articles") == []
    reader.get(f"/api/v1/articles/{article.pk}", 410)


def test_no_word_of_a_withdrawn_story_is_left_anywhere(articles: dict[str, Article], reader: Asker) -> None:
    gone = articles["withdrawn"]
    gone.title = gone.story.title = "Unspeakable"
    gone.save()
    gone.story.save()
    paths = [
        "/api/v1/articles",
        "/api/v1/articles?state=withdrawn",
        f"/api/v1/articles?story={gone.story_id}",
        f"/api/v1/articles?source_url={gone.story.url}",
        "/api/v1/stories",
        f"/api/v1/stories?source_url={gone.story.url}",
    ]
    assert all("Unspeakable" not in str(reader.get(path)) for path in paths)


def test_a_duplicate_is_for_editors_only(desk: Newsdesk, reader: Asker, editor: Asker) -> None:
    first = desk.story()
    second = desk.story(duplicate_of=first)
    assert reader.ids("/api/v1/stories") == [first.pk]
    reader.get(f"/api/v1/stories/{second.pk}", 404)
    assert editor.ids("/api/v1/stories") == [second.pk, first.pk]


def test_a_closed_edition_and_its_articles_are_for_editors_only(
    desk: Newsdesk, french: Edition, reader: Asker, editor: Asker
) -> None:
    article = desk.article(desk.story(), french)
    Edition.objects.update(active=False)
    assert reader.get("/api/v1/editions")["items"] == []
    assert reader.ids("/api/v1/articles") == []
    reader.get("/api/v1/editions/fr", 404)
    reader.get("/api/v1/articles?edition=fr", 422)
    assert editor.get("/api/v1/editions/fr")["active"] is False
    shown = editor.get(f"/api/v1/articles/{article.pk}")
    assert (shown["edition"], shown["url"]) == ("fr", None)


def test_findings_are_for_editors_only(articles: dict[str, Article], reader: Asker, editor: Asker) -> None:
    path = f"/api/v1/articles/{articles['published'].pk}"
    assert reader.get(path)["verdict"]["findings"] is None
    assert editor.get(path)["verdict"]["findings"][0]["message"] == "1,070 is written oddly."


def test_an_article_that_readers_do_not_see_has_no_address(articles: dict[str, Article], editor: Asker) -> None:
    assert editor.get(f"/api/v1/articles/{articles['held'].pk}")["url"] is None


def test_an_article_with_nothing_built_yet_has_an_empty_body(desk: Newsdesk, french: Edition, editor: Asker) -> None:
    article = desk.article(
        desk.story(), french, "waiting", document=None, route=[], engines=[], title="", standfirst="", slug=""
    )
    shown = editor.get(f"/api/v1/articles/{article.pk}")
    assert (shown["blocks"], shown["translation"], shown["verdict"]) == ([], None, None)


def test_a_readers_token_shows_what_readers_see(articles: dict[str, Article], client: Client) -> None:
    asker = Asker(client, create_token(name="partner", role="reader"))
    assert len(asker.ids("/api/v1/articles")) == 2


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer", "Basic YTpi", "", "Bearer " + "x" * 9000])
def test_a_token_that_is_not_known_is_refused(client: Client, db: None, header: str) -> None:
    for path in ("/api/v1/stories", "/api/v1/articles/1", "/api/v1/editions"):
        answer = client.get(path, headers={"Authorization": header})
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"] == "Bearer"
        assert answer.json()["error"]["code"] == "token-unknown"
