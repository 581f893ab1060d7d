"""Addresses, figures and words with markup inside come through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsloom.translation import markup, protection
from newsloom.translation.figures import rewrite
from newsloom.translation.rendition import finish, has_words, prepare


def kept(text: str) -> list[str]:
    return [text[start:end] for start, end in protection.protected_spans(markup.Inline(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("See https://example.org/a_(b)?x=1&y=2.", ["https://example.org/a_(b)?x=1&y=2"]),
        ("Write to desk@news.example.vn, now.", ["desk@news.example.vn"]),
        ("Said @newsloom and #TếtViệt!", ["@newsloom", "#TếtViệt"]),
        ("vnexpress.net and www.example.com/x.", ["vnexpress.net", "www.example.com/x"]),
        ("No. 3 of 3.5 p.m. is it", []),
    ],
)
def test_addresses_and_handles_are_found_without_the_sentences_own_marks(text: str, wanted: list[str]) -> None:
    assert kept(text) == wanted


def test_a_word_with_a_tag_inside_is_one_thing() -> None:
    source = "The H<sub>2</sub>O of <em>Hanoi</em>"
    prepared = prepare(source, keeps_markup=True)
    assert prepared.sent == 'The \ue000 of <g id="0">Hanoi</g>'
    assert finish(prepared, 'El \ue000 de <g id="0">Hanoi</g>', str) == "El H<sub>2</sub>O de <em>Hanoi</em>"


PIECES = ["one ", "https://e.org/?a=1 ", "H<sub>2</sub>O ", "<em>", "</em>", "@who ", "3,500 ", "<a href='/x'>", "</a>"]
SOURCES = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(SOURCES)
def test_what_an_engine_gives_back_unchanged_is_the_segment_itself(source: str) -> None:
    prepared = prepare(source, keeps_markup=True)
    wanted = markup.write(markup.read(source))
    done = finish(prepared, prepared.sent, str)
    assert markup.plain(done).lower().split() == markup.plain(wanted).lower().split()
    assert done.count("<a ") == wanted.count("<a ")


def test_a_private_character_in_the_source_does_not_reach_the_engine() -> None:
    assert prepare("one \ue005 two", keeps_markup=True).sent == "one  two"


def test_an_address_that_a_plain_engine_changed_is_mended() -> None:
    source = "See https://example.org/x?a=1 for more."
    assert protection.mend(source, "Voir https://example.org/xa=1 pour plus.") == (
        "Voir https://example.org/x?a=1 pour plus."
    )
    assert protection.mend(source, "Rien.") == "Rien."


@pytest.mark.parametrize(
    ("number", "source", "target", "wanted"),
    [
        ("3,500", "en", "es", "3500"),
        ("13,500", "en", "es", "13.500"),
        ("3,500", "en", "pt", "3.500"),
        ("3,500.5", "en", "fr", "3\u202f500,5"),
        ("3.500", "vi", "en", "3,500"),
        ("3,5", "fr", "en", "3.5"),
        ("3.5", "en", "vi", "3,5"),
        ("1\u00a0234\u00a0567", "fr", "en", "1,234,567"),
        ("2020", "en", "fr", "2020"),
        ("0.5", "en", "ca", "0,5"),
        ("1.2.3", "en", "fr", "1.2.3"),
        ("10,11,12", "en", "fr", "10,11,12"),
        ("3.500", "en", "en", "3.500"),
    ],
)
def test_a_number_takes_the_form_of_the_target_language(number: str, source: str, target: str, wanted: str) -> None:
    assert rewrite(number, source, target) == wanted


def test_a_number_that_the_engine_wrote_its_own_way_is_left_alone() -> None:
    prepared = prepare("Sold 3,500 cars and 13,500 bikes.", keeps_markup=False)
    done = finish(prepared, "A vendu 3 500 voitures et 13,500 vélos.", lambda number: rewrite(number, "en", "fr"))
    assert done == "A vendu 3 500 voitures et 13\u202f500 vélos."


def test_a_number_within_an_address_keeps_its_form() -> None:
    prepared = prepare("See https://e.org/1.5 for 1.5 litres", keeps_markup=True)
    done = finish(prepared, "Voir \ue000 pour 1.5 litres", lambda number: rewrite(number, "en", "fr"))
    assert done == "Voir https://e.org/1.5 pour 1,5 litres"


def test_a_sentence_begins_with_a_capital_where_its_source_does() -> None:
    assert finish(prepare("It rained.", keeps_markup=False), "il pleuvait.", str) == "Il pleuvait."
    assert finish(prepare("it rained.", keeps_markup=False), "il pleuvait.", str) == "il pleuvait."
    assert finish(prepare("<em>It</em> rained.", keeps_markup=False), "ßo", str).lower().endswith("ßo</em>")


@pytest.mark.parametrize("text", ["", " ", "12,500", "— 3 —", "https://example.org/x", "<b>@who</b>", "2020–2021"])
def test_a_segment_without_words_needs_no_engine(text: str) -> None:
    assert not has_words(text)
    assert has_words(text + " cars")
