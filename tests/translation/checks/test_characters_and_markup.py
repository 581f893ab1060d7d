"""Broken characters, broken markup, lost links and credits."""

import pytest

from newsloom.translation.checks import characters, links, markup
from newsloom.translation.checks import credits as picture_credits
from newsloom.translation.checks.contract import Languages, Severity
from newsloom.translation.checks.passage import Passage

EN_FR = Languages("en", "fr")


@pytest.mark.parametrize(
    "target",
    [
        "Le caf\ufffd est ouvert.",
        "Le cafÃ© est ouvert.",
        "Lâ€™homme est arrivÃ©.",
        "Le café\x07 est ouvert.",
        "Le café \u202eest ouvert.",
        "Le café \u2066est ouvert.",
        "Le café ▁est ouvert.",
        "Le café <unk> est ouvert.",
        "Le café __PH_3__ est ouvert.",
        "Le café {{name}} est ouvert.",
        "Le ⟦1⟧ est ouvert.",
    ],
)
def test_a_character_that_no_reader_should_meet_is_seen(target: str) -> None:
    found = list(characters.check(Passage.of("The café is open."), Passage.of(target), EN_FR))
    assert {finding.severity for finding in found} == {Severity.HOLD}
    assert found[0].target_span is not None


@pytest.mark.parametrize(
    ("target", "language"),
    [
        ("Ça va très bien, Âge d’or, Ãlvaro non plus n’est pas là : 50 %.", "fr"),
        ("می‌خواهیم و نمی‌توانیم.", "fa"),
        ("שלום\u200f, מה שלומך?", "he"),
        ("क्‍या यह ठीक है?", "hi"),
        ("Ông Đỗ Ñ và Ð khác nhau.", "vi"),
        ("Il paie 10 {dix} dollars [sic].", "fr"),
    ],
)
def test_the_letters_of_a_language_are_no_broken_encoding(target: str, language: str) -> None:
    assert not list(characters.check(Passage.of("x"), Passage.of(target), Languages("en", language)))


def test_what_the_source_itself_writes_is_no_leftover() -> None:
    text = "Write {{name}} in the template."
    assert not list(characters.check(Passage.of(text), Passage.of("Écrivez {{name}} dans le modèle."), EN_FR))


def check_links(source: str, target: str) -> list[str]:
    found = links.check(Passage.of(source), Passage.of(target), EN_FR)
    return [finding.params["found"] for finding in found if finding.severity is Severity.HOLD]


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ('See <a href="https://a.example/x">the map</a>.', "Voyez la carte.", ["https://a.example/x"]),
        ("Write to desk@example.org today.", "Écrivez aujourd’hui.", ["desk@example.org"]),
        ("As @newsdesk says.", "Comme le dit la rédaction.", ["@newsdesk"]),
        ("More: https://example.org/a.", "Plus : voir le site.", ["https://example.org/a"]),
        ("#Harvest is on.", "La moisson a commencé.", ["#Harvest"]),
    ],
)
def test_a_lost_address_is_named(source: str, target: str, lost: list[str]) -> None:
    assert check_links(source, target) == lost


def test_a_link_that_leads_elsewhere_is_lost_and_added() -> None:
    found = check_links('<a href="https://a.example/">map</a>', '<a href="https://b.example/">carte</a>')
    assert found == ["https://a.example/", "https://b.example/"]


def test_links_may_change_their_order_and_hashtags_their_words() -> None:
    assert not check_links(
        '<a href="https://a.example/?a=1&amp;b=2">one</a> and <a href="https://b.example">two</a> #Harvest',
        '<a href="https://b.example">deux</a> et <a href="https://a.example/?a=1&amp;b=2">un</a> #Moisson',
    )


def test_a_korean_particle_is_no_part_of_a_handle() -> None:
    found = links.check(
        Passage.of("@newsdesk said so."), Passage.of("@newsdesk는 그렇게 말했다."), Languages("en", "ko")
    )
    assert not list(found)


def test_crossed_tags_hold_and_lost_emphasis_is_a_note() -> None:
    source = Passage.of("A <b>bold <i>word</i></b> here.")
    crossed = list(markup.check(source, Passage.of("Un <b>mot <i>gras</b></i> ici."), EN_FR))
    assert crossed[0].severity is Severity.HOLD
    plain = list(markup.check(source, Passage.of("Un mot gras ici."), EN_FR))
    assert {finding.severity for finding in plain} == {Severity.NOTE}


def test_less_than_is_no_tag() -> None:
    passage = Passage.of("If a < b and c > d, then 3 <4.")
    assert passage.plain == passage.text
    assert not passage.tags


def test_masking_keeps_every_letter_in_its_place() -> None:
    passage = Passage.of('A <a href="https://a.example/">map of the 3 <em>lakes</em></a>, 2 km')
    assert len(passage.plain) == len(passage.text)
    assert passage.plain.split() == ["A", "map", "of", "the", "3", "lakes", ",", "2", "km"]
    assert [link.href for link in passage.links] == ["https://a.example/"]


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        ("The harbour at dawn. Photo: Anna Lindgren", "Le port à l’aube. Photo : Anna Lindgren", True),
        ("The harbour at dawn. Photo: Anna Lindgren", "Le port à l’aube. Photo : Anne Branche-de-tilleul", False),
        ("© Fernhill Media", "© Fernhill Media", True),
        ("© Fernhill Media", "© Médias de la colline", False),
        ("A storm (Getty Images)", "Une tempête (images)", False),
    ],
)
def test_a_credit_stands_as_its_publisher_wrote_it(source: str, target: str, *, kept: bool) -> None:
    assert (not list(picture_credits.check(Passage.of(source), Passage.of(target), EN_FR))) is kept
