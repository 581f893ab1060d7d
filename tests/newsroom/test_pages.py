"""Every page of the newsroom opens, says what it should, and offers no more than its user may do."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.api.newsdesk import Newsdesk
from tests.newsroom.conftest import Site

from newsloom.publishing.models import Article

TABLES = ("articles", "stories", "publishers", "feeds", "entries", "editions", "engines")


def key_of(site: Site, table: str) -> int:
    row = {
        "articles": site.article,
        "stories": site.story,
        "publishers": site.publisher,
        "feeds": site.feed,
        "entries": site.entry,
        "editions": site.edition,
        "engines": site.engine,
    }[table]
    return int(row.pk)


def text_of(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


@pytest.mark.parametrize("table", TABLES)
def test_an_editor_opens_the_list_and_the_page_of_every_table(editor: Client, site: Site, table: str) -> None:
    inspect = f"/newsroom/{table}/inspect/{key_of(site, table)}/"
    assert inspect in text_of(editor, f"/newsroom/{table}/")
    assert "newsroom-facts" in text_of(editor, inspect)


@pytest.mark.parametrize("table", TABLES)
def test_every_list_opens_when_there_is_nothing_in_it(editor: Client, table: str) -> None:
    assert "There is nothing here yet." in text_of(editor, f"/newsroom/{table}/")


@pytest.mark.parametrize("table", ["articles", "stories", "entries", "engines"])
def test_not_even_an_administrator_types_into_what_the_pipeline_writes(
    administrator: Client, site: Site, table: str
) -> None:
    pk = key_of(site, table)
    for action in ("new/", f"edit/{pk}/", f"delete/{pk}/", f"copy/{pk}/"):
        answer = administrator.get(f"/newsroom/{table}/{action}")
        assert answer.status_code in (302, 404), action
        assert administrator.post(f"/newsroom/{table}/{action}", {"title": "x"}).status_code in (302, 404)
    site.article.refresh_from_db()
    assert site.article.title == "La porte"


def test_the_page_of_an_article_says_why_it_is_held_and_shows_each_sentence_beside_its_original(
    editor: Client, site: Site
) -> None:
    page = text_of(editor, f"/newsroom/articles/inspect/{site.article.pk}/")
    assert "Held" in page
    assert page.count("The number 1070 is missing.") == 2  # in the list, and at its passage
    assert page.index("The number 1070 is missing.") < page.index("A name may have changed.")
    assert '<div lang="en" dir="ltr" class="newsroom-source">An old gate.</div>' in page
    assert ">Une vieille porte.</textarea>" in page
    assert "English (en) → Français (fr)" in page
    assert "apertium 3.9" in page


def test_a_finding_stands_at_the_passage_that_it_is_about(editor: Client, site: Site) -> None:
    page = text_of(editor, f"/newsroom/articles/inspect/{site.article.pk}/")
    table = page[page.index('class="newsroom-sheet"') :]
    fifth = table.index("La porte &amp; le mur.") < table.index("date de 1070") < table.index("The number 1070")
    assert fifth < table.index("Plus tard")


def test_a_held_revision_is_shown_before_what_readers_still_see(editor: Client, newer_wording: Article) -> None:
    page = text_of(editor, f"/newsroom/articles/inspect/{newer_wording.pk}/")
    assert "The newer wording, which is held" in page
    assert page.count('class="newsroom-sheet"') == 2
    assert page.index("<textarea name=") < page.index("What readers still see") < page.rindex("newsroom-shown")
    assert f"/fr/la-porte-{newer_wording.pk}/" in page


def test_nothing_of_a_publisher_or_engine_reaches_a_page_as_markup(editor: Client, site: Site) -> None:
    hostile = "<script>alert(1)</script>"
    site.story.title = site.story.byline = site.story.standfirst = hostile
    site.story.blocks[1]["html"] = hostile + '<img src=x onerror="alert(1)">ok'
    site.story.url = "javascript:alert(1)"
    site.story.save()
    document = site.article.document
    assert document is not None
    document["title"]["segments"][0]["text"] = hostile
    site.article.title = site.article.reason = hostile
    site.article.save()
    for path in (
        "articles/",
        f"articles/inspect/{site.article.pk}/",
        "stories/",
        f"stories/inspect/{site.story.pk}/",
    ):
        page = text_of(editor, f"/newsroom/{path}")
        assert hostile not in page, path
        assert "onerror" not in page, path
        assert 'href="javascript:' not in page, path


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("state=held", True),
        ("state=held&state=waiting", True),
        ("state=published", False),
        ("section=news", True),
        ("section=heritage", False),
        ("q=north", True),
        ("q=south", False),
        ("state=nonsense", True),
        ("p=99999&edition=x", True),
    ],
)
def test_the_list_of_articles_is_narrowed_by_state_section_and_words(
    editor: Client, site: Site, query: str, found: bool
) -> None:
    page = text_of(editor, f"/newsroom/articles/?{query}")
    assert (f"/newsroom/articles/inspect/{site.article.pk}/" in page) is found


def test_the_list_of_articles_is_narrowed_by_edition_and_publisher(editor: Client, site: Site) -> None:
    page = text_of(editor, f"/newsroom/articles/?edition={site.edition.pk}&publisher={site.publisher.pk}")
    assert f"/newsroom/articles/inspect/{site.article.pk}/" in page


def test_the_health_of_a_feed_is_told_in_words(editor: Client, site: Site) -> None:
    page = text_of(editor, f"/newsroom/feeds/inspect/{site.feed.pk}/")
    for words in ("Failing", "The address answers with a web page. (feed-is-html)", "Last attempt", "Next attempt"):
        assert words in page


def test_the_first_page_counts_articles_by_state_and_names_failing_feeds(editor: Client, site: Site) -> None:
    page = text_of(editor, "/newsroom/")
    assert f'href="/newsroom/articles/?edition={site.edition.pk}&amp;state=held"' in page
    assert "The address answers with a web page." in page


def test_the_first_page_of_an_empty_newsroom_says_how_to_begin(editor: Client) -> None:
    page = text_of(editor, "/newsroom/")
    assert "newsloom edition add" in page
    assert "newsloom source add" in page


def test_an_editor_sees_neither_users_nor_groups(editor: Client, administrator: Client) -> None:
    for path in ("/newsroom/users/", "/newsroom/groups/"):
        assert editor.get(path).status_code in (302, 403), path
        assert administrator.get(path).status_code == 200, path
    assert "/newsroom/users/" not in text_of(editor, "/newsroom/")


def test_wagtails_own_pages_are_not_in_the_menu(administrator: Client) -> None:
    page = text_of(administrator, "/newsroom/")
    for name in ("explorer", "images", "documents", "reports", "help"):
        assert f'"name": "{name}"' not in page, name
    assert '"name": "articles"' in page


@pytest.mark.parametrize("table", ["publishers", "feeds", "editions"])
def test_the_form_of_what_may_be_changed_opens(editor: Client, site: Site, table: str) -> None:
    page = text_of(editor, f"/newsroom/{table}/edit/{key_of(site, table)}/")
    assert "<form" in page
    assert f"/newsroom/{table}/edit/{key_of(site, table)}/" in text_of(
        editor, f"/newsroom/{table}/inspect/{key_of(site, table)}/"
    )


def test_who_is_not_signed_in_is_sent_to_sign_in(client: Client, site: Site) -> None:
    for path in ("", "articles/", f"articles/inspect/{site.article.pk}/"):
        answer = client.get(f"/newsroom/{path}")
        assert answer.status_code == 302
        assert answer["Location"].startswith("/newsroom/login/")


def test_a_list_asks_the_same_number_of_questions_however_long_it_is(editor: Client, site: Site) -> None:
    desk = Newsdesk(made=10, publishers={"The Gazette": site.publisher})
    editor.get("/newsroom/articles/")
    with CaptureQueriesContext(connection) as few:
        editor.get("/newsroom/articles/")
    for _ in range(20):
        desk.article(desk.story(), site.edition)
    with CaptureQueriesContext(connection) as many:
        editor.get("/newsroom/articles/")
    assert len(many) == len(few)
