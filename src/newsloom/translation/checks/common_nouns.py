"""Capitalised words that their surroundings or their endings give away as common nouns, and not as names."""

import re

from newsloom.translation.checks.foreign import looks_foreign

# German writes every noun with a capital: one after a determiner, or with the ending of a noun, is no name.
DETERMINER = re.compile(
    r"\b(?i:d(?:er|ie|as|en|em|es)|(?:[kmsd]?ein|ihr|unser|euer)(?:e[nmrs]?)?|dies(?:e[nmrs]?)|jed(?:e[nmrs])|welche[nmrs]?"
    r"|im|am|zum|zur|beim|vom|ins|ans|alle[nr]?|viele[nr]?|mehrere[nr]?|einige[nr]?|keine[nmrs]?|mehr|ohne|\d+)"
    r"(?:\s[a-zäöüß]+e[nmrs]?)?\s$"
)
GERMAN_NOUN = re.compile(
    r".{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|phase|spiel|stand|nis|nisse"
    r"|lich|isch(?:e[nmrs]?)?|jahr|jahre[ns]?|zeit|zeiten|tag|tage[ns]?)$"
)
# Turkish sets an apostrophe between a name and its endings: a word with these and none is no name.
TURKISH_ENDINGS = re.compile(
    r".{3,}(?:[sy]?[ıiuü]n(?:da|de|dan|den|daki|deki|a|e|ı|i|u|ü|ın|in|un|ün)|l[ae]r[ıi]?(?:n?[ıiae]|n[ıi]n|nd[ae]n?)?"
    r"|[dt][ae]ki|l[ıiuü][kğ]ı?|s[ıiuü])$"
)
LOOK_BACK = 40


def is_common_noun(word: str, plain: str, start: int, language: str) -> bool:
    """Whether the capitalised word at ``start`` of a German or Turkish text is an ordinary noun."""
    if language == "de":
        if looks_foreign(word, language):
            return False
        return bool(GERMAN_NOUN.match(word) or DETERMINER.search(plain, max(0, start - LOOK_BACK), start))
    if language == "tr":
        apart = plain[start + len(word) : start + len(word) + 1] in {"'", "’"}
        return not apart and not looks_foreign(word, language) and TURKISH_ENDINGS.match(word) is not None
    return False
