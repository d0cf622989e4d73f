"""What the night does with lettings: who stayed too long, who came, what is held and settled."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from facilities import letting_schemes
from facilities.booking_changes import give_way
from facilities.let import hold_letting, keep_letting
from facilities.letting_funds import load_funds
from facilities.letting_months import arrange, load_months
from facilities.letting_notices import tell_unsupported
from facilities.letting_places import keep_unit
from facilities.rents import Month
from facilities.tables import Letting
from incubator import budget
from incubator.acts import store_acts
from incubator.clock import local, moment
from incubator.database import Row, execute, fetch, marks, write
from incubator.proposals import MONEY_CAME
from incubator.tables import Act
from tenants.support_decisions import SIGNED

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LettingReport:
    """How many lettings the night touched, and the months it billed without their support."""

    overdue: int
    begun: int
    settled: int
    unsupported: tuple[UUID, ...]


async def run(*, now: datetime) -> LettingReport:
    """Do the night's work on lettings; doing it twice changes nothing."""
    overdue = await extend_overdue(now=now)
    begun = await take_as_handed_over(now=now)
    await hold_planned(now=now)
    await ask_schemes(now=now)
    settled, unsupported = await settle(now=now)
    return LettingReport(overdue, begun, settled, tuple(unsupported))


async def extend_overdue(*, now: datetime) -> int:
    """Let those who should be out keep their units until tomorrow; who comes after them waits.

    Bookings by the hour that are in the way are cancelled: they cannot be served.
    """
    tomorrow = local(now).date() + _DAY
    rows = await fetch(
        "SELECT id, resource, ends_on, quantity FROM letting WHERE handed_back_on IS NULL"
        " AND cancelled_at IS NULL AND starts_on < {} AND ends_on < {} AND occupied_until < {}"
        " ORDER BY starts_on, id",
        *(tomorrow - _DAY, tomorrow, tomorrow),
    )
    for row in rows:
        await _make_way(row, tomorrow, now)

    async def keep(letting: Letting) -> bool:
        over = letting.handed_back_on or letting.cancelled_at
        if over or letting.starts_on >= tomorrow - _DAY or letting.occupied_until >= tomorrow:
            return False
        letting.handed_over_on = letting.handed_over_on or letting.starts_on
        await keep_unit(letting, tomorrow, actor=None, now=now)
        await keep_letting(letting, "letting.keep", ["occupied_until"], now=now)
        await arrange([letting], actor_user=None, now=now)
        return True

    return await _each([row["id"] for row in rows], keep)


async def _make_way(row: Row, until: date, now: datetime) -> None:
    bookings = await fetch(
        "SELECT DISTINCT b.id FROM booking b JOIN booking_item i ON i.booking = b.id"
        " JOIN resource r ON r.id = i.resource WHERE i.resource = {} AND b.status <> 'CANCELLED'"
        " AND b.outcome IS NULL AND b.ends_at > {} AND b.starts_at < {}"
        " AND i.quantity + {} > r.capacity ORDER BY b.id",
        *(row["resource"], moment(row["ends_on"], 0), moment(until, 0), row["quantity"]),
    )
    for booking in bookings:
        await give_way(booking["id"], now=now)


async def take_as_handed_over(*, now: datetime) -> int:
    """Where nobody recorded the hand-over the day before, it was as agreed."""
    today = local(now).date()
    rows = await fetch(
        "SELECT id FROM letting WHERE handed_over_on IS NULL AND cancelled_at IS NULL"
        " AND starts_on < {} ORDER BY id",
        today,
    )

    async def take(letting: Letting) -> bool:
        if letting.handed_over_on or letting.cancelled_at or letting.starts_on >= today:
            return False
        letting.handed_over_on = letting.starts_on
        await keep_letting(letting, "letting.hand-over", ["handed_over_on"], now=now)
        return True

    return await _each([row["id"] for row in rows], take)


async def hold_planned(*, now: datetime, incubator: UUID | None = None) -> int:
    """Hold the planned support of years whose line is open by now, the oldest letting first.

    Each letting in its own transaction. A month for which the line has no room stays planned, and
    is tried again whenever money comes, until it is billed.
    """
    where, values = (" AND l.incubator = {}", [incubator]) if incubator else ("", [])
    rows = await fetch(
        "SELECT DISTINCT l.id, l.signed_at FROM letting_month m JOIN letting l ON l.id = m.letting"  # noqa: S608
        " JOIN resource r ON r.id = l.resource JOIN budget_line b ON b.incubator = l.incubator"
        " AND b.category = r.category AND b.year = m.year"
        " WHERE m.is_live AND m.act IS NULL AND m.support > 0 AND b.status = 'OPEN'"
        f" AND b.accepts_from <= {{}}{where} ORDER BY l.signed_at, l.id",
        local(now).date(),
        *values,
    )

    async def hold(letting: Letting) -> bool:
        await arrange([letting], actor_user=None, now=now)
        return True

    return await _each([row["id"] for row in rows], hold)


async def ask_schemes(*, now: datetime, firm: UUID | None = None) -> int:
    """Ask for the scheme of months that none supports yet, where a decision for rent is signed.

    The oldest letting first, each in its own transaction. A month that nothing is left for, or for
    which the line has no room, asks again the next night until it is settled.
    """
    where, values = (" AND l.firm = {}", [firm]) if firm else ("", [])
    rows = await fetch(
        "SELECT DISTINCT l.id, l.signed_at FROM support_decision d"
        " JOIN letting l ON l.firm = d.firm"
        " JOIN letting_month m ON m.letting = l.id AND m.year = d.year"
        " LEFT JOIN act a ON a.id = m.act WHERE d.status = 'SIGNED'"
        " AND ',' || d.targets || ',' LIKE '%,RENT,%' AND m.is_live AND NOT l.without_support"
        " AND (a.id IS NULL OR (a.status = 'HELD' AND a.scheme_support = 0))"
        f"{where} ORDER BY l.signed_at, l.id",
        *values,
    )

    async def ask(letting: Letting) -> bool:
        await arrange([letting], actor_user=None, now=now)
        return True

    return await _each([row["id"] for row in rows], ask)


async def ask_for(firm: UUID, now: datetime) -> None:
    """The same for a firm whose decision has just been signed."""
    await ask_schemes(now=now, firm=firm)


async def settle(*, now: datetime) -> tuple[int, list[UUID]]:
    """Accept the support of the months that have ended, and bill those that nothing is held for.

    How many months, and those of them that were billed without the support they were granted.
    """
    this_month = local(now).date().replace(day=1)
    rows = await fetch(
        "SELECT DISTINCT m.letting FROM letting_month m LEFT JOIN act a ON a.id = m.act"
        " WHERE m.is_live AND m.month < {} AND (a.id IS NULL OR a.status = 'HELD')"
        " ORDER BY m.letting",
        this_month,
    )
    settled, unsupported = 0, list[UUID]()
    for row in rows:
        async with write():
            letting = await hold_letting(row["letting"], actor=None)
            await arrange([letting], actor_user=None, now=now)
            months, without = await _settle(letting, this_month, now)
            settled, unsupported = settled + months, [*unsupported, *without]
    return settled, unsupported


async def _settle(letting: Letting, before: date, now: datetime) -> tuple[int, list[UUID]]:
    due = [
        row
        for first, row in (await load_months([letting.id])).get(letting.id, {}).items()
        if first < before and row["status"] in (None, "HELD")
    ]
    acts = {row["act"]: row for row in due if row["act"] is not None}
    unheld = [row for row in due if row["act"] is None]
    billed = await _bill(letting, unheld, now)
    stored = await Act.objects().where(Act.id.is_in([*acts, *billed])) if due else []
    await budget.accept(
        [
            budget.Settlement(
                act.id,
                act.full_cost,
                act.tenant_price,
                act.support,
                act.surcharge,
                act.scheme_support,
            )
            for act in stored
        ],
        actor_user=None,
        now=now,
    )
    await letting_schemes.settle(stored)
    unsupported = [row for row in unheld if row["support"]]
    await tell_unsupported(letting, unsupported, now=now)
    return len(due), [row["id"] for row in unsupported]


async def _bill(letting: Letting, months: list[Row], now: datetime) -> list[UUID]:
    """The acts of months that the firm pays in full."""
    if not months:
        return []
    funds = (await load_funds([letting]))[letting.id]
    acts = [
        funds.unsupported(Month(row["starts_on"], row["ends_on"], row["rent"], 0), now)
        for row in months
    ]
    await store_acts(acts)
    for row, act in zip(months, acts, strict=True):
        await execute("UPDATE letting_month SET act = {} WHERE id = {}", act.id, row["id"])
    return [act.id for act in acts]


async def _each(ids: list[UUID], work: Callable[[Letting], Awaitable[bool]]) -> int:
    """Do something to each letting, under its locks and in its own transaction; how many it did."""
    done = 0
    for id in ids:
        async with write():
            done += await work(await hold_letting(id, actor=None))
    return done


async def hold_with_new_money(lines: Sequence[UUID], now: datetime) -> None:
    """Hold what is planned in the houses of lines that a decision has just given authority to."""
    rows = await fetch(
        f"SELECT DISTINCT incubator FROM budget_line WHERE id IN ({marks(lines)})",  # noqa: S608
        *lines,
    )
    for row in rows:
        await hold_planned(now=now, incubator=row["incubator"])


MONEY_CAME.append(hold_with_new_money)
SIGNED.append(ask_for)
