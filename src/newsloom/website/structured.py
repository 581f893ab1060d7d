"""What a page says to machines: schema.org as JSON-LD."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def script(thing: dict[str, Any]) -> SafeString:
    """The thing as JSON that can stand in a script element, whatever its texts say."""
    filled = {key: value for key, value in thing.items() if value not in ("", None, [])}
    written = json.dumps({"@context": "https://schema.org", **filled}, ensure_ascii=False)
    return mark_safe(written.translate(_ESCAPES))  # noqa: S308 (escaped above)
