"""What people are told of sessions: the firm, the adviser; and by night of what is overdue."""

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
from incubator.notices import News, tell
from incubator.periods import Period
from incubator.users import Actor, Role
from tenants.recipients import accounts_of_firms

PLANNED = kind(
    "session-planned",
    N_("Consulting session to confirm"),
    N_("%(firm)s, %(period)s: %(session)s. Confirm it, or call it off."),
    Group.decisions,
    (Role.adviser,),
)
CONFIRMED = kind(
    "session-confirmed",
    N_("Consulting session confirmed"),
    N_("%(session)s takes place %(period)s."),
    Group.bookings,
)
MOVED = kind(
    "session-moved",
    N_("Consulting session moved"),
    N_("%(session)s is moved from %(before)s to %(period)s."),
    Group.bookings,
)
CANCELLED = kind(
    "session-cancelled",
    N_("Consulting session called off"),
    N_("%(session)s, %(period)s, does not take place. The reason stands on its page."),
    Group.bookings,
)
PLACED = kind(
    "session-placed",
    N_("Consulting session in another room"),
    N_("%(session)s, %(period)s, has another room. Where it is stands on its page."),
    Group.bookings,
)
WRITTEN = kind(
    "session-minutes",
    N_("Minutes of a session to accept"),
    N_("The minutes of %(session)s, %(period)s, are written. Read and accept them."),
    Group.decisions,
    (Role.tenant,),
)
BY_ACTION = {
    "session.confirm": CONFIRMED,
    "session.move": MOVED,
    "session.cancel": CANCELLED,
    "session.place": PLACED,
    "session.write": WRITTEN,
}
"""What is told of each act on a session."""
session_named = noun(
    "consulting_session",
    "SELECT id, subject AS vi, subject AS en FROM consulting_session WHERE id IN",
)


sessions_from = noun(
    "consulting_sessions_from",
    "SELECT id, subject || ' (và các buổi sau)' AS vi, subject || ' (and the later ones)' AS en"
    " FROM consulting_session WHERE id IN",
)
"""A session with the later ones of its series."""


async def tell_planned(row: Row, *, actor: Actor, now: datetime, with_later: bool = False) -> None:
    """Tell the adviser of a session that was just planned, or the first of such a series."""
    people = await adviser_accounts(row)
    await tell_people(PLANNED, row, people, actor=actor, now=now, with_later=with_later)


async def tell_change(
    action: str,
    row: Row,
    *,
    before: Period,
    actor: Actor | None,
    now: datetime,
    with_later: bool = False,
) -> None:
    """Tell the firm and the adviser of an act on a session; who did it is not told."""
    told = BY_ACTION.get(action)
    if told is None:
        return
    accounts = await accounts_of_firms([row["firm"]], local(now).date())
    people = [*accounts.get(row["firm"], [])]
    if told is not WRITTEN:
        people += await adviser_accounts(row)
    await tell_people(told, row, people, actor=actor, now=now, with_later=with_later, before=before)


async def adviser_accounts(row: Row) -> list[UUID]:
    """The account of the adviser of a session, if there is one."""
    rows = await fetch(
        "SELECT u.id FROM adviser a JOIN app_user u ON u.person = a.person AND u.is_active"
        " WHERE a.id = {}",
        row["adviser"],
    )
    return [one["id"] for one in rows]


async def tell_people(
    told: Kind,
    row: Row,
    accounts: Iterable[UUID],
    *,
    actor: Actor | None,
    now: datetime,
    with_later: bool = False,
    **more: Value,
) -> None:
    """Tell accounts of a session, or of it with the later ones, each once; not who did it."""
    named = sessions_from if with_later else session_named
    parameters: dict[str, Value] = {
        "firm": firm_named(row["firm"]),
        "session": named(row["id"]),
        "period": Period(row["starts_at"], row["ends_at"]),
        **more,
    }
    path = f"/sessions/{row['id']}"
    news = [
        News(told, account, "consulting_session", row["id"], path, parameters)
        for account in dict.fromkeys(accounts)
        if not (actor and account == actor.user)
    ]
    await tell(news, now=now)
