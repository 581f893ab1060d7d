"""The outbound client keeps its limits, whatever a publisher's server does."""

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import brotli  # type: ignore[import-untyped]
import pytest
from tests.press.server import Press

from newsloom.foundation.errors import PermanentError, TransientError, UpstreamError
from newsloom.foundation.http import Client, Limits
from newsloom.foundation.http.answers import charset_of, parse_retry_after
from newsloom.foundation.http.decoding import BoundedBody, TooLargeError, decoder_for
from newsloom.foundation.http.guard import AllowList, resolve

FEED = "/en/rss.xml"


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(allow=frozenset({"127.0.0.1"}), limits=Limits(total=1.0, connect=1.0, read=0.6)) as running:
        yield running


def test_an_answer_tells_what_is_needed_to_ask_again(press: Press, client: Client) -> None:
    answer = client.fetch(press.url(FEED))
    assert (answer.status, answer.charset, answer.permanent_url) == (200, "utf-8", None)
    assert b"<rss" in answer.body
    assert client.fetch(press.url(FEED), etag=answer.etag, last_modified=answer.last_modified).status == 304


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_is_a_value_not_an_error(press: Press, client: Client, status: int) -> None:
    press.fail(FEED, str(status))
    assert client.fetch(press.url(FEED)).status == status


@pytest.mark.parametrize(
    ("fault", "kind", "code"),
    [
        ("500", TransientError, "http-500"),
        ("503", TransientError, "http-503"),
        ("429", TransientError, "http-429"),
        ("hang", TransientError, "fetch-timeout"),
        ("drip", TransientError, "fetch-timeout"),
        ("truncate", TransientError, "fetch-truncated"),
        ("403", PermanentError, "http-403"),
        ("loop", PermanentError, "fetch-redirect-loop"),
        ("gzip-bomb", PermanentError, "fetch-too-large"),
    ],
)
def test_every_trouble_has_its_code(
    press: Press, client: Client, fault: str, kind: type[UpstreamError], code: str
) -> None:
    press.fail(FEED, fault)
    with pytest.raises(kind) as caught:
        client.fetch(press.url(FEED))
    assert caught.value.code == code
    assert press.url(FEED) in caught.value.message


def test_a_busy_server_says_how_long_to_wait(press: Press, client: Client) -> None:
    press.fail(FEED, "503")
    with pytest.raises(TransientError) as caught:
        client.fetch(press.url(FEED))
    assert caught.value.retry_after == 1.0


def test_a_permanent_redirect_is_followed_and_remembered(press: Press, client: Client) -> None:
    press.fail(FEED, "301")
    answer = client.fetch(press.url(FEED))
    assert answer.status == 200
    assert answer.permanent_url == answer.url == press.url("/moved" + FEED)


def test_a_server_that_nobody_runs_is_unreachable(client: Client) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(TransientError) as caught:
        client.fetch(f"http://127.0.0.1:{port}/")
    assert caught.value.code == "fetch-unreachable"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "[::1]",
     "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "2130706433", "[fe80::1]", "100.64.0.1"],
)  # fmt: skip
def test_an_address_that_is_not_public_is_refused(host: str) -> None:
    with Client() as client, pytest.raises(PermanentError) as caught:
        client.fetch(f"http://{host}/")
    assert caught.value.code == "fetch-address-refused"


def test_a_redirect_to_an_address_that_is_not_allowed_is_refused(press: Press) -> None:
    port = press.base.rsplit(":", 1)[1]
    press.fail(FEED, "301")
    with Client(allow=frozenset({"localhost"})) as client:
        # allowed under the name, refused once the redirect names the bare address
        assert client.fetch(f"http://localhost:{port}/robots.txt").status == 200
        with pytest.raises(PermanentError, match="not on the public internet"):
            client.fetch(press.url("/robots.txt"))


@pytest.mark.parametrize("allow", ["127.0.0.1", "127.0.0.0/8", "localhost"])
def test_hosts_addresses_and_networks_can_be_allowed(allow: str) -> None:
    address = next(one for one in resolve("localhost", 80) if one.version == 4)
    assert AllowList({allow}).permits("localhost", address)
    assert not AllowList({"10.0.0.0/8", "example.org"}).permits("localhost", address)


@pytest.mark.parametrize("url", ["ftp://example.org/feed", "file:///etc/passwd", "gopher://example.org", "feed.xml"])
def test_only_http_is_spoken(client: Client, url: str) -> None:
    with pytest.raises(PermanentError) as caught:
        client.fetch(url)
    assert caught.value.code == "fetch-scheme-refused"


def test_a_body_longer_than_asked_for_is_refused(press: Press, client: Client) -> None:
    with pytest.raises(PermanentError) as caught:
        client.fetch(press.url(FEED), max_bytes=100)
    assert caught.value.code == "fetch-too-large"


def test_at_most_four_requests_at_once_reach_a_host(press: Press, client: Client) -> None:
    press.fail(FEED, "slow")
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _: client.fetch(press.url(FEED)).status, range(12)))
    assert answers == [200] * 12
    assert press.most_at_once == 4


def test_the_program_says_who_it_is(press: Press, client: Client) -> None:
    client.fetch(press.url(FEED))
    assert all(agent.startswith("Newsloom/") for agent in press.user_agents)


def test_a_json_document_is_posted_and_the_answer_read(press: Press, client: Client) -> None:
    answer = client.post_json(press.url("/echo"), {"q": "déjà vu"}, {"X-Key": "1"})
    assert (answer.status, answer.payload) == (200, {"q": "déjà vu"})


def test_an_engine_that_does_not_answer_in_json_is_told_apart(press: Press, client: Client) -> None:
    press.fail("/echo", "html")
    with pytest.raises(PermanentError) as caught:
        client.post_json(press.url("/echo"), {})
    assert caught.value.code == "answer-not-json"


def test_a_brotli_bomb_is_noticed_before_it_goes_off() -> None:
    body = BoundedBody(decoder_for("br"), limit=1 << 20)
    with pytest.raises(TooLargeError):
        body.add(brotli.compress(b"\0" * (64 << 20), quality=1))


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_compressed_body_that_is_cut_off_is_truncated(encoding: str) -> None:
    import gzip
    import zlib

    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[encoding]
    packed = pack(bytes(range(256)) * 50)
    whole = BoundedBody(decoder_for(encoding), 1 << 20)
    whole.add(packed)
    assert whole.finish() == bytes(range(256)) * 50
    cut = BoundedBody(decoder_for(encoding), 1 << 20)
    cut.add(packed[:-9])
    with pytest.raises(TransientError):
        cut.finish()


def test_retry_after_is_read_in_both_forms() -> None:
    now = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    assert parse_retry_after("120", now) == 120
    assert parse_retry_after("Mon, 02 Mar 2026 12:01:30 GMT", now) == 90
    assert parse_retry_after("Mon, 02 Mar 2026 11:00:00 GMT", now) == 0
    assert parse_retry_after("99999999999", now) == 7 * 86_400
    assert parse_retry_after("soon", now) is None


def test_the_charset_is_read_off_the_header() -> None:
    assert charset_of('text/html; Charset="ISO-8859-1"') == "iso-8859-1"
    assert charset_of("text/html") is None


def test_a_host_that_hangs_does_not_hold_up_another(press: Press) -> None:
    press.fail(FEED, "hang")
    with Press() as other, Client(allow=frozenset({"127.0.0.1"}), limits=Limits(total=1.0)) as client:
        stuck = [threading.Thread(target=_swallow, args=(client, press.url(FEED))) for _ in range(6)]
        for thread in stuck:
            thread.start()
        assert client.fetch(other.url(FEED)).status == 200
        press.closing.set()
        for thread in stuck:
            thread.join()


def _swallow(client: Client, url: str) -> None:
    with pytest.raises(TransientError):
        client.fetch(url)
