"""What people are told of service requests: the house, the firm, the adviser."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from facilities.notices import firm as firm_named
from incubator.clock import local
from incubator.database import Row, fetch
from incubator.languages import N_
from incubator.notice_kinds import Group, Kind, kind
from incubator.notice_words import Value, noun
from incubator.notices import News, accounts_with, tell
from incubator.users import Actor, Role
from tenants.recipients import accounts_of_firms

ASKED = kind(
    "request-asked",
    N_("Service asked for"),
    N_("%(firm)s asks for %(service)s: %(request)s. Say by %(due)s who has it in hand."),
    Group.decisions,
    (Role.manager, Role.technician),
)
OWNED = kind(
    "request-owned",
    N_("Request given to you"),
    N_("%(service)s for %(firm)s: %(request)s. It is in your hands until %(due)s."),
    Group.decisions,
    (Role.manager, Role.technician),
)
ASSIGNED = kind(
    "request-assigned",
    N_("Request assigned to you"),
    N_("%(service)s for %(firm)s: %(request)s. You are asked to do it by %(due)s."),
    Group.decisions,
    (Role.adviser,),
)
MESSAGE = kind(
    "request-message",
    N_("New message about a request"),
    N_("%(request)s (%(service)s): somebody has written to you."),
    Group.decisions,
)
FULFILLED = kind(
    "request-fulfilled",
    N_("Request done"),
    N_("%(request)s (%(service)s) is done. Accept it and rate it by %(due)s."),
    Group.decisions,
    (Role.tenant,),
)
DECLINED = kind(
    "request-declined",
    N_("Request declined"),
    N_("%(request)s (%(service)s) is declined. The reason stands on its page."),
    Group.decisions,
    (Role.tenant,),
)
RETURNED = kind(
    "request-returned",
    N_("Request sent back"),
    N_("%(firm)s does not accept %(request)s (%(service)s) yet."),
    Group.decisions,
    (Role.manager, Role.technician, Role.adviser),
)
RATED = kind(
    "request-rated",
    N_("Request accepted and rated"),
    N_("%(firm)s accepts %(request)s (%(service)s) and rates it %(rating)s of 5."),
    Group.decisions,
    (Role.manager, Role.technician, Role.adviser),
)
WITHDRAWN = kind(
    "request-withdrawn",
    N_("Request withdrawn"),
    N_("%(firm)s withdraws %(request)s (%(service)s)."),
    Group.decisions,
    (Role.manager, Role.technician, Role.adviser),
)

request_named = noun(
    "service_request", "SELECT id, subject AS vi, subject AS en FROM service_request WHERE id IN"
)
service_named = noun("service", "SELECT id, name_vi AS vi, name_en AS en FROM service WHERE id IN")


async def tell_firm(kind: Kind, row: Row, *, actor: Actor, now: datetime, **more: Value) -> None:
    """Tell the accounts of the firm that asks."""
    accounts = await accounts_of_firms([row["firm"]], local(now).date())
    await _tell(kind, row, accounts.get(row["firm"], []), actor=actor, now=now, **more)


async def tell_house(kind: Kind, row: Row, *, actor: Actor, now: datetime, **more: Value) -> None:
    """Tell whoever has the request in hand, and the adviser; all managers while nobody has."""
    owner = row["owner"]
    accounts = [owner] if owner else await accounts_with(row["incubator"], Role.manager)
    accounts += await _account_of_adviser(row["adviser"])
    await _tell(kind, row, accounts, actor=actor, now=now, **more)


async def tell_owner(row: Row, *, actor: Actor, now: datetime) -> None:
    """Tell whom the request was just given to."""
    await _tell(OWNED, row, [row["owner"]], actor=actor, now=now)


async def tell_adviser(row: Row, *, actor: Actor, now: datetime) -> None:
    """Tell the adviser whom the request was just assigned to."""
    await _tell(ASSIGNED, row, await _account_of_adviser(row["adviser"]), actor=actor, now=now)


async def _account_of_adviser(adviser: UUID | None) -> list[UUID]:
    if adviser is None:
        return []
    rows = await fetch(
        "SELECT u.id FROM adviser a JOIN app_user u ON u.person = a.person WHERE a.id = {}",
        adviser,
    )
    return [row["id"] for row in rows]


async def _tell(
    kind: Kind, row: Row, accounts: Iterable[UUID], *, actor: Actor, now: datetime, **more: Value
) -> None:
    """Nobody is told of what they did themselves."""
    parameters: dict[str, Value] = {
        "firm": firm_named(row["firm"]), "service": service_named(row["service"]),
        "request": request_named(row["id"]), "due": row["due_on"], **more,
    }  # fmt: skip
    path = f"/service-requests/{row['id']}"
    news = [
        News(kind, account, "service_request", row["id"], path, parameters)
        for account in dict.fromkeys(accounts)
        if account != actor.user
    ]
    await tell(news, now=now)
