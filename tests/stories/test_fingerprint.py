"""A text is known again, whoever prints it."""

from tests.press.articles import printed
from tests.press.pages import as_text

from newsloom.stories.fingerprint import fingerprint


def test_agency_copy_is_the_same_text_at_two_publishers() -> None:
    body = [as_text(paragraph) for one in printed() if one.language == "en" for paragraph in one.paragraphs[:2]]
    first = fingerprint(body)
    assert first.same(fingerprint(["FENWICK (Agency) —", *body[:-1], body[-1].removesuffix("."), "Edited by hand."]))
    assert first.exact == fingerprint([" ".join(body).upper()]).exact


def test_two_reports_on_one_event_are_two_texts() -> None:
    articles = [one for one in printed() if one.language == "en"]
    prints = [fingerprint(map(as_text, one.paragraphs)) for one in articles]
    assert not any(a.same(b) for a in prints for b in prints if a is not b)


def test_texts_without_spaces_and_short_ones_are_compared_too() -> None:
    text = "旧港のクレーンが三十一年ぶりに動いた。日曜日の朝、約四百人が見守る中、東埠頭の鉄のクレーンが一回転した。"
    assert fingerprint([text]).same(fingerprint([text + "続報を待つ。"]))
    assert fingerprint(["Short."]).same(fingerprint(["SHORT"]))
    assert not fingerprint(["Short."]).same(fingerprint(["Other."]))
