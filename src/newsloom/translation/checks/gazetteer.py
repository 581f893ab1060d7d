"""Countries and cities by their names in two languages (CLDR): «Germany» is «Allemagne», «London» «Londres»."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from newsloom.translation.checks.romanise import fold

SHORTEST = 4


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    """All zones that have a city. A language leaves out those whose name it shares with the zone; Russian shares none."""
    return tuple(Locale.parse("ru").time_zones)


@lru_cache(maxsize=128)
def _names(language: str) -> dict[str, str]:
    """Codes of territories, languages and exemplar cities to their names in the language."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    names = {f"territory {code}": str(name) for code, name in locale.territories.items() if len(code) == 2}
    for zone in _zones():
        city = locale.time_zones.get(zone, {}).get("city")
        names[f"city {zone}"] = str(city or zone.rsplit("/", 1)[-1].replace("_", " "))
    return names


@lru_cache(maxsize=256)
def places(source: str, target: str) -> dict[str, tuple[str, ...]]:
    """Each longer word of a place's name in the source language, folded, to the place's names in the target."""
    ours = _names(target)
    found: dict[str, set[str]] = {}
    for code, name in _names(source).items():
        for word in fold(name).replace("-", " ").split():
            if len(word) >= SHORTEST and code in ours:
                found.setdefault(word.strip("().,'’"), set()).add(fold(ours[code]))
    return {word: tuple(sorted(names)) for word, names in found.items()}
