"""The firm and the people of a request: who they are on the day, and where they are booked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from facilities.booking_requests import BookingRequest
from facilities.quotas import week_of
from facilities.wholes import FIXTURES, WHOLES
from incubator.clock import local
from incubator.database import fetch, marks
from incubator.languages import N_
from incubator.names import Name
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal
from tenants.stage_history import STANDS, History, history_of
from tenants.stage_rules import Rules, load_rules
from tenants.tenancies import Residence, tenancies_of


class NoTaxCode(Refusal):
    """A team without a tax code gets no cash support."""

    rule: ClassVar[str] = "no-tax-code"
    title: ClassVar[str] = N_("No cash support without a tax code")


@dataclass(frozen=True, slots=True)
class FirmFacts:
    """The firm as it stands on the day of the slot."""

    id: UUID
    name: Name
    tax_code: str | None
    history: History
    in_sector: bool
    tenancies: tuple[Residence, ...]
    own_quota: int
    rules: Rules
    taken_minutes: int = 0
    is_supported: bool = False
    """Whether a support decision is signed for it, whatever the scheme and year."""

    def quota(self, day: date) -> int:
        """Minutes a week: the firm's own, else those of its stage on the day; 0 for no quota."""
        return self.own_quota or self.rules.on(self.history.on(day), day).weekly_quota_minutes

    def check_cash_support(self) -> None:
        """NoTaxCode for a team that is not registered yet."""
        if self.tax_code is None:
            raise NoTaxCode(
                N_(
                    "%(firm)s has no tax code yet, so it gets no support in cash. "
                    "The same slot can be booked without support."
                ),
                firm=self.name,
            )

    @property
    def is_limited(self) -> bool:
        """Whether a quota may hold on some day."""
        rules = (one.rule for one in self.rules.records)
        return self.own_quota > 0 or any(rule.weekly_quota_minutes for rule in rules)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person who would use the resource, and where else they are booked."""

    id: UUID
    name: str
    belongs: bool
    elsewhere: tuple[Period, ...] = ()


async def load_firm(request: BookingRequest, moving: UUID | None) -> FirmFacts:
    rows = await fetch(
        "SELECT f.id, f.name_vi, f.name_en, f.tax_code, f.stage AS stored, f.in_sector,"
        " f.weekly_quota_minutes, c.effective_on, c.from_stage, c.stage, c.hand_over_on,"
        " EXISTS (SELECT 1 FROM support_decision d WHERE d.firm = f.id"
        " AND d.status = 'SIGNED') AS \"is_supported [boolean]\""
        f" FROM firm f LEFT JOIN stage_change c ON c.firm = f.id AND {STANDS}"
        " WHERE f.id = {} ORDER BY c.position",
        request.firm,
    )
    if not rows:
        raise Invalid("firm", N_("There is no such firm."))
    row, week = rows[0], week_of(request.slot.start)
    own = row["weekly_quota_minutes"]
    firm = FirmFacts(
        id=row["id"],
        name=Name(row["name_vi"], row["name_en"]),
        tax_code=row["tax_code"],
        history=history_of(rows),
        in_sector=row["in_sector"],
        tenancies=tuple(await tenancies_of(row["id"])),
        own_quota=own,
        rules=Rules() if own else await load_rules(),
        is_supported=row["is_supported"],
    )
    if not firm.quota(local(request.slot.start).date()):
        return firm
    return replace(firm, taken_minutes=sum(n for _, n in await load_uses(firm.id, week, moving)))


async def load_uses(
    firm: UUID, window: Period, moving: UUID | None = None
) -> list[tuple[datetime, int]]:
    """When the firm's bookings that start in the window start, and their unit-minutes."""
    rows = await fetch(
        "SELECT b.id, b.starts_at, b.ends_at, SUM(i.quantity) AS units FROM booking b"
        " JOIN booking_item i ON i.booking = b.id WHERE b.firm = {} AND b.starts_at >= {}"
        " AND b.starts_at < {} AND b.status <> 'CANCELLED'"
        " GROUP BY b.id, b.starts_at, b.ends_at",
        firm,
        window.start,
        window.end,
    )
    return [
        (row["starts_at"], Period(row["starts_at"], row["ends_at"]).minutes * int(row["units"]))
        for row in rows
        if row["id"] != moving
    ]


async def load_people(
    request: BookingRequest, day: date, moving: UUID | None
) -> dict[UUID | None, PersonFacts]:
    ids = [id for id in (request.person, request.companion) if id]
    if not ids:
        return {}
    rows = await fetch(
        "SELECT p.id, p.full_name, EXISTS (SELECT 1 FROM membership m WHERE m.person = p.id"
        " AND m.firm = {} AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {}))"
        f' AS "belongs [boolean]" FROM person p WHERE p.id IN ({marks(ids)})',
        request.firm,
        day,
        day,
        *ids,
    )
    elsewhere: tuple[Period, ...] = ()
    if request.person:
        elsewhere = await load_elsewhere(request.person, request.slot, moving)
    people: dict[UUID | None, PersonFacts] = {
        row["id"]: PersonFacts(
            row["id"],
            row["full_name"],
            row["belongs"],
            elsewhere if row["id"] == request.person else (),
        )
        for row in rows
    }
    for name in ("person", "companion"):
        if getattr(request, name) not in people and getattr(request, name):
            raise Invalid(name, N_("This person does not act for the firm."))
    return people


async def load_elsewhere(
    person: UUID, window: Period, moving: UUID | None = None
) -> tuple[Period, ...]:
    """Slots that tie the person down in the window, sessions and courses among them; one statement.

    An unattended run leaves them free. `moving` is a booking or a fixture that does not count, nor
    what it is the place of.
    """
    ties = [
        _BOOKED,
        *(tie for one in WHOLES for tie in one.ties),
        *(tie for one in FIXTURES for tie in one.ties),
    ]
    rows = await fetch(" UNION ALL ".join(ties), *(person, window.start, window.end) * len(ties))
    return tuple(
        Period(row["starts_at"], row["ends_at"])
        for row in rows
        if moving is None or row["booking"] != moving
    )


_BOOKED = (
    "SELECT b.id AS booking, b.starts_at, b.ends_at FROM booking b WHERE b.person = {}"
    " AND b.ends_at > {} AND b.starts_at < {} AND b.status <> 'CANCELLED'"
    " AND EXISTS (SELECT 1 FROM booking_item i JOIN resource r ON r.id = i.resource"
    " WHERE i.booking = b.id AND NOT r.is_unattended)"
)
