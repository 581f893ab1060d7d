"""What happens to a held translation before an editor is asked: another route, a repair, the source's own words."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from tests.engines.phrasebook import PhrasebookEngine
from tests.pipeline.conftest import Installation

from newsloom.publishing import review
from newsloom.publishing.document import Document, read_document
from newsloom.publishing.models import Article
from newsloom.translation.models import Engine, MemoryEntry
from newsloom.translation.operations import add_engine

State = Article.State

SOURCE = "The work cost 42,500 euros, most of it for new bearings."
RIGHT = "Les travaux ont coûté 42 500 euros, surtout pour de nouveaux roulements."
OTHER = "Le chantier a coûté 42 500 euros, surtout pour de nouveaux roulements."
WRONG = "Les travaux ont coûté 7 euros, surtout pour de nouveaux roulements."
REPAIRABLE = "Les travaux ont coûté 45 200 euros, surtout pour de nouveaux roulements."


@pytest.fixture
def second(installation: Installation) -> Iterator[PhrasebookEngine]:
    """A second engine for the same pair, which is asked where the first one fails."""
    with PhrasebookEngine() as running:
        add_engine(kind="libretranslate", name="second", url=running.url)
        running.seen.clear()
        yield running


@pytest.fixture
def wrong(installation: Installation) -> Installation:
    """The first engine gets a sum wrong, past repair."""
    installation.engine.phrases["en", "fr", SOURCE] = WRONG
    installation.add("en")
    return installation


def document(article: Article) -> Document:
    return read_document(article.document or {})


def remembered() -> tuple[str, str]:
    entry = MemoryEntry.objects.get(source_text__startswith="The work cost")
    return entry.engine, entry.origin


def test_a_held_passage_is_asked_of_the_next_engine_and_nothing_else_is(
    wrong: Installation, second: PhrasebookEngine
) -> None:
    second.phrases["en", "fr", SOURCE] = OTHER
    wrong.run()
    article = wrong.article("harbour-crane", "fr")
    assert article.state == State.PUBLISHED
    assert [text for *_, text in second.seen] == [SOURCE]
    assert "Le chantier a coûté" in str(article.document)
    assert [engine["name"] for engine in article.engines] == ["phrasebook", "second"]
    assert {segment.engine for segment in document(article).segments() if segment.source.startswith("The work")} == {
        "second"
    }


def test_what_won_is_the_memorys_answer(wrong: Installation, second: PhrasebookEngine) -> None:
    wrong.run()
    assert wrong.article("harbour-crane", "fr").state == State.PUBLISHED
    assert remembered() == ("second", "engine")
    assert not MemoryEntry.objects.filter(target_text__contains=" 7 euros").exists()


def test_what_is_no_better_is_neither_shown_nor_remembered(wrong: Installation, second: PhrasebookEngine) -> None:
    second.phrases["en", "fr", SOURCE] = "Les travaux ont coûté 9 euros, surtout pour de nouveaux roulements."
    wrong.run()
    article = wrong.article("harbour-crane", "fr")
    assert article.state == State.HELD
    assert " 7 euros" in str(article.document)
    assert remembered() == ("phrasebook", "engine")


def test_an_engine_that_fails_at_the_second_look_leaves_the_article_held(
    wrong: Installation, second: PhrasebookEngine
) -> None:
    second.failing = True
    wrong.run()
    assert wrong.article("harbour-crane", "fr").state == State.HELD
    assert wrong.article("night-bus", "fr").state == State.PUBLISHED
    assert Engine.objects.get(name="second").state == Engine.State.FAILING


def test_no_more_than_two_further_routes_are_asked(wrong: Installation) -> None:
    with ExitStack() as running:
        engines = [running.enter_context(PhrasebookEngine()) for _ in range(3)]
        for number, engine in enumerate(engines):
            engine.phrases["en", "fr", SOURCE] = WRONG
            add_engine(kind="libretranslate", name=f"second-{number}", url=engine.url)
            engine.seen.clear()
        wrong.run()
    assert [len(engine.seen) for engine in engines] == [1, 1, 0]
    assert wrong.article("harbour-crane", "fr").state == State.HELD


def test_a_number_is_put_back_and_the_document_says_so(installation: Installation) -> None:
    installation.engine.phrases["en", "fr", SOURCE] = REPAIRABLE
    installation.add("en")
    installation.run()
    article = installation.article("harbour-crane", "fr")
    assert article.state == State.PUBLISHED
    [segment] = [each for each in document(article).segments() if each.source.startswith("The work")]
    assert "42\u202f500" in segment.text.replace("\xa0", "\u202f")
    assert 'href="https://bearings.example/order/7"' in segment.text
    assert (segment.origin, segment.engine, segment.repaired) == ("engine", "phrasebook", True)
    assert sum(each.repaired for each in document(article).segments()) == 1
    assert remembered() == ("phrasebook", "repair")


def test_a_repaired_sentence_out_of_the_memory_is_still_marked(installation: Installation) -> None:
    installation.engine.phrases["en", "fr", SOURCE] = REPAIRABLE
    installation.add("en")
    installation.run()
    crane = installation.press.article("en", "harbour-crane")
    installation.press.revise(crane, 0, crane.paragraphs[0] + " Nobody was hurt when the gears broke on 3 March.")
    installation.passed = timedelta(minutes=10)
    installation.run(make_due=True)
    article = installation.article("harbour-crane", "fr")
    assert article.state == State.PUBLISHED
    [segment] = [each for each in document(article).segments() if each.repaired]
    assert segment.origin == "memory"


def test_where_the_site_chooses_the_held_paragraph_alone_stays_in_the_source_language(
    wrong: Installation, client: Client
) -> None:
    wrong.home = replace(wrong.home, held_block="source")
    wrong.run()
    article = wrong.article("harbour-crane", "fr")
    assert article.state == State.PUBLISHED
    assert [block.in_source for block in document(article).blocks if block.type == "paragraph"] == [False, True, False]
    assert article.verdict is not None
    assert not article.verdict["holds"]
    page = client.get(article.path).content.decode()
    assert page.count("Dans la langue d’origine") == 1
    assert '<p data-content lang="en" dir="ltr">“We never believed' in page
    assert "Elle était immobile depuis 1995" in page
    assert " 7 euros" not in page


def test_a_paragraph_in_the_source_language_can_be_translated_by_a_person(wrong: Installation) -> None:
    wrong.home = replace(wrong.home, held_block="source")
    wrong.run()
    article = wrong.article("harbour-crane", "fr")
    numbers = {
        number: segment.source
        for number, segment in enumerate(document(article).segments())
        if segment.origin == "source"
    }
    assert len(numbers) == 2
    said = wrong.engine.phrases["en", "fr", numbers[min(numbers)]]
    link = '<a href="https://bearings.example/order/7">nouveaux roulements</a>'
    edits = {min(numbers): said, max(numbers): RIGHT.replace("nouveaux roulements", link)}
    review.edit_article(article_id=article.pk, edits=edits, by=None, now=wrong.now())
    article = wrong.article("harbour-crane", "fr")
    assert article.state == State.PUBLISHED
    assert not any(block.in_source for block in document(article).blocks)


def test_a_held_title_is_never_shown_in_the_source_language(installation: Installation) -> None:
    title = "The old harbour crane moves again after 31 years"
    installation.engine.phrases["en", "fr", title] = "La vieille grue du port bouge à nouveau après 5 heures"
    installation.home = replace(installation.home, held_block="source")
    installation.add("en")
    installation.run()
    assert installation.article("harbour-crane", "fr").state == State.HELD


def test_an_article_that_would_be_mostly_untranslated_is_held(installation: Installation) -> None:
    for said in [key for key in installation.engine.phrases if "crane" in key[2] and "old harbour" not in key[2]]:
        installation.engine.phrases.pop(said)
    installation.engine.phrases["en", "fr", SOURCE] = WRONG
    installation.home = replace(installation.home, held_block="source")
    installation.add("en")
    installation.run()
    article = installation.article("harbour-crane", "fr")
    assert article.state == State.HELD
    assert not any(block.in_source for block in document(article).blocks)


def test_an_article_that_an_engine_refuses_holds_up_no_other(installation: Installation) -> None:
    installation.engine.refused = {"The money goes into the library."}
    installation.add("en")
    installation.run()
    assert installation.article("glass-bees", "fr").state == State.TRANSLATING
    assert installation.article("glass-bees", "fr").reason_code == "engine-request-refused"
    assert Article.objects.filter(edition__language="fr", state=State.PUBLISHED).count() == 3


def test_an_article_that_waits_says_what_to_install(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    waiting = installation.article("harbour-crane", "vi")
    assert waiting.state == State.WAITING
    assert waiting.reason.startswith("No engine translates from en to vi. Add a model: newsloom model install")


def test_articles_in_their_own_language_count_as_published(installation: Installation) -> None:
    installation.add("en")
    assert installation.run().tally.published == Article.objects.filter(state=State.PUBLISHED).count() == 8


def test_a_revision_sends_no_engine_again_what_none_had_bettered(wrong: Installation, second: PhrasebookEngine) -> None:
    second.phrases["en", "fr", SOURCE] = "Les travaux ont coûté 9 euros, surtout pour de nouveaux roulements."
    wrong.run()
    assert wrong.article("harbour-crane", "fr").state == State.HELD
    new = "Nobody was hurt when the gears broke on 3 March."
    crane = wrong.press.article("en", "harbour-crane")
    wrong.press.revise(crane, 0, crane.paragraphs[0] + " " + new)
    wrong.engine.seen.clear()
    second.seen.clear()
    wrong.passed = timedelta(minutes=10)
    wrong.run(make_due=True)
    assert [text for *_, text in wrong.engine.seen] == [new]
    assert second.seen == []
