"""The terms of a pair of languages as engines and checks use them: which hold for a story, which stand in a text.

Plain values: no Django, no network. Ten thousand terms cost a text no more than ten do.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsloom.translation.checks.letters import WITHOUT_SPACES, script_of
from newsloom.translation.checks.terms import Term, occurrences

WORD = re.compile(r"\w+")
PREFIXING = frozenset({"Arab", "Hebr"})
"""Scripts that write «and», «the», «in» together with the word that follows."""
KEY_LENGTH = 3


@dataclass(frozen=True, slots=True)
class ScopedTerm:
    """A term and where it holds.

    :param scope: ``site``, ``section`` or ``publisher``.
    :param key: a section's key, a publisher's number; empty for the site.
    """

    term: Term
    scope: str = "site"
    key: str = ""


class Glossary:
    """The terms that hold for one story, ready to be looked for in its texts."""

    def __init__(self, terms: Sequence[Term], source: str, target: str) -> None:
        self.terms = tuple(terms)
        self.source, self.target = source, target
        self._by_key: dict[str, list[Term]] = {}
        self._loose: list[Term] = []
        for term in self.terms:
            self._index(term)

    def __bool__(self) -> bool:
        return bool(self.terms)

    def within(self, text: str) -> tuple[Term, ...]:
        """The terms that stand in a plain text of the source language, each once."""
        if not self.terms:
            return ()
        found = {id(each.term): each.term for each in occurrences(self._candidates(text), text, self.source)}
        return tuple(found.values())

    def _index(self, term: Term) -> None:
        script = script_of(self.source)
        for form in term.forms_in(self.source):
            word = WORD.search(form)
            if word is None or script in WITHOUT_SPACES or script in PREFIXING:
                self._loose.append(term)
            else:
                self._by_key.setdefault(word[0][:KEY_LENGTH].casefold(), []).append(term)

    def _candidates(self, text: str) -> list[Term]:
        folded = text.casefold()
        starts = {word[0][:length] for word in WORD.finditer(folded) for length in range(1, KEY_LENGTH + 1)}
        found = [term for start in starts for term in self._by_key.get(start, ())]
        found += [term for term in self._loose if any(_hinted(form, folded) for form in term.forms_in(self.source))]
        return list({id(term): term for term in found}.values())


def _hinted(form: str, folded: str) -> bool:
    return form[:KEY_LENGTH].casefold() in folded


class Glossaries:
    """All terms of a pair of languages, whatever their scope."""

    def __init__(self, terms: Iterable[ScopedTerm], source: str, target: str) -> None:
        self._terms = tuple(terms)
        self._pair = (source, target)
        self._of_story: dict[tuple[str, str], Glossary] = {}

    def __bool__(self) -> bool:
        return bool(self._terms)

    def for_story(self, *, section: str = "", publisher_id: int | None = None) -> Glossary:
        """What holds for a story of this section and publisher. The narrower scope wins: publisher, section, site."""
        place = (section, str(publisher_id or ""))
        if place not in self._of_story:
            self._of_story[place] = Glossary(self._holding(*place), *self._pair)
        return self._of_story[place]

    def _holding(self, section: str, publisher: str) -> list[Term]:
        source = self._pair[0]
        holding: list[Term] = []
        taken: set[str] = set()
        for scope, key in (("publisher", publisher), ("section", section), ("site", "")):
            here = [each.term for each in self._terms if each.scope == scope and each.key == key]
            here = [term for term in here if not taken & _folded(term, source)]
            holding += here
            taken |= {form for term in here for form in _folded(term, source)}
        return holding


def _folded(term: Term, language: str) -> set[str]:
    return {form.casefold() for form in term.forms_in(language)}


def terms_hash(terms: Sequence[Term], source: str, target: str) -> str:
    """What tells these terms, as they are between two languages, from others: 32 hexadecimal digits; empty for none."""
    if not terms:
        return ""
    rules = sorted(
        json.dumps(
            [list(term.forms_in(source)), list(term.forms_in(target)), list(term.forbidden_in(target)), term.keep]
        )
        for term in terms
    )
    return hashlib.blake2b("\n".join([source, target, *rules]).encode(), digest_size=16).hexdigest()
