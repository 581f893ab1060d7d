"""The typed parts of a story's body, in order, and the ids by which they are known through revisions.

Plain values: no Django, no network.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any, Literal

BlockType = Literal["paragraph", "heading", "list_item", "quote", "image", "video"]
BLOCK_TYPES: tuple[BlockType, ...] = ("paragraph", "heading", "list_item", "quote", "image", "video")
PICTURES: frozenset[str] = frozenset({"image", "video"})

ID_LENGTH = 10
ALIKE = 0.5
"""How alike (0 to 1, by difflib) an old and a new text must be for the new one to be an edit of the old."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside a block: its words and its absolute address."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a story's body.

    :param id: short, stable through revisions, unique within the story; empty until given.
    :param text: plain, white space folded; for pictures empty.
    :param html: the same with inline markup (``a``, ``em``, ``strong``, ``code``, ``sub``, ``sup``, ``br``), cleaned.
    :param level: of a heading, 2 to 6.
    :param caption: of a picture, without its credit.
    """

    id: str
    type: BlockType
    text: str = ""
    html: str = ""
    links: tuple[Link, ...] = ()
    level: int = 2
    src: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    width: int | None = None
    height: int | None = None

    @property
    def key(self) -> str:
        """What the block says, for telling whether it changed: two blocks with one key are the same but for the id."""
        said = (self.type, self.text, self.html, self.level, self.src, self.alt, self.caption, self.credit)
        return repr((said, [(link.text, link.href) for link in self.links]))

    @property
    def words(self) -> str:
        """The text by which an edited block is recognised: its own, or a picture's address and caption."""
        return f"{self.src} {self.caption}" if self.type in PICTURES else self.text


def to_json(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """Blocks as a JSON document keeps them; :func:`from_json` gives equal blocks back."""
    return [_block_to_json(block) for block in blocks]


def from_json(rows: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """Blocks out of what :func:`to_json` wrote."""
    return tuple(_block_from_json(row) for row in rows)


def _block_to_json(block: Block) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": block.id,
        "type": block.type,
        "text": block.text,
        "html": block.html,
        "links": [{"text": link.text, "href": link.href} for link in block.links],
    }
    if block.type == "heading":
        row["level"] = block.level
    if block.type in PICTURES:
        row |= {"src": block.src, "alt": block.alt, "caption": block.caption, "credit": block.credit}
        row |= {name: size for name, size in (("width", block.width), ("height", block.height)) if size is not None}
    return row


def _block_from_json(row: Mapping[str, Any]) -> Block:
    return Block(
        id=row["id"],
        type=row["type"],
        text=row.get("text", ""),
        html=row.get("html", ""),
        links=tuple(Link(link["text"], link["href"]) for link in row.get("links", ())),
        level=row.get("level", 2),
        src=row.get("src", ""),
        alt=row.get("alt", ""),
        caption=row.get("caption", ""),
        credit=row.get("credit", ""),
        width=row.get("width"),
        height=row.get("height"),
    )


def give_ids(blocks: Iterable[Block], taken: Iterable[str] = ()) -> tuple[Block, ...]:
    """The blocks, those without an id with one made from what they say; equal blocks get different ids.

    :param taken: ids that must not be given again.
    """
    blocks = tuple(blocks)
    used = {block.id for block in blocks if block.id} | set(taken)
    given = []
    for block in blocks:
        if not block.id:
            block = replace(block, id=_free_id(block, used))
            used.add(block.id)
        given.append(block)
    return tuple(given)


def _free_id(block: Block, used: set[str]) -> str:
    repetition = 0
    while True:
        digest = hashlib.blake2b(f"{block.type}\0{block.words}\0{repetition}".encode(), digest_size=16)
        short = digest.hexdigest()[:ID_LENGTH]
        if short not in used:
            return short
        repetition += 1


def carry_ids(old: Sequence[Block], new: Sequence[Block]) -> tuple[Block, ...]:
    """The new revision's blocks under the ids they had before.

    A block that says the same keeps its id, wherever it moved, and so stays equal byte for byte; an edited block
    keeps the id of the one it replaces; a new one gets an id that no block of the old revision had.
    """
    ids: dict[int, str] = {}
    free = dict(enumerate(old))
    matcher = SequenceMatcher(None, [block.key for block in old], [block.key for block in new], autojunk=False)
    gaps = []
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            for old_at, new_at in zip(range(old_from, old_to), range(new_from, new_to), strict=True):
                ids[new_at] = free.pop(old_at).id
        else:
            gaps.append((range(old_from, old_to), range(new_from, new_to)))
    _carry_moved(free, new, ids)
    for old_range, new_range in gaps:
        _carry_edited(free, old_range, new, new_range, ids)
    carried = (replace(block, id=ids.get(index, "")) for index, block in enumerate(new))
    return give_ids(carried, taken=(block.id for block in old))


def _carry_moved(free: dict[int, Block], new: Sequence[Block], ids: dict[int, str]) -> None:
    """Gives unchanged blocks that stand elsewhere now their old ids."""
    places: dict[str, list[int]] = {}
    for old_at, block in free.items():
        places.setdefault(block.key, []).append(old_at)
    for new_at, block in enumerate(new):
        if new_at not in ids and places.get(block.key):
            ids[new_at] = free.pop(places[block.key].pop(0)).id


def _carry_edited(
    free: dict[int, Block], old_range: range, new: Sequence[Block], new_range: range, ids: dict[int, str]
) -> None:
    """Gives edited blocks between two unchanged ones the ids of those they replace, the most alike first.

    Where as many of the same types stand there as before, even a rewritten one keeps its id: it is in its place.
    """
    candidates = [at for at in old_range if at in free]
    wanting = [at for at in new_range if at not in ids]
    pairs = [
        (likeness, -abs((a - old_range.start) - (b - new_range.start)), a, b)
        for a in candidates
        for b in wanting
        if free[a].type == new[b].type and (likeness := _likeness(free[a], new[b])) >= ALIKE
    ]
    same_kinds = [free[a].type for a in candidates] == [new[b].type for b in wanting]
    if same_kinds:
        pairs += [(-1.0, 0, a, b) for a, b in zip(candidates, wanting, strict=True)]
    for _, _, old_at, new_at in sorted(pairs, reverse=True):
        if old_at in free and new_at not in ids:
            ids[new_at] = free.pop(old_at).id


def _likeness(old: Block, new: Block) -> float:
    """Share of words in common, in order; by characters where the script writes no spaces."""
    first, second = (old.words.split(), new.words.split())
    if len(first) < 4 or len(second) < 4:
        return SequenceMatcher(None, old.words, new.words, autojunk=False).ratio()
    if not Counter(first) & Counter(second):
        return 0.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def plain_text(blocks: Iterable[Block]) -> str:
    """The words of the body, a block a line, without pictures."""
    return "\n".join(block.text for block in blocks if block.type not in PICTURES)
