"""The public page behind the private link of a follow-up: one form, without an account."""

from __future__ import annotations

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.forms import Form
from incubator.guards import Anybody
from incubator.languages import N_
from incubator.pages import Page, redirect
from tenants.controllers.application_files import caller_of
from tenants.controllers.followups import AnswerForm, labels
from tenants.followup_links import find_by_link, path_of
from tenants.followup_records import followup_by_id
from tenants.followups import answer_by_link

_PRIVATE = {"x-robots-tag": "noindex, nofollow", "cache-control": "private, no-store"}
FOR_GUESTS = {"guests": True}


@get("/follow-up/{secret:str}", opt=FOR_GUESTS)
async def show_one(secret: FromPath[str]) -> Page:
    """The form, or thanks for what was answered."""
    return await _page(secret, Form())


@post("/follow-up/{secret:str}", opt=FOR_GUESTS)
async def create(request: Anybody, secret: FromPath[str]) -> Page | Redirect:
    """Answer."""
    form = await Form.read(request)
    with form.reports():
        answer = form.parse(AnswerForm).answer()
        await answer_by_link(secret, answer, caller=caller_of(request), now=clock.now())
        return redirect(path_of(secret), N_("Your answer has been sent."))
    return await _page(secret, form)


async def _page(secret: str, form: Form) -> Page:
    return Page(
        "followups/answer.html",
        status=form.status,
        headers=_PRIVATE,
        form=form,
        secret=secret,
        one=await followup_by_id(await find_by_link(secret)),
        **labels(),
    )


PAGES: list[ControllerRouterHandler] = [show_one, create]
