"""Whatever is asked, the answer is JSON with a code and a sentence, and never a fault of ours."""

import base64
import json

import pytest
from django.test import Client
from tests.api.newsdesk import Asker

from newsloom.config.urls import urlpatterns


def cursor(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("stories?limit=201", "parameter-invalid"),
        ("stories?limit=0", "parameter-invalid"),
        ("stories?limit=-1", "parameter-invalid"),
        ("stories?limit=many", "parameter-invalid"),
        ("stories?limit=1e1000", "parameter-invalid"),
        ("stories?limit=" + "9" * 5000, "parameter-invalid"),
        ("stories?cursor=", "cursor-invalid"),
        ("stories?cursor=nonsense", "cursor-invalid"),
        ("stories?cursor=%00", "cursor-invalid"),
        ("stories?cursor=ü", "cursor-invalid"),
        (f"stories?cursor={cursor('1.2')}", "cursor-invalid"),
        (f"stories?cursor={cursor('9' * 19)}", "cursor-invalid"),
        (f"stories?cursor={cursor('-1')}", "cursor-invalid"),
        (f"stories?cursor={cursor('٣')}", "cursor-invalid"),
        (f"editions?cursor={cursor('1')}", "cursor-invalid"),
        ("stories?cursor=" + "A" * 10_000, "parameter-invalid"),
        ("stories?section=sport", "section-unknown"),
        ("stories?section=" + "x" * 10_000, "parameter-invalid"),
        ("stories?source_url=" + "x" * 10_000, "parameter-invalid"),
        ("stories?publisher=a%00b", "parameter-invalid"),
        ("articles?edition=de", "edition-unknown"),
        ("articles?edition=" + "-" * 200, "edition-unknown"),
        ("articles?edition=%0a", "parameter-invalid"),
        ("articles?section=sport", "section-unknown"),
        ("articles?state=dead", "parameter-invalid"),
        ("articles?story=abc", "parameter-invalid"),
        ("articles?story=0", "parameter-invalid"),
        ("articles?story=99999999999999999999", "parameter-invalid"),
    ],
)
def test_a_parameter_that_cannot_be_is_refused_in_words(reader: Asker, path: str, code: str) -> None:
    error = reader.get(f"/api/v1/{path}", 422)["error"]
    assert error["code"] == code
    assert error["message"].endswith(".")
    assert len(error["message"]) < 500


@pytest.mark.parametrize(
    "path",
    [
        "stories/1",
        "stories/0",
        "stories/abc",
        "stories/-1",
        "stories/99999999999999999999999",
        "articles/1",
        "articles/1.5",
        "articles/%00",
        "editions/de",
        "editions/xx-nonsense",
        "editions/" + "x" * 3000,
        "editions/%0a",
        "nothing",
        "nothing/at/all",
        "docs",
        "",
    ],
)
def test_what_is_not_there_is_told_as_json(reader: Asker, path: str) -> None:
    error = reader.get(f"/api/v1/{path}", 404)["error"]
    assert error["code"].endswith("-unknown")
    assert len(error["message"]) < 300


@pytest.mark.parametrize("path", ["stories", "articles", "editions"])
def test_a_query_of_ten_thousand_letters_breaks_nothing(reader: Asker, path: str) -> None:
    assert reader.get(f"/api/v1/{path}?unknown={'x' * 10_000}") == {"items": [], "next": None}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client: Client, db: None, method: str) -> None:
    answer = getattr(client, method)("/api/v1/stories")
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method-not-allowed"


def test_the_head_of_an_answer_can_be_asked_for(client: Client, db: None) -> None:
    assert client.head("/api/v1/stories").status_code == 200


def test_the_description_names_every_address_and_every_shape(reader: Asker) -> None:
    described = reader.get("/api/v1/openapi.json")
    assert described["openapi"].startswith("3.")
    assert sorted(described["paths"]) == [
        f"/api/v1/{path}"
        for path in (
            "articles",
            "articles/{pk}",
            "editions",
            "editions/{language}",
            "ledger",
            "stories",
            "stories/{pk}",
        )
    ]
    for operations in described["paths"].values():
        assert set(operations) == {"get"}
        assert {"200", "401"} <= set(operations["get"]["responses"])
    assert {"Article", "Story", "TextBlock", "PictureBlock", "Tombstone", "ErrorAnswer"} <= set(
        described["components"]["schemas"]
    )


def test_every_reference_of_the_description_leads_somewhere(reader: Asker) -> None:
    described = reader.get("/api/v1/openapi.json")
    written = json.dumps(described)
    names = {part.split('"')[0] for part in written.split("#/components/schemas/")[1:]}
    assert names <= set(described["components"]["schemas"])
    security = {name for choice in described["security"] for name in choice}
    assert security <= set(described["components"]["securitySchemes"])
    assert {} in described["security"]  # a token is not required


def test_the_apis_addresses_do_not_depend_on_the_order_of_the_rooms() -> None:
    assert str(urlpatterns[0].pattern) == "api/v1/"
