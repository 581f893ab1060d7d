"""Blocks fall into sentences and come together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsloom.translation.segments import source_hash, split

PIECES = st.sampled_from(
    ["One. ", "Two said “no.” ", "<em>", "</em>", '<a href="/x?a=1&amp;b=2">', "</a>", "<br>", " ", "Dr. Who went. ",
     "?! ", "&lt;b&gt; ", "他走了。", "\n", "<b>", "</b>", "3.5 million. "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=24).map("".join))
def test_a_block_joined_from_its_own_segments_is_the_block_byte_for_byte(block: str) -> None:
    assert split(block, "en").join() == block


@pytest.mark.parametrize(
    ("block", "segments"),
    [
        ("It rained. The river rose.", ("It rained.", "The river rose.")),
        ("It <em>rained. The</em> river rose. Then it fell.", ("It <em>rained. The</em> river rose.", "Then it fell.")),
        ('See <a href="/a">this one.</a> <b>It</b> is new.', ('See <a href="/a">this one.</a>', "<b>It</b> is new.")),
        ("<em>It rained. It snowed.</em>", ("It rained.", "It snowed.")),
        ("First line<br>Second line", ("First line", "Second line")),
        ("", ()),
        ("   ", ()),
    ],
)
def test_a_cut_never_tears_a_tag(block: str, segments: tuple[str, ...]) -> None:
    assert split(block, "en").segments == segments


def test_a_link_around_a_whole_block_stays_with_its_words() -> None:
    assert split('<a href="/x">All of it.</a>', "en").segments == ('<a href="/x">All of it.</a>',)


def test_a_greek_semicolon_is_not_looked_for_in_an_entity() -> None:
    assert split("AT&amp;T είναι εδώ.", "el").segments == ("AT&amp;T είναι εδώ.",)


def test_translations_stand_where_their_sources_stood() -> None:
    passage = split("<em>It rained. It snowed.</em>", "en")
    assert passage.join(["Il pleuvait.", "Il neigeait."], target="fr") == "<em>Il pleuvait. Il neigeait.</em>"


def test_chinese_sentences_get_no_space_between_them_and_lose_none_on_the_way_back() -> None:
    assert split("It rained. It snowed.", "en").join(["下雨了。", "下雪了。"], target="zh-Hans") == "下雨了。下雪了。"
    assert (
        split("下雨了。下雪了。", "zh-Hans").join(["It rained.", "It snowed."], target="en") == "It rained. It snowed."
    )


def test_a_wrong_number_of_translations_is_refused() -> None:
    with pytest.raises(ValueError, match="2 segments wanted"):
        split("One. Two.", "en").join(["Un."])


def test_the_hash_does_not_mind_spaces_and_composition() -> None:
    assert source_hash("caf\u00e9  noir") == source_hash(" cafe\u0301 noir\n")
    assert source_hash("a") != source_hash("A")
