"""The ledger for machines: an editor's token reads it, nobody else learns that it is there."""

from decimal import Decimal

from django.utils import timezone
from tests.api.newsdesk import Asker

from newsloom.translation.ledger.amounts import Load
from newsloom.translation.ledger.budgets import set_budget
from newsloom.translation.ledger.meter import Meter
from newsloom.translation.ledger.spending import Work


def test_an_editors_token_reads_what_was_spent_to_the_last_digit(editor: Asker) -> None:
    meter = Meter(Work("paid", "en", "fr", Decimal("12.5")), timezone.now)
    with meter.sending([Load(77)]):
        pass
    meter.settle()
    set_budget(amount=Decimal(100), unit="characters", period="month", now=timezone.now())
    answer = editor.get("/api/v1/ledger?by=pair")
    assert (answer["items"][0]["key"], answer["total"]["cost"]) == ("en-fr", "0.0009625")
    assert [(budget["spent"], budget["percent"]) for budget in answer["budgets"]] == [("77", 77)]
    editor.get("/api/v1/ledger?by=moon", 422)


def test_readers_find_no_ledger(reader: Asker) -> None:
    reader.get("/api/v1/ledger", 404)
