"""Addresses of pages: made absolute, and reduced to what tells one page from another."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

LONGEST = 2000
"""Characters; what browsers and our tables take."""

_TRACKING = """
    fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi
    vero_id oly_anon_id oly_enc_id ref_src ref_url cmpid cmp ns_mchannel ns_source ns_campaign ns_linkname ns_fee
    ito icid ncid smid sref spm xtor at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_format
    wt_mc wt_zmc wtmc ocid taid rssid feedtype guccounter guce_referrer guce_referrer_sig ftag srnd
"""
TRACKING = frozenset(_TRACKING.split())
TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "piwik_", "hsa_", "stm_")
_BLANKS = re.compile(r"[\t\r\n]+")


def absolute(url: str | None, base: str) -> str:
    """The http(s) address that ``url`` means on the page ``base``; empty where it means none."""
    if not url:
        return ""
    try:
        joined = urljoin(base, _BLANKS.sub("", url).strip())
        parts = urlsplit(joined)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host or len(joined) > LONGEST:
        return ""
    return joined.replace(" ", "%20")


def recognisable(url: str) -> str:
    """The address by which a page is known again: equal for two addresses that lead to the same page.

    Dropped: fragment, tracking parameters, default port, a sign-in, ``www.``, the difference between http and https
    and between upper and lower case in the host, the order of parameters and how a character is escaped. Kept: the
    path with its trailing slash and every other parameter, since they do tell pages apart on some sites.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower().rstrip("."), parts.port
    except ValueError:
        return url.strip()
    if port not in (None, 80, 443):
        host = f"{host}:{port}"
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name)]
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=~") or "/"
    return urlunsplit(("https", host.removeprefix("www."), path, urlencode(sorted(kept)), ""))


def _tracks(name: str) -> bool:
    name = name.lower()
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)
