"""``newsloom captions`` as an operator has it."""

from pathlib import Path

from tests.cli.conftest import Newsloom

VTT = """WEBVTT

NOTE kept

1
00:00:01.000 --> 00:00:04.000 line:0
<v An>The bridge that was promised

2
00:00:04.000 --> 00:00:06.000
<v An>is open.
"""


def test_captions_are_translated_a_file_a_language_and_judged(newsloom: Newsloom, tmp_path: Path) -> None:
    (tmp_path / "film.en.vtt").write_text(VTT)
    newsloom("engine", "add", "pseudo", "masked")
    told = newsloom(
        "captions", "translate", str(tmp_path / "film.en.vtt"), "--from", "en", "--to", "fr,es", "--engine", "masked",
        "-o", str(tmp_path / "out"), "--json",
    )  # fmt: skip
    assert told.code == 0, told.err
    made = told.json["translations"]
    assert [(Path(each["file"]).name, each["cues"]) for each in made] == [("film.fr.vtt", 2), ("film.es.vtt", 2)]
    assert made[0]["engines"] == ["masked"]
    written = (tmp_path / "out" / "film.fr.vtt").read_text()
    assert written.startswith("WEBVTT\n\nNOTE kept\n\n1\n00:00:01.000 --> 00:00:04.000 line:0\n<v An>")


def test_captions_that_cannot_be_read_in_time_are_told(newsloom: Newsloom, tmp_path: Path) -> None:
    (tmp_path / "film.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:01.500\n" + "a" * 43 + "\n")
    told = newsloom("captions", "check", str(tmp_path / "film.vtt"), "--from", "en")
    assert told.code == 0
    assert "00:00:01.000 hold: 86.0 characters a second; nobody reads more than 20." in told.out
    assert "note: A line has 43 characters; 42 fit." in told.out


def test_a_file_that_is_no_captions_is_refused_with_its_line(newsloom: Newsloom, tmp_path: Path) -> None:
    (tmp_path / "film.srt").write_text("1\n00:00:01,000 --> soon\nYes.\n")
    told = newsloom("captions", "check", str(tmp_path / "film.srt"), "--from", "en")
    assert (told.code, "line 2" in told.err) == (2, True)
    assert newsloom("captions", "check", str(tmp_path / "none.srt"), "--from", "en").code == 2
