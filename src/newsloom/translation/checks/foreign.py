"""Whether a word cannot be one of the language that it stands in, by letters that the language never joins so."""

import re
from functools import lru_cache

from newsloom.foundation.languages import base
from newsloom.translation.checks.romanise import fold
from newsloom.translation.checks.vietnamese import is_syllable

# What the spelling of a language does not do in its own words; loanwords are the source's words more often than not.
NOT_NATIVE = {
    "es": r"[kw]|([bdfghjmpqstvxz])\1|[bcfghjkmpqtvw]$|[st]h|ck|tz|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}"
          r"|^s[^aeiou]|ou|ee|y[^aeiou]",
    "gl": r"[kwyj]|([bdfghjmpqstvxz])\1|[bcdfghjkmpqtvw]$|[st]h|ck|tz|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}"
          r"|^s[^aeiou]|ee|oo",
    "pt": r"[kwy]|([bdfghjlnmpqtvxz])\1|[bcdfghjknpqtvwx]$|[st]h|ck|tz|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}"
          r"|^s[^aeiou]{2}|ee",
    "ca": r"[kw]|([bdfghjmpqtvxz])\1|[hjkqvw]$|^[st]h|ck|cz|(?!nstr|bstr|nscr|nspl)[^aeiou]{4}|(?<!n)y[^s]|oo",
    "it": r"[kwxyj]|[^aeiou]$|[st]h|ck|cz|[^aeiou]{4}|oo|ee",
    "fr": r"[kw]|sch|t[zh]|zz|cz|ck|q[^u]|oo|ee(?!s?$)|[jv]$|([bdghjkqvxz])\1|sh|(?:etti|elli|ini|ado|edo|ardo|aldo"
          r"|ova|eva|aka|ika|ski|icz|escu|eira|quez|nsson|sen)$",
    "ro": r"[kwqy]|([bdfghjlmprstvxz])\1|[st]h|ck|ph|oo|[^aeiou]{4}|gn",
    "pl": r"[qvx]|ff|mm|tt|ll|[tp]h|qu|tz|ou|oo|ee|[^rk]y[aeiou]|sh",
    "cs": r"[qw]|(?<!^e)x|ff|mm|tt|ll|pp|[tp]h|cz|sz|tz|oo|ee|y[aeiou]|(?<!s)sh|[^aeiou]ss|nn|ff|rr[iy]"
          r"|[aeo]ld[aeiou]|gh|[aeiou]{3}",
    "sk": r"[qw]|(?<!^e)x|ff|mm|tt|ll|pp|[tp]h|cz|sz|tz|oo|ee|y[aeiou]",
    "tr": r"[qwx]|sch|th|ph|ck|cz|oo|ee|^(?:kn|sm|sl|sn|gn|wh)|[aeiou]ff|(?!^anne)nn|tz|nss|rr[iy]|gh"
          r"|[aeiou]{2}$|[^aeiouy]{3}[aeiou]$",
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
# How surnames end in the languages of the world, and the languages whose own words end so too.
_SURNAMES = (
    (r"[^s]etti|elli|ucci|acci|occhi|aldi", "it"),
    (r"[bdgr]ini", "it tr ro id"),
    (r"[^c]ado|[uae]ez|[^nt]ales|ellano|eira|[^l]inho|guez|chez|illo|ardo", "es gl pt ca it"),
    (r"[^o]sson|[aeo]rsen|[aeo]nsen|[rt]sen|[^u]lsen|[qk]vist|strom|gaard|lund", "sv da nb is"),
    (r"[^aeiou]mann|berger|sch?midt|stein|bauer|[^aeiou]sler|hardt|witz", "de nl"),
    (r"czyk|[wvn]sk[iy]|[^aeiou]ovic|icz|enko|chuk|yuk|vich|[^l]ovak|[^c]ovsky|shvili", "pl cs sk uk"),
    (r"ington|[lmr]ton|gerald|tmore|[^a]bury|ford|field|worth|gham|wood|well|nnan|sley|kins|lson|mpson|nson", "en"),
    (r"akis|opoulos|idis|iadis|oglou", "el"),
    (r"oglu|demir|yilmaz|kaya", "tr"),
    (r"anaka|moto|kawa|mura|ashi|saki|yama|suki|hiro", "id ja"),
    (r"bois|eaux|ault|[cn]hier", "fr"),
    (r"[^e]afor|[eu]ke|[iu]chi|umba|wole", "pt es it"),
)
SURNAME = {
    language: re.compile("(?:" + "|".join(endings for endings, own in _SURNAMES if language not in own.split()) + ")$")
    for language in NOT_NATIVE
}
LOOKS_FOREIGN = {language: re.compile(pattern) for language, pattern in NOT_NATIVE.items()}


@lru_cache(maxsize=32768)
def looks_foreign(word: str, language: str) -> bool:
    """Whether the word's letters give it away as no word of the language; ``False`` where nothing is known of it."""
    low = fold(word)
    if base(language) == "vi":
        return not is_syllable(low)
    if low in NATIVE_AFTER_ALL:
        return False
    pattern = LOOKS_FOREIGN.get(base(language))
    if pattern is None or len(low) < 4:
        return False
    return pattern.search(low) is not None or (len(low) > 4 and SURNAME[base(language)].search(low) is not None)
