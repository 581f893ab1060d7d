"""Guesses the character set of a document the way browsers do, and decodes it."""

import codecs
import re
from functools import lru_cache

from charset_normalizer import from_bytes

from newsloom.foundation.http.answers import charset_of

SNIFFED = 4096
"""Bytes at the beginning in which a document's own declaration is looked for; WHATWG asks for 1024, pages need more."""
GUESSED_ON = 40_000

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (b"\xff\xfe\0\0", "utf-32-le"), (b"\0\0\xfe\xff", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_WIDE = ((b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""", re.IGNORECASE)
_META = re.compile(rb"""<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
# Labels that browsers read as a larger set, https://encoding.spec.whatwg.org/#names-and-labels
_LARGER = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252",
    "latin-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "tis-620": "cp874",
    "iso-8859-11": "cp874", "iso-8859-9": "cp1254", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "big5": "big5hkscs",
    "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "utf8": "utf-8", "unicode": "utf-8",
}  # fmt: skip
_VAGUE = frozenset({"cp1252"})


def decode(body: bytes, content_type: str | None = None) -> str:
    """The document as text; what cannot be decoded becomes U+FFFD. Never raises.

    In this order: a byte order mark; UTF-8 where all of it is valid UTF-8, whatever the labels say (no other text
    looks like that by chance); the charset of the Content-Type header, unless it is the vague default of old servers
    and the document says better; the document's own declaration; a guess from its letters.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    for start, encoding in _WIDE:
        if body.startswith(start):
            return body.decode(encoding, "replace")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode(_labelled(body, content_type) or _guessed(body), "replace")
    return _escaped(text, body, content_type)


def _escaped(text: str, body: bytes, content_type: str | None) -> str:
    """The text again where it only looks like ASCII: ISO-2022-JP writes its letters with escapes."""
    if "\x1b$" in text and _labelled(body, content_type) == "iso2022_jp":
        return body.decode("iso2022_jp", "replace")
    return text


def _labelled(body: bytes, content_type: str | None) -> str | None:
    sent = _known(charset_of(content_type))
    start = body[:SNIFFED]
    declared = _XML.search(start) or _META.search(start)
    own = _known(declared[1].decode("ascii", "replace")) if declared else None
    labels = [own, sent] if sent in _VAGUE else [sent, own]
    # The body is not valid UTF-8; a label that says so is wrong unless only a few bytes are damaged.
    for label in labels:
        if label is None or label.startswith("utf-16"):
            continue
        if label != "utf-8" or body.decode("utf-8", "replace").count("\ufffd") * 200 < len(body):
            return label
    return None


@lru_cache(maxsize=256)
def _known(label: str | None) -> str | None:
    if not label:
        return None
    label = _LARGER.get(label.strip().lower(), label.strip().lower())
    try:
        found = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    is_text: bool = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name not in ("utf-7", "punycode", "idna", "unicode_escape") else None


def _guessed(body: bytes) -> str:
    best = from_bytes(body[:GUESSED_ON]).best()
    return best.encoding if best else "cp1252"
