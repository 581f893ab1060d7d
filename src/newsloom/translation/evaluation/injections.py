"""Broken translations made from good ones: one generator an error class, for measuring what the checks detect.

Each takes the pair, its languages and a source of randomness, and gives the translation with one error in it, or None
where the class does not apply. They work on digits and signs as written and know nothing of how the checks read.
"""

import random
import re
from collections.abc import Callable, Mapping

from newsloom.translation.checks.contract import Languages

DIGITS = re.compile(r"(?<![A-Za-z\d])\d+(?:[.,:٫٬،]\d+)*")
YEAR = re.compile(r"(?<![\d.,٫٬،])(?:1[89]|20|2[45])\d\d(?![\d٫٬،]|[.,]\d)")
DECIMAL = re.compile(r"(?<![\d.,])(\d+)([.,٫])(\d{1,2})(?![\d.,])")
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,٬،\u00a0\u202f]\d{3})+(?![\d.,])")

SCALES: tuple[tuple[str, str], ...] = (
    ("million", "billion"), ("millions", "milliards"), ("millones", "billones"), ("milhões", "mil milhões"),
    ("milioni", "miliardi"), ("Millionen", "Milliarden"), ("miljoen", "miljard"), ("milioane", "miliarde"),
    ("milions", "bilions"), ("millóns", "billóns"), ("miliony", "miliardy"), ("milionów", "miliardów"),
    ("milionů", "miliard"), ("мільйонів", "мільярдів"), ("мільйона", "мільярда"), ("миллионов", "миллиардов"),
    ("миллиона", "миллиарда"), ("εκατομμύρια", "δισεκατομμύρια"), ("milyon", "milyar"), ("مليون", "مليار"),
    ("מיליון", "מיליארד"), ("میلیون", "میلیارد"), ("मिलियन", "बिलियन"), ("लाख", "करोड़"), ("ล้าน", "พันล้าน"),
    ("万", "亿"), ("億", "万"), ("억", "만"), ("juta", "miliar"), ("triệu", "tỷ"),
    ("milliards", "millions"), ("Milliarden", "Millionen"), ("miljard", "miljoen"), ("tỷ", "triệu"), ("miliar", "juta"),
    ("thousand", "million"),
)  # fmt: skip
SIGNS: tuple[tuple[str, str], ...] = (("$", "€"), ("€", "$"), ("£", "€"), ("USD", "EUR"))
# Each language's own words, each turned into the next of its line.
CURRENCIES: Mapping[str, str] = {
    "en": "dollars>euros pounds>dollars euros>dollars",
    "fr": "livres_sterling>dollars dollars>euros livres>dollars euros>dollars",
    "es": "libras_esterlinas>dólares dólares>euros libras>dólares euros>dólares",
    "pt": "libras_esterlinas>dólares dólares>euros libras>dólares euros>dólares",
    "gl": "libras_esterlinas>dólares dólares>euros libras>dólares euros>dólares",
    "ca": "lliures_esterlines>dòlars dòlars>euros lliures>dòlars euros>dòlars",
    "it": "dollari>euro sterline>dollari euro>dollari",
    "ro": "lire_sterline>dolari dolari>euro lire>dolari euro>dolari",
    "de": "Dollar>Euro Pfund>Dollar Euro>Dollar",
    "nl": "dollar>euro pond>dollar euro>dollar",
    "pl": "dolarów>euro funtów>dolarów euro>dolarów",
    "cs": "dolarů>eur liber>dolarů eur>dolarů",
    "uk": "доларів>євро фунтів>доларів євро>доларів",
    "ru": "долларов>евро фунтов>долларов евро>долларов",
    "el": "δολάρια>ευρώ λίρες>δολάρια ευρώ>δολάρια",
    "tr": "dolar>avro sterlin>dolar avro>dolar",
    "ar": "دولار>يورو جنيه>دولار يورو>دولار",
    "he": 'דולר>אירו ליש"ט>דולר אירו>דולר',
    "fa": "دلار>یورو پوند>دلار یورو>دلار",
    "hi": "डॉलर>यूरो पाउंड>डॉलर यूरो>डॉलर",
    "th": "ดอลลาร์>ยูโร ปอนด์>ดอลลาร์ ยูโร>ดอลลาร์",
    "zh": "美元>欧元 英镑>美元 欧元>美元",
    "ja": "ドル>ユーロ ポンド>ドル ユーロ>ドル",
    "ko": "달러>유로 파운드>달러 유로>달러",
    "id": "dolar>euro pound>dolar euro>dolar",
    "vi": "đô_la>euro bảng_Anh>euro euro>đô_la",
}

Injection = Callable[[str, str, Languages, random.Random], str | None]


def _numbers(text: str) -> list[re.Match[str]]:
    return list(DIGITS.finditer(text))


def _replaced(text: str, match: re.Match[str], written: str) -> str:
    return text[: match.start()] + written + text[match.end() :]


def _another_digit(digit: str, rng: random.Random, *, leading: bool) -> str:
    zero = ord(digit) - int(digit)
    choices = [value for value in range(1 if leading else 0, 10) if value != int(digit)]
    return chr(zero + rng.choice(choices))


def digit_changed(_source: str, target: str, _languages: Languages, rng: random.Random) -> str | None:
    """One digit of one number becomes another digit."""
    found = _numbers(target)
    if not found:
        return None
    match = rng.choice(found)
    places = [index for index, letter in enumerate(match[0]) if letter.isdigit()]
    at = rng.choice(places)
    digit = _another_digit(match[0][at], rng, leading=at == 0)
    return _replaced(target, match, match[0][:at] + digit + match[0][at + 1 :])


def decimal_moved(_source: str, target: str, _languages: Languages, rng: random.Random) -> str | None:
    """A decimal mark moves by one digit or is lost: 2.8 becomes 28 or 0.28."""
    found = list(DECIMAL.finditer(target))
    if not found:
        return None
    match = rng.choice(found)
    whole, mark, rest = match.groups()
    zero = chr(ord(whole[0]) - int(whole[0]))
    left = f"{whole[:-1] or zero}{mark}{whole[-1]}{rest}"
    right = f"{whole}{rest[0]}{mark}{rest[1:]}" if len(rest) > 1 else whole + rest
    options = [right] if whole == zero else [left, right]
    return _replaced(target, match, rng.choice(options))


def magnitude(_source: str, target: str, _languages: Languages, rng: random.Random) -> str | None:
    """A number becomes ten or a thousand times as great or a thousandth, or its scale word another one."""
    scaled = [(old, new) for old, new in SCALES if re.search(rf"\d[\s\u00a0]?{re.escape(old)}(?!\w)|\d{old}", target)]
    if scaled and rng.random() < 0.5:
        old, new = rng.choice(scaled)
        return re.sub(rf"(?<=\d)([\s\u00a0]?){re.escape(old)}", rf"\g<1>{new}", target, count=1)
    grouped = list(GROUPED.finditer(target))
    if grouped and rng.random() < 0.5:
        match = rng.choice(grouped)
        return _replaced(target, match, match[0][:-4])
    plain = [match for match in _numbers(target) if match[0].isdigit() and match[0].strip("0")]
    if not plain:
        return None
    match = rng.choice(plain)
    zero = chr(ord(match[0][0]) - int(match[0][0]))
    return _replaced(target, match, match[0] + zero * rng.choice((1, 3)))


def number_dropped(_source: str, target: str, _languages: Languages, rng: random.Random) -> str | None:
    """One number is left out."""
    found = _numbers(target)
    if not found:
        return None
    return re.sub(r"  +", " ", _replaced(target, rng.choice(found), ""))


def numbers_swapped(_source: str, target: str, _languages: Languages, rng: random.Random) -> str | None:
    """Two different numbers change places."""
    found = _numbers(target)
    pairs = [(one, other) for one in found for other in found if one.start() < other.start() and one[0] != other[0]]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    between = target[one.end() : other.start()]
    return target[: one.start()] + other[0] + between + one[0] + target[other.end() :]


def currency_swapped(_source: str, target: str, languages: Languages, _rng: random.Random) -> str | None:
    """A currency's sign or word becomes another's, everywhere in the translation."""
    words = CURRENCIES.get(languages.target.split("-")[0], "").replace(">", " ").split()
    pairs = [
        *SIGNS,
        *((old.replace("_", " "), new.replace("_", " ")) for old, new in zip(words[::2], words[1::2], strict=True)),
    ]
    found = [(old, new) for old, new in pairs if re.search(_amount_pattern(old), target)]
    if not found:
        return None
    old, new = max(found, key=lambda pair: len(pair[0]))
    return re.sub(_currency_pattern(old), new, target)


def _amount_pattern(word: str) -> str:
    """The currency beside digits: «12 million euros», «€12»."""
    word = _currency_pattern(word)
    return rf"\d[^.;!?()]{{0,16}}?{word}|{word}\s?\d"


def _currency_pattern(word: str) -> str:
    if not word[0].isalpha():
        return re.escape(word)
    after = r"(?![\u0900-\u097f파])" if ord(word[0]) > 0x0590 else r"(?!\w)"
    return rf"(?<![a-zA-ZÀ-ɏа-яА-Яァ-ー]){re.escape(word)}{after}"


def year_off_by_one(_source: str, target: str, _languages: Languages, rng: random.Random) -> str | None:
    """A year becomes the one before or after it."""
    found = list(YEAR.finditer(target))
    if not found:
        return None
    match = rng.choice(found)
    zero = ord(match[0][0]) - int(match[0][0])
    year = str(int(match[0]) + rng.choice((-1, 1)))
    return _replaced(target, match, "".join(chr(zero + int(digit)) for digit in year))


INJECTIONS: Mapping[str, Injection] = {
    "digit_changed": digit_changed,
    "decimal_moved": decimal_moved,
    "magnitude": magnitude,
    "number_dropped": number_dropped,
    "numbers_swapped": numbers_swapped,
    "currency_swapped": currency_swapped,
    "year_off_by_one": year_off_by_one,
}
