"""Every page type by the rules of WCAG as axe knows them, on a phone in the light and at a desk in the dark."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.browser.conftest import EDITIONS, Site, Visit

pytestmark = pytest.mark.browser

SMALL = """least => [...document.querySelectorAll('a, button, summary, input, select')].filter(one => {
    const box = one.getBoundingClientRect();
    if (!box.width || one.closest('.skip') || getComputedStyle(one).visibility === 'hidden') return false;
    // A link within a line of text is as high as the line (WCAG 2.2, 2.5.8); a headline's is as wide as its column.
    const within = one.closest('p, h1, h2, h3, h4, li, figcaption, dd');
    const inline = getComputedStyle(one).display === 'inline' || one.closest('.headline, .entry, .kicker');
    return !(inline && within) && (box.height < least - 0.5 || box.width < least - 0.5);
}).map(one => one.outerHTML.slice(0, 120) + ' ' + JSON.stringify(one.getBoundingClientRect()))"""


def faults(page: Page) -> list[Any]:
    found = Axe().run(page).response["violations"]
    return [(fault["id"], [node["html"][:200] for node in fault["nodes"]]) for fault in found]


def paths(site: Site, language: str) -> dict[str, str]:
    """An address of every kind of page."""
    article = site.articles[language]
    return {
        "front": f"/{language}/",
        "section": f"/{language}/news/",
        "empty section": f"/{language}/videos/?before=1-1",
        "article": article,
        "bilingual": f"{article}?original=1",
        "not found": f"/{language}/nowhere/",
        "gone": site.withdrawn[language],
        "about": f"/{language}/about/",
    }


@pytest.mark.parametrize(("width", "dark"), [(360, False), (1440, True)], ids=["phone-light", "desk-dark"])
@pytest.mark.parametrize("language", EDITIONS)
def test_no_page_breaks_a_rule_of_access(visit: Visit, site: Site, language: str, width: int, dark: bool) -> None:
    page = visit(f"/{language}/", width=width, dark=dark)
    found = {}
    for kind, path in paths(site, language).items():
        page.goto(site.url + path)
        if broken := faults(page):
            found[kind] = broken
    assert found == {}
    assert site.elsewhere() == []


@pytest.mark.parametrize("language", EDITIONS)
def test_nothing_is_wider_than_a_phone(visit: Visit, site: Site, language: str) -> None:
    page = visit(f"/{language}/")
    for kind, path in paths(site, language).items():
        page.goto(site.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") == 360, kind


def test_everything_to_press_is_large_enough_for_a_finger(visit: Visit, site: Site) -> None:
    page = visit("/fr/")
    for kind, path in paths(site, "fr").items():
        page.goto(site.url + path)
        page.locator(".languages summary").click()
        assert page.evaluate(SMALL, 44) == [], kind


def test_open_menus_break_no_rule_either(visit: Visit, site: Site) -> None:
    page = visit(site.articles["ar"])
    page.locator(".languages summary").click()
    page.locator(".strip summary").click()
    assert faults(page) == []
