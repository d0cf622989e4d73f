"""A session under its lock, what is changed about it, and the trace that leaves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.batches import update_row
from incubator.database import Row, fetch, lock, marks
from incubator.faults import NotFound
from incubator.periods import Period
from incubator.tables import Person
from incubator.users import Actor
from services import session_invitations
from services.scope import seen_by
from services.session_notices import tell_change
from services.tables import Adviser, ConsultingSession
from tenants.tables import Firm


async def lock_parties(firm: UUID, people: Iterable[UUID], adviser: UUID) -> list[Row]:
    """Let everybody wait who plans for the firm, these people or the adviser; the adviser's row."""
    await lock(Firm, [firm])
    await lock(Person, people)
    return await lock(Adviser, [adviser])


async def hold_session(id: UUID, *, actor: Actor) -> Row:
    """Lock a session of the actor's with its parties, inside the open transaction; NotFound.

    The row also has `adviser_person`, `adviser_name` and `people`, those who are to be there.
    """
    where, values = seen_by(actor, "s")
    rows = await fetch(
        "SELECT s.firm, s.adviser, a.person AS adviser_person, q.full_name AS adviser_name"  # noqa: S608
        " FROM consulting_session s JOIN adviser a ON a.id = s.adviser"
        f" JOIN person q ON q.id = a.person WHERE s.id = {{}} AND {where}",
        *(id, *values),
    )
    if not rows:
        raise NotFound
    found = await fetch("SELECT person FROM session_participant WHERE session = {}", id)
    people = sorted(row["person"] for row in found)
    await lock_parties(rows[0]["firm"], [*people, rows[0]["adviser_person"]], rows[0]["adviser"])
    return rows[0] | {"people": people} | (await lock(ConsultingSession, [id]))[0]


async def hold_later(row: Row, *states: str, actor: Actor) -> list[Row]:
    """Lock the later sessions of the same series that are in one of the states, in their order."""
    if row["series"] is None:
        return []
    rows = await fetch(
        "SELECT id FROM consulting_session WHERE series = {} AND starts_at > {}"  # noqa: S608
        f" AND status IN ({marks(states)}) ORDER BY starts_at, id",
        *(row["series"], row["starts_at"], *states),
    )
    return [await hold_session(one["id"], actor=actor) for one in rows]


async def keep_session(
    row: Row,
    action: str,
    changes: dict[str, Any],
    *,
    fields: Iterable[str] = ("status",),
    actor: Actor | None,
    now: datetime,
    with_series: bool = False,
) -> None:
    """Store changes under the next version, with their trace and the news to its people.

    Of a change `with_series` they are told by `tell_of_series`, once it was made to all.
    """
    sequence = row["sequence"] + 1
    await update_row("consulting_session", row["id"], changes | {"sequence": sequence})
    changed = row | changes | {"sequence": sequence}
    if action in session_invitations.TOLD:
        await session_invitations.invite_again(changed, now=now, quietly=with_series)
    if not with_series:
        before = Period(row["starts_at"], row["ends_at"])
        await tell_change(action, changed, before=before, actor=actor, now=now)
    await audit.record(
        actor, action, "consulting_session", row["id"],
        incubator=row["incubator"], fields=fields, sequence=sequence, now=now,
    )  # fmt: skip


def is_told_as_series(rows: Sequence[Row]) -> bool:
    """Whether these sessions are several of a series that calendars know as one."""
    return len(rows) > 1 and rows[0]["occurrence"] is not None


async def tell_of_series(action: str, first: Row, *, actor: Actor, now: datetime) -> None:
    """Tell of what was done to a session and the later ones of its series, in one piece of news."""
    await session_invitations.invite_to_series(first["series"], now=now)
    before = Period(first["starts_at"], first["ends_at"])
    await tell_change(action, first, before=before, actor=actor, now=now, with_later=True)
