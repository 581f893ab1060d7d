"""Finds the article in a page."""

import re
from collections.abc import Sequence

from newsloom.foundation.charsets import decode
from newsloom.foundation.http.answers import media_type
from newsloom.ingest.addresses import absolute
from newsloom.ingest.extraction.article import EntryHint, ExtractedArticle, Extraction, NoArticle
from newsloom.ingest.extraction.headline import find_byline, find_standfirst, find_title, is_byline, says_title
from newsloom.ingest.extraction.language import find_language
from newsloom.ingest.extraction.metadata import PageMetadata, read_metadata
from newsloom.ingest.extraction.noise import is_dateline, is_furniture
from newsloom.ingest.extraction.page import MAX_CHARACTERS, MAX_ELEMENTS, Element, base_of, is_overgrown, parse_page
from newsloom.ingest.extraction.pictures import is_foreign, lead_picture, picture_block
from newsloom.ingest.extraction.runs import Film, Part, Picture, Run, render, take_apart, words_of_pictures
from newsloom.ingest.extraction.selection import is_listing, is_noisy, select, weigh
from newsloom.stories.blocks import Block, BlockType, give_ids

SHORTEST = 120
"""Characters of body below which a page is not taken for an article, unless its feed or markup says that it is one."""
SHORTEST_NAMED = 40
NOT_HTML = re.compile(r"^(?:image|audio|video|font)/|^application/(?:pdf|zip|octet-stream|json|javascript)")


def extract(html: bytes, *, url: str, content_type: str | None, hint: EntryHint) -> Extraction:
    """The article of the page ``html`` served at ``url``; never raises, whatever the page is.

    Where the page has none but the feed carried the whole article (``hint.content_html``), that is taken; a caller
    that has no page gives ``b""``.
    """
    found = _from_page(html, url, content_type, hint)
    if isinstance(found, ExtractedArticle) or not hint.content_html:
        return found
    carried = f"<html><body><article>{hint.content_html}</article></body></html>"
    fallback = _from_text(carried, url, hint)
    return fallback if isinstance(fallback, ExtractedArticle) else found


def _from_page(html: bytes, url: str, content_type: str | None, hint: EntryHint) -> Extraction:
    if NOT_HTML.match(media_type(content_type)):
        return NoArticle("page-not-html", f"{url} is {media_type(content_type)}, not a web page.")
    if len(html) > 4 * MAX_CHARACTERS:
        return _too_large(url)
    return _from_text(decode(html, content_type), url, hint)


def _too_large(url: str) -> NoArticle:
    return NoArticle(
        "page-too-large",
        f"{url} is larger than the pages that are read: {MAX_CHARACTERS:,} characters, {MAX_ELEMENTS:,} elements.",
    )


def _no_article(url: str) -> NoArticle:
    return NoArticle("page-no-article", f"No article was found at {url}: a list, a sign-in, a notice or an empty page.")


def _from_text(text: str, url: str, hint: EntryHint) -> Extraction:
    if len(text) > MAX_CHARACTERS:
        return _too_large(url)
    tree = parse_page(text)
    if tree is None:
        return _no_article(url)
    if is_overgrown(tree):
        return _too_large(url)
    base = base_of(tree, url)
    said = read_metadata(tree, base)
    parts = take_apart(tree, base)
    runs = [part for part in parts if isinstance(part, Run)]
    framed = words_of_pictures(parts)
    chosen = select([run for run in runs if id(run) not in framed], tree)
    title = find_title(tree, runs, said, hint)
    byline = find_byline(tree, runs[:40], said)
    told = {text for text in (*said.descriptions, hint.summary) if text != title}
    titles = {id(run) for run in runs if run.text not in told and says_title(run, title)}
    body = _body(chosen, titles, byline)
    standfirst, shown = find_standfirst(_above(runs, body, titles, byline), body, said, hint, title)
    body = [run for run in body if run is not shown and run.squeezed != (shown.squeezed if shown else "")]
    if not title or not _is_article(body, runs, said, hint):
        return _no_article(url)
    blocks = _blocks(parts, body, titles, said, hint, base)
    return ExtractedArticle(
        title=title,
        standfirst=standfirst,
        byline=byline,
        published_at=said.published_at or hint.published_at,
        modified_at=said.modified_at,
        section=said.section,
        language=find_language(said.languages, hint.language, " ".join(run.text for run in body[:8])),
        canonical_url=said.canonical or absolute(url, url) or url,
        blocks=give_ids(blocks),
        standfirst_in_body=shown is not None and any(run is shown for run in chosen),
    )


def _body(chosen: Sequence[Run], titles: set[int], byline: str) -> list[Run]:
    """The chosen runs without the title, furniture, lines of date and author, and headings that head nothing."""
    body = [run for run in chosen if not is_furniture(run.text, run.link_share) and any(map(str.isalnum, run.text))]
    first_text = next((at for at, run in enumerate(body) if len(run.text) > 140), min(3, len(body)))
    body = [
        run
        for at, run in enumerate(body)
        if not (at <= first_text + 1 and id(run) in titles)
        and not (at < first_text and (is_byline(run, byline) or is_dateline(run.text)))
    ]
    while body and (body[-1].kind == "heading" or is_byline(body[-1], byline) or is_dateline(body[-1].text)):
        body.pop()
    return body


def _above(runs: Sequence[Run], body: Sequence[Run], titles: set[int], byline: str) -> list[Run]:
    """The runs between the title and the body."""
    if not body:
        return []
    start = next((at for at, run in enumerate(runs) if run is body[0]), 0)
    shown = [at for at, run in enumerate(runs[:start]) if id(run) in titles]
    first = shown[-1] + 1 if shown else max(0, start - 4)
    return [
        run
        for run in runs[first:start]
        if not run.hidden
        and run.kind != "caption"
        and not is_furniture(run.text)
        and not is_byline(run, byline)
        and not is_dateline(run.text)
        and not is_noisy(run.element)
    ]


def _is_article(body: Sequence[Run], runs: Sequence[Run], said: PageMetadata, hint: EntryHint) -> bool:
    """False where too little text was found, or where it is the teasers of a list of articles."""
    length = sum(weigh(run.text) for run in body)
    linked = sum(weigh(run.text) * run.link_share for run in body)
    if not length or linked > 0.5 * length:
        return False
    if not said.published_at and not hint.title and is_listing(body, runs):
        return False
    named = said.is_article or bool(hint.title)
    return length >= (SHORTEST_NAMED if named and not said.is_listing else SHORTEST)


def _blocks(
    parts: Sequence[Part], body: Sequence[Run], titles: set[int], said: PageMetadata, hint: EntryHint, base: str
) -> list[Block]:
    """Text, pictures and films in the order of the page; the lead picture from page or feed where the body has none."""
    wanted = {id(run) for run in body}
    places = [at for at, part in enumerate(parts) if id(part) in wanted]
    first, last = _span(parts, places, titles)
    blocks: list[Block] = []
    shown: set[str] = set()
    for at, part in enumerate(parts):
        if isinstance(part, Run):
            if id(part) in wanted:
                blocks.append(_text_block(part, base))
        elif first <= at <= last and part.src not in shown:
            block = _media_block(part)
            if block is not None:
                shown.add(part.src)
                blocks.append(block)
    if not any(block.type == "image" for block in blocks):
        addresses = [*said.images, *([hint.image_url] if hint.image_url else [])]
        lead = lead_picture([address for one in addresses if (address := absolute(one, base))])
        blocks = [lead, *blocks] if lead else blocks
    return blocks


def _is_pictorial(part: Part) -> bool:
    """True for a picture, a film, or words in a figure."""
    if isinstance(part, Run):
        return part.element.tag == "figure" or any(around.tag == "figure" for around in part.element.iterancestors())
    return True


def _span(parts: Sequence[Part], places: Sequence[int], titles: set[int]) -> tuple[int, int]:
    """Where the article's pictures may stand: from its title, or a picture right above, to just after its last run."""
    first = places[0]
    for at in range(places[0] - 1, max(-1, places[0] - 25), -1):
        part = parts[at]
        if id(part) in titles:
            first = at
            while first > 0 and _is_pictorial(parts[first - 1]):
                first -= 1
            break
    last = places[-1]
    while last + 1 < len(parts) and isinstance(parts[last + 1], Picture | Film):
        last += 1
    return first, last


def _media_block(part: Picture | Film) -> Block | None:
    if isinstance(part, Film):
        return (
            None
            if is_noisy(part.element)
            else Block(id="", type="video", src=part.src, alt=part.element.get("title") or "")
        )
    return None if is_foreign(part) else picture_block(part)


def _text_block(run: Run, base: str) -> Block:
    text, html, links = render(run, base)
    kind: BlockType = "paragraph" if run.kind in ("cell", "caption") else run.kind  # type: ignore[assignment]
    return Block(id="", type=kind, text=text, html=html, links=links, level=run.level)


def own_runs(tree: Element, base: str) -> list[Run]:
    """Every run of the page, for measuring."""
    return [part for part in take_apart(tree, base) if isinstance(part, Run)]
