"""The shapes are a contract: every key, and nothing else."""

from tests.api.newsdesk import BLOCKS, DOCUMENT, Asker, Newsdesk

from newsloom.editions.models import Edition
from newsloom.stories.blocks import to_json


def test_a_story_has_the_shape_of_the_contract(desk: Newsdesk, reader: Asker) -> None:
    story = desk.story(section="heritage")
    assert reader.get(f"/api/v1/stories/{story.pk}") == {
        "id": story.pk,
        "language": "en",
        "source": {"publisher": "The Gazette", "url": story.url, "language": "en"},
        "title": "The gate",
        "standfirst": "An old gate.",
        "byline": "Lan Nguyen",
        "published_at": "2026-03-01T12:01:00Z",
        "updated_at": "2026-03-01T12:01:00Z",
        "section": "heritage",
        "blocks": [
            {
                "id": "p1",
                "type": "image",
                "text": "",
                "html": "",
                "links": [],
                "src": "https://press.example/a.jpg",
                "alt": "A gate",
                "caption": "The gate.",
                "credit": "Lan",
            },
            {
                "id": "p2",
                "type": "paragraph",
                "text": "The gate was built in 1070.",
                "html": 'The <a href="https://press.example/gate?a=1&amp;b=2">gate</a> was built in 1070.',
                "links": [{"text": "gate", "href": "https://press.example/gate?a=1&b=2"}],
            },
            {"id": "p3", "type": "heading", "text": "Later", "html": "Later", "links": []},
        ],
    }


def test_an_article_has_the_shape_of_the_contract_in_its_own_language(
    desk: Newsdesk, french: Edition, reader: Asker
) -> None:
    article = desk.article(desk.story(), french)
    shown = reader.get(f"/api/v1/articles/{article.pk}")
    assert shown.pop("blocks") == [
        {
            "id": "p1",
            "type": "image",
            "text": "",
            "html": "",
            "links": [],
            "src": "https://press.example/a.jpg",
            "alt": "Une porte",
            "caption": "La porte & le mur.",
            "credit": "Lan",
        },
        {
            "id": "p2",
            "type": "paragraph",
            "text": "La porte date de 1070.",
            "html": 'La <a href="https://press.example/gate?a=1&amp;b=2">porte</a>  date de 1070.',
            "links": [{"text": "porte", "href": "https://press.example/gate?a=1&b=2"}],
        },
        {"id": "p3", "type": "heading", "text": "Plus tard", "html": "Plus tard", "links": []},
    ]
    assert shown == {
        "id": article.pk,
        "story": article.story_id,
        "edition": "fr",
        "state": "published",
        "title": "La porte",
        "standfirst": "Une vieille porte.",
        "url": f"/fr/la-porte-{article.pk}/",
        "source": {"publisher": "The Gazette", "url": article.story.url, "language": "en"},
        "translation": {
            "route": ["en", "fr"],
            "engines": [{"name": "apertium", "version": "3.9"}],
            "translated_at": "2026-03-01T12:00:00Z",
            "reviewed": False,
        },
        "verdict": {"holds": False, "counts": {"note": 1}, "findings": None},
        "published_at": "2026-03-01T12:00:00Z",
        "updated_at": "2026-03-01T12:00:00Z",
    }


def test_the_article_of_the_source_language_has_no_translation(desk: Newsdesk, reader: Asker, db: None) -> None:
    english = Edition.objects.create(language="en")
    article = desk.article(desk.story(), english, route=[], engines=[], translated_at=None)
    assert reader.get(f"/api/v1/articles/{article.pk}")["translation"] is None


def test_an_edition_is_found_by_its_language(french: Edition, reader: Asker) -> None:
    edition = reader.get("/api/v1/editions/fr")
    assert edition == reader.get("/api/v1/editions")["items"][0]
    assert (edition["id"], edition["name"], edition["direction"], edition["url"]) == ("fr", "Français", "ltr", "/fr/")


def test_a_list_shows_each_thing_as_its_own_address_does(desk: Newsdesk, french: Edition, reader: Asker) -> None:
    article = desk.article(desk.story(), french)
    assert reader.get("/api/v1/articles")["items"] == [reader.get(f"/api/v1/articles/{article.pk}")]
    assert reader.get("/api/v1/stories")["items"] == [reader.get(f"/api/v1/stories/{article.story_id}")]


def test_no_script_of_an_engine_reaches_a_caller(desk: Newsdesk, french: Edition, reader: Asker) -> None:
    article = desk.article(desk.story(), french)
    hostile = 'Hi <script>alert(1)</script><a href="javascript:alert(1)" onclick="x">you</a>'
    document = DOCUMENT.as_json()
    document["blocks"][2]["text"]["segments"][0]["text"] = hostile
    article.document = document
    article.save()
    block = reader.get(f"/api/v1/articles/{article.pk}")["blocks"][2]
    assert "script" not in block["html"]
    assert "onclick" not in block["html"]
    assert (block["text"], block["links"]) == ("Hi you", [])


def test_rights_decide_how_much_of_a_story_and_its_articles_is_shown(
    desk: Newsdesk, french: Edition, reader: Asker, editor: Asker
) -> None:
    for rights, standfirst, blocks in (("full", True, 3), ("summary", True, 0), ("headline", False, 0)):
        story = desk.story(publisher=desk.publisher(name=rights, rights=rights), blocks=to_json(BLOCKS))
        article = desk.article(story, french)
        for path in (f"/api/v1/stories/{story.pk}", f"/api/v1/articles/{article.pk}"):
            for asker in (reader, editor):
                shown = asker.get(path)
                assert (bool(shown["standfirst"]), len(shown["blocks"])) == (standfirst, blocks), (rights, path)
                assert shown["title"]
                assert shown.get("byline", "") == ("Lan Nguyen" if rights == "full" and "byline" in shown else "")
