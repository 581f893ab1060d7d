"""Names of several words, in one word and in two, and what only looks like a name."""

from collections.abc import Callable

import pytest

Held = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("The lanterns of Hội An hang over the river.", "Les lanternes de Hội Un pendent sur la rivière.", "fr"),
        ("He read a poem by Nguyễn Du in the garden.", "Leyó un poema de Nguyễn Del en el jardín.", "es"),
        ("Boats cross the bay of Hạ Long every morning.", "Os barcos cruzam a baía de Hạ Largo cada manhã.", "pt"),
        ("Trains stop at Đồng Hới at noon.", "Els trens s'aturen a Đồng Nou al migdia.", "ca"),
    ],
)
def test_a_name_of_which_one_syllable_changed_is_seen(held: Held, source: str, target: str, language: str) -> None:
    assert held(source, target, "en", language) == ["names"]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("The lanterns of Hội An hang over the river.", "Les lanternes de Hội An pendent sur la rivière.", "fr"),
        ("The lanterns of Hội An hang over the river.", "Las linternas de Hoi An cuelgan sobre el río.", "es"),
    ],
)
def test_a_name_carried_whole_or_without_its_marks_passes(held: Held, source: str, target: str, language: str) -> None:
    assert held(source, target, "en", language) == []


@pytest.mark.parametrize(
    ("source", "target", "target_language"),
    [
        ("La cuisine du Viêt Nam voyage loin.", "A cozinha do Vietname viaja longe.", "pt"),
        ("La cuisine du Viêt Nam voyage loin.", "La cuina del Vietnam viatja lluny.", "ca"),
        ("Née au début du XXe siècle, elle plaît encore.", "Nacida al principio del siglo XX, gusta todavía.", "es"),
        ("On joue cette musique depuis le XVe siècle.", "Esta música toca-se há séculos, desde o século XV.", "pt"),
    ],
)
def test_centuries_and_names_in_two_words_raise_no_alarm(
    held: Held, source: str, target: str, target_language: str
) -> None:
    assert "names" not in held(source, target, "fr", target_language)


@pytest.mark.parametrize(
    ("target", "language"), [("Construído em 37 anos", "pt"), ("Construido en 37 años", "es"), ("Bâti en 37 ans", "fr")]
)
def test_the_first_word_of_a_heading_is_no_name(held: Held, target: str, language: str) -> None:
    assert held("Built in 37 years", target, "en", language) == []


def test_a_long_address_of_a_link_counts_for_no_length(held: Held) -> None:
    address = "https://example.org/wiki/" + "very_long_path_" * 20
    source = f'<a href="{address}">The National Assembly</a> votes the laws and elects the leaders of the state.'
    target = f'<a href="{address[:40]}">L’Assemblée nationale</a> vote les lois et élit les dirigeants de l’État.'
    assert "omissions" not in held(source, target, "en", "fr")


def test_a_no_break_space_written_as_an_entity_is_a_space(held: Held) -> None:
    source = "Le calcaire couvre environ 60&nbsp;% de la surface."
    assert held(source, "O calcário cobre aproximadamente 60 % da superfície.", "fr", "pt") == []


def test_a_small_word_before_a_name_is_no_part_of_it(held: Held) -> None:
    assert held("À Đông Hồ, les images brillent.", "In Đông Hồ the pictures shine.", "fr", "en") == []
