"""The pages of reviews: the list, and one that the firm fills in and the house confirms."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.users import Actor, Role
from incubator.validation import Dong, Input, Line, Paragraphs, text
from tenants.graduation import CRITERIA, NEEDED, checklist
from tenants.review_records import (
    DECISIONS,
    KINDS,
    LIGHTS,
    READERS,
    STATUSES,
    confirmed,
    list_reviews,
    reviews_of,
    show_review,
)
from tenants.reviews import Figures, confirm_review, return_review, submit_review

reads = requires(*READERS, Role.tenant)
manages = requires(Role.manager)
Many = Annotated[str, AfterValidator(text(2000, multiline=True))]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
COUNTS = (
    ("full_time", N_("Full-time staff (32 hours a week or more)")),
    ("full_time_female", N_("Women among them")),
    ("part_time", N_("Part-time staff")),
    ("part_time_hours", N_("Hours a week of all part-timers together")),
    ("orders", N_("Orders since the last review")),
    ("repeat_customers", N_("Industrial customers who came again")),
)
AMOUNTS = (
    ("wages", N_("Wages of a month (dong)")),
    ("revenue", N_("Revenue of the last twelve months (dong)")),
    ("equity", N_("Equity raised since the last review (dong)")),
    ("debt", N_("Loans raised since the last review (dong)")),
    ("grants", N_("Grants received since the last review (dong)")),
)
CHECKS = (
    ("is_profitable", N_("The quarter closed with a profit")),
    ("has_iso", N_("ISO 9001 certified")),
    ("has_premises", N_("New premises signed")),
)


class FiguresForm(Input):
    """The figures as they are typed."""

    full_time: Count = 0
    full_time_female: Count = 0
    part_time: Count = 0
    part_time_hours: Annotated[int, Field(ge=0, le=31_000_000)] = 0
    wages: Dong = 0
    revenue: Dong = 0
    is_profitable: bool = False
    orders: Count = 0
    repeat_customers: Count = 0
    certificates: Annotated[str, AfterValidator(text(500))] = ""
    has_iso: bool = False
    has_premises: bool = False
    equity: Dong = 0
    debt: Dong = 0
    grants: Dong = 0
    next_milestones: Many = ""


class ReturnForm(Input):
    """What the firm should look at again."""

    remark: Paragraphs


class DecisionForm(Input):
    """How the firm stands, and what follows."""

    light: Line
    decision: Line
    remark: Many = ""


@get("/reviews", guards=[reads])
async def show_list(
    request: SignedIn, status: FromQuery[str] = "", page: FromQuery[int] = 1
) -> Page:
    """The reviews that the visitor may see, open ones first."""
    paging = Paging(page)
    stored = status if status in STATUSES else ""
    found, total = await list_reviews(request.user, status=stored, paging=paging)
    return Page(
        "reviews/list.html",
        nav="pipeline",
        reviews=found,
        total=total,
        paging=paging,
        status_chosen=stored,
        kinds=KINDS,
        statuses=STATUSES,
        lights=LIGHTS,
        choices=[(key, gettext(label)) for key, label in STATUSES.items()],
    )


@get("/reviews/{review_id:uuid}", guards=[reads])
async def show_one(request: SignedIn, review_id: FromPath[UUID]) -> Page:
    """One review: its figures beside those of the baseline, and what was made of it."""
    return await _page(request.user, review_id, Form())


@post("/reviews/{review_id:uuid}/figures", guards=[requires(Role.manager, Role.tenant)])
async def submit(request: SignedIn, review_id: FromPath[UUID]) -> Page | Redirect:
    """Report the figures."""

    async def act(form: Form) -> None:
        figures = Figures(**form.parse(FiguresForm).model_dump())
        await submit_review(review_id, figures, actor=request.user, now=clock.now())

    return await _done(request, review_id, act, N_("The figures are with the house."))


@post("/reviews/{review_id:uuid}/return", guards=[manages])
async def send_back(request: SignedIn, review_id: FromPath[UUID]) -> Page | Redirect:
    """Send the figures back to the firm."""

    async def act(form: Form) -> None:
        remark = form.parse(ReturnForm).remark
        await return_review(review_id, remark, actor=request.user, now=clock.now())

    return await _done(request, review_id, act, N_("The review is sent back to the firm."))


@post("/reviews/{review_id:uuid}/confirmation", guards=[manages])
async def confirm(request: SignedIn, review_id: FromPath[UUID]) -> Page | Redirect:
    """Confirm the figures and decide."""

    async def act(form: Form) -> None:
        given = form.parse(DecisionForm)
        await confirm_review(
            review_id, given.light, given.decision, given.remark,
            actor=request.user, now=clock.now(),
        )  # fmt: skip

    return await _done(request, review_id, act, N_("The review is confirmed."))


async def _done(
    request: SignedIn, review: UUID, act: Callable[[Form], Awaitable[None]], told: str
) -> Page | Redirect:
    await show_review(request.user, review)
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect(f"/reviews/{review}", told)
    return await _page(request.user, review, form)


async def _page(actor: Actor, review_id: UUID, form: Form) -> Page:
    review = await show_review(actor, review_id)
    others = await reviews_of(review.firm)
    known = [one for one in confirmed(others) if one.due_on <= review.due_on]
    if not form.errors and not form.refusal:
        form = _filled(review)
    return Page(
        "reviews/show.html",
        nav="pipeline",
        status=form.status,
        form=form,
        review=review,
        baseline=next((one for one in known if one.kind == "BASELINE" and one != review), None),
        kinds=KINDS, statuses=STATUSES, lights=LIGHTS, decisions=DECISIONS,
        counts=COUNTS, amounts=AMOUNTS, checks=CHECKS,
        criteria=CRITERIA, needed=NEEDED, met=checklist(known),
        may_fill=review.may_fill(actor),
        may_decide=review.may_decide(actor) and review.status == "SUBMITTED",
        light_choices=[(key, gettext(label)) for key, label in LIGHTS.items()],
        decision_choices=[(key, gettext(label)) for key, label in DECISIONS.items()],
    )  # fmt: skip


def _filled(review: object) -> Form:
    values = {name: getattr(review, name) for name in FiguresForm.model_fields}
    for name, _ in CHECKS:
        values[name] = ["true"] if values[name] else []
    return Form(values)


PAGES: list[ControllerRouterHandler] = [show_list, show_one, submit, send_back, confirm]
