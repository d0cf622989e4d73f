"""Support schemes in the settings, and as the API tells them: terms over time, by target."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, BaseModel, Field

from incubator import clock, schemes
from incubator.controllers.support_modes import reads
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.problems import refuses
from incubator.schemes import EDITORS, TARGETS, WINDOWS, Term, TermRecord
from incubator.validation import Input, Line, TypedDong, text

edits = requires(*EDITORS)


class SchemeInput(Input):
    """A scheme that was not known here."""

    code: Line
    name_vi: Line
    name_en: Line


class TermInput(Input):
    """What a scheme pays towards a target from a day on; the cap in đồng."""

    target: Line
    percent: int
    cap: TypedDong
    cap_window: Line
    longest_months: int | None = None
    legal_basis: Annotated[str, AfterValidator(text(500))]
    valid_from: date
    valid_to: date | None = None


class TermAnswer(BaseModel):
    """A term: `percent` of the full cost, at most `cap` đồng in each window."""

    target: str = Field(examples=["machines"])
    percent: int
    cap: int
    window: str = Field(description="month, year or contract")
    longest_months: int | None = Field(description="counted from the signature of the lease")
    legal_basis: str
    valid_from: date
    valid_to: date | None


class SchemeAnswer(BaseModel):
    """A support scheme with every term it ever had, the latest first."""

    id: UUID
    code: str
    name_vi: str
    name_en: str
    terms: list[TermAnswer]


@get("/api/schemes", summary="Support schemes", responses=refuses())
async def list_all() -> list[SchemeAnswer]:
    """The schemes that a support decision may rest on."""
    return [
        SchemeAnswer(
            id=one.id,
            code=one.code,
            name_vi=one.name.vi,
            name_en=one.name.en,
            terms=[_term(term) for term in one.terms],
        )
        for one in await schemes.list_schemes()
    ]


@get("/settings/schemes", guards=[reads])
async def show_list(request: SignedIn) -> Page:
    """Every scheme and what it pays: before, now and to come."""
    return await _page(request, Form())


@get("/settings/schemes/new", guards=[edits])
async def show_new() -> Page:
    """The form of another scheme."""
    return _form(Form())


@post("/settings/schemes", guards=[edits])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter a scheme."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(SchemeInput)
        made = await schemes.add_scheme(
            new.code, new.name_vi, new.name_en, actor=request.user, now=clock.now()
        )
        path = f"/settings/schemes/{made}/terms/new"
        return redirect(path, N_("The scheme is entered. Say what it pays."))
    return _form(form)


@get("/settings/schemes/{scheme:uuid}/terms/new", guards=[edits])
async def show_new_term(scheme: FromPath[UUID], target: FromQuery[str] = "") -> Page:
    """The form of another term, filled in with the one it replaces."""
    found = await schemes.show_scheme(scheme)
    before = next(iter(found.of(target.upper())), None)
    values = {"target": target.upper()}
    return await _term_form(scheme, Form(values | _typed(before) if before else values))


@post("/settings/schemes/{scheme:uuid}/terms", guards=[edits])
async def create_term(request: SignedIn, scheme: FromPath[UUID]) -> Page | Redirect:
    """Let the scheme pay so from a day on."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(TermInput)
        term = Term(**new.model_dump())
        await schemes.set_term(scheme, term, actor=request.user, now=clock.now())
        told = N_("It holds from %(day)s on; what was granted before stays granted.")
        return redirect("/settings/schemes", told, day=new.valid_from)
    return await _term_form(scheme, form)


@post("/settings/scheme-terms/{term:uuid}/withdrawal", guards=[edits])
async def withdraw_term(request: SignedIn, term: FromPath[UUID]) -> Page | Redirect:
    """Take back a term that is announced."""
    form = Form()
    with form.reports():
        await schemes.withdraw_term(term, actor=request.user, now=clock.now())
        return redirect("/settings/schemes", N_("It is taken back; what was in force goes on."))
    return await _page(request, form)


async def _page(request: SignedIn, form: Form) -> Page:
    return Page(
        "settings/schemes.html",
        nav="settings",
        status=form.status,
        form=form,
        schemes=await schemes.list_schemes(),
        term_on=schemes.term_on,
        targets=TARGETS,
        windows=WINDOWS,
        may_edit=any(request.user.has(role) for role in EDITORS),
    )


def _form(form: Form) -> Page:
    return Page("settings/scheme_form.html", nav="settings", status=form.status, form=form)


async def _term_form(scheme: UUID, form: Form) -> Page:
    return Page(
        "settings/term_form.html",
        nav="settings",
        status=form.status,
        form=form,
        scheme=await schemes.show_scheme(scheme),
        targets=[(key, gettext(label)) for key, label in TARGETS.items()],
        windows=[(key, gettext(label)) for key, label in WINDOWS.items()],
    )


def _typed(term: TermRecord) -> dict[str, str]:
    """A term as the form shows it; its days are for the next one to say."""
    values = {name: getattr(term, name) for name in TermInput.model_fields}
    kept = {name: value for name, value in values.items() if name != "valid_from"}
    return {name: "" if value is None else str(value) for name, value in kept.items()}


def _term(term: TermRecord) -> TermAnswer:
    return TermAnswer(
        target=term.target.lower(),
        percent=term.percent,
        cap=term.cap,
        window=term.cap_window.lower(),
        longest_months=term.longest_months,
        legal_basis=term.legal_basis,
        valid_from=term.valid_from,
        valid_to=term.valid_to,
    )


PAGES: list[ControllerRouterHandler] = [
    show_list,
    show_new,
    create,
    show_new_term,
    create_term,
    withdraw_term,
]
API: list[ControllerRouterHandler] = [list_all]
