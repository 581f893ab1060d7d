"""Terms as glossaries of a DeepL account: one a pair of languages, made anew when a term is met that it lacks.

Glossaries cannot be changed at DeepL, and cost nothing to make. They are named after what they hold, so that another
process of ours, or a later one, takes up the one that is there.
"""

import hashlib
import threading
from collections.abc import Iterable, Mapping
from typing import Any

from newsloom.foundation.errors import PermanentError
from newsloom.translation.engines.wire import Wire

NAME = "newsloom"
MOST_ENTRIES = 5000


class Glossaries:
    """The glossaries of one account. Safe to share between threads."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._lock = threading.Lock()
        self._entries: dict[tuple[str, str], dict[str, str]] = {}
        self._ids: dict[tuple[str, str], str] = {}
        self._served: frozenset[tuple[str, str]] | None = None

    def holding(self, terms: Iterable[tuple[str, str]], source: str, target: str) -> str:
        """The id of a glossary with these terms; empty where DeepL has none for the pair.

        :raises TransientError: the server failed for the moment.
        """
        pair = (_plain(source), _plain(target))
        with self._lock:
            if pair not in self._pairs_served():
                return ""
            entries = self._entries.setdefault(pair, {})
            wanted = {said: to_say for said, to_say in map(_clean, terms) if said and to_say}
            if pair not in self._ids or not wanted.items() <= entries.items():
                entries |= wanted
                for said in list(entries)[: max(0, len(entries) - MOST_ENTRIES)]:
                    del entries[said]
                self._replace(pair, entries)
            return self._ids.get(pair, "")

    def forget(self, glossary: str) -> None:
        """Takes note that the account has this glossary no more."""
        with self._lock:
            self._ids = {pair: known for pair, known in self._ids.items() if known != glossary}

    def _pairs_served(self) -> frozenset[tuple[str, str]]:
        if self._served is None:
            try:
                answer = self._wire.ask("GET", "/v2/glossary-language-pairs")
                listed = answer["supported_languages"]
                self._served = frozenset((_plain(each["source_lang"]), _plain(each["target_lang"])) for each in listed)
            except (PermanentError, KeyError, TypeError, AttributeError):
                self._served = frozenset()  # an account without glossaries: terms are protected instead
        return self._served

    def _replace(self, pair: tuple[str, str], entries: Mapping[str, str]) -> None:
        name = f"{NAME}-{'-'.join(pair)}-{_digest(entries)}"
        before = self._ids.pop(pair, "")
        try:
            self._ids[pair] = self._existing(name) or self._made(name, pair, entries)
            if before:
                self._wire.ask("DELETE", f"/v2/glossaries/{before}")
        except PermanentError:
            return  # no room for another one, or no right to make one: terms are protected instead

    def _existing(self, name: str) -> str:
        answer = self._wire.ask("GET", "/v2/glossaries")
        listed = answer.get("glossaries") if isinstance(answer, dict) else None
        known = [each for each in listed or () if isinstance(each, dict) and each.get("name") == name]
        return str(known[0].get("glossary_id", "")) if known else ""

    def _made(self, name: str, pair: tuple[str, str], entries: Mapping[str, str]) -> str:
        order: dict[str, Any] = {
            "name": name,
            "source_lang": pair[0],
            "target_lang": pair[1],
            "entries": "\n".join(f"{said}\t{to_say}" for said, to_say in entries.items()),
            "entries_format": "tsv",
        }
        answer = self._wire.ask("POST", "/v2/glossaries", order)
        if not isinstance(answer, dict) or not isinstance(answer.get("glossary_id"), str):
            raise self._wire.broken("did not say under which id it keeps a glossary")
        return str(answer["glossary_id"])


def _plain(code: str) -> str:
    """Glossaries know no variants: ``EN-GB`` → ``en``."""
    return code.split("-", 1)[0].lower()


def _clean(term: tuple[str, str]) -> tuple[str, str]:
    said, to_say = (" ".join(words.split()) for words in term)
    return said, to_say


def _digest(entries: Mapping[str, str]) -> str:
    return hashlib.blake2b(repr(sorted(entries.items())).encode(), digest_size=6).hexdigest()
