"""The API of a firm's people and the qualifications each holds."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.params import FromPath
from pydantic import BaseModel, Field

from facilities.qualifications import Held, held_by
from incubator import clock
from incubator.guards import SignedIn
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize
from incubator.users import Actor
from tenants.firms import show_firm
from tenants.members import people_of


class HeldAnswer(BaseModel):
    """A qualification that a person holds; `expires_on` is the last day."""

    code: str = Field(examples=["HD-AN-TOAN"])
    name_vi: str
    name_en: str
    granted_on: date
    expires_on: date | None
    basis: str = Field(description="course or sign_off")


class PersonAnswer(BaseModel):
    """A person who acts for a firm today."""

    id: UUID
    name: str | None = Field(description="null for those who may not see names")
    title: str
    is_contact: bool
    qualifications: list[HeldAnswer]


@get(
    "/api/firms/{firm_id:uuid}/people",
    summary="The people of a firm",
    responses=refuses(statuses=(404,)),
)
async def list_people(
    request: SignedIn, firm_id: FromPath[UUID], page: PageNumber = 1, page_size: PageSize = 50
) -> Listing[PersonAnswer]:
    """Who acts for a firm today, with the qualifications each holds; the contact first."""
    paging, today = Paging(page, page_size), clock.today()
    await show_firm(request.user, firm_id, on=today)
    people = await people_of(firm_id, today)
    shown = paging.cut(people)
    held = await held_by([member.person for member in shown], today)
    named = sees_people(request.user, firm_id)
    items = [
        PersonAnswer(
            id=member.person,
            name=member.name if named else None,
            title=member.title,
            is_contact=member.is_contact,
            qualifications=[_held(one) for one in held.get(member.person, [])],
        )
        for member in shown
    ]
    return Listing(items=items, total=len(people))


def sees_people(actor: Actor, firm: UUID) -> bool:
    """Whether the actor may read the names of a firm's people."""
    return actor.sees_person_names or firm in actor.firms


def _held(held: Held) -> HeldAnswer:
    return HeldAnswer(
        code=held.code,
        name_vi=held.name_vi,
        name_en=held.name_en,
        granted_on=held.granted_on,
        expires_on=held.expires_on,
        basis=held.basis.lower(),
    )
