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
STRICT_LOSS = 0.2
"""Shares of a word that its cases may replace: in a translation, where the term is expected, and in a source."""

HANGUL = re.compile("[\uac00-\ud7a3]")


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


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a term stands in a text, and in which of its forms."""

    term: Term
    form: str
    span: Span


def occurrences(terms: Sequence[Term], text: str, language: str) -> list[Occurrence]:
    """Where the terms stand in a text of this language, in its order; of terms that overlap the longest alone."""
    found = [
        Occurrence(term, form, Span(match.start(), match.end()))
        for term in terms
        for form in term.forms_in(language)
        for match in _pattern(form, language, strict=True).finditer(text)
        if _written_alike(form, match[0])
    ]
    kept: list[Occurrence] = []
    for each in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start)):
        if all(each.span.end <= other.span.start or other.span.end <= each.span.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda one: one.span.start)


def check(source: Passage, target: Passage, languages: Languages, terms: Sequence[Term]) -> Iterator[Finding]:
    """Terms of the source that the translation does not follow, and forbidden forms in the translation."""
    seen: list[Term] = []
    for each in occurrences(terms, source.plain, languages.source):
        term, there = each.term, each.span
        if any(term is other for other in seen):
            continue
        seen.append(term)
        named = source.plain[there.start : there.end]
        avoided = find_forbidden(term, target.plain, languages.target)
        wanted = [*term.forms_in(languages.source)] if term.keep else [*term.forms_in(languages.target)]
        if avoided:
            params = {"term": named, "found": target.plain[avoided.start : avoided.end]}
            yield Finding(ID, Severity.HOLD, FORBIDDEN, params, source_span=there, target_span=avoided)
        elif wanted and find(wanted, target.plain, languages.target) is None:
            params = {"term": named} if term.keep else {"term": named, "wanted": wanted[0]}
            yield Finding(ID, Severity.HOLD, TRANSLATED if term.keep else MISSING, params, source_span=there)


def check_document(pair: DocumentPair, languages: Languages, terms: Sequence[Term]) -> Iterator[Finding]:
    """A term that one segment writes in one accepted form and another segment in another."""
    doubtful = [term for term in terms if not term.keep and len(term.forms_in(languages.target)) > 1]
    if not doubtful:
        return
    first: dict[tuple[int, str], tuple[str, str]] = {}
    for index, (source, target) in enumerate(zip(pair.source, pair.target, strict=False)):
        there, here = Passage.of(source).plain, Passage.of(target).plain
        for each in occurrences(doubtful, there, languages.source):
            used = _form_used(each.term.forms_in(languages.target), here, languages.target, index)
            if used is None:
                continue
            form, span = used
            written = here[span.start : span.end]
            before, other = first.setdefault((id(each.term), each.form), (form, written))
            if before != form and not _kin(before, form):
                params = {"term": each.form, "found": written, "other": other}
                place = each.span.within(index)
                yield Finding(ID, Severity.HOLD, TWO_WAYS, params, source_span=place, target_span=span)


def find(forms: Sequence[str], text: str, language: str) -> Span | None:
    """Where one of the forms stands as a word of its own, inflected where the language inflects."""
    for form in forms:
        match = _pattern(form, language).search(text)
        if match:
            return Span(match.start(), match.end())
    return None


def find_all(form: str, text: str, language: str) -> list[tuple[int, int]]:
    """Every place where a form stands."""
    return [match.span() for match in _pattern(form, language).finditer(text)]


def find_forbidden(term: Term, text: str, language: str) -> Span | None:
    """Where a forbidden form stands, unless it is part of an approved one (“Turkey Creek” beside “Turkey”)."""
    approved = [match.span() for form in term.forms_in(language) for match in _pattern(form, language).finditer(text)]
    for form in term.forbidden_in(language):
        for match in _pattern(form, language).finditer(text):
            if not any(start <= match.start() and match.end() <= end for start, end in approved):
                return Span(match.start(), match.end())
    return None


def _written_alike(form: str, found: str) -> bool:
    """A name (a form with a capital) is not the same word in small letters: “Apple” is no apple."""
    return not any(letter.isupper() for letter in form) or any(letter.isupper() for letter in found)


@lru_cache(maxsize=16384)
def _pattern(form: str, language: str, *, strict: bool = False) -> re.Pattern[str]:
    """The form as a word of its own, in its other numbers and cases.

    :param strict: with endings changed, but not the stem: for the source, where another word is not the term.
    """
    if script_of(language) in WITHOUT_SPACES:
        return re.compile(_literal(form), re.IGNORECASE)
    inflects = base(language) in INFLECTED
    words = [_word(word, inflects=inflects, loss=STRICT_LOSS if strict else STEM_LOSS) for word in form.split()]
    # Arabic, Hebrew and Persian write «and», «the», «in» in front of a word without a space.
    before = (
        r"(?<!\w)(?:[وفبكل]{0,2}(?:ال)?|[והבכלמש]{0,3})"
        if inflects and re.search("[\u0590-\u06ff]", form)
        else r"(?<!\w)"
    )
    return re.compile(before + r"[\s\u00a0-]+".join(words) + r"(?!\w)", re.IGNORECASE)


def _word(word: str, *, inflects: bool, loss: float) -> str:
    if not inflects:
        return _literal(word) + (r"\w{0,3}" if HANGUL.search(word) else "(?:e?s|x)?")
    kept = max(3, round(len(word) * (1 - loss)))
    if len(word) <= 3 or kept >= len(word):
        return _literal(word) + r"\w{0,3}"
    return _literal(word[:kept]) + rf"\w{{0,{len(word) - kept + 3}}}"


def _literal(word: str) -> str:
    """The word itself; a text of ours writes & as an entity, and apostrophes either way."""
    return re.sub("['’]", "['’]", re.escape(word)).replace("&", "&(?:amp;)?")


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
