"""The page of bookings that cannot be served as booked, each with what settles it."""

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from facilities.attendants import find_attendants
from facilities.other_uses import uses_stopped
from facilities.rearrangements import list_stranded, rearrange
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.users import Actor, Role

staff = requires(Role.manager, Role.technician)


@get("/rearrangements", guards=[staff])
async def show_list(request: SignedIn, page: FromQuery[int] = 1) -> Page:
    """The bookings of the visitor's houses that wait for another time or technician."""
    return await _page(request.user, Form(), Paging(page))


@post("/bookings/{booking_id:uuid}/attendants", guards=[staff])
async def create_attendants(request: SignedIn, booking_id: FromPath[UUID]) -> Page | Redirect:
    """Let another technician attend a booking."""
    form = Form()
    with form.reports():
        await find_attendants(booking_id, actor=request.user, now=clock.now())
        return redirect("/rearrangements", N_("Another technician attends the booking."))
    return await _page(request.user, form)


async def _page(actor: Actor, form: Form, paging: Paging | None = None) -> Page:
    now, paging = clock.now(), paging or Paging()
    stranded = await list_stranded(actor, now)
    shown = stranded[paging.offset : paging.offset + paging.size]
    return Page(
        "settings/rearrangements.html",
        nav="resources",
        status=form.status,
        form=form,
        rearrangements=await rearrange(shown, now=now),
        paging=paging,
        total=len(stranded),
        others=await uses_stopped(actor, now),
        may_move=actor.has(Role.manager),
    )


PAGES: list[ControllerRouterHandler] = [show_list, create_attendants]
