"""A publisher's web server for tests: feeds in every format, pages in four layouts, conditional requests, and troubles.

    /LANGUAGE/rss.xml whole.xml rdf.xml atom.xml feed.json news.xml    feeds
    /LANGUAGE/stories/KEY.html    a page          /LANGUAGE/pictures/KEY.png    its picture
    /LANGUAGE/    a list of links                 /robots.txt
    /moved/…      what is at /…                   /echo    POST: the JSON document that was sent

Languages: en, fr, vi. A test changes the press through the methods of :class:`Press` while it runs.
"""

import gzip
import hashlib
import struct
import threading
import time
import zlib
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, ClassVar, Self

from tests.press.articles import PrintedArticle, printed
from tests.press.faults import FAULTS, answer_in_trouble
from tests.press.feeds import FEEDS
from tests.press.pages import page

PICTURE_SIZE = (60, 40)


class Press:
    """The publisher: its articles, its troubles, and what was asked of it.

    :param hold: articles of each language that are not printed until :meth:`publish`.
    """

    def __init__(self, *, hold: int = 0) -> None:
        self.articles: list[PrintedArticle] = []
        self.held: list[PrintedArticle] = []
        for article in printed():
            waiting = sum(1 for one in self.held if one.language == article.language)
            (self.held if waiting < hold else self.articles).append(article)
        self.robots = "User-agent: *\nDisallow: /private/\n"
        self.closing = threading.Event()
        self.at_once = self.most_at_once = 0
        self.user_agents: set[str] = set()
        self._asked: Counter[tuple[str, int]] = Counter()
        self._faults: dict[str, str] = {}
        self._lock = threading.RLock()
        handler = type("BoundHandler", (Handler,), {"press": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str) -> str:
        """The full address of a path."""
        return self.base + path

    def feed(self, language: str, name: str = "rss.xml") -> str:
        """The full address of a feed."""
        return f"{self.base}/{language}/{name}"

    def article(self, language: str, key: str) -> PrintedArticle:
        """An article by its key."""
        return next(one for one in self.articles + self.held if (one.language, one.key) == (language, key))

    def shown(self, language: str) -> list[PrintedArticle]:
        """What the feeds of a language announce."""
        return [one for one in self.articles if one.language == language and not one.retracted]

    def revise(self, article: PrintedArticle, paragraph: int, text: str, *, after: timedelta | None = None) -> None:
        """Changes one paragraph."""
        with self._lock:
            article.paragraphs[paragraph] = text
            self._touch(article, after)

    def retitle(self, article: PrintedArticle, title: str, *, after: timedelta | None = None) -> None:
        """Changes the title; address and id stay."""
        with self._lock:
            article.title = title
            self._touch(article, after)

    def retract(self, article: PrintedArticle) -> None:
        """Takes the article back: its page answers 410 and it leaves the feeds."""
        with self._lock:
            article.retracted = True

    def publish(self, article: PrintedArticle) -> None:
        """Prints an article that was held, as the newest."""
        with self._lock:
            self.held.remove(article)
            article.published = article.modified = datetime.now(UTC).replace(microsecond=0)
            self.articles.insert(0, article)

    def fail(self, path: str, fault: str) -> None:
        """From now on ``path`` answers in this trouble (one of FAULTS)."""
        if fault not in FAULTS:
            raise ValueError(f"no such fault: {fault}")
        with self._lock:
            self._faults[path] = fault

    def mend(self, path: str) -> None:
        """Ends the trouble of a path."""
        with self._lock:
            self._faults.pop(path, None)

    def asked(self, path: str, status: int | None = None) -> int:
        """How often a path was asked for, and answered with ``status`` where one is given."""
        with self._lock:
            return sum(n for (at, code), n in self._asked.items() if at == path and status in (None, code))

    def fault_of(self, path: str) -> str | None:
        """The trouble that a path is in."""
        with self._lock:
            return self._faults.get(path)

    def note(self, path: str, status: int) -> None:
        """Counts an answer."""
        with self._lock:
            self._asked[path, status] += 1

    def busy(self, change: int) -> None:
        """Counts requests in work."""
        with self._lock:
            self.at_once += change
            self.most_at_once = max(self.most_at_once, self.at_once)

    def serve(self, path: str) -> tuple[int, bytes, str, datetime | None]:
        """What is at a path: status, body, Content-Type, last change."""
        with self._lock:
            return self._serve(path)

    def _serve(self, path: str) -> tuple[int, bytes, str, datetime | None]:
        if path == "/robots.txt":
            return 200, self.robots.encode(), "text/plain", None
        language, _, rest = path.removeprefix("/").partition("/")
        shown = self.shown(language)
        newest = max((one.modified for one in self.articles if one.language == language), default=None)
        if newest is None:
            return 404, b"", "text/plain", None
        if rest in FEEDS:
            write, kind = FEEDS[rest]
            return 200, write(self.base, language, shown).encode(), kind, newest
        if rest == "":
            links = "".join(f"<li><a href='{one.path}'>{one.title}</a></li>" for one in shown)
            return 200, f"<!doctype html><html><body><ul>{links}</ul></body></html>".encode(), "text/html", newest
        for one in self.articles:
            if one.path == path:
                body = b"" if one.retracted else page(self.base, one, shown).encode()
                return (410 if one.retracted else 200), body, "text/html; charset=utf-8", one.modified
            if one.image == path:
                return 200, _png(one.key), "image/png", one.published
        return 404, b"", "text/plain", None

    def _touch(self, article: PrintedArticle, after: timedelta | None) -> None:
        article.modified += after or timedelta(minutes=5)


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    press: ClassVar[Press]
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        """Says nothing: a test's output is its own."""

    def do_GET(self) -> None:
        path = self.path.split("?", 1)[0]
        self.press.user_agents.add(self.headers.get("User-Agent", ""))
        self.press.busy(+1)
        try:
            status, body, kind, changed = self.press.serve(path.removeprefix("/moved"))
            fault = self.press.fault_of(path)
            if fault:
                answer_in_trouble(self, fault, (body, kind))
            else:
                self.answer(status, body, kind, changed=changed)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            self.press.busy(-1)

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fault = self.press.fault_of(self.path)
        if fault:
            answer_in_trouble(self, fault, (sent, "application/json"))
        else:
            self.answer(200, sent, "application/json")

    def answer(
        self,
        status: int,
        body: bytes,
        kind: str = "text/plain",
        *,
        changed: datetime | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Sends an answer with ETag and Last-Modified, or 304 where the client has it already."""
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        sent = {"Content-Type": kind, "ETag": tag, **(headers or {})}
        if changed:
            sent["Last-Modified"] = format_datetime(changed, usegmt=True)
        if status == 200 and self._has(tag, changed):
            status, body = 304, b""
        if body and "gzip" in self.headers.get("Accept-Encoding", "") and "Content-Encoding" not in sent:
            body, sent["Content-Encoding"] = gzip.compress(body, 1), "gzip"
        self._start(status, {**sent, "Content-Length": str(len(body))} if status != 304 else sent)
        self.wfile.write(body)

    def cut(self, status: int, kind: str, *, length: int, sent: bytes) -> None:
        """Promises ``length`` bytes, sends fewer and hangs up."""
        self._start(status, {"Content-Type": kind, "Content-Length": str(length)})
        self.wfile.write(sent)
        self.close_connection = True

    def drip(self, kind: str, body: bytes) -> None:
        """Sends one byte every tenth of a second."""
        self._start(200, {"Content-Type": kind, "Content-Length": str(len(body))})
        for at in range(len(body)):
            if self.press.closing.is_set():
                break
            self.wfile.write(body[at : at + 1])
            self.wfile.flush()
            time.sleep(0.1)

    def _start(self, status: int, headers: dict[str, str]) -> None:
        self.press.note(self.path.split("?", 1)[0], status)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _has(self, tag: str, changed: datetime | None) -> bool:
        if self.headers.get("If-None-Match"):
            return self.headers["If-None-Match"] == tag
        since = self.headers.get("If-Modified-Since")
        return bool(since and changed and parsedate_to_datetime(since) >= changed)


def _png(key: str) -> bytes:
    """A small picture in a colour of its own."""
    width, height = PICTURE_SIZE
    colour = hashlib.sha256(key.encode()).digest()[:3]

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\0" + colour * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
