"""The calendars that an adviser keeps elsewhere, on the adviser's page: added, read, taken away."""

from __future__ import annotations

from uuid import UUID

from litestar import post
from litestar.datastructures import UploadFile
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.refusals import Invalid
from incubator.users import Role
from services.adviser_calendars import (
    add_address,
    add_file,
    adviser_whose,
    ask_again,
    remove_calendar,
)
from services.calendar_downloads import MOST_BYTES
from services.controllers.advisers import adviser_page

keeps = requires(Role.manager, Role.adviser)
_LARGEST = MOST_BYTES + 100_000


@post("/advisers/{adviser_id:uuid}/calendars", guards=[keeps])
async def create_address(request: SignedIn, adviser_id: FromPath[UUID]) -> Page | Redirect:
    """Follow the calendar at an address."""
    form = await Form.read(request)
    with form.reports():
        await add_address(adviser_id, form.value("url"), actor=request.user, now=clock.now())
        told = N_("The calendar is entered and will be read in a moment.")
        return redirect(f"/advisers/{adviser_id}", told)
    return await adviser_page(request.user, adviser_id, form)


@post("/advisers/{adviser_id:uuid}/calendar-files", guards=[keeps], request_max_body_size=_LARGEST)
async def create_file(request: SignedIn, adviser_id: FromPath[UUID]) -> Page | Redirect:
    """Take the times out of a file."""
    form = await Form.read(request)
    with form.reports():
        sent = (await request.form()).get("file")
        if not isinstance(sent, UploadFile) or not sent.filename:
            raise Invalid("file", N_("Choose a file."))
        content = await sent.read(MOST_BYTES + 1)
        await add_file(adviser_id, sent.filename, content, actor=request.user, now=clock.now())
        told = N_("The file is taken and will be read in a moment.")
        return redirect(f"/advisers/{adviser_id}", told)
    return await adviser_page(request.user, adviser_id, form)


@post("/adviser-calendars/{calendar_id:uuid}/reading", guards=[keeps])
async def create_reading(request: SignedIn, calendar_id: FromPath[UUID]) -> Page | Redirect:
    """Let a calendar be read now."""
    adviser, form = await adviser_whose(calendar_id), Form()
    with form.reports():
        await ask_again(calendar_id, actor=request.user, now=clock.now())
        return redirect(f"/advisers/{adviser}", N_("The calendar will be read in a moment."))
    return await adviser_page(request.user, adviser, form)


@post("/adviser-calendars/{calendar_id:uuid}/removal", guards=[keeps])
async def create_removal(request: SignedIn, calendar_id: FromPath[UUID]) -> Redirect:
    """Forget a calendar with its times."""
    adviser = await remove_calendar(calendar_id, actor=request.user, now=clock.now())
    return redirect(f"/advisers/{adviser}", N_("The calendar is taken away."))


PAGES: list[ControllerRouterHandler] = [create_address, create_file, create_reading, create_removal]
