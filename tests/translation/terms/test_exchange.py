"""Terms in and out, as TBX and as a table: nothing is lost on the way, and other tools read what is written."""

import csv
import io

import pytest
from lxml import etree
from tests.translation.terms.conftest import NOON, form

from newsloom.foundation.errors import RefusedError
from newsloom.publishing.term_changes import apply_import
from newsloom.translation.models import Term
from newsloom.translation.terms import exchange, table, tbx
from newsloom.translation.terms.queries import terms
from newsloom.translation.terms.wording import Scope, Wording, wording_of

LETTER = Wording(
    tuple(form(each) for each in ("en: open letter", "fr: lettre ouverte", "fr= lettre publique", "fr! courrier")),
    note="Not a letter of intent: “R&D” <said> so.",
)
BRAND = Wording((form("en: Orange"),), never_translate=True, scope=Scope.SECTION, scope_key="enterprises")
CITY = Wording(
    (form("vi: Thành phố Hồ Chí Minh"), form("en: Ho Chi Minh City"), form("zh-Hans: 胡志明市")),
    scope=Scope.PUBLISHER,
    scope_key="7",
)
ALL = (LETTER, BRAND, CITY)
TBX = "{urn:iso:std:iso:30042:ed-2}"


@pytest.mark.parametrize("kind", [tbx, table])
def test_what_is_written_is_read_again_the_same(kind: object) -> None:
    written = kind.write(ALL)  # type: ignore[attr-defined]
    again = kind.read(written)  # type: ignore[attr-defined]
    assert [(set(one.forms), one.never_translate, one.scope, one.scope_key, one.note) for one in again] == [
        (set(one.forms), one.never_translate, one.scope, one.scope_key, one.note) for one in ALL
    ]


def test_tbx_has_the_structure_that_other_tools_read() -> None:
    root = etree.fromstring(tbx.write(ALL))
    assert (root.tag, root.get("type"), root.get("style")) == (f"{TBX}tbx", "TBX-Basic", "dca")
    assert [etree.QName(child).localname for child in root] == ["tbxHeader", "text"]
    entries = root.findall(f"{TBX}text/{TBX}body/{TBX}conceptEntry")
    assert len({entry.get("id") for entry in entries}) == 3
    sections = entries[0].findall(f"{TBX}langSec")
    assert [section.get("{http://www.w3.org/XML/1998/namespace}lang") for section in sections] == ["en", "fr"]
    found = [
        (section.findtext(f"{TBX}term"), section.find(f"{TBX}termNote").text)
        for section in sections[1].findall(f"{TBX}termSec")
    ]
    assert found == [
        ("lettre ouverte", "preferredTerm-admn-sts"),
        ("lettre publique", "admittedTerm-admn-sts"),
        ("courrier", "deprecatedTerm-admn-sts"),
    ]


def test_a_list_of_the_older_edition_and_without_statuses_is_read() -> None:
    older = b"""<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="TBX"><text><body><termEntry id="1">
      <langSet xml:lang="en"><tig><term>harbour</term></tig><tig><term>port</term></tig></langSet>
      <langSet xml:lang="fr"><tig><term>port</term></tig></langSet>
    </termEntry></body></text></martif>"""
    [wording] = tbx.read(older)
    assert wording.forms == (form("en: harbour"), form("en= port"), form("fr: port"))


@pytest.mark.parametrize(
    "broken", [b"<tbx", b"<html/>", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><html>&b;</html>']
)
def test_what_is_no_tbx_is_refused(broken: bytes) -> None:
    with pytest.raises(RefusedError) as refused:
        exchange.read(broken, name="terms.tbx")
    assert refused.value.code == "terms-file-broken"


def test_a_table_opens_in_a_spreadsheet_without_running_a_formula() -> None:
    written = table.write([Wording((form("en: =1+1 ltd"), form("fr: @chez")))])
    [row] = list(csv.DictReader(io.StringIO(written)))
    assert (row["en"], row["fr"]) == ("'=1+1 ltd", "'@chez")
    assert table.read(written)[0].forms == (form("en: =1+1 ltd"), form("fr: @chez"))


def test_a_table_of_languages_alone_is_enough() -> None:
    assert table.read("\ufeffen,fr\nharbour,port | havre\n,\n") == (
        Wording((form("en: harbour"), form("fr: port"), form("fr= havre"))),
    )


@pytest.mark.parametrize("broken", ["en,fr\nharbour\n", "scope,en\ngalaxy,harbour\n"])
def test_a_broken_table_is_refused_with_its_line(broken: str) -> None:
    with pytest.raises(RefusedError, match="line 2"):
        table.read(broken)


def test_importing_twice_changes_nothing_the_second_time(db: None) -> None:
    first = apply_import(ALL, now=NOON)
    second = apply_import(ALL, now=NOON)
    assert (first.added, first.changed, first.unchanged) == (3, 0, 0)
    assert (second.added, second.changed, second.unchanged) == (0, 0, 3)
    assert Term.objects.count() == 3


def test_an_import_adds_a_language_and_keeps_the_others(db: None) -> None:
    apply_import([LETTER], now=NOON)
    done = apply_import([Wording((form("en: Open letter"), form("es: carta abierta")))], now=NOON)
    assert (done.added, done.changed) == (0, 1)
    said = wording_of(terms().get())
    assert {(each.language, each.text) for each in said.forms} == {
        ("en", "Open letter"),
        ("fr", "lettre ouverte"),
        ("fr", "lettre publique"),
        ("fr", "courrier"),
        ("es", "carta abierta"),
    }
    assert said.note == LETTER.note


def test_one_faulty_term_keeps_the_whole_list_out(db: None) -> None:
    with pytest.raises(RefusedError):
        apply_import([LETTER, Wording((form("en: alone"),))], now=NOON)
    assert Term.objects.count() == 0


def test_an_export_is_read_by_an_import(db: None) -> None:
    apply_import(ALL, now=NOON)
    for kind in ("tbx", "csv"):
        again = exchange.read(exchange.write(kind=kind), name=f"terms.{kind}")
        assert exchange.plan(again) == ()
