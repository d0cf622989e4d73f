"""Applicants for the tests: a round, a filled-in form, and people who check, score and decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from incubator.knocks import Caller
from incubator.users import Actor, Role
from tenants import admissions, applications, assessments
from tenants.admission_rules import ADMIT, DECLINE, Proposal, Ruling
from tenants.application_checks import Check, check_completeness
from tenants.application_drafts import Begun, begin_draft
from tenants.application_facts import Facts
from tenants.gates import Gates
from tenants.rounds import RoundDetails, open_round
from tenants.score_sheet import CODES
from tests.cast import signed_up
from tests.houses import NOON, TODAY, House, open_house

CALLER = Caller.of("203.0.113.7", "a-key")
TAX_CODE = "9900010085"
ANSWERS = {code: f"Trả lời về {code}" for code in CODES}
FACTS = Facts(
    name_vi="Công ty TNHH Khuôn mẫu Sông Đà", name_en="Song Da Mould", stage="INCUBATION",
    tax_code=TAX_CODE, founded_on=date(2024, 5, 2), size="NHO", employees=12, employees_female=4,
    revenue_last_year=3_200_000_000, main_product="Khuôn ép nhựa chính xác", area_wanted=90,
    answers=ANSWERS, contact_name="Trần Thị Ẩn", contact_email="An@Song-da.example",
    contact_phone="0912 345 678", contact_title="Giám đốc", owes_no_tax=True, is_safe=True,
    agrees=True,
)  # fmt: skip
TYPED: Mapping[str, str] = {
    **ANSWERS, "name_vi": FACTS.name_vi, "name_en": FACTS.name_en, "stage": "INCUBATION",
    "tax_code": TAX_CODE, "founded_on": "2024-05-02", "size": "NHO", "employees": "12",
    "employees_female": "4", "revenue_last_year": "3.200.000.000",
    "main_product": FACTS.main_product, "area_wanted": "90", "contact_name": FACTS.contact_name,
    "contact_email": FACTS.contact_email, "contact_phone": FACTS.contact_phone,
    "contact_title": FACTS.contact_title, "owes_no_tax": "true", "is_safe": "true",
    "agrees": "true",
}  # fmt: skip
GATES = Gates(has_code=True, is_sme=True, is_young=True, owes_no_tax=True, is_safe=True)
GOOD = {
    "sector": 12, "product": 15, "market": 14, "team": 15, "finance": 7, "needs": 8, "impact": 4,
}  # fmt: skip
"""75 points."""
ADMISSION = Proposal(outcome=ADMIT, stage="INCUBATION", starts_on=TODAY + timedelta(days=7))
DECLINED = Proposal(outcome=DECLINE, reason="Chưa chứng minh được thị trường")
RULING = Ruling(number="12/QĐ-VU", issued_on=TODAY)


@dataclass(frozen=True)
class Call:
    """A house with an open round, its manager and its account holder."""

    house: House
    round: UUID
    manager: Actor
    approver: Actor

    @classmethod
    async def opened(cls, code: str = "VU-CK", **given: Any) -> Call:
        house = await open_house(code)
        manager = await signed_up(Role.manager, code, name="Đoàn Thị Ước")
        approver = await signed_up(Role.approver, code, name="Lưu Đình Ẩn")
        details = RoundDetails(
            **{"name_vi": "Đợt I/2027", "opens_on": date(2027, 1, 1), "places": 2, **given}
        )
        round_id = await open_round(house.id, details, actor=manager, now=NOON)
        return cls(house, round_id, manager, approver)

    async def begun(self, typed: Mapping[str, str] = TYPED) -> Begun:
        return await begin_draft(self.round, typed, caller=CALLER, now=NOON)

    async def submitted(self, **given: Any) -> Begun:
        begun = await self.begun()
        await applications.submit(begun.secret, replace(FACTS, **given), now=NOON)
        return begun

    async def complete(self, **given: Any) -> Begun:
        begun = await self.submitted(**given)
        check = Check((), "", GATES)
        await check_completeness(begun.id, check, actor=self.manager, now=NOON)
        return begun

    async def score(self, application: UUID, *sheets: Mapping[str, int]) -> None:
        """Let as many advisers as there are sheets score it."""
        for scores in sheets:
            adviser = await signed_up(Role.adviser, self.house_code)
            await assessments.assign(application, adviser.user, actor=self.manager, now=NOON)
            sheet = assessments.Sheet(False, "", scores)
            await assessments.assess(application, sheet, actor=adviser, now=NOON)

    house_code = "VU-CK"

    async def scored(self, **given: Any) -> Begun:
        begun = await self.complete(**given)
        await self.score(begun.id, GOOD, GOOD, GOOD)
        return begun

    async def proposed(self, proposal: Proposal = ADMISSION, **given: Any) -> Begun:
        begun = await self.scored(**given)
        await admissions.propose(begun.id, proposal, actor=self.manager, now=NOON)
        return begun

    async def decided(self, proposal: Proposal = ADMISSION, **given: Any) -> Begun:
        begun = await self.proposed(proposal, **given)
        await admissions.decide(begun.id, RULING, actor=self.approver, now=NOON)
        return begun
