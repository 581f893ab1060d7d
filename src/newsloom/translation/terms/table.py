"""Terms as a table (CSV, UTF-8), a term a line: what a spreadsheet opens.

Columns ``scope``, ``key``, ``never_translate`` (``yes`` or empty), ``note``, then two a language: ``fr`` with the
form to write first and accepted ones after it, ``fr forbidden`` with forms never to be written; between forms ``|``.
"""

import csv
import io
from collections.abc import Sequence

from newsloom.foundation.errors import RefusedError
from newsloom.translation.terms.wording import Form, Kind, Scope, Wording

FIXED = ("scope", "key", "never_translate", "note")
FORBIDDEN = " forbidden"
BETWEEN = " | "
YES = frozenset({"yes", "true", "1", "x"})
FORMULA = ("=", "+", "-", "@")


def write(wordings: Sequence[Wording]) -> str:
    """The table of these terms."""
    tags = sorted({form.language for wording in wordings for form in wording.forms})
    forbidding = {form.language for wording in wordings for form in wording.forms if form.kind == Kind.FORBIDDEN}
    columns = [*FIXED, *(name for tag in tags for name in (tag, *([tag + FORBIDDEN] if tag in forbidding else [])))]
    out = io.StringIO()
    table = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    table.writeheader()
    for wording in wordings:
        table.writerow({name: _safe(cell) for name, cell in _cells(wording).items() if name in columns})
    return out.getvalue()


def _cells(wording: Wording) -> dict[str, str]:
    cells = {
        "scope": wording.scope.value,
        "key": wording.scope_key,
        "never_translate": "yes" if wording.never_translate else "",
        "note": wording.note,
    }
    for tag in {form.language for form in wording.forms}:
        cells[tag] = BETWEEN.join(wording.texts(tag, Kind.PREFERRED, Kind.ALLOWED))
        cells[tag + FORBIDDEN] = BETWEEN.join(wording.texts(tag, Kind.FORBIDDEN))
    return cells


def _safe(cell: str) -> str:
    """A spreadsheet takes a cell that begins like a formula for one; an apostrophe says that it is text."""
    return "'" + cell if cell.startswith(FORMULA) else cell


def read(text: str) -> tuple[Wording, ...]:
    """The terms of a table. Only columns of languages are needed.

    :raises RefusedError: ``terms-file-broken``: it is no such table; names the line.
    """
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    found: list[Wording] = []
    try:
        for row in table:
            if None in row or any(cell is None for cell in row.values()):
                raise _broken(f"line {table.line_num} has not as many cells as the first line")
            cells = {name.strip(): _unsafe(cell.strip()) for name, cell in row.items()}
            if any(cells.values()):
                found.append(_wording(cells, table.line_num))
    except csv.Error as error:
        raise _broken(f"line {table.line_num}: {error}") from error
    return tuple(found)


def _unsafe(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def _wording(cells: dict[str, str], line: int) -> Wording:
    scope = cells.pop("scope", "") or Scope.SITE.value
    if scope not in Scope.values:
        raise _broken(f"line {line}: there is no scope “{scope}”")
    key, never, note = (cells.pop(name, "") for name in FIXED[1:])
    forms = tuple(form for name, cell in cells.items() for form in _forms(name, cell))
    return Wording(forms, never.casefold() in YES, Scope(scope), key, note)


def _forms(column: str, cell: str) -> list[Form]:
    tag = column.removesuffix(FORBIDDEN)
    texts = [text.strip() for text in cell.split("|") if text.strip()]
    if tag != column:
        return [Form(tag, text, Kind.FORBIDDEN) for text in texts]
    return [Form(tag, text, Kind.ALLOWED if number else Kind.PREFERRED) for number, text in enumerate(texts)]


def _broken(why: str) -> RefusedError:
    return RefusedError("terms-file-broken", f"The table of terms cannot be read: {why}.", "Mend that line.")
