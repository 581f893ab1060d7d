"""``newsloom memory`` as an operator has it."""

from pathlib import Path

from tests.cli.conftest import Newsloom

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en" segtype="sentence" datatype="plaintext"/><body>
<tu><tuv xml:lang="en"><seg>The gate of the north</seg></tuv><tuv xml:lang="fr"><seg>La porte du nord</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>
</body></tmx>
"""


def test_a_file_goes_in_and_comes_out(newsloom: Newsloom, tmp_path: Path) -> None:
    (tmp_path / "in.tmx").write_text(TMX)
    told = newsloom("memory", "import", str(tmp_path / "in.tmx"))
    assert told.code == 0
    assert told.out.startswith("1 segments taken in, 0 left as the memory had them, 1 not usable.")
    assert "Line 4: it has no translation." in told.err
    out = tmp_path / "out.tmx"
    assert newsloom("memory", "export", str(out), "--from", "en", "--to", "fr", "--json").json["units"] == 1
    assert "La porte du nord" in out.read_text()


def test_a_broken_file_is_refused_with_its_line_and_nothing_is_taken(newsloom: Newsloom, tmp_path: Path) -> None:
    (tmp_path / "in.tmx").write_text(TMX.replace("</tuv></tu>\n</body>", "</tu>\n</body>"))
    told = newsloom("memory", "import", str(tmp_path / "in.tmx"))
    assert told.code == 2
    assert "line 4" in told.err
    assert (
        newsloom("memory", "export", str(tmp_path / "o.tmx"), "--from", "en", "--to", "fr", "--json").json["units"] == 0
    )


def test_a_place_that_cannot_be_written_is_told_and_a_missing_file_too(newsloom: Newsloom, tmp_path: Path) -> None:
    told = newsloom("memory", "export", str(tmp_path / "no" / "o.tmx"), "--from", "en", "--to", "fr")
    assert (told.code, "cannot be written" in told.err) == (1, True)
    told = newsloom("memory", "import", str(tmp_path / "none.tmx"))
    assert (told.code, "cannot be read" in told.err) == (2, True)
    told = newsloom("memory", "export", str(tmp_path / "o.tmx"), "--from", "en", "--to", "fr", "--publisher", "9")
    assert (told.code, "no publisher 9" in told.err) == (2, True)


def test_a_sentence_nearly_like_one_is_found_with_its_likeness(newsloom: Newsloom, tmp_path: Path) -> None:
    (tmp_path / "in.tmx").write_text(TMX)
    newsloom("memory", "import", str(tmp_path / "in.tmx"))
    search = ("memory", "search", "The gates of the north", "--from", "en", "--to", "fr")
    (found,) = newsloom(*search, "--json").json["items"]
    assert (found["target"], found["likeness"]) == ("La porte du nord", 95.5)
    assert "95 %" in newsloom(*search).out or "96 %" in newsloom(*search).out
    assert "No person has translated a sentence like it" in newsloom(*search, "--at-least", "99").out
