"""Where somebody is signed in, in words by which they recognise their own browsers."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.database import fetch
from incubator.keys import hash_secret
from incubator.users import Actor

# Browsers pretend to be each other: the first mark found is the one to believe.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("coc_coc_browser/", "Cốc Cốc"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True)
class Device:
    """A browser that is signed in; a name that is not known is empty."""

    id: UUID
    browser: str
    system: str
    address: str
    created_at: datetime
    seen_at: datetime
    is_this: bool


async def devices_of(actor: Actor, secret: str | None, *, now: datetime) -> list[Device]:
    """Where the actor is signed in, the latest first; `secret` is this browser's."""
    rows = await fetch(
        "SELECT id, agent, address, created_at, seen_at, token_hash FROM sign_in_session "
        "WHERE account = {} AND expires_at > {} ORDER BY seen_at DESC, id DESC",
        actor.user,
        now,
    )
    this = hash_secret(secret or "")
    return [
        Device(
            row["id"],
            *named(row["agent"]),
            row["address"],
            row["created_at"],
            row["seen_at"],
            row["token_hash"] == this,
        )
        for row in rows
    ]


def named(agent: str) -> tuple[str, str]:
    """The browser and the system that a User-Agent header tells of, "" for one not known."""
    return _first(_BROWSERS, agent), _first(_SYSTEMS, agent)


def _first(marks: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((name for mark, name in marks if mark in agent), "")
