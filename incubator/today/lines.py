"""Budget lines that need somebody: close to their ceiling, or about to lapse with the year."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from incubator.balances import Balances, balances_in
from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date, format_dong, format_million, format_percent
from incubator.languages import gettext
from incubator.names import Name
from incubator.today.rows import Deed, Figure, Meter, Row, Section
from incubator.today.scope import Scope

CLOSE = Fraction(1, 10)
"""A line is close to its ceiling when less than this of it is available (brief 8)."""
LARGEST = 4
"""Lines that would lapse and stand open."""
LAPSE_FROM = (10, 1)
"""Month and day from which the year's end is near (brief 8)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with what tells it from others, and its balances in đồng."""

    id: UUID
    year: int
    category: Name
    source: Name
    house: Name
    is_open: bool
    is_recurrent: bool
    balances: Balances

    @property
    def title(self) -> str:
        """What it is for, and in which year."""
        return f"{self.category} · {self.year}"

    @property
    def path(self) -> str:
        """Its ledger."""
        return f"/budget/lines/{self.id}"

    @property
    def left(self) -> Fraction:
        """The available part of what is allocated."""
        allocated = self.balances.allocated
        return Fraction(self.balances.available, allocated) if allocated else Fraction(0)

    @property
    def is_close(self) -> bool:
        """Whether little of it is available."""
        return self.is_open and self.balances.allocated > 0 and self.left < CLOSE


async def load_lines(scope: Scope, others: Collection[UUID] = ()) -> list[Line]:
    """The lines of the houses in this year and the next, and others by id; one statement."""
    within, houses = scope.within("l.incubator")
    year = scope.today.year
    rows = await fetch(
        "SELECT l.id, l.year, l.status, l.allocated, l.held, l.accepted, l.committed,"  # noqa: S608
        " l.disbursed, c.name_vi AS category_vi, c.name_en AS category_en, c.kind,"
        " s.name_vi AS source_vi, s.name_en AS source_en, h.name_vi, h.name_en"
        " FROM budget_line l JOIN cost_category c ON c.id = l.category"
        " JOIN funding_source s ON s.id = l.source JOIN incubator h ON h.id = l.incubator"
        f" WHERE ({within} AND l.year IN ({{}}, {{}})) OR l.id IN ({marks(list(others))})"
        " ORDER BY l.year, h.sort_key, c.position, l.position",
        *houses,
        *(year, year + 1),
        *others,
    )
    return [_line(row) for row in rows]


def _line(row: Record) -> Line:
    return Line(
        id=row["id"],
        year=row["year"],
        category=Name(row["category_vi"], row["category_en"]),
        source=Name(row["source_vi"], row["source_en"]),
        house=Name(row["name_vi"], row["name_en"]),
        is_open=row["status"] == "OPEN",
        is_recurrent=row["kind"] == "RECURRENT",
        balances=balances_in(row),
    )


def by_id(lines: Iterable[Line]) -> Mapping[UUID, Line]:
    """The lines by their ids."""
    return {line.id: line for line in lines}


def funds(balances: Balances) -> Meter:
    """A line's balances as a bar."""
    return Meter(
        (
            ("accepted", gettext("Accepted"), balances.accepted),
            ("held", gettext("Held"), balances.held),
            ("available", gettext("Remaining"), balances.available),
        ),
        balances.allocated,
    )


def close_lines(lines: Sequence[Line], *, drafts: bool = False) -> Section:
    """Lines close to their ceiling, the tightest first; the accountant may draft more for them."""
    close = sorted((line for line in lines if line.is_close), key=lambda line: line.left)
    rows = [
        Row(
            title=line.title,
            path=line.path,
            details=[str(line.house), str(line.source)],
            note=gettext(
                "%(amount)s left, %(share)s of the line",
                amount=format_dong(line.balances.available),
                share=format_percent(line.left),
            ),
            kind="warn",
            meter=funds(line.balances),
            deeds=[_more_for(line)] if drafts else [Deed(gettext("Ledger"), line.path, None, True)],
        )
        for line in close
    ]
    return Section("close", gettext("Lines close to their ceiling"), rows)


def _more_for(line: Line) -> Deed:
    return Deed(
        gettext("Draft a supplement"),
        f"/budget/proposals/new?kind=supplement&line={line.id}",
        is_quiet=True,
    )


def lapsing(lines: Sequence[Line], today: date, *, drafts: bool = False) -> Section:
    """From 01/10: what of this year's recurrent money would lapse, the largest first."""
    title = gettext("Would lapse at the end of the year")
    if (today.month, today.day) < LAPSE_FROM:
        return Section("lapsing", title, [])
    left = [
        line
        for line in lines
        if line.year == today.year and line.is_recurrent and line.balances.available > 0
    ]
    left.sort(key=lambda line: -line.balances.available)
    rows = [
        Row(
            title=line.title,
            path=line.path,
            details=[str(line.house), str(line.source)],
            note=gettext(
                "%(amount)s would lapse on %(day)s",
                amount=format_million(line.balances.available),
                day=format_date(date(today.year, 12, 31)),
            ),
            meter=funds(line.balances),
            deeds=[_carried(line)] if drafts else [],
        )
        for line in left
        if not line.is_close
    ]
    return Section("lapsing", title, rows, shows=LARGEST)


def _carried(line: Line) -> Deed:
    path = f"/budget/proposals/new?kind=carry_over&line={line.id}"
    return Deed(gettext("Carry over"), path, is_quiet=True)


def sums(lines: Sequence[Line], year: int) -> list[Figure]:
    """Held and available in a year."""
    of_year = [line.balances for line in lines if line.year == year]
    held = sum(one.held for one in of_year)
    available = sum(one.available for one in of_year)
    allocated = sum(one.allocated for one in of_year)
    return [
        Figure(gettext("Held now"), format_million(held, 1), path="/budget/lines"),
        Figure(
            gettext("Available this year"),
            format_million(available),
            gettext("of %(amount)s allocated", amount=format_million(allocated)),
            "/budget/lines",
        ),
    ]
