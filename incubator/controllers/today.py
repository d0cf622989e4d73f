"""The front page: what waits for whoever signed in, each row with the act that settles it."""

from litestar import get
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.guards import SignedIn
from incubator.guide import guide_for
from incubator.health import missing_migrations
from incubator.pages import Page
from incubator.today.day import load_day
from incubator.users import Actor, Role


@get("/")
async def show_today(request: SignedIn) -> Page:
    """What to do now and what is ahead, by role; where nothing is set up, the first steps."""
    actor = request.user
    day = await load_day(actor, clock.now())
    return Page(
        "today/show.html",
        nav="today",
        day=day,
        actor=actor,
        guide=await guide_for(actor) if day.is_bare else None,
        missing=await missing_migrations() if actor.has(Role.admin) else 0,
        may_book=actor.is_staff() or bool(actor.firms and actor.has(Role.tenant)),
        is_staff=actor.is_staff(),
        is_admin=actor.has(Role.admin),
        hint=_hint(actor),
    )


def _hint(actor: Actor) -> str:
    """Where to look when nothing waits: the key of the page's sentence."""
    if actor.has(Role.tenant) and not actor.firms:
        return "firmless"
    return "adviser" if actor.roles == {Role.adviser.value} else ""


PAGES: list[ControllerRouterHandler] = [show_today]
