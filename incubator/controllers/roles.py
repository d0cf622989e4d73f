"""The roles of an account: given in one house or in all, and taken back."""

from uuid import UUID

from litestar import post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.controllers.users import administers, user_page
from incubator.database import fetch
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.grants import grant_role, revoke_role
from incubator.guards import SignedIn, in_person
from incubator.languages import N_
from incubator.pages import Page, redirect
from incubator.refusals import Invalid
from incubator.user_directory import show_user
from incubator.users import Role
from incubator.validation import Input


class NewRole(Input):
    """A role, in a house or (none) in all."""

    role: Role
    incubator: UUID | None = None


@post("/settings/users/{user_id:uuid}/roles", guards=[administers, in_person])
async def give(request: SignedIn, user_id: FromPath[UUID]) -> Page | Redirect:
    """Give a role."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(NewRole)
        if new.incubator and not await _is_house(new.incubator):
            raise Invalid("incubator", N_("Choose one of the values offered."))
        given = await grant_role(
            user_id, new.role, new.incubator, actor=request.user, now=clock.now()
        )
        told = N_("The role is given.") if given else N_("The role was held so already.")
        return redirect(f"/settings/users/{user_id}", told)
    return await user_page(request, user_id, form)


@post(
    "/settings/users/{user_id:uuid}/roles/{grant_id:uuid}/revocation",
    guards=[administers, in_person],
)
async def take_back(
    request: SignedIn, user_id: FromPath[UUID], grant_id: FromPath[UUID]
) -> Page | Redirect:
    """Take a role back."""
    found = await show_user(request.user, user_id)
    held = next((one for one in found.roles if one.id == grant_id), None)
    if held is None:
        raise NotFound
    form = Form()
    with form.reports():
        await revoke_role(user_id, held.role, held.incubator, actor=request.user, now=clock.now())
        return redirect(f"/settings/users/{user_id}", N_("The role is taken back."))
    return await user_page(request, user_id, form)


async def _is_house(incubator: UUID) -> bool:
    return bool(await fetch("SELECT 1 AS found FROM incubator WHERE id = {}", incubator))


PAGES: list[ControllerRouterHandler] = [give, take_back]
