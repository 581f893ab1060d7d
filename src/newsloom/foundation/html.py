"""Cleans what strangers wrote: markup down to a few inline tags, text down to what a person can see."""

import html
import re

import nh3

INLINE_TAGS = frozenset({"a", "em", "strong", "code", "sub", "sup", "br"})
LINK_SCHEMES = frozenset({"http", "https", "mailto"})

_BLANKS = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")
_HIDDEN = re.compile(r"<(script|style|noscript|template)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[|\]\]>", re.DOTALL)
_INLINE = (
    "a abbr b bdi bdo cite code del em font i ins kbd label mark q s small span strike strong sub sup tt u var wbr"
)
_BLOCK = (
    "address article aside audio blockquote body br button center dd div dl dt embed fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input li link main meta nav object ol option p param"
    " picture pre section select source svg table tbody td textarea tfoot th thead title tr ul video script style"
)
_ATTRIBUTES = r"(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?/?>"
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(_INLINE.split())}){_ATTRIBUTES}", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(_BLOCK.split())}){_ATTRIBUTES}", re.IGNORECASE)
_PAIRED = re.compile(rf"<({'|'.join(_INLINE.split())}|p|div|script){_ATTRIBUTES}.*?</\1\s*>", re.IGNORECASE | re.DOTALL)


def fold(text: str) -> str:
    """The text in one line: runs of white space become one blank, what nobody can see is dropped.

    No-break spaces stay, they belong to a language's typography; so do the joiners and marks that scripts need.
    Overrides of the direction are dropped: they can make a text read as something else.
    """
    return _BLANKS.sub(" ", _UNSEEN.sub("", text)).strip(" \xa0\u202f")


def seen(text: str) -> str:
    """The text without what nobody can see; white space as it is."""
    return _UNSEEN.sub("", text)


def clip(text: str, longest: int) -> str:
    """The text, cut at a word's end to at most ``longest`` characters with an ellipsis where it is longer."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    at = head.rfind(" ")
    return (head[:at] if at > longest // 2 else head).rstrip(" ,;:–-") + "…"


def text_of(markup: str) -> str:
    """What a person reads of a fragment of HTML: tags dropped, entities undone, white space folded.

    Only tags that HTML knows are dropped, so «a < b» and «<3» stay.
    """
    if "<" in markup:
        markup = _COMMENT.sub("", _HIDDEN.sub(" ", markup))
        markup = _BLOCK_TAG.sub(" ", _INLINE_TAG.sub("", markup))
    if "&" in markup:
        markup = html.unescape(markup)
    return fold(markup)


def has_markup(text: str) -> bool:
    """True where a text meant as plain shows paired HTML tags: the publisher escaped once too often."""
    return "<" in text and bool(_PAIRED.search(text))


def clean_inline(fragment: str) -> str:
    """The fragment with no more than links, emphasis, code, sub- and superscript and line breaks.

    Link targets are http(s) or mailto; ``rel`` is left to whoever renders.
    """
    return nh3.clean(
        fragment,
        tags=set(INLINE_TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(LINK_SCHEMES),
        link_rel=None,
        clean_content_tags={"script", "style", "template", "iframe", "noscript"},
    )
