"""Protected words as tags: vendors bring a tag over where they would drop a character of the private-use area."""

import re

from newsloom.translation.protection import FIRST_OPAQUE, LAST_OPAQUE, OPAQUE

PLACEHOLDER = re.compile(r'<x\s+id\s*=\s*"?(\d{1,5})"?\s*(?:/>|>\s*</x>)')


def as_tags(text: str) -> str:
    """``<x id="0"/>`` for the first protected word of a segment in neutral markup."""
    return OPAQUE.sub(lambda match: f'<x id="{ord(match[0]) - FIRST_OPAQUE}"/>', text)


def from_tags(text: str) -> str:
    """The characters again."""
    return PLACEHOLDER.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = FIRST_OPAQUE + int(match[1])
    return chr(code) if code <= LAST_OPAQUE else match[0]
