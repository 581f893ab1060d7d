"""The ways in which a publisher's server can be in trouble."""

import time
import zlib
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.press.server import Handler

FAULTS = (
    "500", "503", "429", "403", "404", "410", "301", "hang", "slow", "truncate", "html", "empty", "loop", "gzip-bomb",
    "wrong-charset", "long-feed", "large-page", "deep-page", "no-article", "drip",
)  # fmt: skip

SHORT = 0.4
"""Seconds that a slow answer waits."""


def answer_in_trouble(handler: "Handler", fault: str, healthy: tuple[bytes, str]) -> None:
    """Answers as ``fault`` says; ``healthy`` is what the path would have answered, with its Content-Type."""
    body, kind = healthy
    match fault:
        case "500" | "403" | "404" | "410":
            handler.answer(int(fault), b"no")
        case "503" | "429":
            handler.answer(int(fault), b"busy", headers={"Retry-After": "1"})
        case "301":
            handler.answer(301, b"", headers={"Location": f"/moved{handler.path}"})
        case "loop":
            handler.answer(302, b"", headers={"Location": handler.path})
        case "slow":
            time.sleep(SHORT)
            handler.answer(200, body, kind)
        case "hang":
            handler.press.closing.wait(30)
            handler.cut(200, kind, length=100, sent=b"")
        case "drip":
            handler.drip(kind, body)
        case "truncate":
            handler.cut(200, kind, length=len(body), sent=body[: len(body) // 2])
        case "gzip-bomb":
            handler.answer(200, _bomb(), kind, headers={"Content-Encoding": "gzip"})
        case _:
            handler.answer(200, *_strange(fault, body, kind))


def _strange(fault: str, body: bytes, kind: str) -> tuple[bytes, str]:
    text = body.decode("utf-8", "replace")
    pages = {
        "html": "<html><head><link rel='alternate' type='application/rss+xml' href='/en/rss.xml'></head>"
        "<body>Closed</body></html>",
        "empty": "",
        "no-article": "<html><body><h1>Sign in</h1><form><input name='user'><button>Go</button></form></body></html>",
        "deep-page": "<html><body>" + "<div>" * 100_000 + "deep",
    }
    if fault in pages:
        return pages[fault].encode(), "text/html; charset=utf-8"
    if fault == "wrong-charset":
        return text.replace("utf-8", "windows-1258").encode("utf-8"), kind.replace("utf-8", "iso-8859-1")
    if fault == "long-feed":
        filler = "<item><title>Again</title><link>http://press.example/again</link></item>"
        return text.replace("</channel>", filler * (20_000_000 // len(filler)) + "</channel>").encode(), kind
    if fault == "large-page":
        return text.replace("</body>", "<p>More of it.</p>" * (30_000_000 // 18) + "</body>").encode(), kind
    raise ValueError(f"no such fault: {fault}")


@cache
def _bomb() -> bytes:
    """256 MB of zeros in gzip: one compressed megabyte, again and again (a full flush forgets what went before)."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    megabyte = squeeze.compress(b"\0" * (1 << 20)) + squeeze.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + megabyte * 256 + squeeze.flush() + b"\0" * 8
