"""Countries and cities by their names in two languages (CLDR): «Germany» is «Allemagne», «London» «Londres»."""

from collections import Counter
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from newsloom.foundation.languages import base
from newsloom.translation.checks.romanise import fold

SHORTEST = 4
NO_WORDS: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    """All zones that have a city. A language leaves out those that it calls as the zone; Russian none."""
    return tuple(Locale.parse("ru").time_zones)


@lru_cache(maxsize=128)
def _names(language: str) -> dict[str, str]:
    """Codes of territories, languages and exemplar cities to their names in the language."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    names = {f"territory {code}": str(name) for code, name in locale.territories.items() if len(code) == 2}
    cities = locale.time_zones
    for zone in _zones():
        city = cities.get(zone, {}).get("city")
        names[f"city {zone}"] = str(city or zone.rsplit("/", 1)[-1].replace("_", " "))
    return names


@lru_cache(maxsize=256)
def places(source: str, target: str) -> dict[str, tuple[str, ...]]:
    """Telling words of places' names in the source language, folded, to those of their names in the target.

    Words that many names share («new», «islands», «saint») tell nothing.
    """
    theirs, ours = _words_of_names(source), _words_of_names(target)
    if not theirs or not ours:
        return {}
    common = _shared(source) | _shared(target)
    found: dict[str, set[str]] = {}
    for code, words in theirs.items():
        wanted = ours.get(code, NO_WORDS) - common
        if wanted:
            for word in words - common:
                if len(word) >= SHORTEST:
                    found.setdefault(word, set()).update(wanted)
    _add_exonyms(found, base(source), base(target))
    for word, official in RENAMED.get(base(source), {}).items():
        if official in found:
            found[word] = found[official]
    return {word: tuple(sorted(names)) for word, names in found.items()}


def _add_exonyms(found: dict[str, set[str]], source: str, target: str) -> None:
    for word, forms in EXONYMS.get(source, {}).items():
        if target in forms:
            found.setdefault(word, set()).update(forms[target].split("|"))
    for word, forms in EXONYMS.get(target, {}).items():
        for stem in forms.get(source, "").split("|"):
            if stem:
                found.setdefault(stem, set()).update((word, *PEOPLES.get(word, ())))


@lru_cache(maxsize=128)
def _words_of_names(language: str) -> dict[str, frozenset[str]]:
    """The words of each name of ``_names``, folded: read once for all the languages that they are laid beside."""
    return {
        code: frozenset(
            word.strip("().,'’") for word in fold(name).replace("-", " ").split() if len(word) > 2 or not word.isascii()
        )
        for code, name in _names(language).items()
    }


@lru_cache(maxsize=128)
def _shared(language: str) -> frozenset[str]:
    """The words that three names or more of the language share, none of which is a name itself."""
    names, words = _names(language), _words_of_names(language)
    counted = Counter(
        word for name_words in {names[code]: words[code] for code in names}.values() for word in name_words
    )
    return frozenset(word for word, times in counted.items() if times >= 3).difference(map(fold, names.values()))


def _exonyms(*rows: str) -> dict[str, dict[str, str]]:
    return {row.split(":")[0]: dict(pair.split("=") for pair in row.split(":")[1].split()) for row in rows}


# A place may be named where the source names its people.
PEOPLES = {
    "britain": ("british", "uk"),
    "england": ("english", "british", "britain"),
    "scotland": ("scot",),
    "beijing": ("china", "chinese"),
}
# What the press still writes where CLDR has taken the name that a state asks for.
RENAMED = {"en": {"turkey": "turkiye", "burma": "myanmar", "swaziland": "eswatini", "holland": "netherlands"}}
# Places that CLDR has no name for and the press names daily; only stems, since some languages decline them.
EXONYMS = {
    "en": _exonyms(
        "scotland:de=schottland fr=ecosse es=escocia pt=escocia gl=escocia it=scozia ca=escocia ro=scoti "
        "nl=schotland pl=szkocj cs=skotsk tr=iskocya "
        "id=skotlandia vi=scotland ru=шотланд uk=шотланд el=σκωτ ar=سكتلند he=סקוטלנד fa=اسکاتلند hi=स्कॉट "
        "ja=スコットランド ko=스코틀랜드 th=สก zh=苏格兰",
        "england:de=england fr=angleterre es=inglaterra pt=inglaterra gl=inglaterra it=inghilterra ca=anglaterra "
        "ro=angli nl=engeland pl=angli cs=angli tr=ingiltere "
        "id=inggris vi=anh ru=англи uk=англі el=αγγλ ar=إنجلتر he=אנגליה fa=انگل hi=इंग्ल ja=イングランド ko=잉글랜드 "
        "th=อังกฤษ zh=英格兰",
        "britain:de=britannien fr=bretagne|royaume es=bretana|unido pt=bretanha|unido gl=bretana|unido "
        "it=bretagna|regno ca=bretanya|regne ro=britani|regat nl=brittanni|verenigd pl=brytani|zjednocz cs=britani "
        "tr=britanya "
        "id=inggris vi=anh ru=британи uk=британі el=βρεταν ar=بريطاني he=בריטניה fa=بریتانیا hi=ब्रि ja=英国 ko=영국 "
        "th=อังกฤษ zh=英国",
        "beijing:de=peking fr=pekin es=pekin pt=pequim gl=pequin it=pechino ca=pequin|pekin ro=beijing nl=peking "
        "pl=pekin cs=peking tr=pekin id=beijing vi=kinh "
        "ru=пекин uk=пекін el=πεκιν ar=بكين he=בייגינג fa=پکن hi=बीजिंग ja=北京 ko=베이징 th=ปักกิ่ง zh=北京",
        "york:pt=iorque|york gl=york|iork es=york ca=york tr=york pl=jork cs=york",
        "sulawesi:ca=celebes|sulawesi es=celebes|sulawesi fr=celebes|sulawesi it=celebes|sulawesi "
        "pt=celebes|sulawesi gl=celebes|sulawesi pl=celebes cs=celebes|sulawesi de=celebes|sulawesi",
        "borneo:pl=borneo id=kalimantan|borneo",
        "kalimantan:pl=borneo|kalimantan",
        "highlands:de=highlands|hochland ca=terres es=tierras pt=terras",
    ),
    "fr": _exonyms("ecosse:vi=scotland", "celebes:vi=sulawesi", "angleterre:vi=anh", "pekin:vi=kinh"),
    "vi": _exonyms("scotland:fr=ecosse", "sulawesi:fr=celebes"),
    "es": _exonyms("escocia:ja=スコットランド", "pekin:ja=北京", "inglaterra:ja=イングランド"),
}


@lru_cache(maxsize=128)
def calendar_words(language: str) -> frozenset[str]:
    """The days and months of a language, folded; some languages write them with a capital."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return frozenset()
    tables = (*locale.days.values(), *locale.months.values())
    return frozenset(
        fold(str(word))
        for table in tables
        for width in ("wide", "abbreviated")
        for word in table.get(width, {}).values()
    )
