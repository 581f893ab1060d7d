"""Fetches from publishers' machines and asks engines, within limits of address, size, time and redirects."""

import json
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpcore
import httpx

from newsloom import __version__
from newsloom.foundation.errors import NotConnectedError, PermanentError, TransientError
from newsloom.foundation.http.answers import Answer, JsonAnswer, charset_of, parse_retry_after
from newsloom.foundation.http.decoding import ACCEPTED, BoundedBody, TooLargeError, decoder_for
from newsloom.foundation.http.downloading import (
    Part,
    Report,
    is_whole,
    starts_at,
    strong_validator,
    too_large,
    write_down,
)
from newsloom.foundation.http.guard import AllowList, GuardedBackend, deadline

USER_AGENT = f"Newsloom/{__version__} (news reader for publishers' feeds)"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
WITHOUT_BODY = frozenset({304, 404, 410})
NO_CONTENT = 204
PASSING = frozenset({408, 421, 425, 429})


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch may go. Times in seconds; ``total`` bounds one fetch with all its redirects.

    :param stride: bytes of a download that must come within ``total``.
    """

    total: float = 30.0
    connect: float = 10.0
    read: float = 20.0
    redirects: int = 5
    per_host: int = 4
    json_bytes: int = 32 << 20
    stride: int = 1 << 19


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Client:
    """The guarded client; one for the whole program, safe to share between threads.

    :param allow: hosts, addresses and networks that may be reached although they are not public.
    :param now: the clock that a Retry-After date is measured against.
    """

    def __init__(
        self,
        *,
        allow: frozenset[str] = frozenset(),
        limits: Limits | None = None,
        user_agent: str = USER_AGENT,
        now: Callable[[], datetime] = _utc_now,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._agent = user_agent
        self._now = now
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls or httpx.create_ssl_context(trust_env=False),
            max_connections=128,
            max_keepalive_connections=32,
            keepalive_expiry=15.0,
            network_backend=GuardedBackend(AllowList(allow)),
        )
        self._gates: defaultdict[str, threading.BoundedSemaphore] = defaultdict(
            lambda: threading.BoundedSemaphore(self._limits.per_host)
        )
        self._gates_lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections kept open; the client is of no use afterwards."""
        self._pool.close()

    def fetch(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        max_bytes: int = 16 << 20,
        accept: str = "*/*",
    ) -> Answer:
        """GETs an address, conditionally where ``etag`` or ``last_modified`` of an earlier answer are given.

        :param max_bytes: the longest body taken, counted after decompression.
        :raises TransientError: ``http-429``, ``http-5xx``, ``fetch-timeout``, ``fetch-unreachable``,
            ``fetch-truncated``; with ``retry_after`` where the server said so.
        :raises PermanentError: ``http-4xx``, ``fetch-too-large``, ``fetch-redirect-loop``,
            ``fetch-too-many-redirects``, ``fetch-redirect-nowhere``, ``fetch-address-refused``,
            ``fetch-scheme-refused``, ``fetch-url-invalid``, ``fetch-encoding-unknown``.
        """
        headers = {"Accept": accept, "Accept-Encoding": ACCEPTED}
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers |= {name: value for name, value in conditions.items() if value}
        with _time_limit(self._limits.total), self._followed(url, headers) as (response, here, permanent):
            return self._answer(response, here, permanent, max_bytes)

    def download(self, url: str, file: Path, *, max_bytes: int, report: Report = lambda _done, _total: None) -> int:
        """GETs a large file to disk and goes on where an earlier try stopped; how many bytes it has.

        It may last as long as it takes, but ``stride`` bytes must come in each ``total`` seconds.

        :param file: where it is to lie; until it is whole, its bytes lie beside it.
        :raises TransientError: as :meth:`fetch`; what came so far is kept for the next try.
        :raises PermanentError: as :meth:`fetch`, also ``http-404`` and ``http-410``.
        """
        part = Part(file)
        headers = {"Accept": "*/*", "Accept-Encoding": "identity", **part.conditions()}
        with _time_limit(self._limits.total), self._followed(url, headers) as (response, here, _):
            given, status = response.headers, response.status_code
            if not (status == 416 and is_whole(given.get("content-range"), part)):
                if status in {304, 404, 410, 416}:
                    part.forget()
                    raise PermanentError(f"http-{status}", f"{here} answered {status}.", _TELL)
                self._refuse_failure(response, str(here))
                start = starts_at(str(here), status, given.get("content-range"), part)
                if not start:
                    part.begin(strong_validator(given.get("etag"), given.get("last-modified")))
                total = start + int(given["content-length"]) if given.get("content-length", "").isdecimal() else None
                if total is not None and total > max_bytes:
                    part.forget()
                    raise too_large(str(here), max_bytes)
                decoder_for(given.get("content-encoding"))
                with _translated(str(here), "fetch-truncated"):
                    chunks = self._at_least_a_stride(response)
                    write_down(str(here), chunks, part, start=start, total=total, max_bytes=max_bytes, report=report)
        part.finish()
        return file.stat().st_size

    def length(self, url: str) -> int | None:
        """How many bytes a file has, as its server says before it sends any; None where it does not.

        :raises UpstreamError: as :meth:`fetch`.
        """
        headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
        with _time_limit(self._limits.total), self._followed(url, headers) as (response, here, _):
            if response.status_code in WITHOUT_BODY:
                raise PermanentError(f"http-{response.status_code}", f"{here} answered {response.status_code}.", _TELL)
            self._refuse_failure(response, str(here))
            said = response.headers.get("content-length", "")
            return int(said) if said.isdecimal() else None

    def _at_least_a_stride(self, response: httpx.Response) -> Iterator[bytes]:
        """The body; the time limit begins anew after each stride."""
        size = 0
        for chunk in response.stream:  # type: ignore[union-attr]
            size += len(chunk)
            if size >= self._limits.stride:
                size = 0
                deadline.set(time.monotonic() + self._limits.total)
            yield chunk

    def post_json(
        self, url: str, payload: Any, headers: Mapping[str, str] | None = None, timeout: float = 60.0
    ) -> JsonAnswer:
        """POSTs a JSON document to an engine and reads its JSON answer; as :meth:`ask_json`."""
        return self.ask_json("POST", url, payload, headers=headers, timeout=timeout)

    def ask_json(
        self,
        method: str,
        url: str,
        payload: Any = None,
        *,
        headers: Mapping[str, str] | None = None,
        timeout: float = 60.0,
    ) -> JsonAnswer:
        """Asks an engine and reads its JSON answer (None for a 204); redirects are not followed.

        :param payload: the JSON document that is sent; None = nothing is.
        :param timeout: seconds for the whole exchange.
        :raises TransientError: as :meth:`fetch`.
        :raises PermanentError: as :meth:`fetch`, and ``answer-not-json``.
        """
        own = {"Accept": "application/json", "Accept-Encoding": ACCEPTED}
        content = b""
        if payload is not None:
            content = json.dumps(payload, ensure_ascii=False).encode(errors="replace")
            own["Content-Type"] = "application/json"
        with _time_limit(timeout):
            request = self._request(method, _checked(url), {**own, **(headers or {})}, content, timeout)
            with self._sent(request) as response:
                self._refuse_failure(response, url, explain=True)
                body = self._body(response, url, self._limits.json_bytes)
                given = dict(response.headers)
                status = response.status_code
        try:
            return JsonAnswer(status, None if status == NO_CONTENT else json.loads(body), given)
        except (ValueError, RecursionError) as error:
            raise PermanentError(
                "answer-not-json", f"{url} answered something that is not JSON.", "Check the engine's address."
            ) from error

    @contextmanager
    def _followed(self, url: str, headers: Mapping[str, str]) -> Iterator[tuple[httpx.Response, httpx.URL, str | None]]:
        """The first answer that is no redirect, its body unread; its address, and the permanent one to remember."""
        here, permanent, only_permanent = _checked(url), None, True
        cookies = httpx.Cookies()
        seen: set[tuple[str, str]] = set()
        for _ in range(self._limits.redirects + 1):
            request = self._request("GET", here, headers)
            cookies.set_cookie_header(request)
            trace = (str(here), request.headers.get("cookie", ""))
            if trace in seen:
                raise PermanentError("fetch-redirect-loop", f"{url} redirects in a circle.", _TELL)
            seen.add(trace)
            with self._sent(request) as response:
                if response.status_code not in REDIRECTS:
                    yield response, here, permanent
                    return
                cookies.extract_cookies(response)
                only_permanent = only_permanent and response.status_code in PERMANENT
                here = _redirected(here, response)
            permanent = str(here) if only_permanent else permanent
        raise PermanentError(
            "fetch-too-many-redirects", f"{url} redirects more than {self._limits.redirects} times.", _TELL
        )

    def _request(
        self, method: str, url: httpx.URL, headers: Mapping[str, str], content: bytes = b"", read: float | None = None
    ) -> httpx.Request:
        limits = self._limits
        timeout = {"connect": limits.connect, "read": read or limits.read, "write": limits.read, "pool": limits.total}
        request = httpx.Request(
            method,
            url,
            headers={"User-Agent": self._agent, **headers},
            content=content,
            extensions={"timeout": timeout},
        )
        if url.userinfo:
            request = next(httpx.BasicAuth(url.username, url.password).auth_flow(request))
        return request

    @contextmanager
    def _sent(self, request: httpx.Request) -> Iterator[httpx.Response]:
        """The answer to one request with its body still unread; at most ``per_host`` at once to one host."""
        url = str(request.url)
        asked = time.monotonic()
        with self._gate(request.url.netloc.decode()), _translated(url, "fetch-unreachable"):
            _put_off_deadline(time.monotonic() - asked)
            answer = self._pool.handle_request(
                httpcore.Request(
                    request.method,
                    httpcore.URL(
                        scheme=request.url.raw_scheme,
                        host=request.url.raw_host,
                        port=request.url.port,
                        target=request.url.raw_path,
                    ),
                    headers=request.headers.raw,
                    content=request.read(),
                    extensions=request.extensions,
                )
            )
            try:
                yield httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer), request=request)
            finally:
                answer.close()

    def _gate(self, host: str) -> threading.BoundedSemaphore:
        with self._gates_lock:
            return self._gates[host]

    def _answer(self, response: httpx.Response, url: httpx.URL, permanent: str | None, max_bytes: int) -> Answer:
        self._refuse_failure(response, str(url))
        body = b"" if response.status_code in WITHOUT_BODY else self._body(response, str(url), max_bytes)
        content_type = response.headers.get("content-type")
        return Answer(
            status=response.status_code,
            url=str(url),
            permanent_url=permanent,
            headers=dict(response.headers),
            body=body,
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
            content_type=content_type,
            charset=charset_of(content_type),
        )

    def _refuse_failure(self, response: httpx.Response, url: str, *, explain: bool = False) -> None:
        status = response.status_code
        if 200 <= status < 300 or (status in WITHOUT_BODY and not explain):
            return
        said = self._explanation(response, url) if explain else ""
        message = f"{url} answered {status} {response.reason_phrase}{said}.".replace(" .", ".")
        if status >= 500 or status in PASSING:
            wait = parse_retry_after(response.headers.get("retry-after"), self._now())
            raise TransientError(f"http-{status}", message, "It is tried again by itself.", retry_after=wait)
        raise PermanentError(f"http-{status}", message, "Check the address and whether it asks for a sign-in.")

    def _explanation(self, response: httpx.Response, url: str) -> str:
        """What an engine says of its own failure, shortened; empty where it says nothing readable."""
        try:
            payload = json.loads(self._body(response, url, 64 << 10))
        except (PermanentError, TransientError, ValueError):
            return ""
        said = next(filter(None, map(payload.get, _EXPLANATIONS)), None) if isinstance(payload, dict) else None
        if isinstance(said, dict):
            said = said.get("message")
        return f": {said[:200]}" if isinstance(said, str) else ""

    def _body(self, response: httpx.Response, url: str, limit: int) -> bytes:
        body = BoundedBody(decoder_for(response.headers.get("content-encoding")), limit)
        try:
            with _translated(url, "fetch-truncated"):
                for chunk in response.stream:  # type: ignore[union-attr]
                    body.add(chunk)
        except TooLargeError:
            raise PermanentError(
                "fetch-too-large", f"{url} is larger than the {limit:,} bytes that are taken.", _TELL
            ) from None
        return body.finish()


_EXPLANATIONS = ("error", "message", "detail")
_TELL = "Look at the address in a browser, and give another one if there is a better."


class _Stream(httpx.SyncByteStream):
    """The body of httpcore's answer in the shape that httpx reads."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        stream = self._answer.stream
        yield from stream if isinstance(stream, Iterable) else ()


def _checked(url: str | httpx.URL) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise PermanentError("fetch-url-invalid", f"“{str(url)[:200]}” is not an address: {error}.", _TELL) from error
    if parsed.scheme not in ("http", "https"):
        raise PermanentError(
            "fetch-scheme-refused", f"“{str(url)[:200]}” is neither http nor https, and nothing else is fetched."
        )
    if not parsed.host:
        raise PermanentError("fetch-url-invalid", f"“{str(url)[:200]}” names no host.", _TELL)
    return parsed


def _redirected(here: httpx.URL, response: httpx.Response) -> httpx.URL:
    target = response.headers.get("location", "").strip()
    if not target:
        raise PermanentError("fetch-redirect-nowhere", f"{here} redirects, but does not say where to.", _TELL)
    try:
        return _checked(here.join(target).copy_with(fragment=None))
    except httpx.InvalidURL as error:
        raise PermanentError("fetch-url-invalid", f"{here} redirects to a broken address.", _TELL) from error


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    token = deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        deadline.reset(token)


def _put_off_deadline(seconds: float) -> None:
    """Waiting for our own turn is not the publisher's fault: it does not count."""
    until = deadline.get()
    if until is not None:
        deadline.set(until + seconds)


@contextmanager
def _translated(url: str, broken: str) -> Iterator[None]:
    """Turns httpcore's exceptions into ours; ``broken`` is the code for a connection that fails half-way."""
    again = "It is tried again by itself."
    try:
        yield
    except httpcore.TimeoutException as error:
        raise TransientError("fetch-timeout", f"{url} took too long to answer.", again) from error
    except httpcore.ConnectError as error:
        raise NotConnectedError("fetch-unreachable", f"{url} cannot be reached: {error}.", again) from error
    except (httpcore.ProtocolError, httpcore.NetworkError) as error:
        what = "stopped before its answer was complete" if broken == "fetch-truncated" else "broke the connection"
        raise TransientError(broken, f"{url} {what} ({error}).", again) from error
    except httpcore.UnsupportedProtocol as error:
        raise PermanentError("fetch-scheme-refused", f"{url}: {error}.") from error
