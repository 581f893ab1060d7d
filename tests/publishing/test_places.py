"""A finding is put on the very words that it is about, whatever stands around and between the segments."""

import pytest

from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.publishing.places import Spot, passage_of, passages_of, spots, wording_key
from newsloom.translation.checks.contract import Finding, Severity, Span


def passage(*pairs: tuple[str, str], gaps: tuple[str, ...] = (), source_gaps: tuple[str, ...] = ()) -> Passage:
    return Passage(tuple(ArticleSegment(source, text, "engine") for source, text in pairs), gaps, source_gaps)


DOCUMENT = Document(
    title=passage(("The gate", "La porte")),
    blocks=(
        ArticleBlock(
            id="a",
            type="paragraph",
            text=passage(
                ("Two gates.", "Deux portes."),
                ("One wall.", "Un mur."),
                gaps=("<em>", "  ", "</em>"),
                source_gaps=("<em>", " ", "</em>"),
            ),
        ),
        ArticleBlock(id="b", type="image", caption=passage(("A.", "Un."), ("B.", "Bé."))),
    ),
)


def finding(source: Span | None, target: Span | None) -> Finding:
    return Finding("numbers", Severity.HOLD, "A number is missing.", {}, source, target)


def test_segments_are_numbered_through_all_passages_that_hold_text() -> None:
    passages = passages_of(DOCUMENT)
    assert [one.part for one in passages] == ["title", "paragraph", "caption"]
    assert [[placed.number for placed in one.segments] for one in passages] == [[0], [1, 2], [3, 4]]


@pytest.mark.parametrize(("words", "segment"), [("portes", 1), ("mur", 2), ("Un mur.", 2)])
def test_a_span_of_a_passage_falls_on_the_same_words_of_a_segment(words: str, segment: int) -> None:
    passages = passages_of(DOCUMENT)
    whole = DOCUMENT.blocks[0].text.html
    at = whole.index(words)
    [spot] = spots(finding(None, Span(at, at + len(words), 1)), "target", passages)
    assert spot.segment == segment
    placed = next(one for one in passages[1].segments if one.number == segment)
    assert placed.segment.text[spot.start : spot.end] == words


def test_a_span_over_two_segments_is_cut_at_their_edges() -> None:
    whole = DOCUMENT.blocks[0].text.source_html
    span = Span(whole.index("gates"), whole.index("wall"), 1)
    assert spots(finding(span, None), "source", passages_of(DOCUMENT)) == [Spot(1, 4, 10), Spot(2, 0, 4)]


def test_a_passage_without_gaps_has_single_spaces() -> None:
    whole = DOCUMENT.blocks[1].caption.html
    at = whole.index("Bé")
    assert spots(finding(None, Span(at, at + 2, 2)), "target", passages_of(DOCUMENT)) == [Spot(4, 0, 2)]


@pytest.mark.parametrize("span", [None, Span(0, 3), Span(0, 3, 9), Span(2, 2, 0)])
def test_a_span_that_names_no_words_falls_nowhere(span: Span | None) -> None:
    assert spots(finding(None, span), "target", passages_of(DOCUMENT)) == []


def test_a_finding_belongs_to_a_passage_or_to_the_whole_article() -> None:
    assert passage_of(finding(Span(0, 1, 1), None)) == 1
    assert passage_of(finding(None, None)) is None


def test_the_key_of_a_wording_changes_with_it_alone() -> None:
    stored = DOCUMENT.as_json()
    assert wording_key(stored) == wording_key(dict(reversed(stored.items())))
    assert wording_key(stored) != wording_key(stored | {"blocks": []})
