"""The articles that the test press prints: tiny, written for these tests, in three languages."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

FIRST_PRINTED = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@dataclass
class PrintedArticle:
    """One article as the press has it now; the newsroom (a test) may change it."""

    language: str
    key: str
    title: str
    standfirst: str
    paragraphs: list[str]
    caption: str
    credit: str
    byline: str
    section: str
    layout: int = 0
    published: datetime = FIRST_PRINTED
    modified: datetime = FIRST_PRINTED
    retracted: bool = False

    @property
    def path(self) -> str:
        return f"/{self.language}/stories/{self.key}.html"

    @property
    def image(self) -> str:
        return f"/{self.language}/pictures/{self.key}.png"


CREDIT_LABELS = {"en": "Photo: ", "fr": "Photo : ", "vi": "Ảnh: "}

TEXTS = Path(__file__).with_name("articles.json")
"""In a paragraph ``[words](address)`` is a link and ``*words*`` is emphasis; a page shows them as HTML."""


def printed() -> list[PrintedArticle]:
    """Fresh copies of all articles, the newest of each language first, in all four layouts."""
    numbers: Counter[str] = Counter()
    articles = []
    for text in json.loads(TEXTS.read_text(encoding="utf-8")):
        number = numbers[text["language"]]
        numbers[text["language"]] += 1
        when = FIRST_PRINTED - timedelta(minutes=17 * number)
        articles.append(PrintedArticle(**text, layout=number % 4, published=when, modified=when))
    return articles
