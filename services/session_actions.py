"""What was agreed in sessions: done, open again, or due on another day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from incubator import audit
from incubator.batches import update_row
from incubator.checks import checked_text
from incubator.clock import local
from incubator.database import Row, fetch, insert, lock, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor
from services.action_notices import tell_changed, tell_done
from services.scope import is_adviser, is_client, is_staff
from services.session_locks import hold_session
from services.tables import SessionAction, SessionActionChange


class ActionDone(Refusal):
    """It is done already."""

    rule: ClassVar[str] = "action-done"
    title: ClassVar[str] = N_("Done already")


class ActionOpen(Refusal):
    """It is not done, so that it cannot be opened again."""

    rule: ClassVar[str] = "action-open"
    title: ClassVar[str] = N_("Not done yet")


def may_settle(actor: Actor, row: Mapping[str, Any], party: str) -> bool:
    """Whether the actor says that it is done: whose it is, and the house for everybody."""
    own = {"FIRM": is_client, "ADVISER": is_adviser, "HOUSE": is_staff}[party]
    return own(actor, row) or is_staff(actor, row)


def may_put_off(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor gives it another day: the adviser and the house, who wrote it down."""
    return is_staff(actor, row) or is_adviser(actor, row)


def may_reopen(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether the actor may say that it is not done after all: everybody who agreed on it."""
    return may_put_off(actor, row) or is_client(actor, row)


async def complete_action(id: UUID, *, actor: Actor, now: datetime) -> None:
    """Say that it is done. ActionDone; NotFound, Forbidden."""
    async with write():
        session, action = await _hold(id, actor)
        _require(may_settle(actor, session, action["party"]))
        _check_open(action)
        await update_row("session_action", id, {"done_at": now, "done_by": actor.user})
        await _keep(session, action, "DONE", action["due_on"], "", actor=actor, now=now)
        await tell_done(session, action, actor=actor, now=now)


async def reopen_action(id: UUID, reason: str, *, actor: Actor, now: datetime) -> None:
    """Say, with a reason, that it is to be done after all. ActionOpen; NotFound, Forbidden."""
    given = checked_text("reason", reason, 500, required=True)
    async with write():
        session, action = await _hold(id, actor)
        _require(may_reopen(actor, session))
        if action["done_at"] is None:
            raise ActionOpen(N_("“%(task)s” is not done yet."), task=action["task"])
        await update_row("session_action", id, {"done_at": None, "done_by": None})
        await _keep(session, action, "REOPENED", action["due_on"], given, actor=actor, now=now)
        await tell_changed(session, action, actor=actor, now=now)


async def put_off_action(
    id: UUID, due_on: date, reason: str, *, actor: Actor, now: datetime
) -> None:
    """Let it be due on another day from today on, with a reason. ActionDone, Invalid."""
    given = checked_text("reason", reason, 500, required=True)
    if due_on < local(now).date():
        raise Invalid("due_on", N_("This day is over; choose one from today on."))
    async with write():
        session, action = await _hold(id, actor)
        _require(may_put_off(actor, session))
        _check_open(action)
        await update_row("session_action", id, {"due_on": due_on})
        await _keep(session, action, "MOVED", due_on, given, actor=actor, now=now)
        await tell_changed(session, action, actor=actor, now=now)


async def _hold(id: UUID, actor: Actor) -> tuple[Row, Row]:
    """The session and what was agreed in it, under their locks; NotFound."""
    rows = await fetch("SELECT session FROM session_action WHERE id = {}", id)
    if not rows:
        raise NotFound
    session = await hold_session(rows[0]["session"], actor=actor)
    held = await lock(SessionAction, [id])
    if not held:
        raise NotFound
    return session, held[0]


def _check_open(action: Row) -> None:
    if action["done_at"] is not None:
        raise ActionDone(
            N_("“%(task)s” is done since %(at)s. Open it again if more is to be done."),
            task=action["task"],
            at=action["done_at"],
        )


async def _keep(
    session: Row, action: Row, kind: str, due_on: date | None, reason: str, *, actor: Actor,
    now: datetime,
) -> None:  # fmt: skip
    change = SessionActionChange(
        id=uuid7(), action=action["id"], kind=kind, due_on=due_on, reason=reason,
        made_by=actor.user, made_at=now,
    )  # fmt: skip
    await insert(change)
    await audit.record(
        actor, _TRACE[kind], "consulting_session", session["id"],
        incubator=session["incubator"], fields=("actions",), now=now,
    )  # fmt: skip


_TRACE = {
    "DONE": "session.complete-action",
    "REOPENED": "session.reopen-action",
    "MOVED": "session.put-off-action",
}


def _require(allowed: bool) -> None:
    if not allowed:
        raise Forbidden
