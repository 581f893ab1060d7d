"""Catalogues written: compiled for gettext, and brought up to the strings that the site says now."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from newsloom.website.catalogues.checking import catalogue_file, read_catalogue
from newsloom.website.catalogues.messages import LOCALE, Message

FIRST_DAY = datetime(2026, 11, 1, tzinfo=UTC)
"""Stands in headers, so that bringing a catalogue up to date changes only what changed."""


def compile_catalogue(language: str, locale: Path = LOCALE) -> bool:
    """Writes ``django.mo`` where the catalogue is newer; true where it did. Several may do so at once."""
    source = catalogue_file(language, locale)
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
        return False
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    with beside.open("wb") as stream:
        write_mo(stream, read_catalogue(source, language))
    beside.replace(target)
    return True


def update_catalogue(language: str, messages: Sequence[Message], locale: Path = LOCALE) -> None:
    """Adds what the site says now, untranslated, and drops what it says no more. Nothing is guessed."""
    file = catalogue_file(language, locale)
    known = read_catalogue(file, language) if file.exists() else Catalog(locale=language.replace("-", "_"))
    fresh = Catalog(
        locale=known.locale,
        project="Newsloom",
        version="1",
        header_comment="# Newsloom's interface.",
        creation_date=FIRST_DAY,
        revision_date=FIRST_DAY,
        last_translator="Newsloom",
        language_team="Newsloom",
        fuzzy=False,
    )
    for message in messages:
        said = message.forms[0] if len(message.forms) == 1 else message.forms
        entry = known.get(message.forms[0], message.context or None)
        flags = {"python-format"} if "%(" in message.forms[0] else set()
        fresh.add(
            said,
            entry.string if entry else None,
            context=message.context or None,
            locations=[(message.place, 1)],
            flags=flags,
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, fresh, include_lineno=False, sort_output=True, width=110)
