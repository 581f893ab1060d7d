"""A migrated SQLite database, kept between runs: Wagtail's and our migrations take ten seconds, a copy takes none.

It is kept in build/ under a digest of what it was made by; whatever changes there makes a new one.
"""

import hashlib
import shutil
from functools import cache
from importlib.metadata import version
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "migrated"


@cache
def _kept() -> Path:
    """Where the database that today's migrations make is kept."""
    made_by = hashlib.sha256(f"django {version('django')} wagtail {version('wagtail')}".encode())
    for file in sorted((ROOT / "src").glob("**/migrations/*.py")):
        made_by.update(file.read_bytes())
    return KEPT / f"{made_by.hexdigest()[:16]}.sqlite3"


def lay_down(name: str) -> None:
    """Puts a copy where the test database will be looked for, if one is kept."""
    if _kept().exists():
        shutil.copyfile(_kept(), name)


def keep() -> None:
    """Keeps the test database that has just been migrated, for the next run; older ones go."""
    if _kept().exists():
        return
    KEPT.mkdir(parents=True, exist_ok=True)
    beside = _kept().with_name(f"{Path(str(connection.settings_dict['NAME'])).name}.new")
    beside.unlink(missing_ok=True)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(beside)])
    for older in KEPT.glob("*.sqlite3"):
        older.unlink(missing_ok=True)
    beside.replace(_kept())
