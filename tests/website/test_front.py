"""The front page and the sections."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.website import newsstand
from tests.website.pages import read

from newsloom.editions.models import Edition
from newsloom.editions.sections import SECTIONS
from newsloom.publishing.document import ArticleBlock
from newsloom.publishing.models import Article

PICTURE = ArticleBlock(id="1", type="image", src="https://courrier.example/four.jpg")
FILM = ArticleBlock(id="2", type="video", src="https://films.example/1")


def _fill(edition: Edition, *, stories: int, sections: int = 8) -> None:
    publisher = newsstand.publisher()
    for number in range(stories):
        section = SECTIONS[number % sections].key
        story = newsstand.story(publisher, f"Bài {number}", section=section)
        blocks = [FILM, PICTURE] if number == 1 else []
        newsstand.article(story, edition, f"Titre {number}", standfirst="Chapeau", blocks=blocks)


def test_the_newest_story_with_a_picture_leads(reader: Client, french: Edition) -> None:
    _fill(french, stories=24)
    page = read(reader, "/fr/")
    assert page.texts(".lead .headline") == ["Titre 1"]
    assert page.one(".lead img").get("src") == "https://courrier.example/four.jpg"
    assert page.texts(".second .headline") == ["Titre 0", "Titre 2"]
    assert page.texts(".river .entry a") == [f"Titre {number}" for number in range(3, 15)]
    assert page.all(".river time[datetime]")
    assert len(page.all(".rails .rail")) == 8
    assert not page.all(".rail .empty")


def test_a_rail_shows_what_stands_above_only_where_it_has_nothing_else(reader: Client, french: Edition) -> None:
    _fill(french, stories=5, sections=2)
    page = read(reader, "/fr/")
    assert page.texts(".rail.report .headline") == ["Titre 4"]
    assert page.texts(".rail.lines .headline") == ["Titre 3"]
    newsstand.article(newsstand.story(newsstand.publisher("Autre"), "Bài", section="figures"), french, "Portrait")
    Article.objects.filter(title__in=["Titre 3", "Titre 4"]).delete()
    page = read(reader, "/fr/")
    assert page.texts(".rail.report.again .headline") == ["Titre 0", "Titre 2"]
    assert not page.all(".again .picture")


def test_a_rail_with_few_stories_stands_in_a_column(reader: Client, french: Edition) -> None:
    _fill(french, stories=3 + 2 * 5, sections=2)
    page = read(reader, "/fr/")
    bands = [rail.get("class") for rail in page.all(".bands .rail")]
    assert bands == ["rail report", "rail lines"]
    assert len(page.all(".columns .rail")) == 6


def test_a_short_river_tells_more_of_each_story(reader: Client, french: Edition) -> None:
    _fill(french, stories=3 + 5)
    page = read(reader, "/fr/")
    assert page.all(".top.short")
    assert page.texts(".river .standfirst") == ["Chapeau"] * 5
    _fill(french, stories=12)
    page = read(reader, "/fr/")
    assert not page.all(".top.short, .river .standfirst")


def test_figures_without_a_portrait_say_so(reader: Client, french: Edition) -> None:
    _fill(french, stories=3, sections=2)
    page = read(reader, "/fr/")
    assert page.texts(".rail.round .empty") == ["Pas encore de portraits. Le premier prendra place ici."]


def test_an_empty_edition_points_to_the_others(reader: Client, french: Edition, english: Edition) -> None:
    page = read(reader, "/fr/")
    assert "La première édition est sous presse" in page.text("main")
    assert [link.get("href") for link in page.all(".notice .choices a")] == ["/en/"]


def test_other_editions_stories_stay_there(reader: Client, french: Edition, english: Edition) -> None:
    _fill(english, stories=5)
    assert "Titre" not in reader.get("/fr/").content.decode()


def test_a_section_is_read_page_by_page_without_a_gap(reader: Client, french: Edition) -> None:
    publisher = newsstand.publisher()
    same = newsstand.MORNING + timedelta(days=1)
    for number in range(60):
        story = newsstand.story(publisher, f"Bài {number}", published_at=same if number < 30 else None or same)
        newsstand.article(story, french, f"Titre {number}")
    seen: list[str] = []
    address: str | None = "/fr/news/"
    while address:
        page = read(reader, address)
        seen += page.texts(".list .headline")
        onward = page.all("a.onward")
        address = f"{onward[0].get('href')}" if onward else None
    assert seen == [f"Titre {number}" for number in reversed(range(60))]


def test_latest_lists_every_section(reader: Client, french: Edition) -> None:
    _fill(french, stories=4)
    page = read(reader, "/fr/latest/")
    assert page.texts("h1") == ["Dernières nouvelles"]
    assert len(page.texts(".list .headline")) == 4


@pytest.mark.parametrize(
    ("address", "said"), [("/fr/videos/", "Pas encore de vidéos."), ("/fr/latest/", "Aucun article")]
)
def test_an_empty_list_says_so(reader: Client, french: Edition, address: str, said: str) -> None:
    assert said in read(reader, address).text("main")


def test_beyond_the_oldest_story_there_is_a_page_with_a_way_back(reader: Client, french: Edition) -> None:
    _fill(french, stories=2)
    page = read(reader, "/fr/news/?before=1-1")
    assert "Il n’y a pas d’articles plus anciens." in page.text("main")
    assert page.one('meta[name="robots"]').get("content") == "noindex, follow"


def test_the_leaflets_say_how_the_site_works(reader: Client, french: Edition) -> None:
    assert "À propos de ce site" in read(reader, "/fr/about/").text("main")
    assert "Contrôlé avant publication" in read(reader, "/fr/machine-translation/").text("main")
