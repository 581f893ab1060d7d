"""``newsloom term``: names and words that are written one way in each language."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from django.utils import timezone

from newsloom.cli.installation import installation
from newsloom.cli.printing import Json, answer, document, table
from newsloom.foundation.errors import ConfigurationError, RefusedError
from newsloom.publishing import term_changes
from newsloom.publishing.term_changes import AppliedChange, TermImpact
from newsloom.translation.models import Term
from newsloom.translation.terms import exchange, queries
from newsloom.translation.terms.wording import Form, Kind, Scope, Wording, wording_of

app = typer.Typer(help="Names and words that are written one way.", no_args_is_help=True, add_completion=False)

Text = Annotated[str, typer.Argument(metavar="TEXT", help="The name or word as the source writes it.")]
From = Annotated[str, typer.Option("--from", metavar="LANG", help="The language of TEXT.")]
Forms = Annotated[
    list[str] | None,
    typer.Option("--form", metavar="LANG=TEXT", help="What to write in a language; a second one is accepted too."),
]
Never = Annotated[bool, typer.Option("--never-translate", help="TEXT stands in every language.")]
Forbid = Annotated[list[str] | None, typer.Option("--forbid", metavar="LANG=TEXT", help="What is never to be written.")]
Section = Annotated[str, typer.Option(help="Only for stories of this section.")]
Publisher = Annotated[int, typer.Option(help="Only for stories of the publisher with this number.")]
Note = Annotated[str, typer.Option(help="Why, for colleagues.")]
Number = Annotated[int, typer.Argument(metavar="ID", help="The term's number.")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="TBX (.tbx) or a table (.csv).")]


def shape(term: Term) -> dict[str, Any]:
    """A term as ``--json`` prints it."""
    wording = wording_of(term)
    return {
        "id": term.pk,
        "forms": [{"language": form.language, "text": form.text, "kind": form.kind.value} for form in wording.forms],
        "never_translate": wording.never_translate,
        "scope": wording.scope.value,
        "scope_key": wording.scope_key,
        "note": wording.note,
        "topic": term.topic_id,
        "changed_at": term.changed_at.isoformat(),
    }


def _touched(impact: TermImpact) -> dict[str, Any]:
    return {
        "articles": dict(impact.articles),
        "complete": impact.complete,
        "examples": [
            {"article": each.article_id, "edition": each.language, "source": each.source, "target": each.target}
            for each in impact.examples
        ],
    }


@app.command()
def add(
    text: Text,
    source: From,
    form: Forms = None,
    never_translate: Never = False,
    forbid: Forbid = None,
    section: Section = "",
    publisher: Publisher = 0,
    note: Note = "",
    as_json: Json = False,
) -> None:
    """Add a term. The articles that hold it are translated again at the next run."""
    installation()
    wording = _wording(text, source, form, never_translate, forbid, section, publisher, note)
    _report(term_changes.apply_term_change(wording=wording, now=timezone.now()), "Added", as_json)


@app.command()
def preview(
    text: Text,
    source: From,
    form: Forms = None,
    never_translate: Never = False,
    forbid: Forbid = None,
    section: Section = "",
    publisher: Publisher = 0,
    term: Annotated[int, typer.Option("--term", help="The number of the term that would be changed.")] = 0,
    as_json: Json = False,
) -> None:
    """Show which articles a term would touch. Nothing is changed."""
    installation()
    wording = _wording(text, source, form, never_translate, forbid, section, publisher, "")
    impact = term_changes.preview_term_change(wording=wording, term_id=term or None)
    if as_json:
        document(_touched(impact))
        return
    table(["language", "articles"], impact.articles, empty="No article that is out holds it.")
    for each in impact.examples:
        answer(f"\n{each.source}\n{each.language}: {each.target}")


@app.command()
def change(
    term_id: Number,
    text: Text,
    source: From,
    form: Forms = None,
    never_translate: Never = False,
    forbid: Forbid = None,
    section: Section = "",
    publisher: Publisher = 0,
    note: Note = "",
    as_json: Json = False,
) -> None:
    """Make a term say this instead. The articles that it touches are translated again at the next run."""
    installation()
    wording = _wording(text, source, form, never_translate, forbid, section, publisher, note)
    applied = term_changes.apply_term_change(wording=wording, term_id=term_id, now=timezone.now())
    _report(applied, "Changed", as_json)


@app.command("list")
def list_terms(
    language: Annotated[str, typer.Option(help="Only those with a form in this language.")] = "",
    text: Annotated[str, typer.Option(help="Only those with a form that contains this.")] = "",
    as_json: Json = False,
) -> None:
    """List the terms, the last changed first."""
    installation()
    terms = queries.terms(language=language, text=text)
    if as_json:
        document({"items": [shape(term) for term in terms]})
        return
    table(
        ["term", "forms", "holds for", "note"],
        ((term.pk, _in_words(wording_of(term)), f"{term.scope} {term.scope_key}", term.note) for term in terms),
        empty="There is no term yet: newsloom term add TEXT --from LANG --form LANG=TEXT",
    )


@app.command()
def remove(term_id: Number, as_json: Json = False) -> None:
    """Forget a term. The articles that hold it are translated again at the next run."""
    installation()
    applied = term_changes.apply_term_change(term_id=term_id, now=timezone.now())
    if as_json:
        document({"id": term_id, "queued": applied.queued})
    else:
        answer(f"Removed term {term_id}; {applied.queued} articles are translated again.")


@app.command("import")
def import_terms(file: File, as_json: Json = False) -> None:
    """Take in a list of terms, all of it or nothing. Terms that it does not name stay."""
    installation()
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ConfigurationError("file-unreadable", f"“{file}” cannot be read: {error.strerror}.") from error
    given = exchange.read(content, name=file.name)
    done = term_changes.apply_import(given, now=timezone.now())
    counts = {"added": done.added, "changed": done.changed, "unchanged": done.unchanged, "queued": done.queued}
    if as_json:
        document(counts)
    else:
        answer(", ".join(f"{count} {what}" for what, count in counts.items()) + ".")


@app.command("export")
def export_terms(file: File) -> None:
    """Write all terms to a file, or to - as a table. Topics' names stay with the directory."""
    installation()
    if str(file) == "-":
        sys.stdout.write(exchange.write(kind="csv").decode())
        return
    if file.suffix.lower() not in {".tbx", ".csv"}:
        raise RefusedError("terms-file-kind", f"“{file}” is neither .tbx nor .csv.", "Give the file one of these ends.")
    try:
        file.write_bytes(exchange.write(kind=file.suffix.lower()[1:]))
    except OSError as error:
        raise ConfigurationError("file-unwritable", f"“{file}” cannot be written: {error.strerror}.") from error
    answer(f"Wrote {queries.terms().filter(topic=None).count()} terms to {file}.")


def _wording(
    text: str, source: str, forms: list[str] | None, never: bool, forbid: list[str] | None, section: str,
    publisher: int, note: str,
) -> Wording:  # fmt: skip
    said = [Form(source, text)]
    for given in forms or []:
        language, words = _pair(given, "--form")
        first = all(form.language != language for form in said)
        said.append(Form(language, words, Kind.PREFERRED if first else Kind.ALLOWED))
    said += [Form(*_pair(given, "--forbid"), Kind.FORBIDDEN) for given in forbid or []]
    if section and publisher:
        raise typer.BadParameter("give a section or a publisher, not both.", param_hint="--section")
    scope = Scope.SECTION if section else Scope.PUBLISHER if publisher else Scope.SITE
    return Wording(tuple(said), never, scope, section or str(publisher or ""), note)


def _pair(given: str, option: str) -> tuple[str, str]:
    language, sign, text = given.partition("=")
    if not sign or not text.strip():
        raise typer.BadParameter(f"“{given}” is not of the form LANG=TEXT.", param_hint=option)
    return language.strip(), text.strip()


def _report(applied: AppliedChange, verb: str, as_json: bool) -> None:
    if applied.term is None:
        return
    if as_json:
        document({**shape(applied.term), "queued": applied.queued})
    else:
        answer(f"{verb} term {applied.term.pk}: {_in_words(wording_of(applied.term))}.")
        answer(f"{applied.queued} articles are translated again.")


def _in_words(wording: Wording) -> str:
    signs = {Kind.PREFERRED: "", Kind.ALLOWED: "also ", Kind.FORBIDDEN: "never "}
    words = ", ".join(f"{form.language}: {signs[form.kind]}{form.text}" for form in wording.forms)
    return f"{words} (never translated)" if wording.never_translate else words
