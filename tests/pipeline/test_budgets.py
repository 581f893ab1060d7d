"""A budget is kept to the character: headlines go out while there is room, the rest comes by itself later."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import Sum
from django.test import Client
from django.utils.html import escape
from tests.engines.phrasebook import PhrasebookEngine
from tests.pipeline.conftest import Installation
from tests.press.many import many

from newsloom.pipeline import steps
from newsloom.publishing.models import Article
from newsloom.publishing.queries import readable
from newsloom.translation.ledger.budgets import set_budget
from newsloom.translation.ledger.models import Budget, LedgerLine, Reservation
from newsloom.translation.operations import add_engine

State = Article.State


def french(*, partly: bool | None = None) -> list[Article]:
    """The French articles that readers see; ``partly``: only those whose rest waits, or only the whole ones."""
    [edition] = {
        article.edition for article in Article.objects.filter(edition__language="fr").select_related("edition")
    }
    found = readable(edition)
    return list(found if partly is None else found.filter(rest_waits=partly))


def sent() -> int:
    return LedgerLine.objects.aggregate(sum=Sum("characters"))["sum"] or 0


def budget(installation: Installation, characters: int) -> None:
    set_budget(amount=Decimal(characters), unit="characters", period="day", now=installation.now())


def seen_by(engine: PhrasebookEngine) -> int:
    return sum(len(text) for *_, text in engine.seen)


def test_the_ledger_says_exactly_what_the_engine_was_sent(installation: Installation) -> None:
    installation.add("en")
    installation.run()
    assert french()
    assert sent() == seen_by(installation.engine) > 0


@pytest.mark.parametrize("characters", [600, 1000, 1500, 2000])
def test_a_budget_is_kept_to_the_character_while_the_front_page_fills(
    installation: Installation, characters: int
) -> None:
    budget(installation, characters)
    installation.add("en")
    installation.run()
    assert sent() == seen_by(installation.engine) <= characters
    assert Budget.objects.get().spent == sent()
    assert not Reservation.objects.exists()
    heads = french()
    assert len(heads) >= 3
    waiting = Article.objects.filter(reason_code="budget-spent")
    assert waiting.exists()
    assert {article.state for article in waiting} <= {State.PUBLISHED, State.WAITING}


def test_readers_are_told_that_the_rest_is_not_translated_yet_with_the_way_to_the_original(
    installation: Installation,
) -> None:
    budget(installation, 1000)
    installation.add("en")
    installation.run()
    article = french(partly=True)[0]
    page = Client().get(f"/fr/{article.slug}-{article.pk}/").content.decode()
    assert article.title in page.replace("&#x27;", "'")
    assert "La suite de cet article n’est pas encore traduite." in page
    assert article.story.url in page


def test_what_waits_comes_by_itself_when_the_period_turns(installation: Installation) -> None:
    budget(installation, 1000)
    installation.add("en")
    installation.run()
    before = len(french(partly=False))
    installation.passed = timedelta(days=1)
    installation.run()
    assert len(french(partly=False)) > before
    assert LedgerLine.objects.values("day").distinct().count() == 2


def test_what_waits_comes_when_the_budget_is_raised(installation: Installation) -> None:
    budget(installation, 1000)
    installation.add("en")
    installation.run()
    assert french(partly=True)
    budget(installation, 1_000_000)
    assert steps.take_up_unpaid(now=installation.now()) > 0
    installation.run()
    assert french()
    assert not french(partly=True)
    assert not Article.objects.filter(reason_code="budget-spent").exists()
    assert sent() == seen_by(installation.engine)


@pytest.fixture
def second(installation: Installation) -> Iterator[PhrasebookEngine]:
    """A second engine for the same pair."""
    with PhrasebookEngine() as running:
        add_engine(kind="libretranslate", name="second", url=running.url)
        running.seen.clear()
        yield running


def test_another_engine_takes_over_where_the_budget_of_the_first_is_spent(
    installation: Installation, second: PhrasebookEngine
) -> None:
    set_budget(amount=Decimal(1000), unit="characters", period="day", engine="phrasebook", now=installation.now())
    installation.add("en")
    installation.run()
    assert not french(partly=True)
    assert not Article.objects.filter(reason_code="budget-spent").exists()
    assert seen_by(installation.engine) <= 1000
    assert second.seen
    assert sent() == seen_by(installation.engine) + seen_by(second)


def test_a_budget_of_10000_characters_is_kept_to_the_character_while_the_front_page_still_fills(
    installation: Installation,
) -> None:
    articles, phrases = many(24)
    installation.press.articles[:] = articles
    installation.engine.phrases.update(phrases)
    for number, printed in enumerate(articles):
        printed.published = printed.modified = installation.now().replace(microsecond=0) - timedelta(minutes=number)
    budget(installation, 10_000)
    installation.add("en")
    installation.run()
    assert 8_000 < sent() == seen_by(installation.engine) <= 10_000
    shown, whole = french(), french(partly=False)
    assert len(shown) >= 18  # of 24: how many bodies went first depends on which pages were read first
    assert len(whole) >= 2
    front = Client().get("/fr/").content.decode()
    assert sum(escape(article.title) in front for article in shown) >= 15
