"""A course of the booking cast's house, with the money for training, ready to be announced."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from services.course_runs import RunDetails, announce_run
from services.courses import CourseDetails, add_course
from tests.booking_cast import MILLION, NOW, Cast, slot
from tests.treasury import add, id_of

__all__ = ["MEETINGS", "MILLION", "NOW", "TrainingCast"]

MEETINGS = (
    slot("08:00", "12:00"),
    slot("13:00", "17:00"),
    slot("08:00", "12:00", date(2026, 12, 2)),
)
FEE = 4_200_000


class TrainingCast(Cast):
    """Được, who is qualified for the lathe, teaches turning in room H1."""

    training_line: UUID
    course: UUID

    @classmethod
    async def taught(cls, funds: int = 100 * MILLION, **given: Any) -> TrainingCast:
        """The cast with the course KH-03 and a line for training."""
        self = await cls.assembled()
        await self.teaches(funds, **given)
        return self

    async def teaches(self, funds: int = 100 * MILLION, **given: Any) -> None:
        """The house gives the course, and has a line for it."""
        self.training_line = await self.treasury.line(funds, category="DAO_TAO")
        await add(
            "support_mode",
            incubator=self.house,
            category=await id_of("cost_category", "DAO_TAO"),
            mode="CASH",
            legal_basis="",
            valid_from=date(2026, 1, 1),
        )
        for skill in (self.induction, self.turning):
            await self.grant(self.duoc, skill)
        self.course = await add_course(await self.details(**given), actor=self.mai, now=NOW)

    async def details(self, **given: Any) -> CourseDetails:
        facts: dict[str, Any] = {
            "code": "kh-03", "name_vi": "Vận hành máy tiện CNC", "name_en": "CNC turning",
            "programme": await id_of("programme", given.pop("paid_by", "CT6")),
            "minutes": 40 * 60, "seats": 2, "full_fee": FEE, "incubated_fee": FEE // 2,
            "graduate_fee": FEE * 4 // 5, "external_fee": FEE * 6 // 5,
            "legal_basis": "Quyết định 48/QĐ-VU", "qualifications": (self.turning,),
        }  # fmt: skip
        return CourseDetails(**facts | given)

    def run_details(self, **given: Any) -> RunDetails:
        facts: dict[str, Any] = {
            "course": self.course, "incubator": self.house, "instructor": self.duoc,
            "meetings": MEETINGS, "resources": (self.room,),
        }  # fmt: skip
        return RunDetails(**facts | given)

    async def run(self, **given: Any) -> UUID:
        return await announce_run(self.run_details(**given), actor=self.mai, now=NOW)
