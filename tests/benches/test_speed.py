"""How fast it is here: figures are printed, floors are low enough for a busy small machine."""

import http.client
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from newsloom.demo.publishers.server import serve
from newsloom.foundation.http import Client
from newsloom.ingest.extraction import EntryHint, ExtractedArticle, extract

pytestmark = pytest.mark.bench

CLIENTS = 8
SECONDS = 5.0
LEAST_PAGES = 10.0
LEAST_REQUESTS = 10.0


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a demo that has published what it can."""
    command = [str(Path(sys.executable).parent / "newsloom"), "demo", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ})
    try:
        assert process.stdout is not None
        yield process.stdout.readline().removeprefix("ready at ").strip()
    finally:
        process.terminate()
        process.wait(30)


def requests_a_second(site: str, path: str) -> float:
    """Answers to so many clients at once, each on one connection."""
    counts, end = [0] * CLIENTS, time.monotonic() + SECONDS

    def ask(number: int) -> None:
        place = urlsplit(site)
        connection = http.client.HTTPConnection(place.hostname or "", place.port)
        while time.monotonic() < end:
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200
            counts[number] += 1
        connection.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / SECONDS


def article_path(site: str) -> str:
    """The address of an article on the French front page."""
    place = urlsplit(site)
    connection = http.client.HTTPConnection(place.hostname or "", place.port)
    connection.request("GET", "/fr/")
    found = re.search(r'href="(/fr/[^"/]+-\d+/)"', connection.getresponse().read().decode())
    connection.close()
    assert found is not None
    return found[1]


def test_pages_are_served(site: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name, path in (("front page", "/fr/"), ("article", article_path(site))):
        rate = requests_a_second(site, path)
        with capsys.disabled():
            sys.stdout.write(f"\n{name}: {rate:.0f} requests a second, {CLIENTS} clients")
        assert rate > LEAST_REQUESTS


def test_pages_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    with serve() as publishers, Client(allow=frozenset({"127.0.0.1"})) as client:
        feed = client.fetch(publishers.feeds[1].url, max_bytes=10**7)
        addresses = re.findall(rf"{re.escape(publishers.base_urls[1])}/articles/[a-z-]+\.html", feed.body.decode())
        pages = [client.fetch(address, max_bytes=10**7) for address in dict.fromkeys(addresses)]
    began = time.process_time()
    for page in pages * 3:
        found = extract(page.body, url=page.url, content_type=page.content_type, hint=EntryHint())
        assert isinstance(found, ExtractedArticle)
    rate = len(pages) * 3 / (time.process_time() - began)
    with capsys.disabled():
        sys.stdout.write(f"\nextraction: {rate:.0f} pages a CPU second")
    assert rate > LEAST_PAGES
