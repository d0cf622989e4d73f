"""Calendars in the account: addresses to subscribe to, with what each program needs to be told."""

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import calendar_feeds, clock, houses
from incubator.controllers.calendar_feeds_api import url_of
from incubator.forms import Form
from incubator.guards import SignedIn, in_person
from incubator.happenings import SUBJECTS, Scope
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.refusals import Invalid

SCOPES = {
    Scope.busy: N_("Only when it is taken"),
    Scope.titles: N_("What and for whom"),
    Scope.full: N_("All that I may see"),
}


@get("/account/calendars", guards=[in_person])
async def show_calendars(request: SignedIn, about: FromQuery[str] = "") -> Page:
    """The addresses made so far; `about` is what a new one is to be about, as `resource:id`."""
    form = Form({"about": about or f"person:{request.user.person}", "scope": Scope.full.value})
    return await _page(request, form)


@post("/account/calendars", guards=[in_person])
async def create_calendar(request: SignedIn) -> Page:
    """Make an address and show it this once."""
    form = await Form.read(request)
    with form.reports():
        kind, subject = _about(form.value("about"))
        try:
            made = await calendar_feeds.make_feed(
                kind, subject, form.value("scope"), form.value("name"),
                actor=request.user, now=clock.now(),
            )  # fmt: skip
        except Invalid as invalid:
            field = "about" if invalid.field == kind else invalid.field
            raise Invalid(field, invalid.message, **invalid.params) from invalid
        return await _page(request, Form({"scope": Scope.full.value}), made.secret)
    return await _page(request, form)


@post("/account/calendars/{feed_id:uuid}/renewal", guards=[in_person])
async def renew_calendar(request: SignedIn, feed_id: FromPath[UUID]) -> Page:
    """Give a calendar another address and show it this once."""
    form = Form({"scope": Scope.full.value})
    with form.reports():
        made = await calendar_feeds.renew_feed(feed_id, actor=request.user, now=clock.now())
        return await _page(request, form, made.secret)
    return await _page(request, form)


@post("/account/calendars/{feed_id:uuid}/revocation", guards=[in_person])
async def revoke_calendar(request: SignedIn, feed_id: FromPath[UUID]) -> Redirect:
    """End an address of one's own at once."""
    if await calendar_feeds.revoke_feed(feed_id, actor=request.user, now=clock.now()):
        return redirect("/account/calendars", N_("The address is revoked."))
    return redirect("/account/calendars", N_("The address was revoked before."))


def _about(chosen: str) -> tuple[str, UUID]:
    kind, _, id = chosen.partition(":")
    try:
        return kind, UUID(id)
    except ValueError as error:
        raise Invalid("about", N_("Choose one of the values offered.")) from error


async def _page(request: SignedIn, form: Form, secret: str = "") -> Page:
    url = url_of(request, secret) if secret else ""
    return Page(
        "account/calendars.html",
        status=201 if secret else form.status,
        headers={"cache-control": "no-store"} if secret else None,
        form=form,
        url=url,
        webcal="webcal" + url.removeprefix("https").removeprefix("http") if url else "",
        feeds=await calendar_feeds.feeds_of(request.user),
        choices=await _choices(request, form.value("about")),
        scopes=SCOPES,
    )


async def _choices(request: SignedIn, chosen: str) -> list[tuple[str, str]]:
    """One's own calendar, the houses, and what the page was asked for."""
    offered = [(f"person:{request.user.person}", gettext("My own calendar"))]
    offered += [(f"incubator:{house.id}", str(house.name)) for house in await houses.list_houses()]
    kind, _, id = chosen.partition(":")
    if chosen and chosen not in dict(offered) and kind in SUBJECTS:
        try:
            name = await SUBJECTS[kind](UUID(id), request.user)
        except ValueError:
            name = None
        if name is not None:
            offered.append((chosen, str(name)))
    return offered


PAGES: list[ControllerRouterHandler] = [
    show_calendars,
    create_calendar,
    renew_calendar,
    revoke_calendar,
]
