"""The home of an installation: one folder with newsloom.toml, the database and media.

What is set where: the environment wins over newsloom.toml, which wins over the default.
"""

import os
import re
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsloom.foundation.errors import ConfigurationError

SETTINGS_FILE = "newsloom.toml"
SECRET_FILE = "secret-key"  # noqa: S105 (a file's name)


HELD, SHOWN_IN_SOURCE = "hold", "source"
"""What may become of a paragraph whose translation the judge holds."""
MARKED, HIDDEN = "mark", "hold"
"""What readers may have of an article whose revision waits for an editor."""


MEMORY_DAYS, LONGEST_DAYS = 30, 3650


@dataclass(frozen=True, slots=True)
class Home:
    """An installation's own settings.

    :param path: the folder; it may not exist yet.
    :param database_url: ``postgresql://…``, or empty for SQLite in the home.
    :param site_url: the public address without a final slash, or empty where ``serve`` chooses it.
    :param site_name: what readers call the site.
    :param fetch_allow: hosts, addresses and networks that may be fetched although they are private.
    :param held_block: what becomes of a paragraph whose translation the judge holds: ``hold`` holds its article,
        ``source`` shows it in the source's language.
    :param unsettled: what readers have of an article whose revision waits for an editor: ``mark`` leaves the last
        checked wording, marked as being updated; ``hold`` takes the article away until it is settled.
    :param memory_days: after so many days what the memory holds of withdrawn stories is deleted.
    :param argos_index: the address of an index of Argos packages; empty for the public one.
    :param model_hub: the address of a hub of models; empty for the public one.
    :param currency: of prices and budgets, a code of three letters.
    :param quality_worth: what it may cost more, for a million characters, that one sentence in a hundred more comes
        out right.
    :param contact: an address for publishers, sent with every outbound request and shown on each page.
    """

    path: Path
    database_url: str
    site_url: str
    site_name: str
    fetch_allow: frozenset[str]
    contact: str
    held_block: str = HELD
    unsettled: str = MARKED
    memory_days: int = MEMORY_DAYS
    argos_index: str = ""
    model_hub: str = ""
    currency: str = "EUR"
    quality_worth: Decimal = Decimal(10)

    @property
    def database_file(self) -> Path:
        return self.path / "newsloom.sqlite3"

    @property
    def media(self) -> Path:
        return self.path / "media"

    @property
    def models(self) -> Path:
        """Where installed models lie."""
        return self.path / "models"

    @property
    def trials(self) -> Path:
        """What engines found out about this machine."""
        return self.path / "trials"

    @property
    def lock_file(self) -> Path:
        return self.path / "runner.lock"

    @property
    def exists(self) -> bool:
        return self.path.is_dir()

    def secret_key(self) -> str:
        """The installation's secret, made once and kept readable by its owner only."""
        from_environment = os.environ.get("NEWSLOOM_SECRET_KEY")
        if from_environment:
            return from_environment
        file = self.path / SECRET_FILE
        if file.exists():
            return file.read_text().strip()
        if not self.exists:
            return secrets.token_urlsafe(50)  # before `newsloom init` there is nothing to sign
        key = secrets.token_urlsafe(50)
        file.touch(mode=0o600)
        file.write_text(key)
        return key


def _read_settings_file(path: Path) -> Mapping[str, Any]:
    file = path / SETTINGS_FILE
    if not file.exists():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError("settings-unreadable", f"{file} cannot be read: {error}.", "Mend that line.") from None


def _checked_site_url(value: str) -> str:
    if not value:
        return ""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ConfigurationError(
            "site-url-invalid",
            f"The site's address “{value}” is not an http(s) address.",
            "Set NEWSLOOM_SITE_URL to something like https://news.example.org.",
        )
    return f"{parts.scheme}://{parts.netloc}"


def _choice(value: str, allowed: tuple[str, ...], code: str, what: str, where: str) -> str:
    if value not in allowed:
        raise ConfigurationError(
            code, f"{what} cannot be treated as “{value}”.", f"Set {where} to {' or '.join(allowed)}."
        )
    return value


def _days(value: str) -> int:
    if not value.isdecimal() or int(value) > LONGEST_DAYS:
        raise ConfigurationError(
            "memory-days-invalid",
            f"“{value}” is not a number of days.",
            f"Set NEWSLOOM_MEMORY_DAYS, or days under [memory] in newsloom.toml, to a number from 0 to {LONGEST_DAYS}.",
        )
    return int(value)


def _checked_currency(value: str) -> str:
    if not re.fullmatch("[A-Z]{3}", value):
        raise ConfigurationError(
            "currency-unknown", f"“{value}” is not the code of a currency.",
            "Set NEWSLOOM_CURRENCY, or currency under [money] in newsloom.toml, to three letters like EUR.",
        )  # fmt: skip
    return value


def _checked_worth(value: str) -> Decimal:
    try:
        worth = Decimal(value)
    except InvalidOperation:
        worth = Decimal(-1)
    if not (worth.is_finite() and worth >= 0):
        raise ConfigurationError(
            "quality-worth-invalid", f"“{value}” does not say what quality is worth.",
            "Set NEWSLOOM_QUALITY_WORTH, or quality_worth under [money] in newsloom.toml, to an amount like 10.",
        )  # fmt: skip
    return worth


def read_home(environment: Mapping[str, str] | None = None) -> Home:
    """The home that the environment names (``NEWSLOOM_HOME``, default ``./newsloom-home``).

    :raises ConfigurationError: where newsloom.toml, or an address or a choice in it, cannot be understood.
    """
    env = os.environ if environment is None else environment
    path = Path(env.get("NEWSLOOM_HOME") or "newsloom-home").absolute()
    written = _read_settings_file(path)
    parts = ("site", "fetch", "judge", "memory", "models", "money")
    site, fetch, judge, memory, models, money = (written.get(part, {}) for part in parts)
    allow = env["NEWSLOOM_FETCH_ALLOW"].split(",") if "NEWSLOOM_FETCH_ALLOW" in env else fetch.get("allow", [])
    return Home(
        path=path,
        database_url=env.get("NEWSLOOM_DATABASE_URL") or written.get("database", {}).get("url", ""),
        site_url=_checked_site_url(env.get("NEWSLOOM_SITE_URL") or site.get("url", "")),
        site_name=env.get("NEWSLOOM_SITE_NAME") or site.get("name", "Newsloom"),
        fetch_allow=frozenset(host.strip() for host in allow if host.strip()),
        contact=env.get("NEWSLOOM_CONTACT") or site.get("contact", ""),
        held_block=_choice(
            env.get("NEWSLOOM_HELD_BLOCK") or judge.get("held_block", HELD),
            (HELD, SHOWN_IN_SOURCE),
            "held-block-unknown",
            "A held block",
            "NEWSLOOM_HELD_BLOCK, or held_block under [judge] in newsloom.toml,",
        ),
        memory_days=_days(env.get("NEWSLOOM_MEMORY_DAYS") or str(memory.get("days", MEMORY_DAYS))),
        unsettled=_choice(
            env.get("NEWSLOOM_UNSETTLED") or judge.get("unsettled", MARKED),
            (MARKED, HIDDEN),
            "unsettled-unknown",
            "An unsettled revision",
            "NEWSLOOM_UNSETTLED, or unsettled under [judge] in newsloom.toml,",
        ),
        argos_index=env.get("NEWSLOOM_ARGOS_INDEX") or models.get("argos_index", ""),
        model_hub=(env.get("NEWSLOOM_MODEL_HUB") or models.get("hub", "")).rstrip("/"),
        currency=_checked_currency(env.get("NEWSLOOM_CURRENCY") or str(money.get("currency", "EUR"))),
        quality_worth=_checked_worth(env.get("NEWSLOOM_QUALITY_WORTH") or str(money.get("quality_worth", 10))),
    )
