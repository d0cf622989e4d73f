"""The page of one booking, and the acts on it."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect

from facilities import booking_changes, handovers
from facilities.booked import LATE_CANCELLATION, Booked
from facilities.booking_records import USES
from facilities.booking_scope import SEES_BUDGET
from facilities.booking_views import ACTIONS, possible_acts, show_booking
from facilities.bookings import move_booking
from facilities.controllers.booking_forms import aside_in, gather_errors, overrides_in, shift
from facilities.controllers.booking_inputs import Ending, Handover, NewPeriod, overrides_of
from facilities.handovers import Reading
from facilities.invitations import invited_to
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn
from incubator.invitations import ANSWERS
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect, safe_path
from incubator.refusals import REFUSALS
from incubator.users import Actor

ENTRIES = {
    "HOLD": N_("Funds held"),
    "RELEASE": N_("Held funds released"),
    "ACCEPTANCE": N_("Accepted support"),
    "DISBURSEMENT": N_("Disbursement"),
}
DONE = {
    "confirmation": N_("The booking is confirmed."),
    "declination": N_("The booking is declined; its place and funds are free again."),
    "cancellation": N_("The booking is cancelled; its place and funds are free again."),
    "period": N_("The booking is moved, and priced for its new time."),
    "check-in": N_("Checked in. Check out when everything is given back."),
    "check-out": N_("Checked out; what was used is settled below."),
}
"""What the next page tells after each act."""

Act = Callable[[UUID, Form, Actor], Awaitable[Booked]]


@get("/bookings/{booking_id:uuid}")
async def show_one(request: SignedIn, booking_id: FromPath[UUID]) -> Page:
    """One booking: slot, price, funds, history, and what can be done with it now."""
    return await _draw(booking_id, request.user, Form())


@post("/bookings/{booking_id:uuid}/confirmation")
async def create_confirmation(request: SignedIn, booking_id: FromPath[UUID]) -> Page | Redirect:
    """Approve what waits."""
    return await _do("confirmation", _confirm, booking_id, request)


@post("/bookings/{booking_id:uuid}/declination")
async def create_declination(request: SignedIn, booking_id: FromPath[UUID]) -> Page | Redirect:
    """Refuse what waits, with a reason."""
    return await _do("declination", _decline, booking_id, request)


@post("/bookings/{booking_id:uuid}/cancellation")
async def create_cancellation(request: SignedIn, booking_id: FromPath[UUID]) -> Page | Redirect:
    """Cancel, with a reason."""
    return await _do("cancellation", _cancel, booking_id, request)


@post("/bookings/{booking_id:uuid}/period")
async def update_period(request: SignedIn, booking_id: FromPath[UUID]) -> Page | Redirect:
    """Move to the typed slot, or to the one that was offered instead of it."""
    return await _do("period", _move, booking_id, request)


@post("/bookings/{booking_id:uuid}/check-in")
async def create_check_in(request: SignedIn, booking_id: FromPath[UUID]) -> Page | Redirect:
    """Hand the resources over."""
    return await _do("check-in", _check_in, booking_id, request)


@post("/bookings/{booking_id:uuid}/check-out")
async def create_check_out(request: SignedIn, booking_id: FromPath[UUID]) -> Page | Redirect:
    """Take the resources back and settle what was used."""
    return await _do("check-out", _check_out, booking_id, request)


async def _do(part: str, act: Act, id: UUID, request: SignedIn) -> Page | Redirect:
    """Do it and go on to the booking, or to the page that sent the form.

    What stands in its way comes back with the form as it was typed.
    """
    form = await Form.read(request)
    with form.reports():
        await act(id, form, request.user)
        return redirect(safe_path(form.value("next", f"/bookings/{id}")), DONE[part])
    return await _draw(id, request.user, form, part)


async def _confirm(id: UUID, form: Form, actor: Actor) -> Booked:
    return await booking_changes.confirm_booking(
        id, actor=actor, now=clock.now(), sequence=_sequence_in(form)
    )


async def _decline(id: UUID, form: Form, actor: Actor) -> Booked:
    reason = form.parse(Ending).reason
    return await booking_changes.decline_booking(
        id, reason, actor=actor, now=clock.now(), sequence=_sequence_in(form)
    )


async def _cancel(id: UUID, form: Form, actor: Actor) -> Booked:
    reason = form.parse(Ending).reason
    return await booking_changes.cancel_booking(
        id, reason, actor=actor, now=clock.now(), sequence=_sequence_in(form)
    )


async def _move(id: UUID, form: Form, actor: Actor) -> Booked:
    if not form.value("ends_at_day").strip():
        form.put("ends_at_day", form.value("starts_at_day"))
    shift(form)
    to = form.parse(NewPeriod, overrides=overrides_in(form))
    return await move_booking(
        id,
        to.slot(),
        actor=actor,
        now=clock.now(),
        sequence=to.sequence,
        overrides=overrides_of(to.overrides),
    )


async def _check_in(id: UUID, form: Form, actor: Actor) -> Booked:
    return await handovers.check_in(
        id, _reading(form), actor=actor, now=clock.now(), sequence=_sequence_in(form)
    )


async def _check_out(id: UUID, form: Form, actor: Actor) -> Booked:
    return await handovers.check_out(
        id, _reading(form), actor=actor, now=clock.now(), sequence=_sequence_in(form)
    )


def _reading(form: Form) -> Reading:
    read = form.parse(Handover)
    return Reading(read.condition, read.counter)


def _sequence_in(form: Form) -> int | None:
    """The version that the page was made of, if the form says it."""
    typed = form.value("sequence")
    return int(typed) if typed.isdecimal() and len(typed) < 10 else None


async def _draw(id: UUID, actor: Actor, form: Form, part: str = "") -> Page:
    now = clock.now()
    found = await show_booking(id, actor=actor)
    gather_errors(form)
    return Page(
        "bookings/show.html",
        nav="bookings",
        status=form.status,
        form=form,
        part=part,
        found=found,
        invited=await invited_to(found.record, actor=actor),
        answers=ANSWERS,
        booking=found.record,
        acts=possible_acts(found, actor=actor, now=now),
        aside=aside_in(form, form.refusal, actor) if part == "period" else [],
        uses=USES,
        actions=ACTIONS,
        entry_words=ENTRIES,
        rules={rule: gettext(refusal.title) for rule, refusal in REFUSALS.items()},
        sees_budget=any(actor.has(role) for role in SEES_BUDGET),
        sees_firms=actor.sees_firm_names,
        is_late=found.record.starts_at - now < LATE_CANCELLATION,
        step=min((item.step_minutes for item in found.record.items), default=30),
    )
