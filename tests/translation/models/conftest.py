"""Stand-in indexes with a tiny real model in each form, and a store to install into."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.utils import timezone
from tests.engines.indexes import ModelIndexes
from tests.engines.tiny_model import argos_package, letters_model

from newsloom.foundation.http import Client
from newsloom.translation.model_store.finding import Indexes, find
from newsloom.translation.model_store.operations import Installed, install_model
from newsloom.translation.model_store.store import Store

Install = Callable[..., Installed]


@pytest.fixture(scope="session")
def opus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model in the layout of an OPUS-MT conversion."""
    return letters_model(tmp_path_factory.mktemp("opus"))


@pytest.fixture(scope="session")
def argos(opus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as an unpacked Argos package from Vietnamese to English."""
    return argos_package(opus, tmp_path_factory.mktemp("argos"), source="vi", target="en")


@pytest.fixture
def shelves() -> Iterator[ModelIndexes]:
    """The indexes, empty."""
    with ModelIndexes() as running:
        yield running


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(allow=frozenset({"127.0.0.1", "localhost"})) as running:
        yield running


@pytest.fixture
def indexes(shelves: ModelIndexes, client: Client) -> Indexes:
    return Indexes(client, shelves.argos, shelves.base)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "models")


@pytest.fixture
def install(indexes: Indexes, store: Store, db: None) -> Install:
    """Installs what is asked for, one model."""

    def install(wanted: str) -> Installed:
        (offer,) = find(wanted, indexes)
        return install_model(
            offer=offer, store=store, client=indexes.client, report=lambda *_: None, now=timezone.now()
        )

    return install
