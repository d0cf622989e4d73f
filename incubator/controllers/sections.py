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
        N_("Houses"),
        N_("Incubators and centres: address, opening hours, duty roster."),
        "/settings/incubators",
        (Role.admin, Role.manager),
    ),
    Section(
        N_("Calendar of holidays"),
        N_("Holidays, swapped and make-up days, closing days, year by year."),
        "/holidays",
        (Role.admin, Role.manager),
    ),
    Section(
        N_("Closures and maintenance"),
        N_("What is shut or out of order, when, and which bookings that hits."),
        "/closures",
        (Role.admin, Role.manager, Role.technician),
    ),
    Section(
        N_("Rules of the stages"),
        N_("Hours, space, reviews and the longest stay of each stage, with dates."),
        "/settings/stage-rules",
        (Role.admin, Role.manager),
    ),
    Section(
        N_("Kinds of qualifications"),
        N_("What machines ask of the people who run them."),
        "/settings/qualifications",
        (Role.admin, Role.manager),
    ),
    Section(
        N_("Take over a table"),
        N_("Firms, resources and leases from .xlsx and .csv files, looked at, then stored."),
        "/imports",
        (Role.admin, Role.manager),
    ),
    Section(
        N_("Modes of support"),
        N_("In cash or in kind, by house and category, with dates and legal basis."),
        "/settings/support-modes",
        (Role.admin, Role.accountant),
    ),
    Section(
        N_("Support schemes"),
        N_("What the law's schemes pay, up to which cap, with dates and legal basis."),
        "/settings/schemes",
        (Role.admin, Role.accountant),
    ),
    Section(
        N_("Rates"),
        N_("What an hour costs, of each machine and room, with dates and legal basis."),
        "/settings/rates",
        (Role.admin, Role.accountant, Role.manager),
    ),
    Section(
        N_("Rents of space"),
        N_("What a month costs, the steps of support, and units that are withdrawn."),
        "/settings/space",
        (Role.admin, Role.accountant, Role.manager),
    ),
    Section(
        N_("People and roles"),
        N_("Who may sign in, with which rights, in which house."),
        "/settings/users",
        (Role.admin,),
    ),
    Section(
        N_("Mail"),
        N_("What was sent, what waits and what was given up."),
        "/settings/mail",
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
