"""Which engines, in which order, bring a text from one language to another: the cheapest path."""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from newsloom.translation.engines.port import Capabilities, Pair

MOST_STEPS = 3
"""A text passes through at most two languages on its way (French → Spanish → Portuguese passes one)."""

STEP_PENALTY = 1_000_000.0
"""A pivot loses more than any price list can win back: a direct pair is always preferred."""

REST_PENALTY = 10_000.0
"""An engine that is failing just now is taken only where no healthy one has as short a way."""

BOTH_WAYS = (
    "eng-spa eng-cat fr-es fra-cat es-pt por-cat spa-cat cat-ita es-gl pt-gl en-gl spa-ita oci-fra swe-dan afr-nld"
)
ONE_WAY = "isl-eng eu-es br-fr mk-en"
SHORT = {
    "eng": "en", "spa": "es", "fra": "fr", "por": "pt", "cat": "ca", "ita": "it", "oci": "oc", "swe": "sv",
    "dan": "da", "afr": "af", "nld": "nl", "isl": "is",
}  # fmt: skip

PIVOTS = ("en", "es", "fr", "pt", "de", "ru", "zh")
"""Of two ways that cost the same, the one through the language that engines know better. Measured with Apertium from
English to Portuguese, 40 articles: the judge held 15 by way of Spanish, 27 by way of Catalan."""


def _pair(package: str) -> Pair:
    source, target = package.split("-")
    return SHORT.get(source, source), SHORT.get(target, target)


APERTIUM_PACKAGES: Mapping[str, frozenset[Pair]] = {
    **{f"apertium-{each}": frozenset({_pair(each), _pair(each)[::-1]}) for each in BOTH_WAYS.split()},
    **{f"apertium-{each}": frozenset({_pair(each)}) for each in ONE_WAY.split()},
}
"""The pairs of European languages that Debian packages, by package."""


@dataclass(frozen=True, slots=True)
class Step:
    """One engine's part of the way."""

    engine: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Route:
    """The whole way, at least one step."""

    steps: tuple[Step, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """All languages on the way, the source and the target included."""
        return (self.steps[0].source, *(step.target for step in self.steps))

    @property
    def engines(self) -> tuple[str, ...]:
        """The engines on the way, each named once."""
        return tuple(dict.fromkeys(step.engine for step in self.steps))


def cheapest_route(
    engines: Mapping[str, Capabilities],
    source: str,
    target: str,
    *,
    resting: frozenset[str] = frozenset(),
) -> Route | None:
    """The shortest way from ``source`` to ``target``, by price among equally short ones; ``None`` where none leads.

    :param resting: engines that failed a moment ago; a healthy one is preferred on an equally long way.
    """
    return next(_ways(engines, source, target, resting, every=False), None)


def routes_by_cost(
    engines: Mapping[str, Capabilities],
    source: str,
    target: str,
    *,
    resting: frozenset[str] = frozenset(),
) -> Iterator[Route]:
    """Every way from ``source`` to ``target``, the cheapest first."""
    return _ways(engines, source, target, resting, every=True)


def _ways(
    engines: Mapping[str, Capabilities], source: str, target: str, resting: frozenset[str], *, every: bool
) -> Iterator[Route]:
    steps_from = _steps_by_source(engines, resting, target)
    queue: list[tuple[float, int, tuple[str, ...], tuple[Step, ...]]] = [(0.0, 0, (source,), ())]
    turn = count(1)  # among equals, first come first served
    settled: set[tuple[str, int]] = set()
    while queue:
        cost, _, languages, steps = heapq.heappop(queue)
        here = languages[-1]
        if here == target and steps:
            yield Route(steps)
            continue
        if (here, len(steps)) in settled or len(steps) == MOST_STEPS:
            continue
        if not every:
            settled.add((here, len(steps)))
        for step_cost, step in steps_from(here):
            if step.target not in languages:
                heapq.heappush(queue, (cost + step_cost, next(turn), (*languages, step.target), (*steps, step)))


def _steps_by_source(
    engines: Mapping[str, Capabilities], resting: frozenset[str], goal: str
) -> Callable[[str], Sequence[tuple[float, Step]]]:
    priced: list[tuple[float, str, Capabilities]] = []
    listed: dict[str, list[tuple[float, Step]]] = {}
    for name, able in sorted(engines.items()):
        price = STEP_PENALTY + able.cost_per_million_characters + (REST_PENALTY if name in resting else 0.0)
        priced.append((price, name, able))
        for source, target in able.pairs:
            listed.setdefault(source, []).append((price, Step(name, source, target)))

    @cache
    def steps_from(here: str) -> Sequence[tuple[float, Step]]:
        # An engine between many languages is worth a step to where the way ends, or to a language others go on from.
        found = [
            (price, Step(name, here, there))
            for price, name, able in priced
            for there in ({goal} if able.every_pair else {goal, *PIVOTS} & able.languages)
            if able.every_pair or here in able.languages
            if there != here and (here, there) not in able.pairs
        ]
        return sorted([*listed.get(here, ()), *found], key=_by_price)

    return steps_from


def _by_price(priced: tuple[float, Step]) -> tuple[float, int, str, str]:
    price, step = priced
    rank = PIVOTS.index(step.target) if step.target in PIVOTS else len(PIVOTS)
    return price, rank, step.target, step.engine


def reachable_pairs(engines: Mapping[str, Capabilities]) -> frozenset[tuple[str, str]]:
    """All pairs that some route joins."""
    languages = {language for able in engines.values() for pair in able.pairs for language in pair}
    languages |= {language for able in engines.values() for language in able.languages}
    return frozenset(
        (source, target)
        for source in languages
        for target in languages
        if source != target
        and (any(able.serves(source, target) for able in engines.values()) or cheapest_route(engines, source, target))
    )


def missing_engine_advice(source: str, target: str) -> str:
    """What an operator can do so that ``source`` reaches ``target``: one English sentence with the commands."""
    packages = apertium_packages(source, target)
    model = f"newsloom model install {source}-{target}"
    if packages:
        return f"Install Apertium’s pairs (apt install {' '.join(packages)}), or add a model: {model}."
    return f"Add a model: {model}; or a server: newsloom engine add libretranslate NAME --url ADDRESS."


def apertium_packages(source: str, target: str) -> tuple[str, ...]:
    """Debian's packages by which Apertium leads from ``source`` to ``target``; empty where none do."""
    offered = {package: Capabilities(pairs) for package, pairs in APERTIUM_PACKAGES.items()}
    route = cheapest_route(offered, source.split("-")[0], target.split("-")[0])
    return route.engines if route else ()
