"""XLIFF: what goes out comes back exactly, others read it and may change codes, harm is refused."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from tests.translation.exchange.hostile import UNHOLDABLE, fragments
from translate.storage.xliff2 import Xliff2File

from newsloom.foundation.errors import RefusedError
from newsloom.translation.exchange import xliff_in, xliff_out
from newsloom.translation.exchange.xliff import File, GlossaryEntry, Job, Match, Note, Segment, Unit

LINK = '<a href="https://a.example/?x=1&amp;y=2">'
PARAGRAPH = Unit(
    "u2", "paragraph",
    (
        Segment(
            "s1", f"Read {LINK}the <em>whole</em> story</a>.<br>", f"Lisez {LINK}tout</a>.<br>", "translated", "engine"
        ),
        Segment("s2", "A &lt; B &amp; C", None, space=True),
    ),
    (Note("The number 12 is missing.", "finding", 1),),
    (GlossaryEntry("Gate", "Porte"),),
)  # fmt: skip
JOB = Job("en", "fr", (File("a12", "article/12", (PARAGRAPH,), (Note("The gate"),), '{"a": [1, "<&>"]}'),))


def read(document: bytes | str) -> Job:
    return xliff_in.read(io.BytesIO(document.encode() if isinstance(document, str) else document))


def job_of(source: str, target: str | None) -> Job:
    return Job("en", "ar", (File("f", "f", (Unit("u", "title", (Segment("s", source, target),)),)),))


def texts(job: Job) -> list[tuple[str, str | None]]:
    return [(segment.source, segment.target) for file in job.files for segment in file.segments.values()]


@given(fragments(), fragments())
def test_hostile_texts_come_back_exactly(source: str, target: str) -> None:
    assert texts(read(xliff_out.write(job_of(source, target)))) == [(source, target)]


@given(UNHOLDABLE)
def test_characters_that_xml_cannot_hold_become_blanks_and_never_break_the_file(text: str) -> None:
    assert len(texts(read(xliff_out.write(job_of(text.replace("<", ""), text.replace("<", "")))))) == 1


def test_all_that_a_translator_gives_back_is_read() -> None:
    back = read(xliff_out.write(JOB))
    assert (back.source_language, back.target_language) == ("en", "fr")
    (file,) = back.files
    assert (file.id, file.original, file.skeleton) == ("a12", "article/12", '{"a": [1, "<&>"]}')
    assert texts(back) == texts(JOB)
    assert [(one.state, one.origin) for one in file.segments.values()] == [("translated", "engine"), ("initial", "")]


def test_another_reader_finds_the_same_sentences_and_states(tmp_path: Path) -> None:
    (tmp_path / "job.xlf").write_bytes(xliff_out.write(JOB))
    found = Xliff2File.parsefile(str(tmp_path / "job.xlf"))  # type: ignore[no-untyped-call]
    assert (found.getsourcelanguage(), found.gettargetlanguage()) == ("en", "fr")
    first, second = [unit for unit in found.units if not unit.isheader()]
    assert (first.getid(), second.getid()) == ("u2::s1", "u2::s2")
    assert str(second.source) == "A < B & C"
    assert "Lisez" in str(first.target)
    assert first.istranslated()
    assert not second.istranslated()


def test_what_another_writer_makes_is_read_here() -> None:
    other = Xliff2File(sourcelanguage="en", targetlanguage="fr")
    unit = other.addsourceunit("The gate & the <wall>")  # type: ignore[no-untyped-call]
    unit.target = "La porte & le <mur>"
    assert texts(read(bytes(other))) == [("The gate &amp; the &lt;wall&gt;", "La porte &amp; le &lt;mur&gt;")]


def test_the_same_code_has_one_number_on_both_sides_and_its_native_form_once() -> None:
    document = xliff_out.write(JOB).decode()
    assert document.count('<pc id="1" type="link" dataRefStart="d1" dataRefEnd="d2">') == 2
    assert document.count('<data id="d1">') == 1
    assert '<pc id="2" type="fmt" subType="xlf:i"' in document


def test_what_the_memory_has_stands_at_its_segment() -> None:
    match = Match("The <em>gates</em>", "Les portes", 83.25)
    unit = Unit("u", "title", (Segment("s0", "The gate", None, matches=(match,)),))
    document = xliff_out.write(Job("en", "fr", (File("f", "f", (unit,)),)))
    assert b'ref="#m-s0" similarity="83.2" type="tm" origin="person"' in document
    assert b'<mrk id="m-s0" type="mtc:match">The gate</mrk>' in document
    assert texts(read(document)) == [("The gate", None)]


def unit_with(data: str, source: str, target: str) -> str:
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr"><file id="f">'
        f'<unit id="u"><originalData>{data}</originalData><segment id="s"><source>{source}</source>'
        f"<target>{target}</target></segment></unit></file></xliff>"
    )


def test_codes_that_lost_their_native_form_or_were_split_are_understood() -> None:
    data = '<data id="d1">&lt;strong&gt;</data>'
    source = 'A <pc id="1" dataRefStart="d1">gate</pc> <mrk id="m" type="term">here</mrk>'
    target = 'Une <pc id="1">porte</pc> <sc id="2" subType="xlf:i"/>ici<ec startRef="2"/><ph id="3" subType="xlf:lb"/>!'
    assert texts(read(unit_with(data, source, target))) == [
        ("A <strong>gate</strong> here", "Une <strong>porte</strong> <em>ici</em><br>!")
    ]


def test_scripts_and_strange_addresses_in_codes_are_taken_off() -> None:
    data = '<data id="d1">&lt;a href="javascript:alert(1)" onclick="x()"&gt;</data><data id="d2">&lt;script&gt;</data>'
    target = '<pc id="1" dataRefStart="d1">va</pc><pc id="2" dataRefStart="d2">non</pc>'
    assert texts(read(unit_with(data, "go", target))) == [("go", "<a>va</a>")]


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ("", "no element found"),
        ("<xliff>\n<file>\n</xliff>", "line 3"),
        ("<tmx/>", "its root is “tmx”"),
        ('<xliff version="1.2"><file/></xliff>', "it is XLIFF 1.2"),
        ('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "there is no file in it"),
        ('<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>', "entities"),
    ],
)
def test_a_file_that_is_broken_or_dangerous_is_refused_with_the_reason(document: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why) as refused:
        read(document)
    assert refused.value.code == "xliff-broken"
