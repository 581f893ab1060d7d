"""Secrets that are handed out once and kept as digests only."""

import hashlib
import secrets

BYTES = 32


def new_secret() -> str:
    """A secret that fits an address and a header; 256 bits, so its digest needs no salt."""
    return secrets.token_urlsafe(BYTES)


def digest_of(secret: str) -> str:
    """What is kept of a secret: its SHA-256 in hexadecimal."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()
