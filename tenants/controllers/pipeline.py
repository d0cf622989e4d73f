"""The page of the pipeline: the firms by stage."""

from __future__ import annotations

from litestar import get
from litestar.params import FromQuery
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.guards import SignedIn, requires
from incubator.houses import house_named, list_houses
from incubator.languages import N_
from incubator.pages import Page
from tenants.pipeline import load_pipeline
from tenants.pipeline_exits import EXITS, load_exits
from tenants.review_records import READERS
from tenants.stages import LABELS

WARNINGS = {
    "STAY": (N_("Longest stay ends on %(day)s"), N_("Longest stay ended on %(day)s")),
    "TENANCY": (N_("Tenancy ends on %(day)s"), N_("Tenancy ended on %(day)s")),
    "REVIEW": (N_("Review due on %(day)s"), N_("Review overdue since %(day)s")),
}


@get("/pipeline", guards=[requires(*READERS)])
async def show_pipeline(request: SignedIn, incubator: FromQuery[str] = "") -> Page:
    """How many firms stand in each stage, for how long, and what needs somebody's eye."""
    house = await house_named(incubator) if incubator else None
    return Page(
        "pipeline/show.html",
        nav="pipeline",
        columns=await load_pipeline(request.user, incubator=house, today=clock.today()),
        exits=await load_exits(incubator=house),
        exit_stages=EXITS,
        labels=LABELS,
        today=clock.today(),
        warnings=WARNINGS,
        incubator=house or "",
        houses=[(one.id, str(one.name)) for one in await list_houses()],
    )


PAGES: list[ControllerRouterHandler] = [show_pipeline]
