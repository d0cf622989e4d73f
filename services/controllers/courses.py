"""Courses and their runs as pages: the catalogue, one course, one run with its people."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.database import fetch, marks
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.names import Name
from incubator.pages import Page
from incubator.users import Actor, Role
from services.course_records import list_courses, show_course
from services.course_results import OUTCOMES
from services.meeting_rules import TraineesElsewhere
from services.run_records import STATUSES, RunRecord, show_run


@get("/courses")
async def show_list(request: SignedIn, q: FromQuery[str] = "") -> Page:
    """The courses with their coming dates."""
    may_edit = request.user.has(Role.manager)
    return Page(
        "courses/list.html",
        nav="services",
        courses=await list_courses(q=q, retired=may_edit, now=clock.now()),
        q=q,
        may_edit=may_edit,
    )


@get("/courses/{course_id:uuid}")
async def show_one(request: SignedIn, course_id: FromPath[UUID]) -> Page:
    """One course: what it costs and grants, and every run of it."""
    return Page(
        "courses/show.html",
        nav="services",
        course=await show_course(course_id),
        now=clock.now(),
        may_edit=request.user.has(Role.manager),
    )


@get("/course-runs/{run_id:uuid}")
async def show_run_page(
    request: SignedIn, run_id: FromPath[UUID], firm: FromQuery[UUID | None] = None
) -> Page:
    """One run: when and where it meets, how full it is, and one's own people in it.

    The staff enrol the people of the firm that they chose.
    """
    return await run_page(request.user, run_id, Form({"firm": firm}))


async def run_page(actor: Actor, run_id: UUID, form: Form) -> Page:
    """The page of a run, with a form of it that came back."""
    run = await show_run(run_id, actor=actor)
    now = clock.now()
    is_staff = actor.is_staff(run.incubator)
    is_open = run.status == "OPEN" and (run.starts_at > now or (is_staff and run.ends_at > now))
    return Page(
        "course_runs/show.html",
        nav="services",
        status=form.status,
        form=form,
        run=run,
        statuses=STATUSES,
        now=now,
        is_open=is_open,
        is_staff=is_staff,
        outcomes=OUTCOMES,
        is_over=run.status == "OPEN" and run.ends_at <= now,
        may_note=is_staff and run.status == "OPEN" and run.starts_at <= now,
        may_cancel=actor.has(Role.manager, run.incubator) and run.ends_at > now,
        firms=await _firms(run) if is_open and is_staff else [],
        choices=await _people(actor, run, form) if is_open else [],
        may_insist=isinstance(form.refusal, TraineesElsewhere),
        may_leave=lambda one: is_open and (is_staff or one.firm in actor.firms),
    )


async def _firms(run: RunRecord) -> list[tuple[UUID, str]]:
    """The firms of which somebody may be enrolled."""
    day = clock.local(run.starts_at).date()
    rows = await fetch(
        "SELECT f.id, f.name_vi, f.name_en FROM firm f WHERE EXISTS (SELECT 1 FROM membership m"
        " WHERE m.firm = f.id AND m.valid_from <= {}"
        " AND (m.valid_to IS NULL OR m.valid_to >= {})) ORDER BY f.sort_key, f.id",
        *(day, day),
    )
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in rows]


async def _people(
    actor: Actor, run: RunRecord, form: Form
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Whom one may enrol, by firm: people of one's own firms, or of the one that staff chose."""
    day = clock.local(run.starts_at).date()
    firms = sorted(actor.firms)
    if actor.is_staff(run.incubator):
        firms = _chosen(form)
    rows = await fetch(
        "SELECT m.firm, m.person, p.full_name, f.name_vi, f.name_en FROM membership m"
        " JOIN person p ON p.id = m.person JOIN firm f ON f.id = m.firm WHERE m.valid_from <= {}"
        " AND (m.valid_to IS NULL OR m.valid_to >= {}) AND NOT EXISTS (SELECT 1 FROM enrolment e"
        " WHERE e.person = m.person AND e.run = {} AND e.status <> 'WITHDRAWN')"
        f" AND m.person <> {{}} AND m.firm IN ({marks(firms)})"
        " ORDER BY f.sort_key, f.id, p.sort_key, p.id",
        *(day, day, run.id, run.instructor, *firms),
    )
    groups: dict[UUID, tuple[str, list[tuple[str, str]]]] = {}
    for row in rows:
        name = str(Name(row["name_vi"], row["name_en"]))
        _, people = groups.setdefault(row["firm"], (name, []))
        people.append((f"{row['firm']}.{row['person']}", row["full_name"]))
    return list(groups.values())


def _chosen(form: Form) -> list[UUID]:
    try:
        return [UUID(form.value("firm"))]
    except ValueError:
        return []


PAGES: list[ControllerRouterHandler] = [show_list, show_one, show_run_page]
