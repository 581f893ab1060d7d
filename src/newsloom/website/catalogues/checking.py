"""Where a catalogue falls short of the strings that the site says."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po

from newsloom.website.catalogues.messages import LOCALE, Message

_FIELD = re.compile(r"%\((\w+)\)[sd]|%[sd]|\{(\w+)\}")


def catalogue_file(language: str, locale: Path = LOCALE) -> Path:
    return locale / language.replace("-", "_") / "LC_MESSAGES" / "django.po"


def read_catalogue(file: Path, language: str) -> Catalog:
    """The catalogue of a language.

    :raises FileNotFoundError, PoFileError: where there is none, or none that can be read.
    """
    with file.open("rb") as stream:
        return read_po(stream, locale=language.replace("-", "_"), abort_invalid=True)


def faults(language: str, messages: Sequence[Message], locale: Path = LOCALE) -> list[str]:
    """A line for each gap or fault of a language's catalogue; empty where it is complete."""
    file = catalogue_file(language, locale)
    try:
        catalogue = read_catalogue(file, language)
    except (FileNotFoundError, PoFileError) as error:
        return [f"{language}: the catalogue cannot be read ({error})"]
    return [f"{language}: {fault}" for fault in _faults(catalogue, messages)]


def _faults(catalogue: Catalog, messages: Sequence[Message]) -> Iterator[str]:
    known = {(entry.context or "", _forms(entry.id)[0]): entry for entry in catalogue if entry.id}
    for message in messages:
        entry = known.pop(message.key, None)
        if entry is None:
            yield f"missing {_named(message.key)} ({message.place})"
        else:
            yield from _faults_of_entry(entry, message, catalogue.num_plurals)
    for key in known:
        yield f"nobody says {_named(key)} any more"
    for entry in catalogue.obsolete.values():
        yield f"obsolete {_forms(entry.id)[0]!r}"


def _faults_of_entry(entry: Entry, message: Message, plurals: int) -> Iterator[str]:
    name = _named(message.key)
    wordings = _forms(entry.string)
    if entry.fuzzy:
        yield f"fuzzy {name}"
    if len(wordings) != (plurals if len(message.forms) > 1 else 1):
        yield f"{name} has {len(wordings)} forms"
    if not all(wordings):
        yield f"untranslated {name} ({message.place})"
        return
    wanted = set().union(*(_fields(form) for form in message.forms))
    if any(_fields(wording) - wanted for wording in wordings) or not _fields(wordings[-1]) >= wanted:
        yield f"{name} does not name the same fields"
    if any(_edges(wording) != _edges(message.forms[0]) for wording in wordings):
        yield f"{name} begins or ends with other white space"


def _forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return (said or "",) if said is None or isinstance(said, str) else tuple(said)


def _fields(text: str) -> set[str]:
    return {match.group(1) or match.group(2) or match.group(0) for match in _FIELD.finditer(text)}


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _named(key: tuple[str, str]) -> str:
    context, said = key
    return f"{said!r} [{context}]" if context else repr(said)
