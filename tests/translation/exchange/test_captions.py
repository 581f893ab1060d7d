"""Captions: every cue and block comes back, other readers read ours, ours reads theirs, hard ones are told."""

import html
from pathlib import Path

import pysubs2
import pytest
import webvtt as other_reader
from hypothesis import given
from hypothesis import strategies as st
from tests.translation.exchange.hostile import WORDS

from newsloom.foundation.errors import RefusedError
from newsloom.translation.exchange import captions
from newsloom.translation.exchange.caption_limits import examine
from newsloom.translation.exchange.cues import Captions, Cue, Kind, Verbatim

VTT = """WEBVTT - Evening news
Language: en

STYLE
::cue(.loud) { color: red }

REGION
id:below width:40%

NOTE Take the names from the list.

intro
00:00:01.000 --> 00:00:03.500 line:90% align:start
<v An Nguyen>The bridge was <i>opened</i> &amp; blessed

00:04.000 --> 01:00:06.000
- Who paid?
- <c.loud>Nobody &lt;yet&gt;.</c>
"""
SRT = """1
00:00:01,000 --> 00:00:03,500
{\\an8}The bridge was <i>opened</i> & blessed

2
00:00:04,000 --> 01:00:06,000
a < b --
<font color="red">Nobody</font>
"""


def cues(content: str | bytes) -> list[tuple[int, int, str]]:
    found = captions.read(content.encode() if isinstance(content, str) else content)
    return [(cue.start, cue.end, cue.text) for cue in found.cues]


@pytest.mark.parametrize("content", [VTT, SRT])
def test_a_file_comes_back_with_all_that_it_holds(content: str) -> None:
    there = captions.read(content.encode())
    written = captions.write(there)
    back = captions.read(written)
    assert [(cue.start, cue.end, cue.text, cue.settings) for cue in back.cues] == [
        (cue.start, cue.end, cue.text, cue.settings) for cue in there.cues
    ]
    assert captions.write(back) == written
    assert written.decode().replace("00:00:04.000", "00:04.000") == content


def test_what_is_read_is_what_stands_there() -> None:
    found = captions.read(VTT.encode())
    assert found.header == " - Evening news\nLanguage: en"
    assert found.cues[0] == Cue(
        1000, 3500, "<v An Nguyen>The bridge was <i>opened</i> &amp; blessed", "intro", "line:90% align:start", 13
    )
    assert found.cues[1].end == 3_606_000
    assert [part.text.split()[0] for part in found.parts if isinstance(part, Verbatim)] == ["STYLE", "REGION", "NOTE"]
    srt = captions.read(SRT.encode())
    assert [cue.text for cue in srt.cues] == [
        "The bridge was <i>opened</i> &amp; blessed",
        'a &lt; b --\n<font color="red">Nobody</font>',
    ]


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("content", [VTT, SRT])
def test_charsets_marks_and_line_ends_make_no_difference(content: str, end: str, charset: str) -> None:
    assert cues(content.replace("\n", end).encode(charset)) == cues(content)


def test_an_old_file_is_read_in_the_charset_that_is_said_and_never_guessed() -> None:
    old = "1\n00:00:01,000 --> 00:00:02,000\nLe pont a été inauguré.\n".encode("cp1252")
    with pytest.raises(RefusedError, match=r"line 3.*neither UTF-8 nor UTF-16"):
        captions.read(old)
    assert captions.read(old, charset="cp1252").cues[0].text == "Le pont a été inauguré."
    with pytest.raises(RefusedError, match="no charset “klingon”"):
        captions.read(old, charset="klingon")


@given(
    st.lists(st.tuples(st.integers(0, 10**8), st.integers(1, 10**5), WORDS), min_size=1, max_size=5),
    st.sampled_from(["webvtt", "srt"]),
)
def test_hostile_texts_come_back(made: list[tuple[int, int, str]], kind: Kind) -> None:
    def folded(text: str) -> str:
        return " ".join(text.split())

    there = [
        Cue(start, start + long, folded(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") or "x")
        for start, long, text in made
    ]
    back = captions.read(captions.write(Captions(kind, tuple(there))))
    assert [(cue.start, cue.end, cue.text) for cue in back.cues] == [(cue.start, cue.end, cue.text) for cue in there]


def test_another_reader_of_webvtt_finds_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_bytes(captions.write(captions.read(VTT.encode())))
    found = other_reader.read(str(tmp_path / "a.vtt"))
    assert [(cue.start, cue.end, html.unescape(cue.text)) for cue in found.captions] == [
        ("00:00:01.000", "00:00:03.500", "The bridge was opened & blessed"),
        ("00:00:04.000", "01:00:06.000", "- Who paid?\n- Nobody <yet>."),
    ]
    assert found.styles


def test_another_reader_of_subrip_finds_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_bytes(captions.write(captions.read(SRT.replace("a < b", "a & b").encode())))
    found = pysubs2.load(str(tmp_path / "a.srt"))
    assert [(line.start, line.end, line.plaintext) for line in found] == [
        (1000, 3500, "The bridge was opened & blessed"),
        (4000, 3_606_000, "a & b --\nNobody"),
    ]


def test_what_other_programs_write_is_read_here(tmp_path: Path) -> None:
    made = pysubs2.SSAFile()
    made.append(pysubs2.SSAEvent(start=1000, end=2500, text="Xin chào\\N{\\i1}Việt Nam{\\i0}"))
    for kind in ("srt", "vtt"):
        made.save(str(tmp_path / f"a.{kind}"))
        assert cues((tmp_path / f"a.{kind}").read_bytes()) == [(1000, 2500, "Xin chào\n<i>Việt Nam</i>")]
    theirs = other_reader.WebVTT(captions=[other_reader.Caption("00:01.000", "00:02.500", ["Xin chào", "Việt Nam"])])
    theirs.save(str(tmp_path / "b.vtt"))
    assert cues((tmp_path / "b.vtt").read_bytes()) == [(1000, 2500, "Xin chào\nViệt Nam")]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("WEBVTT\n\n00:01.000 -> 00:02.000\nno\n\nx\n00:00 --> 00:02.000\nx\n", "line 7"),
        ("1\n00:00:01,000 --> soon\nx\n", "line 2"),
        ("", "no line with times"),
        ("once upon a time", "no line with times"),
        ("WEBVTTX\n\n", "begin with WEBVTT"),
    ],
)
def test_a_file_that_is_no_captions_is_refused_with_its_line(content: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        captions.read(content.encode())


def checks(language: str, *made: Cue) -> list[tuple[int, str, str]]:
    return [(number, finding.check, finding.severity.value) for number, finding in examine(made, language)]


def test_times_that_cannot_be_are_told() -> None:
    assert checks("en", Cue(5000, 4000, "a"), Cue(-500, 1000, "b"), Cue(6000, 6000, "c")) == [
        (0, "caption-times", "hold"),
        (1, "caption-times", "hold"),
        (1, "caption-times", "note"),
        (2, "caption-times", "hold"),
    ]
    assert checks("en", Cue(0, 3000, "a"), Cue(2000, 4000, "b")) == [(1, "caption-times", "note")]


def test_what_is_too_long_or_too_quick_is_told_by_the_measure_of_its_language() -> None:
    long = "a" * 43
    assert checks("en", Cue(0, 9000, long)) == [(0, "caption-line", "note")]
    assert checks("en", Cue(0, 9000, "a\nb\nc")) == [(0, "caption-lines", "note")]
    assert checks("en", Cue(0, 1000, "a" * 18)) == [(0, "caption-speed", "note")]
    assert checks("en", Cue(0, 1000, "a" * 21)) == [(0, "caption-speed", "hold")]
    assert checks("zh", Cue(0, 9000, "桥" * 17)) == [(0, "caption-line", "note")]
    assert checks("ja", Cue(0, 1000, "橋" * 8)) == [(0, "caption-speed", "hold")]
    assert checks("en", Cue(0, 9000, "")) == [(0, "caption-text", "note")]


def test_markup_entities_and_marks_on_letters_take_no_room() -> None:
    assert checks("en", Cue(0, 9000, "<v An Nguyen>" + "&amp;" * 42)) == []
    assert checks("th", Cue(0, 9000, "ที่" * 30)) == []
