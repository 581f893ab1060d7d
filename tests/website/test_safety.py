"""Nothing that strangers wrote runs on a reader's machine or leaks where it should not."""

import re
from typing import Any

import pytest
from django.test import Client
from lxml import html
from tests.website import newsstand
from tests.website.newsstand import passage
from tests.website.pages import read

from newsloom.editions.models import Edition
from newsloom.publishing.document import ArticleBlock

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'>\x0b\x1b"
RAW = (
    '<p onclick="x()">t</p><script>alert(3)</script><a href="javascript:alert(4)">l</a>'
    "<a href='https://x/\" onx=\"'>m</a>"
)


def _evil_site(edition: Edition) -> str:
    publisher = newsstand.publisher(EVIL)
    paths = []
    for section in ("news", "figures", "videos", "enterprises"):
        story = newsstand.story(
            publisher,
            EVIL,
            section=section,
            standfirst=EVIL,
            byline=EVIL,
            url=f"https://courrier.example/{section}?<script>alert(5)</script>",
        )
        blocks = [
            ArticleBlock(
                id="a", type="image", src='https://x.example/"onerror="alert(6)', caption=passage(RAW, RAW), credit=EVIL
            ),
            ArticleBlock(id="b", type="paragraph", text=passage(RAW, RAW + "!")),
            ArticleBlock(id="c", type="heading", text=passage(RAW)),
            ArticleBlock(id="d", type="list_item", text=passage(RAW)),
            ArticleBlock(id="e", type="quote", text=passage(RAW)),
            ArticleBlock(id="f", type="video", src="javascript:alert(7)", caption=passage(RAW)),
            ArticleBlock(id="g", type="image", src="data:text/html,<script>alert(8)</script>", credit=EVIL),
        ]
        note: dict[str, Any] = {"check": "x", "severity": "note", "msgid": "", "params": {}, "message": EVIL}
        article = newsstand.article(story, edition, EVIL, standfirst=EVIL, blocks=blocks, slug="evil", findings=[note])
        paths.append(article.path)
    return paths[0]


@pytest.fixture
def evil_path(db: None) -> str:
    return _evil_site(newsstand.edition("fr", site_name=EVIL[:80], tagline=EVIL, motto=EVIL))


def test_no_field_of_a_story_becomes_markup(reader: Client, evil_path: str) -> None:
    for address in ("/fr/", "/fr/news/", evil_path, f"{evil_path}?original=1", "/fr/about/", "/fr/nothing/"):
        page = reader.get(address).content.decode()
        scripts = re.findall(
            r"<script(?![^>]*(?:application/ld\+json|src=\"/static/website/))[^>]*>(.*?)</script>", page, re.DOTALL
        )
        assert all(script.startswith("try{var t=localStorage") for script in scripts), address
        tree = html.document_fromstring(page)
        assert not tree.xpath("//@*[starts-with(name(), 'on')]"), address
        assert not [
            href for href in tree.xpath("//@href | //@src") if href.strip().lower().startswith(("javascript:", "data:"))
        ]
        assert not tree.xpath("//iframe | //object | //embed | //style")


def test_links_of_strangers_carry_no_weight(reader: Client, french: Edition) -> None:
    block = ArticleBlock(
        id="1", type="paragraph", text=passage('<a href="https://shop.example/" rel="sponsored">x</a>', "y")
    )
    path = newsstand.article(newsstand.story(newsstand.publisher(), "Lò"), french, "Le four", blocks=[block]).path
    link = read(reader, path).one('.body a[href="https://shop.example/"]')
    assert link.get("rel") == "noopener nofollow ugc"


@pytest.mark.parametrize("address", ["/", "/fr/", "/fr/news/", "/fr/nothing/", "/fr/about/"])
def test_every_page_forbids_foreign_scripts_and_frames(reader: Client, french: Edition, address: str) -> None:
    policy = reader.get(address)["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in policy


def test_the_newsroom_keeps_its_own_headers(reader: Client) -> None:
    assert "Content-Security-Policy" not in reader.get("/newsroom/").headers


def test_no_page_depends_on_a_cookie(reader: Client, french: Edition) -> None:
    answer = reader.get("/fr/")
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
