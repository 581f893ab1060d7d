"""The only way out: a guarded HTTP client for publishers' machines and translation engines, which are not trusted.

In: an address, conditional headers, limits. Out: an :class:`Answer`, or an error that says who must act.
Never: a setting read from Django, a redirect followed unchecked, a byte beyond the limit kept.
"""

from newsloom.foundation.http.answers import Answer, JsonAnswer
from newsloom.foundation.http.client import Client, Limits

__all__ = ["Answer", "Client", "JsonAnswer", "Limits"]
