"""What meetings of courses take: rooms, machines and technicians, by the rules of a booking."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from facilities.booking_drafts import draft
from facilities.booking_requests import BookingRequest, Item, Override
from facilities.booking_rows import occupation
from facilities.tables import Resource
from facilities.wholes import FIXTURES, Fixture
from incubator.database import Row, execute, fetch, insert, lock, marks
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor
from services.tables import CoursePlace

_OWN_PLAN = ("beyond-horizon", "notice-too-short", "slot-too-long", "off-step")
"""Rules about how firms book, which the house's own plan of teaching need not keep."""
_TAKES = "m.cancelled_at IS NULL AND m.ends_at > {} AND m.starts_at < {}"
COURSES = Fixture(
    (
        "SELECT m.id AS booking, m.starts_at, m.ends_at FROM course_meeting m"
        f" WHERE m.instructor = {{}} AND {_TAKES}",
        "SELECT m.id AS booking, m.starts_at, m.ends_at FROM enrolment e"
        " JOIN course_meeting m ON m.run = e.run WHERE e.person = {} AND e.status = 'ENROLLED'"
        f" AND {_TAKES}",
    ),
    "SELECT occupation FROM course_place WHERE meeting = {}",
)
"""Who gives or attends a meeting is nowhere else then, and its own places do not stop its move."""
if COURSES not in FIXTURES:
    FIXTURES.append(COURSES)


def request_of(
    course: Row, slot: Period, resources: Collection[UUID], instructor: UUID
) -> BookingRequest:
    """What a meeting asks for, as a booking of the house would."""
    return BookingRequest(
        items=tuple(Item(id) for id in sorted(set(resources))),
        slot=slot,
        purpose=course["name_vi"],
        person=instructor,
        use="TRAINING",
        overrides=tuple(Override(rule, course["code"]) for rule in _OWN_PLAN),
    )


async def take(
    meeting: UUID, act: UUID, request: BookingRequest, *, actor: Actor, now: datetime
) -> None:
    """Plan the meeting as a booking of the house would be, and take what it needs."""
    if not request.items:
        return
    _, plan = await draft(request, actor=actor, now=now, moving=meeting)
    taken = [occupation(one, act) for one in plan.occupations]
    await insert(*taken)
    await insert(*(CoursePlace(occupation=one.id, meeting=meeting) for one in taken))


async def check_house(incubator: UUID, resources: Collection[UUID]) -> None:
    """Invalid for a resource of another house."""
    ids = sorted(set(resources))
    rows = await fetch(
        f"SELECT id FROM resource WHERE id IN ({marks(ids)}) AND incubator = {{}}",  # noqa: S608
        *(*ids, incubator),
    )
    if len(rows) != len(ids):
        raise Invalid("resources", N_("There is no such resource to book."))


async def places_of(meetings: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    """The rooms and machines that each meeting takes; technicians are no places."""
    found: dict[UUID, list[UUID]] = {id: [] for id in meetings}
    for row in await fetch(
        "SELECT DISTINCT p.meeting, o.resource FROM course_place p JOIN occupation o"  # noqa: S608
        " ON o.id = p.occupation JOIN resource r ON r.id = o.resource AND r.kind <> 'TECHNICIANS'"
        f" WHERE o.holds AND p.meeting IN ({marks(meetings)}) ORDER BY o.resource",
        *meetings,
    ):
        found[row["meeting"]].append(row["resource"])
    return found


async def lock_places(run: Row, more: Collection[UUID] = ()) -> None:
    """Lock what the run takes and what it is to take, technicians among it, in order."""
    rows = await fetch(
        "SELECT DISTINCT resource FROM occupation WHERE act = {} AND holds"
        " UNION SELECT id FROM resource WHERE incubator = {} AND kind = 'TECHNICIANS'",
        *(run["act"], run["incubator"]),
    )
    await lock(Resource, {row["resource"] for row in rows} | set(more))


async def free(meetings: Sequence[UUID]) -> None:
    """Let go of every room, machine and technician of some meetings; what was taken is kept."""
    await execute(
        "UPDATE occupation SET holds = FALSE WHERE holds AND id IN"  # noqa: S608
        f" (SELECT occupation FROM course_place WHERE meeting IN ({marks(meetings)}))",
        *meetings,
    )
