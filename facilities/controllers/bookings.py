"""The list of bookings: one's own, or the house's."""

from collections.abc import Mapping
from dataclasses import replace

from litestar import get

from facilities.booking_choices import firms_to_book_for, grouped, resources_to_book
from facilities.booking_views import STATES, Sought, list_bookings
from facilities.controllers.bookings_api import sought_in
from incubator import clock
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.pages import Page
from incubator.paging import Paging
from incubator.refusals import Invalid
from incubator.users import Actor, Role

VIEWS = {
    "upcoming": N_("Upcoming"),
    "tentative": N_("To be decided"),
    "checked_in": N_("In use"),
    "past": N_("Past"),
    "all": N_("All"),
}
ROWS_ON_A_PAGE = 25
FILTERS = ("q", "from", "to", "resource", "firm", "state")


@get("/bookings")
async def show_list(request: SignedIn) -> Page:
    """What comes next first; any filter looks through all of them, the newest first."""
    query, view = asked_in(request.query_params)
    paging = Paging(_page_in(request.query_params), ROWS_ON_A_PAGE)
    found, total = await list_bookings(sought_as(query, view), actor=request.user, paging=paging)
    firms = await firms_to_book_for(request.user)
    return Page(
        "bookings/list.html",
        nav="bookings",
        bookings=found,
        total=total,
        paging=paging,
        query=query,
        view=view,
        views=[(key, gettext(label), f"/bookings?view={key}") for key, label in VIEWS.items()],
        states=[state for state in STATES if state != "live"],
        resources=grouped(await resources_to_book(request.user)),
        firms=firms if len(firms) > 1 else [],
        may_book=may_book(request.user),
        sees_firms=request.user.sees_firm_names or len(firms) > 1,
        sees_people=request.user.sees_person_names or bool(request.user.firms),
    )


def asked_in(params: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """The filters of an address and the view: what comes next, or all when there is a filter."""
    query = {name: params.get(name, "").strip() for name in FILTERS}
    return query, params.get("view", "all" if any(query.values()) else "upcoming")


def may_book(actor: Actor) -> bool:
    """Whether the actor books at all."""
    return actor.is_staff() or bool(actor.firms and actor.has(Role.tenant))


def sought_as(query: Mapping[str, str], view: str) -> Sought:
    """What the filters and the view ask for; Invalid for a view that there is not."""
    sought = replace(sought_in(query), q=query["q"], state=query["state"])
    now = clock.now()
    match view:
        case "upcoming":
            return replace(sought, start=now, state="live")
        case "tentative" | "checked_in":
            return replace(sought, state=view)
        case "past":
            return replace(sought, over_by=now, newest_first=True)
        case "all":
            return replace(sought, newest_first=not query["from"])
    raise Invalid("view", N_("Choose one of the values offered."))


def _page_in(query: Mapping[str, str]) -> int:
    try:
        return int(query.get("page", "1"))
    except ValueError as error:
        raise Invalid("page", N_("Give a whole number.")) from error
