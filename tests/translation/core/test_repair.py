"""What is surely mended in a translation, and what is left for an editor."""

import pytest

from newsloom.translation.checks.contract import Languages
from newsloom.translation.checks.terms import Term
from newsloom.translation.judge import judge_segment
from newsloom.translation.repair import repaired


def mended(pair: str, source: str, target: str, *terms: Term) -> str | None:
    """The repair of what the judge finds; the case must be one that it holds."""
    languages = Languages(*pair.split("-"))
    verdict = judge_segment(source, target, languages, terms)
    assert verdict.holds
    return repaired(source, target, languages, verdict.findings, terms)


@pytest.mark.parametrize(
    ("pair", "source", "wrong", "right"),
    [
        (
            "en-fr",
            "The work cost 42,500 euros, most of it for new bearings.",
            "Les travaux ont coûté 45 200 euros, surtout des roulements.",
            "Les travaux ont coûté 42\u202f500 euros, surtout des roulements.",
        ),
        (
            "en-fr",
            "It cost 12 million euros and is 340 metres long.",
            "Il a coûté 21 millions d’euros et mesure 340 mètres.",
            "Il a coûté 12 millions d’euros et mesure 340 mètres.",
        ),
        (
            "en-es",
            "The town spent $97.4 billion on it in 2019.",
            "La ciudad gastó 974 mil millones de dólares en 2019.",
            "La ciudad gastó 97,4 mil millones de dólares en 2019.",
        ),
        (
            "en-es",
            "The town has 1,234.5 km of roads.",
            "La ciudad tiene 12.345 km de carreteras.",
            "La ciudad tiene 1.234,5 km de carreteras.",
        ),
        (
            "en-vi",
            "The town has 1,500 boats in the harbour.",
            "Thị trấn có 15.000 chiếc thuyền trong cảng.",
            "Thị trấn có 1.500 chiếc thuyền trong cảng.",
        ),
        (
            "fr-en",
            "Quelque 15 % d’entre eux sont partis, dit-on.",
            "Some 51% of them left, they say.",
            "Some 15% of them left, they say.",
        ),
        (
            "en-fr",
            "In 1987 the old <em>bridge</em> fell.",
            "En 1978, le vieux <em>pont</em> est tombé.",
            "En 1987, le vieux <em>pont</em> est tombé.",
        ),
    ],
)
def test_a_number_that_changed_is_put_back_in_the_form_of_the_target(
    pair: str, source: str, wrong: str, right: str
) -> None:
    assert mended(pair, source, wrong) == right


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        (
            "The bridge cost €500 last year.",
            "Le pont a coûté 500 $ l’an dernier.",
            "Le pont a coûté 500 € l’an dernier.",
        ),
        (
            "The bridge cost 500 EUR last year.",
            "Le pont a coûté 500 USD l’an dernier.",
            "Le pont a coûté 500 EUR l’an dernier.",
        ),
    ],
)
def test_a_currency_is_put_back_sign_for_sign_and_code_for_code(source: str, wrong: str, right: str) -> None:
    assert mended("en-fr", source, wrong) == right


def test_a_name_beside_one_that_was_kept_is_put_back() -> None:
    wrong = "Hier, le maire Kanye Brun a parlé du pont."
    right = "Hier, le maire Kanye West a parlé du pont."
    assert mended("en-fr", "Yesterday the mayor Kanye West spoke of the bridge.", wrong) == right


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        (
            "Write to desk@quay.example about the boats.",
            "Écrivez à bureau@quay.example à propos des bateaux.",
            "Écrivez à desk@quay.example à propos des bateaux.",
        ),
        (
            "Follow @thequay for the boats.",
            "Suivez @lequay pour les bateaux.",
            "Suivez @thequay pour les bateaux.",
        ),
    ],
)
def test_an_address_that_came_out_changed_is_put_back(source: str, wrong: str, right: str) -> None:
    assert mended("en-fr", source, wrong) == right


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        pytest.param("en-fr", "There were three boats here.", "Il y avait quatre bateaux ici.", id="words for numbers"),
        pytest.param("en-fr", "He has 3 boats and 5 sons.", "Il a 5 bateaux et 3 fils.", id="numbers that swapped"),
        pytest.param("en-fr", "He has 33 boats and 55 sons.", "Il a 34 bateaux et 56 fils.", id="two numbers changed"),
        pytest.param(
            "en-es", "The tree is 1200 years old.", "El árbol tiene 300 años.", id="another number altogether"
        ),
        pytest.param("en-fr", "He has 33 old boats.", "Il a de vieux bateaux.", id="a number dropped"),
        pytest.param("en-fr", "It cost 500 dollars.", "Il a coûté 500 euros.", id="words for currencies"),
        pytest.param(
            "en-fr",
            "Yesterday the mayor Novak spoke of the bridge.",
            "Hier, le maire Petrovsky a parlé du pont.",
            id="a name that stands alone",
        ),
        pytest.param(
            "en-fr",
            "The mayor spoke, and Kanye West listened.",
            "Le maire a parlé. Brun West a écouté.",
            id="a name where any word has a capital",
        ),
        pytest.param(
            "en-fr",
            'Read <a href="https://a.example/x">the order</a> of the boats.',
            "Lisez la commande des bateaux.",
            id="a link lost",
        ),
        pytest.param(
            "en-fr",
            'Read <a href="https://a.example/x">the order</a> of the boats.',
            'Lisez <a href="https://b.example/x">la commande</a> des bateaux.',
            id="a link that leads elsewhere",
        ),
        pytest.param("en-fr", "Nobody was hurt here.", "Nobody was hurt here.", id="not translated at all"),
    ],
)
def test_what_is_not_sure_is_left_for_an_editor(pair: str, source: str, target: str) -> None:
    assert mended(pair, source, target) is None


def test_one_thing_is_mended_although_another_cannot_be() -> None:
    source = "In 1987 the harbour had three boats, @thequay wrote."
    assert (
        mended("en-fr", source, "En 1978, le port avait trois bateaux, a écrit @lequay.")
        == "En 1987, le port avait trois bateaux, a écrit @thequay."
    )


def test_only_what_was_found_is_mended() -> None:
    """A number that moved to the next sentence is no finding of the paragraph, though it is one of the sentence."""
    source, target = "In 1987 the old bridge fell.", "En 1978, le vieux pont est tombé."
    assert repaired(source, target, Languages("en", "fr"), ()) is None


def test_a_repair_that_breaks_a_term_is_no_repair() -> None:
    term = Term({"en": ["1987 bridge"], "fr": ["pont de 1978"]})
    source, target = "The 1987 bridge fell.", "Le pont de 1978 est tombé."
    assert mended("en-fr", source, target, term) is None
