"""What an article says to machines: whose work it is, and how original and translations point at each other."""

import json
from typing import Any

from django.test import Client
from tests.website import newsstand
from tests.website.pages import read

from newsloom.editions.models import Edition


def _told(reader: Client, path: str) -> dict[str, Any]:
    thing: dict[str, Any] = json.loads(read(reader, path).one('script[type="application/ld+json"]').text)
    return thing


def test_a_translation_and_its_original_name_each_other(reader: Client, french: Edition, english: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò gốm")
    original = newsstand.article(story, newsstand.edition("vi"), "Lò gốm").path
    translated = newsstand.article(story, french, "Le four").path
    also = newsstand.article(story, english, "The kiln").path
    thing = _told(reader, translated)
    assert thing["translationOfWork"] == {
        "@type": "NewsArticle",
        "@id": f"http://testserver{original}",
        "inLanguage": "vi",
    }
    assert thing["translator"]["name"] == "Newsloom"
    assert thing["digitalSourceType"].endswith("CompositeWithTrainedAlgorithmicMediaDigitalSource")
    named = {(version["inLanguage"], version["@id"]) for version in _told(reader, original)["workTranslation"]}
    assert named == {("fr", f"http://testserver{translated}"), ("en", f"http://testserver{also}")}


def test_an_original_that_no_edition_has_is_named_at_its_publisher(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò gốm", url="https://courrier.example/lo")
    thing = _told(reader, newsstand.article(story, french, "Le four").path)
    assert thing["translationOfWork"]["@id"] == thing["isBasedOn"] == "https://courrier.example/lo"


def test_credit_goes_to_the_publisher(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò gốm", byline="Trần Thị Mai")
    thing = _told(reader, newsstand.article(story, french, "Le four").path)
    assert thing["creditText"] == thing["copyrightHolder"]["name"] == "Le Courrier du Delta"
    assert thing["author"] == {"@type": "Person", "name": "Trần Thị Mai"}
    assert thing["publisher"]["name"] == "Newsloom"
    assert thing["isAccessibleForFree"] is True


def test_a_source_language_article_is_no_translation(reader: Client) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò gốm")
    thing = _told(reader, newsstand.article(story, newsstand.edition("vi"), "Lò gốm").path)
    assert "translator" not in thing
    assert "digitalSourceType" not in thing
    assert "workTranslation" not in thing
