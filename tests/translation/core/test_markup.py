"""Tags leave a segment and come back around the right words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsloom.translation import markup

LINK = '<a href="https://example.org/?a=1&amp;b=2">'


@pytest.mark.parametrize(
    "source",
    [
        "plain words",
        "AT&amp;T &lt;b&gt; grew",
        f"See {LINK}the report</a> now.",
        "<em>All <b>of</b> it</em>",
        "H<sub>2</sub>O and<br>more",
        '<span lang="vi">Phở</span> is <em></em> good',
    ],
)
def test_what_is_read_is_written_again(source: str) -> None:
    assert markup.write(markup.read(source)) == source


def test_a_tag_left_open_is_closed_and_a_stray_one_dropped() -> None:
    assert markup.write(markup.read("one <em>two")) == "one <em>two</em>"
    assert markup.write(markup.read("one</em> two")) == "one two"


def test_crossing_tags_come_out_nested() -> None:
    assert markup.write(markup.read("<em>a <b>b</em> c</b>")) == "<em>a <b>b</b></em> c"


def test_an_engine_that_keeps_markup_is_sent_numbers_for_tags() -> None:
    source = markup.read(f"The {LINK}big &amp; red house</a> is <b>very</b> nice")
    assert markup.neutral(source) == 'The <g id="0">big &amp; red house</g> is <g id="1">very</g> nice'
    answer = 'La <g id="0">casa</g> <g id="0">roja &amp; grande</g> es <g id="1">muy</g> linda'
    assert (
        markup.write(markup.from_neutral(answer, source)) == f"La {LINK}casa roja &amp; grande</a> es <b>muy</b> linda"
    )


def test_a_link_that_an_engine_lost_comes_back() -> None:
    source = markup.read(f"Minister {LINK}Trần Văn An</a> spoke.")
    assert markup.write(markup.from_neutral("Le ministre Trần Văn An a parlé.", source)) == (
        f"Le ministre {LINK}Trần Văn An</a> a parlé."
    )


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("<b>Vinamilk</b> grew by 12 percent", "La croissance de Vinamilk : 12 pour cent", "de <b>Vinamilk</b> :"),
        ("It sold <em>3,500</em> cars", "Elle a vendu 3,500 voitures", "vendu <em>3,500</em> voitures"),
        ("the report <a href='/r'>was published</a>", "le rapport fut publié", "<a href='/r'>fut publié</a>"),
        ("<em>all of it</em>", "tout cela", "<em>tout cela</em>"),
        ("much H<sub>2</sub>O here", "beaucoup de H2O ici", "H<sub>2</sub>O"),
    ],
)
def test_a_lost_tag_finds_its_words_by_likeness_or_by_place(source: str, target: str, wanted: str) -> None:
    assert wanted in markup.write(markup.project(markup.read(source), target))


TAGGED = st.lists(
    st.sampled_from(["word ", "Hanoi ", "12 ", "<em>", "</em>", LINK, "</a>", "<b>", "</b>", "<br>", "&amp; "]),
    max_size=20,
).map("".join)


@given(TAGGED, st.text(alphabet="abc HÀ12.&<", max_size=40))
def test_no_link_is_ever_lost_and_the_result_is_well_formed(source: str, target: str) -> None:
    inline = markup.read(source)
    done = markup.write(markup.project(inline, target))
    assert done.count("<a ") == done.count("</a>") == sum(mark.opening.startswith("<a") for mark in inline.marks)
    opened: list[str] = []
    for tag in re.finditer(r"<(/?)(\w+)[^>]*>", done):
        if tag[2] == "br":
            continue
        if tag[1]:
            assert opened.pop() == tag[2]
        else:
            opened.append(tag[2])
    assert not opened
    assert markup.plain(done) == target
