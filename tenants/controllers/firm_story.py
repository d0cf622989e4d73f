"""The page of a firm's whole story."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromPath

from incubator import clock
from incubator.guards import SignedIn
from incubator.pages import Page
from incubator.paging import Paging
from incubator.queries import PageNumber
from tenants.firm_events import load_events
from tenants.firms import show_firm


@get("/firms/{firm_id:uuid}/story")
async def show_story(request: SignedIn, firm_id: FromPath[UUID], page: PageNumber = 1) -> Page:
    """What happened to the firm, as far as the visitor may see it, the latest first."""
    today = clock.today()
    firm = await show_firm(request.user, firm_id, on=today)
    paging = Paging(page)
    events, total = await load_events(request.user, firm_id, today=today, paging=paging)
    return Page(
        "firms/story.html",
        nav="firms",
        firm=firm,
        events=events,
        total=total,
        paging=paging,
    )
