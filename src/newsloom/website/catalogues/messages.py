"""The strings that templates and modules mark for translation, and those that checks say of a finding."""

import ast
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[2]
LOCALE = PACKAGE / "locale"
TEMPLATE_KINDS = frozenset({".html", ".txt", ".xml"})

_CONTEXT: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_PLAIN: dict[str, tuple[int | tuple[int, str], ...] | None] = {"_": None, "gettext": None, "ngettext": (1, 2)}
KEYWORDS = {
    **_PLAIN,
    **_CONTEXT,
    "gettext_noop": None,
    **{f"{name}_lazy": spec for name, spec in (_PLAIN | _CONTEXT).items() if name != "_"},
}
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A string to translate: its one or two forms, the context that tells it from a like one, where it stands."""

    forms: tuple[str, ...]
    context: str
    place: str

    @property
    def key(self) -> tuple[str, str]:
        """By which a catalogue knows it: context and first form."""
        return self.context, self.forms[0]


def all_messages(package: Path = PACKAGE) -> list[Message]:
    """Every string of the package once, by context and first form; of several places the first is named."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(package.rglob("*")):
        for message in _in_file(path, path.relative_to(package).as_posix()):
            known = found.get(message.key)
            if known is None or len(message.forms) > len(known.forms):
                found[message.key] = message
    return sorted(found.values())


def _in_file(path: Path, place: str) -> Iterator[Message]:
    if path.suffix == ".py":
        text = path.read_text(encoding="utf-8")
        yield from in_python(text, place)
        yield from said_of_findings(text, place)
    elif path.suffix in TEMPLATE_KINDS and "templates" in path.parts:
        yield from in_template(path.read_text(encoding="utf-8"), place)


def in_template(text: str, place: str) -> Iterator[Message]:
    """The strings of a Django template."""
    code = _INDENT.sub("", templatize(text, origin=place))
    yield from in_python(code, place)


def in_python(text: str, place: str) -> Iterator[Message]:
    """The strings of a module's calls of gettext and its kin."""
    source = io.BytesIO(text.encode())
    for _line, said, _comments, context in extract("python", source, keywords=KEYWORDS, options={"encoding": "utf-8"}):
        forms = (said,) if isinstance(said, str) else tuple(form for form in said if form)
        if forms and forms[0]:
            yield Message(forms, context or "", place)


def said_of_findings(text: str, place: str) -> Iterator[Message]:
    """The messages of every ``Finding(check, severity, message, …)``, through the module's constants."""
    if "Finding(" not in text:
        return
    tree = ast.parse(text)
    constants = dict(_constants(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding":
            given = node.args[2] if len(node.args) > 2 else _keyword(node, "message")
            if isinstance(given, ast.Name) and given.id not in constants:  # handed in: any sentence of the module
                given = ast.Dict([], list(constants.values()))
            for said in _strings(given, constants):
                if said.endswith("."):
                    yield Message((said,), "", place)


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            value = getattr(node, "value", None)
            if isinstance(target, ast.Name) and isinstance(value, ast.expr):
                yield target.id, value


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _strings(node: ast.expr | None, constants: dict[str, ast.expr]) -> Iterator[str]:
    """The strings that an expression may be: itself, a constant's, one of a table's, either of a condition's."""
    match node:
        case ast.Constant(value=str() as said):
            yield said
        case ast.Name(id=name) if name in constants:
            yield from _strings(constants[name], {key: value for key, value in constants.items() if key != name})
        case ast.Subscript(value=table):
            yield from _strings(table, constants)
        case ast.Dict(values=values):
            for value in values:
                yield from _strings(value, constants)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _strings(body, constants)
            yield from _strings(orelse, constants)
        case _:
            return
