"""Meetings of courses that a closure or a breakdown hits: their pages, and who is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from facilities.notices import resource
from facilities.other_uses import USES, OtherUse, Place, UseKind
from incubator.acts import Link
from incubator.clock import local
from incubator.database import Row, fetch, marks
from incubator.names import Name
from incubator.periods import Period
from incubator.users import Actor
from services import training_notices as news
from services.course_runs import PLACE


async def places_of(occupations: Sequence[UUID]) -> Mapping[UUID, Place]:
    """The meeting that each occupation is for: its page, and the one that moves it."""
    return {
        row["place"]: Place(
            Link(
                f"{Name(row['name_vi'], row['name_en'])}, {local(row['starts_at']):%d/%m/%Y}",
                f"/course-runs/{row['run']}#meeting-{row['id']}",
            ),
            f"/course-meetings/{row['id']}/edit",
        )
        for row in await _meetings(occupations)
    }


async def tell(uses: Sequence[OtherUse], *, is_over: bool, actor: Actor, now: datetime) -> None:
    """Tell of each meeting once: the firms enrolled and who gives it, and who has to move it."""
    hit = {use.id: use.resource for use in uses if use.slot.end > now}
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in await _meetings(list(hit)):
        found[row["id"]].append(row)
    for id, rows in found.items():
        run = {"id": rows[0]["run"], "incubator": rows[0]["incubator"]}
        slot = Period(rows[0]["starts_at"], rows[0]["ends_at"])
        lost = {"resources": [resource(hit[row["place"]]) for row in rows]}
        teacher = [rows[0]["instructor"]]
        if is_over:
            await news.tell_meeting(news.CLEARED, run, slot, teacher, actor=actor, now=now, **lost)
            continue
        await news.tell_meeting(news.STOPPED, run, slot, teacher, actor=actor, now=now, **lost)
        path = f"/course-meetings/{id}/edit"
        await news.tell_managers(news.TO_MOVE, run, slot, path, actor=actor, now=now, **lost)


async def _meetings(occupations: Sequence[UUID]) -> list[Row]:
    return await fetch(
        "SELECT p.occupation AS place, m.id, m.run, m.starts_at, m.ends_at, m.instructor,"
        " r.incubator, c.name_vi, c.name_en FROM course_place p"
        " JOIN course_meeting m ON m.id = p.meeting JOIN course_run r ON r.id = m.run"
        " JOIN course c ON c.id = r.course"
        f" WHERE p.occupation IN ({marks(occupations)}) ORDER BY m.starts_at, p.occupation",
        *occupations,
    )


USES[PLACE] = UseKind(places_of, tell)
