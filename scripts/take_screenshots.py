"""Takes the pictures of docs/images from a demo that it starts itself, in Debian's Chromium."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
WIDTH, HEIGHT = 1280, 900
PHONE_WIDTH, PHONE_HEIGHT = 390, 844
COLOURS = 128


@contextmanager
def demo() -> Iterator[tuple[str, str]]:
    """The address of a running demo, and its editor's sign-in link."""
    command = [str(Path(sys.executable).parent / "newsloom"), "demo", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        said = ""
        for line in process.stdout:
            said += line
            if "Newsroom" in line:
                break
        site, link = re.search(r"ready at (\S+)", said), re.search(r"Newsroom\s+(\S+)", said)
        if site is None or link is None:
            raise SystemExit("The demo did not come up.")
        yield site[1], link[1]
    finally:
        process.terminate()
        process.wait(30)


def take(page: Page, url: str, name: str, *, top: str = "body") -> None:
    """One picture of the window with the element ``top`` at its head, in as many colours as a drawing needs."""
    page.goto(url, wait_until="networkidle")
    page.wait_for_function("[...document.images].every(one => one.complete || one.loading === 'lazy')")
    page.locator(top).first.evaluate("one => one.scrollIntoView()")
    taken = Image.open(BytesIO(page.screenshot()))
    taken.convert("RGB").quantize(COLOURS).save(IMAGES / name, optimize=True)


def first_article(page: Page, front: str) -> str:
    """The path of the first article on a front page."""
    page.goto(front)
    paths = (link.get_attribute("href") or "" for link in page.locator("main a").all())
    return next(path for path in paths if re.search(r"-\d+/$", path))


def first_held(page: Page, site: str) -> str:
    """The address where the first article that is held is reviewed."""
    page.goto(f"{site}/newsroom/articles/?state=held")
    return site + (page.locator("main table a[href*='/newsroom/articles/inspect/']").first.get_attribute("href") or "")


def main() -> None:
    """Takes them all."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with demo() as (site, sign_in), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        desk = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        take(desk, f"{site}/fr/", "front-page.png")
        translated = site + first_article(desk, f"{site}/es/")
        take(browser.new_page(viewport={"width": PHONE_WIDTH, "height": PHONE_HEIGHT}), translated, "article-phone.png")
        night = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="dark")
        take(night, f"{translated}?original=1", "bilingual.png", top=".story figcaption")
        desk.goto(sign_in)
        if desk.locator("form[method=post] button[type=submit]").count():
            desk.locator("form[method=post] button[type=submit]").first.click()
        take(desk, first_held(desk, site), "newsroom-review.png")
        browser.close()


if __name__ == "__main__":
    main()
