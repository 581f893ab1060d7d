"""Every edition speaks its own language and knows its sisters."""

import re

import pytest
from babel.messages.pofile import read_po
from django.test import Client
from lxml import html
from tests.website import newsstand
from tests.website.newsstand import passage
from tests.website.pages import Page, read

from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.editions.models import Edition
from newsloom.publishing.document import ArticleBlock
from newsloom.website.catalogues.checking import catalogue_file

ZWORDS = "Zzq"


UNSPOKEN = "ar"
"""An edition whose language has no catalogue yet."""


@pytest.fixture
def shelf(db: None) -> dict[str, dict[str, str]]:
    """Addresses of every kind of page by edition; what publishers say is «Zzq»."""
    publisher = newsstand.publisher(ZWORDS)
    tags = (*INTERFACE_LANGUAGES, UNSPOKEN)
    editions = {tag: newsstand.edition(tag, site_name=ZWORDS, tagline=ZWORDS) for tag in tags}
    stories = [newsstand.story(publisher, ZWORDS, language="de", section=key) for key in ("news", "figures", "news")]
    withdrawn = newsstand.story(publisher, ZWORDS, language="de")
    lonely = newsstand.story(publisher, ZWORDS, language="de")
    newsstand.article(lonely, newsstand.edition("it"), ZWORDS)
    addresses = {}
    for tag, edition in editions.items():
        blocks = [
            ArticleBlock(id="1", type="paragraph", text=passage(ZWORDS, ZWORDS + ".")),
            ArticleBlock(id="2", type="video", src="https://films.example/1"),
        ]
        path = newsstand.article(
            stories[0], edition, ZWORDS, standfirst=ZWORDS, blocks=blocks, route=["de", "it", tag]
        ).path
        bare = newsstand.article(stories[1], edition, ZWORDS, state="updating", reviewed_at=newsstand.MORNING).path
        newsstand.article(stories[2], edition, ZWORDS)
        gone = newsstand.article(withdrawn, edition, ZWORDS, state="withdrawn").path
        addresses[tag] = {
            "front": f"/{tag}/",
            "section": f"/{tag}/news/",
            "empty section": f"/{tag}/videos/",
            "older": f"/{tag}/latest/?before=1-1",
            "publisher": f"/{tag}/publisher/zzq-{publisher.pk}/",
            "archive": f"/{tag}/archive/2026-11-20/",
            "empty day": f"/{tag}/archive/2020-01-01/",
            "window": f"/{tag}/window/?section=videos",
            "article": path,
            "beside": f"{path}?original=1",
            "bare article": bare,
            "about": f"/{tag}/about/",
            "policy": f"/{tag}/machine-translation/",
            "gone": gone,
            "not found": f"/{tag}/zzq/",
            "elsewhere": f"/{tag}/story/{lonely.pk}/",
        }
    return addresses


def _own_words(reader: Client, address: str) -> set[str]:
    """What the site itself says on a page: texts and labels outside the elements that hold content."""
    answer = reader.get(address)
    page = Page(html.document_fromstring(answer.content.decode()))
    for element in page.all("[data-content], script, style, time, .mark"):
        element.drop_tree()
    said = [*page.tree.itertext(), *page.tree.xpath("//@aria-label | //@title | //@alt")]
    words = {" ".join(text.split()) for text in said}
    return {text for text in words if len(re.findall(r"[^\W\d_]", text)) > 1 and ZWORDS not in text}


def _same_in_both(language: str) -> set[str]:
    """Words that a language writes as English does, by its catalogue."""
    with catalogue_file(language).open("rb") as stream:
        return {str(entry.id) for entry in read_po(stream, locale=language) if entry.id and entry.id == entry.string}


@pytest.mark.parametrize("language", [tag for tag in INTERFACE_LANGUAGES if tag != "en"])
def test_a_page_says_nothing_in_english(reader: Client, shelf: dict[str, dict[str, str]], language: str) -> None:
    for kind, address in shelf[language].items():
        both = _own_words(reader, address) & _own_words(reader, shelf["en"][kind])
        assert both <= _same_in_both(language) | {"opus-mt 1.2"}, f"{kind} in {language}"


def _spoken(element: html.HtmlElement) -> str:
    return str(next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")), ""))


def _directed(element: html.HtmlElement) -> str:
    return str(next(iter(element.xpath("ancestor-or-self::*[@dir][1]/@dir")), ""))


def test_words_of_another_language_than_the_pages_are_marked_so(
    reader: Client, shelf: dict[str, dict[str, str]]
) -> None:
    for kind, address in shelf[UNSPOKEN].items():
        page = Page(html.document_fromstring(reader.get(address).content.decode()))
        for times in page.all("main time"):
            assert _spoken(times) == UNSPOKEN, f"{kind}: {times.text}"
        for content in page.all("h1[data-content], .body p[data-content], .headline a"):
            assert _spoken(content) == UNSPOKEN, f"{kind}: {content.text}"
        for labelled in page.all("[aria-label]"):
            assert _spoken(labelled) == "en", f"{kind}: {labelled.get('aria-label')}"
        for element in page.all("[data-content], head, script, time, .mark, .from[lang], .here"):
            element.drop_tree()
        for text in page.tree.xpath("//body//text()[normalize-space()]"):
            holder = text.getparent().getparent() if text.is_tail else text.getparent()
            if len(re.findall(r"[^\W\d_]", text)) > 1:
                assert (_spoken(holder), _directed(holder)) == ("en", "ltr"), f"{kind}: {text}"


def test_every_kind_of_page_says_something(reader: Client, shelf: dict[str, dict[str, str]]) -> None:
    for kind, address in shelf["fr"].items():
        assert len(_own_words(reader, address)) > (1 if kind == "window" else 15), address


def test_alternates_are_the_same_on_every_version(reader: Client, shelf: dict[str, dict[str, str]]) -> None:
    for kind in ("front", "section", "article", "about"):
        sets = []
        for tag in shelf:
            page = read(reader, shelf[tag][kind])
            links = {(link.get("hreflang"), link.get("href")) for link in page.all("link[hreflang]")}
            assert (tag, page.one('link[rel="canonical"]').get("href")) in links
            sets.append(links)
        assert all(links == sets[0] for links in sets), kind
        assert any(tag == "x-default" for tag, _ in sets[0])


def test_the_default_version_is_the_original(reader: Client, french: Edition) -> None:
    vietnamese = newsstand.edition("vi")
    story = newsstand.story(newsstand.publisher(), "Lò gốm")
    original = newsstand.article(story, vietnamese, "Lò gốm").path
    path = newsstand.article(story, french, "Le four").path
    page = read(reader, path)
    default = page.one('link[hreflang="x-default"]').get("href")
    assert default == f"http://testserver{original}"


def test_the_switch_keeps_the_reader_on_the_story(reader: Client, french: Edition, english: Edition) -> None:
    newsstand.edition("es")
    newsstand.edition("it", active=False)
    story = newsstand.story(newsstand.publisher(), "Lò gốm")
    path = newsstand.article(story, french, "Le four").path
    there = newsstand.article(story, english, "The kiln").path
    page = read(reader, path)
    switch = {link.get("hreflang"): link.get("href") for link in page.all(".languages a")}
    assert switch == {"fr": path, "en": there, "es": f"/es/story/{story.pk}/"}
    assert [link.text for link in page.all(".languages a")] == ["Français", "English", "Español"]
    assert [one.text for one in page.all(".languages .absent")] == ["pas encore"]


def test_a_language_without_the_story_says_where_it_can_be_read(
    reader: Client, french: Edition, english: Edition
) -> None:
    story = newsstand.story(newsstand.publisher(), "Lò gốm")
    path = newsstand.article(story, english, "The kiln").path
    page = read(reader, f"/fr/story/{story.pk}/", status=404)
    assert [link.get("href") for link in page.all(".choices.told a")] == [path]
    assert page.one(".notice a.button").get("href") == story.url
    assert reader.get(f"/en/story/{story.pk}/")["Location"] == path


def test_a_right_to_left_edition_is_laid_out_so(reader: Client, arabic: Edition, french: Edition) -> None:
    page = read(reader, "/ar/")
    assert (page.tree.get("lang"), page.tree.get("dir")) == ("ar", "rtl")
    switch = {link.get("lang"): link.get("dir") for link in page.all(".languages a")}
    assert switch == {"ar": "rtl", "fr": "ltr"}
