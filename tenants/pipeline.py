"""The firms by stage: how many stand where, for how long, and what needs somebody's eye."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from incubator.clock import local
from incubator.database import Row, fetch, marks
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.users import Actor
from tenants.application_scope import visible_to
from tenants.review_openings import months_after
from tenants.stage_history import History, histories_of
from tenants.stage_rules import Rules, load_rules
from tenants.stages import IN_HOUSE, Stage

COLUMNS = (
    Stage.APPLICATION, Stage.PRE_INCUBATION, Stage.INCUBATION, Stage.ACCELERATION, Stage.GRADUATED,
)  # fmt: skip
UNDECIDED = ("SUBMITTED", "INCOMPLETE", "COMPLETE", "PROPOSED")
"""Where an application stands that was sent and is not decided."""
SHOWN = 12
"""Firms of a column; its list has the rest."""
MOST = 400
"""Firms of one stage that are looked at for warnings; more than any house holds."""


@dataclass(frozen=True, slots=True)
class Warned:
    """What needs somebody's eye: a code of the page's words, and the day it is about."""

    code: str
    day: date
    is_late: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A firm in its column, or an application; `since` is None where that is not known.

    `coming` is the next stage that is decided already, with its first day.
    """

    path: str
    name: Name
    since: date | None
    months: int | None
    warnings: tuple[Warned, ...] = ()
    coming: tuple[str, date] | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A stage with how many firms stand there, and the first of them, warned ones before."""

    stage: str
    total: int
    places: Sequence[Place]
    more: str = ""
    """The list of all of them."""


def months_between(first: date, last: date) -> int:
    """Whole months from one day to a later one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (months_after(first, months) > last)


def stay_warning(since: date, longest_months: int, warning_days: int, today: date) -> Warned | None:
    """The end of the longest stay, once it is so near that it should be talked about."""
    if not longest_months:
        return None
    end = months_after(since, longest_months)
    near = today + timedelta(days=warning_days) >= end
    return Warned("STAY", end, end <= today) if near else None


def warnings_of(
    stage: str,
    since: date | None,
    leaves: date | None,
    review_due: date | None,
    *,
    rules: Rules,
    today: date,
) -> tuple[Warned, ...]:
    """Of a firm in the houses: a long stay, a tenancy that ends, a review that is overdue."""
    rule = rules.on(stage, today)
    found = [stay_warning(since, rule.longest_months, rule.warning_days, today)] if since else []
    if leaves and leaves <= today + timedelta(days=rule.warning_days):
        found.append(Warned("TENANCY", leaves, leaves <= today))
    if review_due and review_due < today:
        found.append(Warned("REVIEW", review_due, is_late=True))
    return tuple(one for one in found if one)


def of_house(incubator: UUID | None) -> Sql:
    """The condition on a firm `f` that it was or is in a house; none for all houses."""
    if incubator is None:
        return "", []
    return (
        "AND EXISTS (SELECT 1 FROM tenancy h WHERE h.firm = f.id AND h.incubator = {})",
        [incubator],
    )


async def load_pipeline(
    actor: Actor, *, incubator: UUID | None = None, today: date, shown: int = SHOWN
) -> list[Column]:
    """The columns, of one house or of all, with the applications that the actor may see.

    Seven statements however many firms there are.
    """
    house, args = of_house(incubator)
    totals = await fetch(
        f"SELECT f.stage, COUNT(*) AS n FROM firm f WHERE 1 = 1 {house} GROUP BY f.stage", *args
    )
    rows = await fetch(
        "SELECT id, name_vi, name_en, stage, created_at FROM "
        "(SELECT f.id, f.name_vi, f.name_en, f.stage, f.created_at, "
        "ROW_NUMBER() OVER (PARTITION BY f.stage ORDER BY f.sort_key, f.id) AS place "
        f"FROM firm f WHERE f.stage IN ({marks(COLUMNS)}) {house}) AS ranked "
        "WHERE place <= CASE WHEN stage IN ('APPLICATION', 'GRADUATED') "
        f"THEN {shown} ELSE {max(MOST, shown)} END "
        "ORDER BY place",
        *COLUMNS, *args,
    )  # fmt: skip
    facts = _Facts(
        await histories_of([row["id"] for row in rows]),
        await _dates(_LEAVES, rows, today),
        await _dates(_REVIEWS, rows),
        await load_rules(),
        today,
    )
    known = {row["stage"]: row["n"] for row in totals}
    columns = [
        Column(
            stage,
            known.get(stage, 0),
            _sorted([facts.place(row) for row in rows if row["stage"] == stage])[:shown],
            f"/firms?stage={stage.lower()}",
        )
        for stage in COLUMNS
    ]
    applied = await _applications(actor, incubator, today, shown)
    return [_with_applications(columns[0], applied, shown), *columns[1:]] if applied else columns


async def _applications(
    actor: Actor, incubator: UUID | None, today: date, shown: int
) -> list[tuple[int, Place]]:
    """How many applications wait for a decision, with each of those that waited longest."""
    where, args = visible_to(actor)
    if incubator:
        where, args = f"({where}) AND r.incubator = {{}}", [*args, incubator]
    rows = await fetch(
        "SELECT a.id, a.name_vi, a.name_en, a.submitted_at, COUNT(*) OVER () AS n "
        "FROM application a JOIN application_round r ON r.id = a.round "
        f"WHERE ({where}) AND a.status IN ({marks(UNDECIDED)}) ORDER BY a.submitted_at, a.id "
        f"LIMIT {shown}",
        *args, *UNDECIDED,
    )  # fmt: skip
    found = []
    for row in rows:
        since = local(row["submitted_at"]).date()
        name = Name(row["name_vi"], row["name_en"])
        months = months_between(since, today)
        found.append((row["n"], Place(f"/applications/{row['id']}", name, since, months)))
    return found


def _with_applications(column: Column, applied: Sequence[tuple[int, Place]], shown: int) -> Column:
    """Applications come first, then firms that are admitted and have not begun."""
    places = [*(place for _, place in applied), *column.places][:shown]
    return Column(column.stage, column.total + applied[0][0], places, "/applications")


_LEAVES = (
    'SELECT firm, MAX(ends_on) AS "day [date]" FROM tenancy WHERE firm IN ({firms}) '
    "GROUP BY firm HAVING COUNT(*) = COUNT(ends_on) AND MAX(ends_on) >= {{}}"
)
_REVIEWS = (
    'SELECT firm, MIN(due_on) AS "day [date]" FROM review WHERE firm IN ({firms}) '
    "AND status IN ('OPEN', 'RETURNED') GROUP BY firm"
)


async def _dates(sql: str, rows: Sequence[Row], *args: object) -> dict[UUID, date]:
    firms = [row["id"] for row in rows if row["stage"] in IN_HOUSE]
    found = await fetch(sql.format(firms=marks(firms)), *firms, *args)
    return {row["firm"]: row["day"] for row in found}


@dataclass(frozen=True, slots=True)
class _Facts:
    histories: Mapping[UUID, History]
    leaves: Mapping[UUID, date]
    reviews: Mapping[UUID, date]
    rules: Rules
    today: date

    def place(self, row: Row) -> Place:
        firm, stage = row["id"], row["stage"]
        history = self.histories[firm]
        since = history.since(self.today)
        if since is None and stage == Stage.APPLICATION:
            since = local(row["created_at"]).date()
        warnings: tuple[Warned, ...] = ()
        if stage in IN_HOUSE:
            warnings = warnings_of(
                stage,
                since,
                self.leaves.get(firm),
                self.reviews.get(firm),
                rules=self.rules,
                today=self.today,
            )
        return Place(
            f"/firms/{firm}",
            Name(row["name_vi"], row["name_en"]),
            since,
            months_between(since, self.today) if since else None,
            warnings,
            next(((one.stage, one.on) for one in history.steps if one.on > self.today), None),
        )


def _sorted(places: list[Place]) -> list[Place]:
    """Late warnings first, then other warnings; who is longest there before others."""
    return sorted(
        places,
        key=lambda place: (
            -sum(one.is_late for one in place.warnings),
            -len(place.warnings),
            place.since or date.max,
        ),
    )
