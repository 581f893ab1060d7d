"""The room's main operation: many segments of one language pair, translated at the least cost.

Memory first, each distinct text once, markup and delicate words kept safe, engines in big batches, pivots shared.
"""

import html
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import chain, islice, product
from typing import Literal

from django.db import transaction
from django.utils import timezone

from newsloom.foundation import languages
from newsloom.foundation.errors import (
    ConfigurationError,
    NewsloomError,
    RefusedError,
    TransientError,
    UpstreamError,
)
from newsloom.translation import figures, markup, memory, operations, protection, rendition
from newsloom.translation.checks.terms import Term
from newsloom.translation.drafting import Draughtsman, Text
from newsloom.translation.engines.port import Capabilities
from newsloom.translation.ledger import savings
from newsloom.translation.ledger.amounts import Urgency
from newsloom.translation.ledger.meter import Meter, Part
from newsloom.translation.ledger.savings import Saved
from newsloom.translation.ledger.spending import BudgetSpentError
from newsloom.translation.ledger.spending import Work as Spending
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.roster import Roster
from newsloom.translation.routes import (
    Route,
    Step,
    cheapest_route,
    missing_engine_advice,
    reachable_pairs,
)
from newsloom.translation.routing import records
from newsloom.translation.routing.choice import read_knowledge
from newsloom.translation.routing.figures import Option
from newsloom.translation.routing.records import Findings, Way
from newsloom.translation.segments import context_hash, source_hash
from newsloom.translation.terms.glossary import Glossaries, terms_hash
from newsloom.translation.terms.placing import Wanted

MOST_WAYS = 3
"""Ways that are tried for one call, where engines fail on the first."""
ENGINE_PATIENCE = 60.0
"""Seconds until a free engine that is down is asked again to go on in place of one whose budget is spent."""

Origin = Literal["memory", "engine", "person", "copy"]


@dataclass(frozen=True, slots=True)
class Request:
    """One segment to translate.

    :param text: the inline HTML of one segment.
    :param context: what tells this segment from another with the same words; empty where nothing does.
    :param section: where its story stands: terms may hold for a section, or for a publisher, alone.
    :param urgency: what is translated first where a budget does not reach for everything.
    """

    text: str
    context: str = ""
    section: str = ""
    story_id: int | None = None
    publisher_id: int | None = None
    urgency: Urgency = Urgency.HEAD


@dataclass(frozen=True, slots=True)
class Rendering:
    """One segment translated, and where the words come from.

    :param text: inline HTML in the target language.
    :param origin: ``memory`` = an engine wrote it for an earlier request, ``engine`` = now, ``person`` = somebody
        wrote or approved it, ``copy`` = nothing in it to translate.
    :param engine: the engines' names joined by ``+``; empty for a copy, and for a person's own words.
    :param version: their versions, joined likewise.
    :param route: the languages passed: ``("en", "es", "fr")``; empty for a copy.
    :param repaired: a number or name of the source was put back into the engine's words.
    """

    text: str
    origin: Origin
    engine: str = ""
    version: str = ""
    route: tuple[str, ...] = ()
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class _Work:
    """What one call asks for, the same on every step.

    :param engine: the one engine that was asked for by name; its work is not kept.
    :param terms: the terms of each set of terms, by its hash.
    :param way: the one route that was asked for; its work is not kept.
    :param made: what engines that lead there in one step have made so far, on whatever way.
    """

    source: str
    target: str
    fresh: bool
    engine: str
    terms: Mapping[str, tuple[Term, ...]]
    way: Route | None = None
    made: dict[Key, Remembered] = field(default_factory=dict)

    @property
    def kept(self) -> bool:
        return not self.engine and self.way is None


@dataclass(frozen=True, slots=True)
class _Order:
    """What is asked of engines for one text."""

    wanted: Wanted
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class _Place:
    """Where on its route a step stands."""

    step: Step
    first: bool
    last: bool


class Desk:
    """All engines of the installation, open, behind one call. One desk a program; safe in several threads."""

    def __init__(self, *, now: Callable[[], datetime] = timezone.now) -> None:
        self._now = now
        self._roster = Roster(now)
        self._noted: dict[Way, Findings] = {}
        self._noting = threading.Lock()
        self._options: dict[tuple[str, str], tuple[frozenset[str], tuple[Option, ...]]] = {}
        self.refresh()

    def route(self, source: str, target: str, *, engine: str = "") -> Route | None:
        """The way that a text would take now; ``engine`` asks for one engine by name, for all steps.

        :raises RefusedError: ``engine-unknown``.
        """
        able = self._roster.capabilities(only=engine)
        if engine and able[engine].any_pair and source != target:
            return Route((Step(engine, source, target),))
        if engine:
            pairs = ((here, there) for here in _spoken(source) for there in _spoken(target) if here != there)
            return next((way for pair in pairs if (way := cheapest_route(able, *pair))), None)
        return next((option.route for option in self.options(source, target)), None)

    def routes(self, source: str, target: str) -> Iterator[Route]:
        """Every way that a text could take now, the best first; none through an engine that rests after a failure."""
        return (option.route for option in self.options(source, target) if not option.resting)

    def options(self, source: str, target: str) -> Sequence[Option]:
        """The ways for a pair in their order, with the figures that put them in it."""
        resting = self._roster.resting()
        known = self._options.get((source, target))
        if known is None or known[0] != resting:
            able, prices = self._roster.capabilities(), self._roster.prices()
            pairs = [(here, there) for here, there in product(_spoken(source), _spoken(target)) if here != there]
            found = [self._knowledge.options(able, prices, *pair, resting=resting) for pair in pairs]
            known = resting, tuple(chain.from_iterable(found))
            self._options[source, target] = known
        return known[1]

    def note(self, found: Mapping[Way, Findings]) -> None:
        """Remembers what the judge found of ways; it is written down before long."""
        with self._noting:
            for way, its in found.items():
                self._noted[way] = self._noted.get(way, Findings()) + its

    def pairs(self) -> frozenset[tuple[str, str]]:
        """All pairs that some route joins."""
        return reachable_pairs(self._roster.capabilities())

    def refresh(self) -> None:
        """Takes up engines, prices and rules that changed since the desk was opened; writes down what was noted."""
        self._write_down()
        self._roster.refresh()
        self._knowledge, self._options = read_knowledge(self._now()), {}

    def close(self) -> None:
        """Ends every engine."""
        self._write_down()
        self._roster.close()

    def _write_down(self) -> None:
        with self._noting:
            noted, self._noted = self._noted, {}
        records.add(noted)

    def translate(
        self,
        requests: Sequence[Request],
        *,
        source: str,
        target: str,
        terms: Glossaries | None = None,
        engine: str = "",
        route: Route | None = None,
        fresh: bool = False,
    ) -> list[Rendering]:
        """One rendering a request, in order.

        :param terms: how names and words are to be written; what was translated under other terms is not reused.
        :param engine: use this engine alone, asked for by name; its work is not kept in memory.
        :param route: go this way, whatever the memory has; its work is kept in memory by `keep` alone.
        :param fresh: leave aside what engines wrote before; a person's words still count.
        :raises RefusedError: ``route-missing``: no engine leads from source to target.
        :raises TransientError: an engine failed or is resting after failures; what was done is kept in memory.
        :raises PermanentError: an engine will not work until somebody acts.
        :raises BudgetSpentError: a budget has no room for all of them; what it had room for is kept in memory.
        """
        sets: dict[str, tuple[Term, ...]] = {}
        work = _Work(source, target, fresh, engine, sets, route)
        wanted: dict[Key, Request] = {}
        keys: list[Key | None] = []
        for request in requests:
            key = (
                None if source == target or not rendition.has_words(request.text) else _key(request, terms, work, sets)
            )
            keys.append(key)
            if key is not None:
                wanted.setdefault(key, request)
        known = self._known(wanted, work)
        missing = {key: request for key, request in wanted.items() if key not in known}
        fresh_ones = self._translate_missing(missing, work) if missing else {}
        if known:
            saved = (_saved(entry, wanted[key]) for key, entry in known.items())
            savings.write_down(saved, source=source, target=target, now=self._now())
        done = {
            **{key: _rendering(entry, "person" if entry.by_person else "memory") for key, entry in known.items()},
            **{key: _rendering(fresh_ones[_general(key)], "engine") for key in missing},
        }
        return [
            done[key] if key is not None else _copy(request.text, work)
            for key, request in zip(keys, requests, strict=True)
        ]

    def keep(
        self,
        renderings: Mapping[Request, Rendering],
        *,
        source: str,
        target: str,
        terms: Glossaries | None = None,
    ) -> None:
        """Makes these the memory's answers to their requests, in place of what an engine wrote there before."""
        work = _Work(source, target, fresh=False, engine="", terms={})
        entries = {
            _general(_key(request, terms, work, {})): Remembered(
                request.text,
                done.text,
                engine=done.engine,
                version=done.version,
                route=done.route,
                repaired=done.repaired,
                story_id=request.story_id,
                publisher_id=request.publisher_id,
            )
            for request, done in renderings.items()
        }
        self._remember(entries, work)

    def _known(self, wanted: Iterable[Key], work: _Work) -> dict[Key, Remembered]:
        if not work.kept:
            return {}
        return memory.look_up(wanted, source=work.source, target=work.target, people_only=work.fresh)

    def _translate_missing(self, missing: dict[Key, Request], work: _Work) -> dict[Key, Remembered]:
        """What engines make of them, each distinct text once, whatever its context."""
        faults: list[NewsloomError] = []
        for route in islice(self._ways(work), MOST_WAYS):
            left = {key: request for key, request in missing.items() if _general(key) not in work.made}
            try:
                return {**work.made, **self._along(route, left, work)}
            except (UpstreamError, ConfigurationError, BudgetSpentError) as error:
                faults.append(error)  # recorded on its engine; the next way may do what is left
        if faults:
            raise _foremost(faults, self._now())
        advice = missing_engine_advice(work.source, work.target)
        raise RefusedError("route-missing", f"No engine here leads from {work.source} to {work.target}.", advice)

    def _ways(self, work: _Work) -> Iterator[Route]:
        """The ways to try, one after the other."""
        if work.kept:
            yield from (option.route for option in self.options(work.source, work.target))
        else:
            way = work.way or self.route(work.source, work.target, engine=work.engine)
            yield from [way] if way else []

    def _along(self, route: Route, missing: dict[Key, Request], work: _Work) -> dict[Key, Remembered]:
        """What the engines of one way make of them."""
        originals = {
            _general(key): Remembered(
                request.text, request.text, story_id=request.story_id, publisher_id=request.publisher_id
            )
            for key, request in missing.items()
        }
        urgencies: dict[Key, Urgency] = {}
        for key, request in missing.items():
            urgencies[_general(key)] = min(request.urgency, urgencies.get(_general(key), request.urgency))
        orders = {
            key: _Order(
                Wanted(markup.plain(entry.source_text), work.terms.get(key.terms, ()), work.source, work.target),
                urgencies[key],
            )
            for key, entry in originals.items()
        }
        current = originals
        for step in route.steps:
            place = _Place(step, first=step is route.steps[0], last=step is route.steps[-1])
            current = self._step(place, current, orders, work)
        done = {
            key: replace(current[key], source_text=original.source_text, route=route.languages)
            for key, original in originals.items()
        }
        if len(route.steps) > 1 and work.kept:
            self._remember(done, work)
        return done

    def _step(
        self, place: _Place, texts: dict[Key, Remembered], orders: Mapping[Key, _Order], work: _Work
    ) -> dict[Key, Remembered]:
        """All texts through one engine; each comes out under the key it came in with."""
        alone = place.first and place.last
        here = work if alone else replace(work, source=place.step.source, target=place.step.target)
        keys = {key: Key(source_hash(entry.target_text), terms=key.terms) for key, entry in texts.items()}
        found = {} if alone else self._known(keys.values(), here)
        todo: dict[Key, Remembered] = {}
        asked: dict[Key, _Order] = {}
        for key, entry in texts.items():
            if keys[key] not in found:
                todo.setdefault(keys[key], entry)
                asked.setdefault(keys[key], orders[key])
        made: dict[Key, Remembered] = {}
        price = self._roster.price(place.step.engine)
        meter = Meter(Spending(place.step.engine, place.step.source, place.step.target, price), self._now)
        try:
            if todo:
                with self._roster.at_work(place.step.engine) as seat:
                    hand = Draughtsman(
                        seat, place.step, partial(figures.rewrite, source=here.source, target=here.target),
                        partial(self._alone, work=work), meter, first=place.first, last=place.last,
                    )  # fmt: skip
                    turns, spent = meter.in_turn(todo, lambda key: _part(todo[key], asked[key]))
                    for portion in chain.from_iterable(_portions(todo, turn, seat.able) for turn in turns):
                        _translate_portion(hand, {key: todo[key] for key in portion}, asked, made)
                        self._roster.works(place.step.engine)
                    if spent is not None:
                        raise spent
        finally:
            # Even when a later portion fails: the same sentence is never sent twice, and what was sent is known.
            with transaction.atomic():
                if work.kept:
                    self._remember(made, here)
                meter.settle()
            if alone:
                work.made.update(made)
        return {key: _passed(texts[key], found.get(keys[key]) or made[keys[key]]) for key in texts}

    def _alone(self, forms: Sequence[str], *, work: _Work) -> dict[str, str]:
        """What engines make of terms that stand alone: that is what they may have written in a sentence."""
        try:
            done = self.translate(
                [Request(html.escape(form, quote=False)) for form in forms],
                source=work.source,
                target=work.target,
                engine=work.engine,
                route=work.way,
            )
        except (UpstreamError, BudgetSpentError):
            return {}  # the judge sees what could not be mended
        return {form: markup.plain(each.text).strip(" .") for form, each in zip(forms, done, strict=True)}

    def _remember(self, entries: dict[Key, Remembered], work: _Work) -> None:
        full = {key: entry for key, entry in entries.items() if markup.plain(entry.target_text).strip()}
        memory.remember(full, source=work.source, target=work.target, now=self._now())


def open_desk(*, now: Callable[[], datetime] = timezone.now) -> Desk:
    """The desk of this installation: every enabled engine row, and Apertium where it is installed."""
    operations.discover_apertium()
    return Desk(now=now)


def _key(request: Request, terms: Glossaries | None, work: _Work, sets: dict[str, tuple[Term, ...]]) -> Key:
    followed = ""
    if terms:
        there = terms.for_story(section=request.section, publisher_id=request.publisher_id)
        found = there.within(markup.plain(request.text))
        followed = terms_hash(found, work.source, work.target)
        sets[followed] = found
    return Key(source_hash(request.text), context_hash(request.context), followed)


def _general(key: Key) -> Key:
    """The same, whatever the context."""
    return Key(key.source, terms=key.terms)


def _translate_portion(
    hand: Draughtsman, texts: Mapping[Key, Remembered], asked: Mapping[Key, _Order], made: dict[Key, Remembered]
) -> None:
    """A portion through one engine into ``made``, as the memory keeps it; what was done before a failure too."""
    keys = list(texts)
    orders = [
        Text(entry.target_text, asked[key].wanted, entry.publisher_id or 0, asked[key].urgency)
        for key, entry in texts.items()
    ]
    done: Mapping[int, str] = {}
    try:
        done = dict(enumerate(hand.translate(orders)))
    except (UpstreamError, BudgetSpentError) as error:
        done = error.done
        raise
    finally:
        version = hand.seat.engine.version
        for place, translated in done.items():
            entry = texts[keys[place]]
            made[keys[place]] = Remembered(
                source_text=entry.target_text,
                target_text=translated,
                engine=hand.step.engine,
                version=version,
                route=(hand.step.source, hand.step.target),
                story_id=entry.story_id,
                publisher_id=entry.publisher_id,
            )


def _spoken(tag: str) -> tuple[str, ...]:
    """The tag, and its plain language where that is written in the same script (``pt-BR`` → ``pt``)."""
    plain = languages.base(tag)
    return (tag,) if plain == tag or languages.script(plain) != languages.script(tag) else (tag, plain)


def _foremost(faults: Sequence[NewsloomError], now: datetime) -> NewsloomError:
    """What is told of several ways that failed: the first, but of a spent budget and an engine that is down, both."""
    spent = next((fault for fault in faults if isinstance(fault, BudgetSpentError)), None)
    if spent is None:
        return faults[0]
    soon = [fault for fault in faults if isinstance(fault, TransientError)]
    if soon:
        wait = max(min(fault.retry_after or 0 for fault in soon), ENGINE_PATIENCE)
        return BudgetSpentError(spent.message, min(spent.again_at, now + timedelta(seconds=wait)))
    return spent


def _part(entry: Remembered, order: _Order) -> Part:
    return Part(len(markup.plain(entry.target_text)), order.urgency, entry.story_id or 0)


def _portions(texts: Mapping[Key, Remembered], keys: Iterable[Key], able: Capabilities) -> Iterable[list[Key]]:
    """Texts of like length together, no more of them and no more characters than the engine takes."""
    portion: list[Key] = []
    characters = 0
    for key in sorted(keys, key=lambda each: len(texts[each].target_text)):
        length = len(texts[key].target_text)
        too_long = able.characters_per_request and characters + length > able.characters_per_request
        if portion and (too_long or len(portion) >= able.batch_size):
            yield portion
            portion, characters = [], 0
        portion.append(key)
        characters += length
    if portion:
        yield portion


def _passed(before: Remembered, step: Remembered) -> Remembered:
    """The text after one more step, with the engines and versions of all steps so far."""
    return replace(
        step,
        engine="+".join(
            dict.fromkeys([*filter(None, before.engine.split("+")), *filter(None, step.engine.split("+"))])
        ),
        version="+".join(
            dict.fromkeys([*filter(None, before.version.split("+")), *filter(None, step.version.split("+"))])
        ),
        by_person=False,
        repaired=before.repaired or step.repaired,
        story_id=before.story_id,
        publisher_id=before.publisher_id,
    )


def _saved(entry: Remembered, request: Request) -> Saved:
    engine = "person" if entry.by_person else entry.engine
    return Saved(engine, request.publisher_id or 0, len(markup.plain(request.text)))


def _rendering(entry: Remembered, origin: Origin) -> Rendering:
    return Rendering(entry.target_text, origin, entry.engine, entry.version, entry.route, entry.repaired)


def _copy(text: str, work: _Work) -> Rendering:
    inline = markup.read(text)
    rewrite = partial(figures.rewrite, source=work.source, target=work.target)
    return Rendering(markup.write(protection.numbers_in_target_form(inline, inline, rewrite)), "copy")
