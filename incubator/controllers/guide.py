"""The page of the first steps in an empty installation."""

from litestar import get
from litestar.types import ControllerRouterHandler

from incubator.guards import SignedIn, requires
from incubator.guide import GUIDED, load_guide
from incubator.pages import Page


@get("/guide", guards=[requires(*GUIDED)])
async def show_guide(request: SignedIn) -> Page:
    """What to do first, and what is done."""
    return Page("guide/show.html", guide=await load_guide(), actor=request.user)


PAGES: list[ControllerRouterHandler] = [show_guide]
