"""Reads XLIFF 2.0 and 2.1 as translators' tools leave it: their codes become our markup, or fall away."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO, cast

from lxml import etree

from newsloom.translation.exchange import inline_codes
from newsloom.translation.exchange.xliff import CORE, FORMATS, File, Job, Segment, State, Unit, broken
from newsloom.translation.exchange.xml_files import elements, name_of

KIND_OF = {name: kind for kind, name in FORMATS.items()}
STATES = frozenset({"initial", "translated", "reviewed", "final"})


def read(stream: BinaryIO) -> Job:
    """The job in a file.

    :raises RefusedError: ``xliff-broken``: not well-formed, no XLIFF 2, or with entities of its own.
    """
    files: list[File] = []
    languages = ("", "")
    for element in elements(stream, "file", root="xliff", refusal=broken):
        root = element.getroottree().getroot()
        if etree.QName(root).namespace != CORE:
            raise broken(f"it is XLIFF {root.get('version') or 'of an unknown version'}")
        languages = root.get("srcLang") or "", root.get("trgLang") or ""
        files.append(_file(element))
    if not files:
        raise broken("there is no file in it")
    return Job(*languages, tuple(files))


def _file(element: etree._Element) -> File:
    skeleton = next((each for each in element if name_of(each) == "skeleton"), None)
    return File(
        element.get("id") or "",
        element.get("original") or "",
        tuple(_unit(each) for each in element.iter(f"{{{CORE}}}unit")),
        skeleton="".join(skeleton.itertext()) if skeleton is not None else "",
    )


def _unit(element: etree._Element) -> Unit:
    data = {
        each.get("id") or "": "".join(each.itertext())
        for each in element.iterfind(f"{{{CORE}}}originalData/{{{CORE}}}data")
    }
    segments = tuple(_segment(each, data) for each in element if name_of(each) == "segment")
    return Unit(element.get("id") or "", element.get("name") or "", segments)


def _segment(element: etree._Element, data: Mapping[str, str]) -> Segment:
    source = element.find(f"{{{CORE}}}source")
    target = element.find(f"{{{CORE}}}target")
    codes = _Codes(data)
    state = element.get("state")
    return Segment(
        element.get("id") or "",
        codes.text(source) if source is not None else "",
        codes.text(target) if target is not None else None,
        cast(State, state) if state in STATES else "initial",
        (element.get("subState") or "").partition(":")[2],
    )


class _Codes:
    """The codes of a segment. A target's code that lost its native form has that of the source's code of its number."""

    def __init__(self, data: Mapping[str, str]) -> None:
        self._data = data
        self._natives: dict[str, str] = {}
        self._opened: dict[str, str] = {}

    def text(self, holder: etree._Element) -> str:
        self._opened = {}
        return inline_codes.cleaned("".join(self._written(holder)))

    def _written(self, holder: etree._Element) -> Iterator[str]:
        yield inline_codes.words(holder.text or "")
        for child in holder:
            yield from self._code(child)
            yield inline_codes.words(child.tail or "")

    def _code(self, code: etree._Element) -> Iterator[str]:
        name = name_of(code)
        if name in {"pc", "mrk"}:
            opened = self._opening(code, "dataRefStart") if name == "pc" else ""
            yield opened
            yield from self._written(code)
            yield inline_codes.closing(opened)
        elif name == "sc":
            self._opened[code.get("id") or ""] = opened = self._opening(code, "dataRef")
            yield opened
        elif name == "ec":
            yield inline_codes.closing(self._opened.pop(code.get("startRef") or code.get("id") or "", ""))
        elif name == "ph":
            yield inline_codes.alone(self._native(code, "dataRef"), KIND_OF.get(code.get("subType") or "", ""))

    def _opening(self, code: etree._Element, reference: str) -> str:
        return inline_codes.opening(self._native(code, reference), KIND_OF.get(code.get("subType") or "", ""))

    def _native(self, code: etree._Element, reference: str) -> str:
        number, native = code.get("id") or "", self._data.get(code.get(reference) or "", "")
        return self._natives.setdefault(number, native) if native else self._natives.get(number, "")
