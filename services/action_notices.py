"""What people are told of what was agreed in sessions: done, or open again or due another day."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from incubator.clock import local
from incubator.database import Row
from incubator.languages import N_
from incubator.notice_kinds import Channel, Group, Kind, kind
from incubator.notice_words import noun
from incubator.notices import News, tell
from incubator.users import Actor
from services.session_notices import adviser_accounts, session_named
from tenants.recipients import accounts_of_firms

DONE = kind(
    "session-action-done",
    N_("Something agreed in a session is done"),
    N_("%(action)s, agreed in %(session)s, is done."),
    Group.bookings,
    usual=Channel.daily,
)
CHANGED = kind(
    "session-action-changed",
    N_("Something agreed in a session is open again or due another day"),
    N_("%(action)s, agreed in %(session)s: it is open. Day and reason stand on its page."),
    Group.bookings,
)
action_named = noun(
    "session_action", "SELECT id, task AS vi, task AS en FROM session_action WHERE id IN"
)


async def tell_done(session: Row, action: Row, *, actor: Actor, now: datetime) -> None:
    """Tell the other side that it is done."""
    await _tell(DONE, session, action, actor=actor, now=now)


async def tell_changed(session: Row, action: Row, *, actor: Actor, now: datetime) -> None:
    """Tell the other side that it is open again, or due on another day."""
    await _tell(CHANGED, session, action, actor=actor, now=now)


async def _tell(told: Kind, session: Row, action: Row, *, actor: Actor, now: datetime) -> None:
    """Firm and adviser; who did it is not told, nor a firm of what one of its own did."""
    people = list[UUID]()
    if session["firm"] not in actor.firms:
        accounts = await accounts_of_firms([session["firm"]], local(now).date())
        people += accounts.get(session["firm"], [])
    people += await adviser_accounts(session)
    parameters = {"action": action_named(action["id"]), "session": session_named(session["id"])}
    path = f"/sessions/{session['id']}"
    news = [
        News(told, account, "session_action", action["id"], path, parameters)
        for account in dict.fromkeys(people)
        if account != actor.user
    ]
    await tell(news, now=now)
