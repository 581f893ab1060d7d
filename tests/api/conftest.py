"""A small site: an empty desk, two editions, a reader and an editor."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from tests.api.newsdesk import Asker, Newsdesk

from newsloom.accounts.operations import create_token
from newsloom.editions.models import Edition


@pytest.fixture
def desk(db: None) -> Newsdesk:
    return Newsdesk()


@pytest.fixture
def french(db: None) -> Edition:
    return Edition.objects.create(language="fr", position=1)


@pytest.fixture
def spanish(db: None) -> Edition:
    return Edition.objects.create(language="es", position=2)


@pytest.fixture
def reader(client: Client, db: None) -> Asker:
    return Asker(client)


@pytest.fixture
def editor(client: Client, db: None) -> Asker:
    return Asker(client, create_token(name="desk", role="editor"))


@pytest.fixture
def walk() -> Callable[[Asker, str], list[Any]]:
    """Follows `next` to the end."""

    def all_items(asker: Asker, path: str) -> list[Any]:
        items = []
        address: str | None = path
        while address is not None:
            page = asker.get(address)
            items += page["items"]
            address = page["next"]
        return items

    return all_items
