"""Kinds of qualifications in the settings."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from facilities.qualification_kinds import LONGEST_MONTHS, add_kind, edit_kind
from facilities.qualifications import QualificationRecord, list_qualifications
from incubator import clock
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.users import Role
from incubator.validation import Input, Line, text

keepers = requires(Role.manager, Role.admin)


class KindInput(Input):
    """A kind of qualification as it is typed, without its code."""

    name_vi: Line
    name_en: Annotated[str, AfterValidator(text(200))] = ""
    valid_months: int = Field(0, ge=0, le=LONGEST_MONTHS)

    def name(self) -> Name:
        """What it is called."""
        return Name(self.name_vi, self.name_en)


class NewKind(KindInput):
    """A kind that was not known here."""

    code: Line


@get("/settings/qualifications", guards=[keepers])
async def show_list() -> Page:
    """All kinds, with how many machines ask for each and how many people hold it."""
    return Page(
        "settings/qualifications.html",
        nav="settings",
        kinds=await list_qualifications(),
        uses=await _uses(),
    )


@get("/settings/qualifications/new", guards=[keepers])
async def show_new() -> Page:
    """An empty form."""
    return _form(Form({"valid_months": 24}), None)


@post("/settings/qualifications", guards=[keepers])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter a kind."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(NewKind)
        await add_kind(new.code, new.name(), new.valid_months, actor=request.user, now=clock.now())
        return redirect("/settings/qualifications", N_("The qualification is entered."))
    return _form(form, None)


@get("/settings/qualifications/{kind:uuid}", guards=[keepers])
async def show_edit(kind: FromPath[UUID]) -> Page:
    """The form with what is known."""
    found = await _found(kind)
    known = {name: getattr(found, name) for name in KindInput.model_fields}
    return _form(Form(known), found)


@post("/settings/qualifications/{kind:uuid}", guards=[keepers])
async def update(request: SignedIn, kind: FromPath[UUID]) -> Page | Redirect:
    """Save what was changed."""
    form, found = await Form.read(request), await _found(kind)
    with form.reports():
        new = form.parse(KindInput)
        await edit_kind(kind, new.name(), new.valid_months, actor=request.user, now=clock.now())
        return redirect("/settings/qualifications", N_("The changes are saved."))
    return _form(form, found)


async def _found(kind: UUID) -> QualificationRecord:
    found = next((one for one in await list_qualifications() if one.id == kind), None)
    if found is None:
        raise NotFound
    return found


async def _uses() -> dict[UUID, tuple[int, int]]:
    """How many machines ask for each kind, of users or technicians, and how many people hold it."""
    today = clock.today()
    rows = await fetch(
        "SELECT q.id, (SELECT COUNT(*) FROM resource r WHERE r.technician_qualification = q.id"
        " OR r.id IN (SELECT n.resource FROM resource_qualification n"
        " WHERE n.qualification = q.id)) AS machines,"
        " (SELECT COUNT(DISTINCT h.person) FROM held_qualification h WHERE h.qualification = q.id"
        " AND h.granted_on <= {} AND (h.expires_on IS NULL OR h.expires_on >= {})"
        " AND (h.revoked_on IS NULL OR h.revoked_on > {})) AS people FROM qualification q",
        *(today, today, today),
    )
    return {row["id"]: (row["machines"], row["people"]) for row in rows}


def _form(form: Form, kind: QualificationRecord | None) -> Page:
    return Page(
        "settings/qualification_form.html",
        nav="settings",
        status=form.status,
        form=form,
        kind=kind,
    )


PAGES: list[ControllerRouterHandler] = [show_list, show_new, create, show_edit, update]
