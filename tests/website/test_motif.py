"""Pictures that the site draws itself."""

import pytest
from lxml import etree

from newsloom.website.motif import initials, monogram, motif


def test_a_story_keeps_its_motif() -> None:
    assert motif(42) == motif(42)
    assert len({motif(seed) for seed in range(200)}) == 200


def test_motifs_are_well_formed_light_and_hidden_from_screen_readers() -> None:
    for seed in range(300):
        drawn = etree.fromstring(motif(seed))
        assert drawn.get("aria-hidden") == "true"
        assert len(motif(seed)) < 3600


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("ZNews", "ZN"),
        ("Le Mékong", "LM"),
        ("人民网", "人"),
        ("Tuổi Trẻ", "TT"),
        ("báo", "B"),
        ("", "·"),
        ("«?» & Co", "C"),
        ("VTV", "VT"),
    ],
)
def test_a_publishers_mark_bears_its_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_mark_is_well_formed_whatever_the_name() -> None:
    for name in ("<script>", "&amp", "", "العربية", "🎉 party"):
        assert etree.fromstring(monogram(name, 7)).tag.endswith("svg")
