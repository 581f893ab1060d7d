"""Texts that break careless exchange: markup characters, both directions, astral letters, what XML cannot hold."""

from hypothesis import strategies as st

from newsloom.translation.exchange.inline_codes import cleaned
from newsloom.translation.markup import Inline, Mark, write

WORDS = st.text(
    st.one_of(
        st.sampled_from("<>&\"';]/ \t\u00a0\u200f\u202b\u2028\U0001f5de\U00020bb7مرحبا日本éß\u0301"),
        st.characters(blacklist_categories=("Cs", "Cc", "Co")),
    ),
    min_size=1,
    max_size=40,
)
UNHOLDABLE = st.text(st.sampled_from("a\x00\x01\x0b\x0c\x1f\ufffe\uffff\ud800\udfff<b"), min_size=1, max_size=12)
TAGS = st.sampled_from(
    [("<em>", "</em>"), ("<strong>", "</strong>"), ('<a href="https://x.example/?a=1&amp;b=2">', "</a>"), ("<br>", "")]
)


@st.composite
def fragments(draw: st.DrawFn) -> str:
    """Inline HTML as segments hold it."""
    text = draw(WORDS)
    marks = []
    for opening, closing in draw(st.lists(TAGS, max_size=3)):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text))) if closing else start
        marks.append(Mark(start, end, opening, closing))
    return cleaned(write(Inline(text, tuple(marks))))
