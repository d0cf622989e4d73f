"""The rates of all machines and rooms at a glance; a new one is entered on the resource's page."""

from __future__ import annotations

from litestar import get
from litestar.params import FromQuery
from litestar.types import ControllerRouterHandler

from facilities.resource_records import KINDS
from facilities.resources import list_incubators, list_resources
from incubator import clock
from incubator.guards import SignedIn, requires
from incubator.houses import house_named
from incubator.pages import Page
from incubator.paging import Paging
from incubator.users import Role

readers = requires(Role.manager, Role.accountant, Role.approver, Role.auditor, Role.admin)


@get("/settings/rates", guards=[readers])
async def show_list(
    request: SignedIn,
    q: FromQuery[str] = "",
    incubator: FromQuery[str] = "",
    page: FromQuery[int] = 1,
) -> Page:
    """What an hour of each costs today, by which document."""
    paging = Paging(page)
    found, total = await list_resources(q=q, incubator=incubator, on=clock.today(), paging=paging)
    actor = request.user
    return Page(
        "settings/rates.html",
        nav="settings",
        resources=found,
        total=total,
        paging=paging,
        q=q,
        incubator=await house_named(incubator) if incubator else "",
        houses=[(house.id, str(house.name)) for house in await list_incubators()],
        kinds=KINDS,
        may_price=lambda house: actor.has(Role.manager, house) or actor.has(Role.accountant, house),
    )


PAGES: list[ControllerRouterHandler] = [show_list]
