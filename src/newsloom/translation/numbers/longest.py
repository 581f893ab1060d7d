"""A pattern of many fixed forms that looks at each letter of a text once, however many forms there are."""

import re
from collections.abc import Iterable


def longest_of(forms: Iterable[str]) -> str:
    """A pattern that matches the longest of the forms first, branching letter by letter."""
    heads: dict[str, list[str]] = {}
    for form in forms:
        heads.setdefault(form[:1], []).append(form[1:])
    branches = []
    for head, rests in heads.items():
        longer = [rest for rest in rests if rest]
        if not head:
            continue
        tail = f"(?:{longest_of(longer)}){'?' if '' in rests else ''}" if longer else ""
        branches.append(re.escape(head) + tail)
    return "|".join(branches)
