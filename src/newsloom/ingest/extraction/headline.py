"""The words above an article: its title, its standfirst and who wrote it, told apart from its body."""

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from newsloom.foundation.html import clip, fold
from newsloom.ingest.extraction.article import EntryHint
from newsloom.ingest.extraction.metadata import PageMetadata
from newsloom.ingest.extraction.noise import BYLINE, STANDFIRST
from newsloom.ingest.extraction.page import Element, classes
from newsloom.ingest.extraction.runs import Run, squeeze

LONGEST_TITLE = 500
LONGEST_STANDFIRST = 1200
ALIKE = 0.8
_PARTING = re.compile(r"\s+[|–—·•»:-]+\s+|\s*\|\s*")
_CUT = re.compile(r"\s*(?:\.{2,}|…|\[…\]|\[\.\.\.\])\s*$")
_BY = re.compile(
    r"^(?:by|by:|von|par|por|di|da|door|av|af|de|od|від|от|oleh|bởi|tác giả:?|text:|texte:?|foto:)\s+", re.IGNORECASE
)
_WORD = re.compile(r"\w+")


def likeness(first: str, second: str) -> float:
    """How alike two texts are, 0 to 1, white space and case aside."""
    first, second = squeeze(first).casefold(), squeeze(second).casefold()
    if not first or not second or min(len(first), len(second)) < 0.3 * max(len(first), len(second)):
        return 0.0
    return ratio(first, second) / 100


def find_title(tree: Element, runs: Sequence[Run], said: PageMetadata, hint: EntryHint) -> str:
    """The headline as the page shows it; as the page or the feed names it where none is shown."""
    named = [without_site(one, said.site_names) for one in (*said.headlines, hint.title, _title_element(tree)) if one]
    named = [one for one in named if one]
    shown = [run for run in runs if run.element.tag == "h1" and not run.hidden] or [
        run for run in runs if run.element.tag in ("h1", "h2") or "title" in classes(run.element)
    ]
    best, score = "", 0.0
    for run in shown[:12]:
        close = max((likeness(run.text, one) for one in named), default=0.0)
        if close > score:
            best, score = run.text, close
    first_heading = next((run.text for run in runs if run.element.tag == "h1" and len(run.text) > 15), "")
    offered = named if said.headlines or hint.title else [first_heading, *named]
    title = best if score >= ALIKE else next(filter(None, offered), "") or first_heading or best
    return clip(fold(title), LONGEST_TITLE)


def without_site(title: str, site_names: Sequence[str]) -> str:
    """The title without the name of the site before or after it."""
    names = {squeeze(name).casefold() for name in site_names}

    def is_name(piece: str) -> bool:
        piece = squeeze(piece).casefold()
        return piece in names or any(
            len(name) > 4 and piece.endswith(name) and len(piece) < 4 * len(name) for name in names
        )

    pieces = _PARTING.split(title)
    while len(pieces) > 1 and is_name(pieces[-1]):
        title = title[: title.rstrip().rfind(pieces[-1])].rstrip(" |–—·•»:-")
        pieces.pop()
    if len(pieces) > 1 and is_name(pieces[0]):
        title = title[title.find(pieces[0]) + len(pieces[0]) :].lstrip(" |–—·•»:-")
    return title.strip()


def _title_element(tree: Element) -> str:
    found = next(tree.iter("title"), None)
    text = fold(found.text_content()) if found is not None else ""
    pieces = _PARTING.split(text)
    return max(pieces, key=len) if len(pieces) > 1 and len(max(pieces, key=len)) > 0.55 * len(text) else text


def says_title(run: Run, title: str) -> bool:
    """True where the run is the headline again."""
    return len(run.text) < 1.6 * len(title) + 10 and likeness(run.text, title) > 0.88


def find_standfirst(
    above: Sequence[Run], body: Sequence[Run], said: PageMetadata, hint: EntryHint, title: str
) -> tuple[str, Run | None]:
    """The standfirst, and the run that shows it where one does.

    A run near the top is the standfirst where the page or the feed gives its words as the description, or where the
    page's authors call it one. A description that is only the cut-off beginning of the first paragraph is none.

    :param above: runs that stand above the body or at its top, the title and furniture left out.
    """
    offered = [text for text in (*said.descriptions, hint.summary) if len(text) > 3 and squeeze(text) != squeeze(title)]
    for run in [*above, *body[:2]]:
        if any(_is_description(run.text, text) for text in offered):
            return clip(run.text, LONGEST_STANDFIRST), run
    for run in [*above, *body[:1]]:
        if 20 < len(run.text) < 700 and _called(run, STANDFIRST) and not _called(run, BYLINE) and run.link_share < 0.5:
            return clip(run.text, LONGEST_STANDFIRST), run
    written = " ".join(run.text for run in body[:4])
    told = [text for text in said.abstracts if said.is_article and not _is_about_site(text, said)]
    for text in [hint.summary, *told] if hint.summary in offered else told:
        if text in offered and not _begins(written, text) and likeness(text, title) < ALIKE:
            return clip(_CUT.sub("…", text), LONGEST_STANDFIRST), None
    return "", None


def _is_description(text: str, description: str) -> bool:
    shown, told = squeeze(text).casefold(), squeeze(description).casefold()
    return shown == told or (0.85 < len(shown) / max(1, len(told)) < 1.18 and likeness(text, description) > 0.93)


def _begins(body: str, description: str) -> bool:
    """True where the description is the beginning of the body, or of one of its first paragraphs."""
    start = squeeze(_CUT.sub("", description)).casefold()[:60]
    return bool(start) and start in squeeze(body).casefold()


def _is_about_site(text: str, said: PageMetadata) -> bool:
    return any(len(name) > 3 and name.casefold() in text.casefold() for name in said.site_names)


def _called(run: Run, pattern: re.Pattern[str]) -> bool:
    around = (run.element, *(one for _, one in zip(range(2), run.element.iterancestors(), strict=False)))
    return any(pattern.search(classes(one)) for one in around if one.tag not in ("body", "html", "main", "article"))


def find_byline(tree: Element, above: Sequence[Run], said: PageMetadata) -> str:
    """Who wrote it: as the page names them for machines, else as it shows it near the title."""
    names = [
        name
        for name in said.authors
        if squeeze(name).casefold() not in {squeeze(one).casefold() for one in said.site_names}
    ]
    if names or said.authors:
        return clip(", ".join(dict.fromkeys(_BY.sub("", name) for name in names or said.authors)), 200)
    for element in tree.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(@class,'author') or contains(@class,'byline')]"
    )[:8]:
        text = _BY.sub("", fold(element.text_content()))
        if (
            3 < len(text) < 60
            and 1 < len(_WORD.findall(text)) < 7
            and not any(character.isdigit() for character in text)
        ):
            return text
    for run in above:
        if run.text.lower().startswith("by ") and len(run.text) < 60:
            return _BY.sub("", run.text)
    return ""


def is_byline(run: Run, byline: str) -> bool:
    """True for a short line that names the author and hardly more."""
    if len(run.text) > 120:
        return False
    if _called(run, BYLINE) and len(run.text) < 80 and not run.text.endswith((".", "!", "?")):
        return True
    names = [name for name in byline.split(", ") if len(name) > 3]
    rest = run.text
    for name in names:
        rest = rest.replace(name, "")
    return rest != run.text and len(_WORD.findall(rest)) <= 4
