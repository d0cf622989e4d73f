"""Consulting sessions of today, and those that wait for somebody: the house, adviser or firm."""

from __future__ import annotations

from datetime import datetime

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_period
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.periods import Period
from incubator.search_keys import Sql
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

MOST = 60
_FOUND = """SELECT s.id, s.subject, s.status, s.starts_at, s.ends_at,
    s.minutes_at, f.name_vi, f.name_en, p.full_name AS adviser, s.place_lost, b.outcome
  FROM consulting_session s JOIN firm f ON f.id = s.firm JOIN adviser a ON a.id = s.adviser
  JOIN person p ON p.id = a.person LEFT JOIN booking b ON b.id = s.booking WHERE """
_GIVEN = """ AND (s.status IN ('PLANNED', 'HELD') OR (s.status = 'CONFIRMED'
    AND (s.starts_at < {} OR s.place_lost)))"""
_TAKEN = """ AND ((s.status IN ('PLANNED', 'CONFIRMED') AND s.ends_at > {}
    AND (s.starts_at < {} OR s.place_lost))
    OR (s.status = 'HELD' AND s.minutes_at IS NOT NULL))"""

_LOST = {
    "DECLINED": N_("Its room was declined: give it another, move it or call it off"),
    "EXPIRED": N_("Nobody approved its room: give it another, move it or call it off"),
    "CANCELLED": N_("Its room is not free: give it another, move it or call it off"),
}


async def of_houses(scope: Scope) -> Section:
    """The sessions of the houses that are today, to confirm, to write up or not accepted yet."""
    return await _given(scope, scope.within("s.incubator"))


async def of_adviser(scope: Scope) -> Section:
    """The same of the actor as an adviser."""
    return await _given(scope, ("a.person = {}", [scope.actor.person]))


async def of_firms(scope: Scope) -> Section:
    """The sessions of the actor's firms that are today or wait for the firm's acceptance."""
    firms = sorted(scope.actor.firms)
    where: Sql = (f"s.firm IN ({marks(firms)})", [*firms])
    rows = await _rows(where, _TAKEN, [scope.now, scope.midnight(1)])
    return _section([_row(row, scope.now, is_client=True) for row in rows])


async def _given(scope: Scope, where: Sql) -> Section:
    rows = await _rows(where, _GIVEN, [scope.midnight(1)])
    return _section([_row(row, scope.now, is_client=False) for row in rows])


async def _rows(where: Sql, which: str, values: list[datetime]) -> list[Record]:
    condition, own = where
    return await fetch(
        f"{_FOUND}{condition}{which} ORDER BY s.starts_at, s.id LIMIT {MOST}", *own, *values
    )


def _section(rows: list[Row]) -> Section:
    return Section(
        "sessions",
        gettext("Consulting sessions"),
        rows,
        more=(gettext("All consulting sessions"), "/sessions"),
    )


def _row(row: Record, now: datetime, *, is_client: bool) -> Row:
    path = f"/sessions/{row['id']}"
    note, kind, label = _waits(row, now, is_client=is_client)
    return Row(
        title=row["subject"],
        path=path,
        when=format_period(Period(row["starts_at"], row["ends_at"])),
        details=[str(Name(row["name_vi"], row["name_en"])), row["adviser"]],
        note=note,
        kind=kind,
        deeds=[Deed(label, path, is_quiet=label == gettext("Open"))],
    )


def _waits(row: Record, now: datetime, *, is_client: bool) -> tuple[str, str, str]:
    """What it waits for, how urgent that is, and what the link to it says."""
    is_over = row["ends_at"] <= now
    opened = gettext("Open")
    if row["status"] == "HELD" and row["minutes_at"] is None:
        return gettext("The minutes are due"), "warn", gettext("Write the minutes")
    if row["status"] == "HELD":
        waits = gettext("Waits for the firm's acceptance")
        return waits, "", gettext("Accept") if is_client else opened
    if row["place_lost"]:
        return gettext(_LOST[row["outcome"]]), "stop", gettext("Find a room")
    if row["status"] == "PLANNED":
        if is_over:
            return gettext("Nobody confirmed it: confirm it, or call it off"), "stop", opened
        label = opened if is_client else gettext("Confirm")
        return gettext("Not confirmed yet"), "warn", label
    if is_over:
        return gettext("Say whether it was held"), "warn", gettext("Note that it was held")
    return "", "", opened
