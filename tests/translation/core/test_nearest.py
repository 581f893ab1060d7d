"""The memory is searched for sentences nearly like one in hand: few are missed, withdrawn ones are never shown."""

from datetime import UTC, datetime
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsloom.translation import memory
from newsloom.translation.clues import NONE, clues_of
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.nearest import Near, nearest
from newsloom.translation.segments import source_hash

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
BRIDGE = "The bridge of Marlow was opened on Monday by the mayor"
WORDS = [
    "bridge",
    "river",
    "harbour",
    "council",
    "minister",
    "yesterday",
    "opened",
    "closed",
    "million",
    "children",
    "school",
    "market",
    "farmers",
    "price",
]


def remember(source: str, target: str, *, pair: tuple[str, str] = ("en", "fr"), **about: object) -> None:
    entry = Remembered(source, target, **{"by_person": True, **about})  # type: ignore[arg-type]
    memory.remember({Key(source_hash(source)): entry}, source=pair[0], target=pair[1], now=NOON)


def near(text: str, **about: float) -> list[Near]:
    return nearest([text], source="en", target="fr", **about)[text]  # type: ignore[arg-type]


@pytest.mark.django_db
def test_a_sentence_that_differs_by_a_word_is_found_with_its_likeness() -> None:
    remember(BRIDGE, "Le pont de Marlow a été ouvert lundi par la maire")
    remember("Prices of rice rose again", "Les prix du riz ont encore augmenté")
    (found,) = near(BRIDGE.replace("Monday", "Friday"))
    assert found.target_text == "Le pont de Marlow a été ouvert lundi par la maire"
    assert 90 < found.likeness < 100


@pytest.mark.django_db
def test_the_best_come_first_of_people_alone_and_not_more_than_wanted() -> None:
    remember(BRIDGE + " too", "machine", by_person=False, engine="apertium")
    remember(BRIDGE + " again", "person")
    remember(BRIDGE, "exact")
    remember(BRIDGE + " and by children", "far")
    assert [one.target_text for one in near(BRIDGE)] == ["exact", "person", "far"]
    assert [one.likeness for one in near(BRIDGE, most=1)] == [100.0]
    assert [one.target_text for one in near(BRIDGE, at_least=95)] == ["exact"]


@pytest.mark.django_db
def test_a_sentence_that_differs_in_markup_alone_is_nearly_the_same() -> None:
    remember(BRIDGE.replace("Marlow", "<em>Marlow</em>"), "Le pont")
    assert [one.likeness for one in near(BRIDGE)] == [99.9]


@pytest.mark.django_db
def test_other_pairs_and_what_was_withdrawn_are_never_shown() -> None:
    remember(BRIDGE, "El puente", pair=("en", "es"))
    remember(BRIDGE, "Le pont", story_id=7)
    memory.withdraw(story_id=7, now=NOON)
    assert near(BRIDGE) == []


@pytest.mark.django_db
def test_many_sentences_are_looked_up_in_two_statements() -> None:
    texts = [f"{BRIDGE} number {number}" for number in range(50)]
    for text in texts:
        remember(text, text)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        found = nearest([*texts, "", "…", "12"], source="en", target="fr", most=1)
    assert len(asked) <= 4
    assert all(found[text][0].target_text == text for text in texts)
    assert found[""] == []


def shared(first: str, second: str) -> bool:
    pairs = zip(clues_of(first, source="en", target="fr"), clues_of(second, source="en", target="fr"), strict=True)
    return any(one is not None and one == other for one, other in pairs)


def test_of_sentences_that_share_four_words_in_five_nearly_all_share_a_clue() -> None:
    chance = Random(7)

    def word() -> str:
        return f"{chance.choice(WORDS)}{chance.randrange(1000)}"

    missed = 0
    for _ in range(500):
        words = [word() for _ in range(15)]
        missed += not shared(" ".join(words), " ".join([*words[:12], word(), word(), word()]))
    assert missed <= 15


def test_scripts_without_spaces_share_clues_and_texts_without_words_have_none() -> None:
    assert shared("北京市政府昨天宣布新的交通规定", "北京市政府今天宣布新的交通规定")
    assert shared("นายกรัฐมนตรีเดินทางถึงกรุงเทพเมื่อวานนี้", "นายกรัฐมนตรีเดินทางถึงกรุงเทพวันนี้")
    assert clues_of("… – !", source="en", target="fr") == NONE
    assert clues_of(BRIDGE, source="en", target="fr") != clues_of(BRIDGE, source="en", target="es")
