"""Inline HTML of articles as the API gives it: cleaned where it is not clean, and the words and links in it."""

import re
from html import unescape

from newsloom.foundation.html import clean_inline, fold

_CLEAN = re.compile(
    r"""(?:[^<>&]++ | &(?:\w+|\#\d+|\#x[0-9a-fA-F]+); | </?(?:a|em|strong|code|sub|sup)> | <br>
    | <a\ href="(?:https?:|mailto:)[^"<>]*+">)*+""",
    re.VERBOSE,
)
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)  # as `clean_inline` writes them; they never nest


def cleaned(fragment: str) -> str:
    """The fragment, with no more than the tags that may stand in a sentence.

    Documents are written clean; what only looks as if it were not is cleaned again, at fifty times the price.
    """
    return fragment if _CLEAN.fullmatch(fragment) else clean_inline(fragment)


def words_of(fragment: str) -> str:
    """What a person reads of a cleaned fragment, white space folded."""
    if "<" in fragment:
        fragment = _TAG.sub("", fragment.replace("<br>", " "))
    return fold(unescape(fragment) if "&" in fragment else fragment)


def links_of(fragment: str) -> list[tuple[str, str]]:
    """Words and address of each link of a cleaned fragment."""
    if "<a " not in fragment:
        return []
    return [(words_of(words), unescape(href)) for href, words in _LINK.findall(fragment)]
