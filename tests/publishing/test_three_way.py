"""Whose sentences stand after a revision, and where a publisher's change meets a person's."""

from collections.abc import Sequence

from newsloom.publishing.building import Plan, plan
from newsloom.publishing.document import ArticleBlock, ArticleSegment, Document, Passage
from newsloom.publishing.three_way import Clash, carried_over
from newsloom.stories.blocks import Block, to_json
from newsloom.stories.models import Story

TITLE = "The bridge is open"
RAIN, COST, LONG = "It rained all day.", "It cost 12 million euros.", "It is 340 metres long."


def wrote(source: str, text: str = "") -> ArticleSegment:
    """A sentence that a person wrote."""
    return ArticleSegment(source, text or f"P: {source}", "person")


def made(source: str) -> ArticleSegment:
    """A sentence that an engine made."""
    return ArticleSegment(source, f"M: {source}", "engine", "test", "1")


def document(*blocks: Sequence[ArticleSegment], title: ArticleSegment | None = None) -> Document:
    built = tuple(ArticleBlock(f"b{at}", "paragraph", Passage(tuple(segments))) for at, segments in enumerate(blocks))
    return Document(Passage((title or made(TITLE),)), blocks=built)


def revised(*blocks: str, title: str = TITLE, ids: Sequence[str] = ()) -> Plan:
    rows = [Block(ids[at] if ids else f"b{at}", "paragraph", text=text, html=text) for at, text in enumerate(blocks)]
    return plan(Story(language="en", title=title, blocks=to_json(rows)))


def test_a_persons_words_stay_with_their_sentence_when_others_change() -> None:
    carried = carried_over(document([made(RAIN), wrote(COST)]), revised(f"It snowed all day. {COST}"))
    assert carried.kept == {2: f"P: {COST}"}
    assert carried.clashes == ()


def test_a_persons_words_go_with_a_sentence_into_another_paragraph() -> None:
    carried = carried_over(document([wrote(COST)], [made(RAIN)]), revised(RAIN, COST, ids=["b1", "b9"]))
    assert carried.kept == {2: f"P: {COST}"}


def test_a_changed_sentence_clashes_with_the_one_most_like_it() -> None:
    new = "It cost 13 million euros."
    carried = carried_over(document([made(RAIN), wrote(COST), made(LONG)]), revised(f"Wind blew. {new} Nobody came."))
    assert carried.clashes == (Clash(2, COST, new, f"P: {COST}"),)


def test_a_sentence_written_wholly_anew_in_the_same_place_clashes_too() -> None:
    carried = carried_over(document([made(RAIN), wrote(COST)]), revised(f"{RAIN} Nobody knows why."))
    assert [(clash.number, clash.new_source) for clash in carried.clashes] == [(2, "Nobody knows why.")]


def test_a_sentence_that_is_dropped_clashes_with_nothing() -> None:
    assert carried_over(document([made(RAIN), wrote(COST)]), revised(RAIN)).clashes == ()
    assert carried_over(document([made(RAIN)], [wrote(COST)]), revised(RAIN)).clashes == ()


def test_two_sentences_made_one_put_both_persons_words_at_stake() -> None:
    one = "It cost 12 million euros and is 340 metres long."
    [clash] = carried_over(document([wrote(COST), wrote(LONG)]), revised(one)).clashes
    assert (clash.old_source, clash.edited) == (f"{COST} {LONG}", f"P: {COST} P: {LONG}")


def test_a_new_title_clashes_with_the_title_that_a_person_wrote() -> None:
    carried = carried_over(document([made(RAIN)], title=wrote(TITLE)), revised(RAIN, title="Rain at the ferry"))
    assert [(clash.number, clash.new_source) for clash in carried.clashes] == [(0, "Rain at the ferry")]


def test_what_machines_wrote_is_never_at_stake() -> None:
    carried = carried_over(document([made(RAIN), made(COST)]), revised("It cost 13 million euros."))
    assert (carried.kept, carried.clashes) == ({}, ())
