"""The pages of follow-ups: the list, one, and what its house does with it."""

from __future__ import annotations

from typing import Annotated, Any
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
from incubator.validation import Input, Line, TypedDong, text
from tenants.followup_links import hand_out_link, path_of
from tenants.followup_openings import YEARS
from tenants.followup_records import STANDINGS, STATUSES, list_followups, show_followup
from tenants.followups import Answer, enter_answer
from tenants.review_records import READERS

reads = requires(*READERS, Role.tenant)
manages = requires(Role.manager)
Count = Annotated[int, Field(ge=0, le=1_000_000)]
COUNT_LABELS = (
    ("full_time", N_("Full-time staff (32 hours a week or more)")),
    ("full_time_female", N_("Women among them")),
    ("part_time", N_("Part-time staff")),
    ("part_time_hours", N_("Hours a week of all part-timers together")),
)
AMOUNT_LABELS = (
    ("wages", N_("Wages of a month (dong)")),
    ("revenue", N_("Revenue of the last twelve months (dong)")),
    ("equity", N_("Equity raised in the year (dong)")),
    ("debt", N_("Loans raised in the year (dong)")),
    ("grants", N_("Grants received in the year (dong)")),
)


class AnswerForm(Input):
    """The answer as it is typed."""

    standing: Line
    full_time: Count = 0
    full_time_female: Count = 0
    part_time: Count = 0
    part_time_hours: Annotated[int, Field(ge=0, le=31_000_000)] = 0
    wages: TypedDong = 0
    revenue: TypedDong = 0
    equity: TypedDong = 0
    debt: TypedDong = 0
    grants: TypedDong = 0
    note: Annotated[str, AfterValidator(text(2000, multiline=True))] = ""

    def answer(self) -> Answer:
        """The same for the rule."""
        return Answer(**self.model_dump())


def labels() -> dict[str, Any]:
    """What the form and the figures are called on every page that has them."""
    return {
        "counts": COUNT_LABELS,
        "amounts": AMOUNT_LABELS,
        "standings": STANDINGS,
        "years": YEARS,
        "standing_choices": [(key, gettext(label)) for key, label in STANDINGS.items()],
    }


@get("/follow-ups", guards=[reads])
async def show_list(
    request: SignedIn, status: FromQuery[str] = "", page: FromQuery[int] = 1
) -> Page:
    """The follow-ups that the visitor may see, open ones first."""
    paging = Paging(page)
    stored = status if status in STATUSES else ""
    found, total = await list_followups(request.user, status=stored, paging=paging)
    return Page(
        "followups/list.html",
        nav="pipeline",
        followups=found,
        total=total,
        paging=paging,
        status_chosen=stored,
        statuses=STATUSES,
        standings=STANDINGS,
        choices=[(key, gettext(label)) for key, label in STATUSES.items()],
    )


@get("/follow-ups/{follow_up_id:uuid}", guards=[reads])
async def show_one(request: SignedIn, follow_up_id: FromPath[UUID]) -> Page:
    """One follow-up: the answer, or the form for it."""
    return await _page(request.user, follow_up_id, Form())


@post("/follow-ups/{follow_up_id:uuid}/answer", guards=[requires(Role.manager, Role.tenant)])
async def create_answer(request: SignedIn, follow_up_id: FromPath[UUID]) -> Page | Redirect:
    """Enter or correct what the firm says."""
    await show_followup(request.user, follow_up_id)
    form = await Form.read(request)
    with form.reports():
        answer = form.parse(AnswerForm).answer()
        await enter_answer(follow_up_id, answer, actor=request.user, now=clock.now())
        return redirect(f"/follow-ups/{follow_up_id}", N_("The follow-up is answered."))
    return await _page(request.user, follow_up_id, form)


@post("/follow-ups/{follow_up_id:uuid}/link", guards=[manages])
async def create_link(request: SignedIn, follow_up_id: FromPath[UUID]) -> Page:
    """Make a link to pass on; it is shown this once."""
    await show_followup(request.user, follow_up_id)
    secret = await hand_out_link(follow_up_id, actor=request.user, now=clock.now())
    return await _page(request.user, follow_up_id, Form(), made=path_of(secret))


async def _page(actor: Actor, follow_up_id: UUID, form: Form, *, made: str = "") -> Page:
    record = await show_followup(actor, follow_up_id)
    if not form.errors and not form.refusal and record.is_answered:
        form = Form({name: getattr(record, name) for name in AnswerForm.model_fields})
    return Page(
        "followups/show.html",
        nav="pipeline",
        status=form.status,
        form=form,
        one=record,
        statuses=STATUSES,
        may_enter=record.may_enter(actor),
        may_send=record.may_send(actor),
        made=made,
        **labels(),
    )


PAGES: list[ControllerRouterHandler] = [show_list, show_one, create_answer, create_link]
