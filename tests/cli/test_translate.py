"""``newsloom translate``: a file in, every segment with its origin and what the judge says of it out."""

import io
from pathlib import Path

import pytest
from tests.cli.conftest import Newsloom

from newsloom.translation.models import MemoryEntry
from newsloom.translation.segments import source_hash

ENGLISH = "The council met on Monday. It voted for the new bridge and for 42 trees.\n\nThe river rose again at night.\n"
PAGE = """<!doctype html><html lang="en"><head><title>The bridge</title><style>p { color: red }</style></head><body>
<script>var never = "seen";</script>
<div>Before the list <ul><li>The council met on <em>Monday</em>.</li><li>It &amp; we voted.</li></ul> after it</div>
<p>Read <a href="https://quay.example/x" onclick="steal()">the whole story</a> here.</p></body></html>"""


@pytest.fixture
def dummy(newsloom: Newsloom) -> Newsloom:
    """An installation with the engine that marks every word."""
    newsloom("engine", "add", "pseudo", "dummy")
    return newsloom


def test_every_segment_says_where_it_comes_from(dummy: Newsloom, tmp_path: Path) -> None:
    file = tmp_path / "council.txt"
    file.write_text(ENGLISH + "42\n", encoding="utf-8")
    done = dummy("translate", str(file), "--from", "en", "--to", "fr,es", "--engine", "dummy", "--json")
    assert done.code == 0, done.err
    assert (done.json["from"], done.json["recognised"]) == ("en", False)
    french, spanish = done.json["translations"]
    assert (french["to"], spanish["to"]) == ("fr", "es")
    assert [each["paragraph"] for each in french["segments"]] == [0, 0, 2, 3]
    first = french["segments"][0]
    assert first["source"] == "The council met on Monday."
    assert (first["origin"], first["engine"], first["route"]) == ("engine", "dummy", ["en", "fr"])
    assert first["version"]
    assert french["segments"][3]["origin"] == "copy"
    assert french["origins"] == {"engine": 3, "copy": 1}
    assert isinstance(french["verdict"]["holds"], bool)
    on_segments = [finding for each in french["segments"] for finding in each["findings"]]
    assert {finding["check"] for finding in on_segments} <= {each["check"] for each in french["verdict"]["findings"]}
    assert french["text"].count("\n") == 3


def test_what_a_person_wrote_needs_no_engine(newsloom: Newsloom, tmp_path: Path) -> None:
    remembered = "The river rose again at night."
    MemoryEntry.objects.create(
        source_language="en",
        target_language="fr",
        source_hash=source_hash(remembered),
        source_text=remembered,
        target_text="La rivière est encore montée dans la nuit.",
        origin=MemoryEntry.Origin.PERSON,
    )
    file = tmp_path / "river.txt"
    file.write_text(remembered, encoding="utf-8")
    done = newsloom("translate", str(file), "--from", "en", "--to", "fr", "--json")
    [segment] = done.json["translations"][0]["segments"]
    assert (segment["origin"], segment["engine"]) == ("person", "")
    assert segment["target"] == "La rivière est encore montée dans la nuit."
    assert segment["findings"] == []


def test_html_is_read_by_its_blocks_and_keeps_its_inline_tags(dummy: Newsloom, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    done = dummy("translate", str(file), "--to", "fr", "--engine", "dummy", "--json")
    assert (done.json["from"], done.json["recognised"]) == ("en", True)
    [french] = done.json["translations"]
    assert [each["source"] for each in french["segments"]] == [
        "The bridge",
        "Before the list",
        "The council met on <em>Monday</em>.",
        "It &amp; we voted.",
        "after it",
        'Read <a href="https://quay.example/x">the whole story</a> here.',
    ]
    assert "<em>" in french["segments"][2]["target"]
    shown = dummy("translate", str(file), "--to", "fr", "--engine", "dummy")
    assert 'href="https://quay.example/x"' in shown.out
    assert "steal" not in shown.out


def test_the_language_of_a_plain_text_is_recognised(dummy: Newsloom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ENGLISH.encode())))
    done = dummy("translate", "-", "--to", "fr", "--engine", "dummy", "--json")
    assert done.code == 0, done.err
    assert done.json["from"] == "en"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (b"", "no words"),
        (b" \n\n", "no words"),
        (b"caf\xe9 au lait", "not UTF-8: byte 3 is 0xe9"),
        (b"PK\x03\x04\0\0", "no text"),
        (b"<p><br></p>", "no words"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_the_reason(
    body: bytes, complaint: str, dummy: Newsloom, tmp_path: Path
) -> None:
    file = tmp_path / "given.txt"
    file.write_bytes(body)
    done = dummy("translate", str(file), "--from", "en", "--to", "fr", "--engine", "dummy", "--json")
    assert done.code == 2
    assert done.out == ""
    assert complaint in done.err
    assert "given.txt" in done.err


def test_a_text_too_short_to_recognise_asks_for_its_language(dummy: Newsloom, tmp_path: Path) -> None:
    file = tmp_path / "short.txt"
    file.write_text("Hm.", encoding="utf-8")
    done = dummy("translate", str(file), "--to", "fr")
    assert done.code == 2
    assert "--from" in done.err
