"""The way from an empty installation to the first booking: steps, and which are done."""

from collections.abc import Mapping
from dataclasses import dataclass

from incubator.database import fetch
from incubator.grants import ROLE_NAMES
from incubator.languages import N_
from incubator.users import Actor, Role


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do once: why, by whom (roles, with the page on which they do it), and if done.

    `button` is what the page is called where the step can be taken.
    """

    key: str
    title: str
    about: str
    button: str
    pages: Mapping[Role, str]
    is_done: bool = False

    def path(self, actor: Actor) -> str:
        """Where the actor takes the step; empty when it is not theirs."""
        return next((path for role, path in self.pages.items() if actor.has(role)), "")

    @property
    def roles(self) -> list[str]:
        """What those who take the step are called, as msgids."""
        return [ROLE_NAMES[role] for role in self.pages]


_STEPS = (
    Step(
        "house",
        N_("The first house"),
        N_("An incubator or a technical-support centre, with its address."),
        N_("Enter a house"),
        {Role.admin: "/settings/incubators"},
    ),
    Step(
        "people",
        N_("The people who run it"),
        N_("At least a manager, an accountant and an account holder who approves."),
        N_("Open accounts"),
        {Role.admin: "/settings/users"},
    ),
    Step(
        "funds",
        N_("The first budget line"),
        N_("The accountant drafts an allocation under a decision, the account holder approves it."),
        N_("Draft or approve an allocation"),
        {Role.accountant: "/budget/proposals/new", Role.approver: "/budget/proposals"},
    ),
    Step(
        "resource",
        N_("The first machine or room"),
        N_("With its safety class, its rate, and the line that bought it."),
        N_("Enter a machine or room"),
        {Role.manager: "/resources/new"},
    ),
    Step(
        "firm",
        N_("The first firm"),
        N_("With its tax code, its people and its tenancy."),
        N_("Enter a firm"),
        {Role.manager: "/firms/new"},
    ),
    Step(
        "booking",
        N_("The first booking"),
        N_("It is priced at once, and its support is held on the line."),
        N_("Book"),
        {Role.manager: "/bookings/new"},
    ),
)

_DONE = (
    "SELECT EXISTS (SELECT 1 FROM incubator) AS house, "
    "(SELECT COUNT(DISTINCT g.role) FROM role_grant g JOIN app_user u ON u.id = g.account "
    "WHERE u.is_active AND g.role IN ('manager', 'accountant', 'approver')) AS people, "
    "EXISTS (SELECT 1 FROM budget_line WHERE allocated > 0) AS funds, "
    "EXISTS (SELECT 1 FROM resource) AS resource, EXISTS (SELECT 1 FROM firm) AS firm, "
    "EXISTS (SELECT 1 FROM booking) AS booking"
)
_PEOPLE = 3


@dataclass(frozen=True, slots=True)
class Guide:
    """The steps in their order."""

    steps: tuple[Step, ...]

    @property
    def next_step(self) -> Step | None:
        """The first one that is open."""
        return next((step for step in self.steps if not step.is_done), None)

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.is_done for step in self.steps)


async def load_guide() -> Guide:
    """Where the installation stands; one statement."""
    row = (await fetch(_DONE))[0]
    done = {**row, "people": row["people"] >= _PEOPLE}
    return Guide(tuple(_with_state(step, bool(done[step.key])) for step in _STEPS))


async def guide_for(actor: Actor) -> Guide | None:
    """The guide for those who set the installation up, until the first booking; else None."""
    if not any(actor.has(role) for role in GUIDED):
        return None
    guide = await load_guide()
    return guide if guide.next_step else None


GUIDED = (Role.admin, Role.manager, Role.accountant, Role.approver)


def _with_state(step: Step, is_done: bool) -> Step:
    return Step(step.key, step.title, step.about, step.button, step.pages, is_done)
