"""Is the database there, and does its schema fit this code? Needs Django set up."""

from dataclasses import dataclass

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from newsloom.accounts.operations import ensure_roles
from newsloom.config.home import Home
from newsloom.foundation.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Schema:
    """Migrations that the database lacks, and applied ones that this code does not know, as ``app.name``."""

    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def read_schema() -> Schema:
    """How the database and this code fit.

    :raises ConfigurationError: ``database-unreachable``.
    """
    try:
        loader = MigrationLoader(connection)
    except DatabaseError as error:
        raise ConfigurationError(
            "database-unreachable",
            f"The database cannot be reached: {str(error).strip()}.",
            "Start it, or correct NEWSLOOM_DATABASE_URL.",
        ) from None
    known, applied = set(loader.disk_migrations or ()), set(loader.applied_migrations or ())
    replaced = {old for migration in (loader.disk_migrations or {}).values() for old in migration.replaces}
    migrated_apps = loader.migrated_apps or set()
    return Schema(
        missing=tuple(sorted(f"{app}.{name}" for app, name in known - applied)),
        unknown=tuple(
            sorted(f"{app}.{name}" for app, name in applied - known - replaced if app in migrated_apps),
        ),
    )


def require_known_schema(schema: Schema) -> None:
    """:raises ConfigurationError: ``database-newer``."""
    if schema.unknown:
        raise ConfigurationError(
            "database-newer",
            f"The database was made by a newer Newsloom ({schema.unknown[-1]}).",
            "Install that version, or go back to a copy of the database from before.",
        )


def require_current(home: Home) -> None:
    """Lets only an installation pass whose home and database are there and up to date.

    :raises ConfigurationError: ``home-missing``, ``database-unreachable``, ``database-newer``, ``database-behind``.
    """
    if not home.exists:
        raise ConfigurationError(
            "home-missing",
            f"There is no Newsloom home at {home.path}.",
            "Make one with `newsloom init`, or set NEWSLOOM_HOME to where it is.",
        )
    schema = read_schema()
    require_known_schema(schema)
    if schema.missing:
        raise ConfigurationError(
            "database-behind",
            f"The database lacks {len(schema.missing)} of this version's migrations.",
            "Bring it up to date with `newsloom init`.",
        )


def migrate() -> None:
    """Brings the database up to date; touches nothing where it is newer than this code.

    :raises ConfigurationError: ``database-unreachable``, ``database-newer``.
    """
    schema = read_schema()
    require_known_schema(schema)
    if schema.missing:
        call_command("migrate", verbosity=0, interactive=False)
    ensure_roles()
