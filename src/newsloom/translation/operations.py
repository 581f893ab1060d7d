"""Writes of the room: engines are added, checked, removed; their failures are recorded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from newsloom.foundation import languages
from newsloom.foundation.errors import NewsloomError, PermanentError, RefusedError
from newsloom.translation import queries
from newsloom.translation.engines.apertium import MODES, modes_in
from newsloom.translation.engines.apertium_install import install
from newsloom.translation.engines.port import Capabilities, Pair
from newsloom.translation.engines.registry import open_engine
from newsloom.translation.models import Engine
from newsloom.translation.routes import apertium_packages

FIRST_REST = timedelta(seconds=30)
LONGEST_REST = timedelta(hours=1)
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

    :raises RefusedError: ``engine-kind-unknown``, ``engine-exists``, ``language-unknown``.
    :raises ConfigurationError: what it needs is missing.
    :raises UpstreamError: it did not answer.
    """
    if Engine.objects.filter(name=name).exists():
        raise RefusedError(
            "engine-exists", f"There is already an engine “{name}”.", "Remove it first, or choose a name."
        )
    known = sorted((languages.normalise(source), languages.normalise(target)) for source, target in pairs)
    row = Engine(
        name=name, kind=kind, url=url, key_env=key_env, pairs=[list(pair) for pair in known],
        path=str(Path(path).expanduser().resolve()) if path else "", settings=dict(settings or {}),
    )  # fmt: skip
    able, _ = _try(row)
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
        able, version = _try(row)
    except NewsloomError as error:
        record_failure(name=name, error=error, now=timezone.now())
        raise
    record_success(name=name)
    record_abilities(name=name, able=able)
    return CheckedEngine(name, version, able.pairs, able.leaves_machine)


def discover_apertium(*, folder: Path = MODES) -> bool:
    """Puts Apertium into service where it is installed and nobody has decided about it; says whether it did."""
    if Engine.objects.filter(kind=APERTIUM).exists() or not modes_in(folder):
        return False
    path = "" if folder == MODES else str(folder)
    _, created = Engine.objects.get_or_create(name=APERTIUM, defaults={"kind": APERTIUM, "path": path})
    return created


def record_failure(
    *, name: str, error: NewsloomError, now: datetime, retry_after: float | None = None, passing: bool = True
) -> datetime:
    """Notes why an engine failed, and when it is asked again: after 30 seconds, doubling to an hour.

    After a first refusal it is asked again at once: what it refused may have been one text, not all work.

    :param passing: false = it will not work until somebody acts: an hour at once.
    """
    with transaction.atomic():
        failures = (Engine.objects.filter(name=name).values_list("failures", flat=True).first() or 0) + 1
        rest = min(LONGEST_REST, FIRST_REST * 2 ** min(failures - 1, 10)) if passing else LONGEST_REST
        rest = timedelta() if failures == 1 and isinstance(error, PermanentError) else rest
        due = now + max(rest, timedelta(seconds=retry_after or 0))
        Engine.objects.filter(name=name).update(
            state=Engine.State.FAILING, error_code=error.code, error_message=str(error), failures=failures,
            last_error_at=now, next_attempt_at=due,
        )  # fmt: skip
    return due


def record_success(*, name: str) -> None:
    """Notes that an engine works again; its last error stays readable, its rest ends."""
    Engine.objects.filter(name=name).update(
        state=Engine.State.OK, error_code="", error_message="", failures=0, next_attempt_at=None
    )


def record_abilities(*, name: str, able: Capabilities) -> None:
    """Notes what an engine can do, so that its routes are known while it is down."""
    Engine.objects.filter(name=name).update(able=able.as_json())


def _row(name: str) -> Engine:
    row = Engine.objects.filter(name=name).first()
    if row is None:
        raise RefusedError("engine-unknown", f"There is no engine “{name}”.", "See newsloom engine list.")
    return row


def _try(row: Engine) -> tuple[Capabilities, str]:
    engine = open_engine(queries.config_of(row))
    try:
        able = engine.capabilities()
        source, target = able.sample_pair() or ("en", "fr")
        if able.sample_pair() or able.any_pair:
            engine.translate([SAMPLE], source=source, target=target)
        return able, engine.version
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
