"""Translation memories as TMX 1.4b, what every translation tool reads and writes; in any size, one unit at a time."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import BinaryIO, Literal

from lxml import etree

from newsloom.foundation.errors import RefusedError
from newsloom.translation.exchange import inline_codes
from newsloom.translation.exchange.xml_files import LANG, elements, legal, name_of

Origin = Literal["person", "engine", "repair"]
MOMENT = "%Y%m%dT%H%M%SZ"
MACHINES = ("mt", "mt!", "machine")
"""What other tools write as the user where a machine translated."""
OURS = "x-newsloom-"
LONGEST_NAME, LONGEST_HASH = 200, 32
"""As the memory's columns hold them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment in two languages, as inline HTML.

    :param context_hash: of what it holds for alone; empty: for any context. Other tools' contexts are not taken over.
    :param line: where it begins in the file that it was read from.
    """

    source_language: str
    target_language: str
    source: str
    target: str
    origin: Origin = "person"
    engine: str = ""
    version: str = ""
    route: tuple[str, ...] = ()
    context_hash: str = ""
    terms_hash: str = ""
    created_at: datetime | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A unit that says nothing usable, and why."""

    line: int
    reason: str


def write(units: Iterable[Unit], stream: BinaryIO, *, source: str, version: str) -> None:
    """Writes a TMX document, UTF-8, as the units come.

    :param source: the language that all units are translated from.
    :param version: of the program that writes.
    """
    header = {
        "creationtool": "Newsloom",
        "creationtoolversion": version,
        "segtype": "sentence",
        "o-tmf": "Newsloom",
        "adminlang": "en",
        "srclang": source,
        "datatype": "html",
    }
    with etree.xmlfile(stream, encoding="UTF-8") as file:
        file.write_declaration()
        with file.element("tmx", version="1.4"):
            file.write(etree.Element("header", header), pretty_print=True)
            with file.element("body"):
                file.write("\n")
                for unit in units:
                    file.write(_unit(unit), pretty_print=False)
                    file.write("\n")


def _unit(unit: Unit) -> etree._Element:
    made = etree.Element("tu", srclang=unit.source_language)
    if unit.created_at is not None:
        made.set("changedate", unit.created_at.astimezone(UTC).strftime(MOMENT))
    made.set("changeid", legal(unit.engine) if unit.origin != "person" else "person")
    said = {
        "origin": unit.origin,
        "engine": unit.engine,
        "version": unit.version,
        "route": " ".join(unit.route),
        "context": unit.context_hash,
        "terms": unit.terms_hash,
    }
    for name, value in said.items():
        if value:
            etree.SubElement(made, "prop", type=OURS + name).text = legal(value)
    for language, text in ((unit.source_language, unit.source), (unit.target_language, unit.target)):
        variant = etree.SubElement(made, "tuv", {LANG: language})
        _fill(etree.SubElement(variant, "seg"), text)
    return made


def _fill(segment: etree._Element, fragment: str) -> None:
    last: etree._Element | None = None
    for piece in inline_codes.pieces(fragment):
        text = legal(piece.text)
        if piece.role == "words" and last is None:
            segment.text = text
        elif piece.role == "words":
            last.tail = text  # type: ignore[union-attr]  # not None here
        else:
            number = str(piece.number)
            said = {
                "open": ("bpt", {"i": number, "x": number, "type": piece.kind}),
                "close": ("ept", {"i": number}),
                "alone": ("ph", {"x": number, "type": piece.kind}),
            }[piece.role]
            last = etree.SubElement(segment, *said)
            last.text = text


def read(stream: BinaryIO) -> Iterator[Unit | LeftOut]:
    """The units of a TMX document, 1.1 to 1.4b, each translation of a unit apart; languages as the file writes them.

    :raises RefusedError: ``memory-file-broken``: not well-formed, no TMX, or with entities of its own.
    """
    base = ""
    for element in elements(stream, "header", "tu", root="tmx", refusal=_broken):
        if name_of(element) == "header":
            base = element.get("srclang") or ""
        else:
            yield from _read_unit(element, base)


def _broken(why: str) -> RefusedError:
    return RefusedError(
        "memory-file-broken", f"The file cannot be read as TMX: {why}.", "Nothing was taken in. Export it again."
    )


def _read_unit(element: etree._Element, base: str) -> Iterator[Unit | LeftOut]:
    variants = [(each.get(LANG) or each.get("lang") or "", each) for each in element if name_of(each) == "tuv"]
    source = element.get("srclang") or base
    first = _of_language(variants, source)
    if first is None:
        yield LeftOut(element.sourceline or 0, f"it has no text in {source}" if source else "it has no text")
        return
    here, text = first[0], _text(first[1])
    for language, variant in variants:
        if variant is first[1]:
            continue
        target = _text(variant)
        if text and target and language:
            yield _with_origin(Unit(here, language, text, target, line=variant.sourceline or 0), element, variant)
        else:
            yield LeftOut(variant.sourceline or 0, "a text or its language is empty")
    if len(variants) < 2:
        yield LeftOut(element.sourceline or 0, "it has no translation")


def _of_language(variants: list[tuple[str, etree._Element]], language: str) -> tuple[str, etree._Element] | None:
    wanted = language.lower()
    if wanted in {"", "*all*"}:
        return variants[0] if variants else None
    for exactly in (True, False):
        for tag, variant in variants:
            if tag.lower() == wanted or (not exactly and tag.lower().split("-")[0] == wanted.split("-")[0]):
                return tag, variant
    return None


def _with_origin(unit: Unit, element: etree._Element, variant: etree._Element) -> Unit:
    """The unit with who wrote it and when, by what the variant says, or else the whole unit."""
    said = {
        (prop.get("type") or "").removeprefix(OURS): "".join(prop.itertext())
        for holder in (element, variant)
        for prop in holder
        if name_of(prop) == "prop" and (prop.get("type") or "").startswith(OURS)
    }

    def attribute(*names: str) -> str:
        return next((value for holder in (variant, element) for name in names if (value := holder.get(name))), "")

    by = attribute("changeid", "creationid").strip()
    whose = origin(said.get("origin") or ("engine" if by.lower() in MACHINES else "person"))
    unit = replace(
        unit,
        origin=whose,
        context_hash=said.get("context", "")[:LONGEST_HASH],
        route=tuple(said.get("route", "")[:LONGEST_NAME].split()),
    )
    with suppress(ValueError):
        written = datetime.strptime(attribute("changedate", "creationdate"), MOMENT).replace(tzinfo=UTC)
        unit = replace(unit, created_at=written)
    if whose == "person":
        return unit
    engine, made = (said.get("engine") or by)[:LONGEST_NAME], said.get("version", "")[:LONGEST_NAME]
    return replace(unit, engine=engine, version=made, terms_hash=said.get("terms", "")[:LONGEST_HASH])


def origin(written: str) -> Origin:
    """The origin of this name; a person where it is none of ours."""
    return "engine" if written == "engine" else "repair" if written == "repair" else "person"


def _text(variant: etree._Element) -> str:
    segment = next((each for each in variant if name_of(each) == "seg"), None)
    return "" if segment is None else inline_codes.cleaned("".join(_written(segment, {})))


def _written(element: etree._Element, opened: dict[str, str]) -> Iterator[str]:
    """What stands in a segment as inline HTML; codes of other tools fall away where we have no tag for them."""
    yield inline_codes.words(element.text or "")
    for child in element:
        name, native, kind = name_of(child), child.text or "", (child.get("type") or "").lower()
        pair = child.get("i") or ""
        if name == "bpt":
            opened[pair] = inline_codes.opening(native, kind)
            yield opened[pair]
        elif name == "ept":
            yield inline_codes.closing(opened.pop(pair, ""))
        elif name == "ph":
            yield inline_codes.alone(native, kind)
        elif name in {"hi", "sub"}:
            yield from _written(child, opened)
        yield inline_codes.words(child.tail or "")
