"""The key figures of incubation out of facts on firms, each with the parts it is computed from.

Every formula is one of brief 2.3; a rate is None where its denominator is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple
from uuid import UUID

from tenants.firm_facts import Contact, FirmFacts, Reported, Span
from tenants.review_openings import months_after
from tenants.stage_history import Step
from tenants.stages import IN_HOUSE, Stage

Unit = Literal["count", "rate", "decimal", "dong"]
ALIVE = ("OPERATING", "MERGED")
"""A graduate that was merged or taken over counts as a success."""
WEEK = 40
"""Hours of a full-time equivalent."""
HOUR = 60
PLACES, MACHINES = 20, 8
"""Years over which what was bought counts as a cost (brief 2.3)."""


class FirstClient(NamedTuple):
    """The firm that came first to a house, and when."""

    firm: UUID
    on: date


@dataclass(frozen=True, slots=True)
class Part:
    """What one firm adds above and below the line; no day where it has not reported."""

    firm: FirmFacts
    day: date | None
    top: int
    bottom: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Kpi:
    """A figure with its parts; `top` and `bottom` are their sums unless something else was.

    `counted` is what it stands on where that is not the firms of its parts.
    """

    code: str
    unit: Unit
    parts: tuple[Part, ...] = ()
    top: int = 0
    bottom: int | None = None
    counted: int | None = None

    @property
    def value(self) -> Fraction | int | None:
        """The figure; a rate is None where its denominator is 0."""
        if self.bottom is None:
            return self.top
        return Fraction(self.top, self.bottom) if self.bottom else None

    @property
    def n(self) -> int:
        """How many firms, or ratings, it stands on."""
        return (
            self.counted
            if self.counted is not None
            else sum(part.day is not None for part in self.parts)
        )


def total(code: str, unit: Unit, parts: Iterable[Part]) -> Kpi:
    """A sum over firms."""
    found = tuple(parts)
    return Kpi(code, unit, found, sum(part.top for part in found))


def rate(code: str, parts: Iterable[Part], unit: Unit = "rate") -> Kpi:
    """A share of firms."""
    found = tuple(parts)
    return Kpi(code, unit, found, sum(p.top for p in found), sum(p.bottom for p in found))


def outputs(firms: Sequence[FirmFacts], span: Span) -> list[Kpi]:
    """What the houses did: whom they serve, and who left how."""
    exits = list(_exits(firms, span))
    return [
        total("clients", "count", _clients(firms, span)),
        total("admitted", "count", _admitted(firms, span)),
        total("graduates", "count", _graduates(firms, span)),
        rate(
            "graduation", (Part(f, s.on, int(s.stage == "GRADUATED"), 1, s.stage) for f, s in exits)
        ),
        rate("cohort_36", _cohort(firms, span, 36)),
        rate("cohort_48", _cohort(firms, span, 48)),
    ]


def outcomes(firms: Sequence[FirmFacts], span: Span) -> list[Kpi]:
    """What became of the firms: who lives on, jobs, revenue, funds raised."""
    known = [firm for firm in firms if firm.is_client(span.last) or firm.graduated(span.last)]
    return [
        total("active_graduates", "count", _active(firms, span)),
        *(
            rate(f"survival_{years}{suffix}", _survival(firms, span, years, strict=strict))
            for years in (1, 3, 5)
            for suffix, strict in (("", True), ("_lenient", False))
        ),
        _sum("full_time", "count", known, lambda one: one.full_time),
        _sum("women", "count", known, lambda one: one.full_time_female),
        _sum("part_time", "count", known, lambda one: one.part_time),
        _fte(known),
        total("jobs_gross", "count", _created(known, gross=True)),
        total("jobs_net", "count", _created(known, gross=False)),
        _sum("wages", "dong", known, lambda one: one.wages),
        _sum("revenue", "dong", known, lambda one: one.revenue),
        total("equity", "dong", _raised(firms, span, lambda one: one.equity)),
        total("debt", "dong", _raised(firms, span, lambda one: one.debt)),
        total("grants", "dong", _raised(firms, span, lambda one: one.grants)),
    ]


def cost_per_job(
    firms: Sequence[FirmFacts], span: Span, disbursed: int, code: str = "cost_per_job"
) -> Kpi:
    """Recurrent budget disbursed in the period (đồng) ÷ gross jobs created in it."""
    parts = tuple(_created_in(firms, span))
    return Kpi(code, "dong", parts, disbursed, sum(part.top for part in parts))


def annualised(places: int, machines: int, span: Span) -> int:
    """What places and machines that cost so many đồng cost in the days of the span."""
    days = (span.last - span.first).days + 1
    whole = Fraction(places, PLACES) + Fraction(machines, MACHINES)
    year = (date(span.first.year + 1, 1, 1) - date(span.first.year, 1, 1)).days
    return int(whole * days / year)


def clients_per_account(code: str, firms: Sequence[FirmFacts], span: Span, accounts: int) -> Kpi:
    """Current clients ÷ accounts of a role in the houses."""
    parts = tuple(_clients(firms, span))
    return Kpi(code, "decimal", parts, len(parts), accounts)


def advisory(firms: Sequence[FirmFacts], span: Span, minutes: Mapping[UUID, int]) -> Kpi:
    """Hours of consulting and mentoring ÷ current clients ÷ quarters of the year so far.

    `minutes` are those of the sessions held with each firm; the quarter that runs counts whole.
    """
    clients = sum(1 for _ in _clients(firms, span))
    quarters = (span.last.month + 2) // 3
    parts = tuple(Part(f, span.last, minutes[f.id]) for f in firms if f.id in minutes)
    return Kpi("advisory", "decimal", parts, sum(minutes.values()), clients * quarters * HOUR)


def start_up(
    firms: Sequence[FirmFacts], approved: Mapping[UUID, date], first: Mapping[UUID, FirstClient]
) -> Kpi:
    """Months from the approval of a house to its first client, the mean of the houses that know."""
    known = {firm.id: firm for firm in firms}
    parts = [
        Part(known[one.firm], one.on, whole_months(approved[house], one.on), 1)
        for house, one in sorted(first.items())
        if house in approved and one.firm in known
    ]
    return rate("start_up", parts, "decimal")


def whole_months(since: date, until: date) -> int:
    """The whole months between two days; none where the later comes first."""
    months = (until.year - since.year) * 12 + until.month - since.month
    return max(months - (until.day < since.day), 0)


def _clients(firms: Iterable[FirmFacts], span: Span) -> Iterable[Part]:
    for firm in firms:
        if firm.is_client(span.last):
            since = firm.history.since(span.last)
            yield Part(firm, since or span.last, 1, 0, firm.history.on(span.last))


def _admitted(firms: Iterable[FirmFacts], span: Span) -> Iterable[Part]:
    for firm in firms:
        if firm.entry and span.first <= firm.entry <= span.last:
            yield Part(firm, firm.entry, 1, 0, firm.history.on(firm.entry))


def _graduates(firms: Iterable[FirmFacts], span: Span) -> Iterable[Part]:
    for firm in firms:
        if day := firm.graduated(span.last):
            yield Part(firm, day, 1, 0, Stage.GRADUATED)


def _exits(firms: Iterable[FirmFacts], span: Span) -> Iterable[tuple[FirmFacts, Step]]:
    """Those who left the houses in the period; who never was in them did not leave."""
    for firm in firms:
        left = firm.history.exit
        if not left or not span.first <= left.on <= span.last:
            continue
        if left.from_stage in IN_HOUSE or left.stage == Stage.GRADUATED:
            yield firm, left


def cohort_year(last: date, months: int) -> int:
    """The latest year all of whose firms have had so many months by the day."""
    year = last.year
    while months_after(date(year, 12, 31), months) > last:
        year -= 1
    return year


def _cohort(firms: Iterable[FirmFacts], span: Span, months: int) -> Iterable[Part]:
    year = cohort_year(span.last, months)
    for firm in firms:
        if firm.entry and firm.entry.year == year:
            day = firm.graduated(months_after(firm.entry, months))
            yield Part(firm, day or firm.entry, int(day is not None), 1, firm.history.on(span.last))


def _active(firms: Iterable[FirmFacts], span: Span) -> Iterable[Part]:
    for firm in firms:
        if firm.graduated(span.last):
            said = firm.last_contact(span.last)
            standing = said.standing if said else "UNKNOWN"
            yield Part(firm, said.on if said else None, int(standing in ALIVE), 0, standing)


def standing_at(contacts: Sequence[Contact], year: int) -> str:
    """How a graduate stood so many years on: OPERATING, MERGED, CLOSED, or UNKNOWN.

    Who was merged or has closed stays so; who operates later did then.
    """
    for one in contacts:
        if one.year <= year and one.standing in ("MERGED", "CLOSED"):
            return one.standing
    later = [one for one in contacts if one.year >= year]
    return "OPERATING" if any(one.standing in ALIVE for one in later) else "UNKNOWN"


def _survival(
    firms: Iterable[FirmFacts], span: Span, years: int, *, strict: bool
) -> Iterable[Part]:
    """Of those who graduated so many years ago or more: unknown is not survived, or left out."""
    for firm in firms:
        day = firm.graduated(span.last)
        if day and months_after(day, 12 * years) <= span.last:
            said = [one for one in firm.contacts if one.on <= span.last]
            standing = standing_at(said, years)
            if strict or standing != "UNKNOWN":
                yield Part(firm, day, int(standing in ALIVE), 1, standing)


def _sum(code: str, unit: Unit, firms: Iterable[FirmFacts], of: Callable[[Reported], int]) -> Kpi:
    """A sum of what was reported last; who has not reported stands there without a day."""
    return total(code, unit, (_latest(firm, of) for firm in firms))


def _latest(firm: FirmFacts, of: Callable[[Reported], int]) -> Part:
    said = firm.latest
    return Part(firm, said.on, of(said)) if said else Part(firm, None, 0)


def _fte(firms: Iterable[FirmFacts]) -> Kpi:
    """Full-time staff and the hours of part-timers, forty of which make one."""
    parts = [_latest(f, lambda one: one.full_time * WEEK + one.part_time_hours) for f in firms]
    return Kpi("fte", "decimal", tuple(parts), sum(part.top for part in parts), WEEK)


def _created(firms: Iterable[FirmFacts], *, gross: bool) -> Iterable[Part]:
    """Full-time staff now less those of the entry, which are never counted as created."""
    for firm in firms:
        if firm.baseline and firm.latest:
            more = firm.latest.full_time - firm.baseline.full_time
            yield Part(firm, firm.latest.on, max(more, 0) if gross else more)
        else:
            yield Part(firm, None, 0)


def _created_in(firms: Iterable[FirmFacts], span: Span) -> Iterable[Part]:
    """Gross jobs of the period: since the last report before it, or since the entry in it."""
    for firm in firms:
        since = firm.before or firm.baseline
        if since and firm.latest and span.first <= firm.latest.on:
            yield Part(firm, firm.latest.on, max(firm.latest.full_time - since.full_time, 0))


def _raised(
    firms: Iterable[FirmFacts], span: Span, of: Callable[[FirmFacts], int]
) -> Iterable[Part]:
    for firm in firms:
        if amount := of(firm):
            yield Part(firm, firm.latest.on if firm.latest else span.last, amount)
