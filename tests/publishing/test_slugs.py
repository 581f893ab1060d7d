"""Slugs stand in addresses for ever: readable, short, never empty."""

import pytest

from newsloom.publishing.slugs import LONGEST, make_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Le Temple de la littérature, fondé en 1070", "le-temple-de-la-litterature-fonde-en-1070"),
        ("Đèn lồng Hội An sáng trở lại", "den-long-hoi-an-sang-tro-lai"),
        ("L’État et l’œuvre", "letat-et-loeuvre"),
        ("Красная площадь", "красная-площадь"),
        ("河内文庙", "河内文庙"),
        ("संसद का सत्र", "संसद-का-सत्र"),
        ("!!!", "story"),
        ("", "story"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
    ],
)
def test_a_slug_is_the_title_in_its_own_script_and_latin_without_marks(title: str, slug: str) -> None:
    assert make_slug(title) == slug


def test_a_long_title_is_cut_at_a_word() -> None:
    slug = make_slug("word " * 100)
    assert len(slug) <= LONGEST
    assert slug.endswith("word")


def test_a_title_of_one_endless_word_is_cut_too() -> None:
    assert len(make_slug("x" * 10_000)) == LONGEST
