"""TMX: what goes out comes back exactly, other tools read it, theirs is read here, and harm is refused."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.translation.exchange.hostile import UNHOLDABLE, fragments
from translate.storage.tmx import tmxfile, tmxunit

from newsloom.foundation.errors import RefusedError
from newsloom.translation.exchange import tmx
from newsloom.translation.exchange.tmx import LeftOut, Unit

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
LINKED = Unit(
    "en", "fr", 'Read <a href="https://a.example/?x=1&amp;y=2">the <em>whole</em> story</a> &amp; more.',
    'Lisez <a href="https://a.example/?x=1&amp;y=2">tout</a> &amp; plus.', created_at=NOON,
)  # fmt: skip


def written(*units: Unit, source: str = "en") -> bytes:
    stream = io.BytesIO()
    tmx.write(units, stream, source=source, version="1")
    return stream.getvalue()


def read(document: bytes | str) -> list[Unit | LeftOut]:
    return list(tmx.read(io.BytesIO(document.encode() if isinstance(document, str) else document)))


def units(document: bytes | str) -> list[Unit]:
    return [unit for unit in read(document) if isinstance(unit, Unit)]


def texts(document: bytes | str) -> list[tuple[str, str]]:
    return [(unit.source, unit.target) for unit in units(document)]


@given(fragments(), fragments())
def test_hostile_texts_come_back_exactly(source: str, target: str) -> None:
    found = texts(written(Unit("en", "ar", source, target)))
    assert found == ([(source, target)] if source and target else [])


@given(UNHOLDABLE, st.sampled_from(["engine", "person"]))
def test_characters_that_xml_cannot_hold_become_blanks_and_never_break_the_file(text: str, origin: tmx.Origin) -> None:
    document = written(Unit("en", "fr", f"a{text.replace('<', '')}b", "c", origin=origin, engine=text))
    assert len(units(document)) == 1


def test_who_wrote_a_segment_comes_back() -> None:
    engine = Unit("en", "fr", "One", "Un", "engine", "apertium", "3.8", ("en", "es", "fr"), "", "abc", NOON)
    repair = Unit("en", "fr", "Two", "Deux", "repair", "apertium", "3.8", ("en", "fr"), created_at=NOON)
    person = Unit("en", "fr", "Three", "Trois", context_hash="c0ffee", created_at=NOON)
    back = units(written(engine, repair, person))
    assert [unit.line for unit in back] == [4, 5, 6]
    assert [replace(unit, line=0) for unit in back] == [engine, repair, person]


def test_another_reader_finds_the_same_words(tmp_path: Path) -> None:
    (tmp_path / "memory.tmx").write_bytes(written(LINKED, Unit("en", "fr", "مرحبا \U0001f5de", "a < b")))
    found = tmxfile.parsefile(str(tmp_path / "memory.tmx"))  # type: ignore[no-untyped-call]
    assert found.translate("مرحبا \U0001f5de") == "a < b"
    assert len(found.units) == 2
    assert "whole" in str(found.units[0].source)


def test_what_another_tool_writes_is_read_here() -> None:
    other = tmxfile(sourcelanguage="en", targetlanguage="fr")
    other.addtranslation("The gate & the <wall>", "en", "La porte & le <mur>", "fr")
    assert isinstance(other.units[0], tmxunit)
    assert texts(bytes(other)) == [("The gate &amp; the &lt;wall&gt;", "La porte &amp; le &lt;mur&gt;")]


def test_the_codes_of_other_tools_become_our_markup_or_fall_away() -> None:
    document = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header srclang="en-US" segtype="sentence" datatype="rtf"/><body><tu>
    <tuv xml:lang="en-US"><seg>A <bpt i="1" type="bold">{\\b </bpt>bold<ept i="1">}</ept> <it pos="begin">{x</it>word<ph
    type="lb">\\line</ph>and <hi type="term">this</hi> <ut>{z}</ut>end</seg></tuv>
    <tuv xml:lang="de-DE"><seg>Ein <bpt i="1" type="bold">{\\b </bpt>fettes<ept i="1">}</ept> Wort</seg></tuv>
    <tuv lang="fr-FR"><seg>Un mot</seg></tuv></tu></body></tmx>"""
    assert [(unit.target_language, unit.source, unit.target) for unit in units(document)] == [
        ("de-DE", "A <strong>bold</strong> word<br>and this end", "Ein <strong>fettes</strong> Wort"),
        ("fr-FR", "A <strong>bold</strong> word<br>and this end", "Un mot"),
    ]


def test_scripts_and_strange_addresses_in_codes_are_taken_off() -> None:
    codes = (
        '<bpt i="1">&lt;a href="javascript:alert(1)" onclick="x()"&gt;</bpt>go<ept i="1">&lt;/a&gt;</ept>'
        '<bpt i="2">&lt;script&gt;</bpt>no<ept i="2">&lt;/script&gt;</ept>'
    )
    document = (
        f'<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>{codes}</seg></tuv>'
        f'<tuv xml:lang="fr"><seg>{codes} va</seg></tuv></tu></body></tmx>'
    )
    assert texts(document) == [("<a>go</a>", "<a>go</a> va")]


def test_units_that_say_nothing_are_named_with_their_line() -> None:
    document = """<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Seul</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Empty</seg></tuv><tuv xml:lang="fr"><seg> </seg></tuv></tu>
</body></tmx>"""
    assert read(document) == [
        LeftOut(2, "it has no translation"),
        LeftOut(3, "it has no text in en"),
        LeftOut(4, "a text or its language is empty"),
    ]


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ("", "no element found"),
        ("<tmx><header/><body>\n<tu>\n<tuv></tu></body></tmx>", "line 3"),
        ("<xliff/>", "its root is “xliff”"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"><body/></tmx>', "entities"),
        ('<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx version="1.4"><body/></tmx>', "entities"),
        ('<!DOCTYPE tmx [<!ENTITY % a SYSTEM "http://127.0.0.1/">%a;]><tmx version="1.4"><body/></tmx>', "entities"),
    ],
)
def test_a_file_that_is_broken_or_dangerous_is_refused_with_the_reason(document: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why) as refused:
        read(document)
    assert refused.value.code == "memory-file-broken"
