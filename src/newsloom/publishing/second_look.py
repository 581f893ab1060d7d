"""What is done about a held translation before an editor is asked.

In order: the held passages by the next routes, then a repair of what is surely mended, then, where the site chooses,
the blocks that are still held in the source's language, labelled. What is better is kept; what is still held is held.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from newsloom.foundation.errors import NewsloomError
from newsloom.publishing import verdicts
from newsloom.publishing.building import Field, Plan, assemble
from newsloom.publishing.document import Document
from newsloom.publishing.places import passage_of, passages_of, spots
from newsloom.translation import markup
from newsloom.translation.checks.contract import Finding, Languages, Severity, Verdict
from newsloom.translation.repair import repaired
from newsloom.translation.routes import Route
from newsloom.translation.routing import records
from newsloom.translation.routing.records import Findings, Way
from newsloom.translation.terms.glossary import Glossaries
from newsloom.translation.translate import Desk, Rendering

MOST_ROUTES = 2
"""Further routes that are asked for one article."""
MACHINES = frozenset({"engine", "memory"})
"""Whose words may be replaced: a person's never are."""
LEFT_IN_SOURCE = 0.5
"""An article with a larger share of its blocks in the source's language is no translation: it is held."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A story on its way into a language: what is translated, and by which terms it is judged.

    :param asked: sentences that were held before, when every other route had been asked for them already.
    """

    planned: Plan
    target: str
    terms: Glossaries
    asked: frozenset[str] = frozenset()

    @property
    def source(self) -> str:
        return self.planned.story.language


@dataclass(frozen=True, slots=True)
class Draft:
    """A translation as it stands, and what the judge says of it."""

    renderings: tuple[Rendering, ...]
    document: Document
    verdict: Verdict

    @property
    def held_for(self) -> int:
        """How many things it is held for."""
        return sum(finding.severity is Severity.HOLD for finding in self.verdict.findings)

    def held_passages(self) -> dict[int, list[Finding]]:
        """What each passage is held for, by the number that the judge gives it."""
        held: dict[int, list[Finding]] = {}
        for finding in self.verdict.findings:
            at = passage_of(finding)
            if finding.severity is Severity.HOLD and at is not None:
                held.setdefault(at, []).append(finding)
        return held

    def held_segments(self) -> set[int]:
        """The segments in which something is held; the whole passage where a finding says no place in it."""
        passages = passages_of(self.document)
        segments: set[int] = set()
        for number, findings in self.held_passages().items():
            for finding in findings:
                found = {spot.segment for side in ("source", "target") for spot in spots(finding, side, passages)}
                segments |= found or {placed.number for placed in passages[number].segments}
        return segments


def look_again(desk: Desk, matter: Matter, renderings: Sequence[Rendering], *, show_source: bool = False) -> Draft:
    """The translation as the judge sees it, bettered as far as can be where it is held.

    :param show_source: blocks that are still held may be shown in the source's language.
    """
    first = _draft(matter, renderings)
    desk.note(records.summed(_found(first)))
    draft = _by_other_routes(desk, matter, first)
    draft = _with_repairs(matter, draft)
    _keep(desk, matter, first, draft)
    return _in_source(matter, draft) if show_source else draft


def _draft(matter: Matter, renderings: Iterable[Rendering], in_source: frozenset[int] = frozenset()) -> Draft:
    chosen = tuple(renderings)
    document = assemble(matter.planned, chosen, target=matter.target, in_source=in_source)
    story = matter.planned.story
    terms = matter.terms.for_story(section=story.section, publisher_id=story.publisher_id)
    verdict = verdicts.judge_translation(document, source=matter.source, target=matter.target, terms=terms)
    return Draft(chosen, document, verdict)


def _found(draft: Draft) -> Iterator[tuple[Way, Findings]]:
    """What the judge found of the ways by which engines wrote just now: their quality is measured by it."""
    held = draft.held_segments()
    for number, each in enumerate(draft.renderings):
        if each.origin == "engine":
            yield Way(each.route, each.engine), Findings(segments=1, held=int(number in held))


# ── Another route ─────────────────────────────────────────────────────────────────────────────────────────────────


def _by_other_routes(desk: Desk, matter: Matter, draft: Draft) -> Draft:
    if not draft.held_passages():
        return draft
    gone = {(each.route, each.engine) for each in draft.renderings}
    others = (route for route in desk.routes(matter.source, matter.target) if _way(route) not in gone)
    sources = [request.text for request in matter.planned.requests()]
    for route in islice(others, MOST_ROUTES):
        held = draft.held_segments()
        wanted = [number for number in held if _may_be_asked(matter, draft.renderings[number], sources[number])]
        if not wanted:
            break
        draft = _better(matter, draft, _translated(desk, matter, wanted, route))
    return draft


def _may_be_asked(matter: Matter, rendering: Rendering, source: str) -> bool:
    """Whether a machine wrote it, and not the same words that no other route bettered at an earlier revision."""
    return rendering.origin in MACHINES and not (rendering.origin == "memory" and source in matter.asked)


def _way(route: Route) -> tuple[tuple[str, ...], str]:
    """A route as a rendering remembers it."""
    return route.languages, "+".join(route.engines)


def _translated(desk: Desk, matter: Matter, wanted: Sequence[int], route: Route) -> dict[int, Rendering]:
    requests = matter.planned.requests()
    try:
        done = desk.translate(
            [requests[number] for number in wanted],
            source=matter.source,
            target=matter.target,
            terms=matter.terms,
            route=route,
        )
    except NewsloomError:
        return {}  # recorded on the engine; the article is no worse off than it was
    return {number: each for number, each in zip(wanted, done, strict=True) if markup.plain(each.text).strip()}


# ── A repair ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _with_repairs(matter: Matter, draft: Draft) -> Draft:
    held = draft.held_passages()
    return _better(matter, draft, dict(_repairs(matter, draft, held)), only_less=True) if held else draft


def _repairs(matter: Matter, draft: Draft, held: Mapping[int, Sequence[Finding]]) -> Iterator[tuple[int, Rendering]]:
    languages, story = Languages(matter.source, matter.target), matter.planned.story
    terms = matter.terms.for_story(section=story.section, publisher_id=story.publisher_id)
    within, passages = draft.held_segments(), passages_of(draft.document)
    for at, findings in held.items():
        for placed in passages[at].segments:
            rendering = draft.renderings[placed.number]
            if placed.number not in within or rendering.origin not in MACHINES:
                continue
            source = placed.segment.source
            text = repaired(source, rendering.text, languages, findings, terms.within(markup.plain(source)))
            if text is not None:
                yield placed.number, replace(rendering, text=text, repaired=True)


# ── What is better ────────────────────────────────────────────────────────────────────────────────────────────────


def _better(matter: Matter, draft: Draft, others: Mapping[int, Rendering], *, only_less: bool = False) -> Draft:
    """The draft with the passages that are held for less when these renderings stand in them.

    :param only_less: a passage in which something else is held instead is not better.
    """
    if not others:
        return draft
    trial = _draft(matter, _with(draft.renderings, others))
    before, after = draft.held_passages(), trial.held_passages()
    won: dict[int, Rendering] = {}
    for at, placed in enumerate(passages_of(draft.document)):
        was, now = before.get(at, []), after.get(at, [])
        if len(now) < len(was) and not (only_less and _kinds(now) - _kinds(was)):
            won |= {each.number: others[each.number] for each in placed.segments if each.number in others}
    if not won:
        return draft
    bettered = trial if len(won) == len(others) else _draft(matter, _with(draft.renderings, won))
    return bettered if bettered.held_for < draft.held_for else draft


def _kinds(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter((finding.check, finding.sentence()) for finding in findings)


def _with(renderings: Sequence[Rendering], others: Mapping[int, Rendering]) -> Iterator[Rendering]:
    return (others.get(number, rendering) for number, rendering in enumerate(renderings))


def _keep(desk: Desk, matter: Matter, first: Draft, last: Draft) -> None:
    """What won is the memory's answer from now on, in place of what was held."""
    both = zip(matter.planned.requests(), first.renderings, last.renderings, strict=True)
    won = {request: now for request, was, now in both if now is not was}
    if won:
        desk.keep(won, source=matter.source, target=matter.target, terms=matter.terms)


# ── The source's own words ────────────────────────────────────────────────────────────────────────────────────────


def _in_source(matter: Matter, draft: Draft) -> Draft:
    """With the held blocks in the source's language where nothing is held then; a title or standfirst never is."""
    if not draft.verdict.holds:
        return draft
    fields = [field for field in matter.planned.fields if field.cut.segments]
    blocks = {fields[number].block for number in draft.held_passages()}
    left = frozenset(block for block in blocks if block is not None)
    if (
        None in blocks
        or not left
        or left & _blocks_of_people(fields, draft.renderings)
        or len(left) > LEFT_IN_SOURCE * len(_blocks_with_text(fields))
    ):
        return draft
    shown = _draft(matter, draft.renderings, left)
    return draft if shown.verdict.holds else shown


def _blocks_of_people(fields: Sequence[Field], renderings: Sequence[Rendering]) -> set[int]:
    """Blocks in which a person wrote: their words are not put aside."""
    origins = iter(rendering.origin for rendering in renderings)
    written = ((field.block, [next(origins) for _ in field.cut.segments]) for field in fields)
    return {block for block, by in written if block is not None and "person" in by}


def _blocks_with_text(fields: Sequence[Field]) -> set[int]:
    return {field.block for field in fields if field.block is not None}
