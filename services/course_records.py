"""Finding courses, with their coming runs, and what a course costs and grants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from incubator.database import Row, fetch, marks
from incubator.faults import NotFound
from incubator.names import Name
from incubator.search_keys import searched
from services.service_words import OWN_PROGRAMME

_COLUMNS = (
    "c.id, c.code, c.name_vi, c.name_en, c.about_vi, c.about_en, c.minutes, c.seats, c.full_fee,"
    " c.incubated_fee, c.graduate_fee, c.external_fee, c.legal_basis, c.is_active, c.programme,"
    " g.code AS programme_code, g.name_vi AS programme_vi, g.name_en AS programme_en"
)
_FROM = "course c JOIN programme g ON g.id = c.programme"


@dataclass(frozen=True, slots=True)
class Skill:
    """A qualification that a course grants."""

    id: UUID
    code: str
    name: Name
    valid_months: int


@dataclass(frozen=True, slots=True)
class CourseRecord:
    """A course of the catalogue; minutes in all, fees of a seat in đồng."""

    id: UUID
    code: str
    name: Name
    about: Name
    minutes: int
    seats: int
    full_fee: int
    incubated_fee: int
    graduate_fee: int
    external_fee: int
    legal_basis: str
    is_active: bool
    programme: UUID
    programme_code: str
    programme_name: Name
    qualifications: tuple[Skill, ...]
    runs: tuple[RunBrief, ...]

    @property
    def is_referred(self) -> bool:
        """Whether another programme pays unless a run says otherwise."""
        return self.programme_code != OWN_PROGRAMME


@dataclass(frozen=True, slots=True)
class RunBrief:
    """A run in a list: when, where, and how full."""

    id: UUID
    course: UUID
    incubator: UUID
    house: Name
    starts_at: datetime
    ends_at: datetime
    seats: int
    taken: int
    waiting: int
    status: str
    programme_code: str

    @property
    def free(self) -> int:
        """Seats that nobody has."""
        return self.seats - self.taken


async def list_courses(*, q: str = "", retired: bool = False, now: datetime) -> list[CourseRecord]:
    """The courses in use (or also those that are not) with their runs to come, by code."""
    search = searched(q)
    where, args = search.condition("c.search_key")
    if not retired:
        where = f"c.is_active AND {where}"
    order, exact = search.order("c.search_key", "c.code")
    rows = await fetch(
        f"SELECT {_COLUMNS} FROM {_FROM} WHERE {where} ORDER BY {order}", *args, *exact
    )
    return await _complete(rows, "r.ends_at > {} AND r.status = 'OPEN'", [now])


async def show_course(course: UUID) -> CourseRecord:
    """One course with all its runs, also one out of use; NotFound for none."""
    rows = await fetch(f"SELECT {_COLUMNS} FROM {_FROM} WHERE c.id = {{}}", course)
    if not rows:
        raise NotFound
    return (await _complete(rows, "1 = 1", []))[0]


async def _complete(rows: Sequence[Row], which: str, args: Sequence[object]) -> list[CourseRecord]:
    ids = [row["id"] for row in rows]
    skills: dict[UUID, list[Skill]] = defaultdict(list)
    for row in await fetch(
        "SELECT k.course, q.id, q.code, q.name_vi, q.name_en, q.valid_months"  # noqa: S608
        " FROM course_qualification k JOIN qualification q ON q.id = k.qualification"
        f" WHERE k.course IN ({marks(ids)}) ORDER BY q.code",
        *ids,
    ):
        skill = Skill(row["id"], row["code"], _name(row), row["valid_months"])
        skills[row["course"]].append(skill)
    runs: dict[UUID, list[RunBrief]] = defaultdict(list)
    for row in await fetch(
        "SELECT r.id, r.course, r.incubator, r.starts_at, r.ends_at, r.seats, r.taken, r.status,"
        " g.code AS programme_code, i.name_vi, i.name_en, (SELECT COUNT(*) FROM enrolment e"
        " WHERE e.run = r.id AND e.status = 'WAITING') AS waiting FROM course_run r"
        " JOIN incubator i ON i.id = r.incubator JOIN programme g ON g.id = r.programme"
        f" WHERE r.course IN ({marks(ids)}) AND {which} ORDER BY r.starts_at, r.id",
        *(*ids, *args),
    ):
        runs[row["course"]].append(_run(row))
    return [_record(row, tuple(skills[row["id"]]), tuple(runs[row["id"]])) for row in rows]


def _record(row: Row, skills: tuple[Skill, ...], runs: tuple[RunBrief, ...]) -> CourseRecord:
    same = {key: value for key, value in row.items() if not key.endswith(("_vi", "_en"))}
    return CourseRecord(
        **same,
        name=_name(row),
        about=Name(row["about_vi"], row["about_en"]),
        programme_name=Name(row["programme_vi"], row["programme_en"]),
        qualifications=skills,
        runs=runs,
    )


def _run(row: Row) -> RunBrief:
    same = {key: value for key, value in row.items() if not key.endswith(("_vi", "_en"))}
    return RunBrief(**same, house=_name(row))


def _name(row: Row) -> Name:
    return Name(row["name_vi"], row["name_en"])
