"""Fixtures that every room's tests may use."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # so that tests find `tests.press`

from tests.press.server import Press


@pytest.fixture
def press() -> Iterator[Press]:
    """A publisher's web server of our own, fresh for each test; see tests/press/server.py."""
    with Press() as running:
        yield running


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """What is found at the test database's place was laid there by this very run."""
    return True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Lays a migrated SQLite database where this process will look for one."""
    from django.db import connection
    from tests import migrated

    if connection.vendor == "sqlite":
        migrated.lay_down(str(connection.settings_dict["TEST"]["NAME"]))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The test database, kept for the next run where migrations had to make it."""
    from django.db import connection
    from tests import migrated

    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            migrated.keep()
