"""The API of a firm's monthly statement."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.params import FromPath, QueryParameter
from pydantic import BaseModel, ConfigDict, Field

from facilities.firm_statements import Statement, statement_of
from facilities.rates import Price
from facilities.served import ServedLine
from incubator import clock
from incubator.guards import SignedIn
from incubator.problems import refuses
from incubator.requests import parse_month
from tenants.support_meters import Meter

Month = Annotated[
    str, QueryParameter(name="month", description="as in 2027-02; this month if left out")
]


class Amounts(BaseModel):
    """Amounts in đồng: full_cost + surcharge = tenant_price + support.

    support = discount + scheme_support.
    """

    full_cost: int
    tenant_price: int
    support: int
    surcharge: int
    discount: int = Field(description="what the house takes off by its own tariff or step")
    scheme_support: int = Field(description="what a support scheme gives on top")

    @classmethod
    def of(cls, price: Price) -> Amounts:
        """The amounts of a price."""
        return cls(**{name: getattr(price, name) for name in Amounts.model_fields})


class CapLeft(BaseModel):
    """What a scheme has given in the window that the month lies in; amounts in đồng."""

    scheme: str = Field(description="the scheme's code")
    target: str
    window: str = Field(description="MONTH:2026-11, YEAR:2026 or CONTRACT:…")
    decision: str = Field(description="the number of the support decision")
    cap: int
    used: int
    held: int
    left: int = Field(description="of the cap and of the decision's ceiling")


class RentAnswer(Amounts):
    """A unit's rent for its days of the month; `granted` support may have found no room."""

    model_config = ConfigDict(populate_by_name=True)

    letting: UUID
    resource: str = Field(description="the unit's code")
    since: date = Field(alias="from")
    until: date = Field(alias="to", description="the first day not let")
    granted: int
    state: str


class HoursAnswer(Amounts):
    """A booking of one resource; as booked until it is settled."""

    booking: UUID
    resource: str = Field(description="the resource's code")
    minutes: int
    settled: bool


class ServiceAnswer(Amounts):
    """What was done in the month: a request, a session, seats in a course, an office service."""

    kind: str = Field(description="REQUEST, SESSION, COURSE, OFFICE or EVENT")
    id: UUID = Field(
        description="of the request, the session, the run of the course, or the count of the month"
    )
    code: str = Field(description="of the service or the course")
    on: date
    quantity: int = Field(description="units, minutes of a session, or seats")
    settled: bool
    paid_by: str = Field(
        description="code of another programme that gives it in kind; the amounts are then 0"
    )


class ReceivedAnswer(BaseModel):
    """What a scheme gives in the month, accepted and still promised together."""

    scheme: str = Field(description="the scheme's code")
    amount: int = Field(description="in đồng")


class StatementAnswer(BaseModel):
    """A firm's month: rent, hours, services, and what each side bears."""

    firm: UUID
    month: str
    rents: list[RentAnswer]
    hours: list[HoursAnswer]
    services: list[ServiceAnswer]
    rent: Amounts
    usage: Amounts
    service: Amounts
    total: Amounts
    received: list[ReceivedAnswer]
    caps: list[CapLeft]


@get(
    "/api/firms/{firm_id:uuid}/statement",
    summary="Monthly statement",
    responses=refuses(statuses=(404,)),
    operation_id="show_statement",
)
async def show(request: SignedIn, firm_id: FromPath[UUID], month: Month = "") -> StatementAnswer:
    """Rent, hours, services and support received in a month, and what is left of each cap."""
    today = clock.today()
    statement = await statement_of(firm_id, parse_month(month), actor=request.user, today=today)
    return _answer(statement)


def _answer(statement: Statement) -> StatementAnswer:
    return StatementAnswer(
        firm=statement.firm.id,
        month=f"{statement.month:%Y-%m}",
        rents=[
            RentAnswer(
                letting=line.letting,
                resource=line.code,
                since=line.month.starts_on,
                until=line.month.ends_on,
                granted=line.month.granted,
                state=line.month.state,
                **Amounts.of(line.price).model_dump(),
            )
            for line in statement.rents
        ],
        hours=[
            HoursAnswer(
                booking=line.booking,
                resource=line.code,
                minutes=line.minutes,
                settled=line.is_settled,
                **Amounts.of(line.price).model_dump(),
            )
            for line in statement.hours
        ],
        services=[_service(line) for line in statement.services],
        rent=Amounts.of(statement.rent),
        usage=Amounts.of(statement.usage),
        service=Amounts.of(statement.service),
        total=Amounts.of(statement.whole),
        received=[ReceivedAnswer(scheme=r.scheme, amount=r.amount) for r in statement.received],
        caps=[_cap(meter) for meter in statement.meters],
    )


def _service(line: ServedLine) -> ServiceAnswer:
    return ServiceAnswer(
        kind=line.kind,
        id=line.id,
        code=line.code,
        on=line.on,
        quantity=line.quantity,
        settled=line.is_settled,
        paid_by=line.paid_by,
        **Amounts.of(line.price).model_dump(),
    )


def _cap(meter: Meter) -> CapLeft:
    return CapLeft(
        scheme=meter.scheme_code,
        target=meter.target,
        window=meter.window,
        decision=meter.decision.number,
        cap=meter.cap,
        used=meter.used,
        held=meter.held,
        left=meter.left,
    )


API = [show]
