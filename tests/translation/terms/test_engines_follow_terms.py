"""Terms reach every kind of engine: protected where it keeps markup, mended where it takes plain text."""

from typing import Any

import pytest
from tests.translation.engines.vendors import instead, opened
from tests.translation.terms.conftest import NOON, AddEngine, AddTerm, WordList, form

from newsloom.translation import memory
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.models import Engine
from newsloom.translation.segments import source_hash
from newsloom.translation.terms.operations import change_term
from newsloom.translation.terms.queries import glossaries
from newsloom.translation.terms.wording import Wording
from newsloom.translation.translate import Desk, Rendering, Request

LETTER = ("en: open letter", "fr: lettre ouverte")


def ask(desk: Desk, *texts: str, source: str = "en", target: str = "fr", **where: Any) -> list[Rendering]:
    desk.refresh()
    requests = [Request(text, **where) for text in texts]
    return desk.translate(requests, source=source, target=target, terms=glossaries(source, target))


def one(desk: Desk, text: str, **more: str) -> str:
    return ask(desk, text, **more)[0].text


def test_a_plain_engines_own_wording_is_found_and_replaced(desk: Desk, add_engine: AddEngine, term: AddTerm) -> None:
    words = {"open letter": "courrier franc", "An": "Un", "was sent": "a été envoyé"}
    add_engine("list", "en-fr", words=words)
    assert one(desk, "An open letter was sent.") == "Un courrier franc a été envoyé."
    term(*LETTER)
    assert one(desk, "An open letter was sent.") == "Un lettre ouverte a été envoyé."


def test_what_a_plain_engine_leaves_untranslated_is_put_into_the_target(
    desk: Desk, add_engine: AddEngine, term: AddTerm
) -> None:
    add_engine("list", "en-fr", words={"An": "Une", "was sent": "a été envoyée"})
    term(*LETTER)
    assert one(desk, "An open letter was sent.") == "Une lettre ouverte a été envoyée."


def test_a_forbidden_form_is_replaced_and_nothing_stands_twice(
    desk: Desk, add_engine: AddEngine, term: AddTerm
) -> None:
    add_engine("list", "en-fr", words={"Türkiye": "Turquie", "visited": "a visité", "She": "Elle"})
    term("en: Türkiye", "fr: Türkiye", "fr! Turquie")
    assert one(desk, "She visited Türkiye.") == "Elle a visité Türkiye."


def test_a_translation_that_has_the_form_already_is_left_alone(
    desk: Desk, add_engine: AddEngine, term: AddTerm, engines: dict[str, WordList]
) -> None:
    add_engine("list", "en-fr", words={"open letters": "lettres ouvertes", "Two": "Deux"})
    term(*LETTER)
    assert one(desk, "Two open letters.") == "Deux lettres ouvertes."
    assert engines["list"].sent == ["Two open letters."]


def test_a_term_is_written_into_what_a_plain_engine_is_sent_where_its_wording_cannot_be_found(
    desk: Desk, add_engine: AddEngine, term: AddTerm, engines: dict[str, WordList]
) -> None:
    sentence = "The minister got an open letter on Monday."
    add_engine(
        "list",
        "en-fr",
        words={
            sentence[:-1]: "Le ministre a reçu une missive publique lundi",
            "The minister got an lettre ouverte on Monday": "Le ministre a reçu une lettre ouverte lundi",
        },
    )
    term(*LETTER)
    assert one(desk, sentence) == "Le ministre a reçu une lettre ouverte lundi."
    assert engines["list"].sent == [sentence, "open letter", "The minister got an lettre ouverte on Monday."]


def test_an_echo_is_not_taken_for_a_translation_that_follows_the_term(
    desk: Desk, add_engine: AddEngine, term: AddTerm
) -> None:
    sentence = "The minister got an open letter on Monday."
    add_engine("list", "en-fr", words={sentence[:-1]: "Lundi, une missive est parvenue chez le chef du cabinet"})
    term(*LETTER)
    assert one(desk, sentence) == "Lundi, une missive est parvenue chez le chef du cabinet."


def test_an_engine_that_keeps_markup_gets_names_protected(
    desk: Desk, add_engine: AddEngine, term: AddTerm, engines: dict[str, WordList]
) -> None:
    add_engine("list", "en-fr", keeps_markup=True, words={"Green": "Vert", "Bank": "Rive", "in": "à"})
    term("en: Green Bank", "fr: Green Bank (Virginie)")
    assert one(desk, "In <em>Green Bank</em> in May") == "In <em>Green Bank (Virginie)</em> à May"
    assert not any("Green" in sent for sent in engines["list"].sent)


def test_an_engine_that_keeps_markup_may_bend_other_words_as_long_as_it_chooses_the_right_ones(
    desk: Desk, add_engine: AddEngine, term: AddTerm, engines: dict[str, WordList]
) -> None:
    add_engine("list", "en-fr", keeps_markup=True, words={"open letters": "lettres ouvertes", "notes": "mots"})
    term(*LETTER)
    term("en: note", "fr: notule", "fr= notules")
    assert one(desk, "Two open letters") == "Two lettres ouvertes"
    assert one(desk, "Two notes") == "Two notule"
    assert [sent[0] for sent in engines["list"].sent].count("T") == 3


def test_what_is_never_translated_stays_as_it_is(desk: Desk, add_engine: AddEngine, term: AddTerm) -> None:
    add_engine("plain", "en-fr", words={"Orange": "Orange (fruit)", "Apple": "Pomme", "bought": "a acheté"})
    add_engine("rich", "en-es", keeps_markup=True, words={"Apple": "Manzana", "bought": "compró"})
    term("en: Apple", keep=True)
    assert one(desk, "Apple bought it.") == "Apple a acheté it."
    assert one(desk, "Apple bought it.", target="es") == "Apple compró it."
    assert one(desk, "An apple, she bought.", target="es") == "An apple, she compró."


def test_a_term_survives_a_pivot(desk: Desk, add_engine: AddEngine, term: AddTerm) -> None:
    add_engine("one", "vi-en", keeps_markup=True, words={"thư ngỏ": "letter of intent", "gửi": "sent"})
    add_engine("two", "en-fr", keeps_markup=True, words={"sent": "envoya", "letter of intent": "lettre d’intention"})
    term("vi: thư ngỏ", "fr: lettre ouverte")
    [rendering] = ask(desk, "Ông gửi thư ngỏ", source="vi")
    assert rendering.text == "Ông envoya lettre ouverte"
    assert rendering.route == ("vi", "en", "fr")
    assert one(desk, "Ông gửi thư ngỏ", source="vi", target="en") == "Ông sent letter of intent"


def test_a_term_at_the_head_of_a_sentence_keeps_its_capital(desk: Desk, add_engine: AddEngine, term: AddTerm) -> None:
    add_engine("list", "en-fr", words={"Open letter": "Courrier franc", "open letter": "courrier franc"})
    term(*LETTER)
    assert one(desk, "Open letter, again") == "Lettre ouverte, again"


def test_the_narrower_scope_wins(desk: Desk, add_engine: AddEngine, term: AddTerm) -> None:
    add_engine("list", "en-fr", words={"match": "allumette"})
    term("en: match", "fr: partie")
    term("en: match", "fr: rencontre", section="videos")
    term("en: match", "fr: duel", publisher=7)
    texts = [
        ask(desk, "A match", section=section, publisher_id=publisher)[0].text
        for section, publisher in (("news", 1), ("videos", 1), ("videos", 7))
    ]
    assert texts == ["A partie", "A rencontre", "A duel"]


def test_what_an_engine_wrote_before_a_term_changed_is_not_reused_for_the_segments_that_contain_it(
    desk: Desk, add_engine: AddEngine, term: AddTerm, engines: dict[str, WordList]
) -> None:
    add_engine("list", "en-fr", words={"open letter": "courrier", "It rained": "Il a plu"})
    ask(desk, "The open letter.", "It rained.")
    engines["list"].sent.clear()
    row = term(*LETTER)
    first = ask(desk, "The open letter.", "It rained.")
    assert [each.text for each in first] == ["The lettre ouverte.", "Il a plu."]
    assert [each.origin for each in first] == ["engine", "memory"]
    assert engines["list"].sent == ["The open letter.", "open letter"]
    change_term(term_id=row.pk, wording=Wording((form(LETTER[0]), form("fr: lettre publique"))), now=NOON)
    assert one(desk, "The open letter.") == "The lettre publique."
    row.delete()
    assert ask(desk, "The open letter.")[0] == Rendering("The courrier.", "memory", "list", "1", ("en", "fr"))


def test_a_persons_words_win_over_every_term(desk: Desk, add_engine: AddEngine, term: AddTerm) -> None:
    add_engine("list", "en-fr")
    term(*LETTER)
    own = Remembered("The open letter.", "La lettre.", by_person=True)
    memory.remember({Key(source_hash("The open letter.")): own}, source="en", target="fr", now=NOON)
    assert ask(desk, "The open letter.")[0].origin == "person"
    assert one(desk, "The open letter.") == "La lettre."


@pytest.mark.apertium
def test_apertium_follows_a_term(desk: Desk, term: AddTerm) -> None:
    Engine.objects.create(name="apertium", kind="apertium")
    before = one(desk, "The open letter was sent to the Green Bank.", target="es")
    assert "misiva abierta" not in before
    term("en: open letter", "es: misiva abierta")
    term("en: Green Bank", "es: Banco Verde del Norte")
    after = one(desk, "The open letter was sent to the Green Bank.", target="es")
    assert "misiva abierta" in after
    assert after.count("Banco Verde del Norte") == 1


def test_an_engine_that_takes_terms_is_told_them_and_only_then_held_to_them(db: None, term: AddTerm) -> None:
    told = "In 1: open letter = lettre ouverte"
    with opened("openai") as vendor:
        settings = {"model": "tiny"}
        Engine.objects.create(name="gpt", kind="openai", url=vendor.url, settings=settings, pairs=[["en", "fr"]])
        desk = Desk()
        term(*LETTER)
        vendor.faults.append(instead("fr:Une lettre ouverte arriva."))
        assert one(desk, "An open letter came.") == "Fr:Une lettre ouverte arriva."
        assert told in vendor.asked[-1]["messages"][1]["content"]
        assert one(desk, "Another open letter came.") == "Fr:Another lettre ouverte came."
        assert [texts[0] for texts in vendor.texts[1:3]] == ["Another open letter came.", 'Another <x id="0"/> came.']
        desk.close()
