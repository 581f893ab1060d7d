"""Which address gives which answer."""

import pytest
from django.test import Client
from tests.website import newsstand

from newsloom.editions.models import Edition
from newsloom.website.interface import choose_edition


def _article(edition: Edition, title: str = "Le four ne s’éteint pas", **fields: str) -> str:
    story = newsstand.story(newsstand.publisher(), "Lò gốm không tắt")
    return newsstand.article(story, edition, title, **fields).path  # type: ignore[arg-type]


def test_the_root_leads_to_the_edition_that_the_browser_asks_for(
    reader: Client, french: Edition, english: Edition
) -> None:
    answer = reader.get("/", headers={"accept-language": "de, en-GB;q=0.8, fr;q=0.5"})
    assert (answer.status_code, answer["Location"]) == (302, "/en/")
    assert "Accept-Language" in answer["Vary"]
    assert reader.get("/")["Location"] == "/fr/", "the first edition where nothing is asked for"


def test_an_accept_language_of_4_kb_is_taken(reader: Client, french: Edition, english: Edition) -> None:
    long = "en;q=0.1, " + ", ".join(f"de-A{number};q=0.2" for number in range(300))
    assert len(long) > 4000
    assert reader.get("/", headers={"accept-language": long})["Location"] == "/en/"
    assert reader.get("/", headers={"accept-language": "é" * 4096})["Location"] == "/fr/"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("pt-BR", "pt"),
        ("xx, *", "zh-Hans"),
        ("pt;q=0", "zh-Hans"),
    ],
)
def test_scripts_are_minded_when_an_edition_is_chosen(wanted: str, found: str) -> None:
    editions = [Edition(language=tag) for tag in ("zh-Hans", "zh-Hant", "pt")]
    chosen = choose_edition(wanted, editions)
    assert chosen is not None
    assert chosen.language == found


def test_a_site_without_editions_says_so_in_the_readers_language(reader: Client) -> None:
    answer = reader.get("/", headers={"accept-language": "vi"})
    assert answer.status_code == 503
    assert "chưa mở ấn bản nào" in answer.content.decode()


def test_a_wrong_slug_leads_to_the_right_one_for_ever(reader: Client, french: Edition) -> None:
    path = _article(french)
    pk = path.rstrip("/").rpartition("-")[2]
    answer = reader.get(f"/fr/vieux-titre-{pk}/?original=1&x=2")
    assert (answer.status_code, answer["Location"]) == (301, f"{path}?original=1")
    assert reader.get(path).status_code == 200


def test_a_slug_in_another_script_is_an_address_too(reader: Client, arabic: Edition) -> None:
    path = _article(arabic, "الفرن لا ينطفئ")
    assert "الفرن" in path
    answer = reader.get(path)
    assert answer.status_code == 200
    assert 'rel="canonical" href="http://testserver/ar/%D8%A7' in answer.content.decode()


@pytest.mark.parametrize("state", ["translating", "waiting", "held"])
def test_an_article_that_may_not_be_read_is_not_found(reader: Client, french: Edition, state: str) -> None:
    answer = reader.get(_article(french, state=state))
    assert answer.status_code == 404
    assert "Il n’y a rien à cette adresse" in answer.content.decode()
    assert "four" not in answer.content.decode()


def test_a_withdrawn_story_is_gone_without_its_title(reader: Client, french: Edition) -> None:
    path = _article(french, state="withdrawn")
    pk = path.rstrip("/").rpartition("-")[2]
    for address in (path, f"/fr/vieux-titre-{pk}/", f"{path}?original=1"):
        answer = reader.get(address)
        page = answer.content.decode()
        assert answer.status_code == 410
        assert "Cet article a été retiré" in page
        assert "four" not in page
        assert "Lò gốm" not in page


@pytest.mark.parametrize(
    "address",
    [
        "/fr/nothing/",
        "/fr/titre-99999999999999999999999/",
        "/fr/titre-9999999999999/",
        "/fr/a/b/c/",
        "/fr/news/?before=x",
        "/fr/news/?before=99999999999999999999-1",
        "/fr/news/?before=1-99999999999999999999",
        "/fr/news/?before=",
        "/fr/story/999/",
        "/fr/nothing/feed.xml",
    ],
)
def test_an_unknown_address_gets_a_page_in_the_editions_language(reader: Client, french: Edition, address: str) -> None:
    answer = reader.get(address)
    assert answer.status_code == 404
    assert answer["Content-Language"] == "fr"
    assert "Vers la une" in answer.content.decode()


def test_an_unknown_or_closed_edition_is_not_found_in_the_readers_own_language(
    reader: Client, french: Edition, english: Edition
) -> None:
    newsstand.edition("es", active=False)
    for address in ("/es/", "/de/", "/xx-yyy/news/"):
        answer = reader.get(address, headers={"accept-language": "en"})
        assert (answer.status_code, answer["Content-Language"]) == (404, "en")


def test_an_article_is_not_found_under_another_edition(reader: Client, french: Edition, english: Edition) -> None:
    assert reader.get(_article(french).replace("/fr/", "/en/")).status_code == 404


def test_a_foreign_host_is_refused(reader: Client, french: Edition) -> None:
    assert reader.get("/fr/", headers={"host": "evil.example"}).status_code == 400
    assert reader.get("/", headers={"host": "evil.example"}).status_code == 400


def test_only_reading_is_possible(reader: Client, french: Edition) -> None:
    assert reader.post("/fr/").status_code == 405
    assert reader.head("/fr/").status_code == 200


def test_a_query_of_10_kb_does_no_harm(reader: Client, french: Edition) -> None:
    assert reader.get("/fr/?" + "q=" * 5000).status_code == 200


def test_a_fault_of_ours_is_a_page_in_the_editions_language(reader: Client, french: Edition) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò gốm")
    article = newsstand.article(story, french, "Le four")
    article.document = {"format": 99}  # as a later version of Newsloom would have written it
    article.save()
    answer = reader.get(article.path)
    assert answer.status_code == 500
    assert "Une erreur s’est produite chez nous" in answer.content.decode()


def test_robots_are_told_what_to_leave(reader: Client) -> None:
    assert "Disallow: /newsroom/" in reader.get("/robots.txt").content.decode()
