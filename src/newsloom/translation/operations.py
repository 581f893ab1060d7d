"""Writes of the room: engines are added, checked, removed; their failures are recorded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from newsloom.foundation import languages
from newsloom.foundation.errors import NewsloomError, PermanentError, RefusedError
from newsloom.translation import queries
from newsloom.translation.engines.apertium import MODES, modes_in
from newsloom.translation.engines.apertium_install import install
from newsloom.translation.engines.port import PRICE, Capabilities, Metered, Pair, Usage
from newsloom.translation.engines.registry import open_engine, refuse_unknown_settings
from newsloom.translation.models import Engine
from newsloom.translation.routes import apertium_packages

FIRST_REST = timedelta(seconds=30)
LONGEST_REST = timedelta(hours=1)
PROBE = timedelta(minutes=2)
"""So long the others wait for whoever tries an engine again; a worker that dies at it holds them up no longer."""
CIRCUIT = ("state", "error_code", "error_message", "failures", "next_attempt_at", "probe_until")
HIGHEST_PRICE = 10**6
APERTIUM = "apertium"
SAMPLE = "Newsloom"
"""Asked of an engine to see whether it answers."""


@dataclass(frozen=True, slots=True)
class CheckedEngine:
    """What an engine said when it was asked."""

    name: str
    version: str
    pairs: frozenset[Pair]
    leaves_machine: bool
    usage: Usage | None = None
    languages: frozenset[str] = frozenset()


def add_engine(
    *,
    kind: str,
    name: str,
    url: str = "",
    key_env: str = "",
    path: str = "",
    pairs: frozenset[Pair] = frozenset(),
    settings: Mapping[str, object] | None = None,
) -> Engine:
    """A new engine, tried once before it is kept.

    :raises RefusedError: ``engine-kind-unknown``, ``engine-exists``, ``setting-unknown``, ``language-unknown``.
    :raises ConfigurationError: what it needs is missing.
    :raises UpstreamError: it did not answer.
    """
    if Engine.objects.filter(name=name).exists():
        raise RefusedError(
            "engine-exists", f"There is already an engine “{name}”.", "Remove it first, or choose a name."
        )
    refuse_unknown_settings(kind, settings or ())
    known = sorted((languages.normalise(source), languages.normalise(target)) for source, target in pairs)
    row = Engine(
        name=name, kind=kind, url=url, key_env=key_env, pairs=[list(pair) for pair in known],
        path=str(Path(path).expanduser().resolve()) if path else "", settings=dict(settings or {}),
    )  # fmt: skip
    able = _try(row).able
    row.able = able.as_json()
    row.save()
    return row


def remove_engine(*, name: str) -> None:
    """Forgets an engine; what it translated stays in memory. Apertium, found by itself, is switched off instead.

    :raises RefusedError: ``engine-unknown``.
    """
    row = _row(name)
    if row.kind == APERTIUM and row.name == APERTIUM:
        Engine.objects.filter(pk=row.pk).update(enabled=False)
    else:
        row.delete()


def check_engine(*, name: str) -> CheckedEngine:
    """Opens an engine, has it translate a word, and records the outcome on its row.

    :raises RefusedError: ``engine-unknown``.
    :raises NewsloomError: why it does not work; recorded too.
    """
    row = _row(name)
    try:
        tried = _try(row)
    except NewsloomError as error:
        record_failure(name=name, error=error, now=timezone.now(), probing=True)
        raise
    record_success(name=name)
    able = tried.able
    record_abilities(name=name, able=able)
    return CheckedEngine(name, tried.version, able.pairs, able.leaves_machine, tried.usage, able.languages)


def set_price(*, name: str, price: Decimal) -> Decimal:
    """Says what a million characters cost with an engine, to four decimals.

    :raises RefusedError: ``engine-unknown``, ``price-invalid``.
    """
    if not 0 <= price <= HIGHEST_PRICE:
        raise RefusedError("price-invalid", f"{price} is no price for a million characters.", "Write it like 20.")
    price = price.quantize(Decimal("0.0001"))
    with transaction.atomic():
        row = Engine.objects.select_for_update().filter(name=name).first() or _row(name)
        row.settings = {**row.settings, PRICE: f"{price.normalize():f}"}
        row.save(update_fields=["settings"])
    return price


def discover_apertium(*, folder: Path = MODES) -> bool:
    """Puts Apertium into service where it is installed and nobody has decided about it; says whether it did."""
    if Engine.objects.filter(kind=APERTIUM).exists() or not modes_in(folder):
        return False
    path = "" if folder == MODES else str(folder)
    _, created = Engine.objects.get_or_create(name=APERTIUM, defaults={"kind": APERTIUM, "path": path})
    return created


def record_failure(
    *,
    name: str,
    error: NewsloomError,
    now: datetime,
    retry_after: float | None = None,
    passing: bool = True,
    probing: bool = False,
) -> datetime:
    """Notes why an engine failed, and when it is asked again: after 30 seconds, doubling to an hour.

    After a first refusal it is asked again at once: what it refused may have been one text, not all work.

    :param passing: false = it will not work until somebody acts: an hour at once.
    :param probing: this was the one try after its rest; else a failure while it rests already is not counted again.
    """
    with transaction.atomic():
        row = Engine.objects.select_for_update().filter(name=name).first()
        if row is None:
            return now
        if _is_open(row, now) and not probing:
            return row.next_attempt_at or now  # others had sent before it failed: one outage is counted once
        row.failures += 1
        rest = min(LONGEST_REST, FIRST_REST * 2 ** min(row.failures - 1, 10)) if passing else LONGEST_REST
        rest = timedelta() if row.failures == 1 and isinstance(error, PermanentError) else rest
        row.state, row.error_code, row.error_message = Engine.State.FAILING, error.code, str(error)
        row.last_error_at, row.probe_until = now, None
        row.next_attempt_at = now + max(rest, timedelta(seconds=retry_after or 0))
        row.save(update_fields=[*CIRCUIT, "last_error_at"])
    return row.next_attempt_at


def _is_open(row: Engine, now: datetime) -> bool:
    return row.state == Engine.State.FAILING and row.next_attempt_at is not None and row.next_attempt_at > now


def take_probe(*, name: str, now: datetime) -> bool:
    """Whether the caller is the one that tries an engine again whose rest is over; all others wait for what comes."""
    free = Q(probe_until=None) | Q(probe_until__lte=now)
    due = Q(next_attempt_at=None) | Q(next_attempt_at__lte=now)
    its = Engine.objects.filter(free, due, name=name, state=Engine.State.FAILING)
    return its.update(probe_until=now + PROBE) == 1


def end_probe(*, name: str) -> None:
    """Gives up a try that came to nothing, for no fault of the engine's: the next one who comes may try it."""
    Engine.objects.filter(name=name).update(probe_until=None)


def record_success(*, name: str) -> None:
    """Notes that an engine works again; its rest ends."""
    Engine.objects.filter(name=name).update(
        state=Engine.State.OK, error_code="", error_message="", failures=0, next_attempt_at=None, probe_until=None
    )


def record_abilities(*, name: str, able: Capabilities) -> None:
    """Notes what an engine can do, so that its routes are known while it is down."""
    Engine.objects.filter(name=name).update(able=able.as_json())


def _row(name: str) -> Engine:
    row = Engine.objects.filter(name=name).first()
    if row is None:
        raise RefusedError("engine-unknown", f"There is no engine “{name}”.", "See newsloom engine list.")
    return row


@dataclass(frozen=True, slots=True)
class _Tried:
    able: Capabilities
    version: str
    usage: Usage | None


def _try(row: Engine) -> _Tried:
    engine = open_engine(queries.config_of(row))
    try:
        able = engine.capabilities()
        source, target = able.sample_pair() or ("en", "fr")
        if able.sample_pair() or able.any_pair:
            engine.translate([SAMPLE], source=source, target=target)
        return _Tried(able, engine.version, engine.usage() if isinstance(engine, Metered) else None)
    finally:
        engine.close()


def install_apertium(*, tags: Sequence[str], announce: Callable[[str], None]) -> tuple[str, ...]:
    """Installs Debian's Apertium pairs that join these languages, and puts Apertium into service.

    :param announce: is told what will be run before it is.
    :returns: the packages.
    :raises RefusedError: ``apertium-no-pairs``: Apertium joins none of them.
    :raises ConfigurationError: ``install-not-possible``, ``install-failed``.
    """
    joins = (apertium_packages(source, target) for source in tags for target in tags if source != target)
    packages = tuple(sorted({package for way in joins for package in way}))
    if not packages:
        raise RefusedError(
            "apertium-no-pairs", f"Apertium joins none of {', '.join(tags)}.", "Choose another kind of engine."
        )
    install(packages, announce=announce)
    discover_apertium()
    Engine.objects.filter(name=APERTIUM, kind=APERTIUM).update(enabled=True)
    return packages
