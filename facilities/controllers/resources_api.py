"""The API of houses and resources."""

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.params import FromPath, QueryParameter
from pydantic import BaseModel, Field

from facilities.resource_records import CLASSES, KINDS, Certificate, House, Needed, ResourceRecord
from facilities.resources import certificates_of, list_incubators, list_resources, show_resource
from facilities.tariffs import RateRecord, rates_of
from incubator import clock
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import House as HouseQuery
from incubator.queries import PageNumber, PageSize, SearchText


class HouseAnswer(BaseModel):
    """An incubator or technical-support centre."""

    id: UUID
    code: str = Field(examples=["VU-CK"])
    kind: str = Field(description="incubator or centre")
    name_vi: str
    name_en: str
    address: str


class Place(BaseModel):
    """A house or a space, by its id and code."""

    id: UUID
    code: str


class QualificationAnswer(BaseModel):
    """A qualification that is asked for."""

    id: UUID
    code: str
    name_vi: str
    name_en: str


class RateAnswer(BaseModel):
    """What an hour of one unit costs, in đồng; `valid_to` is the last day."""

    full: int
    incubated: int
    graduate: int
    external: int
    legal_basis: str
    valid_from: date
    valid_to: date | None


class ResourceAnswer(BaseModel):
    """A resource; durations in minutes, the horizon in days, the area in m²."""

    id: UUID
    code: str
    kind: str = Field(examples=["machine"])
    name_vi: str
    name_en: str
    incubator: Place
    category: str = Field(description="code of the cost category")
    family: str
    capacity: int = Field(description="units that can be taken at once")
    seats: int | None = Field(description="of a room")
    area: float | None
    safety_class: str | None = Field(description="A to D")
    setup_minutes: int
    cleanup_minutes: int
    min_slot_minutes: int
    max_slot_minutes: int | None
    slot_step_minutes: int
    notice_minutes: int
    horizon_days: int
    qualifications: list[QualificationAnswer] = Field(description="all that the user must hold")
    technician_qualification: QualificationAnswer | None = Field(description="of the technician")
    rates: RateAnswer | None = Field(description="in force today")
    bookable: bool
    unattended: bool = Field(description="may run outside staffed hours")
    needs_approval: bool
    audience: str = Field(description="tenants, graduates or sector", examples=["tenants"])
    home_space: Place | None = Field(description="the space it stands in")


class CertificateAnswer(BaseModel):
    """An inspection or a calibration; `valid_until` is the last day."""

    kind: str = Field(examples=["calibration"])
    performed_on: date
    valid_until: date
    certificate: str


class FullResourceAnswer(ResourceAnswer):
    """A resource with every rate it had and will have, and its certificates."""

    description: str
    note: str
    active: bool
    needs_inspection: bool
    needs_calibration: bool
    all_rates: list[RateAnswer] = Field(description="the newest first")
    certificates: list[CertificateAnswer] = Field(description="the newest first")


KindQuery = Annotated[
    str,
    QueryParameter(name="kind", schema_extra={"enum": ["", *(kind.lower() for kind in KINDS)]}),
]
ClassQuery = Annotated[
    str,
    QueryParameter(name="class", description="safety class", schema_extra={"enum": ["", *CLASSES]}),
]


@get("/api/incubators", summary="Incubators and technical centres", responses=refuses())
async def list_houses(page: PageNumber = 1, page_size: PageSize = 50) -> Listing[HouseAnswer]:
    """Every house, by name."""
    houses = await list_incubators()
    shown = Paging(page, page_size).cut(houses)
    return Listing(items=[_house(house) for house in shown], total=len(houses))


@get("/api/resources", summary="Resources", responses=refuses())
async def list_all(
    q: SearchText = "",
    kind: KindQuery = "",
    incubator: HouseQuery = "",
    safety_class: ClassQuery = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[ResourceAnswer]:
    """The resources in use, searched by name and code."""
    found, total = await list_resources(
        q=q,
        kind=kind,
        incubator=incubator,
        safety_class=safety_class,
        on=clock.today(),
        paging=Paging(page, page_size),
    )
    return Listing(items=[ResourceAnswer(**_values(one)) for one in found], total=total)


@get(
    "/api/resources/{resource_id:uuid}", summary="One resource", responses=refuses(statuses=(404,))
)
async def show(resource_id: FromPath[UUID]) -> FullResourceAnswer:
    """A resource with every rate and certificate; also one that is out of use."""
    resource = await show_resource(resource_id, on=clock.today())
    return FullResourceAnswer(
        **_values(resource),
        description=resource.description,
        note=resource.note,
        active=resource.is_active,
        needs_inspection=resource.needs_inspection,
        needs_calibration=resource.needs_calibration,
        all_rates=[_rate(rate) for rate in await rates_of(resource_id)],
        certificates=[_certificate(one) for one in await certificates_of(resource_id)],
    )


_RENAMED = {
    "incubator",
    "category",
    "area",
    "kind",
    "audience",
    "home_space",
    "qualifications",
    "technician_qualification",
    "rates",
    "bookable",
    "unattended",
}
_SAME = [name for name in ResourceAnswer.model_fields if name not in _RENAMED]


def _values(resource: ResourceRecord) -> dict[str, object]:
    home, technician = resource.home_space, resource.technician
    return {name: getattr(resource, name) for name in _SAME} | {
        "kind": resource.kind.lower(),
        "audience": resource.audience.lower(),
        "area": resource.area / 100 if resource.area is not None else None,
        "category": resource.category_code,
        "incubator": Place(id=resource.incubator, code=resource.incubator_code),
        "home_space": Place(id=home, code=resource.home_space_code or "") if home else None,
        "qualifications": [_qualification(need) for need in resource.qualifications],
        "technician_qualification": _qualification(technician) if technician else None,
        "rates": _rate(resource.rate) if resource.rate else None,
        "bookable": resource.is_bookable,
        "unattended": resource.is_unattended,
    }


def _qualification(need: Needed) -> QualificationAnswer:
    return QualificationAnswer.model_validate(need, from_attributes=True)


def _rate(rate: RateRecord) -> RateAnswer:
    return RateAnswer(
        full=rate.full_rate,
        incubated=rate.incubated_rate,
        graduate=rate.graduate_rate,
        external=rate.external_rate,
        legal_basis=rate.legal_basis,
        valid_from=rate.valid_from,
        valid_to=rate.valid_to,
    )


def _certificate(one: Certificate) -> CertificateAnswer:
    return CertificateAnswer(
        kind=one.kind.lower(),
        performed_on=one.performed_on,
        valid_until=one.valid_until,
        certificate=one.certificate,
    )


def _house(house: House) -> HouseAnswer:
    return HouseAnswer(
        id=house.id,
        code=house.code,
        kind=house.kind.lower(),
        name_vi=house.name_vi,
        name_en=house.name_en,
        address=house.address,
    )
