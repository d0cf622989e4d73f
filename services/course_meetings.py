"""Moving and cancelling a meeting of a run, and giving what is to come another room or teacher."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from facilities.booking_requests import BookingRequest
from facilities.next_times import DEPENDS_ON_TIME
from facilities.refused import advise
from incubator import audit
from incubator.batches import insert_rows, update_row
from incubator.checks import checked_text
from incubator.clock import local
from incubator.database import Row, execute, fetch, lock, marks, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.periods import Period
from incubator.refusals import Refusal
from incubator.tables import Person
from incubator.users import Actor, Role, require
from services import training_notices as news
from services.busy_people import load_busy
from services.codes import check_known
from services.course_runs import check_apart, check_instructor, check_live, hold_run
from services.meeting_places import check_house, free, lock_places, places_of, request_of, take
from services.meeting_rules import (
    check_among,
    check_last,
    check_no_trainee,
    check_time,
    check_to_come,
    check_trainees,
    check_version,
    check_year,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a meeting is to be: None leaves a part as it is.

    `sequence` is the version it was read at; `anyway` moves it although trainees are elsewhere.
    """

    slot: Period | None = None
    resources: tuple[UUID, ...] | None = None
    instructor: UUID | None = None
    sequence: int | None = None
    anyway: bool = False


@dataclass(slots=True)
class _Held:
    """A run under its locks with its meetings that are not cancelled, and who has a seat."""

    run: Row
    course: Row
    meetings: dict[UUID, Row]
    places: Mapping[UUID, Sequence[UUID]]
    trainees: dict[UUID, str]
    order: Mapping[UUID, int]


async def move_meeting(id: UUID, change: Change, *, actor: Actor, now: datetime) -> None:
    """Move a meeting that has not begun to another time, room or instructor, or none of it.

    Its places move with it or it is refused, with the next time that would work. Raises what
    announcing would, MeetingBegun, MeetingCancelled, MeetingChanged, TraineesElsewhere,
    AnotherYear, RunEnded; NotFound, Forbidden.
    """
    run = await run_of(id)
    wanted: list[BookingRequest] = []
    try:
        async with write():
            held = await _hold(run, change, actor=actor, now=now)
            await _move(held, id, change, wanted, actor=actor, now=now)
            await _settle(held, [id], actor=actor, now=now)
    except Refusal as refusal:
        if refusal.rule in DEPENDS_ON_TIME and wanted and wanted[0].items:
            await advise(refusal, wanted[0], now=now, moving=id)
        raise


async def rearrange_run(run: UUID, change: Change, *, actor: Actor, now: datetime) -> None:
    """Give all meetings to come another room or instructor; who gave the others stays known."""
    async with write():
        held = await _hold(run, change, actor=actor, now=now)
        check_version(held.run["sequence"], change.sequence)
        ahead = [id for id, row in held.meetings.items() if row["starts_at"] > now]
        plain = replace(change, slot=None, sequence=None)
        for id in ahead:
            await _move(held, id, plain, [], actor=actor, now=now)
        if change.instructor:
            await update_row("course_run", run, {"instructor": change.instructor})
        await _settle(held, ahead, actor=actor, now=now)


async def cancel_meeting(
    id: UUID, reason: str, *, actor: Actor, now: datetime, sequence: int | None = None
) -> None:
    """Cancel one meeting of a run, with a reason; its places are free and all are told.

    OnlyMeeting for the last that is left: the run is cancelled instead. Else as `move_meeting`.
    """
    given = checked_text("reason", reason, 500, required=True)
    run = await run_of(id)
    async with write():
        held = await _hold(run, Change(), actor=actor, now=now)
        row = check_among(held.meetings, id)
        check_to_come(row, now)
        check_version(row["sequence"], sequence)
        check_last(held.meetings)
        await free([id])
        changes = {"cancelled_at": now, "cancel_reason": given, "changed_at": now}
        await update_row("course_meeting", id, changes | {"sequence": row["sequence"] + 1})
        del held.meetings[id]
        await _settle(held, [id], actor=actor, now=now, action="course-run.cancel-meeting")
        slot = slot_of(row)
        await news.tell_meeting(
            news.MEETING_CANCELLED, held.run, slot, [row["instructor"]],
            actor=actor, now=now, reason=news.why(id),
        )  # fmt: skip


async def run_of(meeting: UUID) -> UUID:
    """The run that a meeting belongs to; NotFound for none."""
    rows = await fetch("SELECT run FROM course_meeting WHERE id = {}", meeting)
    if not rows:
        raise NotFound
    found: UUID = rows[0]["run"]
    return found


def slot_of(row: Row) -> Period:
    """When a meeting is."""
    return Period(row["starts_at"], row["ends_at"])


async def _hold(run: UUID, change: Change, *, actor: Actor, now: datetime) -> _Held:
    """Everything the verbs look at, locked in the order people, run, resources."""
    teachers = await fetch("SELECT DISTINCT instructor FROM course_meeting WHERE run = {}", run)
    new = [change.instructor] if change.instructor else []
    await check_known("instructor", "person", new)
    await lock(Person, [*new, *(row["instructor"] for row in teachers)])
    held = await hold_run(run)
    require(actor, Role.manager, incubator=held["incubator"])
    check_live(held, now)
    if change.resources:
        await check_house(held["incubator"], change.resources)
    await lock_places(held, change.resources or ())
    (course,) = await fetch("SELECT code, name_vi FROM course WHERE id = {}", held["course"])
    rows = await fetch(
        "SELECT * FROM course_meeting WHERE run = {} AND cancelled_at IS NULL ORDER BY starts_at",
        run,
    )
    meetings = {row["id"]: row for row in rows}
    trainees = await fetch(
        "SELECT p.id, p.full_name FROM enrolment e JOIN person p ON p.id = e.person"
        " WHERE e.run = {} AND e.status = 'ENROLLED' ORDER BY p.sort_key, p.id",
        run,
    )
    return _Held(
        held, course, meetings, await places_of(list(meetings)),
        {row["id"]: row["full_name"] for row in trainees},
        {id: n for n, id in enumerate(meetings)},
    )  # fmt: skip


async def _move(
    held: _Held,
    id: UUID,
    change: Change,
    wanted: list[BookingRequest],
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """Check and move one meeting with its places; what it asks for is noted in `wanted`."""
    row = check_among(held.meetings, id)
    before = slot_of(row)
    slot = change.slot or before
    teacher = change.instructor or row["instructor"]
    places = held.places[id] if change.resources is None else change.resources
    check_to_come(row, now)
    check_version(row["sequence"], change.sequence)
    check_time(slot, now)
    check_no_trainee(teacher, held.trainees)
    others = [slot_of(one) for key, one in held.meetings.items() if key != id]
    check_apart(sorted([*others, slot]))
    request = request_of(held.course, slot, places, teacher)
    wanted.append(request)
    await free([id])
    await take(id, held.run["act"], request, actor=actor, now=now)
    await check_instructor(teacher, [slot], moving=[id])
    if slot != before and not change.anyway:
        busy = await load_busy(list(held.trainees), slot, without=[id])
        check_trainees(held.trainees, busy, slot)
    moved = {"starts_at": slot.start, "ends_at": slot.end, "instructor": teacher}
    await update_row("course_meeting", id, moved)
    held.meetings[id] = row | moved
    teachers = {row["instructor"], teacher}
    if teacher != row["instructor"]:
        relief = {"id": uuid7(), "meeting": id, "person": row["instructor"], "relieved_at": now}
        await insert_rows("course_relief", [relief])
    told, more = (news.MOVED, {"before": before}) if slot != before else (news.CHANGED, {})
    await news.tell_meeting(told, held.run, slot, teachers, actor=actor, now=now, **more)


async def _settle(
    held: _Held,
    changed: Collection[UUID],
    *,
    actor: Actor,
    now: datetime,
    action: str = "course-run.move-meeting",
) -> None:
    """Give what changed its next version, and the run its span, its year and the trace."""
    ordered = sorted(held.meetings.values(), key=lambda row: row["starts_at"])
    starts, ends = ordered[0]["starts_at"], max(row["ends_at"] for row in ordered)
    funded = await fetch(
        "SELECT 1 AS found FROM enrolment e JOIN act a ON a.id = e.act AND a.status = 'HELD'"
        " WHERE e.run = {} LIMIT 1",
        held.run["id"],
    )
    check_year(held.run["starts_at"], starts, is_funded=bool(funded))
    renumbered = {row["id"] for n, row in enumerate(ordered) if held.order.get(row["id"]) != n}
    renumbered |= set(held.meetings) if len(ordered) != len(held.order) else set()
    told = sorted((renumbered | set(changed)) & set(held.meetings))
    await execute(
        "UPDATE course_meeting SET sequence = sequence + 1, changed_at = {}"  # noqa: S608
        f" WHERE id IN ({marks(told)})",
        *(now, *told),
    )
    sequence = held.run["sequence"] + 1
    span = {"starts_at": starts, "ends_at": ends, "sequence": sequence}
    await update_row("course_run", held.run["id"], span)
    if local(starts).year != local(held.run["starts_at"]).year:
        year = local(starts).year
        await execute("UPDATE act SET year = {} WHERE id = {}", year, held.run["act"])
    await audit.record(
        actor, action, "course_run", held.run["id"], incubator=held.run["incubator"],
        fields=["meetings"], sequence=sequence, now=now,
    )  # fmt: skip
