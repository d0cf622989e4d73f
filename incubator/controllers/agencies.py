"""Agencies in the settings: their names over time."""

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import agencies, clock
from incubator.controllers.users import administers
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.validation import Input, Line


class NewName(Input):
    """A name and the first day on which it is borne."""

    name_vi: Line
    name_en: Line
    valid_from: date


class NewAgency(NewName):
    """A public body that was not known here."""

    code: Line


class Merger(Input):
    """Who does the work from a day on."""

    successor: UUID
    merged_on: date


@get("/settings/agencies", guards=[administers])
async def show_list() -> Page:
    """All agencies under their latest names."""
    return await _list(Form())


@post("/settings/agencies", guards=[administers])
async def create(request: SignedIn) -> Page | Redirect:
    """Enter an agency."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(NewAgency)
        made = await agencies.add_agency(
            new.code,
            Name(new.name_vi, new.name_en),
            new.valid_from,
            actor=request.user,
            now=clock.now(),
        )
        return redirect(f"/settings/agencies/{made}", N_("The agency is entered."))
    return await _list(form)


@get("/settings/agencies/{agency_id:uuid}", guards=[administers])
async def show_one(agency_id: FromPath[UUID]) -> Page:
    """One agency: its names, and what can become of it."""
    return await _page(agency_id, Form())


@post("/settings/agencies/{agency_id:uuid}/names", guards=[administers])
async def rename(request: SignedIn, agency_id: FromPath[UUID]) -> Page | Redirect:
    """Give it another name from a day on."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(NewName)
        made = await agencies.rename_agency(
            agency_id,
            Name(new.name_vi, new.name_en),
            new.valid_from,
            actor=request.user,
            now=clock.now(),
        )
        told = N_("The new name holds from %(day)s.")
        return redirect(f"/settings/agencies/{made}", told, day=new.valid_from)
    return await _page(agency_id, form)


@post("/settings/agencies/{agency_id:uuid}/merger", guards=[administers])
async def merge(request: SignedIn, agency_id: FromPath[UUID]) -> Page | Redirect:
    """Hand its work to another agency."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(Merger)
        await agencies.merge_agency(
            agency_id, new.successor, new.merged_on, actor=request.user, now=clock.now()
        )
        return redirect(f"/settings/agencies/{agency_id}", N_("The merger is entered."))
    return await _page(agency_id, form)


async def _list(form: Form) -> Page:
    return Page(
        "settings/agencies.html",
        nav="settings",
        status=form.status,
        form=form,
        agencies=await agencies.list_agencies(),
    )


async def _page(agency_id: UUID, form: Form) -> Page:
    agency = await agencies.show_agency(agency_id)
    others = [
        (str(one.id), str(one.name))
        for one in await agencies.list_agencies()
        if one.valid_to is None and one.code != agency.code
    ]
    return Page(
        "settings/agency.html",
        nav="settings",
        status=form.status,
        form=form,
        agency=agency,
        others=others,
        merging="successor" in form.errors or "merged_on" in form.errors,
    )


PAGES: list[ControllerRouterHandler] = [show_list, create, show_one, rename, merge]
