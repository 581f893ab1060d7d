"""The article is found in a page, whatever its layout, and told from what stands round it."""

import pytest
from tests.press.articles import PrintedArticle, printed
from tests.press.faults import FAULTS
from tests.press.pages import as_html, as_text, page
from tests.press.server import Press

from newsloom.ingest.extraction import EntryHint, ExtractedArticle, NoArticle, extract
from newsloom.ingest.extraction.pictures import split_credit
from newsloom.stories.blocks import Block, Link

BASE = "https://press.example"
URL = f"{BASE}/en/stories/x.html"
TEXT = (
    "The iron crane at the east quay turned once around its own axis on Sunday morning, to the applause of many.",
    "It had stood still since 1995, when the last cargo ship left the harbour, and nobody had believed in it.",
    "From May the crane will lift a crate for visitors every Saturday at noon, and the town hopes for guests.",
)


def read(html: str, hint: EntryHint | None = None, url: str = URL) -> ExtractedArticle:
    found = extract(html.encode(), url=url, content_type="text/html; charset=utf-8", hint=hint or EntryHint())
    assert isinstance(found, ExtractedArticle), found
    return found


def refused(html: bytes, content_type: str = "text/html") -> str:
    found = extract(html, url=URL, content_type=content_type, hint=EntryHint())
    assert isinstance(found, NoArticle), found
    assert found.reason
    return found.code


def wrap(body: str, head: str = "<title>The crane moves again</title>") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body><h1>The crane moves again</h1>{body}</body></html>"


def text_blocks(article: ExtractedArticle) -> list[Block]:
    return [block for block in article.blocks if block.type not in ("image", "video")]


@pytest.mark.parametrize("layout", [0, 1, 2, 3])
@pytest.mark.parametrize("printed_article", printed(), ids=lambda one: f"{one.language}-{one.key}")
def test_every_layout_gives_exactly_what_was_printed(printed_article: PrintedArticle, layout: int) -> None:
    printed_article.layout = layout
    html = page(BASE, printed_article, [one for one in printed() if one.language == printed_article.language])
    article = read(html, url=BASE + printed_article.path)
    assert (article.title, article.standfirst) == (printed_article.title, printed_article.standfirst)
    assert [block.text for block in text_blocks(article)] == [as_text(one) for one in printed_article.paragraphs]
    assert [block.html.replace('"', "'") for block in text_blocks(article)] == [
        as_html(one) for one in printed_article.paragraphs
    ]
    picture = next(block for block in article.blocks if block.type == "image")
    assert picture.src == BASE + printed_article.image
    assert (picture.caption, picture.credit) == (printed_article.caption, printed_article.credit)
    assert (article.published_at, article.modified_at) == (printed_article.published, printed_article.modified)
    assert (article.language, article.byline) == (printed_article.language, printed_article.byline)
    assert article.canonical_url == BASE + printed_article.path


def test_links_emphasis_headings_lists_and_quotes_are_kept() -> None:
    body = (
        f"<article><p>{TEXT[0]} <a href='/more'>Read <em>on</em></a> and <b>see</b>.</p>"
        "<h3>Why it stood still</h3>"
        f"<p>{TEXT[1]}</p><ul><li>First the gears were cleaned</li><li>Then the bearings were replaced</li></ul>"
        "<blockquote><p>We never believed those who called it scrap, not for a day.</p></blockquote>"
        f"<p>{TEXT[2]}</p></article>"
    )
    blocks = text_blocks(read(wrap(body)))
    assert [block.type for block in blocks] == [
        "paragraph", "heading", "paragraph", "list_item", "list_item", "quote", "paragraph",
    ]  # fmt: skip
    assert blocks[0].html.endswith(
        '<a href="https://press.example/more">Read <em>on</em></a> and <strong>see</strong>.'
    )
    assert blocks[0].links == (Link("Read on", "https://press.example/more"),)
    assert blocks[1].level == 3


def test_scripts_in_a_page_reach_no_block() -> None:
    evil = "<a href='javascript:steal()' onclick='steal()'>click</a><script>steal()</script><img src=x onerror=steal()>"
    article = read(wrap("".join(f"<p>{text} {evil}</p>" for text in TEXT)))
    assert not any(word in block.html for block in article.blocks for word in ("steal", "script", "onerror"))


def test_an_embedded_film_is_a_block() -> None:
    film = "<iframe src='https://www.youtube.com/embed/abc' title='The crane'></iframe>"
    article = read(wrap(f"<article><p>{TEXT[0]}</p>{film}<p>{TEXT[1]}</p><p>{TEXT[2]}</p></article>"))
    assert [block.type for block in article.blocks] == ["paragraph", "video", "paragraph", "paragraph"]
    assert article.blocks[1].src == "https://www.youtube.com/embed/abc"


def test_a_page_without_pictures_gets_the_one_that_it_names() -> None:
    head = "<meta property='og:image' content='/lead.jpg'><meta property='og:title' content='The crane moves again'>"
    article = read(wrap("".join(f"<p>{text}</p>" for text in TEXT), head))
    assert (article.blocks[0].type, article.blocks[0].src) == ("image", "https://press.example/lead.jpg")


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("The harbour. Photo: REUTERS", "The harbour.", "REUTERS"),
        ("Le port. Photo : Marc Delorme", "Le port.", "Marc Delorme"),
        ("Bến cảng. Ảnh: TTXVN", "Bến cảng.", "TTXVN"),
        ("El puerto. Foto: EPA-EFE", "El puerto.", "EPA-EFE"),
        ("Der Hafen. Foto: Jane Roe/dpa", "Der Hafen.", "Jane Roe/dpa"),
        ("The harbour (AFP)", "The harbour", "AFP"),
        ("The harbour. © Jane Roe", "The harbour.", "Jane Roe"),
        ("The harbour in May. Photograph by Jane Roe", "The harbour in May.", "Jane Roe"),
        ("The harbour at 12:30 on Sunday.", "The harbour at 12:30 on Sunday.", ""),
        ("Photo: AFP", "", "AFP"),
    ],
)
def test_a_caption_is_told_from_its_credit(line: str, caption: str, credit: str) -> None:
    assert split_credit(line) == (caption, credit)


def test_a_block_is_the_same_after_another_one_was_revised(press: Press) -> None:
    article = press.shown("en")[0]
    before = text_blocks(read(page(BASE, article, [])))
    press.revise(article, 1, "The work cost 43,500 euros in the end.")
    after = text_blocks(read(page(BASE, article, [])))
    assert (before[0], before[2]) == (after[0], after[2])


def test_a_feed_that_carries_the_article_stands_in_for_a_page_without_one() -> None:
    carried = "".join(f"<p>{text}</p>" for text in TEXT)
    found = extract(b"", url=URL, content_type=None, hint=EntryHint(title="The crane", content_html=carried))
    assert isinstance(found, ExtractedArticle)
    assert [block.text for block in found.blocks] == list(TEXT)
    assert found.title == "The crane"


def test_a_page_in_an_old_charset_is_read() -> None:
    html = wrap("".join(f"<p>{text} Größe in Köln.</p>" for text in TEXT), "<meta charset='iso-8859-1'>").encode(
        "cp1252"
    )
    found = extract(html, url=URL, content_type="text/html", hint=EntryHint())
    assert isinstance(found, ExtractedArticle)
    assert found.blocks[0].text.endswith("Größe in Köln.")


@pytest.mark.parametrize(
    ("html", "code"),
    [
        (b"", "page-no-article"),
        (b"<html><body><h1>Sign in</h1><form><input></form></body></html>", "page-no-article"),
        (b"<html><body><h1>Cookies</h1><p>We use cookies.</p><button>Accept</button></body></html>", "page-no-article"),
        (b"<html><body>" + b"<div>" * 100_000 + b"deep", "page-no-article"),
        (b"<html><body><p>" + b"hello<br>" * 50_000, "page-too-large"),
        (b"<p>More of it.</p>" * 1_800_000, "page-too-large"),
        (b"\0" * 1000, "page-no-article"),
        (b"<table><tr><td>" * 20_000, "page-no-article"),
    ],
    ids=["empty", "sign-in", "cookies", "deep", "many", "large", "zeros", "tables"],
)
def test_a_page_without_an_article_is_a_verdict(html: bytes, code: str) -> None:
    assert refused(html) == code


def test_a_picture_is_not_a_page() -> None:
    assert refused(b"\x89PNG", "image/png") == "page-not-html"


def test_a_list_of_teasers_is_no_article() -> None:
    teaser = "<div class='item'><h3><a href='{0}'>{1}</a></h3><p>{2}</p></div>"
    teasers = "".join(teaser.format(one.path, one.title, one.standfirst) for one in printed())
    assert refused(wrap(f"<main>{teasers}</main>").encode()) == "page-no-article"


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault in ("html", "empty", "no-article", "deep-page")])
def test_what_a_troubled_server_sends_is_no_article(press: Press, fault: str) -> None:
    from newsloom.foundation.http import Client

    path = press.shown("en")[0].path
    press.fail(path, fault)
    answer = Client(allow=frozenset({"127.0.0.1"})).fetch(press.url(path))
    found = extract(answer.body, url=answer.url, content_type=answer.content_type, hint=EntryHint())
    assert isinstance(found, NoArticle)
