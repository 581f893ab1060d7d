"""The ways for a pair in their order, from what the database knows of them; read afresh from time to time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import islice

from django.conf import settings
from django.db.models import Sum

from newsloom.translation.engines.port import Capabilities
from newsloom.translation.ledger.amounts import site_day
from newsloom.translation.ledger.models import LedgerLine
from newsloom.translation.routes import Route, Step, routes_by_cost
from newsloom.translation.routing.figures import (
    PRIOR_WEIGHT,
    STATED_WEIGHT,
    Option,
    Record,
    assumed_loss,
    loss_of,
    ranked,
)
from newsloom.translation.routing.models import RouteRule, WayRecord
from newsloom.translation.routing.rules import Rule

MOST_OPTIONS = 24
"""Ways that are compared for a pair: with two engines more are found than can ever matter."""
SPEED_OVER = timedelta(days=14)

Pair = tuple[str, str]
WayKey = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of all ways."""

    records: Mapping[WayKey, Record]
    rules: Mapping[Pair, Sequence[Rule]]
    speeds: Mapping[tuple[str, str, str], int]
    """Milliseconds a thousand characters, by engine and pair."""

    def options(
        self,
        able: Mapping[str, Capabilities],
        prices: Mapping[str, Decimal],
        source: str,
        target: str,
        *,
        resting: frozenset[str] = frozenset(),
    ) -> list[Option]:
        """The ways from a language to another, the best first; forbidden ones are left out."""
        rules = self.rules.get((source, target), ())
        ways = islice(routes_by_cost(able, source, target), MOST_OPTIONS)
        allowed = [way for way in ways if not any(rule.kind == "forbid" and rule.is_about(way) for rule in rules)]
        return ranked((self._option(way, rules, prices, resting) for way in allowed), settings.QUALITY_WORTH)

    def _option(
        self, way: Route, rules: Sequence[Rule], prices: Mapping[str, Decimal], resting: frozenset[str]
    ) -> Option:
        its = [rule for rule in rules if rule.is_about(way)]
        stated = next((rule.quality for rule in its if rule.kind == "state" and rule.quality is not None), None)
        legs = {number: self._leg(step) for number, step in enumerate(way.steps)} if len(way.steps) > 1 else {}
        record = self.records.get(way_key(way), Record())
        assumed = assumed_loss(way, legs) if stated is None else 1 - stated / 100
        speeds = [self.speeds.get((step.engine, step.source, step.target)) for step in way.steps]
        return Option(
            way,
            loss=loss_of(record, assumed, weight=PRIOR_WEIGHT if stated is None else STATED_WEIGHT),
            price=sum((prices.get(step.engine, Decimal()) for step in way.steps), Decimal()),
            record=record,
            milliseconds=None if None in speeds else sum(speed for speed in speeds if speed is not None),
            pinned=any(rule.kind == "pin" for rule in its),
            resting=not resting.isdisjoint(way.engines),
            stated=stated is not None,
        )

    def _leg(self, step: Step) -> float:
        way = Route((step,))
        return loss_of(self.records.get(way_key(way), Record()), assumed_loss(way, {}))


def way_key(route: Route) -> WayKey:
    """A way as a rendering and its record remember it."""
    return route.languages, "+".join(route.engines)


def read_knowledge(now: datetime) -> Knowledge:
    """Everything that is known, in three statements."""
    records = {
        (tuple(row.languages.split()), row.engines): Record(
            row.segments, row.held, row.reviewed, row.edited, row.distance / 1000
        )
        for row in WayRecord.objects.all()
    }
    rules: dict[Pair, list[Rule]] = {}
    for row in RouteRule.objects.order_by("-via", "pk"):  # what is said of one way counts before what is said of all
        pair = (row.source_language, row.target_language)
        rules.setdefault(pair, []).append(Rule(row.engine, row.via, row.kind, row.quality))
    return Knowledge(records, rules, _speeds(now))


def _speeds(now: datetime) -> dict[tuple[str, str, str], int]:
    lines = LedgerLine.objects.filter(day__gte=site_day(now - SPEED_OVER), characters__gt=0).order_by()
    sums = lines.values_list("engine", "source_language", "target_language").annotate(
        Sum("milliseconds"), Sum("characters")
    )
    return {(engine, source, target): ms * 1000 // sent for engine, source, target, ms, sent in sums}
