"""The API of firms."""

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.params import FromPath, QueryParameter
from pydantic import BaseModel, Field

from incubator import clock
from incubator.answers import coded
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize, SearchText
from incubator.refusals import Invalid
from tenants.firms import SIZES, FirmRecord, list_firms, show_firm
from tenants.stages import Stage
from tenants.tenancies import Residence, tenancies_of


class FirmAnswer(BaseModel):
    """A firm; revenue in đồng, the weekly quota in minutes (0: none)."""

    id: UUID
    tax_code: str | None = Field(description="null for a team that is not registered yet")
    name_vi: str
    name_en: str
    stage: Annotated[str, coded(Stage)] = Field(examples=["incubation"])
    in_residence: bool = Field(description="whether it holds a tenancy today")
    in_sector: bool = Field(description="a firm of the supporting industry")
    product_vi: str
    product_en: str
    size: Annotated[str, coded(SIZES, blank=True)]
    women_owned: bool
    employees: int
    employees_female: int
    revenue_last_year: int
    weekly_quota_minutes: int


class TenancyAnswer(BaseModel):
    """A firm in residence in a house; `ends_on` is the first day it is no longer."""

    id: UUID
    incubator: UUID
    starts_on: date
    ends_on: date | None


class FirmWithTenancies(FirmAnswer):
    """A firm and every tenancy it held, the newest first."""

    tenancies: list[TenancyAnswer]


StageQuery = Annotated[
    str,
    QueryParameter(name="stage", schema_extra={"enum": ["", *(s.lower() for s in Stage)]}),
]


@get("/api/firms", summary="Firms", responses=refuses())
async def list_all(
    request: SignedIn,
    q: SearchText = "",
    stage: StageQuery = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[FirmAnswer]:
    """The firms that the asker may see, searched by name and tax code: its own for a tenant."""
    found, total = await list_firms(
        request.user,
        q=q,
        stage=stage_named(stage),
        on=clock.today(),
        paging=Paging(page, page_size),
    )
    return Listing(items=[FirmAnswer(**_values(firm)) for firm in found], total=total)


@get("/api/firms/{firm_id:uuid}", summary="One firm", responses=refuses(statuses=(404,)))
async def show(request: SignedIn, firm_id: FromPath[UUID]) -> FirmWithTenancies:
    """A firm with its tenancies; 404 for a firm that the asker may not see."""
    firm = await show_firm(request.user, firm_id, on=clock.today())
    tenancies = [_tenancy(one) for one in await tenancies_of(firm_id)]
    return FirmWithTenancies(**_values(firm), tenancies=tenancies)


def stage_named(stage: str) -> str:
    """A stage as it is stored; Invalid when there is no such stage."""
    if stage and stage.upper() not in Stage.__members__:
        raise Invalid("stage", N_("Choose one of the values offered."))
    return stage.upper()


def _values(firm: FirmRecord) -> dict[str, object]:
    values = {name: getattr(firm, name) for name in FirmAnswer.model_fields}
    return {**values, "stage": firm.stage.lower(), "size": firm.size.lower()}


def _tenancy(tenancy: Residence) -> TenancyAnswer:
    return TenancyAnswer.model_validate(tenancy, from_attributes=True)
