"""The list of accounts as a file, for administrators."""

from __future__ import annotations

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator.controllers.users import StateQuery, administers
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.houses import house_named
from incubator.languages import N_, gettext
from incubator.queries import House, SearchText
from incubator.user_directory import STATES, UserRecord, list_users

COLUMNS: tuple[Column[UserRecord], ...] = (
    Column(N_("Name"), lambda one: one.name),
    Column(N_("Login"), lambda one: ", ".join(one.logins), Kind.long),
    Column(N_("Status"), lambda one: gettext(STATES[one.state])),
    Column(
        N_("Roles"), lambda one: ", ".join(gettext(held.label) for held in one.roles), Kind.long
    ),
    Column(N_("Last seen"), lambda one: one.seen_at, Kind.moment),
)


def _roles(user: UserRecord) -> str:
    return ", ".join(gettext(held.label) for held in user.roles)


@get(export_paths("/settings/users"), guards=[administers])
async def export_users(
    request: SignedIn,
    q: SearchText = "",
    role: FromQuery[str] = "",
    incubator: House = "",
    standing: StateQuery = "",
) -> Response[bytes]:
    """All accounts that the filters of the list let through."""
    house = await house_named(incubator) if incubator else None
    found = await all_rows(
        lambda paging: list_users(
            request.user, q=q, role=role, incubator=house, state=standing, paging=paging
        )
    )
    return await spreadsheet(request, "users", Sheet(N_("Accounts"), COLUMNS, found))


PAGES: list[ControllerRouterHandler] = [export_users]
