"""What the night tells of: service requests and things to do after sessions that are overdue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from facilities.notices import firm as firm_named
from incubator.clock import local
from incubator.database import fetch, marks, write
from incubator.languages import N_
from incubator.notice_kinds import Channel, Group, kind
from incubator.notices import News, accounts_with, tell
from incubator.users import Role
from services.action_notices import action_named
from services.request_notices import request_named, service_named
from services.request_rules import WORKED_ON
from services.session_notices import session_named
from tenants.recipients import accounts_of_firms

REQUEST = kind(
    "request-overdue",
    N_("Service request overdue"),
    N_("%(firm)s has waited for %(service)s: %(request)s. It was due by %(due)s."),
    Group.deadlines,
    (Role.manager, Role.technician, Role.adviser),
)
ACTION = kind(
    "session-action-overdue",
    N_("Something to do after a session is overdue"),
    N_("%(action)s, agreed in %(session)s, was to be done by %(due)s."),
    Group.deadlines,
    usual=Channel.daily,
)


async def tell_overdue(*, now: datetime) -> int:
    """Tell once of each request and each thing to do whose day has passed; how much news it was.

    What is given another day is told of anew when that has passed.
    """
    today = local(now).date()
    async with write():
        news = [*await _requests(today), *await _actions(today)]
        await tell(news, now=now)
    return len(news)


async def _told(kind_code: str, subjects: list[UUID]) -> Mapping[str, datetime]:
    """When each of these was last told of."""
    rows = await fetch(
        'SELECT subject_id, MAX(at) AS "at [timestamptz]" FROM notice'
        f" WHERE kind = {{}} AND subject_id IN ({marks(subjects)}) GROUP BY subject_id",
        *(kind_code, *map(str, subjects)),
    )
    return {row["subject_id"]: row["at"] for row in rows}


async def _requests(today: date) -> list[News]:
    """To whoever has it in hand, or the managers while nobody has, and the adviser."""
    rows = await fetch(
        "SELECT q.id, q.firm, q.service, q.due_on, q.owner, q.incubator, u.id AS adviser"
        " FROM service_request q LEFT JOIN adviser a ON a.id = q.adviser"
        " LEFT JOIN app_user u ON u.person = a.person AND u.is_active"
        f" WHERE q.status IN ({marks(WORKED_ON)}) AND q.due_on < {{}} ORDER BY q.id",
        *(*WORKED_ON, today),
    )
    told = await _told(REQUEST.code, [row["id"] for row in rows])
    news = []
    for row in rows:
        if (at := told.get(str(row["id"]))) and local(at).date() > row["due_on"]:
            continue
        owners = [row["owner"]] if row["owner"] else []
        owners = owners or await accounts_with(row["incubator"], Role.manager)
        parameters = {
            "firm": firm_named(row["firm"]), "service": service_named(row["service"]),
            "request": request_named(row["id"]), "due": row["due_on"],
        }  # fmt: skip
        path = f"/service-requests/{row['id']}"
        news += [
            News(REQUEST, account, "service_request", row["id"], path, parameters)
            for account in dict.fromkeys([*owners, *filter(None, [row["adviser"]])])
        ]
    return news


async def _actions(today: date) -> list[News]:
    """To whose it is to do: the firm's accounts, the adviser, or the managers of the house."""
    rows = await fetch(
        "SELECT t.id, t.session, t.due_on, t.party, s.firm, s.incubator, u.id AS adviser"
        " FROM session_action t JOIN consulting_session s ON s.id = t.session"
        " JOIN adviser a ON a.id = s.adviser"
        " LEFT JOIN app_user u ON u.person = a.person AND u.is_active"
        " WHERE t.due_on < {} AND t.done_at IS NULL ORDER BY t.id",
        today,
    )
    told = await _told(ACTION.code, [row["id"] for row in rows])
    accounts = await accounts_of_firms({row["firm"] for row in rows}, today)
    news = []
    for row in rows:
        if (at := told.get(str(row["id"]))) and local(at).date() > row["due_on"]:
            continue
        parameters = {
            "action": action_named(row["id"]), "session": session_named(row["session"]),
            "due": row["due_on"],
        }  # fmt: skip
        people = accounts.get(row["firm"], []) if row["party"] == "FIRM" else []
        if row["party"] == "ADVISER" and row["adviser"]:
            people = [row["adviser"]]
        elif row["party"] != "FIRM":
            people = await accounts_with(row["incubator"], Role.manager)
        path = f"/sessions/{row['session']}"
        news += [
            News(ACTION, account, "session_action", row["id"], path, parameters)
            for account in dict.fromkeys(people)
        ]
    return news
