"""A site with a story of every kind, served on this machine, and Chromium to read it with."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.website import newsstand
from tests.website.newsstand import passage

from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.editions.models import Edition
from newsloom.editions.sections import SECTIONS
from newsloom.publishing.document import ArticleBlock
from newsloom.publishing.models import Article
from newsloom.stories.models import Story
from newsloom.website.catalogues.writing import compile_catalogue

CHROMIUM = shutil.which("chromium") or ""
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"]
EDITIONS = ("fr", "en", "ar", "vi")
TITLES = {
    "fr": "Le four de Bát Tràng ne s’éteint pas",
    "en": "The kiln of Bát Tràng never goes out",
    "ar": "فرن بات ترانغ لا ينطفئ أبدًا",
    "vi": "Lò gốm Bát Tràng không bao giờ tắt",
}
SENTENCES = {
    "fr": "L’artisane allume le four à 5 heures, comme sa mère le faisait en 1986.",
    "en": "The potter lights the kiln at 5 o’clock, as her mother did in 1986.",
    "ar": "تشعل الحرفية الفرن في الساعة 5 كما كانت أمها تفعل عام 1986.",
    "vi": "Người thợ nhóm lò lúc 5 giờ, như mẹ chị vẫn làm năm 1986.",
}


@dataclass
class Site:
    """A site being served; ``articles`` are addresses by language, ``asked`` what the browser asked for."""

    url: str
    articles: dict[str, str]
    withdrawn: dict[str, str]
    asked: list[Request] = field(default_factory=list)

    def elsewhere(self) -> list[str]:
        """What was asked of other machines, pictures apart."""
        own = (self.url, "data:", "blob:")
        return [one.url for one in self.asked if not one.url.startswith(own) and one.resource_type != "image"]


def _blocks(language: str) -> list[ArticleBlock]:
    said = passage(SENTENCES[language], SENTENCES["vi"] if language != "vi" else None)
    title = passage(TITLES[language], TITLES["vi"] if language != "vi" else None)
    return [
        ArticleBlock("1", "image", src="https://pictures.example/1.jpg", alt=title, caption=said, credit="Ảnh: Hà"),
        ArticleBlock("2", "paragraph", text=said),
        ArticleBlock("3", "heading", text=title, level=3),
        ArticleBlock("4", "list_item", text=said),
        ArticleBlock("5", "quote", text=said),
        ArticleBlock("6", "image", src="https://pictures.example/2.jpg", alt=title, width=600, height=900),
        ArticleBlock("7", "video", src="https://films.example/1", caption=said),
    ]


def _stories() -> Iterator[Story]:
    publisher = newsstand.publisher("Báo Bến Sông")
    for number in range(22):
        section = SECTIONS[number % 8 if number < 10 else number % 3].key
        yield newsstand.story(
            publisher,
            f"{TITLES['vi']} {number}",
            section=section,
            standfirst=SENTENCES["vi"],
            byline="Trần Thị Mai",
        )


def _print(edition: Edition, story: Story, number: int) -> str:
    tag = edition.language
    blocks = _blocks(tag) if number % 4 != 3 else []
    return newsstand.article(story, edition, f"{TITLES[tag]} {number}", standfirst=SENTENCES[tag], blocks=blocks).path


@pytest.fixture(scope="session", autouse=True)
def compiled_catalogues() -> None:
    for language in INTERFACE_LANGUAGES:
        compile_catalogue(language)


@pytest.fixture
def site(transactional_db: None, live_server: LiveServer) -> Site:
    """Four editions of 22 stories; the newest is in all but the Arabic one, the oldest was withdrawn."""
    editions = [newsstand.edition(tag) for tag in EDITIONS]
    articles: dict[str, str] = {}
    withdrawn: dict[str, str] = {}
    for number, story in enumerate(_stories()):
        for edition in editions:
            if number == 0 and edition.language == "ar":
                continue
            path = _print(edition, story, number)
            articles.setdefault(edition.language, path)
            withdrawn[edition.language] = path
    Article.objects.filter(story=story).update(state="withdrawn")
    return Site(live_server.url, articles, withdrawn)


@pytest.fixture
def chromium(site: Site) -> Iterator[Browser]:
    """Started after the stories were laid: Django does not touch a database beside Playwright's event loop."""
    if not CHROMIUM:
        pytest.skip("there is no Chromium here: apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser
        browser.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, site: Site) -> Iterator[Visit]:
    """Opens a path of the site in a browser of its own: ``visit("/fr/", width=360, dark=True, script=False)``."""
    contexts = []

    def opened(path: str, *, width: int = 360, dark: bool = False, script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        # Pictures lie with their publishers, whom no test asks.
        context.route("**://*.example/**", lambda route: route.abort())
        page = context.new_page()
        page.on("request", lambda request: site.asked.append(request))
        page.goto(site.url + path)
        return page

    yield opened
    for context in contexts:
        context.close()
