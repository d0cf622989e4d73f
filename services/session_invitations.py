"""Invitations to sessions: its people are told when one is planned, moved or called off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from incubator import invitations
from incubator.database import Row, fetch, marks
from incubator.happenings import Happening, Mark
from incubator.invitations import Asked, Invited, Version
from incubator.series import SERIES, Parts, uid_of
from services.series_records import load_versions
from services.session_happenings import FULL, tell

KIND, WHOLE = "consulting_session", "session_series"
"""One session, and all of a series."""
TOLD = frozenset(f"session.{act}" for act in ("confirm", "move", "cancel", "lose-place", "place"))
"""The acts on a session that its people hear of."""


async def invite(session: Mapping[str, Any], *, now: datetime) -> None:
    """Invite the people of a session that was just planned, in its transaction.

    It stands in their calendars as not certain until it is confirmed. Of one that is planned with
    its series they are told by `invite_to_series`.
    """
    version = await _version(session)
    people = await _people(version.subject)
    await invitations.invite(version, people, now=now, quietly=session["occurrence"] is not None)


async def invite_again(row: Row, *, now: datetime, quietly: bool = False) -> None:
    """Tell the people of a session how it stands now, in the transaction of the change.

    `quietly` where the whole series was changed and `invite_to_series` tells of that.
    """
    version = await _version(row)
    people = [] if row["status"] == "CANCELLED" else await _people(version.subject)
    await invitations.invite_again(version, people, now=now, quietly=quietly)


async def invite_to_series(series: UUID, *, now: datetime) -> None:
    """Tell all who take part in a series how it stands now, in one letter to each of them.

    What no longer takes place is left out of it; where nothing does, the series is called off.
    """
    uid, versions = uid_of(series), await load_versions([series])
    version = Version(WHOLE, series, uid, versions[series])
    rows = await fetch(
        "SELECT id FROM consulting_session WHERE series = {} AND status <> 'CANCELLED'", series
    )
    people = {person for row in rows for person in await _people(row["id"])}
    # Whoever was told of single ones only has to be told of all as well when all are called off.
    lacking = await invitations.people_of_parts(uid) - people
    await invitations.invite(version, sorted(lacking), now=now, quietly=True)
    await invitations.invite_again(version, sorted(people), now=now)


async def _version(row: Mapping[str, Any]) -> Version:
    """A session of a series has the version of the series, in mail as in calendars."""
    if row["occurrence"] is None:
        return Version(KIND, row["id"], row["uid"], row["sequence"])
    series = row["series"]
    sequence = (await load_versions([series]))[series]
    return Version(KIND, row["id"], row["uid"], sequence, uid_of(series), row["occurrence"])


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


async def _tell(asked: Sequence[Asked]) -> Mapping[Asked, Happening]:
    """What the sessions are to those who take part."""
    found = {one: Mark(one.subject, 0, FULL) for one in asked}
    return await _found(found)


async def _tell_series(asked: Sequence[Asked]) -> Mapping[Asked, Happening]:
    """What the series are to each: with the sessions that take place with them, or with any."""
    series = sorted({one.subject for one in asked})
    rows = await fetch(
        "SELECT s.id, s.series, i.person, CASE WHEN s.status = 'CANCELLED' OR i.cancelled_at"
        " IS NOT NULL THEN 1 ELSE 0 END AS is_over FROM consulting_session s JOIN invitation i"
        f" ON i.kind = {{}} AND i.subject = s.id WHERE s.series IN ({marks(series)})"
        " ORDER BY s.occurrence",
        *(KIND, *series),
    )
    parts: dict[Asked, tuple[list[Mark], list[Mark]]] = defaultdict(lambda: ([], []))
    for row in rows:
        part = Mark(row["id"], 0, FULL)
        parts[Asked(row["series"], row["person"])][row["is_over"]].append(part)
    return await _found(
        {
            one: Mark(Parts(one.subject, tuple(parts[one][0] or parts[one][1])), 0, SERIES)
            for one in asked
            if one in parts
        }
    )


async def _found(asked: Mapping[Asked, Mark]) -> Mapping[Asked, Happening]:
    told = await tell(list(set(asked.values())))
    return {one: told[mark] for one, mark in asked.items() if mark in told}


invitations.invites(KIND, _tell)
invitations.invites(WHOLE, _tell_series)
