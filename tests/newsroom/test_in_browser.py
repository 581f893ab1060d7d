"""The newsroom in a real Chromium: by the link to an article that is held, without asking any other machine."""

import shutil
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page, Request, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.newsroom.conftest import Site
from tests.newsroom.test_revisions import THIRD, conflict

from newsloom.accounts.operations import create_user, make_sign_in_link, sign_in_path
from newsloom.publishing import verdicts
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.publishing.models import Article, Conflict
from newsloom.translation.memory import Key, Remembered, remember
from newsloom.translation.segments import source_hash

__all__ = ["conflict"]  # the fixture, known here by its import

CHROMIUM = shutil.which("chromium") or ""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here: apt install chromium"),
]


def faults(page: Page) -> list[Any]:
    """What axe has against the page's own part; Wagtail's furniture is Wagtail's."""
    found = Axe().run(page, context="#main .nice-padding").response["violations"]
    return [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found]


@pytest.mark.django_db(transaction=True)
def test_an_editor_comes_by_the_link_and_reads_why_an_article_is_held(live_server: LiveServer, site: Site) -> None:
    link = sign_in_path(make_sign_in_link(user=create_user(name="ana", role="editor"), now=timezone.now()))
    elsewhere: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((live_server.url, "data:")):
            elsewhere.append(request.url)

    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        page = browser.new_page()
        page.on("request", note)
        page.goto(f"{live_server.url}{link}")
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("heading", name="Newsroom").wait_for()
        assert faults(page) == []
        held = page.locator(f'a[href="/newsroom/articles/?edition={site.edition.pk}&state=held"]')
        held.click()
        page.get_by_role("link", name="La porte").click()
        page.get_by_role("heading", name="What the checks found").wait_for()
        assert page.get_by_text("The number 1070 is missing.").count() == 2
        assert faults(page) == []
        browser.close()
    assert elsewhere == []


def mended(site: Site) -> str:
    """The article with a wrong figure, as the judge holds it; the figure put right."""
    right, wrong = "Il a coûté 12 millions d’euros.", "Il a coûté 21 millions d’euros."
    pairs = [("The gate was opened", "La porte a été ouverte"), ("It cost 12 million euros.", wrong)]
    title, text = (Passage((ArticleSegment(*pair, "engine", "test", "1"),)) for pair in pairs)
    document = Document(title, blocks=(ArticleBlock("p1", "paragraph", text),))
    site.article.verdict = verdicts.store(verdicts.judge_translation(document, source="en", target="fr"))
    site.article.document, site.article.title = document.as_json(), "La porte a été ouverte"
    site.article.save()
    return right


@pytest.mark.django_db(transaction=True)
def test_an_editor_mends_a_held_article_by_keys_and_only_what_was_changed_is_sent(
    live_server: LiveServer, site: Site
) -> None:
    right = mended(site)
    link = sign_in_path(make_sign_in_link(user=create_user(name="ana", role="editor"), now=timezone.now()))
    sent: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{live_server.url}{link}")
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("heading", name="Newsroom").wait_for()
        page.goto(f"{live_server.url}/newsroom/articles/inspect/{site.article.pk}/")
        page.on("request", lambda request: sent.append(request.post_data or "") if request.method == "POST" else None)
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.dataset.finding") == "1"
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.dataset.finding") == "1"
        field = page.locator("textarea[data-was]").nth(1)
        field.fill(right)
        assert page.locator("[data-count]").text_content() == "1"
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.evaluate("location.assign('/newsroom/')")  # asks before what was typed is lost
        page.wait_for_timeout(300)
        assert field.input_value() == right
        field.press("Control+s")
        page.get_by_text("The article is live.").wait_for()
        assert faults(page) == []
        browser.close()
    saved = [body for body in sent if "words-" in body]
    assert len(saved) == 1
    assert saved[0].count("words-") == 1


@pytest.mark.django_db(transaction=True)
def test_typing_into_a_conflict_chooses_to_write_it_anew(live_server: LiveServer, conflict: Conflict) -> None:
    link = sign_in_path(make_sign_in_link(user=create_user(name="ana", role="editor"), now=timezone.now()))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{live_server.url}{link}")
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("heading", name="Newsroom").wait_for()
        page.goto(f"{live_server.url}/newsroom/articles/conflicts/{conflict.article_id}/")
        assert faults(page) == []
        page.locator("textarea").fill(THIRD)
        assert page.locator(f"#third-{conflict.pk}").is_checked()
        page.get_by_role("button", name="Settle and judge").click()
        page.get_by_text("The revised article is live.").wait_for()
        page.goto(f"{live_server.url}/newsroom/articles/revisions/{conflict.article_id}/")
        page.get_by_text("Readers see none of this.").wait_for()
        assert faults(page) == []
        browser.close()
    article = Article.objects.get(pk=conflict.article_id)
    assert THIRD in str(article.document)


@pytest.mark.django_db(transaction=True)
def test_an_editor_takes_a_near_sentence_of_the_memory_over_by_one_click(live_server: LiveServer, site: Site) -> None:
    right = mended(site)
    near = Remembered("It cost 12 million euros, they say.", right, by_person=True)
    remember({Key(source_hash(near.source_text)): near}, source="en", target="fr", now=timezone.now())
    link = sign_in_path(make_sign_in_link(user=create_user(name="ana", role="editor"), now=timezone.now()))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{live_server.url}{link}")
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("heading", name="Newsroom").wait_for()
        page.goto(f"{live_server.url}/newsroom/articles/inspect/{site.article.pk}/")
        page.get_by_role("button", name="Take it over").click()
        assert page.locator("textarea[data-was]").nth(1).input_value() == right
        assert page.locator("[data-count]").text_content() == "1"
        assert faults(page) == []
        page.keyboard.press("Control+s")
        page.get_by_text("The article is live.").wait_for()
        browser.close()
