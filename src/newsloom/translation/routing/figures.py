"""What speaks for and against a way, in figures, and the order that they make. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from newsloom.translation.routes import Route

UNKNOWN_LOSS = 0.10
"""Of a direct way of which nothing is known: one sentence in ten needs a person."""
PIVOT_LOSS = 0.10
"""What is lost on top at each language on the way, until it is measured: names and terms change twice."""
PRIOR_WEIGHT = 50
"""Sentences that what is assumed counts for; what is measured outweighs it from there on."""
STATED_WEIGHT = 200
"""The same of what the operator states."""


@dataclass(frozen=True, slots=True)
class Record:
    """What was found of a way: see `models.WayRecord`. ``distance``: sentences' worth of letters changed."""

    segments: int = 0
    held: int = 0
    reviewed: int = 0
    edited: int = 0
    distance: float = 0.0


@dataclass(frozen=True, slots=True)
class Statement:
    """What the operator says of a way: the share of sentences that do not come out right."""

    loss: float


@dataclass(frozen=True, slots=True)
class Option:
    """A way with its figures.

    :param loss: the share of sentences that are expected to need a person.
    :param price: of a million characters of the source, over all steps, in the site's currency.
    :param milliseconds: of a thousand characters, over all steps; None where not measured.
    :param resting: an engine on it failed a moment ago.
    """

    route: Route
    loss: float
    price: Decimal
    record: Record = field(default_factory=Record)
    milliseconds: int | None = None
    pinned: bool = False
    resting: bool = False
    stated: bool = False

    def score(self, worth: Decimal) -> Decimal:
        """Price and loss in one number, in money a million characters; the least is the best."""
        return (self.price + worth * 100 * Decimal(str(round(self.loss, 4)))).quantize(Decimal("0.01"))


def ranked(options: Iterable[Option], worth: Decimal) -> list[Option]:
    """The best first: those at work, then pinned ones, then by score; the shorter and then the faster among equals."""
    return sorted(
        options,
        key=lambda option: (
            option.resting,
            not option.pinned,
            option.score(worth),
            len(option.route.steps),
            option.milliseconds if option.milliseconds is not None else 10**9,
        ),
    )


def loss_of(record: Record, assumed: float, *, weight: int = PRIOR_WEIGHT) -> float:
    """What is assumed, corrected by what the judge held and by how much editors changed of the rest."""
    held = (record.held + assumed * weight) / (record.segments + weight)
    changed = record.distance / (record.reviewed + weight)
    return 1 - (1 - held) * (1 - changed)


def assumed_loss(route: Route, legs: Mapping[int, float]) -> float:
    """Of a way that was not measured itself: its steps' losses together, and one more for each language on the way."""
    if len(route.steps) == 1:
        return UNKNOWN_LOSS
    right = 1.0
    for number in range(len(route.steps)):
        right *= 1 - legs.get(number, UNKNOWN_LOSS)
    return min(1 - right + PIVOT_LOSS * (len(route.steps) - 1), 0.95)


def why_first(options: Sequence[Option], worth: Decimal, currency: str) -> str:
    """One English sentence that says why the first of the ranked options is the first."""
    if not options:
        return "No way leads there."
    first = options[0]
    if len(options) == 1:
        return "It is the only way."
    second = options[1]
    if first.pinned and not second.pinned:
        return "It is pinned."
    if second.resting and not first.resting:
        return (
            "The ways that would come before it rest: an engine on them failed a moment ago."
            if (second.score(worth) < first.score(worth))
            else "The next one rests after a failure."
        )
    better = (second.loss - first.loss) * 100
    dearer = first.price - second.price
    if first.score(worth) == second.score(worth):
        return "Quality and price are equal to the next one’s; it is shorter or faster."
    quality = f"{abs(better):.1f} more sentences in a hundred come out {'right' if better >= 0 else 'wrong'}"
    value = f"worth {abs(Decimal(str(round(better, 1))) * worth):.2f} {currency} a million characters"
    price = f"{abs(dearer):.2f} {currency} {'dearer' if dearer > 0 else 'cheaper'}" if dearer else "the same price"
    return f"Against the next one, {quality}, {value}, at {price}."
