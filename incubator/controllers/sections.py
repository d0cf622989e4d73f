"""The front page of the settings: what can be set, for those who may."""

from dataclasses import dataclass

from litestar import get
from litestar.types import ControllerRouterHandler

from incubator.faults import Forbidden
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.pages import Page
from incubator.users import Role


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the settings, and the roles that may enter it."""

    label: str
    about: str
    path: str
    roles: tuple[Role, ...]


SECTIONS = (
    Section(
        N_("People and roles"),
        N_("Who may sign in, with which rights, in which house."),
        "/settings/users",
        (Role.admin,),
    ),
    Section(
        N_("Agencies"),
        N_("Departments and their names over time."),
        "/settings/agencies",
        (Role.admin,),
    ),
)


@get("/settings")
async def show_sections(request: SignedIn) -> Page:
    """What the visitor may set; Forbidden when that is nothing."""
    mine = [one for one in SECTIONS if any(request.user.has(role) for role in one.roles)]
    if not mine:
        raise Forbidden
    return Page("settings/index.html", nav="settings", sections=mine)


PAGES: list[ControllerRouterHandler] = [show_sections]
