"""What every sample article promises to whoever wants to see the whole way of a story."""

import re

import pytest

from newsloom.demo.publishers.archive import SampleArticle, articles_in
from newsloom.demo.publishers.houses import HOUSES, House
from newsloom.demo.publishers.pictures.drawing import MOTIFS

SITE_SECTIONS = {"news", "politics", "heritage", "figures", "enterprises", "products", "localities"}
LEAST_ARTICLES = {"vi": 6, "fr": 9, "en": 9}
EVERY_ARTICLE = [
    pytest.param(house, article, id=f"{house.language}-{article.id}")
    for house in HOUSES
    for article in articles_in(house.language)
]
A_DATE = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
    r"|\b(?:1er|\d{1,2}) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}"
    r"|ngày \d{1,2} tháng \d{1,2} năm \d{4}"
    r"|\b(?:1\d{3}|20\d{2})\b",
    re.IGNORECASE,
)
A_NAME = re.compile(r"(?<=[a-zà-ỹ,] )[A-ZĐ][\wÀ-ỹ]+")


def _texts(article: SampleArticle, kind: str) -> list[str]:
    return [block.text for block in article.blocks if block.kind == kind]


@pytest.mark.parametrize("house", HOUSES, ids=lambda house: house.language)
def test_every_publisher_writes_enough_and_covers_every_section(house: House) -> None:
    articles = articles_in(house.language)
    assert len(articles) >= LEAST_ARTICLES[house.language]
    assert {house.sections[article.section] for article in articles} == SITE_SECTIONS


@pytest.mark.parametrize(("house", "article"), EVERY_ARTICLE)
def test_an_article_is_200_to_500_words_in_five_to_eleven_paragraphs(house: House, article: SampleArticle) -> None:
    assert 200 <= article.word_count <= 500
    assert 5 <= len(_texts(article, "paragraph")) <= 11


@pytest.mark.parametrize(("house", "article"), EVERY_ARTICLE)
def test_an_article_carries_the_facts_that_a_translation_must_keep(house: House, article: SampleArticle) -> None:
    body = "\n".join(block.text for block in article.blocks)
    assert re.search(r"\d", body)
    assert A_DATE.search(body)
    assert A_NAME.search(body)
    assert _texts(article, "quote")
    assert _texts(article, "heading")
    links = [link for block in article.blocks for link in block.links]
    assert links
    assert all(link.startswith("https://") for link in links)


@pytest.mark.parametrize(("house", "article"), EVERY_ARTICLE)
def test_an_article_has_a_picture_with_words_beside_it(house: House, article: SampleArticle) -> None:
    assert article.motif in MOTIFS
    assert article.caption.endswith(".")
    assert article.credit
    assert article.alt
    assert article.credit not in article.caption


@pytest.mark.parametrize(("house", "article"), EVERY_ARTICLE)
def test_no_markup_is_left_in_the_words(house: House, article: SampleArticle) -> None:
    for block in article.blocks:
        assert not re.search(r"[*\[\]#<>]|https?:", block.text), block.text
        assert "  " not in block.text


@pytest.mark.parametrize("article", [*articles_in("en"), *articles_in("fr")], ids=lambda article: article.id)
def test_english_and_french_sentences_stay_short_enough_for_a_machine(article: SampleArticle) -> None:
    for block in article.blocks:
        for sentence in re.split(r"(?<=[.!?])\s+", block.text):
            assert len(sentence.split()) <= 32, sentence


def test_articles_are_recent_and_each_at_its_own_time() -> None:
    times = [article.published_ago for house in HOUSES for article in articles_in(house.language)]
    assert len(set(times)) == len(times)
    assert max(times).days < 1
    modified = [a for house in HOUSES for a in articles_in(house.language) if a.modified_ago is not None]
    assert len(modified) >= 3
    assert all(a.modified_ago is not None and a.modified_ago < a.published_ago for a in modified)


def test_no_two_articles_share_their_words() -> None:
    paragraphs = [t for house in HOUSES for a in articles_in(house.language) for t in _texts(a, "paragraph")]
    assert len(set(paragraphs)) == len(paragraphs)


@pytest.mark.parametrize("article", articles_in("fr"), ids=lambda article: article.id)
def test_french_figures_and_marks_never_stand_alone_at_the_start_of_a_line(article: SampleArticle) -> None:
    for text in (article.title, article.standfirst, *(block.text for block in article.blocks)):
        assert not re.search(r"\d \d{3}\b|« | [»:;?!](?: |$)", text), text
