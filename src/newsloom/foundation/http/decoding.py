"""Undoes Content-Encoding a little at a time, so that a bomb of zeros is noticed before it goes off.

httpx's own decoders undo a whole network read at once: 64 kB of Brotli can hold gigabytes.
"""

import zlib
from typing import Protocol

import brotli  # type: ignore[import-untyped]

from newsloom.foundation.errors import PermanentError, TransientError

ACCEPTED = "gzip, deflate, br"
STEP = 1 << 18
"""Bytes undone at once: the most that memory grows beyond the limit before the limit is noticed."""


class TooLargeError(Exception):
    """The body is longer than it may be, after decompression."""


class Decoder(Protocol):
    """Takes compressed bytes and gives plain ones, at most about STEP at a time."""

    def feed(self, chunk: bytes) -> bytes: ...
    def more(self) -> bytes: ...
    def complete(self) -> bool: ...


class Plain:
    """No compression."""

    def feed(self, chunk: bytes) -> bytes:
        return chunk

    def more(self) -> bytes:
        return b""

    def complete(self) -> bool:
        return True


class Zlib:
    """gzip, zlib and bare deflate (which some servers send under the name deflate)."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._inflate = zlib.decompressobj(window)
        self._started = False

    def feed(self, chunk: bytes) -> bytes:
        if not self._started and chunk:
            self._started = True
            if self._window == zlib.MAX_WBITS and (chunk[0] & 0x0F) != 8:
                self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        if self._inflate.eof:
            return b""
        return self._inflate.decompress(chunk, STEP)

    def more(self) -> bytes:
        if self._inflate.eof or not self._inflate.unconsumed_tail:
            return b""
        return self._inflate.decompress(self._inflate.unconsumed_tail, STEP)

    def complete(self) -> bool:
        return self._inflate.eof or not self._started


class Brotli:
    """Brotli, with a limit on each step."""

    def __init__(self) -> None:
        self._inflate = brotli.Decompressor()
        self._started = False

    def feed(self, chunk: bytes) -> bytes:
        self._started = self._started or bool(chunk)
        return bytes(self._inflate.process(chunk, output_buffer_limit=STEP))

    def more(self) -> bytes:
        if self._inflate.is_finished() or self._inflate.can_accept_more_data():
            return b""
        return bytes(self._inflate.process(b"", output_buffer_limit=STEP))

    def complete(self) -> bool:
        return not self._started or bool(self._inflate.is_finished())


def decoder_for(encoding: str | None) -> Decoder:
    """The decoder for a Content-Encoding header.

    :raises PermanentError: ``fetch-encoding-unknown`` for anything that we did not say we accept.
    """
    match (encoding or "").strip().lower():
        case "" | "identity" | "none" | "utf-8":
            return Plain()
        case "gzip" | "x-gzip":
            return Zlib(16 + zlib.MAX_WBITS)
        case "deflate":
            return Zlib(zlib.MAX_WBITS)
        case "br":
            return Brotli()
        case other:
            raise PermanentError(
                "fetch-encoding-unknown",
                f"The answer is compressed as “{other[:40]}”, which was not asked for.",
                "Tell the publisher that its server ignores Accept-Encoding.",
            )


class BoundedBody:
    """Collects a body, decompressed, and refuses to grow beyond a limit.

    :raises TooLargeError: from :meth:`add`, as soon as the limit is passed.
    """

    def __init__(self, decoder: Decoder, limit: int) -> None:
        self._decoder = decoder
        self._limit = limit
        self._parts = bytearray()

    def add(self, chunk: bytes) -> None:
        try:
            piece = self._decoder.feed(chunk)
            while piece:
                self._parts += piece
                if len(self._parts) > self._limit:
                    raise TooLargeError
                piece = self._decoder.more()
        except (zlib.error, brotli.error) as error:
            raise TransientError("fetch-truncated", f"The answer's compression is damaged ({error}).") from error

    def finish(self) -> bytes:
        if not self._decoder.complete():
            raise TransientError("fetch-truncated", "The answer stopped in the middle of its compressed body.")
        return bytes(self._parts)


def gunzip(body: bytes, limit: int) -> bytes:
    """A gzip file's content (feeds and sitemaps are sometimes served as one, undeclared).

    :raises TooLargeError: beyond ``limit`` bytes.
    :raises TransientError: ``fetch-truncated`` where it is damaged or cut off.
    """
    bounded = BoundedBody(Zlib(16 + zlib.MAX_WBITS), limit)
    bounded.add(body)
    return bounded.finish()
