"""The sample publishers on real HTTP: a site a house, each on a port of its own, in threads of this program."""

import gzip
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from newsloom.demo.publishers.announcing import Press
from newsloom.demo.publishers.archive import articles_in
from newsloom.demo.publishers.houses import HOUSES
from newsloom.demo.publishers.printing import Resource, Site, print_site


@dataclass(frozen=True)
class FeedAddress:
    """What a newsroom needs to know to take in a sample publisher.

    ``section_map`` maps the publisher's own section names to the site's section keys.
    """

    publisher: str
    url: str
    language: str
    section_map: Mapping[str, str]
    rights: str = "full"


class RunningPublishers:
    """Sample publishers that answer until they are closed; also a context manager.

    :param servers: bound servers and their threads, already answering.
    :param feeds: the feed of each, in the order of the servers.
    """

    def __init__(
        self, servers: Iterable[tuple[ThreadingHTTPServer, threading.Thread]], presses: Iterable[Press]
    ) -> None:
        self._servers = tuple(servers)
        presses = tuple(presses)
        self.base_urls: tuple[str, ...] = tuple(press.base_url for press in presses)
        self.feeds: tuple[FeedAddress, ...] = tuple(
            FeedAddress(press.house.name, press.feed_url, press.house.language, press.house.sections)
            for press in presses
        )

    def close(self) -> None:
        """Stops answering and frees the ports; a second time does nothing."""
        for server, thread in self._servers:
            if thread.is_alive():
                server.shutdown()
                thread.join()
            server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def serve(port: int = 0, host: str = "127.0.0.1", *, start: datetime | None = None) -> RunningPublishers:
    """Starts the three publishers and returns as soon as they answer.

    :param port: the first publisher's port, the others take the following ones; 0 lets the system choose.
    :param start: the moment from which the articles' dates count back; now, if None.
    :raises OSError: a port is taken or not allowed; nothing keeps running then.
    """
    moment = (start or datetime.now(UTC)).replace(microsecond=0)
    servers: list[PublisherServer] = []
    try:
        for offset in range(len(HOUSES)):
            servers.append(PublisherServer((host, port + offset if port else 0)))  # noqa: PERF401 - those before a failure must be closed
    except OSError:
        for server in servers:
            server.server_close()
        raise
    presses = []
    for house, server in zip(HOUSES, servers, strict=True):
        press = Press(house, f"http://{host}:{server.server_address[1]}", moment, articles_in(house.language))
        server.site = print_site(press)
        presses.append(press)
    return RunningPublishers([(server, _started(server)) for server in servers], presses)


def _started(server: ThreadingHTTPServer) -> threading.Thread:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    return thread


class PublisherServer(ThreadingHTTPServer):
    """One publisher's bound port and what it answers with."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int]) -> None:
        super().__init__(address, _PublisherRequest)
        self.site = Site({})


class _PublisherRequest(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SamplePublisher"
    sys_version = ""
    timeout = 30
    server: PublisherServer

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Says nothing: the demo's terminal belongs to its progress."""

    def _answer(self, *, with_body: bool) -> None:
        resource = self.server.site.at(urlsplit(self.path).path)
        if resource is None:
            self._send(HTTPStatus.NOT_FOUND, b"Not found.\n", {"Content-Type": "text/plain"}, with_body=with_body)
            return
        etag = f'"{sha256(resource.body).hexdigest()[:20]}"'
        headers = {
            "ETag": etag,
            "Last-Modified": format_datetime(resource.modified, usegmt=True),
            "Cache-Control": "max-age=60",
            "Vary": "Accept-Encoding",
        }
        if self._is_fresh(etag, resource):
            self._send(HTTPStatus.NOT_MODIFIED, None, headers, with_body=False)
            return
        headers["Content-Type"] = resource.content_type
        body = resource.body
        if resource.is_text and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, mtime=0)
            headers["Content-Encoding"] = "gzip"
        self._send(HTTPStatus.OK, body, headers, with_body=with_body)

    def _is_fresh(self, etag: str, resource: Resource) -> bool:
        """Whether the visitor already has it (RFC 9110 §13.2.2: the tag speaks before the date)."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            return etag in (tag.strip().removeprefix("W/") for tag in tags.split(",")) or tags.strip() == "*"
        since = self.headers.get("If-Modified-Since")
        if since is None:
            return False
        try:
            return resource.modified <= parsedate_to_datetime(since)
        except (ValueError, TypeError):
            return False

    def _send(self, status: HTTPStatus, body: bytes | None, headers: Mapping[str, str], *, with_body: bool) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if body is not None:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body and body is not None:
            self.wfile.write(body)
