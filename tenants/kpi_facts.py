"""What the key figures need to know of firms, in seven statements however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from incubator.database import Row, fetch
from incubator.names import Name
from tenants.firm_facts import Contact, FirmFacts, Reported, Span
from tenants.stage_history import STANDS, history_of

_FIGURES = "full_time, full_time_female, part_time, part_time_hours, wages, revenue"
_TOLD = (
    f"SELECT firm, due_on, {_FIGURES}, equity, debt, grants FROM review "  # noqa: S608
    f"WHERE status = 'CONFIRMED' UNION ALL SELECT firm, due_on, {_FIGURES}, equity, debt, grants "
    "FROM follow_up WHERE status = 'ANSWERED'"
)
"""What was reported and is final: confirmed reviews, and follow-ups that were answered."""
_DAY = timedelta(days=1)
_NOTHING: Row = {"equity": 0, "debt": 0, "grants": 0}


async def load_facts(span: Span, houses: Collection[UUID] | None = None) -> list[FirmFacts]:
    """The firms that were ever on their way, of some houses (None: all), in order of names.

    A firm belongs to the house of its latest tenancy that began by the last day.
    """
    rows = await fetch(
        "SELECT f.id, f.name_vi, f.name_en, f.stage AS stored, c.effective_on, c.from_stage, "
        "c.stage, c.hand_over_on, c.incubator FROM firm f "
        f"LEFT JOIN stage_change c ON c.firm = f.id AND {STANDS} "
        "WHERE c.id IS NOT NULL OR f.stage NOT IN ('EXTERNAL', 'APPLICATION') "
        "ORDER BY f.sort_key, f.id, c.position"
    )
    told = _Told(
        await _houses(span.last),
        await _baselines(),
        await _last(span.first - _DAY),
        await _last(span.last),
        await _raised(span),
        await _contacts(),
    )
    by_firm: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        by_firm[row["id"]].append(row)
    found = [_facts(firm, of_firm, told) for firm, of_firm in by_firm.items()]
    return [one for one in found if houses is None or one.house in houses]


@dataclass(frozen=True, slots=True)
class _Told:
    houses: Mapping[UUID, UUID]
    baselines: Mapping[UUID, Reported]
    before: Mapping[UUID, Reported]
    latest: Mapping[UUID, Reported]
    raised: Mapping[UUID, Row]
    contacts: Mapping[UUID, Sequence[Contact]]


def _facts(firm: UUID, rows: Sequence[Row], told: _Told) -> FirmFacts:
    raised = told.raised.get(firm, _NOTHING)
    decided = [row["incubator"] for row in rows if row["incubator"]]
    return FirmFacts(
        id=firm,
        name=Name(rows[0]["name_vi"], rows[0]["name_en"]),
        house=told.houses.get(firm, decided[-1] if decided else None),
        history=history_of(rows),
        baseline=told.baselines.get(firm),
        before=told.before.get(firm),
        latest=told.latest.get(firm),
        equity=raised["equity"],
        debt=raised["debt"],
        grants=raised["grants"],
        contacts=tuple(told.contacts.get(firm, ())),
    )


async def _houses(on: date) -> dict[UUID, UUID]:
    rows = await fetch(
        "SELECT firm, incubator FROM (SELECT firm, incubator, ROW_NUMBER() OVER "
        "(PARTITION BY firm ORDER BY starts_on DESC, id DESC) AS place FROM tenancy "
        "WHERE starts_on <= {}) AS ranked WHERE place = 1",
        on,
    )
    return {row["firm"]: row["incubator"] for row in rows}


async def _baselines() -> dict[UUID, Reported]:
    rows = await fetch(
        f"SELECT firm, due_on, {_FIGURES} FROM review "  # noqa: S608
        "WHERE status = 'CONFIRMED' AND kind = 'BASELINE'"
    )
    return {row["firm"]: _reported(row) for row in rows}


async def _last(by: date) -> dict[UUID, Reported]:
    """What each firm reported last by a day."""
    rows = await fetch(
        f'SELECT firm, due_on AS "due_on [date]", {_FIGURES} FROM (SELECT told.*, '  # noqa: S608
        f"ROW_NUMBER() OVER (PARTITION BY firm ORDER BY due_on DESC) AS place FROM ({_TOLD}) "
        "AS told WHERE due_on <= {}) AS ranked WHERE place = 1",
        by,
    )
    return {row["firm"]: _reported(row) for row in rows}


def _reported(row: Row) -> Reported:
    return Reported(
        row["due_on"],
        row["full_time"],
        row["full_time_female"],
        row["part_time"],
        row["part_time_hours"],
        row["wages"],
        row["revenue"],
    )


async def _raised(span: Span) -> dict[UUID, Row]:
    """Equity, debt and grants of each firm in the days, in đồng."""
    sums = ", ".join(f"CAST(SUM({one}) AS BIGINT) AS {one}" for one in _NOTHING)
    rows = await fetch(
        f"SELECT firm, {sums} FROM ({_TOLD}) AS told WHERE due_on BETWEEN {{}} AND {{}} "  # noqa: S608
        "GROUP BY firm",
        span.first, span.last,
    )  # fmt: skip
    return {row["firm"]: row for row in rows}


async def _contacts() -> dict[UUID, list[Contact]]:
    found: dict[UUID, list[Contact]] = defaultdict(list)
    for row in await fetch(
        "SELECT firm, year, due_on, standing FROM follow_up WHERE status = 'ANSWERED' "
        "ORDER BY firm, year"
    ):
        found[row["firm"]].append(Contact(row["year"], row["due_on"], row["standing"]))
    return found
