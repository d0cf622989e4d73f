"""The browsers in which one is signed in, and signing them out from here."""

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock, devices, sessions
from incubator.guards import SignedIn, in_person
from incubator.identity import SESSION, cookie_of
from incubator.languages import N_
from incubator.pages import Page, redirect


@get("/account/devices", guards=[in_person])
async def show_devices(request: SignedIn) -> Page:
    """Where one is signed in, the latest first."""
    secret = cookie_of(request.scope, SESSION)
    return Page(
        "account/devices.html",
        devices=await devices.devices_of(request.user, secret, now=clock.now()),
    )


@post("/account/devices/others/sign-out", guards=[in_person])
async def end_others(request: SignedIn) -> Redirect:
    """Sign out everywhere but here."""
    secret = cookie_of(request.scope, SESSION)
    await sessions.end_others(secret, actor=request.user, now=clock.now())
    return redirect("/account/devices", N_("You are signed out on every other device."))


@post("/account/devices/{session_id:uuid}/sign-out", guards=[in_person])
async def end_one(request: SignedIn, session_id: FromPath[UUID]) -> Redirect:
    """Sign one of one's own browsers out."""
    await sessions.end_one(session_id, actor=request.user, now=clock.now())
    return redirect("/account/devices", N_("The device is signed out."))


PAGES: list[ControllerRouterHandler] = [show_devices, end_others, end_one]
