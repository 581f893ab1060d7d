"""Lists: filters, pages, and how much they cost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.api.newsdesk import Asker, Newsdesk

from newsloom.editions.models import Edition

Walk = Callable[[Asker, str], list[Any]]


def test_following_next_gives_everything_once(desk: Newsdesk, reader: Asker, walk: Walk) -> None:
    made = [desk.story().pk for _ in range(7)]
    assert [item["id"] for item in walk(reader, "/api/v1/stories?limit=3")] == made[::-1]


def test_a_list_that_fits_has_no_next(desk: Newsdesk, reader: Asker) -> None:
    for _ in range(3):
        desk.story()
    assert reader.get("/api/v1/stories?limit=3")["next"] is None
    assert reader.get("/api/v1/stories?limit=2")["next"].startswith("/api/v1/stories?")


def test_what_is_added_meanwhile_moves_no_page(desk: Newsdesk, reader: Asker, walk: Walk) -> None:
    made = [desk.story().pk for _ in range(4)]
    first = reader.get("/api/v1/stories?limit=2")
    desk.story()
    rest = walk(reader, first["next"])
    assert [item["id"] for item in first["items"] + rest] == made[::-1]


def test_next_keeps_the_filters(desk: Newsdesk, french: Edition, spanish: Edition, reader: Asker, walk: Walk) -> None:
    wanted = [desk.article(desk.story(section="heritage"), french).pk for _ in range(3)]
    for _ in range(3):
        desk.article(desk.story(section="heritage"), spanish)
        desk.article(desk.story(), french)
    found = walk(reader, "/api/v1/articles?limit=1&edition=fr&section=heritage")
    assert [item["id"] for item in found] == wanted[::-1]


def test_editions_stand_in_their_order_through_pages(db: None, reader: Asker, walk: Walk) -> None:
    for position, language in ((3, "fr"), (1, "vi"), (1, "en"), (2, "es")):
        Edition.objects.create(language=language, position=position)
    assert [item["id"] for item in walk(reader, "/api/v1/editions?limit=1")] == ["vi", "en", "es", "fr"]


def test_stories_are_found_by_publisher_section_and_address(desk: Newsdesk, reader: Asker) -> None:
    one = desk.story(section="heritage")
    other = desk.story(publisher=desk.publisher("El Diario"))
    assert reader.ids("/api/v1/stories?publisher=El Diario") == [other.pk]
    assert reader.ids("/api/v1/stories?publisher=nobody") == []
    assert reader.ids("/api/v1/stories?section=heritage") == [one.pk]
    assert reader.ids(f"/api/v1/stories?source_url={one.url}") == [one.pk]
    assert reader.ids("/api/v1/stories?source_url=nonsense") == []


def test_an_address_is_recognised_with_its_tracking(desk: Newsdesk, french: Edition, reader: Asker) -> None:
    article = desk.article(desk.story(), french)
    tracked = f"{article.story.url}%3Futm_source%3Dmail"
    assert reader.ids(f"/api/v1/stories?source_url={tracked}") == [article.story_id]
    assert reader.ids(f"/api/v1/articles?source_url={tracked}") == [article.pk]


def test_articles_are_found_by_edition_story_and_state(
    desk: Newsdesk, french: Edition, spanish: Edition, reader: Asker
) -> None:
    story = desk.story()
    in_french, in_spanish = desk.article(story, french), desk.article(story, spanish, "updating")
    desk.article(desk.story(), french)
    assert reader.ids(f"/api/v1/articles?story={story.pk}") == [in_spanish.pk, in_french.pk]
    assert reader.ids(f"/api/v1/articles?story={story.pk}&edition=fr") == [in_french.pk]
    assert reader.ids(f"/api/v1/articles?story={story.pk}&edition=FR") == [in_french.pk]
    assert reader.ids("/api/v1/articles?state=updating") == [in_spanish.pk]


@pytest.mark.parametrize("path", ["/api/v1/stories", "/api/v1/articles", "/api/v1/articles?state=withdrawn"])
def test_a_list_asks_the_database_once_however_long_it_is(
    desk: Newsdesk, french: Edition, reader: Asker, path: str
) -> None:
    for number in range(12):
        story = desk.story(publisher=desk.publisher(f"Paper {number}"))
        desk.article(story, french)
        desk.article(desk.story(withdrawn_at=story.published_at), french, "withdrawn", published_at=story.published_at)
    with CaptureQueriesContext(connection) as asked:
        assert len(reader.get(path)["items"]) == 12
    assert len(asked) == 1


def test_a_token_costs_one_question_more(desk: Newsdesk, editor: Asker) -> None:
    desk.story()
    with CaptureQueriesContext(connection) as asked:
        editor.get("/api/v1/stories")
    assert len(asked) == 2


def test_a_page_has_fifty_items_unless_told(desk: Newsdesk, reader: Asker) -> None:
    for _ in range(51):
        desk.story(blocks=[])
    assert len(reader.ids("/api/v1/stories")) == 50
    assert len(reader.ids("/api/v1/stories?limit=200")) == 51
