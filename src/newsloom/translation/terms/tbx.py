"""Terms as TBX (ISO 30042:2019, dialect TBX-Basic, style DCA): what terminology tools exchange.

A term’s scope stands as ``projectSubset`` (``section:heritage``, ``publisher:7``); that it is never translated, which
the dialect has no category for, as a note. Its forms carry the administrative status of the dialect.
"""

from collections.abc import Iterator, Sequence

from lxml import etree

from newsloom.foundation.errors import RefusedError
from newsloom.translation.terms.wording import Form, Kind, Scope, Wording

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STATUS = {
    Kind.PREFERRED: "preferredTerm-admn-sts",
    Kind.ALLOWED: "admittedTerm-admn-sts",
    Kind.FORBIDDEN: "deprecatedTerm-admn-sts",
}
KIND_OF = {**{status: kind for kind, status in STATUS.items()}, "supersededTerm-admn-sts": Kind.FORBIDDEN}
NEVER = "never-translate"
LARGEST = 64 * 1024 * 1024


def write(wordings: Sequence[Wording], *, described: str = "Terms of a Newsloom site") -> bytes:
    """A TBX document of these terms, UTF-8."""
    root = etree.Element(
        f"{{{NAMESPACE}}}tbx", {"type": "TBX-Basic", "style": "dca", LANG: "en"}, nsmap={None: NAMESPACE}
    )
    header = _sub(_sub(root, "tbxHeader"), "fileDesc")
    _sub(_sub(header, "sourceDesc"), "p", text=described)
    body = _sub(_sub(root, "text"), "body")
    for number, wording in enumerate(wordings, start=1):
        _write_concept(_sub(body, "conceptEntry", id=f"c{number}"), wording)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _write_concept(concept: etree._Element, wording: Wording) -> None:
    if wording.scope != Scope.SITE:
        _sub(concept, "admin", type="projectSubset", text=f"{wording.scope.value}:{wording.scope_key}")
    for note in filter(None, (NEVER if wording.never_translate else "", wording.note)):
        _sub(concept, "note", text=note)
    for tag in dict.fromkeys(form.language for form in wording.forms):
        section = _sub(concept, "langSec")
        section.set(LANG, tag)
        for form in wording.forms:
            if form.language == tag:
                term = _sub(section, "termSec")
                _sub(term, "term", text=form.text)
                _sub(term, "termNote", type="administrativeStatus", text=STATUS[form.kind])


def _sub(parent: etree._Element, name: str, *, text: str = "", **attributes: str) -> etree._Element:
    made = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    made.text = text or None
    return made


def read(document: bytes) -> tuple[Wording, ...]:
    """The terms of a TBX document, of this edition or the one before (``martif``); what it says more is left out.

    :raises RefusedError: ``terms-file-broken``: it is not well-formed, or no TBX.
    """
    if len(document) > LARGEST:
        raise _broken("it is larger than 64 MiB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(str(error)) from error
    if _name(root) not in {"tbx", "martif"}:
        raise _broken(f"its root is “{_name(root)}”")
    return tuple(_wording(entry) for entry in root.iter() if _name(entry) in {"conceptEntry", "termEntry"})


def _wording(entry: etree._Element) -> Wording:
    scope, key = Scope.SITE, ""
    notes: list[str] = []
    forms: list[Form] = []
    for child in entry:
        said = " ".join("".join(child.itertext()).split())
        if _name(child) in {"langSec", "langSet"}:
            forms += _forms(child)
        elif _name(child) == "note":
            notes.append(said)
        elif child.get("type") == "projectSubset" and said.partition(":")[0] in Scope.values:
            scope, key = Scope(said.partition(":")[0]), said.partition(":")[2]
    return Wording(tuple(forms), NEVER in notes, scope, key, note="\n".join(note for note in notes if note != NEVER))


def _forms(section: etree._Element) -> Iterator[Form]:
    """The forms of a language; without a status the first one is the one to write."""
    preferred = False
    for holder in section.iter():
        if _name(holder) not in {"termSec", "tig", "termGrp"}:
            continue
        term = next((child for child in holder if _name(child) == "term"), None)
        if term is None:
            continue
        status = [child.text or "" for child in holder.iter() if child.get("type") == "administrativeStatus"]
        kind = KIND_OF.get(status[0].strip()) if status else None
        if kind is None or (kind == Kind.PREFERRED and preferred):
            kind = Kind.ALLOWED if preferred else Kind.PREFERRED
        preferred = preferred or kind == Kind.PREFERRED
        yield Form(section.get(LANG) or "", " ".join("".join(term.itertext()).split()), kind)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _broken(why: str) -> RefusedError:
    return RefusedError("terms-file-broken", f"The file cannot be read as TBX: {why}.", "Export it again as TBX 3.")
