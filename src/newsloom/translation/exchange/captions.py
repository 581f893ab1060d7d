"""Captions as plain values, whatever file they stand in. In: WebVTT or SubRip. Out: UTF-8."""

import codecs

from newsloom.translation.exchange import srt, webvtt
from newsloom.translation.exchange.cues import Captions, broken

LARGEST = 64 * 1024 * 1024
SNIFFED = 400


def read(content: bytes, *, charset: str = "") -> Captions:
    """The captions of a WebVTT or SubRip file.

    :param charset: of an old file; UTF-8 and UTF-16 are seen without it. It is never guessed: captions are too few
        words for that, and a wrong guess would be translated.
    :raises RefusedError: ``captions-broken``: neither of the two, another charset, or times that cannot be read; the
        line is told.
    """
    if len(content) > LARGEST:
        raise broken("it is larger than 64 MiB")
    text = _decoded(content, charset or _charset(content))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return webvtt.read(text) if text.startswith(webvtt.SIGNATURE) else srt.read(text)


def _charset(content: bytes) -> str:
    """By the mark at its head; without one, every other byte of UTF-16's figures and arrows is zero."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:SNIFFED]
    if head[1::2].count(0) > len(head) / 6:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > len(head) / 6 else "utf-8"


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset)
    except LookupError:
        raise broken(f"there is no charset “{charset}”") from None
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        why = (
            "it is neither UTF-8 nor UTF-16; say which charset it is" if charset == "utf-8" else f"it is not {charset}"
        )
        raise broken(f"line {line}: {why}") from None


def write(captions: Captions) -> bytes:
    """The file again, in UTF-8."""
    text = webvtt.write(captions) if captions.kind == "webvtt" else srt.write(captions)
    return text.encode("utf-8", "replace")
