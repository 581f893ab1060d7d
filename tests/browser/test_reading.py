"""What a reader does: changes the language, the ground, looks at the original; with and without script."""

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Site, Visit

pytestmark = pytest.mark.browser


def _path(page: Page, site: Site) -> str:
    return str(page.evaluate("decodeURI(location.pathname + location.search)"))


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_the_switch_of_languages_keeps_the_story(visit: Visit, site: Site, script: bool) -> None:
    page = visit(site.articles["fr"], script=script)
    page.locator(".languages summary").click()
    page.locator('.languages a[hreflang="en"]').click()
    page.wait_for_url("**/en/**")
    assert page.locator("h1").inner_text() == "The kiln of Bát Tràng never goes out 0"
    page.locator(".languages summary").click()
    page.locator('.languages a[hreflang="ar"]').click()
    page.wait_for_url("**/ar/story/**")
    offered = page.locator(".choices.told a")
    assert {link.get_attribute("href") for link in offered.all()} == {site.articles[tag] for tag in ("fr", "en", "vi")}


def test_the_ground_that_a_reader_chose_is_remembered(visit: Visit, site: Site) -> None:
    page = visit("/fr/", dark=False)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="Clair ou sombre").click()
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(f"{site.url}{site.articles['fr']}")
    assert page.evaluate(ground) == dark
    page.get_by_role("button", name="Clair ou sombre").click()
    page.reload()
    assert page.evaluate(ground) == light


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
def test_the_original_stands_beside_each_paragraph(visit: Visit, site: Site, script: bool) -> None:
    page = visit(site.articles["en"], width=1440, script=script)
    page.locator("a.beside").click()
    page.wait_for_url("**?original=1")
    text = page.locator(".body .pair p").first.bounding_box()
    original = page.locator(".body .pair .source").first.bounding_box()
    assert text is not None
    assert original is not None
    assert (original["x"] > text["x"] + text["width"], abs(original["y"] - text["y"]) < 4) == (True, True)
    page.locator("a.beside").click()
    page.wait_for_url(lambda url: "original" not in url)
    assert page.locator(".source").count() == 0


def test_the_original_stands_under_each_paragraph_on_a_phone(visit: Visit, site: Site) -> None:
    page = visit(f"{site.articles['ar']}?original=1")
    text, original = page.locator(".body .pair p").first, page.locator(".body .pair .source").first
    above, below = text.bounding_box(), original.bounding_box()
    assert above is not None
    assert below is not None
    assert below["y"] >= above["y"] + above["height"]
    assert (original.get_attribute("lang"), original.get_attribute("dir")) == ("vi", "ltr")


def test_the_site_can_be_read_without_script(visit: Visit, site: Site) -> None:
    page = visit("/fr/", script=False)
    page.locator(".sections a").nth(1).click()
    page.wait_for_url("**/fr/politics/")
    page.locator(".headline a").first.click()
    page.wait_for_url("**/fr/*-*/")
    page.locator(".strip summary").click()
    assert page.locator(".strip dl").is_visible()
    assert not page.locator("button.theme").is_visible()
    assert site.elsewhere() == []


def test_a_page_is_walked_by_keys_from_its_skip_link_on(visit: Visit, site: Site) -> None:
    page = visit(site.articles["fr"], width=1440)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.locator(".languages summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".languages nav").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".languages nav").is_visible()


def test_a_picture_that_does_not_come_leaves_its_place(visit: Visit, site: Site) -> None:
    page = visit(site.articles["fr"])
    shapes = page.eval_on_selector_all("figure img", "all => all.map(one => [one.width, one.height])")
    assert shapes[0][0] == 360
    assert shapes[0][1] == 240
    assert shapes[1][1] > shapes[1][0]
