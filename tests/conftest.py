"""Fixtures that every room's tests may use."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # so that tests find `tests.press`

from tests.press.server import Press


@pytest.fixture
def press() -> Iterator[Press]:
    """A publisher's web server of our own, fresh for each test; see tests/press/server.py."""
    with Press() as running:
        yield running
