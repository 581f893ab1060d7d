"""Writes of terms. What a change touches in the articles that are out is for `publishing.terms`."""

from datetime import datetime

from django.db import transaction

from newsloom.directory.models import Topic
from newsloom.foundation.errors import RefusedError
from newsloom.translation.models import Term, TermForm
from newsloom.translation.terms.queries import find_term
from newsloom.translation.terms.wording import Wording, checked


@transaction.atomic
def add_term(*, wording: Wording, now: datetime, topic: Topic | None = None) -> Term:
    """A new term.

    :raises RefusedError: what `wording.checked` refuses.
    """
    said = checked(wording)
    term = Term.objects.create(
        scope=said.scope, scope_key=said.scope_key, never_translate=said.never_translate, note=said.note,
        topic=topic, created_at=now, changed_at=now,
    )  # fmt: skip
    _write_forms(term, said)
    return find_term(term.pk)


@transaction.atomic
def change_term(*, term_id: int, wording: Wording, now: datetime) -> Term:
    """Makes a term say this, in place of all it said.

    :raises RefusedError: ``term-unknown``, ``term-of-topic``, and what `wording.checked` refuses.
    """
    term = _own(term_id)
    write_wording(term=term, wording=wording, now=now)
    return find_term(term_id)


@transaction.atomic
def remove_term(*, term_id: int) -> None:
    """Forgets a term.

    :raises RefusedError: ``term-unknown``, ``term-of-topic``.
    """
    _own(term_id).delete()


def write_wording(*, term: Term, wording: Wording, now: datetime) -> None:
    """Puts a wording into a stored term. To be called in a transaction."""
    said = checked(wording)
    term.scope, term.scope_key = said.scope, said.scope_key
    term.never_translate, term.note, term.changed_at = said.never_translate, said.note, now
    term.save()
    TermForm.objects.filter(term=term).delete()
    _write_forms(term, said)


def _write_forms(term: Term, said: Wording) -> None:
    TermForm.objects.bulk_create(
        TermForm(term=term, language=form.language, text=form.text, kind=form.kind) for form in said.forms
    )


def _own(term_id: int) -> Term:
    """A term that is no topic's: those are changed with their topic's names."""
    term = find_term(term_id)
    if term.topic_id is not None:
        raise RefusedError(
            "term-of-topic", f"Term {term_id} is the name of a topic.", "Change the topic’s names in the directory."
        )
    return term
