"""Decides which runs of a page are the article: trafilatura says which, the page's own tree says what.

trafilatura 2.3.1 with ``favor_precision`` finds the body of 91 real news pages with F1 .965; what it gives is plain
text though, so its answer is only used to mark the runs of the tree, which keep links, emphasis and types.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy

import trafilatura

from newsloom.ingest.extraction.noise import CALLED
from newsloom.ingest.extraction.page import Element, classes
from newsloom.ingest.extraction.runs import Run, squeeze

ENOUGH = 140
"""Characters of text below which trafilatura's answer is not believed and the densest part of the page is taken."""
CERTAIN = 25
"""Characters from which on a run may be found anywhere in the reference; a shorter one must be a whole line of it."""
SHINGLE = 12
NEIGHBOUR_LINKS = 0.3
ASIDE = 0.25
"""Share of the text up to which an element called after adverts, sharing … is left out."""
LONG = 80
"""Letters from which on a neighbour is taken for text although no sentence ends with it."""
TEASERS = 5
"""Elements over which a text must be spread to be taken for a list of teasers."""
ENDED = re.compile(r"[.!?…。！？।۔؟:;»”“\"'’)）」』]\s*$")
"""How a sentence ends, in the scripts of the world; Thai marks no end."""

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


class Reference:
    """What the body says, without white space, for asking whether a run is in it."""

    def __init__(self, lines: Iterable[str]) -> None:
        squeezed = [_bare(line) for line in lines]
        self._lines = {line for line in squeezed if line}
        self._whole = "".join(squeezed)
        self._shingles: set[str] | None = None

    def __len__(self) -> int:
        return len(self._whole)

    def holds(self, run: Run) -> bool:
        """True where the run's text is in the body, whole or but for some words."""
        text = _bare(run.text)
        if text in self._lines:
            return True
        if len(text) < CERTAIN:
            return False
        if text in self._whole:
            return True
        if self._shingles is None:
            whole = self._whole
            self._shingles = {whole[at : at + SHINGLE] for at in range(len(whole) - SHINGLE + 1)}
        pieces = [text[at : at + SHINGLE] for at in range(0, len(text) - SHINGLE + 1, 4)]
        return bool(pieces) and sum(piece in self._shingles for piece in pieces) >= 0.75 * len(pieces)


def _bare(line: str) -> str:
    """The line without white space and without the signs by which trafilatura marks items and cells."""
    return squeeze(line.removeprefix("- ").replace("|", ""))


def body_lines(tree: Element) -> list[str]:
    """The lines of the body by trafilatura; empty where it finds none."""
    try:
        found = trafilatura.bare_extraction(
            deepcopy(tree), favor_precision=True, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # a page must never stop the program, whatever a library makes of it
        return []
    text = getattr(found, "text", None)
    return text.split("\n") if text else []


def weigh(text: str) -> int:
    """The length of a text in letters: a sign of Chinese, Japanese or Korean writing counts for three."""
    return len(text) + 2 * sum(character > "\u2e7f" for character in text)


def select(runs: Sequence[Run], tree: Element) -> list[Run]:
    """The runs of the article's body in order, its title and furniture perhaps still among them."""
    reference = Reference(body_lines(tree))
    chosen = [run for run in runs if run.kind != "caption" and reference.holds(run)] if len(reference) >= ENOUGH else []
    chosen = without_asides(chosen)
    if sum(weigh(run.text) for run in chosen) < ENOUGH:
        chosen = densest(runs)
    chosen = [run for run in without_copies(chosen) if not _is_pointer(run)]
    return with_neighbours(runs, chosen)


def without_asides(chosen: Sequence[Run]) -> list[Run]:
    """The runs without adverts, share lines and the like: small parts in elements that are called so.

    What such an element holds stays where it is much of the text: some sites call the whole page after their adverts.
    """
    asides = {id(run): _aside_of(run.element) for run in chosen}
    weights: Counter[Element | None] = Counter()
    for run in chosen:
        weights[asides[id(run)]] += weigh(run.text)
    most = ASIDE * weights.total()
    return [run for run in chosen if asides[id(run)] is None or weights[asides[id(run)]] > most]


def _aside_of(element: Element) -> Element | None:
    """The outermost element round this one that is called after something that is not an article."""
    found = None
    for around in (element, *element.iterancestors()):
        if around.tag in ("body", "html", "main", "article"):
            break
        if around.tag in ("nav", "footer", "aside", "form") or CALLED.search(classes(around)):
            found = around
    return found


def _is_pointer(run: Run) -> bool:
    """True for a short line that is a link and nothing else: it leads to another article."""
    return run.kind != "list_item" and run.link_share > 0.8 and len(run.text) < 200


def with_neighbours(runs: Sequence[Run], chosen: Sequence[Run]) -> list[Run]:
    """The chosen runs and those between and beside them that stand in the same element in the same way.

    trafilatura leaves out short lines in the middle of a text, such as the second half of a quotation.
    """
    weights: Counter[Element | None] = Counter()
    for run in chosen:
        weights[_home(run)] += len(run.text)
    homes = {home for home, weight in weights.items() if weight > 0.3 * weights.total()}
    tags = {run.element.tag for run in chosen}
    taken = {id(run) for run in chosen}
    said = {run.squeezed for run in chosen}
    return [run for run in runs if id(run) in taken or _is_neighbour(run, homes, tags, said)]


def _home(run: Run) -> Element | None:
    return run.element if run.element.tag in ("td", "div") else run.element.getparent()


def _is_neighbour(run: Run, homes: set[Element | None], tags: set[str], said: set[str]) -> bool:
    return (
        _home(run) in homes
        and run.element.tag in tags
        and run.kind in ("paragraph", "quote", "cell")
        and not run.hidden
        and run.link_share < NEIGHBOUR_LINKS
        and run.squeezed not in said
        and not CALLED.search(classes(run.element))
        and (weigh(run.text) > LONG or bool(ENDED.search(run.text)))
    )


def without_copies(chosen: Sequence[Run]) -> list[Run]:
    """The runs without second copies: some pages hold their article again, for a print view or for a player.

    Of two copies that one stays that stands where most of the text does.
    """
    weights: Counter[Element | None] = Counter()
    for run in chosen:
        weights[run.element.getparent()] += len(run.text)
    owner: dict[str, Element | None] = {}
    dropped: set[int] = set()
    for run in sorted(chosen, key=lambda one: weights[one.element.getparent()], reverse=True):
        text, home = run.squeezed, run.element.getparent()
        pieces = [text[at : at + SHINGLE] for at in range(max(1, len(text) - SHINGLE + 1))]
        taken = sum(owner.get(piece, home) is not home for piece in pieces)
        if taken > 0.8 * len(pieces):
            dropped.add(id(run))
            continue
        for piece in pieces:
            owner.setdefault(piece, home)
    return [run for run in chosen if id(run) not in dropped]


def densest(runs: Sequence[Run]) -> list[Run]:
    """The runs of the element that holds the most text outside links, where it stands out."""
    weights: Counter[Element] = Counter()
    for run in runs:
        if run.hidden or run.kind in ("caption", "heading") or run.link_share > 0.4 or is_noisy(run.element):
            continue
        weight = weigh(run.text)
        holder: Element | None = run.element if run.kind == "cell" else run.element.getparent()
        for share in (1.0, 0.5, 0.25):
            if holder is None:
                break
            weights[holder] += int(weight * share)
            holder = holder.getparent()
    if not weights:
        return []
    best = weights.most_common(1)[0][0]
    inside = set(best.iter())
    return [
        run
        for run in runs
        if run.element in inside
        and not run.hidden
        and run.link_share < 0.6
        and run.kind != "caption"
        and not is_noisy(run.element)
    ]


def is_listing(body: Sequence[Run], runs: Sequence[Run]) -> bool:
    """True where the body looks like teasers: each in an element of its own, or little beside a page full of links."""
    weights: Counter[Element | None] = Counter()
    for run in body:
        weights[_home(run)] += weigh(run.text)
    whole = weights.total()
    linked = sum(len(run.text) for run in runs if run.link_share > 0.8)
    scattered = len(weights) >= TEASERS and max(weights.values()) < 0.25 * whole
    return scattered or linked > 8 * whole


def is_noisy(element: Element) -> bool:
    """True where the element or one round it is called after something that is not an article."""
    return _aside_of(element) is not None
