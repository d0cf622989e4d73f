"""The minutes of a session: what was said, and what is to be done by whom until when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator.batches import update_row
from incubator.checks import checked_text
from incubator.database import Row, execute, fetch, insert, write
from incubator.faults import Forbidden
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.users import Actor
from services.scope import is_adviser, is_staff
from services.session_locks import hold_session, keep_session
from services.session_rules import check_state
from services.tables import SessionAction

MOST_ACTIONS = 30
PARTIES: Mapping[str, str] = {
    "FIRM": N_("The firm"),
    "ADVISER": N_("The adviser"),
    "HOUSE": N_("The house"),
}
"""Whose it is to do."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do after a session: what, whose it is, who does it, by which day."""

    task: str
    owner: str = ""
    due_on: date | None = None
    party: str = "FIRM"


async def write_minutes(
    id: UUID, text: str, actions: Sequence[Action] = (), *, actor: Actor, now: datetime
) -> None:
    """Write down what was said and what is to be done, until the firm has accepted.

    What was done, or moved, since it was written before stays as it is. The adviser and the house
    may, once the session was held. SessionOver, Invalid.
    """
    given = checked_text("minutes", text, 10_000, required=True, multiline=True)
    wanted = [_checked(one) for one in actions]
    if len(wanted) > MOST_ACTIONS:
        raise Invalid("actions", N_("Name at most %(most)s at once."), most=MOST_ACTIONS)
    async with write():
        row = await hold_session(id, actor=actor)
        if not (is_staff(actor, row) or is_adviser(actor, row)):
            raise Forbidden
        check_state(row["status"], "HELD")
        await _agree(id, wanted)
        written = {"minutes": given, "minutes_by": actor.user, "minutes_at": now}
        await keep_session(row, "session.write", written, fields=(), actor=actor, now=now)


def _checked(one: Action) -> Action:
    if one.party not in PARTIES:
        raise Invalid("actions", N_("Choose one of the values offered."))
    task = checked_text("actions", one.task, 300, required=True)
    return Action(task, checked_text("actions", one.owner, 120), one.due_on, one.party)


async def _agree(session: UUID, wanted: Sequence[Action]) -> None:
    """Keep what is still said, store what is new and remove what is not said any more."""
    known = {row["task"]: row for row in await _known(session)}
    for one in wanted:
        facts: dict[str, Any] = {"owner": one.owner, "due_on": one.due_on, "party": one.party}
        before = known.pop(one.task, None)
        if before is None:
            await insert(SessionAction(id=uuid7(), session=session, task=one.task, **facts))
        elif not before["changed"]:
            await update_row("session_action", before["id"], facts)
    for gone in known.values():
        if not gone["changed"]:
            await execute("DELETE FROM session_action WHERE id = {}", gone["id"])


async def _known(session: UUID) -> list[Row]:
    return await fetch(
        "SELECT t.id, t.task, EXISTS (SELECT 1 FROM session_action_change c WHERE c.action = t.id)"
        ' AS "changed [boolean]" FROM session_action t WHERE t.session = {} ORDER BY t.id',
        session,
    )
