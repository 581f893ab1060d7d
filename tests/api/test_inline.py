"""What engines and publishers write reaches no caller as markup, though the API cleans only what is not clean."""

import pytest

from newsloom.api.inline import cleaned, links_of, words_of
from newsloom.foundation.html import clean_inline
from newsloom.translation import rendition

HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://a.example" onclick="alert(1)">x</a>',
    "<svg/onload=alert(1)>",
    "</p><iframe src=//a.example>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<g id=\"0\"><b onmouseover='x'>x</b></g>",
    "<",
    "a < b & c",
)


@pytest.mark.parametrize("answer", HOSTILE)
@pytest.mark.parametrize("keeps_markup", [True, False])
@pytest.mark.parametrize(
    "source", ["A gate.", 'The <a href="https://a.example/1?a=1&amp;b=2">gate</a> <em>stands</em>.']
)
def test_an_engine_that_answers_with_markup_writes_words_and_no_tag(
    answer: str, keeps_markup: bool, source: str
) -> None:
    written = rendition.finish(rendition.prepare(source, keeps_markup=keeps_markup), answer, str)
    assert clean_inline(written) == written
    assert cleaned(written) == written
    assert {href for _, href in links_of(written)} <= {"https://a.example/1?a=1&b=2"}


@pytest.mark.parametrize("fragment", HOSTILE[:6] + HOSTILE[7:])
def test_what_is_not_clean_is_cleaned(fragment: str) -> None:
    assert cleaned(fragment) == clean_inline(fragment) != fragment


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "Words, «quoted» — 12 % &amp; more &lt; most",
        '<em>H<sub>2</sub>O</em><br>and <a href="mailto:a@b.example">mail</a>, <a href="https://a.example/?x=1&amp;y">a</a>',
        "<a>no address</a>",
    ],
)
def test_what_is_clean_stays_as_it_is(fragment: str) -> None:
    assert cleaned(fragment) == fragment == clean_inline(fragment)


def test_words_and_links_are_read_without_their_tags() -> None:
    fragment = 'A  <em>B</em><br>C &lt;b&gt; <a href="https://a.example/?x=1&amp;y=2">D &amp; <strong>E</strong></a>'
    assert words_of(fragment) == "A B C <b> D & E"
    assert links_of(fragment) == [("D & E", "https://a.example/?x=1&y=2")]


def test_a_long_text_that_is_not_clean_is_told_in_no_time() -> None:
    assert cleaned("a" * 200_000 + "<") == "a" * 200_000 + "&lt;"
