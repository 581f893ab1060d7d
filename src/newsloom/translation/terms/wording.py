"""A term as an editor writes it: its forms, where it holds, and what is refused."""

import unicodedata
from collections import Counter
from dataclasses import dataclass, replace

from newsloom.editions.sections import checked_section
from newsloom.foundation import languages
from newsloom.foundation.errors import RefusedError
from newsloom.translation.checks import terms as checks
from newsloom.translation.models import Term, TermForm
from newsloom.translation.terms.glossary import ScopedTerm

Kind = TermForm.Kind
Scope = Term.Scope
LONGEST_FORM = 200


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a term in one language (BCP 47)."""

    language: str
    text: str
    kind: Kind = Kind.PREFERRED


@dataclass(frozen=True, slots=True)
class Wording:
    """All that a term says.

    :param scope_key: a section's key or a publisher's number, by the scope.
    :param never_translate: the form of the source language stands in every language.
    """

    forms: tuple[Form, ...]
    never_translate: bool = False
    scope: Scope = Scope.SITE
    scope_key: str = ""
    note: str = ""

    def texts(self, language: str, *kinds: Kind) -> tuple[str, ...]:
        """Its forms in a language, the preferred one first."""
        found = [form for form in self.forms if form.language == language and form.kind in kinds]
        return tuple(form.text for form in sorted(found, key=lambda form: form.kind != Kind.PREFERRED))

    @property
    def languages(self) -> tuple[str, ...]:
        """Those in which it has a form to write or to accept, in their order."""
        return tuple(dict.fromkeys(form.language for form in self.forms if form.kind != Kind.FORBIDDEN))


def checked(wording: Wording) -> Wording:
    """The wording in its usual form: tags in their case, texts composed (NFC), white space folded.

    :raises RefusedError: ``language-unknown``, ``section-unknown``, ``term-scope-invalid``, ``term-form-invalid``,
        ``term-forms-missing``, ``term-form-twice``.
    """
    forms = tuple(dict.fromkeys(_checked_form(form) for form in wording.forms))
    done = replace(wording, forms=forms, scope_key=_checked_key(wording), note=wording.note.strip())
    _refuse_contradictions(done)
    least = 1 if done.never_translate else 2
    forbids = any(form.kind == Kind.FORBIDDEN for form in forms)
    if len(done.languages) < least and not (done.languages and forbids):
        raise RefusedError(
            "term-forms-missing",
            "A term needs a form in two languages at least.",
            "Give its form in another language, or say that it is never translated.",
        )
    return done


def _checked_form(form: Form) -> Form:
    text = " ".join(unicodedata.normalize("NFC", form.text).split())
    if not any(letter.isalnum() for letter in text) or len(text) > LONGEST_FORM or "|" in text:
        raise RefusedError(
            "term-form-invalid", f"“{text[:40]}” cannot be a term.", f"Give words of up to {LONGEST_FORM} characters."
        )
    return Form(languages.normalise(form.language), text, Kind(form.kind))


def _checked_key(wording: Wording) -> str:
    key = wording.scope_key.strip()
    if wording.scope == Scope.SECTION:
        return checked_section(key)
    if (wording.scope == Scope.SITE) is bool(key) or (key and not key.isdigit()):
        raise RefusedError(
            "term-scope-invalid",
            f"“{key}” is not what a term of scope {wording.scope.value} holds for.",
            "Give nothing for the whole site, a section’s key, or a publisher’s number.",
        )
    return key


def _refuse_contradictions(wording: Wording) -> None:
    preferred = Counter(form.language for form in wording.forms if form.kind == Kind.PREFERRED)
    texts = Counter((form.language, form.text.casefold()) for form in wording.forms)
    twice = next((f"Two forms are to be written in {tag}" for tag, times in preferred.items() if times > 1), "")
    twice = twice or next((f"“{text}” ({tag}) is given twice" for (tag, text), times in texts.items() if times > 1), "")
    if twice:
        raise RefusedError("term-form-twice", f"{twice}.", "Give each form once, and one to write for each language.")


def wording_of(row: Term) -> Wording:
    """What a stored term says; its forms are read with it where they were fetched along."""
    forms = tuple(Form(form.language, form.text, Kind(form.kind)) for form in row.forms.all())
    return Wording(forms, row.never_translate, Scope(row.scope), row.scope_key, row.note)


def as_checked(wording: Wording) -> ScopedTerm:
    """The same for engines and checks."""
    tags = dict.fromkeys(form.language for form in wording.forms)
    term = checks.Term(
        forms={tag: wording.texts(tag, Kind.PREFERRED, Kind.ALLOWED) for tag in tags},
        keep=wording.never_translate,
        forbidden={tag: found for tag in tags if (found := wording.texts(tag, Kind.FORBIDDEN))},
    )
    return ScopedTerm(term, wording.scope.value, wording.scope_key)
