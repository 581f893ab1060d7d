"""A topic's names written as a term, by one operation: an editor corrects a name once, everywhere."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from newsloom.directory import operations as directory
from newsloom.directory.models import Topic
from newsloom.directory.operations import Name
from newsloom.translation.models import Term
from newsloom.translation.terms.operations import add_term, write_wording
from newsloom.translation.terms.wording import Form, Kind, Wording


@transaction.atomic
def set_topic_names(*, topic: Topic, names: Sequence[Name], now: datetime) -> Term | None:
    """Makes these a topic's names, and the term that engines and checks follow.

    :returns: the term; None where the names are of fewer than two languages, which says nothing to a translation.
    :raises RefusedError: ``language-unknown``, ``name-invalid``, ``name-twice``, ``term-form-invalid``.
    """
    written = directory.write_names(topic=topic, names=names, now=now)
    term = Term.objects.filter(topic=topic).first()
    wording = wording_of_names(written, kept=term)
    if len(wording.languages) < 2:
        if term is not None:
            term.delete()
        return None
    if term is None:
        return add_term(wording=wording, now=now, topic=topic)
    write_wording(term=term, wording=wording, now=now)
    return term


def wording_of_names(names: Sequence[Name], *, kept: Term | None = None) -> Wording:
    """What names say as a term; what an editor forbade or noted at the term before stays."""
    forms = [Form(name.language, name.name, Kind.ALLOWED if name.variant else Kind.PREFERRED) for name in names]
    if kept is not None:
        said = {(form.language, form.text.casefold()) for form in forms}
        forbidden = (Form(form.language, form.text, Kind.FORBIDDEN) for form in kept.forms.filter(kind=Kind.FORBIDDEN))
        forms += [form for form in forbidden if (form.language, form.text.casefold()) not in said]
    return Wording(
        tuple({(form.language, form.text.casefold()): form for form in _preferred_last(forms)}.values()),
        note=kept.note if kept else "",
    )


def _preferred_last(forms: Sequence[Form]) -> list[Form]:
    return sorted(forms, key=lambda form: form.kind == Kind.PREFERRED)
