"""The pages of firms: the list, one firm, and the form to enter or edit one."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from pydantic import AfterValidator, Field

from incubator import clock
from incubator.checks import checked_choice
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.schemes import TARGETS
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text
from tenants.controllers.firms_api import stage_named
from tenants.firm_events import latest_events
from tenants.firm_sections import load_sections
from tenants.firms import SIZES, FirmDetails, FirmRecord, add_firm, edit_firm, list_firms, show_firm
from tenants.graduation import CRITERIA, NEEDED, checklist
from tenants.members import people_of
from tenants.review_records import (
    KINDS,
    LIGHTS,
    STATUSES,
    confirmed,
    reads_reviews,
    reviews_of,
)
from tenants.stage_history import changes_of, standing
from tenants.stage_reasons import LABELS as REASON_LABELS
from tenants.stage_reasons import REASONS
from tenants.stage_rules import load_rules
from tenants.stages import ENTRIES, LABELS, NEXT, TERMINAL, Stage
from tenants.support_decisions import DRAFTERS
from tenants.support_meters import load_meters
from tenants.support_records import READERS
from tenants.tenancies import tenancies_of
from tenants.untapped_support import WHY, load_untapped

SIZE_LABELS = dict(
    zip(SIZES, (N_("Micro"), N_("Small"), N_("Medium"), N_("Large")), strict=True)
)  # fmt: skip
Optional200 = Annotated[str, AfterValidator(text(200))]
Optional500 = Annotated[str, AfterValidator(text(500))]
manages = requires(Role.manager)
EVENTS_SHOWN = 6


class FirmForm(Input):
    """A firm as it is typed: the weekly quota in hours."""

    name_vi: Line
    name_en: Optional200 = ""
    tax_code: Optional200 = ""
    stage: Optional200 = ""
    size: Optional200 = ""
    product_vi: Optional500 = ""
    product_en: Optional500 = ""
    employees: int = Field(0, ge=0)
    employees_female: int = Field(0, ge=0)
    revenue_last_year: int = Field(0, ge=0)
    weekly_quota_hours: int = Field(0, ge=0, le=168)
    in_sector: bool = False
    women_owned: bool = False

    def details(self, stage: str = "") -> FirmDetails:
        """The same for the rule; of a firm that is there already, with the stage that it has."""
        values = self.model_dump() | {
            "stage": stage or checked_choice("stage", self.stage, ENTRIES)
        }
        hours = values.pop("weekly_quota_hours")
        return FirmDetails(**values, weekly_quota_minutes=hours * 60)


@get("/firms")
async def show_list(
    request: SignedIn,
    q: FromQuery[str] = "",
    stage: FromQuery[str] = "",
    page: FromQuery[int] = 1,
) -> Page:
    """All firms that the visitor may see, searched and filtered."""
    paging = Paging(page)
    stored = stage_named(stage)
    firms, total = await list_firms(
        request.user, q=q, stage=stored, on=clock.today(), paging=paging
    )
    return Page(
        "firms/list.html",
        nav="firms",
        firms=firms,
        total=total,
        paging=paging,
        q=q,
        stage=stored,
        stages=_labels(LABELS),
        labels=LABELS,
        may_add=request.user.has(Role.manager),
    )


@get("/firms/new", guards=[manages])
async def show_new() -> Page:
    """An empty form."""
    return _form(Form({"stage": "EXTERNAL", "in_sector": "true"}))


@post("/firms", guards=[manages])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter a firm."""
    form = await Form.read(request)
    with form.reports():
        details = form.parse(FirmForm).details()
        firm = await add_firm(details, actor=request.user, now=clock.now())
        return redirect(f"/firms/{firm}", N_("The firm has been added."))
    return _form(form)


@get("/firms/{firm_id:uuid}")
async def show_one(request: SignedIn, firm_id: FromPath[UUID]) -> Page:
    """One firm: facts, tenancies, people."""
    return await firm_page(request.user, firm_id, Form())


@get("/firms/{firm_id:uuid}/edit", guards=[manages])
async def show_edit(request: SignedIn, firm_id: FromPath[UUID]) -> Page:
    """The form with what is known."""
    firm = await show_firm(request.user, firm_id, on=clock.today())
    values = {name: getattr(firm, name, None) for name in FirmForm.model_fields}
    values |= {"weekly_quota_hours": firm.weekly_quota_minutes // 60}
    values["tax_code"] = firm.tax_code or ""
    for name in ("in_sector", "women_owned"):
        values[name] = ["true"] if values[name] else []
    return _form(Form(values), firm)


@post("/firms/{firm_id:uuid}", guards=[manages])
async def update(request: SignedIn, firm_id: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    form = await Form.read(request)
    firm = await show_firm(request.user, firm_id, on=clock.today())
    with form.reports():
        details = form.parse(FirmForm).details(firm.stage)
        await edit_firm(firm_id, details, actor=request.user, now=clock.now())
        return redirect(f"/firms/{firm_id}", N_("The changes are saved."))
    return _form(form, firm)


def _form(form: Form, firm: FirmRecord | None = None) -> Page:
    return Page(
        "firms/form.html",
        nav="firms",
        status=form.status,
        form=form,
        firm=firm,
        stages=_labels({stage: LABELS[stage] for stage in ENTRIES}),
        sizes=_labels(SIZE_LABELS),
    )


def _labels(labels: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(str(key), gettext(label)) for key, label in labels.items()]


async def firm_page(actor: Actor, firm_id: UUID, form: Form) -> Page:
    """The page of a firm, with a form of it that came back."""
    today = clock.today()
    firm = await show_firm(actor, firm_id, on=today)
    houses = await _houses()
    managed = actor.incubators(Role.manager)
    sees_people = actor.sees_person_names or firm_id in actor.firms
    return Page(
        "firms/show.html",
        nav="firms",
        status=form.status,
        form=form,
        firm=firm,
        stage=LABELS,
        sizes=SIZE_LABELS,
        reasons=REASON_LABELS,
        rule=(await load_rules()).on(firm.stage, today),
        **await _stages(firm, today),
        **await _reviews(actor, firm_id),
        houses=houses,
        tenancies=await tenancies_of(firm_id),
        people=await people_of(firm_id, today) if sees_people else [],
        sees_people=sees_people,
        may_edit=actor.has(Role.manager),
        meters=(await load_meters([firm_id], today))[firm_id],
        untapped=await load_untapped(firm_id, today) if firm.in_residence else [],
        why=WHY,
        targets=TARGETS,
        sees_decisions=any(actor.has(role) for role in READERS),
        may_draft=any(actor.has(role) for role in DRAFTERS),
        sections=await load_sections(actor, firm_id, today),
        events=await latest_events(actor, firm_id, today=today, most=EVENTS_SHOWN),
        managed=[
            (id, str(name)) for id, name in houses.items() if managed is None or id in managed
        ],
    )


async def _stages(firm: FirmRecord, today: date) -> dict[str, Any]:
    """The stages that the firm went through, and what can follow."""
    changes = await changes_of(firm.id)
    history = standing(firm.stage, changes)
    last = next((one for one in changes if one.withdrawn_at is None), None)
    return {
        "changes": changes,
        "since": history.since(today),
        "revocable": last.id if last and last.effective_on >= today else None,
        "following": [(str(to), gettext(LABELS[to])) for to in NEXT[Stage(history.last)]],
        "reason_choices": _labels(REASONS),
        "terminal": [gettext(LABELS[to]) for to in NEXT[Stage(history.last)] if to in TERMINAL],
    }


async def _reviews(actor: Actor, firm: UUID) -> dict[str, Any]:
    """The reviews of the firm and its checklist, for those who may read them."""
    if not reads_reviews(actor, firm):
        return {"reviews": None}
    reviews = await reviews_of(firm)
    return {
        "reviews": reviews,
        "kinds": KINDS,
        "statuses": STATUSES,
        "lights": LIGHTS,
        "criteria": CRITERIA,
        "needed": NEEDED,
        "met": checklist(confirmed(reviews)),
    }


async def _houses() -> dict[UUID, Name]:
    rows = await fetch("SELECT id, name_vi, name_en FROM incubator ORDER BY sort_key")
    return {row["id"]: Name(row["name_vi"], row["name_en"]) for row in rows}
