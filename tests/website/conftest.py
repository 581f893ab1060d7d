"""The site as a reader's browser meets it, with catalogues that say when a string is missing."""

from typing import NoReturn

import pytest
from django.test import Client
from django.utils.translation import trans_real
from tests.website import newsstand

from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.editions.models import Edition
from newsloom.website.catalogues.writing import compile_catalogue


class MissingTranslationError(Exception):
    """A page said something that its own catalogue does not have."""


class Raising:
    """Stands behind a catalogue where gettext would fall back to another language."""

    def gettext(self, message: str) -> NoReturn:
        raise MissingTranslationError(message)

    def ngettext(self, singular: str, plural: str, number: int) -> NoReturn:
        raise MissingTranslationError(f"{singular} ({plural}, {number})")


@pytest.fixture(scope="session", autouse=True)
def compiled_catalogues() -> None:
    for language in INTERFACE_LANGUAGES:
        compile_catalogue(language)
    Client().get("/robots.txt")  # loads what Django and Wagtail say while they are imported


@pytest.fixture(autouse=True)
def strict_catalogues(monkeypatch: pytest.MonkeyPatch) -> None:
    """No page may say a word that its own catalogue lacks."""
    for language in INTERFACE_LANGUAGES:
        monkeypatch.setattr(trans_real.translation(language), "_fallback", Raising())


@pytest.fixture
def reader(db: None) -> Client:
    """A browser that names no language of its own; a fault of ours shows it the page that readers see."""
    return Client(raise_request_exception=False)


@pytest.fixture
def french(db: None) -> Edition:
    return newsstand.edition("fr")


@pytest.fixture
def english(db: None) -> Edition:
    return newsstand.edition("en")


@pytest.fixture
def arabic(db: None) -> Edition:
    return newsstand.edition("ar")
