"""The API of closures: a house or one resource serves nobody for a time."""

from uuid import UUID

from litestar import post
from litestar.params import JSONBody
from pydantic import BaseModel, Field

from facilities.closures import announce
from facilities.hits import Hit
from facilities.wholes import wholes_of
from incubator import clock
from incubator.acts import Link
from incubator.answers import HouseTime
from incubator.guards import SignedIn
from incubator.languages import N_
from incubator.periods import Period
from incubator.problems import refuses
from incubator.refusals import Invalid
from incubator.validation import Input, Moment, Paragraphs


class ClosureInput(Input):
    """Either a house or a resource, and from when to when."""

    incubator: UUID | None = None
    resource: UUID | None = None
    starts_at: Moment
    ends_at: Moment
    reason: Paragraphs

    def period(self) -> Period:
        """The time; Invalid when it ends before it starts."""
        if self.ends_at <= self.starts_at:
            raise Invalid("ends_at", N_("The end must come after the start."))
        return Period(self.starts_at, self.ends_at)


class WholeAnswer(BaseModel):
    """What a booking moves with: what it is about, with the path of its page."""

    label: str
    path: str


class HitAnswer(BaseModel):
    """A booking that the closure hits: it stays until somebody moves or cancels it."""

    booking: UUID
    resource: UUID
    firm: UUID | None
    quantity: int
    starts_at: HouseTime
    ends_at: HouseTime
    status: str
    part_of: WholeAnswer | None = Field(
        description="the session whose room it is; that is moved or called off"
    )


class OtherAnswer(BaseModel):
    """What the closure hits and is no booking: what it is, with the path of its page."""

    resource: UUID
    starts_at: HouseTime
    ends_at: HouseTime
    label: str
    path: str


class ClosureAnswer(BaseModel):
    """The closure, and what it hits."""

    id: UUID
    bookings: list[HitAnswer] = Field(description="none of them is cancelled by the closure")
    others: list[OtherAnswer] = Field(description="what else it hits, as meetings of courses")


@post("/api/closures", summary="Close a house or a resource", responses=refuses())
async def create_closure(request: SignedIn, data: JSONBody[ClosureInput]) -> ClosureAnswer:
    """Announce a closure; the manager of the house alone may. Nothing new can be booked in it."""
    announced = await announce(
        data.period(),
        data.reason,
        incubator=data.incubator,
        resource=data.resource,
        actor=request.user,
        now=clock.now(),
    )
    wholes = await wholes_of({hit.booking for hit in announced.hits})
    return ClosureAnswer(
        id=announced.id,
        bookings=[_answer(hit, wholes.get(hit.booking)) for hit in announced.hits],
        others=[
            OtherAnswer(
                resource=one.resource,
                starts_at=one.slot.start,
                ends_at=one.slot.end,
                label=one.label,
                path=one.url,
            )
            for one in announced.others
        ],
    )


def _answer(hit: Hit, whole: Link | None) -> HitAnswer:
    return HitAnswer(
        booking=hit.booking,
        resource=hit.resource,
        firm=hit.firm,
        quantity=hit.quantity,
        starts_at=hit.slot.start,
        ends_at=hit.slot.end,
        status=hit.status,
        part_of=whole and WholeAnswer(label=whole.label, path=whole.url),
    )
