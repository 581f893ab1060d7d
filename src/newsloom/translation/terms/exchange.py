"""Terms in and out: what a file says is added, or written into the term that it is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from newsloom.translation.models import Term
from newsloom.translation.terms import queries, table, tbx
from newsloom.translation.terms.operations import add_term, change_term
from newsloom.translation.terms.wording import Kind, Wording, checked, wording_of


@dataclass(frozen=True, slots=True)
class Change:
    """What an import does with one term of a file: a new one where ``term_id`` is None."""

    term_id: int | None
    wording: Wording


def read(content: bytes, *, name: str) -> tuple[Wording, ...]:
    """The terms of a file: TBX where its name ends so or its text begins like XML, a CSV table otherwise.

    :raises RefusedError: ``terms-file-broken``.
    """
    if name.lower().endswith((".tbx", ".xml")) or content.lstrip().startswith(b"<"):
        return tbx.read(content)
    return table.read(content.decode("utf-8-sig", errors="replace"))


def write(*, kind: str) -> bytes:
    """All terms that are no topic's, oldest first, as ``tbx`` or ``csv``."""
    wordings = [wording_of(row) for row in queries.terms().filter(topic=None).order_by("pk")]
    return tbx.write(wordings) if kind == "tbx" else table.write(wordings).encode()


def plan(wordings: Sequence[Wording]) -> tuple[Change, ...]:
    """What importing these would change; nothing is written.

    A term of the file is about one of ours where both hold for the same stories and write one form in one language.
    Languages that the file does not name keep their forms.

    :raises RefusedError: what `wording.checked` refuses, of any of them.
    """
    ours = {row.pk: wording_of(row) for row in queries.terms().filter(topic=None)}
    by_form = {mark: pk for pk, wording in ours.items() for mark in _marks(wording)}
    changes = []
    for given in wordings:
        said = checked(given)
        pk = next((by_form[mark] for mark in _marks(said) if mark in by_form), None)
        changes.append(Change(pk, said if pk is None else _merged(ours[pk], said)))
    return tuple(change for change in changes if change.term_id is None or change.wording != ours[change.term_id])


def _marks(wording: Wording) -> list[tuple[str, str, str, str]]:
    return [
        (wording.scope.value, wording.scope_key, form.language, form.text.casefold())
        for form in wording.forms
        if form.kind == Kind.PREFERRED
    ]


def _merged(ours: Wording, theirs: Wording) -> Wording:
    named = {form.language for form in theirs.forms}
    kept = tuple(form for form in ours.forms if form.language not in named)
    forms = tuple(sorted((*theirs.forms, *kept), key=lambda form: form.language))
    before = tuple(sorted(ours.forms, key=lambda form: form.language))
    return replace(theirs, forms=ours.forms if set(forms) == set(before) else forms, note=theirs.note or ours.note)


@transaction.atomic
def carry_out(changes: Sequence[Change], *, now: datetime) -> tuple[Term, ...]:
    """Writes what was planned, all or nothing; the terms as they are now."""
    return tuple(
        add_term(wording=change.wording, now=now)
        if change.term_id is None
        else change_term(term_id=change.term_id, wording=change.wording, now=now)
        for change in changes
    )
