"""Floors: how many statements and bytes a page may cost. Lowered only on purpose."""

import gzip
from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib.resources import files
from typing import Any

import pytest
from django.test import Client
from tests.website import newsstand
from tests.website.newsstand import passage

from newsloom.editions.sections import SECTIONS
from newsloom.publishing.document import ArticleBlock

PROSE = " ".join(f"L’artisan numéro {number} allume le four à {number} heures du matin." for number in range(9))


@pytest.fixture
def full_site(db: None) -> str:
    """Three editions with ten stories a section each; the address of one of the articles."""
    publisher = newsstand.publisher()
    editions = [newsstand.edition(tag) for tag in ("fr", "en", "es")]
    path = ""
    for number in range(80):
        story = newsstand.story(publisher, f"Bài {number}", section=SECTIONS[number % 8].key)
        for edition in editions:
            blocks = [
                ArticleBlock(id=str(at), type="paragraph", text=passage(f"{at} {PROSE}", f"{at} {PROSE[::-1]}"))
                for at in range(12)
            ]
            article = newsstand.article(
                story, edition, f"Un titre qui dit ce qu’il annonce {number}", standfirst=PROSE[:200], blocks=blocks
            )
            path = article.path if edition.language == "fr" else path
    return path


Limit = Callable[[int], AbstractContextManager[Any]]


def test_an_article_takes_at_most_10_statements(
    reader: Client, full_site: str, django_assert_max_num_queries: Limit
) -> None:
    with django_assert_max_num_queries(10):
        assert reader.get(full_site).status_code == 200


def test_the_front_page_takes_at_most_15_statements(
    reader: Client, full_site: str, django_assert_max_num_queries: Limit
) -> None:
    with django_assert_max_num_queries(15):
        assert reader.get("/fr/").status_code == 200


def test_a_section_takes_at_most_5_statements(
    reader: Client, full_site: str, django_assert_max_num_queries: Limit
) -> None:
    with django_assert_max_num_queries(5):
        assert reader.get("/fr/news/").status_code == 200


def test_an_article_page_weighs_at_most_30_kb(reader: Client, full_site: str) -> None:
    own = files("newsloom.website").joinpath("static/website")
    parts = [reader.get(full_site).content, *(own.joinpath(name).read_bytes() for name in ("site.css", "site.js"))]
    weight = sum(len(gzip.compress(part)) for part in parts)
    assert weight <= 30 * 1024
    assert len(gzip.compress(parts[2])) <= 8 * 1024
