"""Measures extraction against pages with hand-made ground truth: ``python -m newsloom.ingest.evaluation FOLDER…``

A folder holds pages as ``NAME.html.gz`` (there or under ``html/``) and one of two files that say what is right:
``ground-truth.json`` with ``articleBody`` (the body's text) or ``title``, ``authors``, ``publishing_date``, or
``expected.json`` with ``title``, ``lead``, ``first_sentence``, ``last_sentence``. Prints a line for each figure: its
name, its value and the floor below which it must not fall; exits 1 where one does.

F1, precision and recall are those of scrapinghub's article-extraction-benchmark: counts of shingles of four word
tokens, each page's divided by their sum, precision and recall averaged over pages.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from newsloom.ingest.extraction import EntryHint, ExtractedArticle, Extraction, extract
from newsloom.stories.blocks import plain_text

SHINGLE = 4
FLOORS = {"F1": 0.965}
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; ``floor`` is None where none is set."""

    name: str
    value: float
    floor: float | None = None

    @property
    def holds(self) -> bool:
        """True where the value is not below its floor."""
        return self.floor is None or self.value >= self.floor

    def __str__(self) -> str:
        return f"{self.name} {self.value:.4f} {'-' if self.floor is None else self.floor}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page, what is right about it, and what was extracted."""

    name: str
    expected: Mapping[str, Any]
    found: Extraction

    @property
    def article(self) -> ExtractedArticle | None:
        """The article found; None where none was."""
        return self.found if isinstance(self.found, ExtractedArticle) else None


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The text's runs of four word tokens, counted; a shorter text is one shingle."""
    tokens = _TOKEN.findall(text)
    return Counter(tuple(tokens[at : at + SHINGLE]) for at in range(max(1, len(tokens) - SHINGLE + 1)))


def overlap(right: str, found: str) -> tuple[float, float, float]:
    """Shares of shingles that are in both texts, in ``found`` alone and in ``right`` alone; they add up to 1."""
    wanted, given = shingles(right), shingles(found)
    both, extra, missed = ((wanted & given).total(), (given - wanted).total(), (wanted - given).total())
    whole = both + extra + missed
    return both / whole, extra / whole, missed / whole


def body_of(article: ExtractedArticle | None) -> str:
    """The body as the page has it: its text, with the standfirst where the page begins its body with it."""
    if article is None:
        return ""
    head = f"{article.standfirst}\n" if article.standfirst_in_body else ""
    return head + plain_text(article.blocks)


def read_pages(folder: Path) -> Iterator[Page]:
    """Every page of the folder that something is known about, extracted."""
    known = folder / "ground-truth.json"
    expected = json.loads((known if known.exists() else folder / "expected.json").read_text(encoding="utf-8"))
    for name, right in expected.items():
        file = name if name.endswith(".html.gz") else f"{name}.html.gz"
        path = next(path for path in (folder / "html" / file, folder / file) if path.exists())
        html = gzip.decompress(path.read_bytes())
        url = right.get("url") or "https://publisher.example/article"
        yield Page(name, right, extract(html, url=url, content_type=None, hint=EntryHint()))


def body_figures(pages: Sequence[Page]) -> list[Figure]:
    """F1, precision and recall of the bodies."""
    rows = [overlap(page.expected["articleBody"], body_of(page.article)) for page in pages]
    precisions = [both / (both + extra) for both, extra, _ in rows if both + extra]
    recalls = [both / (both + missed) for both, _, missed in rows if both + missed]
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    return [
        Figure("F1", 2 * precision * recall / (precision + recall), FLOORS["F1"]),
        Figure("precision", precision),
        Figure("recall", recall),
    ]


def share(pages: Sequence[Page], field: str, test: Any) -> list[Figure]:
    """The share of pages that name ``field`` and pass ``test``; nothing where no page names it."""
    named = [page for page in pages if page.expected.get(field)]
    if not named:
        return []
    right = sum(page.article is not None and bool(test(page.article, page.expected[field])) for page in named)
    return [Figure(f"exact-{field}", right / len(named))]


def field_figures(pages: Sequence[Page]) -> list[Figure]:
    """Shares of exact titles, days, moments (to the minute), authors, leads, first and last sentences."""
    figures = share(pages, "title", same_title)
    figures += share(pages, "publishing_date", same_day)
    zoned = [page for page in pages if has_zone(page.expected.get("publishing_date"))]
    figures += [Figure("exact-moment", one.value) for one in share(zoned, "publishing_date", same_moment)]
    figures += share(pages, "authors", same_authors)
    figures += share(pages, "author", lambda article, right: folded(right) == folded(article.byline))
    figures += share(pages, "lead", lambda article, right: folded(right) == folded(article.standfirst))
    figures += share(
        pages, "first_sentence", lambda article, right: folded(body_of(article)).find(folded(right)) in range(400)
    )
    figures += share(pages, "last_sentence", lambda article, right: folded(body_of(article)).endswith(folded(right)))
    listings = [page for page in pages if page.expected.get("page_type") == "listing"]
    if listings:
        figures.append(Figure("listings-refused", sum(page.article is None for page in listings) / len(listings)))
    return figures


def folded(text: str) -> str:
    """The text with white space folded, for comparing."""
    return " ".join(text.split())


def same_title(article: ExtractedArticle, right: str) -> bool:
    """True where the titles are equal but for white space."""
    return folded(article.title) == folded(right)


def same_day(article: ExtractedArticle, right: str) -> bool:
    """True where the article was published on the right day, in the publisher's own zone."""
    moment = datetime.fromisoformat(right)
    return article.published_at is not None and article.published_at.astimezone(moment.tzinfo).date() == moment.date()


def has_zone(moment: str | None) -> bool:
    """True where the truth names a time with its zone."""
    return bool(moment) and datetime.fromisoformat(str(moment)).tzinfo is not None


def same_moment(article: ExtractedArticle, right: str) -> bool:
    """True where the time of publication is right to the minute."""
    moment = datetime.fromisoformat(right)
    return article.published_at is not None and abs((article.published_at - moment).total_seconds()) < 60


def same_authors(article: ExtractedArticle, right: Sequence[str]) -> bool:
    """True where the byline names exactly these people."""
    return {folded(name) for name in article.byline.split(", ")} == {folded(name) for name in right}


def evaluate(folder: Path) -> list[Figure]:
    """Every figure that the folder's truth allows, with the pages that a second of one core's time extracts."""
    begun = time.process_time()
    pages = list(read_pages(folder))
    seconds = time.process_time() - begun
    bodies = [page for page in pages if "articleBody" in page.expected]
    figures = body_figures(bodies) if bodies else field_figures(pages)
    return [*figures, Figure("pages-a-second", len(pages) / seconds)]


def with_companions(folders: Sequence[str]) -> list[Path]:
    """The folders, each followed by those beside it that are named after it (``pages``, ``pages-vi``)."""
    found: dict[Path, None] = {}
    for folder in map(Path, folders):
        found |= dict.fromkeys([folder, *sorted(folder.resolve().parent.glob(f"{folder.name}-*"))])
    return list(found)


def main(folders: Sequence[str]) -> int:
    """Prints the figures of each folder and its companions; 1 where one is below its floor, 2 without a folder."""
    if not folders:
        sys.stderr.write("Give at least one folder of pages.\n")
        return 2
    figures = []
    for folder in with_companions(folders):
        sys.stdout.write(f"# {folder.name}\n")
        for figure in evaluate(folder):
            sys.stdout.write(f"{figure}\n")
            figures.append(figure)
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
