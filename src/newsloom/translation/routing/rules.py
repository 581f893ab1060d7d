"""What the operator decides: a route is pinned, forbidden, or stated to be good or bad."""

from dataclasses import dataclass
from typing import Any

from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.translation.models import Engine
from newsloom.translation.routes import Route
from newsloom.translation.routing.models import RouteRule

Kind = RouteRule.Kind


@dataclass(frozen=True, slots=True)
class Rule:
    """A decision, as a value. ``via``: the language on the way; empty: on all ways through the engine."""

    engine: str
    via: str
    kind: str
    quality: int | None = None

    def is_about(self, route: Route) -> bool:
        return self.engine in route.engines and (not self.via or self.via in route.languages[1:-1])


def decide(*, source: str, target: str, engine: str, kind: str, via: str = "", quality: int | None = None) -> RouteRule:
    """Pins or forbids the ways through an engine, or states how good they are; an earlier decision is replaced.

    :raises RefusedError: ``engine-unknown``, ``language-unknown``, ``quality-invalid``.
    """
    if not Engine.objects.filter(name=engine).exists():
        raise RefusedError("engine-unknown", f"There is no engine “{engine}”.", "See newsloom engine list.")
    if kind == Kind.STATE and (quality is None or not 0 <= quality <= 100):
        raise RefusedError(
            "quality-invalid", f"{quality} is no quality.", "Say how many sentences in a hundred come out right."
        )
    key = _key(source, target, engine, via)
    if kind != Kind.STATE:
        RouteRule.objects.filter(**key).exclude(kind=Kind.STATE).delete()
    rule, _ = RouteRule.objects.update_or_create(**key, kind=kind, defaults={"quality": quality})
    return rule


def undo(*, source: str, target: str, engine: str = "", via: str = "") -> int:
    """Forgets what was decided for a pair, about one engine or all; how many decisions.

    :raises RefusedError: ``rule-unknown``: nothing was.
    """
    key = _key(source, target, engine, via)
    removed, _ = RouteRule.objects.filter(**{name: value for name, value in key.items() if value}).delete()
    if not removed:
        raise RefusedError(
            "rule-unknown", f"Nothing is decided for {source} to {target} that fits.", "See newsloom route list."
        )
    return removed


def _key(source: str, target: str, engine: str, via: str) -> dict[str, Any]:
    return {
        "source_language": languages.normalise(source),
        "target_language": languages.normalise(target),
        "engine": engine,
        "via": languages.normalise(via) if via else "",
    }
