"""What an editor may change: publishers, feeds and editions; always without touching what the pipeline writes."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.api.newsdesk import NOON
from tests.newsroom.conftest import Site

from newsloom.editions.models import Edition
from newsloom.sources.models import Feed, Publisher


def feed_form(**changed: str) -> dict[str, str]:
    return {"language": "", "default_section": "news", "section_map": "kultur = heritage"} | changed


def edition_form(**changed: str) -> dict[str, str]:
    return {"site_name": "", "tagline": "", "motto": "", "position": "1", "active": "on"} | changed


def save(client: Client, path: str, form: dict[str, str]) -> bool:
    """Whether it was saved; else the form came back with what is wrong."""
    answer = client.post(f"/newsroom/{path}", form)
    assert answer.status_code in (200, 302)
    return answer.status_code == 302


def test_an_editor_changes_a_publishers_name_and_rights(editor: Client, site: Site) -> None:
    assert save(editor, f"publishers/edit/{site.publisher.pk}/", {"name": " Il  Foglio ", "rights": "summary"})
    publisher = Publisher.objects.get()
    assert (publisher.name, publisher.rights) == ("Il Foglio", "summary")


def test_a_name_that_an_editor_gave_is_not_replaced_by_the_feeds(editor: Client, site: Site) -> None:
    Publisher.objects.update(named_by_feed=True)
    assert save(editor, f"publishers/edit/{site.publisher.pk}/", {"name": "Il Foglio", "rights": "full"})
    assert not Publisher.objects.get().named_by_feed


@pytest.mark.parametrize("form", [{"name": "", "rights": "full"}, {"name": "Other", "rights": "all"}])
def test_a_publisher_that_cannot_be_is_not_saved(editor: Client, site: Site, form: dict[str, str]) -> None:
    assert not save(editor, f"publishers/edit/{site.publisher.pk}/", form)
    assert Publisher.objects.get().name == "The Gazette"


def test_two_publishers_do_not_share_a_name(editor: Client, site: Site) -> None:
    Publisher.objects.create(name="Taken")
    assert not save(editor, f"publishers/edit/{site.publisher.pk}/", {"name": "Taken", "rights": "full"})


def test_a_feed_is_paused_and_resumed(editor: Client, site: Site) -> None:
    path = f"feeds/edit/{site.feed.pk}/"
    assert save(editor, path, feed_form(paused="on"))
    feed = Feed.objects.get()
    assert (feed.paused, feed.next_attempt_at) == (True, None)
    assert save(editor, path, feed_form())
    feed = Feed.objects.get()
    assert not feed.paused
    assert feed.next_attempt_at is not None


def test_saving_a_feed_does_not_undo_what_a_poll_wrote_meanwhile(editor: Client, site: Site) -> None:
    later = NOON + timedelta(hours=5)
    Feed.objects.update(next_attempt_at=later, etag="new")
    assert save(editor, f"feeds/edit/{site.feed.pk}/", feed_form(language="pt-br"))
    feed = Feed.objects.get()
    assert (feed.language, feed.next_attempt_at, feed.etag) == ("pt-BR", later, "new")


def test_a_feeds_table_of_sections_is_written_a_pair_a_line(editor: Client, site: Site) -> None:
    table = "Kultur = heritage\n\n Wirtschaft  und Geld=enterprises \na=b = news"
    assert save(editor, f"feeds/edit/{site.feed.pk}/", feed_form(section_map=table))
    assert Feed.objects.get().section_map == {"kultur": "heritage", "wirtschaft und geld": "enterprises", "a=b": "news"}


def test_a_feeds_table_of_sections_can_be_emptied(editor: Client, site: Site) -> None:
    assert save(editor, f"feeds/edit/{site.feed.pk}/", feed_form(section_map=""))
    assert Feed.objects.get().section_map == {}


@pytest.mark.parametrize(
    "changed",
    [
        {"language": "klingonese"},
        {"default_section": "sport"},
        {"section_map": "Kultur"},
        {"section_map": "= news"},
        {"section_map": "Kultur = sport"},
    ],
)
def test_a_feed_that_cannot_be_is_not_saved(editor: Client, site: Site, changed: dict[str, str]) -> None:
    assert not save(editor, f"feeds/edit/{site.feed.pk}/", feed_form(**changed))
    assert Feed.objects.get().section_map == {"kultur": "heritage"}


def test_an_editor_names_and_closes_an_edition_and_opens_it_again(editor: Client, site: Site) -> None:
    path = f"editions/edit/{site.edition.pk}/"
    Edition.objects.update(covered=True)
    closed = edition_form(site_name="Le Vietnam", position="3")
    del closed["active"]
    assert save(editor, path, closed)
    edition = Edition.objects.get()
    assert (edition.active, edition.site_name, edition.position) == (False, "Le Vietnam", 3)
    assert save(editor, path, edition_form(site_name="Le Vietnam", position="3"))
    edition = Edition.objects.get()
    assert edition.active
    assert not edition.covered  # so that stories of the meantime follow


def test_who_changed_what_can_be_looked_up(editor: Client, site: Site) -> None:
    save(editor, f"publishers/edit/{site.publisher.pk}/", {"name": "Il Foglio", "rights": "full"})
    history = editor.get(f"/newsroom/publishers/history/{site.publisher.pk}/")
    assert history.status_code == 200
    assert b"ana" in history.content


def test_stories_that_are_out_follow_when_a_publishers_rights_are_narrowed(editor: Client, site: Site) -> None:
    assert site.story.blocks
    assert save(editor, f"publishers/edit/{site.publisher.pk}/", {"name": "The Gazette", "rights": "headline"})
    site.story.refresh_from_db()
    assert (site.story.blocks, site.story.standfirst) == ([], "")
    assert site.story.articles_due


def test_what_an_operation_refuses_is_told_at_its_field(editor: Client, site: Site) -> None:
    form = {"name": "The \x07 Gazette", "rights": "full"}
    answer = editor.post(f"/newsroom/publishers/edit/{site.publisher.pk}/", form)
    assert answer.status_code == 200
    assert "between 1 and 200 characters" in answer.content.decode()
    assert Publisher.objects.get().name == "The Gazette"
