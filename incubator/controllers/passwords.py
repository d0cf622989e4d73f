"""Changing one's own password, with the one of now."""

from litestar import get, post
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import accounts, clock, sign_in
from incubator.forms import Form
from incubator.guards import SignedIn, in_person
from incubator.identity import SESSION, cookie_of
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.refusals import Invalid


@get("/account/password", guards=[in_person])
async def show_change(request: SignedIn) -> Page:
    """The form, empty."""
    return await _page(request, Form())


@post("/account/password", guards=[in_person])
async def change(request: SignedIn) -> Page | Redirect:
    """Set another password; this browser stays signed in, the others do not."""
    form = await Form.read(request)
    with form.reports():
        if form.value("new") != form.value("repeated"):
            raise Invalid("repeated", N_("The two passwords are not the same."))
        await sign_in.change_password(
            request.user,
            form.value("current"),
            form.value("new"),
            key=request.app.state.secret_key,
            keeps=cookie_of(request.scope, SESSION),
            now=clock.now(),
        )
        return redirect(
            "/account", N_("Your password is changed. Every other device is signed out.")
        )
    return await _page(request, form)


async def _page(request: SignedIn, form: Form) -> Page:
    logins = await accounts.logins_of(request.user.user)
    return Page("account/change.html", status=form.status, form=form, logins=logins)


PAGES: list[ControllerRouterHandler] = [show_change, change]
