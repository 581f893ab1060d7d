"""Words are marked exactly, and nothing but words, emphasis and links reaches the page."""

import pytest

from newsloom.newsroom.marking import Mark, marked
from newsloom.newsroom.templatetags.newsroom import in_words
from newsloom.translation.checks.contract import Finding, Severity


def hold(start: int, end: int, finding: int = 1) -> Mark:
    return Mark(start, end, finding, holds=True)


def test_exactly_the_words_found_are_marked() -> None:
    assert marked("It cost 12 million.", [hold(8, 18)]) == (
        'It cost <mark class="newsroom-mark--hold" data-findings="1">12 million</mark>.'
    )


def test_a_mark_never_crosses_a_tag() -> None:
    fragment = "cost <em>12 million</em> euros"
    assert marked(fragment, [hold(fragment.index("million"), len(fragment))]) == (
        'cost <em>12 <mark class="newsroom-mark--hold" data-findings="1">million</mark></em>'
        '<mark class="newsroom-mark--hold" data-findings="1"> euros</mark>'
    )


def test_where_two_findings_meet_the_words_name_both_and_the_graver_tone_wins() -> None:
    page = marked("one two", [hold(0, 5, 1), Mark(4, 7, 2, holds=False)])
    assert page == (
        '<mark class="newsroom-mark--hold" data-findings="1">one </mark>'
        '<mark class="newsroom-mark--hold" data-findings="1 2">t</mark>'
        '<mark class="newsroom-mark--note" data-findings="2">wo</mark>'
    )


def test_an_entity_is_marked_whole() -> None:
    assert marked("A &amp; B", [hold(3, 5)]) == 'A <mark class="newsroom-mark--hold" data-findings="1">&amp;</mark> B'


@pytest.mark.parametrize(
    ("fragment", "page"),
    [
        ("<script>alert(1)</script>", "alert(1)"),
        ('<em onclick="x">a</em>', "<em>a</em>"),
        ('<a href="javascript:alert(1)">a</a>', "a"),
        ("<em>a", "<em>a</em>"),
        ("a</em></td>", "a"),
        ("<em><strong>a</em></strong>", "<em><strong>a</strong></em>"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("x<br>y", "x<br>y"),
        ("&lt;b&gt;", "&lt;b&gt;"),
        ('"', "&quot;"),
    ],
)
def test_only_emphasis_and_links_of_the_web_stay(fragment: str, page: str) -> None:
    assert marked(fragment, [hold(0, 0), hold(90, 99)]) == page


def test_a_link_leads_away_without_telling_where_from() -> None:
    assert marked('<a href="https://a.example/?a=1&amp;b=2">a</a>') == (
        '<a href="https://a.example/?a=1&amp;b=2" target="_blank" rel="noreferrer noopener nofollow">a</a>'
    )


def test_words_from_right_to_left_do_not_turn_the_sentence_about_them() -> None:
    finding = Finding("numbers", Severity.HOLD, "The translation says {found}.", {"found": "21 مليون"})
    assert in_words(finding) == "The translation says \u206821 مليون\u2069."
    plain = Finding("numbers", Severity.HOLD, "The translation says {found}.", {"found": "21"})
    assert in_words(plain) == "The translation says 21."
