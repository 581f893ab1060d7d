"""Terms followed: an approved name or word stands in the translation in its approved form, none that is forbidden."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from newsloom.foundation.languages import base
from newsloom.translation.checks.contract import DocumentPair, Finding, Languages, Severity, Span
from newsloom.translation.checks.letters import WITHOUT_SPACES, script_of
from newsloom.translation.checks.passage import Passage

ID = "terms"

MISSING = "“{term}” is to be translated as “{wanted}”; the translation has no such form."
TRANSLATED = "“{term}” is not to be translated; the translation does not contain it."
FORBIDDEN = "The translation uses “{found}”, which is forbidden for “{term}”."
TWO_WAYS = "“{term}” is translated in two ways: as “{found}” here and as “{other}” elsewhere."

# Languages whose words change their ends, so that a form counts when its stem stands there.
_INFLECTED = (
    "ar be bg bs cs da de el et eu fa fi he hi hr hu hy is ka kk la lt lv mk mr nb nl pl ro ru sk sl sq sr sv ta tr uk "
    "ur"
)
INFLECTED = frozenset(_INFLECTED.split())
STEM_LOSS = 0.34


@dataclass(frozen=True, slots=True)
class Term:
    """A name or word with its forms per language (BCP 47).

    The first form of a language is the approved one, the others are accepted (inflections, short forms). With
    ``keep`` the source's form stands in every language. ``forbidden`` forms never stand, whatever the source says.
    """

    forms: Mapping[str, Sequence[str]]
    keep: bool = False
    forbidden: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def forms_in(self, language: str) -> Sequence[str]:
        return self.forms.get(language) or self.forms.get(base(language), ())

    def forbidden_in(self, language: str) -> Sequence[str]:
        return self.forbidden.get(language) or self.forbidden.get(base(language), ())


def check(source: Passage, target: Passage, languages: Languages, terms: Sequence[Term]) -> Iterator[Finding]:
    """Terms of the source that the translation does not follow, and forbidden forms in the translation."""
    for term in terms:
        there = find(term.forms_in(languages.source), source.plain, languages.source)
        if there is None:
            continue
        named = source.plain[there.start : there.end]
        avoided = find(term.forbidden_in(languages.target), target.plain, languages.target)
        wanted = [*term.forms_in(languages.source)] if term.keep else [*term.forms_in(languages.target)]
        if avoided:
            params = {"term": named, "found": target.plain[avoided.start : avoided.end]}
            yield Finding(ID, Severity.HOLD, FORBIDDEN, params, source_span=there, target_span=avoided)
        elif wanted and find(wanted, target.plain, languages.target) is None:
            params = {"term": named} if term.keep else {"term": named, "wanted": wanted[0]}
            yield Finding(ID, Severity.HOLD, TRANSLATED if term.keep else MISSING, params, source_span=there)


def check_document(pair: DocumentPair, languages: Languages, terms: Sequence[Term]) -> Iterator[Finding]:
    """A term that one segment writes in one accepted form and another segment in another."""
    for term in terms:
        wanted = term.forms_in(languages.target)
        if len(wanted) < 2 or term.keep:
            continue
        first: tuple[str, Span] | None = None
        for index, (source, target) in enumerate(zip(pair.source, pair.target, strict=False)):
            if find(term.forms_in(languages.source), source, languages.source) is None:
                continue
            used = _form_used(wanted, target, languages.target, index)
            if used and first and used[0] != first[0] and not _kin(used[0], first[0]):
                params = {"term": term.forms_in(languages.source)[0], "found": used[0], "other": first[0]}
                yield Finding(ID, Severity.HOLD, TWO_WAYS, params, source_span=None, target_span=used[1])
            first = first or used
    return


def find(forms: Sequence[str], text: str, language: str) -> Span | None:
    """Where one of the forms stands as a word of its own, inflected where the language inflects."""
    for form in forms:
        match = _pattern(form, language).search(text)
        if match:
            return Span(match.start(), match.end())
    return None


@lru_cache(maxsize=8192)
def _pattern(form: str, language: str) -> re.Pattern[str]:
    if script_of(language) in WITHOUT_SPACES:
        return re.compile(re.escape(form), re.IGNORECASE)
    inflects = base(language) in INFLECTED
    words = [_word(word, inflects=inflects) for word in form.split()]
    # Arabic, Hebrew and Persian write «and», «the», «in» in front of a word without a space.
    before = (
        r"(?<!\w)(?:[وفبكل]{0,2}(?:ال)?|[והבכלמש]{0,3})"
        if inflects and re.search("[\u0590-\u06ff]", form)
        else r"(?<!\w)"
    )
    after = r"\w{0,4}(?!\w)" if inflects or script_of(language) == "Kore" else r"(?:['’]s|s|es)?(?!\w)"
    return re.compile(before + r"[\s\u00a0-]+".join(words) + after, re.IGNORECASE)


def _word(word: str, *, inflects: bool) -> str:
    kept = max(3, round(len(word) * (1 - STEM_LOSS)))
    if not inflects or len(word) <= 3 or kept >= len(word):
        return re.escape(word) + (r"\w{0,3}" if inflects else "")
    return re.escape(word[:kept]) + rf"\w{{0,{len(word) - kept + 3}}}"


def _form_used(forms: Sequence[str], text: str, language: str, segment: int) -> tuple[str, Span] | None:
    for form in sorted(forms, key=len, reverse=True):
        match = _pattern(form, language).search(text)
        if match:
            return form, Span(match.start(), match.end(), segment)
    return None


def _kin(one: str, other: str) -> bool:
    """Whether two forms are one word in two cases, or one the short form of the other."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return short[: max(3, len(short) - 3)] in long
