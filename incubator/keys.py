"""Secrets that people and programs carry: made at random, kept only as hashes."""

import hashlib
import hmac
import secrets

_BYTES = 32


def new_secret() -> str:
    """256 random bits as text for a cookie, a link or a header."""
    return secrets.token_urlsafe(_BYTES)


def hash_secret(secret: str) -> str:
    """What the database keeps; random secrets need no salt and no slow hash."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def derive(secret: str, purpose: str) -> str:
    """Another secret that follows from this one and does not betray it."""
    key = secret.encode("utf-8", "surrogatepass")
    return hmac.new(key, purpose.encode(), hashlib.sha256).hexdigest()


def equal(one: str, other: str) -> bool:
    """Whether they are the same, in a time that tells nothing about where they differ."""
    return hmac.compare_digest(
        one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass")
    )
