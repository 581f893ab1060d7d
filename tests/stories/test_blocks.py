"""Block ids survive revisions."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsloom.stories.blocks import Block, Link, carry_ids, from_json, give_ids, to_json

TEXTS = (
    "The crane turned once around its own axis on Sunday morning.",
    "It had stood still since 1995, when the last cargo ship left the quay.",
    "From May the crane will lift a crate for visitors every Saturday.",
    "The town hopes for six thousand guests in the first season.",
)


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(id="", type="paragraph", text=text, html=text) for text in texts)


OLD = give_ids(paragraphs(*TEXTS))


def test_an_unchanged_text_stays_equal_block_by_block() -> None:
    assert carry_ids(OLD, paragraphs(*TEXTS)) == OLD


def test_an_edited_block_keeps_its_id_and_the_others_stay_equal() -> None:
    new = carry_ids(OLD, paragraphs(TEXTS[0], TEXTS[1].replace("1995", "1996"), *TEXTS[2:]))
    assert [block.id for block in new] == [block.id for block in OLD]
    assert (new[0], new[2], new[3]) == (OLD[0], OLD[2], OLD[3])
    assert "1996" in new[1].text


def test_a_rewritten_block_in_its_place_keeps_its_id() -> None:
    new = carry_ids(OLD, paragraphs(TEXTS[0], "Something else entirely, said the mayor.", *TEXTS[2:]))
    assert [block.id for block in new] == [block.id for block in OLD]


def test_an_inserted_block_gets_an_id_of_its_own() -> None:
    new = carry_ids(OLD, paragraphs(TEXTS[0], "A new paragraph about the weather at the harbour.", *TEXTS[1:]))
    assert (new[0], *new[2:]) == OLD
    assert new[1].id not in {block.id for block in OLD}


def test_a_removed_block_takes_its_id_with_it() -> None:
    assert carry_ids(OLD, paragraphs(TEXTS[0], *TEXTS[2:])) == (OLD[0], *OLD[2:])


def test_a_moved_block_keeps_its_id() -> None:
    new = carry_ids(OLD, paragraphs(TEXTS[3], *TEXTS[:3]))
    assert new == (OLD[3], *OLD[:3])


def test_equal_blocks_have_different_ids() -> None:
    same = give_ids(paragraphs("Again.", "Again.", "Again."))
    assert len({block.id for block in same}) == 3
    assert carry_ids(same, paragraphs("Again.", "Again.", "Again.")) == same


def test_blocks_survive_json() -> None:
    blocks = give_ids(
        (
            Block(id="", type="heading", text="Why", html="Why", level=3),
            Block(id="", type="paragraph", text="a", html="<a>a</a>", links=(Link("a", "https://a.example/"),)),
            Block(id="", type="image", src="https://a.example/p", alt="x", caption="y", credit="z", width=3, height=4),
        )
    )
    assert from_json(to_json(blocks)) == blocks


words = st.lists(st.sampled_from(["red", "green", "blue", "quay", "crane", "ship", "the", "a"]), min_size=1, max_size=9)
bodies = st.lists(words.map(" ".join), max_size=9)


@given(bodies, bodies)
def test_ids_are_unique_and_unchanged_blocks_at_their_places_keep_theirs(old: list[str], new: list[str]) -> None:
    before = give_ids(paragraphs(*old))
    after = carry_ids(before, paragraphs(*new))
    assert len({block.id for block in after}) == len(after)
    assert [replace(block, id="") for block in after] == list(paragraphs(*new))
    if old == new:
        assert after == before
