"""What humans rightly write otherwise, and what only looks alike: figures that are easy to misjudge."""

import pytest

from newsloom.translation.checks import currencies, dates, numbers, units
from newsloom.translation.checks.contract import Languages, Severity
from newsloom.translation.checks.passage import Passage


def findings(source: str, target: str, to: str) -> list[str]:
    here, there, languages = Passage.of(source), Passage.of(target), Languages("en", to)
    checks = (numbers, currencies, units, dates)
    return [f.check for check in checks for f in check.check(here, there, languages) if f.severity is Severity.HOLD]


@pytest.mark.parametrize(
    ("to", "source", "target"),
    [
        ("pl", "It was founded in the early 2000s.", "Powstała na początku XXI wieku."),
        ("de", "Sunshine and temperatures in the 80s.", "Sonne und Temperaturen um 27 °C."),
        ("pt", "Highs in the 70s.", "Máximas entre os 21 e os 26 graus."),
        ("de", "The plan costs $40 billion (£30 billion) a year.", "Der Plan kostet 40 Milliarden Dollar im Jahr."),
        ("de", "They counted 183 calls over 24 hours.", "Innerhalb von 24 Stunden zählten sie 183 Anrufe."),
        ("ca", "Some 800 came in 2015.", "L'any 2015 hi van anar unes 800 persones."),
        ("ja", "He is one of 4 players.", "彼は4人中1人の選手だ。"),
        ("ko", "Some 3 of 10 readers left.", "독자 10명 중 3명이 떠났다."),
        ("ar", "Between 70-90% agreed.", "وافق ما بين 90-70٪ منهم."),
        ("fr", "She is 100 percent certain.", "Elle en est absolument certaine."),
        ("pl", "A 14% rise.", "Wzrost 14-procentowy."),
    ],
)
def test_what_humans_write_otherwise_passes(to: str, source: str, target: str) -> None:
    assert findings(source, target, to) == []


@pytest.mark.parametrize(
    ("to", "source", "target", "check"),
    [
        ("fr", "Sales fell by 14%.", "Les ventes ont reculé de 14.", "units"),
        ("de", "Some 14 people came.", "Es kamen 14 % Menschen.", "units"),
        ("fr", "The coast is 300 km (180 miles) long.", "La côte est longue de km (180 miles).", "numbers"),
        (
            "es",
            "It costs $40 billion (£30 billion).",
            "Cuesta 40.000 millones de dólares (millones de libras).",
            "numbers",
        ),
        ("fr", "It is worth £2.8bn.", "Il vaut 2,8 milliards de dollars.", "currencies"),
        ("ca", "€3.1bn ($3.6bn) in all.", "En total, 3.100 milions d'euros (3.600 milions d'euros).", "currencies"),
        ("ja", "The vote of October 1 was legal.", "1月10日の投票は合法だった。", "numbers"),
        ("ja", "Three years ago, 40 left.", "年前に40人が去った。", "numbers"),
        ("ja", "It closes for a month.", "工場はか月閉まる。", "numbers"),
        ("ko", "It closes for a month.", "공장은 개월 동안 문을 닫는다.", "numbers"),
        ("vi", "Two men were hurt.", "Ba người đàn ông bị thương.", "numbers"),
        ("ja", "It began at 3 p.m.", "午前3時に始まった。", "numbers"),
        ("de", "It reached 20 °C.", "Es wurden 20 °F.", "units"),
        ("he", "They won 3-1.", "הם ניצחו 1-3.", "numbers"),
        ("vi", "He faced four defenders.", "Anh đối mặt với hậu vệ.", "numbers"),
        ("it", "It ended on Sunday.", "È finita sabato.", "dates"),
    ],
)
def test_what_only_looks_alike_is_held(to: str, source: str, target: str, check: str) -> None:
    assert check in findings(source, target, to)
