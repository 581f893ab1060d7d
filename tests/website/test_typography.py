"""Dates, figures and spaces as each language sets them."""

import pytest
from tests.website.newsstand import MORNING

from newsloom.website import typography


@pytest.mark.parametrize(
    ("language", "date", "clock", "figure"),
    [
        ("fr", "20 novembre 2026", "08:00", "12\u202f345"),
        ("en", "November 20, 2026", "8:00\u202fAM", "12,345"),
        ("vi", "20 tháng 11, 2026", "08:00", "12.345"),
        ("ar", "20 نوفمبر 2026", "8:00 ص", "12,345"),
        ("fa", "۲۰ نوامبر ۲۰۲۶", "۸:۰۰", "۱۲٬۳۴۵"),
        ("ja", "2026年11月20日", "8:00", "12,345"),
    ],
)
def test_dates_and_figures_are_written_as_the_language_does(language: str, date: str, clock: str, figure: str) -> None:
    said = [typography.long_date(MORNING, language), typography.clock(MORNING, language)]
    assert [*said, typography.number(12345, language)] == [date, clock, figure]


@pytest.mark.parametrize(
    ("given", "set_so"),
    [
        ("Hạ Long : 1 969 îles", "Hạ Long~: 1~969 îles"),
        ("« Oui » ; <em>non</em> ?", "«~Oui~»~; <em>non</em>~?"),
        ('<a href="https://a.example/b :c">ici</a>', '<a href="https://a.example/b :c">ici</a>'),
        ("in 2025 1969 islands", "in 2025 1969 islands"),
    ],
)
def test_no_line_breaks_inside_a_figure_or_before_a_colon(given: str, set_so: str) -> None:
    assert typography.bound(given) == set_so.replace("~", "\u00a0")
