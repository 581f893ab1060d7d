"""Whether a capitalised word cannot be a word of the language that it stands in, by letters which that language joins so."""

import re

from newsloom.foundation.languages import base
from newsloom.translation.checks.romanise import fold
from newsloom.translation.checks.vietnamese import is_syllable

# What the spelling of a language does not do in its own words; loanwords are the source's words more often than not.
NOT_NATIVE = {
    "es": r"[kw]|([bdfghjmpqstvxz])\1|[bcfghjkmpqtvw]$|[st]h|ck|tz|cz|[^aeiou]{4}|^s[^aeiou]|ou|ee|y[^aeiou]",
    "gl": r"[kwyj]|([bdfghjmpqstvxz])\1|[bcdfghjkmpqtvw]$|[st]h|ck|tz|cz|[^aeiou]{4}|^s[^aeiou]|ee|oo",
    "pt": r"[kwy]|([bdfghjlnmpqtvxz])\1|[bcdfghjknpqtvwx]$|[st]h|ck|tz|cz|[^aeiou]{4}|^s[^aeiou]{2}|ee",
    "ca": r"[kw]|([bdfghjmpqtvxz])\1|[hjkqvwx]$|[st]h|ck|cz|[^aeiou]{4}|y[^s]|ee|oo",
    "it": r"[kwxyj]|[^aeiou]$|[st]h|ck|cz|[^aeiou]{4}|oo|ee",
    "fr": r"[kw]|[aou]$|[^u]i$|sch|t[zh]|zz|cz|ck|q[^u]|oo|ee(?!s?$)|[jvq]$|[^aeiou]ez$|([bdghjkqvxz])\1|ow|aw|sh",
    "ro": r"[kwqy]|([bdfghjlmprstvxz])\1|[st]h|ck|ph|oo|[^aeiou]{4}|gn|[^aeioudcgtlrnsmpbfvjhz]$",
    "pl": r"[qvx]|([bdfghlmprstvz])\1|[tp]h|qu|ck|tz|ou|oo|ee|ai|ei|ay|oy|y[aeiou]|sh|[^s]th",
    "cs": r"[qwx]|([bfghklmprstvz])\1|[tp]h|ck|cz|sz|tz|oo|ee|ai|ei(?!n)|y[aeiou]|sh|ch[^aeiouyrlvm]|i[aou]$",
    "sk": r"[qwx]|([bfghklmprstvz])\1|[tp]h|ck|cz|sz|tz|oo|ee|ei|y[aeiou]|sh",
    "tr": r"[qwx]|sch|[tps]h|ck|cz|[^aeiou]{3}|^[^aeiouh]{2}|oo|ee|ou|ei|ow|[bdg]$",
    "id": r"[qxz]|([bcdfghjlmnpqrstvwxyz])\1|[pt]h|ck|cz|[^aeiou]{3}(?<!ngs)(?<!ngk)(?<!ngg)(?<!ngl)(?<!ngr)|oo|ee|ei|[cjvwyz]$|[iou]ff",
    "ms": r"[qx]|([bcdfghjlmnpqrstvwxyz])\1|[pt]h|ck|cz|oo|ee|ei|[cjvwyz]$",
    "nl": r"q|x|cz|[^aeiou]i$|[^aeiou]o$|ss$|nn$|ll$|ff$|tt[aiou]|sch[aeiou]?[mn]idt|th|[^s]ch[aei]|^y|^[^aeiou]*[bdfgklmnprstv]y|ia$|ra$|ka$|na$",
    "de": r"cz|q[^u]|[^aeiouy]i$|ski$|[^aeiou]ez$|[^aeiouk]o$|oo[^t]|ow[aeiou]|wh|gh|tt[io]|sh|kaf|aka$|^y|[^aeiou]y$",
    "sv": r"[qwz]|th|cz|tz|sch|[^aeiou]i$|[^aeiou]o$",
}  # fmt: skip
LOOKS_FOREIGN = {language: re.compile(pattern) for language, pattern in NOT_NATIVE.items()}


def looks_foreign(word: str, language: str) -> bool:
    """Whether the word's letters give it away as no word of the language; ``False`` where nothing is known of it."""
    low = fold(word)
    if base(language) == "vi":
        return not is_syllable(low)
    pattern = LOOKS_FOREIGN.get(base(language))
    return pattern is not None and len(low) >= 4 and pattern.search(low) is not None
