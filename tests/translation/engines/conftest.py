"""Engines to test with: a tiny neural model made on the spot, and servers that speak as the vendors' do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engines.tiny_model import argos_package, letters_model
from tests.translation.engines.vendors import Vendor, opened


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model in the layout of an OPUS-MT conversion: it turns every letter into the next one."""
    return letters_model(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="session")
def argos_folder(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same model in the layout of an unpacked Argos package."""
    return argos_package(model_folder, tmp_path_factory.mktemp("argos"))


@pytest.fixture
def vendor(request: pytest.FixtureRequest) -> Iterator[Vendor]:
    """A server in a thread; its kind is the fixture's parameter."""
    with opened(request.param) as server:
        yield server
