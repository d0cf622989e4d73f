"""Invitations to sessions: its people are told when one is planned, moved or called off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from incubator import invitations
from incubator.database import Row, fetch
from incubator.happenings import DOMAIN, Happening, Mark
from incubator.invitations import Invited, Version
from services.session_happenings import FULL, tell

KIND = "consulting_session"
TOLD = frozenset(f"session.{act}" for act in ("confirm", "move", "cancel"))
"""The acts on a session that its people hear of."""


async def invite(session: Mapping[str, object], *, now: datetime) -> None:
    """Invite the people of a session that was just planned, in its transaction.

    It stands in their calendars as not certain until it is confirmed.
    """
    version = _version(session)
    await invitations.invite(version, await _people(version.subject), now=now)


async def invite_again(row: Row, *, now: datetime) -> None:
    """Tell the people of a session how it stands now, in the transaction of the change."""
    version = _version(row)
    if row["status"] == "CANCELLED":
        await invitations.invite_again(version, (), now=now)
    else:
        await invitations.invite_again(version, await _people(version.subject), now=now)


def _version(row: Mapping[str, object]) -> Version:
    return Version(KIND, row["id"], row["uid"], row["sequence"])  # type: ignore[arg-type]


async def _people(session: UUID) -> list[UUID]:
    """Adviser and participants; where nobody is named, whoever of the firm planned it."""
    rows = await fetch(
        "SELECT a.person, 0 AS asker FROM consulting_session s JOIN adviser a ON a.id = s.adviser"
        " WHERE s.id = {} UNION ALL SELECT person, 0 FROM session_participant WHERE session = {}"
        " UNION ALL SELECT u.person, 1 FROM consulting_session s"
        " JOIN app_user u ON u.id = s.planned_by WHERE s.id = {}"
        " AND s.firm IN (SELECT firm FROM membership WHERE person = u.person)"
        " AND NOT EXISTS (SELECT 1 FROM session_participant k WHERE k.session = s.id)",
        *(session, session, session),
    )
    return sorted({row["person"] for row in rows})


async def invited_to(session: UUID) -> list[Invited]:
    """Who is invited and what they answered."""
    return await invitations.invited_to(KIND, session)


async def _tell(sessions: Sequence[UUID]) -> Mapping[UUID, Happening]:
    """What the sessions are to those who take part, each on its own."""
    marks = {id: Mark(id, 0, FULL) for id in sessions}
    told = await tell(list(marks.values()))
    return {
        id: replace(told[mark], uid=f"{id}@{DOMAIN}", occurrence=None)
        for id, mark in marks.items()
        if mark in told
    }


invitations.invites(KIND, _tell)
