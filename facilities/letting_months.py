"""The months of lettings tile the time let; each has its act once it is held or billed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from facilities import letting_schemes
from facilities.let import MonthSettled, load_terms
from facilities.letting_funds import Funds, load_funds, support_with
from facilities.letting_schemes import Asking
from facilities.rents import Month
from facilities.tables import Letting, LettingMonth
from incubator.clock import local, moment
from incubator.database import Row, execute, fetch, insert, marks
from incubator.fitting import hold_fitting
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.tables import Act
from tenants import support_grants
from tenants.scheme_support import Offer


@dataclass(slots=True)
class _Changes:
    """What arranging months comes to, before anything is written."""

    added: list[LettingMonth] = field(default_factory=list)
    altered: list[tuple[Row, Asking]] = field(default_factory=list)
    dropped: list[Row] = field(default_factory=list)
    wanting: list[Asking] = field(default_factory=list)
    without_scheme: list[Asking] = field(default_factory=list)


async def arrange(lettings: Sequence[Letting], *, actor_user: UUID | None, now: datetime) -> None:
    """Make the stored months those of the lettings as they are now, and hold what can be held.

    Support is held for the months of years with an open line, as far as there is room; the others
    stay planned. What a scheme gave to a month stays until its days or its rent change; a month
    that no scheme supports yet asks again each time. The part of a month that an early end takes
    away is released. MonthSettled when that month is settled. Runs inside the caller's write
    transaction, after its locks.
    """
    stored = await load_months([letting.id for letting in lettings])
    terms = await load_terms(lettings)
    changes = _Changes()
    for letting in lettings:
        known, days = terms[letting.id].terms, terms[letting.id].days
        wanted = known.months(days.start, days.end) if days else []
        _compare(changes, letting, wanted, stored.get(letting.id, {}))
    await _write_rows(changes)
    await _fund(changes, await load_funds(lettings), actor_user=actor_user, now=now)


async def load_months(lettings: Sequence[UUID]) -> dict[UUID, dict[date, Row]]:
    """The live months of lettings by the first day of each, with what their acts say."""
    rows = await fetch(
        "SELECT m.id, m.letting, m.month, m.starts_on, m.ends_on, m.rent, m.support, m.act,"  # noqa: S608
        " a.status, a.support AS paid, a.scheme_support FROM letting_month m"
        " LEFT JOIN act a ON a.id = m.act"
        f" WHERE m.is_live AND m.letting IN ({marks(lettings)}) ORDER BY m.month",
        *lettings,
    )
    found: dict[UUID, dict[date, Row]] = {}
    for row in rows:
        found.setdefault(row["letting"], {})[row["month"]] = row
    return found


def _compare(
    changes: _Changes, letting: Letting, wanted: Sequence[Month], stored: Mapping[date, Row]
) -> None:
    firsts = {month.first for month in wanted}
    for month in wanted:
        row = stored.get(month.first)
        if row is None:
            fresh = _row(letting, month)
            changes.added.append(fresh)
            changes.wanting.append(Asking(letting, fresh.id, month))
            continue
        asking = Asking(letting, row["id"], month, row["act"])
        if not _is_same(row, month) and not _stays(row, month):
            _check_open(row, stored)
            changes.altered.append((row, asking))
        elif _is_without_scheme(row):
            changes.without_scheme.append(asking)
        if row["act"] is None:
            changes.wanting.append(asking)
    for first, row in stored.items():
        if first not in firsts:
            _check_open(row, stored)
            changes.dropped.append(row)


def _row(letting: Letting, month: Month) -> LettingMonth:
    return LettingMonth(
        id=uuid7(),
        letting=letting.id,
        year=month.first.year,
        month=month.first,
        starts_on=month.starts_on,
        ends_on=month.ends_on,
        rent=month.rent,
        support=month.support,
        is_live=True,
    )


def _is_same(row: Row, month: Month) -> bool:
    names = ("starts_on", "ends_on", "rent", "support")
    return all(row[name] == getattr(month, name) for name in names)


def _stays(row: Row, month: Month) -> bool:
    """What is settled for the same days stays as it was settled."""
    same = (row["starts_on"], row["ends_on"]) == (month.starts_on, month.ends_on)
    return bool(same and row["status"] == "ACCEPTED")


def _is_without_scheme(row: Row) -> bool:
    return bool(row["status"] == "HELD" and row["paid"] and not row["scheme_support"])


def _check_open(row: Row, stored: Mapping[date, Row]) -> None:
    if row["status"] != "ACCEPTED":
        return
    settled = max(one["ends_on"] for one in stored.values() if one["status"] == "ACCEPTED")
    raise MonthSettled(
        N_("The rent up to %(last)s is settled. Choose a day from %(free)s on."),
        next_possible=moment(settled, 0),
        last=settled - timedelta(days=1),
        free=settled,
    )


async def _write_rows(changes: _Changes) -> None:
    await insert(*changes.added)
    for row, asking in changes.altered:
        month = asking.month
        await execute(
            "UPDATE letting_month SET starts_on = {}, ends_on = {}, rent = {}, support = {}"
            " WHERE id = {}",
            *(month.starts_on, month.ends_on, month.rent, month.support, row["id"]),
        )
    planned = [row["id"] for row in changes.dropped if row["act"] is None]
    held = [row["id"] for row in changes.dropped if row["act"] is not None]
    if planned:
        await execute(f"DELETE FROM letting_month WHERE id IN ({marks(planned)})", *planned)  # noqa: S608
    if held:
        sql = f"UPDATE letting_month SET is_live = FALSE WHERE id IN ({marks(held)})"  # noqa: S608
        await execute(sql, *held)


async def _fund(
    changes: _Changes, funds: Mapping[UUID, Funds], *, actor_user: UUID | None, now: datetime
) -> None:
    """Hold the new months that can be, and what changed of those that are held already."""
    held = [asking for row, asking in changes.altered if row["act"] is not None]
    asked = [*changes.wanting, *held, *changes.without_scheme]
    released = [row["act"] for row in changes.dropped if row["act"] is not None]
    given = await letting_schemes.offers(asked, funds, released)
    new = [
        (one, act)
        for one in changes.wanting
        if (act := funds[one.letting.id].act(one.month, given.get(one.row), now))
    ]
    found = [one for one in changes.without_scheme if one.row in given and given[one.row].amount]
    changed = await _changed_acts([*held, *found], given)
    left_out = await hold_fitting(
        [act for _, act in new],
        changed=[act for _, act in changed],
        released=released,
        today=local(now).date(),
        actor_user=actor_user,
        now=now,
    )
    none = {act.id for act in left_out}
    fitting = [(one, act) for one, act in new if act.id not in none]
    for one, act in fitting:
        await execute("UPDATE letting_month SET act = {} WHERE id = {}", act.id, one.row)
    await support_grants.free(released)
    await letting_schemes.keep(fitting, changed, given, funds)


async def _changed_acts(
    months: Sequence[Asking], given: Mapping[UUID, Offer]
) -> list[tuple[Asking, Act]]:
    """The acts of held months with their new amounts; without support they stay without."""
    by_act = {one.act: one for one in months}
    found = await Act.objects().where(Act.id.is_in(list(by_act))) if by_act else []
    for act in found:
        one = by_act[act.id]
        if act.support:
            support_with(act, one.month, given.get(one.row))
        else:
            act.full_cost = act.tenant_price = one.month.rent
    return [(by_act[act.id], act) for act in found]
