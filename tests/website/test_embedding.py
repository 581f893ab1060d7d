"""What partners embed: small, isolated, and found by oEmbed."""

import gzip
from importlib.resources import files
from io import BytesIO
from urllib.parse import quote

import pytest
from django.test import Client
from lxml import html
from PIL import Image
from tests.website import newsstand
from tests.website.pages import read

from newsloom.editions.models import Edition


@pytest.fixture
def article(french: Edition) -> str:
    story = newsstand.story(newsstand.publisher(), "Lò gốm", section="heritage")
    return newsstand.article(story, french, "Le four <i>", standfirst="Le chapeau").path


def test_a_window_may_stand_on_any_site_and_runs_nothing(reader: Client, article: str) -> None:
    answer = reader.get("/fr/window/")
    assert "X-Frame-Options" not in answer
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    assert "script-src 'none'" in answer["Content-Security-Policy"]
    page = read(reader, "/fr/window/?section=heritage")
    assert page.texts("h2") == ["Le four <i>"]
    assert page.one("h2 a").get("target") == "_top"
    assert page.one("h2 a").get("href") == article
    assert not page.all("script")
    assert reader.get("/fr/window/?section=nothing").status_code == 404
    assert reader.get("/fr/")["X-Frame-Options"] == "DENY"


def test_a_window_of_twelve_headlines_weighs_under_15_kb(reader: Client, french: Edition) -> None:
    publisher = newsstand.publisher()
    for number in range(15):
        newsstand.article(newsstand.story(publisher, f"Bài {number}"), french, f"Un titre assez long {number} " * 4)
    page = reader.get("/fr/window/?stories=99").content
    assert page.count(b"<article>") == 12
    assert reader.get("/fr/window/?stories=x").content.count(b"<article>") == 6
    sheet = files("newsloom.website").joinpath("static/website/window.css").read_bytes()
    assert len(page) + len(sheet) < 15 * 1024
    assert len(gzip.compress(page)) + len(gzip.compress(sheet)) < 4 * 1024


def test_oembed_leads_to_a_frame_of_the_article(reader: Client, article: str) -> None:
    page = read(reader, article)
    answer = reader.get(page.one('link[type="application/json+oembed"]').get("href")).json()
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", "Le four <i>")
    assert answer["author_name"] == "Le Courrier du Delta"
    frame = html.fragment_fromstring(answer["html"])
    assert frame.get("title") == "Le four <i>"
    shown = read(reader, frame.get("src").removeprefix("http://testserver"))
    assert shown.texts("h2") == ["Le four <i>"]
    assert shown.text("main").startswith("Le four <i> Le chapeau")


def test_oembed_knows_fronts_and_sections(reader: Client, article: str) -> None:
    for path in ("/fr/", "/fr/heritage/"):
        page = read(reader, path)
        answer = reader.get(page.one('link[type="application/json+oembed"]').get("href")).json()
        source = html.fragment_fromstring(answer["html"]).get("src").removeprefix("http://testserver")
        assert read(reader, source).texts("h2") == ["Le four <i>"]


@pytest.mark.parametrize(
    "url",
    ["", "x", "http://[", "http://elsewhere.example/fr/", "http://testserver/", "http://testserver/fr/le-four-99/",
     "http://testserver/de/", "http://testserver/fr/nothing/", "http://testserver/fr/" + "a" * 5000],
)  # fmt: skip
def test_oembed_of_anything_else_is_not_found(reader: Client, article: str, url: str) -> None:
    assert reader.get(f"/oembed?url={quote(url, safe='')}").status_code == 404


def test_oembed_keeps_to_what_the_asker_allows(reader: Client, article: str) -> None:
    address = quote("http://testserver/fr/", safe="")
    assert reader.get(f"/oembed?url={address}&maxwidth=300&maxheight=100").json()["width"] == 300
    for unsaid in ("x", "0", "-5", "9999999999"):
        assert reader.get(f"/oembed?url={address}&maxwidth={unsaid}").json()["width"] == 600
    assert reader.get(f"/oembed?url={address}&format=xml").status_code == 501


def test_a_withdrawn_story_is_in_no_window(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò", withdrawn_at=newsstand.MORNING)
    gone = newsstand.article(story, french, "Le four", state="withdrawn")
    assert reader.get(f"/fr/window/{gone.pk}/").status_code == 404
    assert reader.get(f"/oembed?url={quote('http://testserver' + gone.path, safe='')}").status_code == 404
    assert reader.get(f"/card/{story.pk}.png").status_code == 404


def test_a_story_without_a_picture_is_shared_with_a_drawn_one(reader: Client, article: str) -> None:
    page = read(reader, article)
    address = page.one('meta[property="og:image"]').get("content")
    answer = reader.get(address.removeprefix("http://testserver"))
    assert answer["Content-Type"] == "image/png"
    assert Image.open(BytesIO(answer.content)).size == (1200, 630)
