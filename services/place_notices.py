"""What the people of a session are told of its room: approved, lost, closed, out of service."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from facilities.wholes import Told
from incubator.clock import local
from incubator.database import fetch, marks
from incubator.languages import N_
from incubator.notice_kinds import Group, kind
from incubator.notice_words import Word
from incubator.notices import accounts_with
from incubator.users import Actor, Role
from services.session_notices import adviser_accounts, tell_people
from tenants.recipients import accounts_of_firms

APPROVED = kind(
    "session-place-approved",
    N_("Room of a consulting session approved"),
    N_("%(resources)s is certain for %(session)s, %(period)s. The session can be confirmed."),
    Group.bookings,
)
LOST = kind(
    "session-place-lost",
    N_("Consulting session without a room"),
    N_(
        "%(resources)s is lost for %(session)s, %(period)s: %(why)s. Give the session another "
        "room, move it or call it off."
    ),
    Group.bookings,
)
CLOSED = kind(
    "session-closed",
    N_("Consulting session hit by a closure"),
    N_(
        "%(session)s, %(period)s: %(resources)s is closed %(stop)s (%(reason)s). Give the session "
        "another room, move it or call it off."
    ),
    Group.bookings,
)
REOPENED = kind(
    "session-reopened",
    N_("Closure taken back for a session"),
    N_("%(session)s, %(period)s: the closure of %(resources)s is taken back; the session stands."),
    Group.bookings,
)
OUT_OF_SERVICE = kind(
    "session-out-of-service",
    N_("Consulting session hit by maintenance or a breakdown"),
    N_(
        "%(session)s, %(period)s: maintenance or a breakdown of %(resources)s stands in the way. "
        "Give the session another room, move it or call it off."
    ),
    Group.bookings,
)
_BY_KIND = {
    "booking-confirmed": APPROVED,
    "booking-declined": LOST,
    "booking-expired": LOST,
    "booking-cancelled": LOST,
    "booking-closed": CLOSED,
    "booking-reopened": REOPENED,
    "booking-out-of-service": OUT_OF_SERVICE,
    "booking-interrupted": OUT_OF_SERVICE,
}
"""By the code of what would be told of a booking that belongs to nothing."""
_WHY = {
    "booking-declined": Word(N_("the house declined its booking")),
    "booking-expired": Word(N_("nobody approved it in time")),
    "booking-cancelled": Word(N_("it is not free after all")),
}


async def tell_of_places(code: str, told: Told, actor: Actor | None, now: datetime) -> None:
    """Tell firm and adviser what became of the rooms of sessions, and managers of a lost one."""
    rows = await fetch(
        "SELECT id, booking, firm, adviser, incubator, starts_at, ends_at"  # noqa: S608
        f" FROM consulting_session WHERE booking IN ({marks(list(told))}) ORDER BY starts_at, id",
        *told,
    )
    accounts = await accounts_of_firms({row["firm"] for row in rows}, local(now).date())
    for row in rows:
        people = [*accounts.get(row["firm"], []), *await adviser_accounts(row)]
        if code in _WHY:
            people += await accounts_with(row["incubator"], Role.manager)
        more: dict[str, Any] = dict(told[row["booking"]])
        more.pop("period")
        if code in _WHY:
            more["why"] = _WHY[code]
        await tell_people(_BY_KIND[code], row, people, actor=actor, now=now, **more)
