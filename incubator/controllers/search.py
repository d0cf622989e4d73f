"""The search over everything: its page and its API."""

from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.params import QueryParameter
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from incubator import clock
from incubator.checks import checked_number
from incubator.guards import SignedIn
from incubator.languages import gettext
from incubator.pages import Page
from incubator.problems import refuses
from incubator.queries import SearchText
from incubator.search import SOURCES, search

_MOST = 50
Limit = Annotated[
    int,
    QueryParameter(
        name="limit",
        description="hits of each kind",
        schema_extra={"minimum": 1, "maximum": _MOST},
    ),
]


@get("/search")
async def show_search(request: SignedIn, q: SearchText = "") -> Page:
    """What was found, by kind."""
    groups = await search(request.user, q, on=clock.today())
    return Page("search/show.html", q=q.strip(), groups=groups)


class HitAnswer(BaseModel):
    """Something found."""

    id: UUID
    title: str
    detail: str
    path: str = Field(description="its page; empty where it has none")


class GroupAnswer(BaseModel):
    """The hits of one kind: exact accents first, then in Vietnamese order."""

    kind: str = Field(examples=[source.kind for source in SOURCES])
    label: str
    total: int
    items: list[HitAnswer]


class SearchAnswer(BaseModel):
    """What was found, by kind; kinds without a hit are left out."""

    groups: list[GroupAnswer]


@get("/api/search", summary="Search everything", responses=refuses(), tags=["search"])
async def search_all(request: SignedIn, q: SearchText = "", limit: Limit = 8) -> SearchAnswer:
    """Firms, resources, people and bookings that the asker may see; diacritics do not matter."""
    limit = checked_number("limit", limit, _MOST, 1)
    groups = await search(request.user, q, on=clock.today(), limit=limit)
    return SearchAnswer(
        groups=[
            GroupAnswer(
                kind=group.kind,
                label=gettext(group.label),
                total=group.total,
                items=[
                    HitAnswer(id=hit.id, title=hit.title, detail=hit.detail, path=hit.path)
                    for hit in group.hits
                ],
            )
            for group in groups
        ]
    )


PAGES: list[ControllerRouterHandler] = [show_search]
API: list[ControllerRouterHandler] = [search_all]
