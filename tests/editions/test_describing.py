"""An edition's words and its place are checked before they are written."""

import pytest

from newsloom.editions.models import Edition
from newsloom.editions.operations import describe_edition
from newsloom.foundation.errors import RefusedError

pytestmark = pytest.mark.django_db


@pytest.fixture
def french() -> Edition:
    return Edition.objects.create(language="fr", covered=True)


def test_an_edition_is_given_its_words_and_its_place_and_nothing_else(french: Edition) -> None:
    Edition.objects.update(active=False)
    describe_edition(edition=french, site_name=" Le  Vietnam ", tagline="Chaque jour", motto="", position=3)
    edition = Edition.objects.get()
    assert (edition.site_name, edition.tagline, edition.motto, edition.position) == ("Le Vietnam", "Chaque jour", "", 3)
    assert not edition.active


@pytest.mark.parametrize(
    ("site_name", "motto", "position", "code"),
    [
        ("x" * 81, "", 0, "edition-words-too-long"),
        ("", "x" * 201, 0, "edition-words-too-long"),
        ("", "", -1, "edition-position-invalid"),
        ("", "", 40000, "edition-position-invalid"),
    ],
)
def test_what_an_edition_cannot_be_is_refused(
    french: Edition, site_name: str, motto: str, position: int, code: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        describe_edition(edition=french, site_name=site_name, tagline="", motto=motto, position=position)
    assert refused.value.code == code
    assert Edition.objects.get().site_name == ""
