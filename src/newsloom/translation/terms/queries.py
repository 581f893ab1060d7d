"""Reads of terms."""

from collections.abc import Iterable

from django.db.models import QuerySet

from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.translation.checks import terms as checks
from newsloom.translation.models import Term, TermForm
from newsloom.translation.terms.glossary import Glossaries, ScopedTerm

Kind = TermForm.Kind


def terms(*, language: str = "", text: str = "") -> QuerySet[Term]:
    """All terms with their forms, the last changed first; two statements.

    :param language: only those with a form in it.
    :param text: only those with a form that contains it.
    """
    found = Term.objects.prefetch_related("forms")
    if language:
        found = found.filter(forms__language=languages.normalise(language))
    if text:
        found = found.filter(forms__text__icontains=text)
    return found.distinct() if language or text else found


def find_term(pk: int) -> Term:
    """A term with its forms.

    :raises RefusedError: ``term-unknown``.
    """
    term = Term.objects.prefetch_related("forms").filter(pk=pk).first()
    if term is None:
        raise RefusedError("term-unknown", f"There is no term {pk}.", "See newsloom term list.")
    return term


def glossaries(source: str, target: str) -> Glossaries:
    """Every term that has a say between two languages, in one statement; ask for it once a batch."""
    wanted = {source, languages.base(source), target, languages.base(target)}
    rows = (
        TermForm.objects.filter(language__in=wanted)
        .order_by("term_id", "-kind", "pk")  # preferred, forbidden, allowed: the one to write first
        .values_list("term_id", "language", "text", "kind", "term__scope", "term__scope_key", "term__never_translate")
    )
    return Glossaries(_with_a_say(rows, source, target), source, target)


def terms_for(
    source: str, target: str, *, section: str = "", publisher_id: int | None = None
) -> tuple[checks.Term, ...]:
    """The terms that hold for a story; for many stories ask `glossaries` once."""
    return glossaries(source, target).for_story(section=section, publisher_id=publisher_id).terms


Row = tuple[int, str, str, str, str, str, bool]


def _with_a_say(rows: Iterable[Row], source: str, target: str) -> list[ScopedTerm]:
    forms: dict[int, dict[str, list[str]]] = {}
    forbidden: dict[int, dict[str, list[str]]] = {}
    about: dict[int, tuple[str, str, bool]] = {}
    for pk, language, text, kind, scope, key, keep in rows:
        about[pk] = (scope, key, keep)
        here = forbidden if kind == Kind.FORBIDDEN else forms
        here.setdefault(pk, {}).setdefault(language, []).append(text)
    found = []
    for pk, (scope, key, keep) in about.items():
        term = checks.Term(forms.get(pk, {}), keep, forbidden.get(pk, {}))
        says = keep or term.forms_in(target) or term.forbidden_in(target)
        if term.forms_in(source) and says:
            found.append(ScopedTerm(term, scope, key))
    return found
