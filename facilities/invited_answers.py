"""Who is invited, as the API tells it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from incubator.clock import local
from incubator.invitations import Invited


class InvitedAnswer(BaseModel):
    """Somebody whose calendar it was sent to, and what they answered to how it stands."""

    person: UUID
    name: str
    answer: str = Field(
        description="NEEDS-ACTION, ACCEPTED, DECLINED or TENTATIVE", examples=["ACCEPTED"]
    )
    answered_at: datetime | None


def invited_answers(invited: Sequence[Invited]) -> list[InvitedAnswer]:
    """Each of them, with the moment in house time."""
    return [
        InvitedAnswer(
            person=one.person,
            name=one.name,
            answer=one.answer,
            answered_at=local(one.answered_at) if one.answered_at else None,
        )
        for one in invited
    ]
