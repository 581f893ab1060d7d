"""How numbers are read out of a text, and written for another language."""

import pytest

from newsloom.translation.numbers.quantity import Kind
from newsloom.translation.numbers.reader import read
from newsloom.translation.numbers.rewriting import rewrite


def first_value(text: str, language: str) -> float:
    return read(text, language).quantities[0].value


@pytest.mark.parametrize("text", ["10² is 100", "CO₂ and m³", "½ a cup", "① first"])
def test_raised_lowered_and_circled_figures_are_read_without_a_fault(text: str) -> None:
    assert all(quantity.end <= len(text) for quantity in read(text, "en").quantities)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "twenty-one", 21),
        ("en", "two hundred and five thousand", 205_000),
        ("en", "£2.8bn", 2.8e9),
        ("en", "1,234.5", 1234.5),
        ("en", "3 crore", 3e7),
        ("fr", "quatre-vingt-dix-neuf", 99),
        ("fr", "1 234,5", 1234.5),
        ("fr", "deux cent mille", 200_000),
        ("de", "dreihundertfünfundvierzig", 345),
        ("de", "1.234,5", 1234.5),
        ("de", "anderthalb Millionen", 1.5e6),
        ("nl", "honderdvijfentwintig", 125),
        ("it", "duecentotrentuno", 231),
        ("es", "treinta y cinco mil", 35_000),
        ("pt", "mil e duzentos", 1200),
        ("ru", "двести сорок пять", 245),
        ("uk", "сто двадцять п’ять", 125),
        ("pl", "trzysta sześćdziesiąt pięć", 365),
        ("cs", "dvě stě padesát", 250),
        ("vi", "chín mươi lăm", 95),
        ("vi", "97 nghìn tỷ", 97e12),
        ("vi", "một trăm linh năm", 105),
        ("id", "dua ratus lima puluh ribu", 250_000),
        ("tr", "üç bin dört yüz", 3400),
        ("ar", "مئتان وخمسة وسبعون", 275),
        ("fa", "دویست و سی و چهار", 234),
        ("hi", "तीन लाख पचास हज़ार", 350_000),
        ("th", "สามร้อยสี่สิบเอ็ด", 341),
        ("zh-Hans", "三百四十一", 341),
        ("zh-Hans", "1.5万亿", 1.5e12),
        ("ja", "三千五百万", 35_000_000),
        ("ko", "3만5천", 35_000),
        ("el", "τετρακόσια είκοσι", 420),
    ],
)
def test_number_words_are_read_by_value(language: str, text: str, value: float) -> None:
    assert first_value(text, language) == value


def test_spans_are_code_points_of_the_text() -> None:
    text = "Vào năm 2019, hãng lãi 97,4 tỷ USD."
    amount = next(quantity for quantity in read(text, "vi").quantities if quantity.scaled)
    assert text[amount.start : amount.end] == "97,4 tỷ"
    assert amount.currency & {"USD"}


def test_a_year_is_a_year_and_a_decade_a_decade() -> None:
    kinds = [quantity.kind for quantity in read("In 2016 as in the 1990s", "en").quantities]
    assert kinds[:2] == [Kind.YEAR, Kind.DECADE]


def test_the_scale_of_a_range_may_belong_to_both_ends() -> None:
    low = read("between 2 and 3 million people", "en").quantities[0]
    assert 2e6 in low.keys
    assert 2.0 in low.keys


def test_addresses_and_links_hold_no_numbers() -> None:
    assert read("See https://example.org/2019/05 or mail a1@example.org", "en").quantities == ()


@pytest.mark.parametrize(
    ("number", "source", "target", "written"),
    [
        ("1,234.5", "en", "es", "1.234,5"),
        ("5%", "en", "fr", "5\xa0%"),
        ("40 %", "fr", "tr", "%40"),
        ("2,8", "de", "zh-Hans", "2.8"),
        ("2018", "en", "de", "2018"),
        ("19:30", "en", "fr", "19:30"),
        ("1.234", "es", "en", "1.234"),
        ("v2.0.1", "en", "de", "v2.0.1"),
    ],
)
def test_a_protected_number_is_written_as_the_target_writes_it(
    number: str, source: str, target: str, written: str
) -> None:
    assert rewrite(number, source, target) == written
