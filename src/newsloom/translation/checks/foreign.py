"""Whether a word cannot be one of the language that it stands in, by letters that the language never joins so."""

import re

from newsloom.foundation.languages import base
from newsloom.translation.checks.romanise import fold
from newsloom.translation.checks.vietnamese import is_syllable

# What the spelling of a language does not do in its own words; loanwords are the source's words more often than not.
NOT_NATIVE = {
    "es": r"[kw]|([bdfghjmpqstvxz])\1|[bcfghjkmpqtvw]$|[st]h|ck|tz|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}|^s[^aeiou]|ou|ee|y[^aeiou]",
    "gl": r"[kwyj]|([bdfghjmpqstvxz])\1|[bcdfghjkmpqtvw]$|[st]h|ck|tz|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}|^s[^aeiou]|ee|oo",
    "pt": r"[kwy]|([bdfghjlnmpqtvxz])\1|[bcdfghjknpqtvwx]$|[st]h|ck|tz|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}|^s[^aeiou]{2}|ee",
    "ca": r"[kw]|([bdfghjmpqtvxz])\1|[hjkqvw]$|^[st]h|ck|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}|(?<!n)y[^s]|oo",
    "it": r"[kwxyj]|[^aeiou]$|[st]h|ck|cz|[^aeiou]{4}|oo|ee",
    "fr": r"[kw]|sch|t[zh]|zz|cz|ck|q[^u]|oo|ee(?!s?$)|[jv]$|([bdghjkqvxz])\1|sh|(?:etti|elli|ini|ado|edo|ardo|aldo"
          r"|ova|eva|aka|ika|ski|icz|escu|eira|quez|nsson|sen)$",
    "ro": r"[kwqy]|([bdfghjlmprstvxz])\1|[st]h|ck|ph|oo|[^aeiou]{4}|gn",
    "pl": r"[qvx]|ff|mm|tt|ll|[tp]h|qu|tz|ou|oo|ee|[^rk]y[aeiou]|sh",
    "cs": r"[qw]|(?<!^e)x|ff|mm|tt|ll|pp|[tp]h|cz|sz|tz|oo|ee|y[aeiou]|(?<!s)sh",
    "sk": r"[qw]|(?<!^e)x|ff|mm|tt|ll|pp|[tp]h|cz|sz|tz|oo|ee|y[aeiou]",
    "tr": r"[qwx]|sch|th|ph|ck|cz|oo|ee|^(?:kn|sm|sl|sn|gn|wh)|[aeiou]ff|nn$|tz",
    "id": r"[qxz]|([bcdfhjlmnpqrstvwxyz])\1|[pt]h|ck|cz|[^aeiouy]{4}|oo|(?<!^k)(?<!^s)ee|[cjvwz]$",
    "ms": r"[qx]|([bcdfhjlmnpqrstvwxyz])\1|[pt]h|ck|cz|oo|[cjvwz]$",
    "nl": r"q|cz|[^aeiou]i$|th|tz|(?:ra|ka|na|etti|elli)$|^y|[bdfgklmnprstv]y$|(?:nn|ll|ss|ff)$|[^aeiou]o$",
    "de": r"cz|q[^u]|(?:ski|aka|ika|etti|elli|ini|escu|ado|edo|ez|[^t]off|eira)$|^y|[^aeiouy]y$|kaf|wh|[^aeiou]{2}o$"
          r"|aoui",
    "sv": r"[qwz]|th|cz|tz|sch|[^aeiou]i$|[^aeiou]o$",
}  # fmt: skip
# Words of the press that break their own language's habits.
_NATIVE_AFTER_ALL = (
    "internet nord sud est ovest gran san dott sport week-end match club film test web radio auto foto video studio "
    "euro team tennis golf rugby show mini maxi zoo "
    "matthaus kommission irak iran kosovo kuwait tokio washington new york job blog facebook twitter google online "
    "email software hardware"
)
NATIVE_AFTER_ALL = frozenset(_NATIVE_AFTER_ALL.split())
LOOKS_FOREIGN = {language: re.compile(pattern) for language, pattern in NOT_NATIVE.items()}


def looks_foreign(word: str, language: str) -> bool:
    """Whether the word's letters give it away as no word of the language; ``False`` where nothing is known of it."""
    low = fold(word)
    if base(language) == "vi":
        return not is_syllable(low)
    if low in NATIVE_AFTER_ALL:
        return False
    pattern = LOOKS_FOREIGN.get(base(language))
    return pattern is not None and len(low) >= 4 and pattern.search(low) is not None
