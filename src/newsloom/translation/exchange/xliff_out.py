"""Writes XLIFF 2.1: inline codes with their native form, notes, terms, and what the memory has."""

from lxml import etree

from newsloom.translation.exchange import inline_codes
from newsloom.translation.exchange.inline_codes import Piece
from newsloom.translation.exchange.xliff import CORE, FORMATS, GLOSSARY, MATCHES, File, Job, Match, Note, Segment, Unit
from newsloom.translation.exchange.xml_files import legal

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
OURS = "newsloom"


def write(job: Job) -> bytes:
    """An XLIFF 2.1 document, UTF-8."""
    root = etree.Element(
        f"{{{CORE}}}xliff",
        {"version": "2.1", "srcLang": job.source_language, "trgLang": job.target_language},
        nsmap={None: CORE, "gls": GLOSSARY, "mtc": MATCHES},
    )
    for file in job.files:
        _write_file(root, file)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _write_file(root: etree._Element, file: File) -> None:
    made = _sub(root, "file", id=file.id, original=file.original)
    if file.skeleton:
        _sub(made, "skeleton").text = legal(file.skeleton)
    _write_notes(made, file.notes)
    for unit in file.units:
        _write_unit(made, unit)


def _write_notes(parent: etree._Element, notes: tuple[Note, ...]) -> None:
    if not notes:
        return
    holder = _sub(parent, "notes")
    for note in notes:
        made = _sub(
            holder, "note", priority=str(note.priority), **({"category": note.category} if note.category else {})
        )
        made.text = legal(note.text)


def _write_unit(parent: etree._Element, unit: Unit) -> None:
    made = _sub(parent, "unit", id=unit.id, name=unit.name)
    made.set(SPACE, "preserve")
    codes = _Codes()
    body = [codes.segment(segment) for segment in unit.segments]
    if any(segment.matches for segment in unit.segments):
        _write_matches(made, unit)
    if unit.glossary:
        holder = _sub(made, "glossary", GLOSSARY)
        for entry in unit.glossary:
            one = _sub(holder, "glossEntry", GLOSSARY)
            _sub(one, "term", GLOSSARY).text = legal(entry.term)
            _sub(one, "translation", GLOSSARY).text = legal(entry.translation)
    _write_notes(made, unit.notes)
    if codes.natives:
        holder = _sub(made, "originalData")
        for native, name in codes.natives.items():
            _sub(holder, "data", id=name).text = legal(native)
    for number, (segment, element) in enumerate(zip(unit.segments, body, strict=True)):
        if number and segment.space:
            between = _sub(made, "ignorable")
            _sub(between, "source").text = _sub(between, "target").text = " "
        made.append(element)


def _write_matches(parent: etree._Element, unit: Unit) -> None:
    holder = _sub(parent, "matches", MATCHES)
    for segment in unit.segments:
        for match in segment.matches:
            _write_match(holder, segment, match)


def _write_match(holder: etree._Element, segment: Segment, match: Match) -> None:
    made = _sub(
        holder, "match", MATCHES, ref=f"#m-{segment.id}", similarity=f"{match.likeness:.1f}", type="tm",
        origin="person",
    )  # fmt: skip
    for name, text in (("source", match.source), ("target", match.target)):
        _sub(made, name).text = legal(
            "".join(piece.text for piece in inline_codes.pieces(text) if piece.role == "words")
        )


class _Codes:
    """The inline codes of a unit, numbered through it, a target's like its source's; native forms are kept once."""

    def __init__(self) -> None:
        self.natives: dict[str, str] = {}
        self._count = 0

    def segment(self, segment: Segment) -> etree._Element:
        """A segment with its codes."""
        made = etree.Element(f"{{{CORE}}}segment", {"id": segment.id, "state": segment.state})
        if segment.origin:
            made.set("subState", f"{OURS}:{segment.origin}")
        numbers: dict[str, list[str]] = {}
        source = _sub(made, "source")
        if segment.matches:
            source = _sub(source, "mrk", id=f"m-{segment.id}", type="mtc:match")
        self._fill(source, segment.source, numbers, taking=False)
        if segment.target is not None:
            self._fill(_sub(made, "target"), segment.target, numbers, taking=True)
        return made

    def _fill(self, parent: etree._Element, fragment: str, numbers: dict[str, list[str]], *, taking: bool) -> None:
        holders, last = [parent], None
        for piece in inline_codes.pieces(fragment):
            if piece.role == "words":
                _append(holders[-1], last, legal(piece.text))
            elif piece.role == "close":
                last = holders.pop()
            else:
                last = self._code(holders[-1], piece, numbers, taking=taking)
                if piece.role == "open":
                    holders.append(last)
                    last = None

    def _code(
        self, parent: etree._Element, piece: Piece, numbers: dict[str, list[str]], *, taking: bool
    ) -> etree._Element:
        known = numbers.setdefault(piece.text, [])
        if taking and known:
            name = known.pop(0)
        else:
            self._count += 1
            name = str(self._count)
            if not taking:
                known.append(name)
        said = {"id": name, "type": "link" if piece.kind == "link" else "fmt" if piece.kind in FORMATS else "other"}
        if piece.kind in FORMATS:
            said["subType"] = FORMATS[piece.kind]
        if piece.role == "alone":
            return _sub(parent, "ph", **said, dataRef=self._native(piece.text))
        ends = inline_codes.closing(piece.text)
        return _sub(parent, "pc", **said, dataRefStart=self._native(piece.text), dataRefEnd=self._native(ends))

    def _native(self, text: str) -> str:
        return self.natives.setdefault(text, f"d{len(self.natives) + 1}")


def _append(parent: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _sub(parent: etree._Element, element: str, namespace: str = CORE, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{namespace}}}{element}", attributes)
