"""The API of the catalogue of services."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from litestar import get
from litestar.params import FromQuery
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from incubator import clock
from incubator.guards import SignedIn
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize, SearchText
from services.adviser_records import READERS
from services.service_records import Prices, ServiceRecord, list_services


class PriceAnswer(BaseModel):
    """What one unit costs, in đồng; `valid_to` is the last day."""

    full: int
    supported: int = Field(description="of a firm in incubation")
    graduate: int
    external: int
    legal_basis: str
    valid_from: date
    valid_to: date | None


class GiverAnswer(BaseModel):
    """An adviser who can give a service."""

    id: UUID
    code: str
    name: str


class ServiceAnswer(BaseModel):
    """A service of the catalogue."""

    id: UUID
    code: str = Field(examples=["DV-04"])
    name_vi: str
    name_en: str
    about_vi: str
    about_en: str
    category: str = Field(description="code of the cost category")
    programme: str = Field(description="code of the programme that pays", examples=["CT6"])
    referred: bool = Field(description="another programme pays: no line of Programme 6 does")
    delivery: str = Field(description="sessions, units, monthly or events", examples=["units"])
    unit: str = Field(description="what a price is for", examples=["hour"])
    typical_minutes: int | None = Field(description="of one unit")
    needs_report: bool
    price: PriceAnswer | None = Field(description="in force today")
    advisers: list[GiverAnswer] = Field(description="none for those who may not know their names")


@get("/api/services", summary="Catalogue of services", responses=refuses())
async def list_all(
    request: SignedIn,
    q: SearchText = "",
    programme: FromQuery[str] = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[ServiceAnswer]:
    """The services in use, by code; `programme` is the code of the one that pays."""
    found = await list_services(q=q, programme=programme, on=clock.today())
    named = any(request.user.has(role) for role in READERS)
    shown = Paging(page, page_size).cut(found)
    return Listing(items=[_service(one, named=named) for one in shown], total=len(found))


def _service(one: ServiceRecord, *, named: bool) -> ServiceAnswer:
    return ServiceAnswer(
        id=one.id,
        code=one.code,
        name_vi=one.name.vi,
        name_en=one.name.en,
        about_vi=one.about.vi,
        about_en=one.about.en,
        category=one.category_code,
        programme=one.programme_code,
        referred=one.is_referred,
        delivery=one.delivery.lower(),
        unit=one.unit.lower(),
        typical_minutes=one.typical_minutes,
        needs_report=one.needs_report,
        price=_price(one.price) if one.price else None,
        advisers=[
            GiverAnswer(id=giver.id, code=giver.code, name=giver.name)
            for giver in (one.advisers if named else ())
        ],
    )


def _price(price: Prices) -> PriceAnswer:
    return PriceAnswer(
        full=price.full_price,
        supported=price.incubated_price,
        graduate=price.graduate_price,
        external=price.external_price,
        legal_basis=price.legal_basis,
        valid_from=price.valid_from,
        valid_to=price.valid_to,
    )


API: list[ControllerRouterHandler] = [list_all]
