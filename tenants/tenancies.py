"""Tenancies: since when and until when a firm is in residence, and what that lets it book."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from incubator import audit, clock
from incubator.database import execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role, require
from tenants.stage_history import History, histories_of
from tenants.stages import NO_MORE, Stage, StageWord, rate_group
from tenants.tables import Firm

__all__ = [
    "ENDINGS",
    "FirmHasLeft",
    "NotInResidence",
    "OutsideFirm",
    "Residence",
    "TenancyEnded",
    "TenancyOverlaps",
    "check_audience",
    "check_free",
    "check_stays",
    "end_tenancy",
    "enter_tenancy",
    "in_residence",
    "rate_group",
    "residence",
    "start_tenancy",
    "tenancies_of",
]


Ending = Callable[[UUID, date, Actor, datetime], Awaitable[None]]
ENDINGS: list[Ending] = []
"""What ends with a tenancy on a day (excluded): called in its transaction, under the firm's lock,
before the tenancy itself ends. The packages above enter theirs."""


class NotInResidence(Refusal):
    """The firm is not one of those who may book the resource on that date."""

    rule = "not-in-residence"
    title = N_("The firm may not book this")


class TenancyOverlaps(Refusal):
    """The firm is in residence in that house already."""

    rule = "tenancy-overlaps"
    title = N_("The firm is in residence already")


class FirmHasLeft(Refusal):
    """The firm's way through the houses ends before the tenancy would."""

    rule = "firm-has-left"
    title = N_("The firm has left the houses")


class OutsideFirm(Refusal):
    """A firm comes into a house by a decision on its stage."""

    rule = "outside-firm"
    title = N_("An outside firm is not in residence")


class TenancyEnded(Refusal):
    """The tenancy was ended before."""

    rule = "tenancy-ended"
    title = N_("The tenancy has ended already")


@dataclass(frozen=True, slots=True)
class Residence:
    """A firm in a house from a date to (exclusive) another, or until further notice."""

    firm: UUID
    incubator: UUID
    starts_on: date
    ends_on: date | None = None
    id: UUID | None = None

    @property
    def last_day(self) -> date | None:
        """The last day in residence, None while there is no end in sight."""
        return self.ends_on - timedelta(days=1) if self.ends_on else None

    def covers(self, on: date) -> bool:
        """Whether the firm is in residence on the date."""
        return self.starts_on <= on and (self.ends_on is None or on < self.ends_on)


def residence(tenancies: Iterable[Residence], on: date) -> Residence | None:
    """The tenancy that is current on the date, the oldest if there are several."""
    current = [tenancy for tenancy in tenancies if tenancy.covers(on)]
    return min(current, key=lambda tenancy: tenancy.starts_on, default=None)


def in_residence(tenancies: Iterable[Residence], on: date) -> bool:
    """Whether any of the tenancies is current on the date, in whatever house."""
    return residence(tenancies, on) is not None


def check_audience(
    audience: str,
    *,
    stage: str,
    in_sector: bool,
    tenancies: Sequence[Residence],
    on: date,
    firm: str,
    resource: str,
) -> None:
    """Raise NotInResidence unless the firm may book the resource on the date.

    Tenants always may, graduates where the audience is GRADUATES or SECTOR, and any firm of the
    sector where it is SECTOR. `firm` and `resource` are the names for the sentence.
    """
    if stage in NO_MORE:
        raise NotInResidence(N_("%(firm)s no longer exists and cannot book."), firm=firm)
    if in_residence(tenancies, on):
        return
    if audience in ("GRADUATES", "SECTOR") and stage == Stage.GRADUATED:
        return
    if audience == "SECTOR" and in_sector:
        return
    raise NotInResidence(
        _SENTENCES[audience], next_possible=_entry(tenancies, on), firm=firm, day=on,
        resource=resource,
    )  # fmt: skip


_SENTENCES = {
    "TENANTS": N_(
        "%(firm)s is not in residence on %(day)s. %(resource)s is only for firms in residence on "
        "the day of use. Choose a day within the tenancy, or extend the tenancy first."
    ),
    "GRADUATES": N_(
        "%(firm)s is not in residence on %(day)s and has not graduated. %(resource)s is only for "
        "firms in residence and for graduates."
    ),
    "SECTOR": N_(
        "%(firm)s is not in residence on %(day)s and is not a firm of the supporting industry. "
        "%(resource)s is only for firms of that sector."
    ),
}


def _entry(tenancies: Iterable[Residence], on: date) -> datetime | None:
    later = [tenancy.starts_on for tenancy in tenancies if tenancy.starts_on > on]
    return clock.moment(min(later), 0) if later else None


async def tenancies_of(firm: UUID) -> list[Residence]:
    """Every tenancy of a firm, the newest first."""
    rows = await fetch(
        "SELECT id, firm, incubator, starts_on, ends_on FROM tenancy WHERE firm = {} "
        "ORDER BY starts_on DESC, id",
        firm,
    )
    return [Residence(**row) for row in rows]


async def start_tenancy(
    firm: UUID,
    incubator: UUID,
    starts_on: date,
    ends_on: date | None = None,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Take a firm into a house, from a day to (exclusive) another; returns the tenancy.

    TenancyOverlaps when it is there in that time already, FirmHasLeft when its exit comes before,
    OutsideFirm before it has applied.
    """
    require(actor, Role.manager, incubator=incubator)
    async with write():
        tenancy = await enter_tenancy(firm, incubator, starts_on, ends_on, actor=actor, now=now)
        rows = await fetch("SELECT name_vi, name_en FROM firm WHERE id = {}", firm)
        stands = (await histories_of([firm]))[firm].last
        check_not_outside(Name(rows[0]["name_vi"], rows[0]["name_en"]), stands)
    return tenancy


def check_not_outside(firm: Name, stage: str) -> None:
    """OutsideFirm for one that has not applied: a decision on its stage comes first (brief 2.1)."""
    if stage == Stage.EXTERNAL:
        message = N_(
            "%(firm)s is an outside firm and has no place in the house. Let it apply, or decide "
            "its stage “%(stage)s” first."
        )
        raise OutsideFirm(message, firm=firm, stage=StageWord(Stage.APPLICATION), field="firm")


async def enter_tenancy(
    firm: UUID,
    incubator: UUID,
    starts_on: date,
    ends_on: date | None = None,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """The same within the caller's transaction, which locks nothing before the firm."""
    if ends_on is not None and ends_on <= starts_on:
        raise Invalid("ends_on", N_("The end must come after the start."))
    found = await lock(Firm, [firm])
    if not found:
        raise NotFound
    check_free(await tenancies_of(firm), incubator, starts_on, ends_on)
    name = Name(found[0]["name_vi"], found[0]["name_en"])
    check_stays(name, (await histories_of([firm]))[firm], ends_on)
    tenancy = uuid7()
    await execute(
        "INSERT INTO tenancy (id, firm, incubator, starts_on, ends_on) VALUES ({}, {}, {}, {}, {})",
        tenancy, firm, incubator, starts_on, ends_on,
    )  # fmt: skip
    await audit.record(actor, "tenancy.start", "tenancy", tenancy, incubator=incubator, now=now)
    return tenancy


def check_stays(firm: Name, history: History, ends_on: date | None) -> None:
    """FirmHasLeft unless a tenancy up to that day (exclusive) is over by the firm's exit."""
    left = history.exit
    if left and (ends_on is None or ends_on > left.left_on):
        raise FirmHasLeft(
            N_(
                "%(firm)s leaves the house as “%(stage)s”; its space is handed over on %(day)s. A "
                "tenancy can last until then at most."
            ),
            firm=firm,
            stage=StageWord(left.stage),
            day=left.left_on,
            field="ends_on",
        )


def check_free(
    tenancies: Iterable[Residence], incubator: UUID, starts_on: date, ends_on: date | None
) -> None:
    """TenancyOverlaps when one of the firm's tenancies of that house lies in the time."""
    for other in tenancies:
        begins_before = ends_on is None or other.starts_on < ends_on
        ends_after = other.ends_on is None or other.ends_on > starts_on
        if other.incubator == incubator and begins_before and ends_after:
            raise TenancyOverlaps(
                N_("The firm has been in residence in this house since %(start)s."),
                start=other.starts_on,
                field="starts_on",
            )


async def end_tenancy(tenancy: UUID, ends_on: date, *, actor: Actor, now: datetime) -> None:
    """End a tenancy with a day (exclusive); TenancyEnded when its end has come already.

    An end that lies ahead may be moved. Bookings after it are refused from now on.
    """
    found = await fetch("SELECT firm, incubator FROM tenancy WHERE id = {}", tenancy)
    if not found:
        raise NotFound
    firm, incubator = found[0]["firm"], found[0]["incubator"]
    require(actor, Role.manager, incubator=incubator)
    async with write():
        row = (await lock(Firm, [firm]))[0]
        current = next(t for t in await tenancies_of(firm) if t.id == tenancy)
        if current.ends_on is not None and current.ends_on <= clock.local(now).date():
            raise TenancyEnded(N_("This tenancy ended on %(day)s."), day=current.ends_on)
        if ends_on <= current.starts_on:
            raise Invalid("ends_on", N_("The end must come after the start."))
        name = Name(row["name_vi"], row["name_en"])
        check_stays(name, (await histories_of([firm]))[firm], ends_on)
        for ending in ENDINGS:
            await ending(tenancy, ends_on, actor, now)
        await execute("UPDATE tenancy SET ends_on = {} WHERE id = {}", ends_on, tenancy)
        await audit.record(
            actor, "tenancy.end", "tenancy", tenancy,
            incubator=incubator, fields=["ends_on"], now=now,
        )  # fmt: skip
