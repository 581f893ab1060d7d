"""What strangers wrote is reduced to what may be shown."""

import pytest

from newsloom.foundation.charsets import decode
from newsloom.foundation.html import clean_inline, clip, fold, text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("A &amp; B", "A & B"),
        ("<b>Bold</b> and <i>thin</i>", "Bold and thin"),
        ("one<br>two<p>three</p>", "one two three"),
        ("<script>alert(1)</script>Safe", "Safe"),
        ("a < b and I <3 you", "a < b and I <3 you"),
        ("x<!-- hidden -->y", "xy"),
        ("tab\tand\nline \x07bell", "tab and line bell"),
    ],
)
def test_markup_becomes_what_a_person_reads(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_folding_keeps_the_no_break_space_of_a_language() -> None:
    assert fold("  Macédoine\xa0: \n référendum ") == "Macédoine\xa0: référendum"


def test_a_text_is_cut_at_the_end_of_a_word() -> None:
    assert clip("one two three four", 12) == "one two…"
    assert clip("short", 12) == "short"
    assert len(clip("x" * 10_000, 500)) == 500


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ('<a href="https://a.example/" onclick="x()">a</a>', '<a href="https://a.example/">a</a>'),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ("<script>x</script>y", "y"),
        ("<em>a</em><strong>b</strong><sub>2</sub><span>c</span>", "<em>a</em><strong>b</strong><sub>2</sub>c"),
        ("<img src=x onerror=y>", ""),
    ],
)
def test_only_inline_markup_without_scripts_is_left(dirty: str, clean: str) -> None:
    assert clean_inline(dirty) == clean


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("Xin chào".encode(), "text/html; charset=iso-8859-1"),
        ("\ufeffXin chào".encode("utf-16"), None),
        ('<?xml version="1.0" encoding="windows-1258"?>Xin chào'.encode(), None),
    ],
)
def test_utf_8_and_utf_16_are_known_whatever_the_labels_say(body: bytes, content_type: str | None) -> None:
    assert decode(body, content_type).endswith("Xin chào")


def test_a_labelled_charset_is_believed_where_the_text_is_not_utf_8() -> None:
    assert decode("Привет".encode("cp1251"), "text/html; charset=windows-1251") == "Привет"
    page = '<meta charset="windows-1251">Привет'
    assert decode(page.encode("cp1251"), "text/html; charset=iso-8859-1") == page
    assert "€" in decode(b"<meta charset=latin1>\x80")


def test_bytes_without_any_label_are_guessed() -> None:
    text = "Ein Gespräch über die Zukunft der Städte, geführt von Jörg Müller in Köln. " * 4
    assert decode(text.encode("cp1252")) == text
